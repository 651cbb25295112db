// Whatever staff write into a letter, by whichever act: it is looked at before the letter is one, and the act that writes it is refused and
// changes nothing (S2.61, S1.11, S1.18).

import { describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { otherSenders } from '#core/handling/perform.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { DAY, type Instant, movedBy } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { Bench, complainant, england, finding, fullDecision, MONDAY, refusalOf } from './bench.ts';

interface Writing {
  act: string;
  by: string;
  /** The case as it has to be. */
  arranged(): Bench;
  /** What is put in; `words` are read by the complainant. */
  input(words: string, now: Instant): object;
  /** Not every letter is longer than the act that writes it: this one takes what was written before. */
  before?(bench: Bench, words: string): void;
  /** Where nobody has to write anything, nothing can be missing. */
  mayBeEmpty?: true;
}

const fromSomebody: Omit<Message, 'standing'> = {
  messageId: 'm9',
  channel: 'email',
  receivedAt: MONDAY,
  from: 'neighbour@example.org',
  text: 'I live next door.',
  attachments: [],
};

const investigated = () => new Bench().bringTo('under_investigation');
const heard = () => {
  const bench = new Bench().bringTo('under_appeal');
  bench.act('assign_appeal', 'chair');
  bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
  return bench;
};
const inAWeek = (now: Instant) => movedBy(now, 7 * DAY);
const invited = () => {
  const bench = investigated();
  bench.act('plan_meeting', 'leader', { startsAt: inAWeek(MONDAY), place: 'Our office' });
  return bench;
};
const ended = () => {
  const bench = investigated();
  bench.act('make_formal', 'leader', { askedBy: 'complainant', why: 'x' });
  bench.bringTo('responded').passDays(60);
  const late: Message = { ...fromSomebody, from: 'maria@example.org', standing: 'addition' };
  bench.write(receiveMessage(bench.record, late, [], bench.context));
  return bench;
};

const writings: Writing[] = [
  { act: 'extend', by: 'leader', arranged: investigated, input: (reason) => ({ newDueOn: '2026-11-27', reason }) },
  {
    act: 'resolve_at_once',
    by: 'desk',
    arranged: () => new Bench().bringTo('acknowledged'),
    input: (agreed) => ({ agreed, letter: 'send' }),
  },
  {
    act: 'file_as',
    by: 'leader',
    arranged: investigated,
    input: (answer) => ({ as: 'comment', said: 'Only a remark.', answer }),
  },
  {
    act: 'transfer',
    by: 'leader',
    arranged: investigated,
    input: (reason) => ({ organisation: 'Sample Council', reason }),
  },
  {
    act: 'transfer',
    by: 'leader',
    arranged: investigated,
    input: (contact) => ({ organisation: 'Sample Council', contact, reason: 'The council runs this.' }),
    mayBeEmpty: true,
  },
  {
    act: 'plan_meeting',
    by: 'leader',
    arranged: investigated,
    input: (place, now) => ({ startsAt: inAWeek(now), place }),
    mayBeEmpty: true,
  },
  {
    act: 'move_meeting',
    by: 'leader',
    arranged: invited,
    input: (place, now) => ({ startsAt: inAWeek(now), place, why: 'x' }),
    mayBeEmpty: true,
  },
  { act: 'cancel_meeting', by: 'leader', arranged: invited, input: (reason) => ({ reason }), mayBeEmpty: true },
  {
    act: 'invite_to_hearing',
    by: 'chair',
    arranged: heard,
    input: (place, now) => ({ startsAt: movedBy(now, 3 * DAY), place }),
    mayBeEmpty: true,
  },
  { act: 'hold_paper_review', by: 'chair', arranged: heard, input: (reason) => ({ reason }) },
  { act: 'decline_late_appeal', by: 'chair', arranged: ended, input: (reason) => ({ reason }) },
  {
    act: 'send_letter',
    by: 'leader',
    arranged: investigated,
    before(bench, apology) {
      bench.act('record_finding', 'leader', finding);
      bench.act('decide_outcome', 'leader', { ...fullDecision, apology });
    },
    input: () => ({}),
  },
  {
    act: 'send_letter',
    by: 'leader',
    arranged: investigated,
    before(bench, rationale) {
      bench.act('record_finding', 'leader', { ...finding, rationale });
      bench.act('decide_outcome', 'leader', fullDecision);
    },
    input: () => ({}),
    mayBeEmpty: true,
  },
  {
    act: 'send_appeal_letter',
    by: 'chair',
    arranged() {
      const bench = heard();
      bench.act('hold_paper_review', 'chair', { reason: 'The papers say it all.' });
      return bench;
    },
    before(bench, apology) {
      bench.act('record_finding', 'chair', finding);
      bench.act('decide_outcome', 'chair', { ...fullDecision, apology });
    },
    input: () => ({}),
  },
];

/** What is refused; the case is as it was. */
function faultsOf({ act, by, input, before }: Writing, words: string, bench: Bench): unknown {
  before?.(bench, words);
  const { record, changes } = bench;
  const count = changes.length;
  try {
    bench.act(act, by, input(words, bench.now));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'LetterIncomplete') throw error;
    expect(bench.record).toBe(record);
    expect(bench.changes).toHaveLength(count);
    return error.facts['missing'];
  }
  expect(bench.lastChange.letters).toHaveLength(1);
  return undefined;
}

const SOUND = 'We have talked to the colleagues who plan the visits.';

describe.each(writings)('what staff write in $act', (writing) => {
  test('goes out when there is nothing to fault', () => {
    expect(faultsOf(writing, SOUND, writing.arranged())).toBeUndefined();
  });

  test('S2.61: names no witness', () => {
    const bench = writing.arranged();
    const witness = { parties: [{ partyId: 'p1', name: 'Rada Pop' }], barred: [] };
    const after: Case = { ...bench.record, parties: [{ partyId: 'p1', role: 'witness' }] };
    bench.write({ after, events: [], circle: witness });
    expect(faultsOf(writing, 'Rada has told us what happened.', bench)).toEqual(['third_party_data']);
  });

  test('S2.61: tells no address that somebody else wrote from, also once it is decided that they belong to the case', () => {
    for (const as of ['unverified', 'contribution', 'unrelated'] as const) {
      const bench = writing.arranged();
      bench.write(receiveMessage(bench.record, { ...fromSomebody, standing: as }, [], bench.context));
      expect(faultsOf(writing, 'We have heard from neighbour@example.org.', bench)).toEqual(['third_party_data']);
    }
  });

  test('S2.6: leaves a guarded case once somebody else has looked at these very words, and is not lost meanwhile', () => {
    const bench = writing.arranged();
    bench.write({ after: { ...bench.record, isGuarded: true }, events: [] });
    writing.before?.(bench, SOUND);
    const send = (words: string) => refusalOf(() => bench.act(writing.act, writing.by, writing.input(words, bench.now)));
    expect(send(SOUND)).toBe('LetterNotLookedAt');
    expect(bench.lastChange.letters).toEqual([]);
    const [look] = bench.record.looks ?? [];
    const task = bench.record.tasks.find(({ kind }) => kind === 'look_at_letter');
    expect(task?.role).not.toBe(bench.contextFor(writing.by).person.role);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', role: task?.role }]);
    const [kept] = bench.lastChange.words.map(({ value }) => value);
    expect(kept).toMatchObject({ letter: expect.stringContaining(SOUND), input: writing.input(SOUND, bench.now) });

    const mayLeave = { lookId: look?.lookId, verdict: 'may_leave' };
    const reader = bench.staff.find(({ role }) => role === task?.role)?.personId ?? '';
    bench.act('look_at_letter', reader, mayLeave);
    expect(bench.record.tasks.map(({ kind }) => kind)).not.toContain('look_at_letter');
    expect(send(SOUND)).toBe('not refused');
    expect(bench.lastChange.letters).toHaveLength(1);
  });

  test('leaves nothing open', () => {
    expect(faultsOf(writing, 'We have talked to [who?] about it.', writing.arranged())).toEqual(['placeholder_left']);
  });

  test.runIf(writing.mayBeEmpty === undefined)('says something', () => {
    expect(faultsOf(writing, '-', writing.arranged())).toContainEqual(expect.stringMatching(/^missing_part:/));
  });
});

test('E18: the address that somebody turned out to have is theirs', () => {
  const messages: Message[] = [
    { ...fromSomebody, from: 'maria@example.org', standing: 'unverified' },
    { ...fromSomebody, standing: 'unverified' },
    { ...fromSomebody, from: 'maria@work.example.org', standing: 'addition' },
  ];
  expect(otherSenders(messages, complainant)).toEqual(['neighbour@example.org']);
});

test('S2.61, S2.38: who may not be told the reason of a delay is told that there is one, and what we wait for', () => {
  const bench = new Bench({ procedure: england, complainant: { ...complainant, onBehalfOf: 'other' } });
  bench.bringTo('under_investigation');
  const by = bench.record.handler.personId ?? '';
  const [respond] = bench.record.deadlines.filter(({ what }) => what === 'respond');
  const newDueOn = movedBy(respond?.dueAt ?? bench.now, 3 * DAY).slice(0, 10);
  bench.act('extend', by, { newDueOn, reason: 'The log is with the police.' });
  expect(bench.lastChange.letters).toMatchObject([
    { letterKind: 'extension', letter: { text: expect.stringContaining('We may only tell you the reason once') } },
  ]);
  expect(bench.lastChange.letters[0]?.letter.text).not.toContain('police');
});
