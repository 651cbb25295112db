// An appeal beside the answer that it is about, for whoever hears it (S2.49, S2.51–S2.54): what was said, found and decided the first time, and
// what is said now. Both are read off the history, because an appeal begins without findings of its own.

import type { Case } from '#core/case/case.ts';
import type { EventType } from '#core/case/history.ts';
import { isSinceAnswer } from '#core/evidence/bundle.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import { dayOf } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import type { AppealShown } from './pages/appeal.ts';
import { appealWordsIn } from './words/appeal-words.ts';
import { caseWordsIn } from './words/catalogue.ts';

type Told = CaseView['history'][number];

const beginsAppeal: readonly EventType[] = ['appeal_lodged', 'late_appeal_accepted', 'appeal_reopened'];

/** Undefined of a case that nobody appealed. */
export function showAppeal(view: CaseView, record: Case, frame: StaffFrame): AppealShown | undefined {
  const words = appealWordsIn(frame.language);
  const begins = view.history.findLastIndex(({ type }) => beginsAppeal.includes(type));
  if (record.appealedAt === undefined || begins === -1) return undefined;
  const before = view.history.slice(0, begins);
  const since = view.history.slice(begins);
  // One that was answered and looked at again is about the answer to the appeal.
  const first = answerIn(before, 'appeal_outcome_decided') ?? answerIn(before, 'outcome_decided');
  const now = answerIn(since, 'appeal_outcome_decided');
  const said = since[0]?.words ?? {};
  const theirView = since.findLast(({ words: told }) => told?.['theirView'] !== undefined)?.words?.['theirView'];
  const added = view.evidence.filter((item) => isSinceAnswer(item, record)).length;
  const both = (part: 'apology' | 'measures' | 'prevention' | 'reason') =>
    [words[part], first?.words?.[part], now?.words?.[part]] as const;
  const rows: readonly AppealShown['rows'][number][] = [
    [words.reasons, undefined, said['reasons'] || said['evidence']],
    [words.theirView, view.account?.whatHappened, theirView],
    [words.found, findingsIn(before, frame), findingsIn(since, frame)],
    [words.outcome, outcomeOf(first, frame), outcomeOf(now, frame)],
    both('apology'),
    both('measures'),
    both('prevention'),
    both('reason'),
    [words.talk, undefined, talkOf(record, frame)],
    [words.files, undefined, added === 0 ? undefined : words.newFiles(added)],
  ];
  return {
    heading: words.heading,
    columns: [words.about, words.first, words.appeal],
    rows: rows.filter(([, one, other]) => one !== undefined || other !== undefined),
    language: view.language,
  };
}

function answerIn(history: readonly Told[], type: EventType): Told | undefined {
  return history.findLast((event) => event.type === type);
}

function outcomeOf(decided: Told | undefined, { language }: StaffFrame): string | undefined {
  const { upheld, partly_upheld, not_upheld } = caseWordsIn(language).outcomes;
  const words: Record<string, string> = { upheld, partly_upheld, not_upheld };
  return decided && words[String(decided.facts['outcome'])];
}

/** Each with its reason; those of the last round, where it was taken up again. */
function findingsIn(history: readonly Told[], frame: StaffFrame): string | undefined {
  const { colon } = wordingIn(frame.language).layout;
  const found = history.filter(({ type }) => type === 'finding_recorded');
  const told = found.map((event) =>
    [[event.words?.['allegation'], outcomeOf(event, frame)].filter(Boolean).join(colon), event.words?.['rationale']]
      .filter(Boolean)
      .join('\n'),
  );
  return told.length === 0 ? undefined : told.join('\n\n');
}

/** Nothing where nobody wished for one: it is not for anybody to suggest (S2.52). */
function talkOf({ dialogue, meetings = [] }: Case, frame: StaffFrame): string | undefined {
  const words = appealWordsIn(frame.language);
  const held = meetings.findLast(({ isDialogue, status }) => isDialogue === true && status === 'held');
  if (held) return words.talkHeld(dayOf(held.startsAt, frame));
  return dialogue?.wish === 'wished' ? words.talkNotHeld : undefined;
}
