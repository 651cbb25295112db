// The desk: what a newcomer, a script or a test needs beside the system itself. It exists only locally; a test proves that no deployed
// bundle holds it.

import { Hono } from 'hono';
import * as z from 'zod';
import { type Case, isOpen, isOverdue, nextDeadlineOf } from '#core/case/case.ts';
import { DAY, Instant, instantOf, movedBy } from '#core/instant.ts';
import { referencesInText } from '#core/intake/mail/case-address.ts';
import { styles } from '#functions/shared/pages/styles.ts';
import type { Sent } from '#local/aws/outbox.ts';
import type { Issuer } from '#local/oidc/issuer.ts';
import { receiveText } from '#local/sms-in.ts';
import { COMPLAINTS_ADDRESS, type LocalSystem, TEXT_NUMBER } from '#local/system.ts';
import { deskPage } from './desk-page.ts';
import { movedByDuration } from './duration.ts';

export interface Desk {
  system: LocalSystem;
  issuer: Issuer;
  regulator: { clientId: string; clientSecret: string; scope: string };
  url: string;
  smtpPort: number;
}

const Text = z.strictObject({
  from: z.string().min(1).max(40),
  body: z.string().max(1_600),
  id: z.string().min(1).max(200).optional(),
});
const Move = z.union([
  z.strictObject({ advance: z.string().regex(/^P/, 'an ISO 8601 duration such as P10D or PT6H') }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);
const Who = z.strictObject({ person: z.string() });

export function deskApp(desk: Desk) {
  const { system, issuer, regulator, url } = desk;
  const app = new Hono().basePath('/desk');
  app.onError((error, context) => {
    const fields =
      error instanceof z.ZodError ? error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`) : [];
    const isTheirs = error instanceof z.ZodError || error instanceof SyntaxError || error instanceof RangeError;
    return context.json(
      { error: isTheirs ? 'InvalidInput' : 'Unavailable', message: fields.join('; ') || error.message },
      isTheirs ? 422 : 500,
    );
  });

  app.get('/', async (context) => {
    const page = deskPage({
      url,
      smtpPort: desk.smtpPort,
      complaintsAddress: COMPLAINTS_ADDRESS,
      textNumber: TEXT_NUMBER,
      now: system.clock.now(),
      people: system.people,
      sent: listSent(system).slice(-20).reverse(),
      cases: await listCases(system),
    });
    return context.html(page.toString());
  });
  app.get('/desk.css', (context) => context.body(styles, 200, { 'content-type': 'text/css; charset=utf-8' }));

  app.get('/outbox', (context) => context.json(listSent(system)));

  app.post('/sms', async (context) => {
    const text = Text.parse(await bodyOf(context.req.raw));
    const { id, ...rest } = text;
    const stored = receiveText({ ...rest, to: TEXT_NUMBER, ...(id ? { id } : {}) }, system);
    system.kick();
    return wantsPage(context.req.raw) ? context.redirect('/desk', 303) : context.json({ id: stored }, 202);
  });

  app.get('/clock', (context) => context.json({ now: system.clock.now() }));
  app.post('/clock', async (context) => {
    const move = Move.parse(await bodyOf(context.req.raw));
    const now = system.clock.now();
    const to = 'to' in move ? instantOf(Date.parse(move.to)) : movedByDuration(now, move.advance);
    if (to < now) throw new RangeError(`the clock is at ${now} and only moves forward`);
    const ran = await system.advanceTo(Instant.parse(to));
    return wantsPage(context.req.raw) ? context.redirect('/desk', 303) : context.json({ now: system.clock.now(), ran });
  });

  app.get('/cases', async (context) => context.json(await listCases(system)));

  app.get('/credentials', (context) =>
    context.json({
      tokenUrl: `${issuer.url}/token`,
      regulator,
      people: system.people.map(({ id, name, role }) => ({ id, name, role })),
    }),
  );
  app.post('/token', async (context) => {
    const { person } = Who.parse(await bodyOf(context.req.raw));
    const known = system.people.find(({ id, name, role }) => id === person || name === person || role === person);
    if (!known) throw new RangeError(`there is no demo person ${person}: see /desk/credentials`);
    return context.json({ access_token: await issuer.issueTokenFor(known.id), token_type: 'Bearer' });
  });

  return app;
}

/** JSON from scripts, a form from the start page. */
async function bodyOf(request: Request): Promise<unknown> {
  if (!wantsPage(request)) return await request.json();
  const form = await request.formData();
  return Object.fromEntries([...form].filter(([, value]) => value !== ''));
}

function wantsPage(request: Request): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(request.headers.get('content-type') ?? '');
}

export interface DeskMessage extends Omit<Sent, 'to' | 'headers'> {
  to: string;
  headers?: Record<string, string>;
  caseReference?: string;
}

/** As a script wants it: one address in `to`, headers by lower-case name. */
function listSent({ outbox }: LocalSystem): DeskMessage[] {
  return outbox.listSent().map(({ to, headers, ...sent }) => {
    const [caseReference] = referencesInText(`${sent.subject ?? ''}\n${sent.text}`, 1);
    return {
      ...sent,
      to: to.join(', '),
      ...(headers ? { headers: Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])) } : {}),
      ...(caseReference ? { caseReference } : {}),
    };
  });
}

export interface DeskCase {
  reference: string;
  phase: string;
  channel: string;
  language?: string;
  receivedAt: string;
  nextDeadline?: { what: string; at: string };
  escalationLevel: number;
  overdue: boolean;
  closedAt?: string;
}

async function listCases({ ports, clock }: LocalSystem): Promise<DeskCase[]> {
  const now = clock.now();
  const cases: Case[] = [];
  let after: string | undefined;
  do {
    const page = await ports.cases.listReceived({
      from: '2025-01-01T00:00:00.000Z',
      to: movedBy(now, DAY),
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    cases.push(...page.cases);
    after = page.next;
  } while (after !== undefined);
  const held = (await ports.cases.listQuarantine()).map(
    ({ quarantineId, channel, receivedAt }): DeskCase => ({
      reference: quarantineId,
      phase: 'quarantined',
      channel,
      receivedAt,
      escalationLevel: 0,
      overdue: false,
    }),
  );
  return [...cases.map((record) => deskCase(record, now)), ...held];
}

function deskCase(record: Case, now: Instant): DeskCase {
  const next = isOpen(record) ? nextDeadlineOf(record) : undefined;
  return {
    reference: record.reference,
    phase: record.phase,
    channel: record.channel,
    language: record.language,
    receivedAt: record.receivedAt,
    ...(next ? { nextDeadline: { what: next.what, at: next.dueAt } } : {}),
    escalationLevel: record.escalationLevel,
    overdue: isOverdue(record, now),
    ...(record.closedAt ? { closedAt: record.closedAt } : {}),
  };
}
