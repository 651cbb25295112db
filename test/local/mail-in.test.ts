// A real SMTP client against the local intake: nothing that was accepted is lost, nothing is changed.

import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { readSesNotification } from '#core/intake/mail/ses-notification.ts';
import { unwrapSnsEnvelope } from '#core/intake/sns-envelope.ts';
import { ManualClock } from '#local/clock.ts';
import { MAIL_INTAKE_QUEUE, type MailInOptions, startMailIn } from '#local/mail-in.ts';
import { Queues } from '#local/queues.ts';

const START = '2026-11-23T12:00:00.000Z';
const ENVELOPE = { from: 'ana@example.net', to: ['complaints@care.example.org'] };

async function arrange(options: Partial<MailInOptions> = {}) {
  const store = new DatabaseSync(':memory:');
  const clock = new ManualClock(START);
  const queues = new Queues(store, clock);
  queues.define(MAIL_INTAKE_QUEUE);
  const bodies: string[] = [];
  queues.consume(MAIL_INTAKE_QUEUE, async (event) => void bodies.push(...event.Records.map((record) => record.body)));
  const stored = new Map<string, Uint8Array>();
  const failures: unknown[] = [];
  const { port, stop } = await startMailIn({
    domain: 'care.example.org',
    files: { put: async (key, bytes) => void stored.set(key, bytes) },
    bucketName: 'files',
    queues,
    clock,
    onFailure: (error) => failures.push(error),
    ...options,
  });
  const client = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  onTestFinished(async () => {
    client.close();
    await stop();
  });
  return { store, queues, bodies, stored, failures, port, client };
}

/** Speaks SMTP line by line, for bytes that no library would send; answers the server's last reply. */
async function dictate(port: number, message: Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const replies = createInterface(socket);
  const lines = replies[Symbol.asyncIterator]();
  const reply = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done || /^\d{3} /.test(value)) return String(value);
    }
  };
  await reply();
  for (const line of ['EHLO client.example.net', 'MAIL FROM:<>', 'RCPT TO:<complaints@care.example.org>', 'DATA']) {
    socket.write(`${line}\r\n`);
    await reply();
  }
  socket.write(Buffer.concat([message, Buffer.from('.\r\n')]));
  const last = await reply();
  socket.end();
  return last;
}

test('a mail is stored and then announced as SES does', async () => {
  const { client, queues, bodies, stored } = await arrange();
  await client.sendMail({
    envelope: { from: 'ana@example.net', to: ['case+ab12@CARE.example.org'] },
    from: 'Ană Pop <ana@example.net>',
    to: 'complaints@care.example.org',
    subject: 'Plângere',
    text: 'Bună ziua',
  });
  await queues.runDue();
  const { message, publishedAt } = unwrapSnsEnvelope(bodies[0] ?? '');
  const [key] = stored.keys();
  expect(readSesNotification(message)).toEqual({
    messageId: key?.replace('raw/', ''),
    receivedAt: START,
    envelopeFrom: 'ana@example.net',
    recipients: ['case+ab12@care.example.org'],
    bucketName: 'files',
    bucketKey: key,
    verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' },
  });
  expect(key).toMatch(/^raw\/[a-z0-9]{40}$/);
  expect(publishedAt).toBe(START);
  expect(JSON.parse(message)).toMatchObject({
    notificationType: 'Received',
    mail: {
      source: 'ana@example.net',
      headersTruncated: false,
      headers: expect.arrayContaining([{ name: 'Subject', value: 'Plângere' }]),
      commonHeaders: { from: ['Ană Pop <ana@example.net>'], to: ['complaints@care.example.org'], subject: 'Plângere' },
    },
    receipt: { action: { type: 'S3', objectKeyPrefix: 'raw/' } },
  });
});

test('a message is kept byte for byte: dots, bare bytes, long lines, no headers at all; a null sender is empty', async () => {
  const { port, queues, bodies, stored } = await arrange();
  const sent = Buffer.concat([
    Buffer.from('Subject: \xe3\xff latin\r\n\r\n..\r\n.hidden\r\n', 'latin1'),
    Buffer.alloc(5_000, 0x80),
    Buffer.from('\r\n\ttab and trailing space \r\n\r\n'),
  ]);
  const stuffed = Buffer.from(sent.toString('latin1').replaceAll('\r\n.', '\r\n..'), 'latin1');
  expect(await dictate(port, stuffed)).toMatch(/^250 /);
  expect([...stored.values()].map((bytes) => Buffer.from(bytes).toString('latin1'))).toEqual([sent.toString('latin1')]);
  await queues.runDue();
  expect(readSesNotification(unwrapSnsEnvelope(bodies[0] ?? '').message)).toMatchObject({ envelopeFrom: '' });
});

test('headers that nobody can parse are still stored and announced', async () => {
  const { port, queues, bodies, stored } = await arrange();
  expect(await dictate(port, Buffer.from(`${'X-Long: x\r\n'.repeat(250_000)}\r\nhelp\r\n`))).toMatch(/^250 /);
  await queues.runDue();
  expect(stored.size).toBe(1);
  expect(readSesNotification(unwrapSnsEnvelope(bodies[0] ?? '').message)).toMatchObject({
    recipients: ['complaints@care.example.org'],
  });
});

test('more than 10 KB of headers are cut in the notification, and it says so', async () => {
  const { client, queues, bodies } = await arrange();
  const fields = Array.from({ length: 30 }, (_, at) => `X-Trace-${at}: ${'x'.repeat(900)}`).join('\r\n');
  await client.sendMail({ envelope: ENVELOPE, raw: `Subject: late\r\n${fields}\r\n\r\nbody` });
  await queues.runDue();
  const { mail } = JSON.parse(unwrapSnsEnvelope(bodies[0] ?? '').message);
  expect(mail.headersTruncated).toBe(true);
  expect(JSON.stringify(mail.headers).length).toBeLessThan(11_000);
  expect(mail.commonHeaders.subject).toBe('late');
});

test('an address elsewhere is refused with 550, the others of the same mail are served', async () => {
  const { client, stored } = await arrange();
  const sent = await client.sendMail({
    envelope: { ...ENVELOPE, to: ['b@example.net', ...ENVELOPE.to] },
    raw: 'Subject: x\r\n\r\ny',
  });
  expect(sent.rejected).toEqual(['b@example.net']);
  expect(stored.size).toBe(1);
  await expect(
    client.sendMail({ envelope: { ...ENVELOPE, to: ['x@care.example.org.example.net'] }, raw: 'y' }),
  ).rejects.toMatchObject({
    responseCode: 550,
  });
});

test('a message over 40 MB is refused with 552 and a sentence, and clients that ask are told the limit before', async () => {
  const { client, port, stored } = await arrange();
  const big = Buffer.alloc(41 * 1024 * 1024, `${'x'.repeat(998)}\r\n`);
  expect(await dictate(port, Buffer.concat([big, Buffer.from('\r\n')]))).toMatch(/^552 .*larger than 40 MB: please/);
  await expect(client.sendMail({ envelope: { ...ENVELOPE, size: big.length }, raw: 'x' })).rejects.toThrow('41943040');
  expect(stored.size).toBe(0);
});

test('when the message cannot be stored the sender is told 451 and nothing is announced', async () => {
  const put = () => Promise.reject(new Error('disk full'));
  const { client, queues, failures } = await arrange({ files: { put } });
  await expect(client.sendMail({ envelope: ENVELOPE, raw: 'Subject: x\r\n\r\ny' })).rejects.toMatchObject({ responseCode: 451 });
  expect(failures).toEqual([new Error('disk full')]);
  expect(await queues.runDue()).toBe(0);
});

test('when the announcement cannot be stored the sender is told 451', async () => {
  const { client, store, failures } = await arrange();
  store.close();
  await expect(client.sendMail({ envelope: ENVELOPE, raw: 'Subject: x\r\n\r\ny' })).rejects.toMatchObject({ responseCode: 451 });
  expect(failures).toHaveLength(1);
});

test('a sender that breaks off in the middle leaves nothing behind', async () => {
  const { port, stored, queues, client } = await arrange();
  const socket = connect(port, '127.0.0.1');
  socket.write(
    'EHLO c\r\nMAIL FROM:<a@example.net>\r\nRCPT TO:<complaints@care.example.org>\r\nDATA\r\nSubject: half\r\n\r\nhal',
  );
  const replies = createInterface(socket);
  for await (const line of replies) if (line.startsWith('354')) break;
  socket.destroy();
  await once(socket, 'close');
  await client.sendMail({ envelope: ENVELOPE, raw: 'Subject: whole\r\n\r\nwhole' });
  expect([...stored.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual(['Subject: whole\r\n\r\nwhole\r\n']);
  expect(await queues.runDue()).toBe(1);
});

test('verdicts are what the judge says', async () => {
  const status = (verdict: 'PASS' | 'FAIL' | 'GRAY') => ({ status: verdict });
  const { client, queues, bodies } = await arrange({
    judge: (raw) => ({
      spamVerdict: status('GRAY'),
      virusVerdict: status(Buffer.from(raw).includes('EICAR') ? 'FAIL' : 'PASS'),
      spfVerdict: status('PASS'),
      dkimVerdict: status('GRAY'),
      dmarcVerdict: status('FAIL'),
    }),
  });
  await client.sendMail({ envelope: ENVELOPE, raw: 'Subject: x\r\n\r\nEICAR' });
  await queues.runDue();
  expect(readSesNotification(unwrapSnsEnvelope(bodies[0] ?? '').message)).toMatchObject({
    verdicts: { spam: 'GRAY', virus: 'FAIL', dmarc: 'FAIL' },
  });
});
