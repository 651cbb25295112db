// What the letter says after somebody asked for another person to lead their complaint (S2.18).

import type { Language } from '#core/language.ts';

const sentences: Record<Language, { led(office: string): string; sought: string; notYou: string }> = {
  en: {
    led: (office) =>
      `You asked for somebody else to handle your complaint. It is now led by: ${office}. Whoever led it before has no part in it any more.`,
    sought:
      'You asked for somebody else to handle your complaint. We are looking for a person who has had no part in it, and will tell you who it is.',
    notYou: 'If you did not ask for this, please tell us.',
  },
  ro: {
    led: (office) =>
      `Ați cerut ca altcineva să se ocupe de plângerea dumneavoastră. De acum se ocupă de ea: ${office}. Cine s-a ocupat până acum nu mai are niciun rol.`,
    sought:
      'Ați cerut ca altcineva să se ocupe de plângerea dumneavoastră. Căutăm o persoană care nu a avut niciun rol în ea și vă vom spune cine este.',
    notYou: 'Dacă nu ați cerut dumneavoastră acest lucru, vă rugăm să ne spuneți.',
  },
  fr: {
    led: (office) =>
      `Vous avez demandé qu’une autre personne s’occupe de votre réclamation. Désormais, la personne qui s’en occupe est\u00A0: ${office}. Celle qui s’en occupait auparavant n’y prend plus part.`,
    sought:
      'Vous avez demandé qu’une autre personne s’occupe de votre réclamation. Nous cherchons quelqu’un qui n’y a pris aucune part, et nous vous dirons qui c’est.',
    notYou: 'Si cette demande ne vient pas de vous, merci de nous le dire.',
  },
  it: {
    led: (office) =>
      `Ha chiesto che del Suo reclamo si occupi un’altra persona. Ora se ne occupa: ${office}. Chi se ne occupava prima non vi ha più alcuna parte.`,
    sought:
      'Ha chiesto che del Suo reclamo si occupi un’altra persona. Stiamo cercando qualcuno che non vi abbia avuto parte e Le diremo chi è.',
    notYou: 'Se la richiesta non viene da Lei, ce lo dica.',
  },
  ca: {
    led: (office) =>
      `Ha demanat que s’ocupi de la seva queixa una altra persona. Ara se n’ocupa: ${office}. Qui se n’ocupava fins ara ja no hi té cap paper.`,
    sought:
      'Ha demanat que s’ocupi de la seva queixa una altra persona. Busquem algú que no hi hagi intervingut i li direm qui és.',
    notYou: 'Si no ho ha demanat vostè, digui’ns-ho.',
  },
  zh: {
    led: (office) => `您要求由别的人处理您的投诉。现在负责的是：${office}。此前负责的人不再参与。`,
    sought: '您要求由别的人处理您的投诉。我们正在寻找没有参与过此事的人，找到后会告诉您。',
    notYou: '如果这不是您本人的要求，请告诉我们。',
  },
};

/** `office`: who leads now; undefined while somebody is looked for. */
export function anotherHandlerSentence(language: Language, office: string | undefined): string {
  const { led, sought, notYou } = sentences[language];
  return [office === undefined ? sought : led(office), notYou].join(language === 'zh' ? '' : ' ');
}
