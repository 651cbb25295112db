// What the page behind a text says, in every language of letters, and what it calls the code that opens the letters. No word of it tells
// what the matter is: whoever holds the phone may be the one who must not know (M9).

import type { Language } from '#core/language.ts';

export interface StatusWords {
  title: string;
  codeHeading: string;
  codeIntro(phone: string): string;
  codeLabel: string;
  codeHint: string;
  open: string;
  wrongCode(phone: string): string;
  tooManyCodes(phone: string): string;
  reachUs(phone: string, reference: string): string;
  /** On the page after sending the form: the code, and what it is for. */
  yourCode: string;
  yourCodeNote: string;
}

const words: Record<Language, StatusWords> = {
  en: {
    title: 'Where it stands',
    codeHeading: 'Read what we wrote',
    codeIntro: (phone) =>
      `It opens with a code, so that only you read it. If you have none, call us on ${phone} and we tell it to you.`,
    codeLabel: 'Your code',
    codeHint: 'Six digits. Spaces make no difference.',
    open: 'Open',
    wrongCode: (phone) =>
      `This is not the code. Please compare it with what you wrote down, or call us on ${phone} and we help you.`,
    tooManyCodes: (phone) =>
      `Codes were tried too often today, so none is taken until tomorrow. Call us on ${phone} and we tell you what you want to know.`,
    reachUs: (phone, reference) => `You can reach us on ${phone}. Please quote ${reference}.`,
    yourCode: 'Code for our letters',
    yourCodeNote: 'A link in a text message opens what we wrote to you only with this code. Write it down; we never send it.',
  },
  ro: {
    title: 'Unde am ajuns',
    codeHeading: 'Citiți ce v-am scris',
    codeIntro: (phone) =>
      `Se deschide cu un cod, ca să citiți numai dumneavoastră. Dacă nu îl aveți, sunați-ne la ${phone} și vi-l spunem.`,
    codeLabel: 'Codul dumneavoastră',
    codeHint: 'Șase cifre. Spațiile nu contează.',
    open: 'Deschideți',
    wrongCode: (phone) =>
      `Acesta nu este codul. Vă rugăm să îl comparați cu ce ați notat sau să ne sunați la ${phone} și vă ajutăm.`,
    tooManyCodes: (phone) =>
      `Astăzi s-au încercat prea multe coduri, așa că până mâine nu mai primim niciunul. Sunați-ne la ${phone} și vă spunem ce doriți să știți.`,
    reachUs: (phone, reference) => `Ne puteți suna la ${phone}. Vă rugăm să menționați ${reference}.`,
    yourCode: 'Codul pentru scrisorile noastre',
    yourCodeNote: 'Un link dintr-un SMS deschide ce v-am scris numai cu acest cod. Notați-l; nu îl trimitem niciodată.',
  },
  fr: {
    title: 'Où nous en sommes',
    codeHeading: 'Lire ce que nous avons écrit',
    codeIntro: (phone) =>
      `Un code est nécessaire, pour que vous soyez la seule personne à lire. Si vous n’en avez pas, appelez-nous au ${phone} : nous vous le dirons.`,
    codeLabel: 'Votre code',
    codeHint: 'Six chiffres. Les espaces n’ont pas d’importance.',
    open: 'Ouvrir',
    wrongCode: (phone) =>
      `Ce n’est pas le code. Merci de le comparer avec ce que vous avez noté, ou de nous appeler au ${phone} : nous vous aiderons.`,
    tooManyCodes: (phone) =>
      `Trop de codes ont été essayés aujourd’hui ; aucun n’est accepté jusqu’à demain. Appelez-nous au ${phone} : nous vous dirons ce que vous souhaitez savoir.`,
    reachUs: (phone, reference) => `Vous pouvez nous joindre au ${phone}. Merci d’indiquer ${reference}.`,
    yourCode: 'Code pour nos lettres',
    yourCodeNote:
      'Un lien reçu par SMS n’ouvre ce que nous vous avons écrit qu’avec ce code. Notez-le ; nous ne l’envoyons jamais.',
  },
  it: {
    title: 'A che punto siamo',
    codeHeading: 'Leggere ciò che abbiamo scritto',
    codeIntro: (phone) =>
      `Si apre con un codice, perché legga soltanto Lei. Se non lo ha, ci chiami al ${phone} e glielo diciamo.`,
    codeLabel: 'Il Suo codice',
    codeHint: 'Sei cifre. Gli spazi non contano.',
    open: 'Aprire',
    wrongCode: (phone) =>
      `Questo non è il codice. Lo confronti con quello che ha annotato, oppure ci chiami al ${phone} e La aiutiamo.`,
    tooManyCodes: (phone) =>
      `Oggi sono stati provati troppi codici, perciò fino a domani non ne accettiamo altri. Ci chiami al ${phone} e Le diciamo ciò che desidera sapere.`,
    reachUs: (phone, reference) => `Può chiamarci al ${phone}. Indichi ${reference}.`,
    yourCode: 'Codice per le nostre lettere',
    yourCodeNote: 'Il link di un SMS apre ciò che Le abbiamo scritto solo con questo codice. Lo annoti; non lo inviamo mai.',
  },
  ca: {
    title: 'En quin punt som',
    codeHeading: 'Llegir el que li hem escrit',
    codeIntro: (phone) => `S’obre amb un codi, perquè només ho llegeixi vostè. Si no en té, truqui’ns al ${phone} i l’hi direm.`,
    codeLabel: 'El seu codi',
    codeHint: 'Sis xifres. Els espais no importen.',
    open: 'Obrir',
    wrongCode: (phone) => `Aquest no és el codi. Compari’l amb el que va apuntar, o truqui’ns al ${phone} i l’ajudarem.`,
    tooManyCodes: (phone) =>
      `Avui s’han provat massa codis i fins demà no n’acceptem cap més. Truqui’ns al ${phone} i li direm el que vulgui saber.`,
    reachUs: (phone, reference) => `Ens pot trucar al ${phone}. Indiqui ${reference}.`,
    yourCode: 'Codi per a les nostres cartes',
    yourCodeNote: 'L’enllaç d’un SMS obre el que li hem escrit només amb aquest codi. Apunti’l; no l’enviem mai.',
  },
  zh: {
    title: '目前进展',
    codeHeading: '阅读我们写给您的内容',
    codeIntro: (phone) => `为了只让您本人看到，需要输入代码才能打开。如果您没有代码，请致电${phone}，我们会告诉您。`,
    codeLabel: '您的代码',
    codeHint: '六位数字，空格可有可无。',
    open: '打开',
    wrongCode: (phone) => `代码不对。请与您记下的核对，或致电${phone}，我们会帮助您。`,
    tooManyCodes: (phone) => `今天尝试代码的次数过多，明天之前不再接受。请致电${phone}，我们会告诉您想知道的内容。`,
    reachUs: (phone, reference) => `您可以致电${phone}，并报上编号${reference}。`,
    yourCode: '查看来信的代码',
    yourCodeNote: '短信中的链接只有输入此代码才能打开我们写给您的内容。请记下来；我们绝不会发送它。',
  },
};

export function statusWordsIn(language: Language): StatusWords {
  return words[language];
}
