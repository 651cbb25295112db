// Everything that left the system locally, for the outbox page and for tests: letters by e-mail and texts, in the order they left.

import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Instant } from '#core/instant.ts';

/** One letter or text as its recipient would see it. `parts` is how many parts a text is billed as. */
const Sent = z.object({
  /** The provider's message id, as the sender was told. */
  id: z.string(),
  /** On the local clock. */
  at: Instant,
  channel: z.enum(['email', 'sms']),
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string().optional(),
  text: z.string(),
  html: z.string().optional(),
  /** In the order of the message, names in lower case, values unfolded but not decoded. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  parts: z.int().optional(),
});
export type Sent = z.infer<typeof Sent>;

const Row = z.object({ sent: z.string() });

export class Outbox {
  readonly #store: DatabaseSync;

  constructor(store: DatabaseSync) {
    store.exec('CREATE TABLE IF NOT EXISTS sent (position INTEGER PRIMARY KEY AUTOINCREMENT, sent TEXT NOT NULL) STRICT');
    this.#store = store;
  }

  /** Records a message, and whatever `together` stores, both or neither: a send and the event of it are one fact. */
  record(sent: Sent, together: () => void = () => {}): void {
    this.#store.exec('BEGIN IMMEDIATE');
    try {
      this.#store.prepare('INSERT INTO sent (sent) VALUES (?)').run(JSON.stringify(sent));
      together();
      this.#store.exec('COMMIT');
    } catch (error) {
      this.#store.exec('ROLLBACK');
      throw error;
    }
  }

  /** All that was sent, oldest first. */
  listSent(): Sent[] {
    return this.#store
      .prepare('SELECT sent FROM sent ORDER BY position')
      .all()
      .map((row) => Sent.parse(JSON.parse(Row.parse(row).sent)));
  }
}
