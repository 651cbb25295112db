// Where handling goes on until the person is satisfied: bounded, and in sight.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { answerSurvey } from '#core/handling/answer-survey.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Bench, charity, refusalOf, shippedProcedure } from '../bench.ts';

const twice = shippedProcedure(
  'domestic-abuse-charity.ro',
  (profile): Profile => ({
    ...profile,
    untilSatisfied: { rounds: 2, because: 'S0.38: until satisfied' },
  }),
);
const scores = { attitude: 3, quality: 2, speed: 3 };

function surveyed(procedure = twice): Bench {
  const bench = new Bench({ procedure }).bringTo('responded');
  bench.passTo(deadlineOf(bench.record, 'appeal_window')?.dueAt ?? '');
  expect(bench.record.surveySentAt).toBeDefined();
  return bench;
}

const say = (bench: Bench, settled: boolean) => bench.write(answerSurvey(bench.record, { ...scores, settled }, bench.context));

describe('S0.37, S0.38: it is not settled', () => {
  test('the answer to the survey has it looked at again, a stage further where there is one', () => {
    const bench = surveyed();
    say(bench, false);
    expect(bench.record).toMatchObject({ phase: 'received', stage: 'formal', rounds: 1, handler: { role: 'head_of_service' } });
    expect(bench.record.run.machine).toBe('complaint');
    expect(bench.record.surveySentAt).toBeUndefined();
    expect(bench.settle()).toEqual(['acknowledge']);
  });

  test('what an earlier appeal decided is no word on the round that follows: the case closes with the last answer', () => {
    const bench = surveyed();
    bench.record = { ...bench.record, appealOutcome: 'not_upheld', appealAnsweredAt: bench.record.receivedAt };
    say(bench, false);
    expect(bench.record).not.toHaveProperty('appealOutcome');
    bench.settle();
    bench.bringTo('responded');
    expect(bench.record.outcome).toBe('upheld');
    bench.passTo(deadlineOf(bench.record, 'appeal_window')?.dueAt ?? '');
    say(bench, true);
    bench.settle();
    expect(bench.events.at(-1)).toMatchObject({ type: 'case_closed', facts: { outcome: 'upheld' } });
  });

  test('who says that it is settled has the case closed', () => {
    const bench = surveyed();
    say(bench, true);
    bench.settle();
    expect(bench.record).toMatchObject({ phase: 'closed' });
    expect(bench.record.rounds).toBeUndefined();
  });

  test('after the last round somebody says where else to turn, and the case closes', () => {
    const bench = surveyed();
    bench.record = { ...bench.record, rounds: 2 };
    say(bench, false);
    expect(bench.record.tasks.map(({ kind }) => kind)).toContain('signpost');
    bench.settle();
    expect(bench.record.phase).toBe('closed');
  });

  test('a person may take it up for what somebody wrote, while rounds are left', () => {
    const bench = new Bench({ procedure: twice }).bringTo('responded');
    bench.act('take_up_again', 'leader', { why: 'The visits stopped again.' });
    expect(bench.record).toMatchObject({ phase: 'received', rounds: 1 });
    expect(bench.lastChange.events).toMatchObject([{ type: 'taken_up_again', facts: { round: 1 } }]);
    bench.record = { ...bench.record, phase: 'responded', rounds: 2 };
    expect(refusalOf(() => bench.act('take_up_again', 'desk', { why: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('a procedure with a final decision does not go round', () => {
    const bench = surveyed(charity);
    expect(refusalOf(() => bench.act('take_up_again', 'desk', { why: 'x' }))).toBe('ActNotAllowedNow');
    say(bench, false);
    bench.settle();
    expect(bench.record.phase).toBe('closed');
  });
});
