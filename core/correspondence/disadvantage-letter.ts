// What was found when somebody said that they are treated worse since they complained (S2.12), with its words in every language. What is
// done about it staff write themselves.

import type { Language } from '#core/language.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { Block } from './letter-page.ts';
import { messagesIn } from './messages/catalogue.ts';
import { hasWords } from './staff-words.ts';

interface DisadvantageSentences {
  /** Neutral, as all subjects are (M9). */
  subject: string;
  sms: string;
  intro: string;
  found: Record<'worse' | 'not_worse', string>;
  ifAgain: string;
}

const sentences: Record<Language, DisadvantageSentences> = {
  en: {
    subject: 'our reply to you',
    sms: 'our answer is ready for you.',
    intro:
      'You told us that you are treated worse since you complained. Thank you for telling us. Somebody who has not dealt with your complaint has looked into it.',
    found: {
      worse: 'We found that it is so. It should not have happened, and we are sorry.',
      not_worse: 'From what we could find out, we cannot say that it is so.',
    },
    ifAgain: 'If it goes on, or happens again, please tell us at once.',
  },
  ro: {
    subject: 'răspunsul nostru pentru dumneavoastră',
    sms: 'răspunsul nostru este gata pentru dumneavoastră.',
    intro:
      'Ne-ați spus că, de când ați făcut plângerea, sunteți tratat(ă) mai rău. Vă mulțumim că ne-ați spus. A cercetat acest lucru o persoană care nu s-a ocupat de plângerea dumneavoastră.',
    found: {
      worse: 'Am constatat că așa este. Nu trebuia să se întâmple și ne pare rău.',
      not_worse: 'Din ce am putut afla, nu putem spune că este așa.',
    },
    ifAgain: 'Dacă se întâmplă în continuare sau din nou, vă rugăm să ne spuneți imediat.',
  },
  fr: {
    subject: 'notre réponse',
    sms: 'notre réponse est prête pour vous.',
    intro:
      'Vous nous avez dit que vous êtes moins bien traité(e) depuis votre réclamation. Merci de nous l’avoir dit. Une personne qui ne s’est pas occupée de votre réclamation a examiné la situation.',
    found: {
      worse: 'Nous avons constaté que c’est le cas. Cela n’aurait pas dû arriver et nous le regrettons.',
      not_worse: 'D’après ce que nous avons pu établir, nous ne pouvons pas dire que ce soit le cas.',
    },
    ifAgain: 'Si cela continue ou se reproduit, dites-le-nous tout de suite.',
  },
  it: {
    subject: 'la nostra risposta per Lei',
    sms: 'la nostra risposta è pronta per Lei.',
    intro:
      'Ci ha detto che da quando ha presentato il reclamo è trattato/a peggio. Grazie per avercelo detto. Se ne è occupata una persona che non ha trattato il Suo reclamo.',
    found: {
      worse: 'Abbiamo constatato che è così. Non doveva succedere, e ce ne scusiamo.',
      not_worse: 'Da quanto abbiamo potuto accertare, non possiamo dire che sia così.',
    },
    ifAgain: 'Se continua o succede di nuovo, ce lo dica subito.',
  },
  ca: {
    subject: 'la nostra resposta',
    sms: 'la nostra resposta és a punt.',
    intro:
      'Ens ha dit que, des que va fer la queixa, el tracten pitjor. Gràcies per dir-nos-ho. Ho ha estudiat una persona que no s’ha ocupat de la seva queixa.',
    found: {
      worse: 'Hem comprovat que és així. No hauria d’haver passat, i ho sentim.',
      not_worse: 'Pel que hem pogut saber, no podem dir que sigui així.',
    },
    ifAgain: 'Si continua o torna a passar, digui’ns-ho de seguida.',
  },
  zh: {
    subject: '给您的答复',
    sms: '我们的答复已经准备好了。',
    intro: '您告诉我们，自从投诉以后，您受到了较差的对待。谢谢您告诉我们。一位没有处理过您投诉的人调查了这件事。',
    found: {
      worse: '我们查明情况确实如此。这本不应该发生，我们向您道歉。',
      not_worse: '根据我们所能了解到的情况，无法认定确实如此。',
    },
    ifAgain: '如果这种情况继续存在或再次发生，请立即告诉我们。',
  },
};

export function disadvantageAnswerSubject(language: Language): string {
  return sentences[language].subject;
}

/** That there is something to read, never what (M9). */
export function disadvantageAnswerTextMessage(language: Language): string {
  return sentences[language].sms;
}

export function disadvantageAnswerBlocks({
  language,
  found,
  findings,
}: Extract<LetterFacts, { kind: 'disadvantage_answer' }>): Block[] {
  const { intro, found: decision, ifAgain } = sentences[language];
  const { headings, noDisadvantage } = messagesIn(language).letter;
  return [
    { part: 'receipt', text: intro },
    { part: 'decision', text: decision[found] },
    ...(hasWords(findings) ? [{ part: 'findings', heading: headings.findings, text: findings } as const] : []),
    { part: 'no_disadvantage', text: [noDisadvantage, ifAgain].join('\n\n') },
  ];
}

/** Whether a mail holds that letter, quoted, wrapped or forwarded: our own sentence stands in it, whatever stands between its letters. */
export function quotesDisadvantageAnswer(text: string): boolean {
  const flat = lettersOf(text);
  return Object.values(sentences).some(({ intro }) => flat.includes(lettersOf(intro)));
}

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');
