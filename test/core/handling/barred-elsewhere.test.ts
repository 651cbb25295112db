// What is asked, and what is kept, when somebody may be barred from another case.

import { expect, test } from 'vitest';
import { withBars } from '#core/handling/barred-elsewhere.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { reachesOf } from '#core/parties/barred.ts';
import type { BarBook } from '#core/ports.ts';
import { Bench, MONDAY } from './bench.ts';

/** A book that counts how often it is opened; the case `other` bars whoever is reached as `barred` says. */
function bookThatBars(...barred: string[]): BarBook & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    digestOf: (reach) => `#${reach}`,
    async casesOf(digest) {
      asked.push(digest);
      return barred.includes(digest.slice(1)) ? ['other'] : [];
    },
  };
}

const message = (more: Record<string, unknown> = {}) => ({
  messageId: 'm9',
  channel: 'email' as const,
  receivedAt: MONDAY,
  from: 'lia@example.net',
  text: 'Nobody came.',
  attachments: [],
  standing: 'unverified' as const,
  ...more,
});

test('S2.63: every spelling of an address or a number is one, and a name is none', () => {
  expect(reachesOf({ email: 'H.I.M+x@GMail.com' })).toEqual(reachesOf({ email: 'him@googlemail.com' }));
  expect(reachesOf({ phone: '+40 700 000 123' })).toEqual(reachesOf({ phone: '0700000123' }));
  expect(reachesOf({ name: 'Stefan Ionescu', postalAddress: 'Strada Lungă 5' })).toEqual([]);
  expect(reachesOf({ phone: '1234' })).toEqual([]);
});

test('S2.63: a message costs one read for each address in it, and an act that brings nobody in costs none', async () => {
  const bench = new Bench().bringTo('under_investigation');
  const book = bookThatBars();
  const received = receiveMessage(bench.record, message({ replyTo: 'LIA+1@example.net' }), [], bench.context);
  expect(await withBars(received, bench.context, book)).toBe(received);
  expect(book.asked).toEqual(['#email lia@example.net']);
  const quiet = { after: bench.record, events: [] };
  expect(await withBars(quiet, bench.context, book)).toBe(quiet);
  expect(book.asked).toHaveLength(1);
});

test('S2.63: what is kept when somebody is barred, and forgotten when nobody with that address is barred any more', async () => {
  const bench = new Bench().bringTo('under_investigation');
  const book = bookThatBars();
  const changing = async (barred: { barredId: string; email?: string; phone?: string }[], before: typeof barred) => {
    const context = { ...bench.context, circle: { parties: [], barred: before } };
    return (await withBars({ after: bench.record, events: [], circle: { parties: [], barred } }, context, book)).bars;
  };
  const [one, other] = [
    { barredId: 'b1', email: 'him@example.org', phone: '+40700000123' },
    { barredId: 'b2', email: 'HIM@example.org' },
  ];
  expect(await changing([one], [])).toEqual([
    { digest: '#email him@example.org', isBarred: true },
    { digest: '#phone 700000123', isBarred: true },
  ]);
  expect(await changing([one, other], [one])).toBeUndefined();
  expect(await changing([other], [one, other])).toEqual([{ digest: '#phone 700000123', isBarred: false }]);
});

test('S2.63: who keeps writing makes one task and one notice, and each time is on record', async () => {
  const bench = new Bench().bringTo('under_investigation');
  const book = bookThatBars('email lia@example.net');
  const receive = async (messageId: string) => {
    const draft = receiveMessage(bench.record, message({ messageId }), [], bench.context);
    bench.write(await withBars(draft, bench.context, book));
  };
  await receive('m2');
  expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', noticeKind: 'safeguarding' }]);
  await receive('m3');
  expect(bench.lastChange.outbox).toEqual([]);
  expect(bench.record.tasks.map(({ kind }) => kind)).toEqual(['confirm_contribution', 'safeguard']);
  expect(bench.events.filter(({ type }) => type === 'barred_elsewhere').map(({ facts }) => facts)).toEqual([
    { as: 'sender' },
    { as: 'sender' },
  ]);
});
