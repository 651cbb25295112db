// JSON from a queue is somebody else's text: it may be anything, and reading it must not throw.

/** The value in `text`; undefined when it is not JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
