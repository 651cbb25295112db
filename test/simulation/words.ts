// What the people of a simulation say. All invented.

/** Sentences that an invariant looks for again. */
export const SPOKEN = {
  apology: 'We are sorry that your mother waited alone.',
  measures: 'The morning visits have taken place again since Monday.',
  prevention: 'A named stand-in now covers every morning.',
  reason: 'The visit log shows that the carer was there at eight.',
} as const;

export const COMPLAINTS = [
  'Nobody came to my mother on Tuesday morning and nobody answered the phone all day.',
  'De două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
  'The carer shouted at my father and left the door open. I want somebody to explain this to us.',
  'Medicamentele au fost lăsate pe masă și tatăl meu nu le-a luat trei zile la rând. Vă rog să verificați.',
  'Ana Popescu was rude to my sister on the phone and hung up. We would like an apology.',
  'My neighbour has not been washed for a week. I am worried and I am angry.',
  '护理员昨天没有来，我母亲一整天没有吃药。',
] as const;

export const ADDITIONS = [
  'It happened again this morning.',
  'Am uitat să vă spun că s-a întâmplat și duminică.',
  'Thank you. My number is the same, please ring after six.',
  'Când primim un răspuns?',
] as const;

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
