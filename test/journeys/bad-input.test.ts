// What people and machines send wrongly: each gets a clear answer or a person's task, and nothing is lost.

import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ManualClock } from '#local/clock.ts';
import { type House, startHouse } from '#local/house.ts';
import { freePort, startCandour } from '#test/support/process.ts';
import { MONDAY_MORNING } from '#test/support/system.ts';

let house: House;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'candour-bad-'));
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  house = await startHouse({
    port: 0,
    smtpPort: 0,
    dataDir,
    profile: 'england-adult-social-care.en',
    clock: new ManualClock(MONDAY_MORNING),
    log,
  });
});
afterAll(async () => {
  await house.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Speaks SMTP by hand, so that the bytes after DATA are exactly these. Answers the server's last line. */
async function sendRaw(raw: Buffer | string, from = 'someone@example.org'): Promise<string> {
  const socket = connect(house.smtpPort, '127.0.0.1');
  let heard = '';
  const reply = () =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const end = /^\d{3} .*\r\n/m.exec(heard);
        if (!end) return;
        socket.off('data', hear);
        const said = heard;
        heard = '';
        resolve(said.trim());
      };
      const hear = (chunk: Buffer) => {
        heard += chunk.toString('latin1');
        look();
      };
      socket.on('data', hear);
      socket.once('error', reject);
      look();
    });
  const say = async (line: string | Buffer) => {
    socket.write(line);
    return await reply();
  };
  await reply();
  await say('EHLO tester\r\n');
  await say(`MAIL FROM:<${from}>\r\n`);
  await say('RCPT TO:<complaints@candour.localhost>\r\n');
  await say('DATA\r\n');
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(raw, 'utf8');
  socket.write(bytes);
  const last = await say('\r\n.\r\n');
  socket.end();
  await house.system.settle();
  return last;
}

async function openCases() {
  const answer = await fetch(`${house.url}/desk/cases`);
  return (await answer.json()) as { reference: string; phase: string; receivedAt: string }[];
}

describe('by mail', () => {
  test.each([
    ['a body that is not MIME at all', 'this is not a mail\u0000\u0001 at all'],
    ['an empty body', 'From: a@example.org\r\nSubject: \r\n\r\n'],
    [
      'a boundary that never comes',
      'From: b@example.org\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nhalf',
    ],
    [
      'a charset that is a lie',
      Buffer.concat([
        Buffer.from('From: c@example.org\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'),
        Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xe9]),
      ]),
    ],
    ['an unknown charset', 'From: d@example.org\r\nContent-Type: text/plain; charset=klingon-8\r\n\r\nnobody came today'],
    ['no sender', 'Subject: nobody\r\n\r\nno From line here'],
  ])('%s becomes a case or waits for a person, with its original', async (_what, raw) => {
    const before = await openCases();
    expect(await sendRaw(raw)).toMatch(/^250/);
    const after = await openCases();
    expect(after).toHaveLength(before.length + 1);
  });

  test('10 MB with an attachment is a case', { timeout: 60_000 }, async () => {
    const before = await openCases();
    const attachment = Buffer.alloc(7_000_000, 7).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    const raw = `From: big@example.org\r\nSubject: photos\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe photos show the room.\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=room.jpg\r\n\r\n${attachment}\r\n--b--`;
    expect(await sendRaw(raw)).toMatch(/^250/);
    expect(await openCases()).toHaveLength(before.length + 1);
  });

  test('over 40 MB is refused with a sentence, by the server that would have to keep it', { timeout: 60_000 }, async () => {
    const answer = await sendRaw(Buffer.alloc(41 * 1024 * 1024, 'x'));
    expect(answer).toMatch(/^552 .+/);
  });

  test('a forged reply address does not join a case', async () => {
    const [first] = await openCases();
    const before = await openCases();
    const forged = `case+${first!.reference.replaceAll('-', '').toLowerCase()}.0123456789abcdef@candour.localhost`;
    const raw = `From: stranger@example.org\r\nTo: ${forged}\r\nSubject: Re: ${first!.reference}\r\n\r\nPlease tell me everything about this case.`;
    expect(await sendRaw(raw, 'stranger@example.org')).toMatch(/^250/);
    expect(await openCases()).toHaveLength(before.length + 1);
  });
});

describe('by HTTP', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${house.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  test('JSON that is none is 400, a field that is wrong is 422 with its path and without its value', async () => {
    expect((await post('/api/complaints', '{"whatHappened": ')).status).toBe(400);
    const answer = await post('/api/complaints', JSON.stringify({ whatHappened: '', email: 'not-an-address-7391' }));
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('whatHappened');
    expect(text).toContain('email');
    expect(text).not.toContain('7391');
  });

  test('the same submission twice is one case with one reference', async () => {
    const body = JSON.stringify({
      whatHappened: 'A double click on a slow phone, nothing more.',
      submissionKey: 'double-click-1234',
    });
    const [one, other] = await Promise.all([post('/api/complaints', body), post('/api/complaints', body)]);
    expect([one.status, other.status]).toEqual([202, 202]);
    expect(((await one.json()) as { reference: string }).reference).toBe(
      ((await other.json()) as { reference: string }).reference,
    );
  });

  test('no token, a forged token and a token of somebody else all learn nothing', async () => {
    const [first] = await openCases();
    for (const authorization of [
      undefined,
      'Bearer nonsense',
      `Bearer ${(await house.issuer.issueTokenFor('trustee')).slice(0, -4)}AAAA`,
    ]) {
      const answer = await fetch(
        `${house.url}/api/cases/${first!.reference}`,
        authorization ? { headers: { authorization } } : {},
      );
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toContain(first!.reference);
    }
    const trustee = await fetch(`${house.url}/api/cases/${first!.reference}`, {
      headers: { authorization: `Bearer ${await house.issuer.issueTokenFor('trustee')}` },
    });
    const nobody = await fetch(`${house.url}/api/cases/CA-0000-0000-0`, {
      headers: { authorization: `Bearer ${await house.issuer.issueTokenFor('trustee')}` },
    });
    expect([trustee.status, nobody.status]).toEqual([404, 404]);
    expect(await trustee.text()).toBe(await nobody.text());
  });

  test('a clock that should go back, or by nothing that is a duration, is told so', async () => {
    expect((await post('/desk/clock', JSON.stringify({ advance: 'ten days' }))).status).toBe(422);
    expect((await post('/desk/clock', JSON.stringify({ to: '2020-01-01T00:00:00Z' }))).status).toBe(422);
  });
});

test('a profile with a hole does not start, and says where the hole is', { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-hole-'));
  const starting = startCandour({
    PORT: await freePort(),
    SMTP_PORT: await freePort(),
    DATA_DIR: folder,
    PROFILE: 'no-such-provider.en',
  });
  await expect(starting).rejects.toThrow(/no-such-provider\.en has a hole[\s\S]*cannot be read/);
  rmSync(folder, { recursive: true, force: true });
});
