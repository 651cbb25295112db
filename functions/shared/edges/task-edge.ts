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
  const handler = middy<unknown, Result>({ timeoutEarlyInMillis: 0 })
    .before(() => log.info(`${name} started`))
    .after(() => log.info(`${name} completed`))
    .onError(({ error }) => {
      // Nothing is returned: middy would take it for the answer and the error for handled.
      log.error(`${name} failed`, error);
    })
    .handler(async (event: unknown) => await perform(schema.parse(event)));
  return async (event) => await handler(event, noContext);
}
