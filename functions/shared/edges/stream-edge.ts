// Around a consumer of a table's stream, or of a schedule: the event is checked, its end is logged, an error is logged and thrown on.

import middy from '@middy/core';
import type * as z from 'zod';
import type { Log } from '#core/ports.ts';
import { noContext } from './no-context.ts';

export function streamEdge<Event, Result>(
  name: string,
  schema: z.ZodType<Event>,
  perform: (event: Event) => Promise<Result>,
  log: Log,
): (event: unknown) => Promise<Result> {
  // Nothing is returned around the call: middy would take it for the function's answer, and an error for handled.
  const handler = middy<unknown, Result>({ timeoutEarlyInMillis: 0 })
    .after(() => void log.info(`${name} completed`))
    .onError(({ error }) => void log.error(`${name} failed`, error))
    .handler(async (event: unknown) => await perform(schema.parse(event)));
  return async (event) => await handler(event, noContext);
}
