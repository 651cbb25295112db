// Structured log lines. Facts are codes and ids; an error is logged by name and stack, never with the values it carries, because a
// library's error may hold a person's words.

import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '#core/ports.ts';

export function powertoolsLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info: (message, facts = {}) => logger.info(message, { facts }),
    warn: (message, facts = {}) => logger.warn(message, { facts }),
    error: (message, error, facts = {}) => logger.error(message, { facts, ...describeError(error) }),
  };
}

/** Name and place of an error, without its message: messages of parsers quote what they could not parse. */
export function describeError(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}
