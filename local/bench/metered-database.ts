// The embedded DynamoDB behind a meter: every request is asked, on its way, to say what it consumed. The system under measurement is
// given this endpoint and knows nothing of it.

import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { type Dynoxide, startDynoxide } from '../database.ts';
import type { Tally } from './tally.ts';

const METERED = new Set(['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);

const Capacity = z.looseObject({
  TableName: z.string(),
  CapacityUnits: z.number(),
  Table: z.looseObject({ CapacityUnits: z.number() }).optional(),
});
const Answer = z.looseObject({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]).optional() });
const Request = z.looseObject({ IndexName: z.string().optional() });

export interface MeteredDatabase {
  endpoint: string;
  /** The first transaction that was counted, as the SDK sent it: what one complaint writes when it is taken in. */
  firstTransaction(): string | undefined;
  stop(): Promise<void>;
}

/** Starts the embedded database on the file `dbPath`; what it says it consumed goes to `tally`. */
export async function startMeteredDatabase(dbPath: string, tally: Tally): Promise<MeteredDatabase> {
  const database = await startDynoxide({ dbPath });
  let firstTransaction: string | undefined;
  // Only what runs by schedule asks the index Due, and every function has connections of its own: what comes over such a one belongs to
  // the deployment, not to a case.
  const sweeping = new WeakSet<Socket>();

  async function forward(request: IncomingMessage) {
    const sent = await text(request);
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const isMetered = METERED.has(operation);
    const body = isMetered ? metered(sent) : sent;
    if (isMetered && Request.parse(JSON.parse(sent)).IndexName === 'Due') sweeping.add(request.socket);
    if (operation === 'TransactWriteItems') firstTransaction ??= sent;
    const response = await passOn(database, request, body);
    if (isMetered && !sweeping.has(request.socket)) count(operation, response, tally);
    return response;
  }

  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    forward(request)
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
        response.end(body);
      })
      .catch(() => request.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    firstTransaction: () => firstTransaction,
    async stop() {
      server.close();
      server.closeAllConnections();
      await database.stop();
    },
  };
}

function metered(body: string): string {
  return JSON.stringify({ ...Request.parse(JSON.parse(body)), ReturnConsumedCapacity: 'INDEXES' });
}

async function passOn({ endpoint }: Dynoxide, { method = 'POST', headers }: IncomingMessage, body: string) {
  const kept = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'].map((name) => [name, String(headers[name])]);
  const response = await fetch(endpoint, { method, headers: Object.fromEntries(kept), body });
  return { status: response.status, body: await response.text() };
}

/** AWS bills a refused write as well, but does not say with what: it is counted, not weighed. */
function count(operation: string, { status, body }: { status: number; body: string }, tally: Tally): void {
  if (status !== 200) {
    if (WRITES.has(operation)) tally.add('writes refused');
    return;
  }
  const { ConsumedCapacity: consumed = [] } = Answer.parse(JSON.parse(body));
  for (const { TableName: table, CapacityUnits: units, Table: own } of [consumed].flat()) {
    if (!WRITES.has(operation)) {
      tally.add('read units', units);
    } else {
      const ofTable = own?.CapacityUnits ?? units;
      tally.add(table === 'CaseEvents' ? 'write units: CaseEvents' : 'write units: Cases', ofTable);
      tally.add('write units: its indexes', units - ofTable);
    }
  }
}
