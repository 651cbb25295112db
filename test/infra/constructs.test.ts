// The house constructs refuse what would go wrong in silence.

import { fileURLToPath } from 'node:url';
import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ImpactAlarm } from '#infra/constructs/impact-alarm.ts';
import { type EnvironmentOf, NodeFunction, type Permission } from '#infra/constructs/node-function.ts';
import { StateMachine } from '#infra/constructs/state-machine.ts';
import { caseTables, createTableInputs } from '#infra/constructs/table-definitions.ts';
import { readDeployment } from '#infra/environments.ts';
import { appWithFlags } from './synthesised.ts';

const Env = z.object({ GREETING: z.string() });
const newStack = () => new Stack(appWithFlags(), 'Try');

function echo(stack: Stack, may: readonly Permission[] = [], id = 'echo'): NodeFunction {
  return new NodeFunction<typeof Env>(stack, id, {
    folder: fileURLToPath(new URL('fixtures/echo', import.meta.url)),
    environment: { GREETING: 'hello' },
    timeout: Duration.seconds(10),
    may,
    errorImpact: 'Nobody is greeted.',
    runbook: 'case-workflow',
  });
}

function machineCalling(...placeholders: string[]): string {
  const states = Object.fromEntries(
    placeholders.map((placeholder) => [placeholder, { Type: 'Task', Resource: `\${${placeholder}}`, End: true }]),
  );
  return JSON.stringify({ QueryLanguage: 'JSONata', StartAt: placeholders[0], States: states });
}

describe('a machine', () => {
  const machine = (stack: Stack, definition: string) =>
    new StateMachine(stack, 'try', {
      machineName: 'try',
      definition,
      tasks: [echo(stack)],
      errorImpact: 'Nothing moves.',
      runbook: 'case-workflow',
    });

  test('takes exactly the functions that its definition names', () => {
    expect(() => machine(newStack(), machineCalling('EchoFunction'))).not.toThrow();
  });

  test('is refused when its definition names a function that it was not given', () => {
    expect(() => machine(newStack(), machineCalling('EchoFunction', 'AbsentFunction'))).toThrow('AbsentFunction');
  });

  test('is refused when it was given a function that it never calls', () => {
    expect(() => machine(newStack(), machineCalling('AbsentFunction'))).toThrow('EchoFunction');
  });
});

describe('a function', () => {
  test('is refused a wildcard that nobody has explained', () => {
    const anyObject = { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::some-bucket/*'] };
    expect(() => echo(newStack(), [anyObject])).toThrow('some-bucket');
    expect(() => echo(newStack(), [{ ...anyObject, wildcardBecause: 'Names are not known.' }])).not.toThrow();
  });

  test('is refused an action with a wildcard, explained or not', () => {
    const everything = { actions: ['s3:*'], resources: ['arn:aws:s3:::some-bucket'], wildcardBecause: 'It is easier.' };
    expect(() => echo(newStack(), [everything])).toThrow('s3:*');
  });

  test('does not compile without a setting that its env.ts asks for', () => {
    // @ts-expect-error GREETING is missing
    const environment: EnvironmentOf<typeof Env> = {};
    expect(environment).toEqual({});
  });
});

test('an alarm without a runbook is refused', () => {
  const metric = new Metric({ namespace: 'Try', metricName: 'Errors' });
  const alarm = () =>
    new ImpactAlarm(newStack(), 'A', { errorImpact: 'Pain.', runbook: 'no-such-runbook', metric, threshold: 1 });
  expect(alarm).toThrow('write docs/runbooks/no-such-runbook.md');
});

describe('the definition of the tables', () => {
  const [cases, caseEvents] = createTableInputs({ Cases: 'a', CaseEvents: 'b' });

  test('declares each key attribute once and no other', () => {
    const names = cases?.AttributeDefinitions?.map(({ AttributeName: name }) => name);
    expect(names).toEqual(['pk', 'sk', 'duePartition', 'dueAt', 'receivedMonth', 'receivedKey']);
    expect(caseEvents?.AttributeDefinitions).toHaveLength(2);
  });

  test('gives every index keys only', () => {
    expect(cases?.GlobalSecondaryIndexes).toHaveLength(caseTables.Cases.indexes.length);
    for (const index of cases?.GlobalSecondaryIndexes ?? []) expect(index.Projection).toEqual({ ProjectionType: 'KEYS_ONLY' });
    expect(caseEvents).not.toHaveProperty('GlobalSecondaryIndexes');
  });

  test('streams cases and not their history', () => {
    expect(cases?.StreamSpecification?.StreamViewType).toBe('NEW_AND_OLD_IMAGES');
    expect(caseEvents?.StreamSpecification).toBeUndefined();
  });
});

test('the example deployment reaches nobody: all its names are reserved (RFC 2606)', () => {
  const example = readDeployment(undefined);
  const { mailDomain, complaintsAddress, siteUrl, staffIssuerUrl, regulatorIssuerUrl, alarmAddress } = example;
  for (const name of [mailDomain, complaintsAddress, siteUrl, staffIssuerUrl, regulatorIssuerUrl, alarmAddress]) {
    expect(name).toMatch(/example\.org$/);
  }
});
