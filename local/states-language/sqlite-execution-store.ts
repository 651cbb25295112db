// Keeps executions in one SQLite table, so that a killed process continues where it was. The documents are the truth;
// the columns beside them only serve the two questions asked of all executions.

import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Execution } from './execution.ts';
import type { ExecutionStore } from './execution-store.ts';

const Row = z.object({ document: z.string() });
const Earliest = z.object({ earliest: z.number().nullable() });

export class SqliteExecutionStore implements ExecutionStore {
  readonly #database: DatabaseSync;

  /** `database` is open and belongs to the caller; it is switched to WAL with a full sync on each commit. */
  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS executions (id TEXT PRIMARY KEY, is_running INTEGER NOT NULL, due_at INTEGER, document TEXT NOT NULL) STRICT;
      CREATE INDEX IF NOT EXISTS executions_due ON executions (due_at) WHERE due_at IS NOT NULL;
    `);
  }

  async load(id: string): Promise<Execution | undefined> {
    return this.#read('SELECT document FROM executions WHERE id = ?', id)[0];
  }

  async save(execution: Execution): Promise<void> {
    this.#database
      .prepare('INSERT OR REPLACE INTO executions (id, is_running, due_at, document) VALUES (?, ?, ?, ?)')
      .run(execution.id, execution.status === 'RUNNING' ? 1 : 0, execution.dueAt ?? null, JSON.stringify(execution));
  }

  async due(byMilliseconds: number): Promise<Execution[]> {
    return this.#read('SELECT document FROM executions WHERE due_at <= ? ORDER BY due_at', byMilliseconds);
  }

  async nextDueAt(): Promise<number | undefined> {
    const row = this.#database.prepare('SELECT min(due_at) AS earliest FROM executions WHERE due_at IS NOT NULL').get();
    return Earliest.parse(row).earliest ?? undefined;
  }

  async running(): Promise<Execution[]> {
    return this.#read('SELECT document FROM executions WHERE is_running = ? ORDER BY id', 1);
  }

  #read(query: string, parameter: string | number): Execution[] {
    const rows = this.#database.prepare(query).all(parameter);
    return rows.map((row) => Execution.parse(JSON.parse(Row.parse(row).document)));
  }
}
