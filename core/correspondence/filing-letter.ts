// The letter about what is no complaint (S2.2): what we took it for, our answer, and that one word makes it a complaint. And what is said when it
// became one again. With the words of every language.

import type { FiledKind } from '#core/case/case.ts';
import type { Instant } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { Block } from './letter-page.ts';
import { writeDate } from './local-date.ts';
import { hasWords } from './staff-words.ts';

interface FilingSentences {
  /** Neutral, as all subjects are (M9). */
  subject: string;
  sms: string;
  took: Record<FiledKind, (receivedOn: string) => string>;
  answer: Record<FiledKind, string>;
  /** Whoever meant it as a complaint has not to say why. */
  isComplaint: string;
  onPage: string;
  noDisadvantage: string;
  again(receivedOn: string): string;
}

const sentences: Record<Language, FilingSentences> = {
  en: {
    subject: 'our reply to you',
    sms: 'our answer is ready for you.',
    took: {
      comment: (receivedOn) => `Thank you for writing to us. We received your message on ${receivedOn} and read it as a comment.`,
      compliment: (receivedOn) => `We received your message on ${receivedOn} and read it as a thank-you. It means a lot to us.`,
      enquiry: (receivedOn) => `Thank you for asking. We received your message on ${receivedOn} and read it as a question.`,
    },
    answer: { comment: 'What we say to it', compliment: 'What we would like to say', enquiry: 'Our answer' },
    isComplaint:
      'Did you mean it as a complaint? Then it is one: simply reply to this message or call us, one word is enough and you do not have to say why. We then look into it as a complaint, and our dates count from the day on which we received it.',
    onPage: 'You can also say so here, with one press:',
    noDisadvantage: 'Whatever you decide, nobody may treat you worse because of it.',
    again: (receivedOn) =>
      `You told us that your message is a complaint. We are now looking into it as one, and our dates count from ${receivedOn}, the day on which we received it. Whoever thought that it was none does not lead it. If you did not tell us this, please let us know.`,
  },
  ro: {
    subject: 'răspunsul nostru pentru dumneavoastră',
    sms: 'răspunsul nostru este gata pentru dumneavoastră.',
    took: {
      comment: (receivedOn) =>
        `Vă mulțumim că ne-ați scris. Am primit mesajul dumneavoastră ${receivedOn} și l-am înțeles ca pe o observație.`,
      compliment: (receivedOn) =>
        `Am primit mesajul dumneavoastră ${receivedOn} și l-am înțeles ca pe o mulțumire. Înseamnă mult pentru noi.`,
      enquiry: (receivedOn) =>
        `Vă mulțumim că ne-ați întrebat. Am primit mesajul dumneavoastră ${receivedOn} și l-am înțeles ca pe o întrebare.`,
    },
    answer: { comment: 'Ce vă răspundem', compliment: 'Ce dorim să vă spunem', enquiry: 'Răspunsul nostru' },
    isComplaint:
      'V-ați gândit la o plângere? Atunci este o plângere: răspundeți la acest mesaj sau sunați-ne, un cuvânt este de ajuns și nu trebuie să spuneți de ce. O cercetăm atunci ca plângere, iar termenele noastre se socotesc din ziua în care am primit-o.',
    onPage: 'O puteți spune și aici, cu o singură apăsare:',
    noDisadvantage: 'Orice ați hotărî, nimeni nu are voie să vă trateze mai rău din această cauză.',
    again: (receivedOn) =>
      `Ne-ați spus că mesajul dumneavoastră este o plângere. Acum o cercetăm ca atare, iar termenele noastre se socotesc de ${receivedOn}, ziua în care am primit-o. Cine a crezut că nu este o plângere nu se ocupă de ea. Dacă nu ne-ați spus dumneavoastră acest lucru, vă rugăm să ne anunțați.`,
  },
  fr: {
    subject: 'notre réponse',
    sms: 'notre réponse est prête.',
    took: {
      comment: (receivedOn) =>
        `Merci de nous avoir écrit. Nous avons reçu votre message le ${receivedOn} et l’avons lu comme une remarque.`,
      compliment: (receivedOn) =>
        `Nous avons reçu votre message le ${receivedOn} et l’avons lu comme un remerciement. Il nous touche beaucoup.`,
      enquiry: (receivedOn) =>
        `Merci de votre question. Nous avons reçu votre message le ${receivedOn} et l’avons lu comme une demande d’information.`,
    },
    answer: { comment: 'Ce que nous vous répondons', compliment: 'Ce que nous tenons à vous dire', enquiry: 'Notre réponse' },
    isComplaint:
      'Vouliez-vous faire une réclamation ? Alors c’en est une : répondez simplement à ce message ou appelez-nous, un mot suffit et vous n’avez pas à dire pourquoi. Nous la traitons alors comme une réclamation, et nos délais se comptent à partir du jour où nous l’avons reçue.',
    onPage: 'Vous pouvez aussi le dire ici, en une seule fois :',
    noDisadvantage: 'Quoi que vous décidiez, personne ne doit vous traiter moins bien pour cela.',
    again: (receivedOn) =>
      `Vous nous avez dit que votre message est une réclamation. Nous la traitons désormais comme telle, et nos délais se comptent à partir du ${receivedOn}, jour où nous l’avons reçue. La personne qui avait pensé que ce n’en était pas une ne s’en occupe pas. Si cela ne vient pas de vous, merci de nous le dire.`,
  },
  it: {
    subject: 'la nostra risposta per Lei',
    sms: 'la nostra risposta è pronta per Lei.',
    took: {
      comment: (receivedOn) =>
        `Grazie per averci scritto. Abbiamo ricevuto il Suo messaggio ${receivedOn} e lo abbiamo letto come un’osservazione.`,
      compliment: (receivedOn) =>
        `Abbiamo ricevuto il Suo messaggio ${receivedOn} e lo abbiamo letto come un ringraziamento. Per noi significa molto.`,
      enquiry: (receivedOn) =>
        `Grazie per la Sua domanda. Abbiamo ricevuto il Suo messaggio ${receivedOn} e lo abbiamo letto come una richiesta di informazioni.`,
    },
    answer: { comment: 'Che cosa Le rispondiamo', compliment: 'Che cosa vogliamo dirLe', enquiry: 'La nostra risposta' },
    isComplaint:
      'Voleva fare un reclamo? Allora lo è: risponda a questo messaggio o ci chiami, basta una parola e non deve dire perché. Lo esaminiamo allora come reclamo, e i nostri termini si contano dal giorno in cui lo abbiamo ricevuto.',
    onPage: 'Può dirlo anche qui, con un solo gesto:',
    noDisadvantage: 'Qualunque cosa decida, nessuno può trattarLa peggio per questo.',
    again: (receivedOn) =>
      `Ci ha detto che il Suo messaggio è un reclamo. Ora lo esaminiamo come tale, e i nostri termini si contano da ${receivedOn}, il giorno in cui lo abbiamo ricevuto. Chi aveva pensato che non lo fosse non se ne occupa. Se non è stato Lei a dircelo, ce lo faccia sapere.`,
  },
  ca: {
    subject: 'la nostra resposta per a vostè',
    sms: 'la nostra resposta és a punt per a vostè.',
    took: {
      comment: (receivedOn) =>
        `Gràcies per escriure’ns. Vam rebre el seu missatge el ${receivedOn} i l’hem llegit com una observació.`,
      compliment: (receivedOn) =>
        `Vam rebre el seu missatge el ${receivedOn} i l’hem llegit com un agraïment. Per a nosaltres vol dir molt.`,
      enquiry: (receivedOn) =>
        `Gràcies per preguntar-nos-ho. Vam rebre el seu missatge el ${receivedOn} i l’hem llegit com una consulta.`,
    },
    answer: { comment: 'Què hi responem', compliment: 'Què li volem dir', enquiry: 'La nostra resposta' },
    isComplaint:
      'Volia fer una queixa? Doncs ho és: respongui a aquest missatge o truqui’ns, amb una paraula n’hi ha prou i no cal que digui per què. Aleshores l’estudiem com a queixa, i els nostres terminis es compten des del dia que la vam rebre.',
    onPage: 'També ho pot dir aquí, amb un sol clic:',
    noDisadvantage: 'Decideixi el que decideixi, ningú no el pot tractar pitjor per això.',
    again: (receivedOn) =>
      `Ens ha dit que el seu missatge és una queixa. Ara l’estudiem com a tal, i els nostres terminis es compten des del ${receivedOn}, el dia que la vam rebre. Qui va pensar que no ho era no se n’ocupa. Si no ens ho ha dit vostè, faci’ns-ho saber.`,
  },
  zh: {
    subject: '给您的回复',
    sms: '给您的回复已准备好。',
    took: {
      comment: (receivedOn) => `感谢您来信。我们于${receivedOn}收到您的来信，并把它看作一条意见。`,
      compliment: (receivedOn) => `我们于${receivedOn}收到您的来信，并把它看作一份感谢。这对我们很重要。`,
      enquiry: (receivedOn) => `感谢您的询问。我们于${receivedOn}收到您的来信，并把它看作一个问题。`,
    },
    answer: { comment: '我们的回应', compliment: '我们想对您说的话', enquiry: '我们的答复' },
    isComplaint:
      '您的本意是投诉吗？那它就是投诉：直接回复本信或致电我们，一个词就够了，不需要说明理由。我们会按投诉处理，期限从收到来信之日算起。',
    onPage: '您也可以在这里一键说明：',
    noDisadvantage: '无论您如何决定，任何人都不得因此亏待您。',
    again: (receivedOn) =>
      `您告诉我们，您的来信是投诉。我们现在按投诉处理，期限从${receivedOn}收到来信之日算起。此前认为它不是投诉的人不负责此事。如果这不是您本人的意思，请告诉我们。`,
  },
};

export type FilingFacts = Extract<LetterFacts, { kind: 'filed_as' }>;

export function filingSubject(language: Language): string {
  return sentences[language].subject;
}

/** That there is an answer, never what it is about (M9). */
export function filingTextMessage(language: Language): string {
  return sentences[language].sms;
}

/** The link stands with what it is for: to say otherwise. */
export function filingBlocks({ as, receivedAt, answer, language, trackingUrl }: FilingFacts, timeZone: string): Block[] {
  const say = sentences[language];
  return [
    { part: 'receipt', text: say.took[as](writeDate(receivedAt, language, timeZone)) },
    ...(hasWords(answer) ? [{ part: 'answer', heading: say.answer[as], text: answer } as const] : []),
    { part: 'say_otherwise', text: say.isComplaint },
    ...(trackingUrl === undefined ? [] : [{ part: 'tracking', text: say.onPage, link: trackingUrl } as const]),
    { part: 'no_disadvantage', text: say.noDisadvantage },
  ];
}

/** What the letter says after its writer said that it is a complaint. */
export function complaintAgainSentence(language: Language, receivedAt: Instant, timeZone: string): string {
  return sentences[language].again(writeDate(receivedAt, language, timeZone));
}
