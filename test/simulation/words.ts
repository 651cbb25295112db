// What the people of a simulation say. All invented.

/** Sentences that an invariant looks for again. */
export const SPOKEN = {
  apology: 'We are sorry that your mother waited alone.',
  measures: 'The morning visits have taken place again since Monday.',
  prevention: 'A named stand-in now covers every morning.',
  reason: 'The visit log shows that the carer was there at eight.',
  stop: 'STOP',
} as const;

export const COMPLAINTS = [
  'Nobody came to my mother on Tuesday morning and nobody answered the phone all day.',
  'De două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
  'The carer shouted at my father and left the door open. I want somebody to explain this to us.',
  'Medicamentele au fost lăsate pe masă și tatăl meu nu le-a luat trei zile la rând. Vă rog să verificați.',
  'Ana Popescu was rude to my sister on the phone and hung up. We would like an apology.',
  'My neighbour has not been washed for a week. I am worried and I am angry.',
] as const;

export const ADDITIONS = [
  'It happened again this morning.',
  'Am uitat să vă spun că s-a întâmplat și duminică.',
  'Thank you. My number is the same, please ring after six.',
  'Când primim un răspuns?',
] as const;
