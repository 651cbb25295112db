// Letters about meetings and about what comes after the end, with their words in every language: invitations, and the three ways of saying
// that there will be no meeting, no appeal, or no more (S2.34, S2.45, S2.41, S2.58).

import type { Language } from '#core/language.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { Block } from './letter-page.ts';
import { writeDate, writeShortDate, writeTime } from './local-date.ts';
import { messagesIn } from './messages/catalogue.ts';
import { hasWords } from './staff-words.ts';

export const meetingLetterKinds = [
  'meeting_invitation',
  'meeting_cancelled',
  'paper_review',
  'appeal_declined',
  'signpost',
] as const;
export type MeetingLetterKind = (typeof meetingLetterKinds)[number];
export type MeetingFacts = Extract<LetterFacts, { kind: MeetingLetterKind }>;

interface MeetingSentences {
  /** After the reference in a subject, and in a calendar: neutral, because whoever sees the screen may be the one who must not know (M9). */
  subjects: Record<MeetingLetterKind, string>;
  calendarTitle: string;
  sms: Record<Exclude<MeetingLetterKind, 'meeting_invitation' | 'paper_review'>, string> & {
    meeting_invitation(day: string): string;
    paper_review(day: string): string;
  };
  invitation(when: { date: string; from: string; until: string }): string;
  hearing(when: { date: string; from: string; until: string }): string;
  moved: string;
  place(place: string): string;
  neutral: string;
  interpreter(language: string): string;
  accompanied: string;
  evidence: string;
  evidenceBy(date: string): string;
  dialogue: string;
  cannotCome: string;
  answer(date: string): string;
  cancelled(date: string): string;
  comesNext: string;
  onPaper: string;
  declined: string;
  signpost: string;
  newEvidence: string;
}

const sentences: Record<Language, MeetingSentences> = {
  en: {
    subjects: {
      meeting_invitation: 'an appointment',
      meeting_cancelled: 'a change of appointment',
      paper_review: 'how we go on',
      appeal_declined: 'our reply to you',
      signpost: 'our reply to you',
    },
    calendarTitle: 'Appointment',
    sms: {
      meeting_invitation: (day) => `there is an appointment for you on ${day}.`,
      meeting_cancelled: 'an appointment has been called off.',
      paper_review: (day) => `there is news for you. You will have our answer by ${day}.`,
      appeal_declined: 'our answer is ready for you.',
      signpost: 'our answer is ready for you.',
    },
    invitation: ({ date, from, until }) =>
      `We would like to talk to you about your complaint in person. We invite you to a meeting on ${date}, from ${from} to ${until}.`,
    hearing: ({ date, from, until }) =>
      `We invite you to a hearing of your appeal on ${date}, from ${from} to ${until}. The people who will listen to you have had no part in your complaint so far.`,
    moved: 'This replaces the day or the place that we told you before.',
    place: (place) => `It takes place here: ${place}`,
    neutral: 'The place is neutral: it belongs neither to us nor to those who accompany you.',
    interpreter: (language) => `Somebody will be there to interpret: ${language}.`,
    accompanied:
      'Someone you trust may come with you. If it is a professional, such as a lawyer, please tell us beforehand, so that we can choose a neutral place.',
    evidence:
      'You may bring witnesses. Please send us documents and anything else that we should know before the day, so that we can read it.',
    evidenceBy: (date) =>
      `You may bring witnesses: please tell us who they are. Please send us documents and anything else that we should know by ${date}, so that we can read it before the hearing. What you find later you can bring with you.`,
    dialogue:
      'You told us that you would like to talk with those whom your complaint is about. Somebody who is not one of them leads the talk. It is your wish alone: you can change your mind at any time, also while we are talking, without saying why. Your complaint is looked into all the same.',
    cannotCome:
      'You do not have to come. Does the day or the place not suit you? Is it not safe for you, or do you need help to be there? Please tell us: we will find another way. Nobody may treat you worse because of it.',
    answer: (date) => `After the hearing we write to you with our decision, by ${date} at the latest.`,
    cancelled: (date) => `The meeting on ${date} will not take place.`,
    comesNext: 'We will go on looking into your complaint and write to you.',
    onPaper:
      'The people who look at your appeal have read everything that you and others told us. They do not think that a hearing is needed and will decide on the papers.',
    declined:
      'Your request to look at your complaint again reached us after the time for it had ended. We cannot look at it again.',
    signpost:
      'We have received your message and put it with your complaint. Our own procedure for it has ended, and we cannot look at it again.',
    newEvidence: 'If there is something new that nobody could know before, please tell us.',
  },
  ro: {
    subjects: {
      meeting_invitation: 'o programare',
      meeting_cancelled: 'o programare schimbată',
      paper_review: 'cum mergem mai departe',
      appeal_declined: 'răspunsul nostru pentru dumneavoastră',
      signpost: 'răspunsul nostru pentru dumneavoastră',
    },
    calendarTitle: 'Programare',
    sms: {
      meeting_invitation: (day) => `aveți o programare pe ${day}.`,
      meeting_cancelled: 'o programare a fost anulată.',
      paper_review: (day) => `avem o noutate pentru dumneavoastră. Primiți răspunsul nostru până pe ${day}.`,
      appeal_declined: 'răspunsul nostru este gata pentru dumneavoastră.',
      signpost: 'răspunsul nostru este gata pentru dumneavoastră.',
    },
    invitation: ({ date, from, until }) =>
      `Dorim să discutăm cu dumneavoastră față în față despre plângere și vă invităm la o întâlnire ${date}, de la ${from} la ${until}.`,
    hearing: ({ date, from, until }) =>
      `Vă invităm la o întâlnire în care vă ascultăm cu privire la contestație, ${date}, de la ${from} la ${until}. Persoanele care vă vor asculta nu s-au ocupat până acum de plângerea dumneavoastră.`,
    moved: 'Aceasta înlocuiește ziua sau locul pe care vi le-am comunicat înainte.',
    place: (place) => `Are loc aici: ${place}`,
    neutral: 'Locul este neutru: nu aparține nici nouă, nici celor care vă însoțesc.',
    interpreter: (language) => `Cineva va traduce la fața locului: ${language}.`,
    accompanied:
      'Vă poate însoți o persoană în care aveți încredere. Dacă vă însoțește un profesionist, de exemplu un avocat, vă rugăm să ne anunțați din timp, ca să alegem un loc neutru.',
    evidence:
      'Puteți veni cu martori. Vă rugăm să ne trimiteți înainte documentele și tot ce ar trebui să știm, ca să le putem citi.',
    evidenceBy: (date) =>
      `Puteți veni cu martori: vă rugăm să ne spuneți cine sunt. Vă rugăm să ne trimiteți documentele și tot ce ar trebui să știm cel târziu ${date}, ca să le putem citi înainte. Ce găsiți mai târziu puteți aduce cu dumneavoastră.`,
    dialogue:
      'Ne-ați spus că doriți să vorbiți cu cei pe care îi privește plângerea. Discuția este condusă de cineva care nu este printre ei. Hotărârea este numai a dumneavoastră: vă puteți răzgândi oricând, și în timpul discuției, fără să spuneți de ce. Plângerea se cercetează în orice caz.',
    cannotCome:
      'Nu sunteți obligat(ă) să veniți. Ziua sau locul nu vi se potrivesc? Nu este sigur pentru dumneavoastră sau aveți nevoie de ajutor ca să ajungeți? Vă rugăm să ne spuneți: găsim altă cale. Nimeni nu are voie să vă trateze mai rău din această cauză.',
    answer: (date) => `După întâlnire vă scriem ce am hotărât, cel târziu ${date}.`,
    cancelled: (date) => `Întâlnirea de ${date} nu mai are loc.`,
    comesNext: 'Continuăm să cercetăm plângerea dumneavoastră și vă vom scrie.',
    onPaper:
      'Persoanele care examinează contestația au citit tot ce ne-ați spus dumneavoastră și alții. Ele nu consideră necesară o întâlnire și vor hotărî pe baza documentelor.',
    declined:
      'Cererea dumneavoastră de a examina din nou plângerea ne-a ajuns după ce termenul se încheiase. Nu o mai putem examina.',
    signpost:
      'Am primit mesajul dumneavoastră și l-am pus la plângere. Procedura noastră s-a încheiat și nu o mai putem examina din nou.',
    newEvidence: 'Dacă există ceva nou, pe care nimeni nu îl putea ști înainte, vă rugăm să ne spuneți.',
  },
  fr: {
    subjects: {
      meeting_invitation: 'un rendez-vous',
      meeting_cancelled: 'un rendez-vous modifié',
      paper_review: 'la suite',
      appeal_declined: 'notre réponse',
      signpost: 'notre réponse',
    },
    calendarTitle: 'Rendez-vous',
    sms: {
      meeting_invitation: (day) => `un rendez-vous vous est proposé le ${day}.`,
      meeting_cancelled: 'un rendez-vous est annulé.',
      paper_review: (day) => `il y a du nouveau pour vous. Vous aurez notre réponse le ${day} au plus tard.`,
      appeal_declined: 'notre réponse est prête pour vous.',
      signpost: 'notre réponse est prête pour vous.',
    },
    invitation: ({ date, from, until }) =>
      `Nous souhaitons parler avec vous de votre réclamation et vous invitons à un entretien le ${date}, de ${from} à ${until}.`,
    hearing: ({ date, from, until }) =>
      `Nous vous invitons à un entretien au sujet de votre recours le ${date}, de ${from} à ${until}. Les personnes qui vous écouteront ne se sont pas occupées de votre réclamation jusqu’ici.`,
    moved: 'Cela remplace le jour ou le lieu que nous vous avions indiqués.',
    place: (place) => `L’entretien a lieu ici : ${place}`,
    neutral: 'Le lieu est neutre : il n’appartient ni à nous ni aux personnes qui vous accompagnent.',
    interpreter: (language) => `Une personne assurera l’interprétation : ${language}.`,
    accompanied:
      'Une personne de confiance peut vous accompagner. S’il s’agit d’un professionnel, par exemple d’un avocat, merci de nous prévenir à l’avance pour que nous choisissions un lieu neutre.',
    evidence:
      'Vous pouvez venir avec des témoins. Merci de nous envoyer avant ce jour les documents et tout ce que nous devrions savoir, pour que nous puissions les lire.',
    evidenceBy: (date) =>
      `Vous pouvez venir avec des témoins : merci de nous dire qui ils sont. Merci de nous envoyer les documents et tout ce que nous devrions savoir le ${date} au plus tard, pour que nous puissions les lire avant l’entretien. Ce que vous trouveriez plus tard, vous pourrez l’apporter avec vous.`,
    dialogue:
      'Vous nous avez dit que vous souhaitez parler avec les personnes que votre réclamation concerne. L’entretien est mené par quelqu’un qui n’est pas l’une d’elles. Vous seul(e) en décidez : vous pouvez changer d’avis à tout moment, même pendant l’entretien, sans dire pourquoi. Votre réclamation est examinée dans tous les cas.',
    cannotCome:
      'Vous n’êtes pas obligé(e) de venir. Le jour ou le lieu ne vous convient pas ? Ce n’est pas sûr pour vous, ou vous avez besoin d’aide pour venir ? Dites-le-nous : nous trouverons une autre solution. Personne n’a le droit de vous traiter moins bien pour cela.',
    answer: (date) => `Après cet entretien, nous vous écrirons notre décision, le ${date} au plus tard.`,
    cancelled: (date) => `L’entretien du ${date} n’aura pas lieu.`,
    comesNext: 'Nous continuons à examiner votre réclamation et vous écrirons.',
    onPaper:
      'Les personnes qui examinent votre recours ont lu tout ce que vous et d’autres nous avez dit. Elles estiment qu’un entretien n’est pas nécessaire et décideront sur la base des documents.',
    declined:
      'Votre demande de réexamen nous est parvenue après la fin du délai. Nous ne pouvons pas examiner de nouveau votre réclamation.',
    signpost:
      'Nous avons reçu votre message et l’avons joint à votre réclamation. Notre procédure est terminée et nous ne pouvons pas l’examiner de nouveau.',
    newEvidence: 'S’il y a un élément nouveau que personne ne pouvait connaître auparavant, dites-le-nous.',
  },
  it: {
    subjects: {
      meeting_invitation: 'un appuntamento',
      meeting_cancelled: 'un appuntamento cambiato',
      paper_review: 'come proseguiamo',
      appeal_declined: 'la nostra risposta per Lei',
      signpost: 'la nostra risposta per Lei',
    },
    calendarTitle: 'Appuntamento',
    sms: {
      meeting_invitation: (day) => `ha un appuntamento il ${day}.`,
      meeting_cancelled: 'un appuntamento è stato annullato.',
      paper_review: (day) => `abbiamo una novità per Lei. Riceverà la nostra risposta entro il ${day}.`,
      appeal_declined: 'la nostra risposta è pronta per Lei.',
      signpost: 'la nostra risposta è pronta per Lei.',
    },
    invitation: ({ date, from, until }) =>
      `Vorremmo parlare con Lei di persona del Suo reclamo e La invitiamo a un incontro ${date}, dalle ${from} alle ${until}.`,
    hearing: ({ date, from, until }) =>
      `La invitiamo a un incontro sulla Sua richiesta di riesame, ${date}, dalle ${from} alle ${until}. Le persone che La ascolteranno non si sono occupate finora del Suo reclamo.`,
    moved: 'Questo sostituisce il giorno o il luogo che Le avevamo indicato.',
    place: (place) => `L’incontro si tiene qui: ${place}`,
    neutral: 'Il luogo è neutrale: non appartiene né a noi né a chi La accompagna.',
    interpreter: (language) => `Ci sarà una persona che fa da interprete: ${language}.`,
    accompanied:
      'Può venire con una persona di Sua fiducia. Se è un professionista, per esempio un avvocato, La preghiamo di dircelo prima, così possiamo scegliere un luogo neutro.',
    evidence:
      'Può portare testimoni. La preghiamo di mandarci prima i documenti e tutto ciò che dovremmo sapere, così possiamo leggerli.',
    evidenceBy: (date) =>
      `Può portare testimoni: La preghiamo di dirci chi sono. Ci mandi per favore i documenti e tutto ciò che dovremmo sapere al più tardi ${date}, così possiamo leggerli prima dell’incontro. Ciò che troverà più tardi potrà portarlo con sé.`,
    dialogue:
      'Ci ha detto che desidera parlare con le persone che il Suo reclamo riguarda. Guida il colloquio qualcuno che non è tra loro. Decide solo Lei: può cambiare idea in qualsiasi momento, anche durante il colloquio, senza dire perché. Il Suo reclamo viene esaminato in ogni caso.',
    cannotCome:
      'Non è obbligatorio venire. Il giorno o il luogo non va bene per Lei? Non è sicuro, o Le serve aiuto per venire? Ce lo dica: troveremo un altro modo. Nessuno può trattarLa peggio per questo.',
    answer: (date) => `Dopo l’incontro Le scriviamo che cosa abbiamo deciso, al più tardi ${date}.`,
    cancelled: (date) => `L’incontro di ${date} non si terrà.`,
    comesNext: 'Continuiamo a esaminare il Suo reclamo e Le scriveremo.',
    onPaper:
      'Le persone che riesaminano il Suo caso hanno letto tutto ciò che Lei e altri ci avete detto. Ritengono che un incontro non sia necessario e decideranno in base ai documenti.',
    declined:
      'La Sua richiesta di riesame ci è arrivata quando il termine era già passato. Non possiamo esaminare di nuovo il Suo reclamo.',
    signpost:
      'Abbiamo ricevuto il Suo messaggio e lo abbiamo unito al Suo reclamo. La nostra procedura è conclusa e non possiamo esaminarlo di nuovo.',
    newEvidence: 'Se c’è qualcosa di nuovo che nessuno poteva sapere prima, ce lo dica.',
  },
  ca: {
    subjects: {
      meeting_invitation: 'una cita',
      meeting_cancelled: 'un canvi de cita',
      paper_review: 'com continuem',
      appeal_declined: 'la nostra resposta per a vostè',
      signpost: 'la nostra resposta per a vostè',
    },
    calendarTitle: 'Cita',
    sms: {
      meeting_invitation: (day) => `té una cita el dia ${day}.`,
      meeting_cancelled: 'una cita s’ha anul·lat.',
      paper_review: (day) => `hi ha una novetat per a vostè. Tindrà la nostra resposta com a molt tard el dia ${day}.`,
      appeal_declined: 'la nostra resposta és a punt per a vostè.',
      signpost: 'la nostra resposta és a punt per a vostè.',
    },
    invitation: ({ date, from, until }) =>
      `Voldríem parlar amb vostè en persona sobre la seva queixa. Li proposem una reunió: ${date}, de ${from} a ${until}.`,
    hearing: ({ date, from, until }) =>
      `Li proposem una reunió sobre el seu recurs: ${date}, de ${from} a ${until}. Les persones que l’escoltaran no s’han ocupat fins ara de la seva queixa.`,
    moved: 'Això substitueix el dia o el lloc que li havíem indicat.',
    place: (place) => `La reunió es fa aquí: ${place}`,
    neutral: 'El lloc és neutral: no és ni nostre ni de qui l’acompanya.',
    interpreter: (language) => `Hi haurà una persona que farà d’intèrpret: ${language}.`,
    accompanied:
      'Pot portar-hi una persona de confiança. Si és un professional, per exemple un advocat o una advocada, avisi’ns abans perquè puguem triar un lloc neutral.',
    evidence: 'Pot portar-hi testimonis. Enviï’ns abans els documents i tot el que hauríem de saber, perquè ho puguem llegir.',
    evidenceBy: (date) =>
      `Pot portar-hi testimonis: digui’ns, si us plau, qui són. Enviï’ns els documents i tot el que hauríem de saber com a molt tard el ${date}, perquè ho puguem llegir abans de la reunió. El que trobi més tard, ho podrà portar el mateix dia.`,
    dialogue:
      'Ens ha dit que voldria parlar amb les persones de qui tracta la seva queixa. Condueix la conversa algú que no n’és cap. Ho decideix només vostè: pot canviar de parer en qualsevol moment, també durant la conversa, sense dir per què. La seva queixa s’estudia igualment.',
    cannotCome:
      'No és obligatori venir. El dia o el lloc no li va bé? No és segur per a vostè o necessita ajuda per venir-hi? Digui’ns-ho: trobarem una altra manera. Ningú no el pot tractar pitjor per això.',
    answer: (date) => `Després de la reunió li escriurem què hem decidit, com a molt tard el ${date}.`,
    cancelled: (date) => `La reunió del ${date} no es farà.`,
    comesNext: 'Continuem examinant la seva queixa i li escriurem.',
    onPaper:
      'Les persones que examinen el seu recurs han llegit tot el que vostè i altres ens han dit. No creuen que calgui una reunió i decidiran a partir dels documents.',
    declined:
      'La seva petició de tornar a examinar la queixa ens va arribar quan el termini ja s’havia acabat. No la podem tornar a examinar.',
    signpost:
      'Hem rebut el seu missatge i l’hem posat amb la seva queixa. El nostre procediment s’ha acabat i no la podem tornar a examinar.',
    newEvidence: 'Si hi ha alguna cosa nova que ningú no podia saber abans, digui’ns-ho.',
  },
  zh: {
    subjects: {
      meeting_invitation: '一次约见',
      meeting_cancelled: '约见有变动',
      paper_review: '接下来的安排',
      appeal_declined: '给您的答复',
      signpost: '给您的答复',
    },
    calendarTitle: '约见',
    sms: {
      meeting_invitation: (day) => `${day}有一次约见。`,
      meeting_cancelled: '约见已取消。',
      paper_review: (day) => `有新消息告知您。我们会在${day}前答复。`,
      appeal_declined: '给您的答复已准备好。',
      signpost: '给您的答复已准备好。',
    },
    invitation: ({ date, from, until }) => `我们希望当面和您谈谈您的投诉，邀请您于${date}${from}至${until}见面。`,
    hearing: ({ date, from, until }) =>
      `我们邀请您于${date}${from}至${until}就您的复核申请当面陈述。听取您陈述的人此前没有参与处理您的投诉。`,
    moved: '之前告知您的时间或地点以本次为准。',
    place: (place) => `地点：${place}`,
    neutral: '这是中立的地点，既不属于我们，也不属于陪同您的人。',
    interpreter: (language) => `现场有人翻译：${language}。`,
    accompanied: '您可以请信任的人陪同。如果陪同的是律师等专业人士，请提前告诉我们，以便我们选择中立的地点。',
    evidence: '您可以请证人一起来。请在此之前把文件和其他需要我们了解的材料发给我们，以便我们阅读。',
    evidenceBy: (date) =>
      `您可以请证人一起来，请提前告诉我们他们是谁。请最晚于${date}把文件和其他需要我们了解的材料发给我们，以便我们在见面前阅读。之后找到的材料，见面时带来即可。`,
    dialogue:
      '您告诉我们，希望与投诉涉及的人谈谈。谈话由与他们无关的人主持。这完全由您决定：您可以随时改变主意，谈话中途也可以，不必说明原因。无论如何，您的投诉都会继续处理。',
    cannotCome:
      '您可以不来。如果时间或地点不合适，如果对您不安全，或者您需要帮助才能来，请告诉我们，我们会另想办法。任何人都不得因此对您不利。',
    answer: (date) => `见面之后，我们最晚于${date}书面告知您我们的决定。`,
    cancelled: (date) => `原定${date}的见面取消。`,
    comesNext: '我们会继续处理您的投诉，并书面答复您。',
    onPaper: '处理您复核申请的人已经阅读了您和其他人告诉我们的全部内容。他们认为不需要见面，将根据书面材料作出决定。',
    declined: '您的复核申请在期限过后才送达我们，我们不能再次处理。',
    signpost: '我们已收到您的消息，并与您的投诉放在一起。我们的处理程序已经结束，不能再次处理。',
    newEvidence: '如果有此前任何人都无法知道的新情况，请告诉我们。',
  },
};

export function isMeetingLetter(facts: LetterFacts): facts is MeetingFacts {
  return meetingLetterKinds.some((kind) => kind === facts.kind);
}

export function meetingSubject({ kind, language }: MeetingFacts): string {
  return sentences[language].subjects[kind];
}

/** What stands in a calendar that others may see. */
export function calendarTitle(language: Language): string {
  return sentences[language].calendarTitle;
}

/** The blocks of such a letter, but for onward rights and how to reach us, which other letters have too. */
export function meetingBlocks(facts: MeetingFacts, timeZone: string): Block[] {
  const { language } = facts;
  const say = sentences[language];
  const date = (at: string) => writeDate(at, language, timeZone);
  const { headings, respondBy } = messagesIn(language).letter;
  switch (facts.kind) {
    case 'meeting_invitation':
      return invitationBlocks(facts, timeZone);
    case 'meeting_cancelled':
      return [
        { part: 'meeting', text: say.cancelled(date(facts.startsAt)) },
        ...(hasWords(facts.reason) ? [{ part: 'reason', text: facts.reason } as const] : []),
        { part: 'next_steps', text: say.comesNext },
      ];
    case 'paper_review':
      return [
        { part: 'next_steps', text: say.onPaper },
        ...(hasWords(facts.reason) ? [{ part: 'reason', heading: headings.reason, text: facts.reason } as const] : []),
        { part: 'respond_by', text: respondBy(date(facts.respondBy)) },
      ];
    case 'appeal_declined':
      return [
        { part: 'decision', text: say.declined },
        ...(hasWords(facts.reason) ? [{ part: 'reason', heading: headings.reason, text: facts.reason } as const] : []),
        { part: 'add_more', text: say.newEvidence },
      ];
    case 'signpost':
      return [
        { part: 'receipt', text: say.signpost },
        { part: 'add_more', text: say.newEvidence },
      ];
  }
}

function invitationBlocks(facts: Extract<MeetingFacts, { kind: 'meeting_invitation' }>, timeZone: string): Block[] {
  const { language, startsAt, endsAt, isHearing, isMoved, isNeutral, interpreter, respondBy, evidenceBy, isDialogue } = facts;
  const say = sentences[language];
  const time = (at: string) => writeTime(at, language, timeZone);
  const when = { date: writeDate(startsAt, language, timeZone), from: time(startsAt), until: time(endsAt) };
  const spoken = interpreter && new Intl.DisplayNames(messagesIn(language).locale, { type: 'language' }).of(interpreter);
  const evidence = evidenceBy === undefined ? say.evidence : say.evidenceBy(writeDate(evidenceBy, language, timeZone));
  const sure = [say.place(facts.place), ...(isNeutral ? [say.neutral] : []), ...(spoken ? [say.interpreter(spoken)] : [])];
  return [
    {
      part: 'meeting',
      text: [
        isHearing ? say.hearing(when) : say.invitation(when),
        ...(isDialogue ? [say.dialogue] : []),
        ...(isMoved ? [say.moved] : []),
      ].join('\n\n'),
    },
    { part: 'next_steps', text: sure.join('\n\n') },
    { part: 'add_more', text: [say.accompanied, ...(isHearing ? [evidence] : [])].join('\n\n') },
    { part: 'no_disadvantage', text: say.cannotCome },
    ...(respondBy === undefined
      ? []
      : [{ part: 'respond_by', text: say.answer(writeDate(respondBy, language, timeZone)) } as const]),
  ];
}

/** The sentence of the text message: that there is something to read, never what (M9). */
export function meetingTextMessage(facts: MeetingFacts, timeZone: string): string {
  const { sms } = sentences[facts.language];
  const day = (at: string) => writeShortDate(at, facts.language, timeZone);
  switch (facts.kind) {
    case 'meeting_invitation':
      return sms.meeting_invitation(day(facts.startsAt));
    case 'paper_review':
      return sms.paper_review(day(facts.respondBy));
    default:
      return sms[facts.kind];
  }
}
