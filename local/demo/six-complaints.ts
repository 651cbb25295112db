// Six complaints side by side, through the real entrances, and their lives under a moved clock as one table: what happens to a text that
// nobody takes, to a complaint about a colleague, to a robot's answer.

import { createTransport } from 'nodemailer';
import { type Instant, instantOf, MINUTE } from '#core/instant.ts';
import type { House } from '../house.ts';

/** They are told in Romanian and English, to a provider that answers in both. */
export const SIX_COMPLAINTS_PROFILE = 'domestic-abuse-charity.ro';
export const SIX_COMPLAINTS_START: Instant = '2026-11-09T08:00:00.000Z';

export async function playSixComplaints(house: House): Promise<void> {
  const { url, smtpPort, system } = house;
  const smtp = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });
  const mail = async (from: string, subject: string, text: string, to = 'complaints@candour.localhost') => {
    await smtp.sendMail({ from, to, subject, text });
    await system.settle();
  };
  const post = async (path: string, body: unknown, token?: string) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    await system.settle();
    return answer;
  };
  const act = async (reference: string, name: string, person: string, input: unknown = {}) => {
    await post(`/api/cases/${reference}/acts/${name}`, input, await house.issuer.issueTokenFor(person));
  };
  const waitUntil = async (at: string) => void (await system.advanceTo(instantOf(Date.parse(at))));
  const newest = async () =>
    (await system.ports.cases.listReceived({ from: SIX_COMPLAINTS_START, to: '2039-01-01T00:00:00.000Z', limit: 500 })).cases.at(
      -1,
    )?.reference ?? '';
  const soon = async () => await system.advanceTo(instantOf(Date.parse(system.clock.now()) + 10 * MINUTE));

  // 1. A daughter writes; the visits were missed; the complaint is upheld.
  await mail(
    'Maria Fiica <maria@example.org>',
    'Îngrijitoarea nu a venit',
    'Bună ziua, îngrijitoarea mamei mele nu a venit de două săptămâni și nimeni nu răspunde.',
  );
  const visits = await newest();
  await soon();
  // 2. A text from a bus, and another; nobody takes it, so it climbs.
  await post('/desk/sms', { from: '+40722000001', body: 'Nimeni nu a venit azi la mama mea si nu raspundeti la telefon' });
  const text = await newest();
  await soon();
  await post('/desk/sms', { from: '+40722000001', body: 'Este a treia oara luna aceasta' });
  await soon();
  // 3. The form, in English.
  await post('/api/complaints', {
    whatHappened: 'The invoice was wrong for the third month and nobody explained it to me when I called.',
    name: 'James Ward',
    email: 'james@example.org',
    language: 'en',
  });
  const invoice = await newest();
  await soon();
  // 4. A complaint about the Team Leader: she cannot see it, the next rank leads.
  await mail(
    'Ion Nume <ion@example.org>',
    'Despre șefa de echipă',
    'Vreau să mă plâng de Ana Popescu, care a țipat la mine în fața tuturor și nu mi-a răspuns.',
  );
  const leader = await newest();
  await soon();
  // 5. A complaint that is withdrawn.
  await mail(
    'Olga Nume <olga@example.org>',
    'Cheia',
    'Colega dumneavoastră nu mi-a adus cheia de la apartament înapoi, deși a promis.',
  );
  const key = await newest();
  await soon();
  // 6. An automatic answer, filed and never answered.
  await smtp.sendMail({
    from: 'robot@example.org',
    to: 'complaints@candour.localhost',
    subject: 'Automatic reply: out of office',
    text: 'I am away.',
    headers: { 'Auto-Submitted': 'auto-replied' },
  });
  await system.settle();

  await act(visits, 'assign', 'team-leader');
  await act(invoice, 'assign', 'team-leader');
  await act(leader, 'assign', 'head-of-service');
  await act(key, 'withdraw', 'front-desk', { wish: 'Olga a sunat: cheia a fost adusă.' });
  await waitUntil('2026-11-17T09:00:00Z');
  await answer(visits, 'team-leader', 'upheld');
  await act(invoice, 'extend', 'team-leader', { newDueOn: '2026-12-07', reason: 'We are waiting for the records of the bank.' });
  await answer(leader, 'head-of-service', 'not_upheld');
  await waitUntil('2026-12-04T09:00:00Z');
  await answer(invoice, 'team-leader', 'partly_upheld');
  await waitUntil('2027-02-01T09:00:00Z');
  smtp.close();

  await print(house, { visits, text, invoice, leader, key });

  async function answer(reference: string, person: string, outcome: 'upheld' | 'partly_upheld' | 'not_upheld') {
    const isJustified = outcome !== 'not_upheld';
    await act(reference, 'record_finding', person, {
      allegation: 'What was reported',
      outcome,
      rationale: 'We spoke with everybody concerned and read the records.',
    });
    await act(reference, 'decide_outcome', person, {
      outcome,
      ...(isJustified
        ? { apology: 'We are sorry.', measures: 'It has been put right.', prevention: 'Somebody now checks it every week.' }
        : {}),
      ...(outcome === 'upheld' ? {} : { reason: 'The records show another course of events.' }),
    });
    await act(reference, 'send_letter', person);
  }
}

/** Every event of every case, in order of time. */
async function print({ system }: House, names: Record<string, string>): Promise<void> {
  const { cases } = await system.ports.cases.listReceived({
    from: SIX_COMPLAINTS_START,
    to: '2039-01-01T00:00:00.000Z',
    limit: 500,
  });
  const rows: { at: string; case: string; reference: string; event: string; facts: string }[] = [];
  for (const record of cases) {
    const name = Object.entries(names).find(([, reference]) => reference === record.reference)?.[0] ?? '';
    for (const { at, type, facts } of await system.ports.cases.history(record.caseId)) {
      const shown = ['channel', 'leads', 'role', 'to', 'outcome', 'level'].flatMap((key) =>
        key in facts ? `${key} ${String(facts[key])}` : [],
      );
      rows.push({
        at: at.slice(0, 16).replace('T', ' '),
        case: name,
        reference: record.reference,
        event: type.replaceAll('_', ' '),
        facts: shown.join(', '),
      });
    }
  }
  rows.sort((one, other) => one.at.localeCompare(other.at));
  const widths = { at: 16, case: 8, reference: 14, event: 30 };
  console.log(
    `${'when (UTC)'.padEnd(widths.at)}  ${'case'.padEnd(widths.case)}  ${'reference'.padEnd(widths.reference)}  ${'what happened'.padEnd(widths.event)}  details`,
  );
  for (const row of rows) {
    console.log(
      `${row.at}  ${row.case.padEnd(widths.case)}  ${row.reference.padEnd(widths.reference)}  ${row.event.padEnd(widths.event)}  ${row.facts}`,
    );
  }
  const sent = system.outbox.listSent();
  const held = await system.ports.cases.listQuarantine();
  console.log(
    `\n${cases.length} cases, ${cases.filter(({ phase }) => phase === 'closed').length} of them closed; ${sent.length} messages sent; ${held.length} in quarantine.`,
  );
}
