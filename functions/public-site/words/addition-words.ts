// What is said about telling more: how complete a complaint is, what was left open, and how to add to it, in every language of letters.
// It thanks for what was told and never asks twice (S2.25).

import type { Language } from '#core/language.ts';

export interface AdditionWords {
  /** How many of the questions about what happened were answered. */
  told(answered: number, asked: number): string;
  openIntro: string;
  addEvidence: string;
  questionHeading: string;
  needNot: string;
  hint: string;
  send: string;
  added: string;
  lostLink(phone: string): string;
}

const words: Record<Language, AdditionWords> = {
  en: {
    told: (answered, asked) =>
      `You have answered ${answered} of ${asked} questions about what happened. That is enough for us to begin.`,
    openIntro: 'If you can, these help us too. You can answer them later, or not at all.',
    addEvidence: 'Add photos or documents',
    questionHeading: 'One question',
    needNot: 'You do not have to answer. We look into it either way.',
    hint: 'We add it to your complaint.',
    send: 'Send this',
    added: 'Thank you. We have added it to your complaint.',
    lostLink: (phone) =>
      `Have you lost your reference or your link? Call us on ${phone} or ask at our desk. So that nobody else gets at your complaint, we do not give it out on this site.`,
  },
  ro: {
    told: (answered, asked) =>
      `Ați răspuns la ${answered} din ${asked} întrebări despre ce s-a întâmplat. Este de ajuns ca să începem.`,
    openIntro: 'Dacă puteți, ne ajută și acestea. Puteți răspunde mai târziu sau deloc.',
    addEvidence: 'Adăugați fotografii sau documente',
    questionHeading: 'O întrebare',
    needNot: 'Nu sunteți obligat(ă) să răspundeți. Cercetăm plângerea oricum.',
    hint: 'Adăugăm textul la plângerea dumneavoastră.',
    send: 'Trimiteți',
    added: 'Vă mulțumim. Am adăugat textul la plângerea dumneavoastră.',
    lostLink: (phone) =>
      `Ați pierdut referința sau linkul? Sunați-ne la ${phone} sau întrebați la recepție. Pentru ca nimeni altcineva să nu ajungă la plângerea dumneavoastră, nu le comunicăm pe acest site.`,
  },
  fr: {
    told: (answered, asked) =>
      `Vous avez répondu à ${answered} questions sur ${asked} au sujet de ce qui s’est passé. C’est assez pour commencer.`,
    openIntro: 'Si vous le pouvez, ces réponses nous aident aussi. Vous pouvez y répondre plus tard, ou pas du tout.',
    addEvidence: 'Ajouter des photos ou des documents',
    questionHeading: 'Une question',
    needNot: 'Vous êtes libre de ne pas répondre. Nous examinons votre réclamation dans tous les cas.',
    hint: 'Nous l’ajoutons à votre réclamation.',
    send: 'Envoyer',
    added: 'Merci. Nous l’avons ajouté à votre réclamation.',
    lostLink: (phone) =>
      `Vous avez perdu votre référence ou votre lien ? Appelez-nous au ${phone} ou demandez à l’accueil. Pour que personne d’autre n’accède à votre réclamation, nous ne les donnons pas sur ce site.`,
  },
  it: {
    told: (answered, asked) =>
      `Ha risposto a ${answered} domande su ${asked} su ciò che è successo. È abbastanza per cominciare.`,
    openIntro: 'Se può, ci aiutano anche queste risposte. Può darle più tardi, o non darle affatto.',
    addEvidence: 'Aggiungere foto o documenti',
    questionHeading: 'Una domanda',
    needNot: 'Non deve rispondere per forza. Ce ne occupiamo in ogni caso.',
    hint: 'Lo aggiungiamo al Suo reclamo.',
    send: 'Inviare',
    added: 'Grazie. L’abbiamo aggiunto al Suo reclamo.',
    lostLink: (phone) =>
      `Ha perso il riferimento o il link? Ci chiami al ${phone} o chieda alla reception. Perché nessun altro arrivi al Suo reclamo, non li comunichiamo su questo sito.`,
  },
  ca: {
    told: (answered, asked) => `Ha respost ${answered} de ${asked} preguntes sobre el que va passar. N’hi ha prou per començar.`,
    openIntro: 'Si pot, també ens ajuden aquestes respostes. Les pot donar més tard, o no donar-les.',
    addEvidence: 'Afegir fotos o documents',
    questionHeading: 'Una pregunta',
    needNot: 'No cal que respongui. Ens n’ocupem igualment.',
    hint: 'Ho afegim a la seva queixa.',
    send: 'Enviar',
    added: 'Gràcies. Ho hem afegit a la seva queixa.',
    lostLink: (phone) =>
      `Ha perdut la referència o l’enllaç? Truqui’ns al ${phone} o pregunti a la recepció. Perquè ningú més no arribi a la seva queixa, no els donem en aquest web.`,
  },
  zh: {
    told: (answered, asked) => `关于所发生的事，您已回答${asked}个问题中的${answered}个，足够我们开始处理。`,
    openIntro: '如果可以，下面这些也对我们有帮助。您可以以后再回答，也可以不回答。',
    addEvidence: '添加照片或文件',
    questionHeading: '一个问题',
    needNot: '您不一定要回答。无论怎样我们都会处理。',
    hint: '我们会把它加入您的投诉。',
    send: '提交',
    added: '谢谢。我们已把它加入您的投诉。',
    lostLink: (phone) => `丢失了编号或链接？请拨打${phone}或到接待窗口询问。为了不让他人看到您的投诉，我们不在本网站上提供。`,
  },
};

export function additionWordsIn(language: Language): AdditionWords {
  return words[language];
}
