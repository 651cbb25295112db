// The public site's routes. Nobody signs in; what is behind a link is opened by the code in it, and a link that opens
// nothing reads like a page that never was.

import type { Case } from '#core/case/case.ts';
import { deadlineOf } from '#core/case/case.ts';
import { SurveyAnswers } from '#core/correspondence/survey-questions.ts';
import { isSurveyOpen } from '#core/handling/answer-survey.ts';
import { contextOf } from '#core/handling/perform.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { DAY, millisecondsOf } from '#core/instant.ts';
import { complaintSubmissionFor } from '#core/intake/submission/submission.ts';
import { publicSentence, Refusal } from '#core/refusal.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { readLinkToken } from '#functions/shared/aws/signed-links.ts';
import { HttpFault, httpEdge, parseInput, readFormBody, readJsonBody } from '#functions/shared/edges/http-edge.ts';
import { readFormToken, signFormToken } from '#functions/shared/edges/http-form-token.ts';
import { publicFrame } from '#functions/shared/edges/http-frame.ts';
import { describeApi } from '#functions/shared/edges/http-openapi.ts';
import { type ComplaintValues, complaintLabels } from '#functions/shared/pages/complaint-fields.ts';
import { problemsOf } from '#functions/shared/pages/problems.ts';
import { styles, stylesPath } from '#functions/shared/pages/styles.ts';
import { isPageLanguage, type PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { fileWebComplaint } from './file-complaint.ts';
import { holdSuspect } from './hold-suspect.ts';
import { complaintFormPage } from './pages/complaint-form.ts';
import { complaintReceivedPage } from './pages/complaint-received.ts';
import { errorPage } from './pages/error.ts';
import { homePage } from './pages/home.ts';
import { notFoundPage } from './pages/not-found.ts';
import { surveyClosedPage, surveyPage, surveyThanksPage } from './pages/survey.ts';
import { answersIn, askedIn, recordSurvey } from './record-survey.ts';
import { showTracking } from './show-tracking.ts';

export interface PublicSite {
  /** Where complaints arrive by mail. */
  email: string;
  smsNumber?: string | undefined;
}

/** Long enough to be called away, so short that a harvested form is of no use for ever. */
const LATEST = DAY;

export function publicSiteApp(ports: FunctionPorts, site: PublicSite) {
  const { cases, procedures, clock, chance, log, signingKey } = ports;
  const { profile } = procedures.current();
  const Submission = complaintSubmissionFor(profile);
  const app = httpEdge({
    outside: { log, chance },
    showFault(context, { status, error }) {
      const frame = publicFrame(context, profile);
      return status < 500 && error !== 'TooLarge' ? notFoundPage({ frame }) : errorPage({ frame });
    },
  });

  /** @throws HttpFault 404 for a link that opens nothing. */
  async function openLink(purpose: 'track' | 'survey', token: string): Promise<Case> {
    const caseId = readLinkToken(purpose, token, signingKey);
    const record = caseId === undefined ? undefined : await cases.read(caseId);
    if (!record) throw new HttpFault({ status: 404, error: 'NotFound' });
    return record;
  }

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get(stylesPath, (context) => {
    context.header('cache-control', 'public, max-age=31536000, immutable');
    return context.body(styles, 200, { 'content-type': 'text/css; charset=utf-8' });
  });

  app.get('/api/openapi.json', (context) => context.json(describeApi(profile)));

  app.get('/', (context) => {
    const frame = publicFrame(context, profile);
    return context.html(homePage({ frame, ...site, postalAddress: profile.provider.postalAddress }));
  });

  app.get('/complain', (context) => {
    // Kept by the browser, so that going back and sending again sends the same form, with its key, and makes no second case (W2).
    context.header('cache-control', 'private, no-cache');
    return context.html(
      complaintFormPage({
        frame: publicFrame(context, profile),
        submissionKey: drawIdentifier(chance),
        formToken: signFormToken(clock.now(), signingKey),
      }),
    );
  });

  app.post('/complain', async (context) => {
    const { formToken, website, formLanguage, submissionKey = '', ...answers } = answeredIn(await readFormBody(context));
    const language = isPageLanguage(formLanguage) ? formLanguage : undefined;
    const frame = publicFrame(context, profile, language);
    const values: ComplaintValues = answers;
    const age = ageOf(readFormToken(formToken, signingKey));
    const isStale = age === undefined || age > LATEST;
    const again = {
      frame,
      values,
      submissionKey: submissionKey.length < 8 ? drawIdentifier(chance) : submissionKey,
      // A form that comes back with an error keeps its token: mending one field may take a second.
      formToken: isStale || formToken === undefined ? signFormToken(clock.now(), signingKey) : formToken,
    };
    try {
      if (website !== undefined) {
        await holdSuspect(answers, ports);
        return context.redirect(`/received?lang=${frame.language}`, 303);
      }
      if (isStale) return context.html(complaintFormPage({ ...again, hasExpired: true }));
      const input = { ...questionsIn(answers), submissionKey: again.submissionKey };
      const submission = Submission.safeParse(input);
      if (!submission.success) {
        return context.html(complaintFormPage({ ...again, problems: problemsOf(submission.error.issues, input) }), 422);
      }
      const { trackingUrl } = await fileWebComplaint(submission.data, frame.language, ports);
      return context.redirect(`/received/${tokenOf(trackingUrl)}?lang=${frame.language}`, 303);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'AlreadyRecorded') {
        return context.redirect(`/received?lang=${frame.language}`, 303);
      }
      log.error('complaint not taken', error);
      return context.html(errorPage({ frame, keptText: writtenOut(values, frame.language) }), 503);
    }
  });

  function ageOf(shownAt: string | undefined): number | undefined {
    return shownAt === undefined ? undefined : millisecondsOf(clock.now()) - millisecondsOf(shownAt);
  }

  app.get('/received', (context) =>
    context.html(complaintReceivedPage({ frame: publicFrame(context, profile), canBeAnswered: true })),
  );

  app.get('/received/:token', async (context) => {
    const record = await openLink('track', context.req.param('token'));
    const { complainant } = await contextOf(record, ports);
    const { preferredChannel, email, phone, postalAddress } = complainant;
    return context.html(
      complaintReceivedPage({
        frame: publicFrame(context, profile, record.language),
        reference: record.reference,
        trackingUrl: ports.links.tracking(record),
        acknowledgeBy: deadlineOf(record, 'acknowledge')?.dueAt,
        canBeAnswered: preferredChannel !== 'none' && (email ?? phone ?? postalAddress) !== undefined,
      }),
    );
  });

  app.get('/track/:token', async (context) => {
    const record = await openLink('track', context.req.param('token'));
    const pinned = procedures.pinned(record.profile).profile;
    return context.html(await showTracking(record, publicFrame(context, profile, record.language), pinned, ports));
  });

  app.get('/survey/:token', async (context) => {
    const record = await openLink('survey', context.req.param('token'));
    const frame = publicFrame(context, profile, record.language);
    if (context.req.query('thanks') !== undefined) return context.html(surveyThanksPage({ frame }));
    if (!isSurveyOpen(record, clock.now())) {
      return context.html(surveyClosedPage({ frame, sentence: publicSentence('SurveyClosed', frame.language) }), 409);
    }
    return context.html(surveyPage({ frame, action: context.req.path, questions: askedIn(frame.language) }));
  });

  app.post('/survey/:token', async (context) => {
    const record = await openLink('survey', context.req.param('token'));
    const values = answeredIn(await readFormBody(context));
    const frame = publicFrame(context, profile, values['language'], record.language);
    const input = answersIn(values);
    const answers = SurveyAnswers.safeParse(input);
    if (!answers.success) {
      const problems = problemsOf(answers.error.issues, input);
      return context.html(
        surveyPage({ frame, action: context.req.path, questions: askedIn(frame.language), values, problems }),
        422,
      );
    }
    try {
      await recordSurvey(record.caseId, answers.data, ports);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return context.html(surveyClosedPage({ frame, sentence: publicSentence(error.code, frame.language) }), 409);
    }
    return context.redirect(`${context.req.path}?thanks&lang=${frame.language}`, 303);
  });

  app.post('/api/complaints', async (context) => {
    const submission = parseInput(Submission, await readJsonBody(context));
    const { reference, trackingUrl } = await fileWebComplaint(submission, undefined, ports);
    return context.json({ reference, trackingUrl }, 202);
  });

  return app;
}

/** What was answered in a form: the first value of each name, without blanks. */
function answeredIn(form: Readonly<Record<string, string | string[]>>): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const [name, value] of Object.entries(form)) {
    const [first = ''] = [value].flat();
    if (first.trim() !== '') answers[name] = first.replaceAll('\r\n', '\n');
  }
  return answers;
}

/** Only what the form asks: a browser's extension may have added fields of its own, and must not stop a complaint. */
function questionsIn(answers: Readonly<Record<string, string>>): Record<string, string> {
  const asked = complaintLabels('en', 'person');
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name in asked));
}

/** Everything a person typed, with the questions, to copy from a page that could not take it. */
function writtenOut(values: ComplaintValues, language: PageLanguage): string {
  const labels: Record<string, string> = complaintLabels(language, 'person');
  return Object.entries(values)
    .filter(([name]) => name in labels)
    .map(([name, value]) => `${labels[name]}\n${value}`)
    .join('\n\n');
}

function tokenOf(trackingUrl: string): string {
  return trackingUrl.slice(trackingUrl.lastIndexOf('/') + 1);
}
