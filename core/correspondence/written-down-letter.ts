// What somebody said on the phone or at the desk when they made it formal, as staff wrote it down: a formal complaint is one in writing, so
// they read what stands there and mend it (S2.23). With its words in every language.

import type { Language } from '#core/language.ts';
import type { Block } from './letter-page.ts';
import { messagesIn } from './messages/catalogue.ts';

interface WrittenDownSentences {
  /** Neutral, as all subjects are (M9). */
  subject: string;
  sms: string;
  intro: string;
  isItRight: string;
}

const sentences: Record<Language, WrittenDownSentences> = {
  en: {
    subject: 'something for you to check',
    sms: 'there is something for you to read.',
    intro:
      'You told us that you want to make your complaint a formal one. A formal complaint is made in writing, so we wrote down for you what you said:',
    isItRight:
      'If something is wrong or missing, please tell us and we will change it. If it is right, you do not need to do anything.',
  },
  ro: {
    subject: 'ceva de verificat',
    sms: 'aveți ceva de citit.',
    intro:
      'Ne-ați spus că doriți o plângere formală. O plângere formală se face în scris, așa că am notat pentru dumneavoastră ce ne-ați spus:',
    isItRight:
      'Dacă ceva este greșit sau lipsește, vă rugăm să ne spuneți și vom corecta. Dacă este corect, nu trebuie să faceți nimic.',
  },
  fr: {
    subject: 'un texte à vérifier',
    sms: 'nous avons quelque chose à vous faire lire.',
    intro:
      'Vous nous avez dit que vous souhaitez en faire une réclamation formelle. Une réclamation formelle se fait par écrit\u00A0: nous avons donc noté pour vous ce que vous avez dit.',
    isItRight:
      'Si quelque chose est faux ou manque, merci de nous le dire et nous le corrigerons. Si tout est juste, vous n’avez rien à faire.',
  },
  it: {
    subject: 'un testo da controllare',
    sms: 'c’è qualcosa da leggere per Lei.',
    intro:
      'Ci ha detto che vuole fare un reclamo formale. Un reclamo formale si fa per iscritto, perciò abbiamo annotato per Lei ciò che ha detto:',
    isItRight: 'Se qualcosa è sbagliato o manca, ce lo dica e lo correggiamo. Se è giusto, non deve fare nulla.',
  },
  ca: {
    subject: 'un text per revisar',
    sms: 'hi ha una cosa perquè la llegeixi.',
    intro:
      'Ens ha dit que vol fer una queixa formal. Una queixa formal es fa per escrit, i per això hem anotat per a vostè el que ens ha dit:',
    isItRight: 'Si hi ha res equivocat o hi falta alguna cosa, digui’ns-ho i ho canviarem. Si és correcte, no cal que faci res.',
  },
  zh: {
    subject: '请您核对',
    sms: '有一份内容请您阅读。',
    intro: '您告诉我们希望转为正式投诉。正式投诉需要书面形式，所以我们把您所说的记录了下来：',
    isItRight: '如果有错误或遗漏，请告诉我们，我们会更正。如果正确，您不需要做任何事。',
  },
};

export function writtenDownSubject(language: Language): string {
  return sentences[language].subject;
}

/** That there is something to read, never what (M9). */
export function writtenDownTextMessage(language: Language): string {
  return sentences[language].sms;
}

export function writtenDownBlocks(said: string, language: Language): Block[] {
  const { intro, isItRight } = sentences[language];
  const { headings } = messagesIn(language).letter;
  return [
    { part: 'receipt', text: [intro, said].join('\n\n') },
    { part: 'question', heading: headings.question, text: isItRight },
  ];
}
