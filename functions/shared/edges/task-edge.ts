// Around a task of a state machine: its payload is checked, a line says that it began and how it ended, and a refusal keeps its code
// as its name, because that is what the machine's ErrorEquals matches.

import middy from '@middy/core';
import type * as z from 'zod';
import type { Log } from '#core/ports.ts';
import { noContext } from './no-context.ts';

export function taskEdge<Task, Result>(
  name: string,
  schema: z.ZodType<Task>,
  perform: (task: Task) => Promise<Result>,
  log: Log,
): (event: unknown) => Promise<Result> {
  // Nothing is returned around the call: middy would take it for the function's answer, and an error for handled.
  const handler = middy<unknown, Result>({ timeoutEarlyInMillis: 0 })
    .before(() => void log.info(`${name} started`))
    .after(() => void log.info(`${name} completed`))
    .onError(({ error }) => void log.error(`${name} failed`, error))
    .handler(async (event: unknown) => await perform(schema.parse(event)));
  return async (event) => await handler(event, noContext);
}
