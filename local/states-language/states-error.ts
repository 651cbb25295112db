// Errors by their Step Functions names, and the rules for which names a Retry or a Catch may match.

/** 256 KiB of UTF-8: the limit of every input, result, output and variable in Step Functions. */
const PAYLOAD_LIMIT_BYTES = 262_144;

/** An error whose `name` is what `ErrorEquals`, or a caller of the API, sees; `message` is its Cause. */
export class StatesError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** The error a state fails with when the function it called threw `thrown`, as Lambda reports it: Cause is JSON text. */
export function errorOfInvocation(thrown: unknown): StatesError {
  const errorType = thrown instanceof Error ? thrown.name : 'Lambda.Unknown';
  const errorMessage = thrown instanceof Error ? thrown.message : String(thrown);
  return new StatesError(errorType, JSON.stringify({ errorType, errorMessage }));
}

/**
 * Whether one `ErrorEquals` list matches `name`, in a state of `type`.
 * `States.ALL` leaves `States.Runtime` alone, and `States.DataLimitExceeded` too except in a Task, where AWS's own recordings
 * show it caught. `States.TaskFailed` is every other error except `States.Timeout`.
 */
export function isMatched(errorEquals: readonly string[], name: string, type: 'Task' | 'Parallel'): boolean {
  const isTerminal = name === 'States.Runtime' || name === 'States.DataLimitExceeded';
  return errorEquals.some((wanted) => {
    if (wanted === 'States.ALL') return !isTerminal || (name === 'States.DataLimitExceeded' && type === 'Task');
    if (wanted === 'States.TaskFailed') return !isTerminal && name !== 'States.Timeout';
    return wanted === name && name !== 'States.Runtime';
  });
}

export function isTooLarge(value: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(value)) > PAYLOAD_LIMIT_BYTES;
}

/** `value` itself; throws `States.DataLimitExceeded` when its JSON is over 256 KiB of UTF-8. */
export function checkSize<T>(value: T, what: string): T {
  if (isTooLarge(value)) throw new StatesError('States.DataLimitExceeded', `The ${what} is over ${PAYLOAD_LIMIT_BYTES} bytes`);
  return value;
}
