// The one SQLite file behind everything local that must outlive the process: queues, the sent outbox, the clock, executions.
// Each owner makes its own tables. WAL with synchronous=FULL: what was answered "stored" is there after a power cut.

import { DatabaseSync } from 'node:sqlite';

/** Opens (and creates) the file at `path`, or a private one in memory for `:memory:`. Throws when the file cannot be opened. */
export function openLocalStore(path: string): DatabaseSync {
  const store = new DatabaseSync(path);
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;');
  return store;
}
