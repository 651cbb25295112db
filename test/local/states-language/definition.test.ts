// What the interpreter refuses to load: all that it would not run exactly as Step Functions does.

import { describe, expect, test } from 'vitest';
import { edgesOf, parseStateMachine } from '#local/states-language/definition.ts';
import { definitionOf, lambda, machineOf, Scenario, tokenTask } from './scenario.ts';

const END = { Type: 'Succeed' };
const pass = (more: Record<string, unknown>) => machineOf({ A: { Type: 'Pass', End: true, ...more } });
const conditionOf = (Condition: string) => machineOf({ A: { Type: 'Choice', Choices: [{ Condition, Next: 'B' }] }, B: END });

describe('placeholders', () => {
  const PLACEHOLDER = '$'.concat('{ActArn}');
  const text = definitionOf({ A: { ...lambda({ End: true }), Arguments: { FunctionName: PLACEHOLDER } } });

  test('a placeholder takes the value that was given', () => {
    expect(parseStateMachine(text, { ActArn: 'act' }).text).toContain('"FunctionName":"act"');
  });
  test('a placeholder without a value is an error that names it', () => {
    expect(() => parseStateMachine(text)).toThrow(PLACEHOLDER);
  });
  test('a value that no placeholder uses is an error that names it', () => {
    expect(() => parseStateMachine(text, { ActArn: 'act', Unused: 'x' })).toThrow('Unused');
  });
});

describe('the definition is read strictly', () => {
  test.each([
    ['an unknown state type', { A: { Type: 'Map', End: true } }, 'Type'],
    ['an unknown field', { A: { Type: 'Pass', End: true, Colour: 'red' } }, 'Colour'],
    ['a JSONPath field', { A: { Type: 'Pass', End: true, ResultPath: '$' } }, 'ResultPath'],
    ['a JSONPath choice', { A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }] }, B: END }, 'Variable'],
    ['JSONPath as a state language', { A: { Type: 'Pass', End: true, QueryLanguage: 'JSONPath' } }, 'QueryLanguage'],
    ['another service', { A: { Type: 'Task', Resource: 'arn:aws:states:::dynamodb:putItem', End: true } }, 'Resource'],
    [
      'a start that waits',
      { A: { Type: 'Task', Resource: 'arn:aws:states:::states:startExecution.sync:2', End: true } },
      'Resource',
    ],
    ['an unknown argument', { A: lambda({ Arguments: { FunctionName: 'act', Qualifier: '1' }, End: true }) }, 'Qualifier'],
    [
      'a nested start without a name, which could not be repeated',
      { A: { Type: 'Task', Resource: 'arn:aws:states:::states:startExecution', Arguments: { StateMachineArn: 'x' }, End: true } },
      'Name',
    ],
    ['a Next that leads nowhere', { A: { Type: 'Pass', Next: 'Nowhere' } }, 'Nowhere'],
    ['a state that is never reached', { A: { Type: 'Pass', End: true }, B: END }, 'B: no state leads here'],
    ['neither Next nor End', { A: { Type: 'Pass' } }, 'Next or End'],
    ['both Next and End', { A: { Type: 'Pass', Next: 'B', End: true }, B: END }, 'Next or End'],
    ['a wait for nothing', { A: { Type: 'Wait', End: true } }, 'Seconds or Timestamp'],
    [
      'a wait for two things',
      { A: { Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true } },
      'Seconds or Timestamp',
    ],
    ['a negative timeout', { A: lambda({ TimeoutSeconds: -1, End: true }) }, 'TimeoutSeconds'],
    [
      'a heartbeat that outlasts the timeout',
      { A: tokenTask({ TimeoutSeconds: 5, HeartbeatSeconds: 5, End: true }) },
      'HeartbeatSeconds',
    ],
    [
      'a token task that gives its token to nobody',
      { A: tokenTask({ Arguments: { FunctionName: 'act' }, End: true }) },
      'Task.Token',
    ],
    [
      'a token where no token is awaited',
      { A: lambda({ Arguments: { FunctionName: 'act', Payload: '{% $states.context.Task.Token %}' }, End: true }) },
      'Task.Token',
    ],
    [
      'States.ALL among others',
      { A: lambda({ Catch: [{ ErrorEquals: ['States.ALL', 'X'], Next: 'B' }], End: true }), B: END },
      'States.ALL',
    ],
    [
      'States.ALL before others',
      { A: lambda({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }], End: true }) },
      'States.ALL',
    ],
    [
      'the same name in a branch',
      { A: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: END } }], End: true } },
      'two states have this name',
    ],
    [
      'a branch that assigns an outer variable',
      {
        A: { Type: 'Pass', Assign: { outer: 1 }, Next: 'B' },
        B: {
          Type: 'Parallel',
          Branches: [{ StartAt: 'C', States: { C: { Type: 'Pass', Assign: { outer: 2 }, End: true } } }],
          End: true,
        },
      },
      '$outer belongs to the outer scope',
    ],
  ])('%s is an error', (_what, states, message) => {
    expect(() => machineOf(states)).toThrow(message);
  });

  test('a machine in JSONPath is an error', () => {
    expect(() => machineOf({ A: END }, { QueryLanguage: 'JSONPath' })).toThrow('QueryLanguage');
  });
});

describe('expressions are read strictly', () => {
  test.each([
    ['$now()', '$now'],
    ['$millis()', '$millis'],
    ['$random()', '$random'],
    ['$eval("1")', '$eval'],
    ['$shuffle([1,2])', '$shuffle'],
    ['$uuid()', '$uuid'],
    ['$map([1], $now)', '$now'],
    ['$missing', '$missing'],
    ['$states.input.[', 'in {%'],
    ['caseId', 'caseId stands alone'],
    ['$', 'has no meaning'],
    ['$$.caseId', '$$ has no meaning'],
    ['$states', '$states is neither'],
    ['$states.result', '$states.result does not exist here'],
    ['$states.errorOutput.Error', '$states.errorOutput does not exist here'],
  ])('%s is an error', (expression, message) => {
    expect(() => pass({ Output: `{% ${expression} %}` })).toThrow(message);
  });
  test('a bare field name inside a condition, which would quietly be false, is an error', () => {
    expect(() => conditionOf("{% phase = 'closed' %}")).toThrow('phase stands alone');
  });
  test('a field name inside a filter is not alone', () => {
    expect(() => conditionOf("{% $count($states.input.letters[kind = 'final' and $exists($.sentAt)]) > 0 %}")).not.toThrow();
  });
  test('a field name inside a filter on a variable is not alone either', async () => {
    const machine = machineOf({
      A: { Type: 'Pass', Assign: { letters: '{% $states.input %}' }, Next: 'B' },
      B: { Type: 'Pass', Output: "{% $letters[kind = 'final'].n %}", End: true },
    });
    expect(
      (
        await new Scenario(machine).start([
          { kind: 'final', n: 1 },
          { kind: 'holding', n: 2 },
        ])
      ).output,
    ).toBe(1);
  });
  test('a variable that another state assigns, and one bound within the expression, are known', () => {
    const states = {
      A: { Type: 'Pass', Assign: { attempt: 1 }, Next: 'B' },
      B: { Type: 'Pass', Output: '{% ($one := 1; $attempt + $one) %}', End: true },
    };
    expect(() => machineOf(states)).not.toThrow();
  });
  test('an expression inside a longer string is an error, for AWS would take it literally', () => {
    expect(() => pass({ Output: 'case {% $states.input.caseId %}' })).toThrow('whole string');
  });
  test('a variable cannot take the name of a function', () => {
    expect(() => pass({ Assign: { count: 1 } })).toThrow('$count cannot be assigned: it is');
  });
});

test('the edges of a machine are all its ways from state to state', () => {
  const machine = machineOf({
    Ask: lambda({ Retry: [{ ErrorEquals: ['X'] }], Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Stop' }], Next: 'Decide' }),
    Decide: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.a %}', Next: 'Stop' }], Default: 'Both' },
    Both: { Type: 'Parallel', Branches: [{ StartAt: 'One', States: { One: { Type: 'Pass', End: true } } }], Next: 'Stop' },
    Stop: { Type: 'Fail' },
  });
  expect(edgesOf(machine).map(({ from, to, via }) => `${from} ${via} ${to}`)).toEqual([
    'undefined StartAt Ask',
    'Ask Next Decide',
    'Ask Retry[0] Ask',
    'Ask Catch[0] Stop',
    'Decide Choices[0] Stop',
    'Decide Default Both',
    'Both Next Stop',
    'Both Branches[0] One',
    'One End undefined',
  ]);
});
