// What the people of a simulation say. All invented.

import { Language } from '#core/language.ts';
import type { SeededChance } from '#test/support/seeded-chance.ts';

/** Sentences that an invariant looks for again. */
export const SPOKEN = {
  apology: 'We are sorry that your mother waited alone.',
  measures: 'The morning visits have taken place again since Monday.',
  prevention: 'A named stand-in now covers every morning.',
  reason: 'The visit log shows that the carer was there at eight.',
} as const;

type Said = Readonly<Record<Language, readonly [string, ...string[]]>>;

const COMPLAINTS: Said = {
  en: [
    'Nobody came to my mother on Tuesday morning and nobody answered the phone all day.',
    'The carer shouted at my father and left the door open. I want somebody to explain this to us.',
    'Ana Popescu was rude to my sister on the phone and hung up. We would like an apology.',
    'My neighbour has not been washed for a week. I am worried and I am angry.',
  ],
  ro: [
    'De două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
    'Medicamentele au fost lăsate pe masă și tatăl meu nu le-a luat trei zile la rând. Vă rog să verificați.',
    'Doamna Popescu a țipat la sora mea și ne-a închis telefonul.',
  ],
  fr: [
    'Personne n’est venu chez ma mère mardi matin et personne ne répond au téléphone depuis ce jour.',
    'L’aide à domicile a crié sur mon père et a laissé la porte ouverte. Je voudrais une explication.',
    'Mon voisin n’a pas été lavé depuis une semaine. Je suis inquiète et en colère.',
  ],
  it: [
    'Martedì mattina nessuno è venuto da mia madre e nessuno ci ha risposto al telefono per tutto il giorno.',
    'L’operatrice ha gridato con mio padre e ha lasciato la porta aperta. Vorrei che qualcuno ce lo spiegasse.',
    'Le medicine sono rimaste sul tavolo e per tre giorni mio zio non le ha prese.',
  ],
  ca: [
    'Dimarts al matí ningú no va venir a casa de la meva mare i ningú no va contestar el telèfon en tot el dia.',
    'La cuidadora va cridar el meu pare i va deixar la porta oberta. Voldria que algú ens ho expliqués.',
    'Fa una setmana que ningú no renta el meu veí. Estic preocupada i enfadada.',
  ],
  zh: [
    '护理员昨天没有来，我母亲一整天没有吃药。',
    '护理员对我父亲大喊大叫，门也没有关。希望有人给我们一个解释。',
    '邻居已经一个星期没有人帮他洗澡了，我很担心，也很生气。',
  ],
};

const ADDITIONS: Said = {
  en: ['It happened again this morning.', 'Thank you. My number is the same, please ring after six.'],
  ro: ['Am uitat să vă spun că s-a întâmplat și duminică.', 'Când primim un răspuns?'],
  fr: ['C’est arrivé encore une fois ce matin.', 'Quand aurons-nous une réponse ?'],
  it: ['È successo di nuovo questa mattina.', 'Quando riceviamo una risposta?'],
  ca: ['Ha tornat a passar aquest matí.', 'Quan tindrem una resposta?'],
  zh: ['今天早上又发生了。', '什么时候能收到答复？'],
};

/** In a language that the provider answers in, and now and then in any other. */
function said(words: Said, languages: readonly Language[], draw: SeededChance): string {
  const language = (draw.once(6) ? undefined : draw.pickOf(languages)) ?? draw.pickOf(Language.options) ?? 'en';
  return draw.pick(words[language]);
}

export function complaintIn(languages: readonly Language[], draw: SeededChance): string {
  return said(COMPLAINTS, languages, draw);
}

export function additionIn(languages: readonly Language[], draw: SeededChance): string {
  return said(ADDITIONS, languages, draw);
}

/** Texts that are commands, that look like commands, and that hardly say anything (M3, M8, M13, M18). */
export const TERSE = [
  'STOP',
  'Stop.',
  'START',
  'HELP',
  'STATUS',
  'Poze',
  'Stop sending Anna to my mother',
  'Ajutor! Nu a venit nimeni.',
  'Arrêt',
  'Aiuto',
  'Fotos',
  '帮助',
  '1',
  '2',
  '?',
  '😡😡',
  ' ',
] as const;

/** How an absence is announced in the six languages (E5). */
export const AWAY = [
  'Automatic reply: I am away until 20 December',
  'Réponse automatique : absent jusqu’au 20 décembre',
  'Risposta automatica: assente fino al 20 dicembre',
  'Răspuns automat: sunt în concediu până pe 20 decembrie',
  'Resposta automàtica: fora de l’oficina fins al 20 de desembre',
  '自动回复：休假至12月20日',
] as const;
