// One of each page, with invented people and with hostile text wherever a person or a sender could have put it.

import * as z from 'zod';
import { ServiceRelation } from '#core/case/concern.ts';
import { Choice } from '#core/handling/choices/offered.ts';
import { choicePage } from '#functions/public-site/pages/choice.ts';
import { complaintFormPage } from '#functions/public-site/pages/complaint-form.ts';
import { complaintReceivedPage } from '#functions/public-site/pages/complaint-received.ts';
import { deviceSafetyPage } from '#functions/public-site/pages/device-safety.ts';
import { draftKeptPage } from '#functions/public-site/pages/draft-kept.ts';
import { draftReturnPage } from '#functions/public-site/pages/draft-return.ts';
import { errorPage } from '#functions/public-site/pages/error.ts';
import { evidencePage } from '#functions/public-site/pages/evidence.ts';
import { homePage } from '#functions/public-site/pages/home.ts';
import { notFoundPage } from '#functions/public-site/pages/not-found.ts';
import { statusPage } from '#functions/public-site/pages/status.ts';
import { surveyPage, surveyThanksPage } from '#functions/public-site/pages/survey.ts';
import { trackingPage } from '#functions/public-site/pages/tracking.ts';
import type { Frame, StaffFrame } from '#functions/shared/pages/layout.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { casePage } from '#functions/staff-workspace/pages/case.ts';
import { caseListPage } from '#functions/staff-workspace/pages/case-list.ts';
import { evidencePage as staffEvidencePage } from '#functions/staff-workspace/pages/evidence.ts';
import { letterPreviewPage } from '#functions/staff-workspace/pages/letter-preview.ts';
import { mailPage } from '#functions/staff-workspace/pages/mail.ts';
import { newCasePage } from '#functions/staff-workspace/pages/new-case.ts';
import { quarantinePage } from '#functions/staff-workspace/pages/quarantine.ts';
import { questionPage } from '#functions/staff-workspace/pages/question.ts';
import { refusalPage } from '#functions/staff-workspace/pages/refusal.ts';
import { signedOutPage } from '#functions/staff-workspace/pages/sign-in.ts';
import { tasksPage } from '#functions/staff-workspace/pages/tasks.ts';

export const hostile = `"><script>alert('x')</script><img src=x onerror=alert(1)> & “q”`;

export function publicFrame(language: PageLanguage): Frame {
  return {
    provider: { name: 'Casa Salciei', phone: '+40 31 000 0000' },
    language,
    languages: ['ro', 'en'],
    path: '/complain?from=home',
    timeZone: 'Europe/Bucharest',
    leaveTo: 'https://news.example.org/',
  };
}

export function staffFrame(language: PageLanguage): StaffFrame {
  const { leaveTo: _, ...frame } = publicFrame(language);
  return { ...frame, signedInAs: hostile, csrf: 'forged-not', places: ['tasks', 'cases', 'newCase', 'quarantine'] };
}

export const ExampleAct = z.strictObject({
  handlerId: z.string().min(1).meta({ title: 'Who will handle it', description: 'Nobody with a conflict of interest.' }),
  outcome: z.enum(['upheld', 'partly_upheld', 'not_upheld']),
  newDueOn: z.iso.date(),
  reason: z.string().max(2000),
  days: z.int().positive().optional(),
  measures: z.array(z.string()).optional(),
  topics: z.array(z.enum(['staff_conduct', 'missed_visit'])),
  confirmed: z.boolean(),
  span: z.strictObject({ amount: z.int(), unit: z.enum(['working_days', 'months']) }).optional(),
});

const at = '2026-11-23T07:30:00.000Z';
const reference = 'CA-7KQ4-M2XD-C';

/** Every page by name, as text. */
export function everyPage(language: PageLanguage): Record<string, string> {
  const frame = publicFrame(language);
  const staff = staffFrame(language);
  const task = { title: hostile, reference, href: '/workspace/cases/x', dueAt: at, dueText: hostile, isOverdue: true };
  const act = { act: 'extend', title: hostile, schema: z.toJSONSchema(ExampleAct, { io: 'input' }), version: 4 };
  const asked = [
    { name: 'fair', label: hostile, choices: [{ value: '1', label: hostile }] },
    { name: 'more', label: 'More?' },
  ];
  const carried = { submissionKey: 'key', formToken: 'token' };
  const toDecide = { frame, backTo: '/track/secret?lang=en', carried: { submissionKey: 'key' } };
  const upload = {
    action: 'https://bucket.example.org/',
    fields: { key: 'evidence/incoming/x', 'x-amz-meta-name': hostile },
    names: { matter: 'x-amz-meta-matter', happenedOn: 'x-amz-meta-happened-on' },
    mostBytes: 1024 ** 2,
  };
  const pages = {
    form: complaintFormPage({ frame, relations: ServiceRelation.options, carried }),
    formWithProblems: complaintFormPage({
      frame,
      relations: ServiceRelation.options,
      carried: { ...carried, returnCode: '7KQ4-M2XD-9TRA-5HWC' },
      keptUntil: at,
      isTurnedAway: true,
      values: { whenItHappened: hostile, stepsTaken: hostile, email: 'nonsense', preferredChannel: 'email' },
      problems: { preferredChannel: { kind: 'notChoice' }, email: { kind: 'notEmail' }, whatHappened: { kind: 'missing' } },
    }),
    received: complaintReceivedPage({
      frame,
      reference,
      trackingUrl: '/track/secret',
      acknowledgeBy: at,
      canBeAnswered: true,
      lettersCode: '123 456',
      told: { answered: 2, open: ['When did it happen?'] },
      evidenceUrl: '/evidence/secret',
    }),
    receivedAndHeld: complaintReceivedPage({ frame, canBeAnswered: false }),
    receivedWithoutAddress: complaintReceivedPage({ frame, reference, trackingUrl: '/track/secret', canBeAnswered: false }),
    tracking: trackingPage({
      frame,
      reference,
      phaseLabel: hostile,
      nextStep: hostile,
      timeline: [{ at, sentence: hostile }],
      letters: [{ title: hostile, at, text: hostile, language: 'fr' }],
      question: hostile,
      evidenceUrl: '/evidence/secret',
      form: { submissionKey: 'key', value: hostile, problems: { addition: { kind: 'tooLong', limit: 9 } }, isTurnedAway: true },
    }),
    trackingAdded: trackingPage({
      frame,
      reference,
      phaseLabel: hostile,
      timeline: [],
      form: { submissionKey: 'key', hasAdded: true },
    }),
    trackingToDecide: trackingPage({
      frame,
      reference,
      phaseLabel: hostile,
      nextStep: hostile,
      ledBy: hostile,
      meetings: [hostile],
      timeline: [],
      form: { submissionKey: 'key' },
      choices: { links: [{ name: hostile, href: '/track/secret/a' }], byPhone: hostile },
      done: hostile,
    }),
    ...Object.fromEntries(
      Choice.options.map((choice) => [`choice ${choice}`, choicePage({ ...toDecide, choice, ledBy: hostile })]),
    ),
    choiceLate: choicePage({ ...toDecide, choice: 'appeal', isLate: true }),
    choiceAgain: choicePage({
      ...toDecide,
      choice: 'formal',
      values: { whatHappened: hostile, whoItConcerns: hostile },
      problems: { whyDissatisfied: { kind: 'missing' }, whenItHappened: { kind: 'tooLong', limit: 500 } },
      isTurnedAway: true,
    }),
    trackingByCode: trackingPage({ frame, reference, phaseLabel: hostile, timeline: [], evidenceUrl: '/evidence/secret' }),
    status: statusPage({ frame, reference, phaseLabel: hostile, nextStep: hostile }),
    statusWrongCode: statusPage({ frame, reference, phaseLabel: hostile, why: 'wrongCode' }),
    statusTooManyCodes: statusPage({ frame, reference, phaseLabel: hostile, why: 'tooManyCodes' }),
    draftKept: draftKeptPage({ frame, code: '7KQ4-M2XD-9TRA-5HWC', keptUntil: at }),
    draftReturn: draftReturnPage({ frame }),
    draftReturnWrong: draftReturnPage({ frame, code: hostile, why: 'notACode' }),
    draftReturnTooOften: draftReturnPage({ frame, code: hostile, why: 'tooManyTries' }),
    deviceSafety: deviceSafetyPage({ frame, emergencyNumber: '112' }),
    evidence: evidencePage({
      frame,
      upload,
      sent: (['held', 'clean', 'infected', 'unreadable'] as const).map((status) => ({ kind: 'photo', receivedAt: at, status })),
      hasSent: true,
      statusUrl: '/status/secret',
    }),
    evidenceFull: evidencePage({ frame, upload: undefined, sent: [], hasSent: false, statusUrl: '/status/secret' }),
    files: staffEvidencePage({
      frame: staff,
      reference,
      files: (['held', 'clean', 'infected', 'unreadable'] as const).map((status, index) => ({
        evidenceId: `file-${index}`,
        kind: 'document',
        status,
        matter: index % 2 === 0 ? 'medical' : 'other',
        source: 'mail',
        receivedAt: at,
        happenedOn: index === 0 ? undefined : '2026-11-01',
        size: 123_456,
        isNew: true,
        told: index === 2 ? undefined : { fileName: hostile, sha256: 'a'.repeat(64) },
        href: status === 'clean' ? '/workspace/cases/x/evidence/y' : undefined,
      })),
      bundleParts: 2,
      upload,
      done: 'added',
    }),
    noFiles: staffEvidencePage({ frame: staff, reference, files: [], bundleParts: 0, upload: undefined }),
    survey: surveyPage({
      frame,
      action: '/survey/secret',
      questions: asked,
      values: { more: hostile },
      problems: { fair: { kind: 'missing' } },
    }),
    surveyThanks: surveyThanksPage({ frame }),
    home: homePage({ frame, hasForm: true, email: 'tell@example.org', smsNumber: '+40 700 000 000', postalAddress: 'C.P. 000' }),
    notFound: notFoundPage({ frame }),
    error: errorPage({ frame, keptText: hostile }),
    signedOut: signedOutPage({ frame, signInPath: '/workspace/sign-in', hasJustSignedOut: true }),
    tasks: tasksPage({ frame: staff, tasks: [task] }),
    noTasks: tasksPage({ frame: staff, tasks: [] }),
    caseList: caseListPage({
      frame: staff,
      filter: 'overdue',
      cases: [{ ...task, phaseLabel: hostile, handler: hostile, receivedAt: at }],
      olderUrl: '/older',
    }),
    case: casePage({
      frame: staff,
      reference,
      phaseLabel: hostile,
      severity: { label: hostile, tone: 'care' },
      handler: hostile,
      seenBy: [hostile],
      answers: [[hostile, hostile]],
      appeal: { heading: hostile, columns: [hostile, hostile, hostile], rows: [[hostile, hostile, undefined]], language: 'ro' },
      receivedAt: at,
      channelLabel: hostile,
      complainant: { safeContact: hostile, lettersCode: hostile, details: [['Name', hostile]] },
      complaint: [['What happened', hostile]],
      people: {
        heading: hostile,
        parties: [{ what: hostile, details: [[hostile, hostile]] }],
        barred: { heading: hostile, note: hostile, people: [{ what: '', details: [['Name', hostile]] }] },
      },
      paused: { label: hostile, why: hostile },
      tasks: [task],
      deadlines: [
        {
          title: hostile,
          dueAt: at,
          isOverdue: true,
          because: hostile,
          countedDays: ['2026-11-24'],
          skippedDays: [{ on: '2026-11-30', why: hostile }],
          holidays: [{ on: '2026-11-30', why: hostile }],
        },
        { title: 'Assign', dueAt: at, isOverdue: false, metAt: at, movedFromAt: at, because: 'S2.14' },
      ],
      messages: [
        {
          at,
          isOurs: false,
          channelLabel: 'Email',
          from: hostile,
          subject: hostile,
          text: hostile,
          signature: hostile,
          quoted: hostile,
          wholeHref: '/workspace/cases/x/messages/y',
          language: 'ro',
          attachments: [{ name: hostile, href: '/files/1' }],
        },
      ],
      evidence: { heading: 'Files', label: hostile, href: '/workspace/cases/x/evidence' },
      findings: [{ about: hostile, resultLabel: 'Upheld', tone: 'care', text: hostile }],
      bodies: {
        heading: hostile,
        list: [{ title: hostile, details: [[hostile, hostile]], take: { label: hostile, href: '/workspace/cases/x/bodies/y' } }],
      },
      inquiry: {
        heading: hostile,
        cards: [{ title: hostile, stateLabel: 'Open', tone: 'care', text: hostile, details: [[hostile, hostile]] }],
      },
      remedies: {
        heading: 'What we promise',
        cards: [{ title: hostile, stateLabel: 'Overdue', tone: 'wrong', text: hostile, details: [['By when', hostile]] }],
      },
      letters: [{ title: hostile, at, deliveryLabel: 'Bounced', deliveryTone: 'wrong', text: hostile }],
      history: [{ at, sentence: hostile, who: hostile, detail: hostile }],
      acts: [
        act,
        {
          ...act,
          act: 'assign',
          values: { reason: hostile },
          problems: {
            reason: { kind: 'tooLong', limit: 2000 },
            'span.amount': { kind: 'notNumber' },
            topics: { kind: 'tooFew' },
          },
        },
      ],
      done: hostile,
    }),
    mail: mailPage({
      frame: staff,
      reference,
      caseHref: '/workspace/cases/x',
      subject: hostile,
      written: 'fr',
      facts: [['From', hostile]],
      flags: [hostile],
      text: { text: hostile, signature: hostile, quoted: hostile },
      calendar: [
        {
          kind: hostile,
          summary: hostile,
          begins: { at, written: '2026-11-23T09:30:00 Europe/Bucharest' },
          ends: { at: undefined, written: hostile },
          place: hostile,
          organiser: hostile,
          description: hostile,
        },
        {
          ...{ kind: 'Invitation', summary: '', place: '', organiser: '', description: '' },
          begins: { at: undefined, written: '2026-11-23' },
          ends: { at: undefined, written: '' },
        },
      ],
      nested: [
        { kind: hostile, from: hostile, subject: hostile, sentAt: at, text: { text: hostile }, isCut: true },
        { kind: 'Forwarded', from: undefined, subject: '', sentAt: undefined, text: { text: '' }, isCut: false },
      ],
      files: [
        { name: hostile, state: hostile, tone: 'good', href: '/workspace/cases/x/evidence/y' },
        { name: hostile, state: hostile, tone: 'calm' },
      ],
      filesLeftOut: 3,
      looks: { href: '/workspace/cases/x/messages/y/looks', remoteCount: 2 },
      original: { href: '/workspace/cases/x/messages/y/original' },
    }),
    mailWithoutOriginal: mailPage({
      ...{ frame: staff, reference, caseHref: '/workspace/cases/x', subject: '', written: 'en', facts: [], flags: [] },
      ...{ text: { text: '' }, calendar: [], nested: [], files: [], filesLeftOut: 0, original: 'gone' },
    }),
    letterPreview: letterPreviewPage({
      frame: staff,
      reference,
      caseHref: '/workspace/cases/x',
      letter: { subject: hostile, text: hostile, language: 'en' },
      sms: { text: hostile, parts: 2 },
      faults: [],
      unanswered: { sentence: hostile, allegations: [hostile] },
      sendForm: { action: '/send', hidden: { version: '4' } },
    }),
    question: questionPage({
      frame: staff,
      action: '/workspace/questions/x/y',
      question: hostile,
      dueAt: at,
      value: hostile,
      problems: { what: { kind: 'missing' } },
    }),
    letterWithFaults: letterPreviewPage({
      frame: staff,
      reference,
      caseHref: '/workspace/cases/x',
      letter: { subject: 'Answer', text: 'Dear M.', language: 'en' },
      faults: [hostile],
      gaps: [hostile],
      sendForm: { action: '/send', hidden: {} },
    }),
    newCase: newCasePage({
      frame: staff,
      answerLanguages: ['ro', 'en', 'fr'],
      relations: ServiceRelation.options,
      submissionKey: 'key',
      problems: { channel: { kind: 'missing' }, receivedAt: { kind: 'notDate' } },
    }),
    quarantine: quarantinePage({
      frame: staff,
      entries: [
        {
          id: 'held-1',
          receivedAt: at,
          dueAt: at,
          isOverdue: true,
          from: hostile,
          subject: hostile,
          why: hostile,
          excerpt: hostile,
          action: '/release',
        },
      ],
      acts: { openCase: 'Open a case', addToCase: hostile, setAside: hostile },
      done: hostile,
      problem: { id: 'held-1', sentence: hostile, reference: hostile },
    }),
    refusal: refusalPage({ frame: staff, sentence: hostile, backHref: '/workspace' }),
  };
  return Object.fromEntries(Object.entries(pages).map(([name, markup]) => [name, markup.toString()]));
}
