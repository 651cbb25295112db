// Every kind of letter with everything that it can say, in a language: what must hold of all letters is asked of these.

import { FiledKind } from '#core/case/case.ts';
import { CaseReference } from '#core/case/case-reference.ts';
import { PauseReason } from '#core/case/pause-reason.ts';
import type { DecisionFacts, LetterFacts } from '#core/correspondence/letter-facts.ts';
import type { Language } from '#core/language.ts';

export const reference = CaseReference.parse('CA-7KQ4-M2XD-C');
/** 60 characters, the longest that a tracking address grows to. */
export const longLink = `https://reply.example.org/t/${'k'.repeat(32)}`;
export const staffWords = {
  en: 'We are sorry that nobody came on Tuesday.',
  ro: 'Ne cerem scuze că marți nu a venit nimeni.',
  fr: 'Nous regrettons que personne ne soit venu mardi.',
  it: 'Ci dispiace che martedì non sia venuto nessuno.',
  ca: 'Ens sap greu que dimarts no vingués ningú.',
  zh: '周二没有人上门，我们向您道歉。',
};

export function commonFacts(language: Language) {
  return {
    language,
    reference,
    writtenAt: '2026-11-23T09:00:00.000Z',
    salutationName: 'Ileana Test',
    signatory: 'head_of_service',
    trackingUrl: longLink,
    textUrl: longLink,
  } as const;
}

export function decided(kind: DecisionFacts['kind'], outcome: DecisionFacts['outcome'], language: Language): LetterFacts {
  const words = staffWords[language];
  const own = outcome === 'not_upheld' ? {} : { apology: words, measures: words, prevention: words };
  const decision = {
    ...commonFacts(language),
    outcome,
    findings: words,
    ...own,
    ...(outcome === 'upheld' ? {} : { reason: words }),
  };
  return kind === 'outcome'
    ? { kind, ...decision, appealBy: '2026-12-07T21:59:59.999Z', appealTo: 'chair' }
    : { kind, ...decision };
}

export function everyLetter(language: Language): LetterFacts[] {
  const common = commonFacts(language);
  const receivedAt = '2026-11-22T21:30:00.000Z';
  const respondBy = '2026-12-08T21:59:59.999Z';
  return [
    { kind: 'acknowledgement', ...common, stage: 'informal', receivedAt, respondBy },
    { kind: 'acknowledgement', ...common, stage: 'formal', receivedAt, respondBy },
    { kind: 'progress_update', ...common, respondBy },
    { kind: 'progress_update', ...common, respondBy: '2026-11-20T21:59:59.999Z' },
    { kind: 'progress_update', ...common, respondBy: '2026-11-20T21:59:59.999Z', offersFormal: true },
    {
      kind: 'progress_update',
      ...common,
      respondBy: '2026-11-20T21:59:59.999Z',
      redress: [{ what: staffWords[language], amount: 20 }],
    },
    { kind: 'acknowledgement', ...common, stage: 'formal', receivedAt, respondBy, redress: [{ what: staffWords[language] }] },
    { ...decided('outcome', 'upheld', language), lateSince: '2026-11-20T21:59:59.999Z' } as LetterFacts,
    { kind: 'extension', ...common, reason: staffWords[language], oldDueAt: '2026-11-24T21:59:59.999Z', newDueAt: respondBy },
    { kind: 'extension', ...common, isReasonKept: true, oldDueAt: '2026-11-24T21:59:59.999Z', newDueAt: respondBy },
    { kind: 'acknowledgement', ...common, stage: 'formal', receivedAt, respondBy: '2026-11-20T21:59:59.999Z' },
    { kind: 'appeal_acknowledgement', ...common, receivedAt, respondBy: '2026-11-20T21:59:59.999Z' },
    { kind: 'resume_notice', ...common, respondBy: '2026-11-20T21:59:59.999Z' },
    ...(['upheld', 'partly_upheld', 'not_upheld'] as const).flatMap((outcome) => [
      decided('outcome', outcome, language),
      decided('appeal_outcome', outcome, language),
    ]),
    { kind: 'progress_update', ...common, respondBy, toRepresentative: 'copies' },
    { kind: 'appeal_acknowledgement', ...common, receivedAt, respondBy, toRepresentative: 'instead' },
    ...[{ heldAt: receivedAt }, {}].map((talk): LetterFacts => {
      const answer = decided('appeal_outcome', 'not_upheld', language);
      return answer.kind === 'appeal_outcome' ? { ...answer, theirView: staffWords[language], talk } : answer;
    }),
    { kind: 'appeal_acknowledgement', ...common, receivedAt, respondBy },
    { kind: 'appeal_acknowledgement', ...common, receivedAt, respondBy, asksReasons: true },
    { kind: 'survey', ...common, surveyUrl: longLink, closesAt: respondBy },
    { kind: 'resolution_confirmed', ...common, agreed: staffWords[language], appealBy: respondBy, appealTo: 'chair' },
    { kind: 'acknowledgement', ...common, stage: 'formal', receivedAt, respondBy, authority: 'needed' },
    { kind: 'acknowledgement', ...common, stage: 'formal', receivedAt, respondBy, authority: 'clock_stands' },
    ...PauseReason.options.map((why) => ({ kind: 'pause_notice', ...common, why, reviewBy: respondBy }) as const),
    { kind: 'resume_notice', ...common, respondBy },
    { kind: 'withdrawal_confirmed', ...common },
    ...[true, false].map(
      (isHearing): LetterFacts => ({
        kind: 'meeting_invitation',
        ...common,
        startsAt: '2026-11-30T12:00:00.000Z',
        endsAt: '2026-11-30T13:00:00.000Z',
        place: 'Sample Library',
        isHearing,
        isMoved: !isHearing,
        isNeutral: true,
        interpreter: 'zh',
        ...(isHearing ? { respondBy } : {}),
      }),
    ),
    { kind: 'meeting_cancelled', ...common, startsAt: '2026-11-30T12:00:00.000Z', reason: staffWords[language] },
    { kind: 'paper_review', ...common, reason: staffWords[language], respondBy },
    { kind: 'appeal_declined', ...common, reason: staffWords[language] },
    { kind: 'signpost', ...common },
    { kind: 'disadvantage_answer', ...common, found: 'worse', findings: staffWords[language] },
    { kind: 'disadvantage_answer', ...common, found: 'not_worse', findings: staffWords[language] },
    { kind: 'written_down', ...common, said: staffWords[language] },
    ...FiledKind.options.map((as) => ({ kind: 'filed_as', ...common, as, receivedAt, answer: staffWords[language] }) as const),
    {
      kind: 'transfer_notice',
      ...common,
      organisation: 'Sample Council',
      contact: 'help@council.example.org',
      reason: staffWords[language],
    },
  ];
}
