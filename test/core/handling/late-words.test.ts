// What comes after the end: an appeal that is late, an appeal without reasons, and messages on a matter that is closed for good.

import { describe, expect, test } from 'vitest';
import type { Message } from '#core/case/person.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { Bench, finding, fullDecision, refusalOf } from './bench.ts';

const write = (bench: Bench, messageId: string) => {
  const message: Message = {
    messageId,
    channel: 'email',
    receivedAt: bench.now,
    text: 'I do not agree.',
    attachments: [],
    standing: 'addition',
    from: 'maria@example.org',
  };
  bench.write(receiveMessage(bench.record, message, [`MAIL#${messageId}`], bench.context));
};
const kinds = (bench: Bench) => bench.record.tasks.map(({ kind }) => kind);

const answeredForGood = () => {
  const bench = new Bench().bringTo('under_investigation');
  bench.act('make_formal', 'leader', { askedBy: 'complainant', why: 'x' });
  bench.bringTo('responded');
  return bench;
};
/** Nobody appealed, the survey is over, weeks have passed. */
const closed = () => {
  const bench = answeredForGood();
  bench.passDays(60);
  expect(bench.record.phase).toBe('closed');
  return bench;
};
const finallyAnswered = () => {
  const bench = new Bench().bringTo('under_appeal');
  bench.act('assign_appeal', 'chair');
  bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
  bench.act('hold_paper_review', 'chair', { reason: 'The log tells everything.' });
  bench.act('record_finding', 'chair', finding);
  bench.act('decide_outcome', 'chair', fullDecision);
  bench.act('send_appeal_letter', 'chair');
  return bench;
};

describe('S2.42: an appeal without reasons', () => {
  test('stops the clock, and its acknowledgement asks for them', () => {
    const bench = answeredForGood();
    bench.act('lodge_appeal', 'desk', {});
    expect(bench.record).toMatchObject({ phase: 'appealed', reasonsAskedAt: bench.now });
    bench.settle();
    expect(bench.lastChange.letters[0]?.letter.text).toContain('Could you tell us your reasons?');
    expect(bench.record.phase).toBe('under_appeal');
  });

  test('with reasons nobody is asked', () => {
    const bench = new Bench().bringTo('appealed');
    bench.settle();
    expect(bench.lastChange.letters[0]?.letter.text).not.toContain('Could you tell us your reasons?');
  });
});

describe('S2.41: a late appeal', () => {
  test('is put before whoever leads appeals, and changes nothing by itself', () => {
    const bench = closed();
    write(bench, 'late');
    expect(bench.record.phase).toBe('closed');
    expect(bench.record.tasks).toMatchObject([{ kind: 'consider_late_appeal', role: 'chair' }]);
  });

  test('accepted, it runs as one that came in time', () => {
    const bench = closed();
    write(bench, 'late');
    bench.act('accept_late_appeal', 'chair', { why: 'She was in hospital.', reasons: 'The finding is wrong.' });
    expect(bench.record).toMatchObject({ phase: 'appealed', appealedAt: bench.now, run: { machine: 'appeal' }, tasks: [] });
    expect(bench.settle()).toEqual(['acknowledge_appeal']);
    expect(bench.prospect.step).toBe('await_invitation');
  });

  test('declined, it is told why and where else to turn; whoever writes again is looked at again', () => {
    const bench = closed();
    write(bench, 'late');
    bench.act('decline_late_appeal', 'chair', { reason: 'Two years have passed.' });
    expect(bench.record).toMatchObject({ phase: 'closed', tasks: [] });
    const [letter] = bench.lastChange.letters;
    expect(letter?.letterKind).toBe('appeal_declined');
    expect(letter?.letter.text).toContain('Two years have passed.');
    expect(letter?.letter.text).toContain('Ombudsman');
    write(bench, 'again');
    expect(refusalOf(() => bench.act('accept_late_appeal', 'chair', { why: 'x' }))).toBe('not refused');
  });

  test.each(['leader', 'head', 'desk', 'quality'])('S2.35: is not decided by %s', (who) => {
    const bench = closed();
    write(bench, 'late');
    expect(refusalOf(() => bench.act('accept_late_appeal', who, { why: 'x' }))).toBe('ConflictOfInterest');
    expect(refusalOf(() => bench.act('decline_late_appeal', who, { reason: 'x' }))).toBe('ConflictOfInterest');
  });

  test('is none where somebody has appealed already, or withdrew', () => {
    expect(refusalOf(() => finallyAnswered().act('accept_late_appeal', 'chair', { why: 'x' }))).toBe('ActNotAllowedNow');
    const withdrawn = new Bench().bringTo('closed');
    write(withdrawn, 'late');
    expect(kinds(withdrawn)).toEqual(['signpost']);
  });
});

describe('S2.58: after the final decision', () => {
  test('one letter says where else to turn; what comes after it is read and filed', () => {
    const bench = finallyAnswered();
    write(bench, 'first');
    write(bench, 'second');
    expect(kinds(bench)).toEqual(['signpost']);
    bench.act('signpost', 'chair');
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'signpost', to: 'maria@example.org' }]);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('Ombudsman');
    write(bench, 'third');
    expect(kinds(bench)).toEqual(['read_new_message']);
    expect(refusalOf(() => bench.act('signpost', 'chair'))).toBe('ActNotAllowedNow');
  });

  test('new evidence opens it again: by whoever leads appeals, with a reason, from the beginning', () => {
    const bench = finallyAnswered();
    bench.passDays(60);
    expect(bench.record.phase).toBe('closed');
    expect(refusalOf(() => bench.act('reopen_appeal', 'head', { evidence: 'x', why: 'x' }))).toBe('ConflictOfInterest');
    bench.act('reopen_appeal', 'chair', { evidence: 'A second log was found.', why: 'It shows the visits.' });
    expect(bench.record).toMatchObject({ phase: 'appealed', findings: [], hearing: { panel: [] } });
    expect(bench.record.appealOutcome).toBeUndefined();
    bench.settle();
    expect(bench.prospect.step).toBe('await_invitation');
  });

  test('nothing does where the procedure does not allow it', () => {
    const { profile, calendar } = new Bench().procedure;
    const strict = { profile: { ...profile, appeal: { ...profile.appeal, reopensForNewEvidence: false } }, calendar };
    const bench = new Bench({ procedure: strict }).bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
    bench.act('hold_paper_review', 'chair', { reason: 'The papers say it all.' });
    bench.act('record_finding', 'chair', finding);
    bench.act('decide_outcome', 'chair', fullDecision);
    bench.act('send_appeal_letter', 'chair');
    expect(refusalOf(() => bench.act('reopen_appeal', 'chair', { evidence: 'x', why: 'x' }))).toBe('ActNotAllowedNow');
  });
});
