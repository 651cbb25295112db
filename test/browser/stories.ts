// What somebody writes into the form, in two languages.

export const stories = {
  ro: 'Îngrijitoarea mamei mele nu a venit de două săptămâni și nimeni nu răspunde la telefon.',
  en: 'The woman who cares for my mother has not come for two weeks, and nobody answers the telephone.',
};
