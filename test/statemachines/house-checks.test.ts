// What every machine must be, beside what it does: readable, bounded, recoverable, and calling nothing but functions of this house.

import { existsSync } from 'node:fs';
import aslValidator from 'asl-validator';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FaultTask, OpenWaitTask, StageTask } from '#core/handling/stage-task.ts';
import { functionOf, machineNames, placeholdersIn, shippedText } from './shipped-machines.ts';

const Retrier = z.looseObject({ ErrorEquals: z.array(z.string()), JitterStrategy: z.string().optional() });
const AslState = z.looseObject({
  Type: z.string(),
  Comment: z.string().optional(),
  Resource: z.string().optional(),
  TimeoutSeconds: z.union([z.number(), z.string()]).optional(),
  Retry: z.array(Retrier).optional(),
  Catch: z.array(z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
  Arguments: z.looseObject({ FunctionName: z.string(), Payload: z.record(z.string(), z.string()) }).optional(),
});
type AslState = z.infer<typeof AslState>;
const AslMachine = z.looseObject({
  Comment: z.string(),
  QueryLanguage: z.literal('JSONata'),
  States: z.record(z.string(), AslState),
});

/** What is wrong with a state by the rules of the house; none when it may be shipped. */
function faultsOf(state: AslState): string[] {
  const faults: string[] = [];
  if ((state.Comment ?? '').length < 10) faults.push('has no comment that a complaints officer could read');
  if (!['Task', 'Wait', 'Choice', 'Parallel', 'Pass', 'Succeed', 'Fail'].includes(state.Type)) faults.push(`is a ${state.Type}`);
  for (const expression of JSON.stringify(state).match(/\{%.*?%\}/g) ?? []) {
    if (expression.length > 120) faults.push('computes too much: an expression is longer than 120 characters');
  }
  if (state.Type !== 'Task') return faults;
  if (!/^arn:aws:states:::(lambda:invoke(\.waitForTaskToken)?|states:startExecution)$/.test(state.Resource ?? ''))
    faults.push(`calls ${state.Resource}`);
  if (state.TimeoutSeconds === undefined) faults.push('has no end');
  if (!state.Retry?.some(({ ErrorEquals }) => ErrorEquals.includes('Lambda.TooManyRequestsException')))
    faults.push('does not try again when Lambda is busy');
  if (state.Retry?.some(({ JitterStrategy }) => JitterStrategy !== 'FULL')) faults.push('tries again in step with others');
  if (state.Catch?.at(-1)?.ErrorEquals.join() !== 'States.ALL') faults.push('lets the execution fail');
  return faults;
}

const sound: AslState = {
  Type: 'Task',
  Comment: 'Something an officer understands.',
  Resource: 'arn:aws:states:::lambda:invoke',
  TimeoutSeconds: 60,
  Retry: [{ ErrorEquals: ['Lambda.TooManyRequestsException'], JitterStrategy: 'FULL' }],
  Catch: [{ ErrorEquals: ['States.ALL'], Next: 'RecordFault' }],
};

describe('the checks can fail', () => {
  test('a sound state has no fault', () => {
    expect(faultsOf(sound)).toEqual([]);
  });
  test.each([
    [{ Comment: undefined }, /comment/],
    [{ Type: 'Map' }, /is a Map/],
    [{ Resource: 'arn:aws:states:::dynamodb:putItem' }, /calls/],
    [{ TimeoutSeconds: undefined }, /no end/],
    [{ Retry: [] }, /try again when/],
    [{ Retry: [{ ErrorEquals: ['Lambda.TooManyRequestsException'] }] }, /in step/],
    [{ Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'X' }] }, /fail/],
    [{ TimeoutSeconds: `{% ${'x'.repeat(120)} %}` }, /too much/],
  ] satisfies [Partial<AslState>, RegExp][])('%j is found', (change, fault) => {
    expect(faultsOf({ ...sound, ...change }).join()).toMatch(fault);
  });
});

describe.each(machineNames)('%s.asl.json', (name) => {
  const text = shippedText(name);
  const machine = AslMachine.parse(JSON.parse(text));
  const states = Object.entries(machine.States);

  test('is valid to the validator of the States Language', () => {
    const { isValid, errors } = aslValidator(JSON.parse(text));
    expect({ isValid, errors }).toEqual({ isValid: true, errors: [] });
  });

  test.each(states)('%s keeps the rules of the house', (_state, state) => {
    expect(faultsOf(state)).toEqual([]);
  });

  test('every placeholder is a function of this house', () => {
    for (const placeholder of placeholdersIn(text)) {
      expect(placeholder).toMatch(/Function$/);
      expect(existsSync(new URL(`../../functions/${functionOf(placeholder)}/handler.ts`, import.meta.url)), placeholder).toBe(
        true,
      );
    }
  });

  test('every task hands its function what that function reads, and nothing beside', () => {
    const given: Record<string, unknown> = {
      '{% $states.context.Execution.Input.caseId %}': '0123456789abcdefghij',
      '{% $states.context.Execution.Input.machine %}': name,
      '{% $states.context.Execution.Input.run %}': 1,
      '{% $wakeAt %}': '2026-11-23T09:00:00.000Z',
      '{% $seen %}': 0,
      '{% $states.context.Task.Token %}': 'token',
      '{% $failed %}': 'LookAtCase',
    };
    const schemas: Record<string, z.ZodObject> = { 'open-wait': OpenWaitTask, 'record-fault': FaultTask };
    for (const [, state] of states) {
      if (!state.Arguments) continue;
      const called = functionOf(state.Arguments.FunctionName.replaceAll(/[${}]/g, ''));
      const payload = Object.fromEntries(Object.entries(state.Arguments.Payload).map(([key, value]) => [key, given[value]]));
      expect((schemas[called] ?? StageTask).strict().parse(payload)).toEqual(payload);
    }
  });

  test('a wait that times out and a step that answers are told apart by name only: no two states share a comment', () => {
    const comments = states.map(([, { Comment }]) => Comment);
    expect(new Set(comments).size).toBe(comments.length);
  });
});
