// The complaint form's routes: shown, shown in another language, saved, come back to, sent, received. Whatever goes wrong, everything that
// was typed is on the page that answers.

import type { Case } from '#core/case/case.ts';
import { deadlineOf } from '#core/case/case.ts';
import { lettersCodeOf } from '#core/correspondence/letters-code.ts';
import { contextOf } from '#core/handling/perform.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { millisecondsOf } from '#core/instant.ts';
import { completenessOf } from '#core/intake/submission/completeness.ts';
import { looksAutomatic } from '#core/intake/submission/program-signs.ts';
import { drawReturnCode, readReturnCode } from '#core/intake/submission/return-code.ts';
import { complaintSubmissionFor } from '#core/intake/submission/submission.ts';
import { Refusal } from '#core/refusal.ts';
import type { Drafts } from '#functions/shared/aws/dynamo-drafts.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { clientAddressOf } from '#functions/shared/edges/http-client-address.ts';
import { type HttpContext, type httpEdge, readFormBody } from '#functions/shared/edges/http-edge.ts';
import { readFormToken, signFormToken } from '#functions/shared/edges/http-form-token.ts';
import { publicFrame } from '#functions/shared/edges/http-frame.ts';
import { complaintLabels } from '#functions/shared/pages/complaint-fields.ts';
import type { Frame } from '#functions/shared/pages/layout.ts';
import type { Markup } from '#functions/shared/pages/markup.ts';
import { problemsOf } from '#functions/shared/pages/problems.ts';
import { fileWebComplaint } from './file-complaint.ts';
import { holdSuspect } from './hold-suspect.ts';
import type { CountAttempt } from './limit-programs.ts';
import { type CarriedFields, complaintFormPage } from './pages/complaint-form.ts';
import { complaintReceivedPage } from './pages/complaint-received.ts';
import { draftKeptPage } from './pages/draft-kept.ts';
import { draftReturnPage } from './pages/draft-return.ts';
import { errorPage } from './pages/error.ts';
import { answeredIn, questionsIn, writtenOut } from './posted-form.ts';

/** `openReceived` opens the link that the page after sending has. */
export function serveComplaintForm(
  app: ReturnType<typeof httpEdge>,
  {
    ports,
    drafts,
    countAttempt,
    openReceived,
  }: { ports: FunctionPorts; drafts: Drafts; countAttempt: CountAttempt; openReceived(token: string): Promise<Case> },
): void {
  const { procedures, clock, chance, log, signingKey } = ports;
  const { profile } = procedures.current();
  const { relations } = profile;
  const Submission = complaintSubmissionFor(profile);
  /** Where people may be watched, no history of a browser may lead to a complaint. */
  const isWatched = profile.safeBrowsing !== undefined;

  const freshFields = (): CarriedFields => ({
    submissionKey: drawIdentifier(chance),
    formToken: signFormToken(clock.now(), signingKey),
  });

  async function readPosted(context: HttpContext) {
    const posted = answeredIn(await readFormBody(context));
    const { formToken, website, formLanguage, submissionKey = '', returnCode = '', show, ...answers } = posted;
    const shownAt = readFormToken(formToken, signingKey);
    const fresh = freshFields();
    return {
      frame: { ...publicFrame(context, profile, show, formLanguage), path: '/complain' },
      answers: questionsIn(answers),
      carried: {
        submissionKey: submissionKey.length < 8 ? fresh.submissionKey : submissionKey,
        // A form that comes back keeps its token: mending one field may take a second.
        formToken: shownAt === undefined || formToken === undefined ? fresh.formToken : formToken,
        returnCode: readReturnCode(returnCode),
      },
      isTrapSprung: website !== undefined,
      age: shownAt === undefined ? undefined : millisecondsOf(clock.now()) - millisecondsOf(shownAt),
      address: clientAddressOf(context),
    };
  }
  type Posted = Awaited<ReturnType<typeof readPosted>>;

  const showAgain = ({ frame, answers, carried }: Posted, more: Partial<Parameters<typeof complaintFormPage>[0]> = {}) =>
    complaintFormPage({ frame, relations, values: answers, carried, ...more });

  function turnAway(context: HttpContext, posted: Posted, waitSeconds: number) {
    context.header('retry-after', String(waitSeconds));
    return context.html(showAgain(posted, { isTurnedAway: true }), 429);
  }

  function sayBroken(context: HttpContext, { frame, answers }: Posted, error: unknown) {
    log.error('form not taken', error);
    return context.html(errorPage({ frame, keptText: writtenOut(answers, frame.language) }), 503);
  }

  app.get('/complain', (context) => {
    // Kept by the browser, so that going back and sending again sends the same form, with its key, and makes no second case (W2); but not
    // where going back after leaving in a hurry would show what was typed.
    if (!isWatched) context.header('cache-control', 'private, no-cache');
    return context.html(complaintFormPage({ frame: publicFrame(context, profile), relations, carried: freshFields() }));
  });

  app.post('/complain/language', async (context) => context.html(showAgain(await readPosted(context))));

  app.post('/complain/keep', async (context) => {
    const posted = await readPosted(context);
    const { frame, answers, carried, address } = posted;
    try {
      const { isTooMany, waitSeconds } = await countAttempt('saved_form', address);
      if (isTooMany) return turnAway(context, posted, waitSeconds);
      const code = carried.returnCode ?? drawReturnCode(chance);
      const keptUntil = await drafts.keep(code, { ...answers, submissionKey: carried.submissionKey });
      return context.html(draftKeptPage({ frame: { ...frame, languages: [] }, code, keptUntil }));
    } catch (error) {
      return sayBroken(context, posted, error);
    }
  });

  app.get('/complain/return', (context) => context.html(draftReturnPage({ frame: publicFrame(context, profile) })));

  app.post('/complain/return', async (context) => {
    const { code: typed = '', formLanguage } = answeredIn(await readFormBody(context));
    const frame = publicFrame(context, profile, formLanguage);
    const code = readReturnCode(typed);
    if (code === undefined) return context.html(draftReturnPage({ frame, code: typed, why: 'notACode' }), 422);
    const { isTooMany, waitSeconds } = await countAttempt('return_code', clientAddressOf(context));
    if (isTooMany) {
      context.header('retry-after', String(waitSeconds));
      return context.html(draftReturnPage({ frame, code: typed, why: 'tooManyTries' }), 429);
    }
    const draft = await drafts.read(code);
    if (!draft) return context.html(draftReturnPage({ frame, code: typed, why: 'nothingThere' }), 404);
    const { submissionKey, ...values } = draft.answers;
    const fresh = freshFields();
    return context.html(
      complaintFormPage({
        frame: { ...frame, path: '/complain' },
        relations,
        values,
        carried: { ...fresh, submissionKey: submissionKey ?? fresh.submissionKey, returnCode: code },
        keptUntil: draft.keptUntil,
      }),
    );
  });

  app.post('/complain', async (context) => {
    const posted = await readPosted(context);
    const { frame, answers, carried, isTrapSprung, age, address } = posted;
    try {
      const input = { ...answers, submissionKey: carried.submissionKey };
      const submission = Submission.safeParse(input);
      if (!submission.success && !isTrapSprung) {
        return context.html(showAgain(posted, { problems: problemsOf(submission.error.issues, input) }), 422);
      }
      const { isTooMany, fromAddress, waitSeconds } = await countAttempt('complaint', address);
      if (isTooMany) return turnAway(context, posted, waitSeconds);
      const text = Object.values(answers).join('\n');
      if (!submission.success || looksAutomatic({ isTrapSprung, age, text, recentFromAddress: fromAddress })) {
        await holdSuspect(answers, isTrapSprung ? 'honeypot' : 'program_signs', ports);
        return context.redirect(`/received?lang=${frame.language}`, 303);
      }
      const { record, trackingUrl } = await fileWebComplaint(submission.data, frame.language, ports);
      await forgetDraft(carried.returnCode);
      if (isWatched) return context.html(await receivedPage(record, { ...frame, languages: [] }));
      return context.redirect(`/received/${tokenOf(trackingUrl)}?lang=${frame.language}`, 303);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'AlreadyRecorded') {
        return context.redirect(`/received?lang=${frame.language}`, 303);
      }
      return sayBroken(context, posted, error);
    }
  });

  /** What was sent needs no keeping; it would be gone after its time in any case. */
  async function forgetDraft(code: string | undefined): Promise<void> {
    try {
      if (code !== undefined) await drafts.forget(code);
    } catch (error) {
      log.error('saved form not forgotten', error);
    }
  }

  app.get('/received', (context) =>
    context.html(complaintReceivedPage({ frame: publicFrame(context, profile), canBeAnswered: false })),
  );

  app.get('/received/:token', async (context) => {
    const record = await openReceived(context.req.param('token'));
    return context.html(await receivedPage(record, publicFrame(context, profile, record.language)));
  });

  async function receivedPage(record: Case, frame: Frame): Promise<Markup> {
    const { complainant, account } = await contextOf(record, ports);
    const { preferredChannel, email, phone, postalAddress } = complainant;
    const { answered, open } = completenessOf(account);
    const labels = complaintLabels(frame.language, 'person');
    return complaintReceivedPage({
      frame,
      reference: record.reference,
      trackingUrl: ports.links.tracking(record),
      lettersCode: lettersCodeOf(record, signingKey),
      evidenceUrl: ports.links.evidence(record),
      acknowledgeBy: deadlineOf(record, 'acknowledge')?.dueAt,
      canBeAnswered: preferredChannel !== 'none' && (email ?? phone ?? postalAddress) !== undefined,
      told: { answered: answered.length, open: open.map((part) => labels[part]) },
    });
  }
}

function tokenOf(trackingUrl: string): string {
  return trackingUrl.slice(trackingUrl.lastIndexOf('/') + 1);
}
