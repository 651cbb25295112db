// Somebody who got an informal answer comes back after the time to make it formal: a person who had no part in the answer decides, with
// reasons, and nobody is left without a word or a way on (S2.22, S2.41).

import { describe, expect, test } from 'vitest';
import type { Message } from '#core/case/person.ts';
import { isExcluded } from '#core/case/policy.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { goFormal } from '#core/handling/choices/go-formal.ts';
import { choicesOffered } from '#core/handling/choices/offered.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { Bench, england, finding, fullDecision, house, refusalOf, shippedProcedure } from './bench.ts';

const message = (bench: Bench, text: string): Message => ({
  messageId: `m-${bench.messages.length}`,
  channel: 'web',
  receivedAt: bench.now,
  text,
  attachments: [],
  standing: 'addition',
});
const write = (bench: Bench, text = 'It has begun again.') =>
  bench.write(receiveMessage(bench.record, message(bench, text), [`MAIL#${bench.messages.length}`], bench.context));
const kinds = (bench: Bench) => bench.record.tasks.map(({ kind }) => kind);
const waitsFor = (bench: Bench) =>
  house
    .filter((person) => tasksFor(person, bench.record, bench.procedure, house, bench.now).length > 0)
    .map(({ personId }) => personId);

/** Answered by the team leader; nobody went further in time. */
function overdue(days = 60): Bench {
  const bench = new Bench().bringTo('responded');
  bench.passDays(days);
  return bench;
}

describe('after the time to make it formal', () => {
  test.each([20, 60])('what is written %s days after the answer is put before whoever would lead the formal stage', (days) => {
    const bench = overdue(days);
    write(bench);
    expect(bench.record.tasks).toMatchObject([{ kind: 'consider_late_formal', role: 'head_of_service', dueAt: bench.now }]);
    expect(waitsFor(bench)).toEqual(['head']);
    expect(bench.record.phase).toBe(days === 20 ? 'awaiting_feedback' : 'closed');
  });

  test('the page still offers it, and files what is told there for the same decision, once', () => {
    const bench = overdue();
    expect(choicesOffered(bench.record, bench.procedure)).toContain('formal');
    const told = { whyDissatisfied: 'It has begun again.' };
    bench.write(goFormal(bench.record, told, message(bench, told.whyDissatisfied), ['FORM#1'], bench.context));
    expect(bench.record).toMatchObject({ phase: 'closed', stage: 'informal' });
    expect(kinds(bench)).toEqual(['consider_late_formal']);
    expect(choicesOffered(bench.record, bench.procedure)).not.toContain('formal');
  });

  test('opened, it begins anew with clocks of its own, led by nobody who answered, and is asked about again at its end', () => {
    const bench = overdue();
    write(bench);
    bench.act('accept_late_formal', 'head', { why: 'She was in hospital.' });
    expect(bench.record).toMatchObject({
      ...{ phase: 'received', stage: 'formal', handler: { role: 'head_of_service' } },
      ...{ answeredBy: ['leader'], tasks: [], run: { machine: 'complaint' } },
    });
    expect(bench.record.surveySentAt).toBeUndefined();
    expect(bench.settle()).toContain('acknowledge');
    expect(bench.lastChange.letters[0]?.letter.text).toContain('We will now look into it carefully and fairly.');
    bench.act('assign', 'head');
    bench.act('record_finding', 'head', finding);
    bench.act('decide_outcome', 'head', fullDecision);
    bench.act('send_letter', 'head');
    bench.passDays(60);
    expect(bench.record.phase).toBe('closed');
  });

  test('declined, they are told why and where else to turn, and whoever writes again is looked at again', () => {
    const bench = overdue();
    write(bench);
    bench.act('decline_late_formal', 'head', { reason: 'Two years have passed.' });
    expect(kinds(bench)).toEqual([]);
    const [letter] = bench.lastChange.letters;
    for (const words of ['Two years have passed.', 'Ombudsman', 'please tell us']) expect(letter?.letter.text).toContain(words);
    write(bench);
    expect(kinds(bench)).toEqual(['consider_late_formal']);
  });

  test.each(['leader', 'desk', 'quality'])('S2.35: is not decided by %s', (who) => {
    const bench = overdue();
    write(bench);
    expect(refusalOf(() => bench.act('accept_late_formal', who, { why: 'x' }))).toBe('ConflictOfInterest');
    expect(refusalOf(() => bench.act('decline_late_formal', who, { reason: 'x' }))).toBe('ConflictOfInterest');
  });

  test('where everybody who could lead it had a part, somebody may have it opened and nobody may decline it', () => {
    const bench = overdue();
    bench.record = { ...bench.record, involved: ['leader', 'leader-2', 'head', 'trustee', 'trustee-2', 'chair'] };
    write(bench);
    expect(bench.record.tasks).toMatchObject([{ kind: 'consider_late_formal', role: 'quality_manager' }]);
    expect(refusalOf(() => bench.act('decline_late_formal', 'quality', { reason: 'x' }))).toBe('ConflictOfInterest');
    bench.act('accept_late_formal', 'quality', { why: 'She was in hospital.' });
    expect(kinds(bench)).toEqual(['find_eligible_person']);
    expect(house.filter((person) => isExcluded(person, bench.record, bench.procedure.profile, house))).toEqual([]);
  });

  test('is none where there is no further stage, where they withdrew, or before there was an answer', () => {
    const [other, withdrawn] = [new Bench({ procedure: england }).bringTo('responded'), new Bench().bringTo('closed')];
    other.passDays(60);
    for (const bench of [other, withdrawn, new Bench().bringTo('under_investigation')]) {
      expect(refusalOf(() => bench.act('accept_late_formal', 'head', { why: 'x' }))).toBe('ActNotAllowedNow');
    }
    write(withdrawn);
    expect(kinds(withdrawn)).toEqual(['signpost']);
  });

  test('also where somebody settled it at once, and goes on until they are satisfied', () => {
    const bench = new Bench({ procedure: shippedProcedure('home-care-centre.zh') }).bringTo('acknowledged');
    bench.act('resolve_at_once', 'desk', { agreed: 'The visit is made up for tomorrow.', letter: 'send' });
    bench.passDays(90);
    write(bench);
    expect(kinds(bench)).toContain('consider_late_formal');
  });
});
