// What letters say of a date that we did not keep, in every language: sorry, in plain words (S4.21), and what the charter owes for it (S4.6).

import type { Language } from '#core/language.ts';

interface LateSentences {
  /** First in an answer that comes late. */
  answered(date: string): string;
  /** Above what is owed. */
  redress: string;
  /** Between a sum and what it is for. */
  colon: string;
}

export const lateSentences: Record<Language, LateSentences> = {
  en: {
    answered: (date) => `You should have had this answer by ${date}. It comes late, and we are sorry.`,
    redress: 'Our charter says what we owe you when we do not keep a date. Our answer will tell you by when you have it.',
    colon: ': ',
  },
  ro: {
    answered: (date) => `Acest răspuns trebuia să vă ajungă cel târziu ${date}. Vine cu întârziere și ne pare rău.`,
    redress: 'Carta noastră spune ce vă datorăm când nu respectăm un termen. Răspunsul nostru vă va spune până când primiți.',
    colon: ': ',
  },
  fr: {
    answered: (date) =>
      `Vous auriez dû avoir cette réponse le ${date} au plus tard. Elle arrive en retard et nous le regrettons.`,
    redress:
      'Notre charte dit ce que nous vous devons quand nous ne tenons pas un délai. Notre réponse vous dira pour quand vous l’aurez.',
    colon: '\u00a0: ',
  },
  it: {
    answered: (date) => `Avrebbe dovuto ricevere questa risposta entro ${date}. Arriva in ritardo, e ce ne scusiamo.`,
    redress:
      'La nostra carta dice che cosa Le dobbiamo quando non rispettiamo una scadenza. La nostra risposta Le dirà entro quando lo avrà.',
    colon: ': ',
  },
  ca: {
    answered: (date) => `Havia de tenir aquesta resposta el ${date} com a molt tard. Arriba tard, i li’n demanem disculpes.`,
    redress: 'La nostra carta diu què li devem quan no complim un termini. La nostra resposta li dirà quan ho tindrà.',
    colon: ': ',
  },
  zh: {
    answered: (date) => `您本应最迟于${date}收到这份答复。答复来迟了，我们非常抱歉。`,
    redress: '我们的章程规定了未能按期办理时对您的补偿。我们的答复会告诉您何时兑现。',
    colon: '：',
  },
};
