// What people read who decide something about their own complaint: what it means, that it needs no reason, and what became of it.

import type { Language } from '#core/language.ts';

/** The page of one choice, and the link to it. */
interface OneChoice {
  /** The link that leads there, and the heading of the page. */
  name: string;
  intro: readonly string[];
  send: string;
}

export interface ChoiceWords {
  heading: string;
  back: string;
  ledBy: string;
  /** Instead of an office, while nobody without a part in it was found. */
  sought: string;
  meeting(moment: string): string;
  anotherHandler: OneChoice & { leadsNow(office: string): string; done(office: string): string; doneSought: string };
  /** `answered`: what was done to resolve it, begun for them. */
  formal: OneChoice & { whyNotSettled: string; answered(day: string): string; done: string };
  secondLook: OneChoice & { reasons: string; reasonsHint: string; asked: string; done: string };
  /** After its time. */
  lateLook: { intro: readonly string[]; formalIntro: readonly string[]; done: string };
  /** That they are treated worse since they complained (S2.12). */
  disadvantage: OneChoice & { what: string; whatHint: string; done(day: string): string };
  /** `wish`: what they tell us with it. */
  ending: OneChoice & { wish: string; done: string; byPhone(phone: string): string };
  /** Of what we took for a comment, a thank-you or a question. */
  complaint: OneChoice & { done: string };
}

const words: Record<Language, ChoiceWords> = {
  en: {
    heading: 'What you can decide',
    back: 'Back to your complaint',
    ledBy: 'Who leads it',
    sought: 'We are looking for somebody',
    meeting: (moment) => `We meet on ${moment}.`,
    anotherHandler: {
      name: 'Ask for somebody else to handle it',
      intro: [
        'Somebody else can handle your complaint if you wish. You do not have to say why.',
        'Whoever handles it now will not see it any more. The dates stay as they are.',
      ],
      send: 'I want somebody else',
      leadsNow: (office) => `It is led now by: ${office}.`,
      done: (office) => `Thank you. Your complaint is led now by: ${office}.`,
      doneSought: 'Thank you. We are looking for a person who has had no part in it, and will tell you who it is.',
    },
    formal: {
      name: 'Make it a formal complaint',
      intro: [
        'A formal complaint is looked into from the beginning, by somebody more senior. It begins as soon as you send this, and we confirm it in writing.',
        'Only one question needs an answer. What you have told us before stays part of it.',
      ],
      whyNotSettled: 'Why is it not settled for you?',
      answered: (day) => `You answered me on ${day}.`,
      send: 'Make it formal',
      done: 'Thank you. Your complaint is formal now. We confirm it in writing.',
    },
    secondLook: {
      name: 'Ask for a second look',
      intro: [
        'People who have had no part in it look at your complaint again. We confirm in writing that we have your request.',
        'It counts from the moment you send it, with reasons or without.',
      ],
      reasons: 'What do you not agree with, and why?',
      reasonsHint: 'You can leave this empty and tell us later.',
      send: 'Ask for a second look',
      asked: 'I ask you to look at my complaint again.',
      done: 'Thank you. You have asked for a second look. We confirm it in writing.',
    },
    lateLook: {
      intro: [
        'The time to ask for a second look is over, but you can ask all the same. If you wish, tell us why you could only write now.',
        'Somebody who has had no part in it decides whether we can still look at it, and writes to you.',
      ],
      formalIntro: [
        'The time to make it a formal complaint is over, but you can ask all the same. If you wish, tell us why you could only write now.',
        'Somebody who has had no part in it decides whether we can still look at it, and writes to you.',
      ],
      done: 'Thank you. Somebody will decide whether we can still look at it, and write to you.',
    },
    disadvantage: {
      name: 'I am treated worse since I complained',
      intro: [
        'Nobody may treat you, or the person you speak for, worse because of a complaint. If it happens, tell us here.',
        'Whoever handles your complaint does not read this. Somebody above them looks into it and writes to you.',
      ],
      what: 'What has happened since you complained?',
      whatHint: 'For example: visits that are left out, a different tone, help that is refused.',
      send: 'Tell us',
      done: (day) =>
        `Thank you for telling us. Somebody above those who handle your complaint looks into it by ${day} at the latest and writes to you.`,
    },
    ending: {
      name: 'I do not want to go on',
      intro: [
        'If you no longer want us to look into this, tell us here. We talk to you first, so that nobody but you can end it.',
        'Until then everything goes on as before.',
      ],
      send: 'I do not want to go on',
      wish: 'I do not want to go on with my complaint.',
      done: 'Thank you. We talk to you before anything ends.',
      byPhone: (phone) =>
        `If you no longer want us to look into this, call us on ${phone}. Nothing ends before we have talked to you.`,
    },
    complaint: {
      name: 'It is a complaint',
      intro: [
        'We did not read your message as a complaint. If it is one, say so here: you do not have to say why.',
        'We then look into it, and somebody else leads it than whoever read it as no complaint. Our dates count from the day on which we received it, and we confirm it in writing.',
      ],
      send: 'It is a complaint',
      done: 'Thank you. We look into it as a complaint, counted from the day on which we received it. We confirm it in writing.',
    },
  },
  ro: {
    heading: 'Ce puteți hotărî dumneavoastră',
    back: 'Înapoi la plângerea dumneavoastră',
    ledBy: 'Cine se ocupă de ea',
    sought: 'Căutăm o persoană',
    meeting: (moment) => `Ne întâlnim ${moment}.`,
    anotherHandler: {
      name: 'Cereți ca altcineva să se ocupe de ea',
      intro: [
        'Dacă doriți, de plângerea dumneavoastră se poate ocupa altcineva. Nu trebuie să spuneți de ce.',
        'Cine se ocupă acum de ea nu o va mai vedea. Termenele rămân aceleași.',
      ],
      send: 'Vreau pe altcineva',
      leadsNow: (office) => `Acum se ocupă de ea: ${office}.`,
      done: (office) => `Vă mulțumim. De plângerea dumneavoastră se ocupă acum: ${office}.`,
      doneSought: 'Vă mulțumim. Căutăm o persoană care nu a avut niciun rol în ea și vă vom spune cine este.',
    },
    formal: {
      name: 'Transformați-o în plângere formală',
      intro: [
        'O plângere formală este cercetată de la început, de o persoană cu mai multă autoritate. Începe imediat ce trimiteți acest formular, iar noi vă confirmăm în scris.',
        'Doar la o întrebare este nevoie de răspuns. Ce ne-ați spus până acum rămâne parte din plângere.',
      ],
      whyNotSettled: 'De ce nu este rezolvată pentru dumneavoastră?',
      answered: (day) => `Mi-ați răspuns ${day}.`,
      send: 'Trimiteți ca plângere formală',
      done: 'Vă mulțumim. Plângerea dumneavoastră este acum formală. Vă confirmăm în scris.',
    },
    secondLook: {
      name: 'Cereți o nouă examinare',
      intro: [
        'Plângerea dumneavoastră este privită din nou de persoane care nu au avut niciun rol în ea. Vă confirmăm în scris că am primit cererea.',
        'Contează din clipa în care o trimiteți, cu motive sau fără.',
      ],
      reasons: 'Cu ce nu sunteți de acord și de ce?',
      reasonsHint: 'Puteți lăsa necompletat și ne puteți spune mai târziu.',
      send: 'Cereți o nouă examinare',
      asked: 'Vă rog să examinați din nou plângerea mea.',
      done: 'Vă mulțumim. Ați cerut o nouă examinare. Vă confirmăm în scris.',
    },
    lateLook: {
      intro: [
        'Timpul în care se putea cere o nouă examinare a trecut, dar o puteți cere oricum. Dacă doriți, spuneți-ne de ce ați putut scrie abia acum.',
        'O persoană care nu a avut niciun rol în ea hotărăște dacă o mai putem examina și vă scrie.',
      ],
      formalIntro: [
        'Timpul în care plângerea putea deveni formală a trecut, dar o puteți cere oricum. Dacă doriți, spuneți-ne de ce ați putut scrie abia acum.',
        'O persoană care nu a avut niciun rol în ea hotărăște dacă o mai putem examina și vă scrie.',
      ],
      done: 'Vă mulțumim. Cineva va hotărî dacă o mai putem examina și vă va scrie.',
    },
    disadvantage: {
      name: 'Sunt tratat(ă) mai rău de când am făcut plângerea',
      intro: [
        'Nimeni nu are voie să vă trateze mai rău, pe dumneavoastră sau pe persoana pentru care vorbiți, din cauza unei plângeri. Dacă se întâmplă, spuneți-ne aici.',
        'Cine se ocupă de plângerea dumneavoastră nu citește aceasta. O persoană aflată deasupra cercetează și vă scrie.',
      ],
      what: 'Ce s-a întâmplat de când ați făcut plângerea?',
      whatHint: 'De exemplu: vizite care nu mai au loc, un alt ton, ajutor refuzat.',
      send: 'Spuneți-ne',
      done: (day) =>
        `Vă mulțumim că ne-ați spus. O persoană aflată deasupra celor care se ocupă de plângere cercetează, cel târziu ${day}, și vă scrie.`,
    },
    ending: {
      name: 'Nu vreau să continui',
      intro: [
        'Dacă nu mai doriți să cercetăm, spuneți-ne aici. Mai întâi vorbim cu dumneavoastră, ca nimeni altcineva să nu poată opri plângerea.',
        'Până atunci totul merge mai departe ca înainte.',
      ],
      send: 'Nu vreau să continui',
      wish: 'Nu vreau să continui cu plângerea mea.',
      done: 'Vă mulțumim. Vorbim cu dumneavoastră înainte să se încheie ceva.',
      byPhone: (phone) =>
        `Dacă nu mai doriți să cercetăm, sunați-ne la ${phone}. Nimic nu se încheie înainte să vorbim cu dumneavoastră.`,
    },
    complaint: {
      name: 'Este o plângere',
      intro: [
        'Nu am înțeles mesajul dumneavoastră ca pe o plângere. Dacă este, spuneți-ne aici: nu trebuie să spuneți de ce.',
        'O cercetăm atunci, iar de ea se ocupă altcineva decât cine a crezut că nu este o plângere. Termenele se socotesc din ziua în care am primit-o și vă confirmăm în scris.',
      ],
      send: 'Este o plângere',
      done: 'Vă mulțumim. O cercetăm ca plângere, din ziua în care am primit-o. Vă confirmăm în scris.',
    },
  },
  fr: {
    heading: 'Ce que vous pouvez décider',
    back: 'Revenir à votre réclamation',
    ledBy: 'Qui s’en occupe',
    sought: 'Nous cherchons quelqu’un',
    meeting: (moment) => `Nous nous rencontrons le ${moment}.`,
    anotherHandler: {
      name: 'Demander qu’une autre personne s’en occupe',
      intro: [
        'Une autre personne peut s’occuper de votre réclamation si vous le souhaitez. Vous n’avez pas à dire pourquoi.',
        'Celle qui s’en occupe maintenant ne la verra plus. Les dates restent les mêmes.',
      ],
      send: 'Je veux une autre personne',
      leadsNow: (office) => `La personne qui s’en occupe actuellement : ${office}.`,
      done: (office) => `Merci. La personne qui s’occupe maintenant de votre réclamation est : ${office}.`,
      doneSought: 'Merci. Nous cherchons une personne qui n’y a pris aucune part, et nous vous dirons qui c’est.',
    },
    formal: {
      name: 'En faire une réclamation formelle',
      intro: [
        'Une réclamation formelle est examinée depuis le début, à un niveau supérieur. Elle commence dès que vous envoyez ce formulaire, et nous vous la confirmons par écrit.',
        'Une seule question demande une réponse. Ce que vous nous avez déjà dit en fait toujours partie.',
      ],
      whyNotSettled: 'Pourquoi n’est-ce pas réglé pour vous ?',
      answered: (day) => `Vous m’avez répondu le ${day}.`,
      send: 'En faire une réclamation formelle',
      done: 'Merci. Votre réclamation est maintenant formelle. Nous vous le confirmons par écrit.',
    },
    secondLook: {
      name: 'Demander un second examen',
      intro: [
        'Des personnes qui n’y ont pris aucune part examinent à nouveau votre réclamation. Nous vous confirmons par écrit que nous avons reçu votre demande.',
        'Elle compte dès que vous l’envoyez, avec ou sans raisons.',
      ],
      reasons: 'Avec quoi n’êtes-vous pas d’accord, et pourquoi ?',
      reasonsHint: 'Vous pouvez laisser ce champ vide et nous le dire plus tard.',
      send: 'Demander un second examen',
      asked: 'Je vous demande d’examiner à nouveau ma réclamation.',
      done: 'Merci. Vous avez demandé un second examen. Nous vous le confirmons par écrit.',
    },
    lateLook: {
      intro: [
        'Le délai pour demander un second examen est passé, mais vous pouvez le demander quand même. Si vous le souhaitez, dites-nous pourquoi vous n’avez pu écrire que maintenant.',
        'Une personne qui n’y a pris aucune part décide si nous pouvons encore l’examiner, et vous écrit.',
      ],
      formalIntro: [
        'Le délai pour en faire une réclamation formelle est passé, mais vous pouvez le demander quand même. Si vous le souhaitez, dites-nous pourquoi vous n’avez pu écrire que maintenant.',
        'Une personne qui n’y a pris aucune part décide si nous pouvons encore l’examiner, et vous écrit.',
      ],
      done: 'Merci. Une personne décidera si nous pouvons encore l’examiner, et vous écrira.',
    },
    disadvantage: {
      name: 'Je suis moins bien traité(e) depuis ma réclamation',
      intro: [
        'Personne ne doit vous traiter moins bien, ni la personne pour qui vous parlez, à cause d’une réclamation. Si cela arrive, dites-le-nous ici.',
        'La personne qui s’occupe de votre réclamation ne lit pas ceci. Quelqu’un qui est au-dessus d’elle examine la situation et vous écrit.',
      ],
      what: 'Que s’est-il passé depuis votre réclamation ?',
      whatHint: 'Par exemple : des visites qui n’ont plus lieu, un autre ton, une aide refusée.',
      send: 'Nous le dire',
      done: (day) =>
        `Merci de nous l’avoir dit. Quelqu’un qui est au-dessus des personnes qui s’en occupent examine la situation le ${day} au plus tard et vous écrit.`,
    },
    ending: {
      name: 'Je ne veux pas continuer',
      intro: [
        'Si vous ne voulez plus que nous examinions cela, dites-le-nous ici. Nous vous parlons d’abord, pour que personne d’autre que vous ne puisse y mettre fin.',
        'D’ici là, tout continue comme avant.',
      ],
      send: 'Je ne veux pas continuer',
      wish: 'Je ne veux pas continuer ma réclamation.',
      done: 'Merci. Nous vous parlerons avant que quoi que ce soit ne s’arrête.',
      byPhone: (phone) =>
        `Si vous ne voulez plus que nous examinions cela, appelez-nous au ${phone}. Rien ne s’arrête avant que nous vous ayons parlé.`,
    },
    complaint: {
      name: 'C’est une réclamation',
      intro: [
        'Nous n’avons pas lu votre message comme une réclamation. Si c’en est une, dites-le ici : vous n’avez pas à dire pourquoi.',
        'Nous l’examinons alors, et une autre personne que celle qui n’y avait pas vu de réclamation s’en occupe. Nos délais se comptent à partir du jour où nous l’avons reçue, et nous vous le confirmons par écrit.',
      ],
      send: 'C’est une réclamation',
      done: 'Merci. Nous la traitons comme une réclamation, à compter du jour où nous l’avons reçue. Nous vous le confirmons par écrit.',
    },
  },
  it: {
    heading: 'Che cosa può decidere',
    back: 'Tornare al Suo reclamo',
    ledBy: 'Chi se ne occupa',
    sought: 'Stiamo cercando una persona',
    meeting: (moment) => `Ci incontriamo ${moment}.`,
    anotherHandler: {
      name: 'Chiedere che se ne occupi un’altra persona',
      intro: [
        'Se lo desidera, del Suo reclamo può occuparsi un’altra persona. Non deve dire perché.',
        'Chi se ne occupa ora non lo vedrà più. Le date restano le stesse.',
      ],
      send: 'Voglio un’altra persona',
      leadsNow: (office) => `Ora se ne occupa: ${office}.`,
      done: (office) => `Grazie. Del Suo reclamo si occupa ora: ${office}.`,
      doneSought: 'Grazie. Stiamo cercando una persona che non vi abbia avuto parte e Le diremo chi è.',
    },
    formal: {
      name: 'Farne un reclamo formale',
      intro: [
        'Un reclamo formale viene esaminato dall’inizio, da una persona con maggiore responsabilità. Comincia appena invia questo modulo, e glielo confermiamo per iscritto.',
        'Una sola domanda richiede una risposta. Ciò che ci ha già detto ne fa sempre parte.',
      ],
      whyNotSettled: 'Perché per Lei non è risolto?',
      answered: (day) => `Mi avete risposto ${day}.`,
      send: 'Farne un reclamo formale',
      done: 'Grazie. Ora il Suo reclamo è formale. Glielo confermiamo per iscritto.',
    },
    secondLook: {
      name: 'Chiedere un riesame',
      intro: [
        'Il Suo reclamo viene esaminato di nuovo da persone che non vi hanno avuto parte. Le confermiamo per iscritto di avere la Sua richiesta.',
        'Vale dal momento in cui la invia, con o senza motivi.',
      ],
      reasons: 'Che cosa non condivide, e perché?',
      reasonsHint: 'Può lasciare vuoto e dircelo più tardi.',
      send: 'Chiedere un riesame',
      asked: 'Chiedo che il mio reclamo sia esaminato di nuovo.',
      done: 'Grazie. Ha chiesto un riesame. Glielo confermiamo per iscritto.',
    },
    lateLook: {
      intro: [
        'Il tempo per chiedere un riesame è passato, ma può chiederlo comunque. Se lo desidera, ci dica perché ha potuto scrivere solo adesso.',
        'Una persona che non vi ha avuto parte decide se possiamo ancora esaminarlo, e Le scrive.',
      ],
      formalIntro: [
        'Il tempo per farne un reclamo formale è passato, ma può chiederlo comunque. Se lo desidera, ci dica perché ha potuto scrivere solo adesso.',
        'Una persona che non vi ha avuto parte decide se possiamo ancora esaminarlo, e Le scrive.',
      ],
      done: 'Grazie. Una persona deciderà se possiamo ancora esaminarlo, e Le scriverà.',
    },
    disadvantage: {
      name: 'Da quando ho reclamato sono trattato/a peggio',
      intro: [
        'Nessuno può trattare peggio Lei, o la persona per cui parla, a causa di un reclamo. Se succede, ce lo dica qui.',
        'Chi si occupa del Suo reclamo non legge questo. Una persona che sta più in alto lo accerta e Le scrive.',
      ],
      what: 'Che cosa è successo da quando ha reclamato?',
      whatHint: 'Per esempio: visite saltate, un altro tono, aiuto negato.',
      send: 'Ce lo dica',
      done: (day) =>
        `Grazie per avercelo detto. Una persona che sta più in alto di chi se ne occupa lo accerta entro ${day} e Le scrive.`,
    },
    ending: {
      name: 'Non voglio andare avanti',
      intro: [
        'Se non vuole più che ce ne occupiamo, ce lo dica qui. Prima parliamo con Lei, perché nessun altro possa chiuderlo.',
        'Fino ad allora tutto continua come prima.',
      ],
      send: 'Non voglio andare avanti',
      wish: 'Non voglio andare avanti con il mio reclamo.',
      done: 'Grazie. Parliamo con Lei prima che qualcosa finisca.',
      byPhone: (phone) =>
        `Se non vuole più che ce ne occupiamo, ci chiami al ${phone}. Nulla finisce prima che abbiamo parlato con Lei.`,
    },
    complaint: {
      name: 'È un reclamo',
      intro: [
        'Non abbiamo letto il Suo messaggio come un reclamo. Se lo è, lo dica qui: non deve dire perché.',
        'Allora lo esaminiamo, e se ne occupa una persona diversa da chi non vi aveva visto un reclamo. I nostri termini si contano dal giorno in cui lo abbiamo ricevuto, e glielo confermiamo per iscritto.',
      ],
      send: 'È un reclamo',
      done: 'Grazie. Lo esaminiamo come reclamo, contando dal giorno in cui lo abbiamo ricevuto. Glielo confermiamo per iscritto.',
    },
  },
  ca: {
    heading: 'Què pot decidir vostè',
    back: 'Tornar a la seva queixa',
    ledBy: 'Qui se n’ocupa',
    sought: 'Busquem una persona',
    meeting: (moment) => `Ens trobem el ${moment}.`,
    anotherHandler: {
      name: 'Demanar que se n’ocupi una altra persona',
      intro: [
        'Si ho vol, una altra persona es pot ocupar de la seva queixa. No cal que digui per què.',
        'Qui se n’ocupa ara ja no la veurà. Les dates continuen igual.',
      ],
      send: 'Vull una altra persona',
      leadsNow: (office) => `Ara se n’ocupa: ${office}.`,
      done: (office) => `Gràcies. Ara s’ocupa de la seva queixa: ${office}.`,
      doneSought: 'Gràcies. Busquem una persona que no hi hagi intervingut i li direm qui és.',
    },
    formal: {
      name: 'Fer-ne una queixa formal',
      intro: [
        'Una queixa formal s’estudia des del començament, a un nivell superior. Comença així que enviï aquest formulari, i li ho confirmem per escrit.',
        'Només cal respondre una pregunta. El que ja ens ha dit en continua formant part.',
      ],
      whyNotSettled: 'Per què no està resolt per a vostè?',
      answered: (day) => `Em van respondre el ${day}.`,
      send: 'Fer-ne una queixa formal',
      done: 'Gràcies. Ara la seva queixa és formal. Li ho confirmem per escrit.',
    },
    secondLook: {
      name: 'Demanar que es torni a estudiar',
      intro: [
        'La seva queixa la tornen a estudiar persones que no hi han intervingut. Li confirmem per escrit que tenim la petició.',
        'Compta des del moment que l’envia, amb motius o sense.',
      ],
      reasons: 'Amb què no està d’acord, i per què?',
      reasonsHint: 'Ho pot deixar buit i dir-nos-ho més tard.',
      send: 'Demanar que es torni a estudiar',
      asked: 'Demano que tornin a estudiar la meva queixa.',
      done: 'Gràcies. Ha demanat que la tornem a estudiar. Li ho confirmem per escrit.',
    },
    lateLook: {
      intro: [
        'El termini per demanar que es torni a estudiar ja ha passat, però ho pot demanar igualment. Si vol, digui’ns per què no ha pogut escriure fins ara.',
        'Una persona que no hi ha intervingut decideix si encara la podem estudiar, i li escriu.',
      ],
      formalIntro: [
        'El termini per fer-ne una queixa formal ja ha passat, però ho pot demanar igualment. Si vol, digui’ns per què no ha pogut escriure fins ara.',
        'Una persona que no hi ha intervingut decideix si encara la podem estudiar, i li escriu.',
      ],
      done: 'Gràcies. Una persona decidirà si encara la podem estudiar, i li escriurà.',
    },
    disadvantage: {
      name: 'Em tracten pitjor des que em vaig queixar',
      intro: [
        'Ningú no pot tractar pitjor vostè, ni la persona per qui parla, per una queixa. Si passa, digui’ns-ho aquí.',
        'Qui s’ocupa de la seva queixa no llegeix això. Una persona que està per damunt ho estudia i li escriu.',
      ],
      what: 'Què ha passat des que es va queixar?',
      whatHint: 'Per exemple: visites que no es fan, un altre to, ajuda denegada.',
      send: 'Dir-nos-ho',
      done: (day) =>
        `Gràcies per dir-nos-ho. Una persona que està per damunt de qui se n’ocupa ho estudia el ${day} com a molt tard i li escriu.`,
    },
    ending: {
      name: 'No vull continuar',
      intro: [
        'Si ja no vol que ho estudiem, digui’ns-ho aquí. Primer parlem amb vostè, perquè ningú més no ho pugui aturar.',
        'Fins aleshores tot continua com abans.',
      ],
      send: 'No vull continuar',
      wish: 'No vull continuar amb la meva queixa.',
      done: 'Gràcies. Parlem amb vostè abans que s’acabi res.',
      byPhone: (phone) => `Si ja no vol que ho estudiem, truqui’ns al ${phone}. No s’acaba res abans que hàgim parlat amb vostè.`,
    },
    complaint: {
      name: 'És una queixa',
      intro: [
        'No hem llegit el seu missatge com una queixa. Si ho és, digui’ns-ho aquí: no cal que digui per què.',
        'Aleshores l’estudiem, i se n’ocupa una persona diferent de qui no hi va veure cap queixa. Els nostres terminis es compten des del dia que la vam rebre, i li ho confirmem per escrit.',
      ],
      send: 'És una queixa',
      done: 'Gràcies. L’estudiem com a queixa, comptant des del dia que la vam rebre. Li ho confirmem per escrit.',
    },
  },
  zh: {
    heading: '您可以自己决定的事',
    back: '返回您的投诉',
    ledBy: '由谁负责',
    sought: '我们正在寻找人选',
    meeting: (moment) => `我们将于${moment}与您见面。`,
    anotherHandler: {
      name: '请由别的人处理',
      intro: ['如果您愿意，可以由别的人处理您的投诉，不需要说明原因。', '现在负责的人将不再看到它。各个日期不变。'],
      send: '我想换人处理',
      leadsNow: (office) => `现在负责的是：${office}。`,
      done: (office) => `谢谢。现在负责您投诉的是：${office}。`,
      doneSought: '谢谢。我们正在寻找没有参与过此事的人，找到后会告诉您。',
    },
    formal: {
      name: '转为正式投诉',
      intro: [
        '正式投诉会由更高一级的负责人从头调查。您一提交就开始，我们会书面向您确认。',
        '只有一个问题需要回答。您以前告诉我们的内容仍然有效。',
      ],
      whyNotSettled: '为什么您认为问题还没有解决？',
      answered: (day) => `你们于${day}答复了我。`,
      send: '转为正式投诉',
      done: '谢谢。您的投诉现在是正式投诉了。我们会书面向您确认。',
    },
    secondLook: {
      name: '申请复核',
      intro: [
        '由没有参与过此事的人重新审查您的投诉。我们会书面向您确认已收到申请。',
        '从您提交的那一刻起就算数，有没有写理由都一样。',
      ],
      reasons: '您不同意什么？为什么？',
      reasonsHint: '可以留空，以后再告诉我们。',
      send: '申请复核',
      asked: '我请求重新审查我的投诉。',
      done: '谢谢。您已申请复核。我们会书面向您确认。',
    },
    lateLook: {
      intro: [
        '申请复核的期限已过，但您仍然可以提出。如果愿意，请告诉我们为什么现在才写。',
        '由没有参与过此事的人决定我们是否还能审查，并写信告诉您。',
      ],
      formalIntro: [
        '转为正式投诉的期限已过，但您仍然可以提出。如果愿意，请告诉我们为什么现在才写。',
        '由没有参与过此事的人决定我们是否还能审查，并写信告诉您。',
      ],
      done: '谢谢。会有人决定我们是否还能审查，并写信告诉您。',
    },
    disadvantage: {
      name: '投诉以后我受到了较差的对待',
      intro: [
        '任何人都不得因为投诉而对您或您所代表的人另眼相待。如果发生了这种情况，请在这里告诉我们。',
        '处理您投诉的人看不到这些内容。更高一级的人会调查，并写信告诉您。',
      ],
      what: '投诉以后发生了什么？',
      whatHint: '例如：不再上门、态度变化、拒绝帮助。',
      send: '告诉我们',
      done: (day) => `谢谢您告诉我们。更高一级的人最迟于${day}前调查，并写信告诉您。`,
    },
    ending: {
      name: '我不想继续了',
      intro: [
        '如果您不再希望我们调查此事，请在这里告诉我们。我们会先与您谈一谈，这样除了您本人，谁也不能结束它。',
        '在此之前，一切照常进行。',
      ],
      send: '我不想继续了',
      wish: '我不想继续我的投诉了。',
      done: '谢谢。在结束之前，我们会先与您谈一谈。',
      byPhone: (phone) => `如果您不再希望我们调查此事，请拨打${phone}。在与您谈过之前，不会结束任何事。`,
    },
    complaint: {
      name: '这是投诉',
      intro: [
        '我们没有把您的来信看作投诉。如果它是投诉，请在这里说明，不需要说明理由。',
        '我们会进行调查，负责的不会是此前认为它不是投诉的人。期限从收到来信之日算起，我们会书面向您确认。',
      ],
      send: '这是投诉',
      done: '谢谢。我们从收到来信之日起按投诉处理，并会书面向您确认。',
    },
  },
};

export function choiceWordsIn(language: Language): ChoiceWords {
  return words[language];
}
