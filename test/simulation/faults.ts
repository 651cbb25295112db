// Where a simulation breaks things: every call of a function and every request to AWS may be refused, may fail, may take effect and lose
// its answer, or may be the last thing the process ever did. Which one it is depends on the seed, the step and the call alone.

import { Agent, createServer, request as send } from 'node:http';
import { AwsError, type AwsService } from '#local/aws/exchange.ts';
import { hashOf } from '#test/support/seeded-chance.ts';

/** Longer than any life. */
const NEVER = 3_600_000;

/** `refuse`: without effect, and the caller is told so. `fail`: without effect. `lose`: the effect happened, its answer did not arrive. */
export type Fault = 'none' | 'refuse' | 'fail' | 'lose' | 'crash_before' | 'crash_after';

export class InjectedFault extends Error {
  override readonly name = 'InjectedFault';
}

export class Faults {
  readonly #seed: string;
  readonly #seen = new Map<string, number>();
  readonly #onCrash: () => void;
  #step = 0;
  #perMille = { fault: 0, crash: 0 };
  #injected: string[] = [];
  #isDead = false;
  #turn: Promise<unknown> = Promise.resolve();
  #written = new Set<string>();

  constructor(seed: string | number, onCrash: () => void) {
    this.#seed = String(seed);
    this.#onCrash = onCrash;
  }

  /** From now on this many of a thousand calls fail, and crash. */
  arm(step: number, perMille: { fault: number; crash: number }): void {
    this.#step = step;
    this.#perMille = perMille;
    this.#seen.clear();
    this.#injected = [];
  }

  disarm(): void {
    this.#perMille = { fault: 0, crash: 0 };
  }

  /** Runs `look` without faults. */
  async calmly<Result>(look: () => Promise<Result>): Promise<Result> {
    const armed = this.#perMille;
    this.disarm();
    try {
      return await look();
    } finally {
      this.#perMille = armed;
    }
  }

  /** Kills the process between two calls. */
  crashNow(): void {
    this.#injected.push('crash_before nothing');
    this.#die();
  }

  /** The partitions of the tables that somebody wrote, or may have written, since this was asked last. */
  takeWritten(): ReadonlySet<string> {
    const written = this.#written;
    this.#written = new Set();
    return written;
  }

  /** What went wrong since {@link arm}, in order. */
  get injected(): readonly string[] {
    return this.#injected.toSorted();
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** A new process begins. */
  revive(): void {
    this.#isDead = false;
    this.#turn = Promise.resolve();
  }

  /** Functions run one at a time, so that the same seed always meets the same order. */
  readonly aroundCall = <Result>(name: string, call: () => Promise<Result>): Promise<Result> => {
    const result = this.#turn.then(() => this.#around(`call ${name}`, call));
    this.#turn = result.catch(() => undefined);
    return result;
  };

  readonly aroundService = (name: string, service: AwsService): AwsService => ({
    ...service,
    answer: (asked) =>
      this.#around(`${name} ${asked.headers['x-amz-target'] ?? asked.method}`, () => service.answer(asked)).catch(
        (error: unknown) => {
          if (!(error instanceof InjectedFault)) throw error;
          throw error.message === 'refuse'
            ? new AwsError('ThrottlingException', 'injected', 400)
            : new AwsError('InternalFailure', 'injected', 500);
        },
      ),
  });

  async #around<Result>(name: string, call: () => Promise<Result>, subject = ''): Promise<Result> {
    const fault = this.#decide(name, subject);
    if (fault === 'crash_before') this.#die();
    if (this.#isDead || fault === 'refuse' || fault === 'fail') throw new InjectedFault(fault);
    const result = await call();
    if (fault === 'crash_after') this.#die();
    if (this.#isDead || fault === 'lose') throw new InjectedFault(fault);
    return result;
  }

  #decide(name: string, subject: string): Fault {
    if (this.#isDead || (this.#perMille.fault === 0 && this.#perMille.crash === 0)) return 'none';
    const call = `${name} ${subject}`;
    const count = (this.#seen.get(call) ?? 0) + 1;
    this.#seen.set(call, count);
    const drawn = hashOf(`${this.#seed}|${this.#step}|${call}|${count}`);
    const place = drawn % 1000;
    const kinds = ['refuse', 'fail', 'lose'] as const;
    const { fault, crash } = this.#perMille;
    let decided: Fault = 'none';
    if (place < fault) decided = kinds[(drawn >>> 12) % 3] ?? 'fail';
    else if (place < fault + crash) decided = (drawn >>> 12) % 2 === 0 ? 'crash_before' : 'crash_after';
    if (decided !== 'none') this.#injected.push(`${decided} ${name}`);
    return decided;
  }

  #die(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#onCrash();
  }

  /** A DynamoDB in front of `target`. Its streams are left alone: what a stream loses is the sweeper's, and that is tried elsewhere. */
  async startDynamoDb(target: () => string): Promise<{ endpoint: string; stop(): Promise<void> }> {
    const agent = new Agent({ keepAlive: true });
    // A connection that is closed just when it is used again would be a fault that nobody injected.
    const server = createServer({ keepAliveTimeout: NEVER }, (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const operation = String(incoming.headers['x-amz-target']);
        const body = Buffer.concat(chunks);
        for (const partition of partitionsIn(operation, body)) this.#written.add(partition);
        const forward = () => forwardTo(target(), incoming.headers, body, agent);
        const answered = operation.startsWith('DynamoDBStreams')
          ? forward()
          : this.#around(operation, forward, subjectOf(operation, body));
        answered.then(
          ({ status, headers, body }) => outgoing.writeHead(status, headers).end(body),
          (error: unknown) => {
            const isRefused = error instanceof InjectedFault && error.message === 'refuse';
            const [status, type] = isRefused ? [400, 'ThrottlingException'] : [500, 'InternalServerError'];
            outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ __type: type }));
          },
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return {
      endpoint: `http://127.0.0.1:${address.port}`,
      stop: () =>
        new Promise((resolve) => {
          agent.destroy();
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
}

/**
 * Reads may overlap, so each is known by what it reads. What is keyed with a secret, or named by the imitated SES, differs from life to
 * life.
 */
function subjectOf(operation: string, body: Buffer): string {
  if (!/GetItem|Query/.test(operation)) return '';
  return body.toString().replaceAll(/#[\w-]{22}(?![\w-])|raw\/[0-9a-f]{40}/g, '#');
}

/** `CASE#<id>` and `CHAIN#<id>` of what hangs on cases; of everything else its kind, such as `NUMBER#`. */
function partitionsIn(operation: string, body: Buffer): string[] {
  if (!/PutItem|UpdateItem|DeleteItem|TransactWriteItems/.test(operation)) return [];
  return [...body.toString().matchAll(/"pk":\{"S":"((?:CASE|CHAIN)#[^"]*|[A-Z]+#?)/g)].flatMap(
    ([, partition]) => partition ?? [],
  );
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function forwardTo(endpoint: string, headers: NodeJS.Dict<string | string[]>, body: Buffer, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = send(endpoint, { method: 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { 'content-type': type, 'x-amz-crc32': crc } = response.headers;
        const kept = { ...(type ? { 'content-type': type } : {}), ...(crc ? { 'x-amz-crc32': String(crc) } : {}) };
        resolve({ status: response.statusCode ?? 500, headers: kept, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
