// The public site's routes. Nobody signs in; what is behind a link is opened by the code in it, and a link that opens
// nothing reads like a page that never was.

import type { Case } from '#core/case/case.ts';
import type { Channel } from '#core/case/channel.ts';
import { SurveyAnswers } from '#core/correspondence/survey-questions.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { isSurveyOpen } from '#core/handling/answer-survey.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { complaintSubmissionFor } from '#core/intake/submission/submission.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { publicSentence, Refusal } from '#core/refusal.ts';
import type { Drafts } from '#functions/shared/aws/dynamo-drafts.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { caseIdIn, type LinkPurpose, opens } from '#functions/shared/aws/signed-links.ts';
import { clientAddressOf } from '#functions/shared/edges/http-client-address.ts';
import { HttpFault, httpEdge, parseInput, readFormBody, readJsonBody } from '#functions/shared/edges/http-edge.ts';
import { publicFrame } from '#functions/shared/edges/http-frame.ts';
import { describeApi } from '#functions/shared/edges/http-openapi.ts';
import type { Frame } from '#functions/shared/pages/layout.ts';
import type { Markup } from '#functions/shared/pages/markup.ts';
import { problemsOf } from '#functions/shared/pages/problems.ts';
import { styles, stylesPath } from '#functions/shared/pages/styles.ts';
import { Addition, addToComplaint } from './add-to-complaint.ts';
import { fileWebComplaint } from './file-complaint.ts';
import { limitPrograms } from './limit-programs.ts';
import { deviceSafetyPage } from './pages/device-safety.ts';
import { errorPage } from './pages/error.ts';
import { type Home, homePage } from './pages/home.ts';
import { notFoundPage } from './pages/not-found.ts';
import { surveyClosedPage, surveyPage, surveyThanksPage } from './pages/survey.ts';
import type { AdditionForm } from './pages/tracking.ts';
import { answeredIn } from './posted-form.ts';
import { answersIn, askedIn, recordSurvey } from './record-survey.ts';
import { choicesOn, doneSentence, serveChoices } from './serve-choices.ts';
import { serveComplaintForm } from './serve-complaint-form.ts';
import { serveEvidence } from './serve-evidence.ts';
import { serveStatus } from './serve-status.ts';
import { showTracking } from './show-tracking.ts';

export interface PublicSite {
  /** Where complaints arrive by mail. */
  email: string;
  smsNumber?: string | undefined;
  /** How many times the usual number of forms may come in at once. */
  formLimitsTimes?: number | undefined;
}

export function publicSiteApp(ports: FunctionPorts & { evidence: EvidenceFiles; drafts: Drafts }, site: PublicSite) {
  const { cases, procedures, clock, chance, log, signingKey, tally, evidence, drafts } = ports;
  const { profile } = procedures.current();
  const Submission = complaintSubmissionFor(profile);
  const countAttempt = limitPrograms(tally, site.formLimitsTimes);
  const app = httpEdge({
    outside: { log, chance },
    showFault(context, { status, error }) {
      const frame = publicFrame(context, profile);
      return status < 500 && error !== 'TooLarge' ? notFoundPage({ frame }) : errorPage({ frame });
    },
  });

  /** @throws HttpFault 404 for a link that opens nothing, or nothing any more. */
  async function openLink(purpose: LinkPurpose, token: string): Promise<Case> {
    const caseId = caseIdIn(token);
    const record = caseId === undefined ? undefined : await cases.read(caseId);
    if (!record || !opens(purpose, token, record, signingKey)) throw new HttpFault({ status: 404, error: 'NotFound' });
    return record;
  }

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get(stylesPath, (context) => {
    context.header('cache-control', 'public, max-age=31536000, immutable');
    return context.body(styles, 200, { 'content-type': 'text/css; charset=utf-8' });
  });

  app.get('/api/openapi.json', (context) => context.json(describeApi(profile)));

  app.get('/', (context) => {
    return context.html(homePage({ frame: publicFrame(context, profile), ...waysIn(profile, site) }));
  });

  app.get('/safety', (context) => {
    const { safeBrowsing } = profile;
    if (!safeBrowsing) throw new HttpFault({ status: 404, error: 'NotFound' });
    return context.html(
      deviceSafetyPage({ frame: publicFrame(context, profile), emergencyNumber: safeBrowsing.emergencyNumber }),
    );
  });

  serveComplaintForm(app, { ports, drafts, countAttempt, openReceived: (token) => openLink('track', token) });

  serveEvidence(app, { ports, evidence, openLink: (token) => openLink('evidence', token) });

  serveStatus(app, { ports, countAttempt, openLink: (token) => openLink('status', token) });

  app.get('/track/:token', async (context) => {
    const token = context.req.param('token');
    const record = await openLink('track', token);
    const frame = publicFrame(context, profile, record.language);
    const { added, done } = context.req.query();
    return context.html(await tracking(token, record, frame, { hasAdded: added !== undefined }, done));
  });

  app.post('/track/:token', async (context) => {
    const token = context.req.param('token');
    const record = await openLink('track', token);
    const { formLanguage, ...values } = answeredIn(await readFormBody(context));
    const frame = publicFrame(context, profile, formLanguage, record.language);
    const addition = Addition.safeParse(values);
    if (!addition.success) {
      const problems = problemsOf(addition.error.issues, values);
      return context.html(await tracking(token, record, frame, { value: values['addition'], problems }), 422);
    }
    const { isTooMany, waitSeconds } = await countAttempt('addition', clientAddressOf(context));
    if (isTooMany) {
      context.header('retry-after', String(waitSeconds));
      return context.html(await tracking(token, record, frame, { value: addition.data.addition, isTurnedAway: true }), 429);
    }
    await addToComplaint(record, addition.data, ports);
    return context.redirect(`/track/${token}?added=1&lang=${frame.language}`, 303);
  });

  async function tracking(
    token: string,
    record: Case,
    frame: Frame,
    form: Omit<AdditionForm, 'submissionKey'>,
    place?: string,
  ): Promise<Markup> {
    const { profile: pinned } = procedures.pinned(record.profile);
    const acts = {
      form: { ...form, submissionKey: drawIdentifier(chance) },
      choices: choicesOn(`/track/${token}`, record, frame, pinned),
      done: doneSentence(place, record, frame, pinned),
    };
    return await showTracking(record, frame, pinned, acts, ports);
  }

  serveChoices(app, { ports, countAttempt, openLink: (token) => openLink('track', token) });

  app.get('/survey/:token', async (context) => {
    const record = await openLink('survey', context.req.param('token'));
    const frame = publicFrame(context, profile, record.language);
    if (context.req.query('thanks') !== undefined) return context.html(surveyThanksPage({ frame }));
    if (!isSurveyOpen(record, clock.now())) {
      return context.html(surveyClosedPage({ frame, sentence: publicSentence('SurveyClosed', frame.language) }), 409);
    }
    return context.html(
      surveyPage({
        frame,
        action: context.req.path,
        questions: askedIn(frame.language, procedures.pinned(record.profile).profile),
      }),
    );
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
        surveyPage({
          frame,
          action: context.req.path,
          questions: askedIn(frame.language, procedures.pinned(record.profile).profile),
          values,
          problems,
        }),
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
    const { isTooMany, waitSeconds } = await countAttempt('handed_in', clientAddressOf(context));
    if (isTooMany) throw new HttpFault({ status: 429, error: 'TooManyRequests' }, { 'retry-after': String(waitSeconds) });
    const { record, trackingUrl } = await fileWebComplaint(submission, undefined, ports);
    return context.json({ reference: record.reference, trackingUrl }, 202);
  });

  return app;
}

/** The ways that the provider publishes; whatever comes another way is taken in all the same (S0.3). */
function waysIn({ channels, provider }: Profile, { email, smsNumber }: PublicSite): Omit<Home, 'frame'> {
  const has = (channel: Channel) => channels.includes(channel);
  return {
    hasForm: has('web'),
    ...(has('email') ? { email } : {}),
    ...(has('sms') ? { smsNumber } : {}),
    ...(has('letter') ? { postalAddress: provider.postalAddress } : {}),
  };
}
