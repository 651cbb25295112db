// The process is killed again and again while mails, texts and forms come in. What was accepted is there afterwards, and answered once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { freePort, startCandour } from '#test/support/process.ts';

const Cases = z.array(z.looseObject({ reference: z.string(), phase: z.string(), channel: z.string() }));
const Outbox = z.array(z.looseObject({ to: z.string(), channel: z.string(), caseReference: z.string().optional() }));

test('what was accepted survives kill -9, and is acknowledged once', { timeout: 90_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'candour-killed-'));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const accepted: string[] = [];
  const start = () => startCandour({ PORT: port, SMTP_PORT: smtpPort, DATA_DIR: dataDir });
  let candour = await start();
  try {
    for (let round = 1; round <= 2; round += 1) {
      // 1. Mails and forms at the same time; each that is accepted is written down. After the fifth the power goes.
      let left = 5;
      const accept = (address: string) => {
        accepted.push(address);
        left -= 1;
        if (left === 0) void candour.kill();
      };
      const smtp = createTransport({
        host: '127.0.0.1',
        port: smtpPort,
        secure: false,
        ignoreTLS: true,
        pool: true,
        maxConnections: 3,
      });
      const senders = Array.from({ length: 12 }, async (_, index) => {
        const address = `person-${round}-${index}@example.org`;
        if (index % 3 === 0) {
          const body = JSON.stringify({
            whatHappened: `Nobody came on day ${index} and nobody told us why.`,
            email: address,
            language: 'en',
          });
          const taken = await fetch(`${candour.url}/api/complaints`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body,
          });
          if (taken.status === 202) accept(address);
        } else {
          await smtp.sendMail({
            from: address,
            to: 'complaints@candour.localhost',
            subject: `Day ${index}`,
            text: 'Nobody came and nobody told us why this morning.',
          });
          accept(address);
        }
      });
      await Promise.allSettled(senders);
      await candour.kill();
      smtp.close();
      candour = await start();
    }

    // 2. Everything accepted is a case with one acknowledgement; nothing was sent twice.
    const cases = () => fetch(`${candour.url}/desk/cases`).then(async (answer) => Cases.parse(await answer.json()));
    await expect.poll(async () => (await cases()).every(({ phase }) => phase === 'acknowledged'), { timeout: 15_000 }).toBe(true);
    const outbox = Outbox.parse(await (await fetch(`${candour.url}/desk/outbox`)).json());
    const acknowledged = outbox.filter(({ to }) => to.startsWith('person-')).map(({ to }) => to);
    expect(accepted.length).toBeGreaterThanOrEqual(10);
    expect(acknowledged).toEqual(expect.arrayContaining(accepted));
    expect(acknowledged.length).toBe(new Set(acknowledged).size);
    expect((await cases()).length).toBe(acknowledged.length);
  } finally {
    await candour.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
