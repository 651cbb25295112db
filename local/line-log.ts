// Warnings and errors of a local run, one line each, on standard error; what goes well is silent.

import type { Log } from '#core/ports.ts';
import { describeError } from '#functions/shared/edges/log.ts';

export const lineLog: Log = {
  info: () => undefined,
  warn: (message, facts = {}) => console.error(`warning: ${message} ${JSON.stringify(facts)}`),
  error: (message, error, facts = {}) =>
    console.error(`error: ${message} ${JSON.stringify({ ...facts, ...describeError(error) })}`),
};
