// The Step Functions API in front of the local workflow engine: names out of ARNs, JSON texts into values, AWS's error names.

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Instant, millisecondsOf, SECOND } from '#core/instant.ts';
import { AwsError, type AwsReply, type AwsService, jsonError, jsonReply, notImitated, readJson } from './exchange.ts';
import { type WorkflowEngine, WorkflowError } from './workflow-engine.ts';

const StartExecution = z.strictObject({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
const SendTaskSuccess = z.strictObject({ taskToken: z.string(), output: z.string() });
const SendTaskFailure = z.strictObject({ taskToken: z.string(), error: z.string().default(''), cause: z.string().default('') });
const DescribeExecution = z.strictObject({ executionArn: z.string() });
const StopExecution = z.strictObject({ executionArn: z.string(), error: z.string().default(''), cause: z.string().default('') });

const MACHINE_ARN = /^arn:aws:states:[^:]*:[^:]*:stateMachine:([^:]+)$/;
const EXECUTION_ARN = /^(arn:aws:states:[^:]*:[^:]*:)execution:([^:]+):([^:]+)$/;
/** At most 80 characters, none of those that AWS forbids. */
const EXECUTION_NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;
/** UTF-8 bytes of an input or an output. */
const LARGEST_PAYLOAD_BYTES = 262_144;

/** StartExecution, SendTaskSuccess, SendTaskFailure, DescribeExecution and StopExecution. */
export function imitateStepFunctions(engine: WorkflowEngine): AwsService {
  async function start(body: Buffer): Promise<AwsReply> {
    const { stateMachineArn, name = randomUUID(), input } = readJson(StartExecution, body);
    const machine = MACHINE_ARN.exec(stateMachineArn)?.[1];
    if (machine === undefined) throw new AwsError('InvalidArn', 'this is not the ARN of a state machine');
    if (!EXECUTION_NAME.test(name))
      throw new AwsError('InvalidName', 'an execution name has up to 80 characters, without spaces or punctuation but - _ .');
    const { startedAt } = await engine.startExecution({ machine, name, input: parsePayload(input, 'InvalidExecutionInput') });
    return jsonReply({
      executionArn: stateMachineArn.replace(':stateMachine:', ':execution:').concat(`:${name}`),
      startDate: epochSeconds(startedAt),
    });
  }

  async function succeed(body: Buffer): Promise<AwsReply> {
    const { taskToken, output } = readJson(SendTaskSuccess, body);
    await engine.sendTaskSuccess(taskToken, parsePayload(output, 'InvalidOutput'));
    return jsonReply({});
  }

  async function fail(body: Buffer): Promise<AwsReply> {
    const { taskToken, error, cause } = readJson(SendTaskFailure, body);
    await engine.sendTaskFailure(taskToken, error, cause);
    return jsonReply({});
  }

  async function describe(body: Buffer): Promise<AwsReply> {
    const { executionArn } = readJson(DescribeExecution, body);
    const { prefix, machine, name } = readExecutionArn(executionArn);
    const { input, output, startedAt, stoppedAt, ...rest } = await engine.describeExecution(machine, name);
    return jsonReply({
      ...rest,
      executionArn,
      stateMachineArn: `${prefix}stateMachine:${machine}`,
      name,
      input: JSON.stringify(input),
      ...(output === undefined ? {} : { output: JSON.stringify(output) }),
      startDate: epochSeconds(startedAt),
      ...(stoppedAt === undefined ? {} : { stopDate: epochSeconds(stoppedAt) }),
    });
  }

  async function stop(body: Buffer): Promise<AwsReply> {
    const { executionArn, error, cause } = readJson(StopExecution, body);
    const { machine, name } = readExecutionArn(executionArn);
    const { stoppedAt } = await engine.stopExecution(machine, name, error, cause);
    return jsonReply({ stopDate: epochSeconds(stoppedAt) });
  }

  const operations = new Map([
    ['AWSStepFunctions.StartExecution', start],
    ['AWSStepFunctions.SendTaskSuccess', succeed],
    ['AWSStepFunctions.SendTaskFailure', fail],
    ['AWSStepFunctions.DescribeExecution', describe],
    ['AWSStepFunctions.StopExecution', stop],
  ]);

  return {
    async answer({ headers, body }) {
      const operation = operations.get(headers['x-amz-target'] ?? '');
      if (operation === undefined) throw notImitated(`${headers['x-amz-target']} of Step Functions`);
      try {
        return await operation(body);
      } catch (error) {
        throw error instanceof WorkflowError ? new AwsError(error.name, error.message) : error;
      }
    },
    answerError: jsonError,
  };
}

function readExecutionArn(arn: string): { prefix: string; machine: string; name: string } {
  const [, prefix, machine, name] = EXECUTION_ARN.exec(arn) ?? [];
  if (prefix === undefined || machine === undefined || name === undefined)
    throw new AwsError('InvalidArn', 'this is not the ARN of an execution');
  return { prefix, machine, name };
}

function parsePayload(text: string, errorName: string): unknown {
  if (Buffer.byteLength(text) > LARGEST_PAYLOAD_BYTES)
    throw new AwsError(errorName, `a payload has at most ${LARGEST_PAYLOAD_BYTES} bytes`);
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsError(errorName, 'the payload is not JSON');
  }
}

/** Step Functions writes moments as seconds since 1970, with a fraction. */
function epochSeconds(instant: Instant): number {
  return millisecondsOf(instant) / SECOND;
}
