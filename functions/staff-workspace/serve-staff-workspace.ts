// The workspace's routes. Every one of them first knows who asks; what they may see and do is asked of the policy, never of the route.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { maySee, readersOfHeld } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { StaffTask } from '#core/case/tasks.ts';
import { countSmsParts } from '#core/correspondence/sms-parts.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { isOffered, type StaffAct } from '#core/handling/staff-act.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { decideHeldBy, HeldDecision, isHeldFor } from '#core/intake/quarantine/held-message.ts';
import { staffEntryFor } from '#core/intake/submission/submission.ts';
import { remindersFor } from '#core/procedure/procedure-reminders.ts';
import { Refusal } from '#core/refusal.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import type { SignIn } from '#functions/shared/aws/oidc-sign-in.ts';
import type { CaseSummary } from '#functions/shared/edges/http-case-view.ts';
import { cookieNamed } from '#functions/shared/edges/http-cookies.ts';
import {
  faultOf,
  type HttpContext,
  HttpFault,
  httpEdge,
  InvalidInput,
  parseInput,
  readFormBody,
  readJsonBody,
} from '#functions/shared/edges/http-edge.ts';
import { plainFrame } from '#functions/shared/edges/http-frame.ts';
import type { StaffFrame, WorkspacePlace } from '#functions/shared/pages/layout.ts';
import { writtenDay } from '#functions/shared/pages/moments.ts';
import { type Problems, problemsOf } from '#functions/shared/pages/problems.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { attachmentBringer } from './bring-attachments.ts';
import { decideHeld } from './decide-held.ts';
import { type CaseFilter, findCase, listCases, listTasks } from './find-cases.ts';
import { identifyPerson, personKeeper } from './identify-person.ts';
import { type PostedForm, parseActForm } from './pages/act-form.ts';
import { caseListPage } from './pages/case-list.ts';
import { faultPage } from './pages/fault.ts';
import { letterPreviewPage } from './pages/letter-preview.ts';
import { newCasePage } from './pages/new-case.ts';
import { quarantinePage } from './pages/quarantine.ts';
import { refusalPage } from './pages/refusal.ts';
import { signedOutPage } from './pages/sign-in.ts';
import { tasksPage } from './pages/tasks.ts';
import { recordComplaint } from './record-complaint.ts';
import { searchCases } from './search-cases.ts';
import { serveBodies } from './serve-bodies.ts';
import { serveEvidence } from './serve-evidence.ts';
import { serveMessages } from './serve-messages.ts';
import { serveQuestions } from './serve-questions.ts';
import { Beginning, beginningSeconds, Session, sealedCookie, sessionSeconds } from './session.ts';
import { roleTitle, showCase } from './show-case.ts';
import { viewCase } from './view-case.ts';
import { actTitle, caseWordsIn, refusalSentence } from './words/catalogue.ts';
import { filingWords } from './words/filing-words.ts';
import { inquiryWords } from './words/inquiry-words.ts';
import { sayReminder } from './words/procedure-words.ts';

export interface StaffWorkspacePorts extends FunctionPorts {
  evidence: EvidenceFiles;
  signIn: SignIn;
  readBearer(authorization: string | undefined): Promise<Readonly<Record<string, unknown>>>;
}

export interface StaffWorkspaceSettings {
  roleClaim: string;
  /** Reached by TLS, its cookies travel by nothing else. */
  siteUrl: string;
}

const Show = z.strictObject({ show: z.enum(['open', 'overdue', 'closed', 'filed']).default('open') });
/** What may be done with an answer that was read: the first of these that this person may do. */
const readsTo: readonly string[] = ['approve_letter', 'send_letter', 'send_appeal_letter'];

const Preview = z.looseObject({
  letter: z.looseObject({ subject: z.string(), text: z.string(), sms: z.string() }),
  faults: z.array(z.string()),
  unanswered: z.array(z.string()),
  gaps: z.array(z.string()),
  preview: z.string(),
});

export function staffWorkspaceApp(ports: StaffWorkspacePorts, { roleClaim, siteUrl }: StaffWorkspaceSettings) {
  const isSecure = siteUrl.startsWith('https:');
  const { cases, procedures, staff, clock, chance, log, signingKey, signIn, readBearer } = ports;
  const { profile } = procedures.current();
  const keepPerson = personKeeper(staff);
  const sessions = sealedCookie(Session, { purpose: 'session', seconds: sessionSeconds, signingKey, clock });
  const beginnings = sealedCookie(Beginning, { purpose: 'sign-in', seconds: beginningSeconds, signingKey, clock });
  const sessionCookie = cookieNamed('candour-session', { seconds: sessionSeconds, isSecure });
  const beginningCookie = cookieNamed('candour-sign-in', { seconds: beginningSeconds, isSecure });

  const bringAttachments = attachmentBringer(ports);

  const app = httpEdge({
    outside: { log, chance },
    async showFault(context, { status, error, message }) {
      const session = await sessions.open(sessionCookie.read(context));
      const frame = session ? frameFor(context, session) : plainFrame(context, profile);
      if (status === 401 && error === 'Unauthorized') return signedOutPage({ frame, signInPath: signInPathFor(context) });
      const words = caseWordsIn(frame.language);
      const { notFound, wentWrong, refusal } = wordingIn(frame.language);
      if (status === 404) return faultPage({ frame, title: notFound.title, sentence: words.notFound });
      if (status >= 500) return faultPage({ frame, title: wentWrong.title, sentence: wentWrong.body });
      const sentences: Record<string, string> = { NoRole: words.noRole, SignInFailed: words.signInFailed };
      return faultPage({ frame, title: refusal.title, sentence: sentences[error] ?? message ?? refusal.unchanged });
    },
  });

  /** Who is signed in. @throws HttpFault 401. */
  async function sessionOf(context: HttpContext): Promise<Session> {
    const session = await sessions.open(sessionCookie.read(context));
    if (!session) throw new HttpFault({ status: 401, error: 'Unauthorized' });
    return session;
  }

  /** A form that this person was shown: with the token that a page of another site cannot know. @throws HttpFault 401, 403. */
  async function formOf(context: HttpContext): Promise<{ session: Session; form: PostedForm }> {
    const session = await sessionOf(context);
    const form = await readFormBody(context);
    if (form['csrf'] !== session.csrf) throw new HttpFault({ status: 403, error: 'Forbidden' });
    return { session, form };
  }

  /** Who sends a token. @throws HttpFault 401, 403. */
  async function callerOf(context: HttpContext): Promise<StaffPerson> {
    const person = identifyPerson(await readBearer(context.req.header('authorization')), roleClaim);
    if (!person) throw new HttpFault({ status: 403, error: 'NoRole' });
    await keepPerson(person);
    return person;
  }

  function frameFor(context: HttpContext, { person, csrf }: Session): StaffFrame {
    const places: WorkspacePlace[] = ['tasks', 'cases', 'newCase'];
    if (readersOfHeld.includes(person.role)) places.push('quarantine');
    return { ...plainFrame(context, profile, person.language), signedInAs: person.name, csrf, places };
  }

  /** Those who read what is held, and whoever else is left for one of them. @throws HttpFault 403. */
  async function requireHeldRole(person: StaffPerson): Promise<void> {
    if (readersOfHeld.includes(person.role) || (await listHeld(person)).length > 0) return;
    throw new HttpFault({ status: 403, error: 'Forbidden' });
  }

  // Signing in and out.

  app.get('/workspace/sign-in', async (context) => {
    const wanted = context.req.query('to') ?? '';
    const beginning = {
      state: drawIdentifier(chance, 32),
      nonce: drawIdentifier(chance, 32),
      // RFC 7636 asks for 43 characters at least.
      verifier: drawIdentifier(chance, 64),
      to: /^\/workspace(?:[/?]|$)/.test(wanted) ? wanted : '/workspace',
    };
    beginningCookie.write(context, await beginnings.seal(beginning));
    return context.redirect((await signIn.begin(beginning)).href, 303);
  });

  app.get('/signed-in', async (context) => {
    const beginning = await beginnings.open(beginningCookie.read(context));
    if (!beginning) throw new HttpFault({ status: 401, error: 'SignInFailed' });
    const claims = await signIn.finish(new URL(context.req.url).search, beginning);
    beginningCookie.drop(context);
    const person = identifyPerson(claims, roleClaim);
    if (!person) throw new HttpFault({ status: 403, error: 'NoRole' });
    await keepPerson(person);
    sessionCookie.write(context, await sessions.seal({ person, csrf: drawIdentifier(chance, 26) }));
    return context.redirect(beginning.to, 303);
  });

  app.post('/workspace/sign-out', async (context) => {
    await formOf(context);
    sessionCookie.drop(context);
    return context.redirect('/workspace/signed-out', 303);
  });

  app.get('/workspace/signed-out', (context) =>
    context.html(
      signedOutPage({ frame: plainFrame(context, profile), signInPath: '/workspace/sign-in', hasJustSignedOut: true }),
    ),
  );

  // Pages.

  app.get('/workspace', async (context) => {
    const session = await sessionOf(context);
    const frame = frameFor(context, session);
    const words = caseWordsIn(frame.language);
    const tasks = await listTasks(session.person, ports);
    return context.html(
      tasksPage({
        frame,
        tasks: tasks.map((task) => ({ ...task, title: words.tasks[task.kind], href: hrefOf(task) })),
        // Of a case that has gone out of this person's sight: they stepped back from it, or passed it on.
        done: doneIn(context, frame, context.req.query('recorded')),
        reminders: remindersFor(session.person, procedures.current(), clock.now()).map((reminder) =>
          sayReminder(reminder, writtenDay(reminder.on, frame.language), profile.owner, frame.language),
        ),
      }),
    );
  });

  app.get('/workspace/cases', async (context) => {
    const session = await sessionOf(context);
    const frame = frameFor(context, session);
    const filter: CaseFilter = Show.pick({ show: true }).safeParse({ show: context.req.query('show') }).data?.show ?? 'open';
    return context.html(caseRows(frame, filter, await listCases(filter, session.person, ports)));
  });

  app.post('/workspace/cases/find', async (context) => {
    const { session, form } = await formOf(context);
    const frame = { ...frameFor(context, session), path: '/workspace/cases' };
    const found = await searchCases(String(form['sought'] ?? ''), session.person, ports);
    const [only, ...others] = found;
    if (only && others.length === 0) return context.redirect(`/workspace/cases/${only.reference}`, 303);
    return context.html(caseRows(frame, 'found', found));
  });

  function caseRows(frame: StaffFrame, filter: CaseFilter | 'found', found: readonly CaseSummary[]) {
    return caseListPage({
      frame,
      filter,
      cases: found.map(({ reference, kind, phase, handler, receivedAt, overdue, nextDeadline }) => ({
        reference,
        href: `/workspace/cases/${reference}`,
        kindLabel: kind === 'complaint' ? undefined : filingWords[frame.language].kinds[kind],
        phaseLabel: caseWordsIn(frame.language).phases[phase],
        handler: handler.name ?? roleTitle(handler.role, frame, profile),
        receivedAt,
        dueAt: nextDeadline?.dueAt,
        isOverdue: overdue,
      })),
    });
  }

  app.get('/workspace/cases/new', async (context) => context.html(newCaseForm(context, await sessionOf(context))));

  function newCaseForm(
    context: HttpContext,
    session: Session,
    values = {},
    problems: Problems = {},
    submissionKey = drawIdentifier(chance),
  ) {
    const frame = { ...frameFor(context, session), path: '/workspace/cases/new' };
    return newCasePage({
      frame,
      answerLanguages: profile.languages,
      relations: profile.relations,
      submissionKey,
      values,
      problems,
    });
  }

  app.post('/workspace/cases', async (context) => {
    const { session, form } = await formOf(context);
    const schema = staffEntryFor(profile, clock.now());
    const input = parseActForm(z.toJSONSchema(schema, { io: 'input' }), form, profile.timeZone);
    const entry = schema.safeParse(input);
    if (!entry.success) {
      const key = typeof form['submissionKey'] === 'string' ? form['submissionKey'] : undefined;
      return context.html(newCaseForm(context, session, form, problemsOf(entry.error.issues, input), key), 422);
    }
    const record = await recordComplaint(entry.data, session.person, ports);
    return context.redirect(await afterwards(record, session.person, `recorded=${record.reference}`), 303);
  });

  app.get('/workspace/cases/:reference', async (context) => {
    const session = await sessionOf(context);
    const record = await bringAttachments(await findCase(context.req.param('reference'), session.person, ports));
    return context.html(await casePageFor(context, session, record));
  });

  /** What was done just before, as the address says: an act, or that a complaint was recorded, which has `reference` since. */
  function doneIn(context: HttpContext, { language }: StaffFrame, reference = ''): string | undefined {
    const words = caseWordsIn(language);
    const act = staffActNamed(context.req.query('done') ?? '');
    if (act) return words.done(actTitle(act, language));
    if (context.req.query('answered') !== undefined) return inquiryWords[language].asked.thanks;
    return context.req.query('recorded') === undefined ? undefined : words.recorded(reference);
  }

  async function casePageFor(
    context: HttpContext,
    session: Session,
    record: Case,
    again?: Parameters<typeof showCase>[0]['again'],
  ) {
    const frame = frameFor(context, session);
    const [view, people] = await Promise.all([viewCase(record, session.person, ports), staff.people()]);
    const pinned = procedures.pinned(record.profile).profile;
    return showCase({
      frame: { ...frame, path: `/workspace/cases/${record.reference}` },
      record,
      view,
      profile: pinned,
      staff: people,
      reader: session.person,
      now: clock.now(),
      done: doneIn(context, frame, record.reference),
      again,
    });
  }

  app.post('/workspace/cases/:reference/acts/:act', async (context) => {
    const { session, form } = await formOf(context);
    const { person } = session;
    const record = await findCase(context.req.param('reference'), person, ports);
    const act = actNamed(context.req.param('act'));
    const input = parseActForm(z.toJSONSchema(act.input, { io: 'input' }), form, profile.timeZone);
    const again = async (problems: Problems, status: 403 | 409 | 422) => {
      const now = (await cases.read(record.caseId)) ?? record;
      return context.html(await casePageFor(context, session, now, { act: act.act, values: form, problems }), status);
    };
    try {
      // What somebody decided on one state of the case is not done to another; nor is it done twice when a button is pressed twice.
      if (act.changes && form['version'] !== undefined && form['version'] !== String(record.version)) {
        throw new Refusal('CaseChangedMeanwhile');
      }
      const { record: after, shown } = await performChecked(record, act, input, person);
      if (!act.changes) return context.html(await previewOf(context, session, after, shown));
      return context.redirect(await afterwards(after, person, `done=${act.act}`), 303);
    } catch (error) {
      if (error instanceof InvalidInput) return await again(problemsOf(error.issues, input), 422);
      if (!(error instanceof Refusal) || error.code === 'CaseNotFound') throw error;
      const { status } = faultOf(error);
      const frame = frameFor(context, session);
      const sentence = refusalSentence(error.code, frame.language);
      if (readsTo.includes(act.act) || !isActStillShown(error)) {
        const page = refusalPage({ frame, sentence, backHref: `/workspace/cases/${record.reference}` });
        return context.html(page, status === 403 ? 403 : 409);
      }
      return await again({ '': { kind: 'said', sentence } }, status === 403 ? 403 : status === 422 ? 422 : 409);
    }
  });

  async function previewOf(context: HttpContext, session: Session, record: Case, shown: unknown) {
    const { letter, faults, gaps, unanswered, preview } = Preview.parse(shown);
    const caseHref = `/workspace/cases/${record.reference}`;
    const asking = { person: session.person, procedure: procedures.pinned(record.profile), staff: await staff.people() };
    const frame = frameFor(context, session);
    const ends = readsTo.map(actNamed).find((act) => isOffered(act, record, asking));
    return letterPreviewPage({
      frame: { ...frame, path: caseHref },
      reference: record.reference,
      caseHref,
      letter: { ...letter, language: record.language },
      sms: { text: letter.sms, parts: countSmsParts(letter.sms).parts },
      faults,
      unanswered: { sentence: inquiryWords[frame.language].page.unanswered, allegations: unanswered },
      gaps,
      sendForm: ends && {
        action: `${caseHref}/acts/${ends.act}`,
        hidden: { preview, version: String(record.version) },
        ...(ends.act === 'approve_letter' ? { label: actTitle(ends, frame.language) } : {}),
      },
    });
  }

  /** Back to the case, unless the act took it out of this person's sight. */
  async function afterwards(record: Case, person: StaffPerson, told: string): Promise<string> {
    const pinned = procedures.pinned(record.profile).profile;
    const isSeen = maySee(person, record, pinned, await staff.people());
    return isSeen ? `/workspace/cases/${record.reference}?${told}` : `/workspace?${told}`;
  }

  serveEvidence(app, { bringAttachments, ports, siteUrl, sessionOf, formOf, frameFor });
  serveBodies(app, { ports, sessionOf, callerOf });
  serveQuestions(app, { ports, sessionOf, formOf, callerOf, frameFor });
  serveMessages(app, { bringAttachments, ports, sessionOf, frameFor });

  app.get('/workspace/quarantine', async (context) => {
    const session = await sessionOf(context);
    await requireHeldRole(session.person);
    return context.html(await heldPage(context, session));
  });

  async function listHeld(person: StaffPerson) {
    const [held, people] = await Promise.all([cases.listQuarantine(), staff.people()]);
    return held
      .filter((entry) => isHeldFor(person, entry, profile, people))
      .map((entry) => ({ ...entry, decideBy: decideHeldBy(entry, procedures.current()) }));
  }

  async function heldPage(context: HttpContext, session: Session, problem?: Parameters<typeof quarantinePage>[0]['problem']) {
    const frame = { ...frameFor(context, session), path: '/workspace/quarantine' };
    const words = caseWordsIn(frame.language);
    return quarantinePage({
      frame,
      entries: (await listHeld(session.person)).map(({ quarantineId, receivedAt, decideBy, why, excerpt }) => ({
        id: quarantineId,
        receivedAt,
        dueAt: decideBy,
        isOverdue: decideBy < clock.now(),
        from: excerpt.from,
        subject: excerpt.subject,
        why: words.held[why] ?? why,
        excerpt: excerpt.text,
        action: `/workspace/quarantine/${quarantineId}/release`,
      })),
      acts: words,
      done: context.req.query('decided') === undefined ? undefined : words.decided,
      problem,
    });
  }

  app.post('/workspace/quarantine/:quarantineId/release', async (context) => {
    const { session, form } = await formOf(context);
    await requireHeldRole(session.person);
    const { as, reference } = form;
    const decision = HeldDecision.safeParse(as === 'addition' ? { as, reference } : { as });
    const quarantineId = context.req.param('quarantineId');
    try {
      if (!decision.success) throw new Refusal('CaseNotFound');
      const record = await decideHeld(quarantineId, decision.data, session.person, ports);
      if (!record) return context.redirect('/workspace/quarantine?decided', 303);
      const told = decision.data.as === 'new_case' ? `recorded=${record.reference}` : '';
      return context.redirect(await afterwards(record, session.person, told), 303);
    } catch (error) {
      if (as !== 'addition' || !(error instanceof Refusal && error.code === 'CaseNotFound')) throw error;
      const problem = {
        id: quarantineId,
        sentence: refusalSentence(error.code, frameFor(context, session).language),
        reference: String(reference ?? ''),
      };
      return context.html(await heldPage(context, session, problem), 422);
    }
  });

  // The same for programs.

  app.get('/api/tasks', async (context) => context.json({ tasks: await listTasks(await callerOf(context), ports) }));

  app.get('/api/cases', async (context) => {
    const person = await callerOf(context);
    const { show } = parseInput(Show, context.req.query());
    return context.json({ cases: await listCases(show, person, ports) });
  });

  app.post('/api/cases', async (context) => {
    const person = await callerOf(context);
    const entry = parseInput(staffEntryFor(profile, clock.now()), await readJsonBody(context));
    const { reference } = await recordComplaint(entry, person, ports);
    return context.json({ reference }, 201, { location: `/api/cases/${reference}` });
  });

  app.get('/api/cases/:reference', async (context) => {
    const person = await callerOf(context);
    const record = await bringAttachments(await findCase(context.req.param('reference'), person, ports));
    return context.json(await viewCase(record, person, ports));
  });

  app.post('/api/cases/:reference/acts/:act', async (context) => {
    const person = await callerOf(context);
    const found = await findCase(context.req.param('reference'), person, ports);
    const act = actNamed(context.req.param('act'));
    const { record, shown } = await performChecked(found, act, await readJsonBody(context), person);
    const { reference, phase, version } = record;
    return context.json({ reference, phase, version, ...(shown === undefined ? {} : { shown }) });
  });

  app.get('/api/quarantine', async (context) => {
    const person = await callerOf(context);
    await requireHeldRole(person);
    return context.json({ entries: await listHeld(person) });
  });

  app.post('/api/quarantine/:quarantineId/release', async (context) => {
    const person = await callerOf(context);
    await requireHeldRole(person);
    const decision = parseInput(HeldDecision, await readJsonBody(context));
    const record = await decideHeld(context.req.param('quarantineId'), decision, person, ports);
    return context.json(record ? { reference: record.reference } : {});
  });

  /** The act, with a wrong input told by its fields; whether the act is allowed at all is asked first. */
  async function performChecked({ caseId }: Case, act: StaffAct, input: unknown, person: StaffPerson) {
    try {
      return await performStaffAct(caseId, act, input, person, ports);
    } catch (error) {
      const { error: wrong } = error instanceof z.ZodError ? act.input.safeParse(input) : {};
      throw wrong ? new InvalidInput(wrong.issues) : error;
    }
  }

  return app;
}

/** What a colleague asks has a page of its own: the case behind it may not be theirs to see. */
function hrefOf({ reference, itemId }: StaffTask): string {
  return itemId === undefined ? `/workspace/cases/${reference}` : `/workspace/questions/${reference}/${itemId}`;
}

/** Where the person goes on after signing in: the page they asked for, when they asked for one. */
function signInPathFor({ req }: HttpContext): string {
  const { pathname, search } = new URL(req.url);
  if (req.method !== 'GET' || !pathname.startsWith('/workspace')) return '/workspace/sign-in';
  return `/workspace/sign-in?${new URLSearchParams({ to: `${pathname}${search}` })}`;
}

/** @throws HttpFault 404. */
function actNamed(name: string): StaffAct {
  const act = staffActNamed(name);
  if (!act) throw new HttpFault({ status: 404, error: 'NotFound' });
  return act;
}

/** Whether the form will be on the page again, to show the sentence in. */
function isActStillShown({ code }: Refusal): boolean {
  return code !== 'ActNotAllowedNow' && code !== 'ConflictOfInterest';
}
