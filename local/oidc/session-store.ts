// Where the local issuer keeps sign-ins and codes: the local store, so that a restart signs nobody out.
// oidc-provider checks expiry itself; the rows are only swept so that the file does not grow.

import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import * as z from 'zod';

const Row = z.object({ payload: z.string() }).optional();

/** What oidc-provider asks of a store, one for each of its models. Moments are real seconds since 1970. */
export function keepSessions(store: DatabaseSync): (model: string) => Adapter {
  store.exec(`
    CREATE TABLE IF NOT EXISTS oidc_artifact (
      model TEXT NOT NULL,
      id TEXT NOT NULL,
      payload TEXT NOT NULL,
      expires_s INTEGER,
      PRIMARY KEY (model, id)
    ) STRICT, WITHOUT ROWID`);
  const nowSeconds = () => Math.floor(Date.now() / 1000);

  return (model) => {
    function read(where: string, value: string): AdapterPayload | undefined {
      const row = Row.parse(
        store.prepare(`SELECT payload FROM oidc_artifact WHERE model = ? AND ${where} = ?`).get(model, value),
      );
      return row === undefined ? undefined : JSON.parse(row.payload);
    }

    return {
      async upsert(id, payload, expiresIn) {
        store.prepare('DELETE FROM oidc_artifact WHERE expires_s < ?').run(nowSeconds());
        store
          .prepare('INSERT OR REPLACE INTO oidc_artifact (model, id, payload, expires_s) VALUES (?, ?, ?, ?)')
          .run(model, id, JSON.stringify(payload), expiresIn === undefined ? null : nowSeconds() + expiresIn);
      },
      find: async (id) => read('id', id),
      findByUid: async (uid) => read("json_extract(payload, '$.uid')", uid),
      findByUserCode: async (userCode) => read("json_extract(payload, '$.userCode')", userCode),
      async consume(id) {
        store
          .prepare("UPDATE oidc_artifact SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?")
          .run(nowSeconds(), model, id);
      },
      async destroy(id) {
        store.prepare('DELETE FROM oidc_artifact WHERE model = ? AND id = ?').run(model, id);
      },
      async revokeByGrantId(grantId) {
        store.prepare("DELETE FROM oidc_artifact WHERE model = ? AND json_extract(payload, '$.grantId') = ?").run(model, grantId);
      },
    };
  };
}
