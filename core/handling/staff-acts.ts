// The acts of staff, one catalogue in the order a case needs them. A page offers, an endpoint documents and the policy guards exactly
// what stands here.

import * as z from 'zod';
import { type Case, deadlineOf, type OpenTask, type Outcome, tasksExcept } from '#core/case/case.ts';
import { isHearingAhead } from '#core/case/hearing.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { isExcluded, leadingRole, mayFinish, mayHearAppeal, mayLead, overseerOf } from '#core/case/policy.ts';
import { unanswered } from '#core/case/remedy.ts';
import { bringsLetter, endsByItsAct, isKeptFrom, tasksWithout } from '#core/case/tasks.ts';
import { describeGap, reportGaps } from '#core/correspondence/appeal-report.ts';
import type { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { DecidedOutcome, type LetterFacts } from '#core/correspondence/letter-facts.ts';
import { describeFault, refuseFaults } from '#core/correspondence/letter-linter.ts';
import { digestOf } from '#core/digest.ts';
import { CivilDate, type Instant } from '#core/instant.ts';
import { mayHearDetails } from '#core/parties/outbound-guard.ts';
import { endOf, stageAfter, startDeadline } from '#core/procedure/procedure.ts';
import { stageNamed } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import {
  AllegationWords,
  addAllegation,
  findingFacts,
  recordFinding,
  removeAllegation,
  requireFindings,
} from './acts/allegations.ts';
import { recordAuthority, requireAuthority, revokeAuthority } from './acts/authority.ts';
import { barPerson, unbarPerson } from './acts/barring.ts';
import { reportToBoard } from './acts/board-report.ts';
import { recordDialogueWish } from './acts/dialogue-wish.ts';
import { answerDisadvantage, recordTreatment, reportDisadvantage } from './acts/disadvantage.ts';
import { agreeToFiling, fileAs, refuseFiling, takeAsComplaint } from './acts/filing.ts';
import { resolveAtOnce } from './acts/first-contact.ts';
import { holdPaperReview, inviteToHearing, namePanel, recordHearing } from './acts/hearing.ts';
import { askColleague, planInquiry, settleInquiry } from './acts/inquiry.ts';
import { acceptLateFormal, declineLateFormal } from './acts/late-formal.ts';
import { acceptLateAppeal, declineLateAppeal, reopenAppeal, signpost } from './acts/late-words.ts';
import { askForLearning, recordLearning } from './acts/learning.ts';
import { lookAtLetter } from './acts/letter-look.ts';
import { lodgeAppeal } from './acts/lodge-appeal.ts';
import { decideAccountability, requireMajorMatters } from './acts/major-matters.ts';
import { makeFormal } from './acts/make-formal.ts';
import { cancelMeeting, expectProfessional, moveMeeting, planMeeting, recordAccount, recordMeeting } from './acts/meetings.ts';
import { nameContact } from './acts/name-contact.ts';
import { nameSubject } from './acts/name-subject.ts';
import { declaredByTaking, declareNoConflict, hasNoConflict } from './acts/no-conflict.ts';
import { dateIncident, decideOutOfTime } from './acts/out-of-time.ts';
import { answerBody, recordBodyRequest, referToBody } from './acts/outside-bodies.ts';
import { nameOutsideLead, nameOutsideReviewer, outsideOffice } from './acts/outside-person.ts';
import { addParty, removeParty } from './acts/parties.ts';
import { pauseCase, resumeCase } from './acts/pause.ts';
import { recordDelivery } from './acts/record-delivery.ts';
import { recordRelation } from './acts/relation.ts';
import {
  approveRemedy,
  dropRemedy,
  offerRemedy,
  owedKept,
  promised,
  promiseFacts,
  reportPromise,
  requireApprovals,
} from './acts/remedies.ts';
import { approveLetter, askForSignature, requireSignature, returnLetter } from './acts/second-signature.ts';
import { takeUpAgain } from './acts/until-satisfied.ts';
import {
  awaitFeedback,
  countedFromDelivery,
  draftLetter,
  issueLetter,
  letterFrame,
  noticeTo,
  openTask,
  paperTasks,
  undeliveredAnswer,
} from './context.ts';
import { askAboutTreatment, withFitHearer } from './disadvantage.ts';
import { replied, withReplyMade } from './first-reply.ts';
import { latenessOf } from './late-answer.ts';
import { lookedAtAnew } from './look-anew.ts';
import { correctContact, placeContribution } from './message-acts.ts';
import { withHeard } from './plan-meeting.ts';
import {
  type ActResult,
  byPerson,
  handledBy,
  handledOrReviewed,
  optionalWords,
  type StaffAct,
  type StaffContext,
  sealedWords,
  staffAct,
  words,
} from './staff-act.ts';
import { ledHere, withoutConflict } from './without-conflict.ts';

const nothing = z.strictObject({});

/** The words behind a decision, as `decide_outcome` sealed them. */
const DecisionWords = z.looseObject({
  outcome: DecidedOutcome,
  apology: z.string().optional(),
  measures: z.string().optional(),
  prevention: z.string().optional(),
  reason: z.string().optional(),
  noRemedy: z.string().optional(),
  theirView: z.string().optional(),
});

/** What people heard of it, as `record_hearing` or `hold_paper_review` sealed it. */
const HeardWords = z.looseObject({ theirView: z.string().optional() });

const assign = staffAct({
  act: 'assign',
  title: 'Assign the case',
  signals: true,
  input: z.strictObject({
    personId: z.string().min(1).max(200).optional().meta({ title: 'To whom', description: 'Leave empty to take it yourself' }),
    hasNoConflict,
  }),
  perform(record, { personId = '', hasNoConflict: isSaid }, context) {
    const handler = personId === '' ? context.person : personNamed(personId, context);
    requireNoConflict(handler.personId, record, context);
    if (!mayLead(handler, record, context.procedure.profile, context.staff)) {
      throw new Refusal('ConflictOfInterest', { because: 'answered_before' });
    }
    if (!context.procedure.profile.ranks.includes(handler.role)) throw new Refusal('NobodyEligible', { role: handler.role });
    const assigned = handledBy(
      { ...ledHere(record), phase: phaseAfter('assign', record), handler: { role: handler.role, personId: handler.personId } },
      { ...context, person: handler },
    );
    const isTaken = handler.personId === context.person.personId;
    const led = isTaken ? declaredByTaking(assigned, isSaid, context) : { after: assigned, events: [] };
    const deadlines = assigned.deadlines.filter(({ what }) => what !== 'triage');
    return {
      after: withFitHearer(withReplyMade({ ...led.after, deadlines }), context),
      events: [
        { type: 'case_assigned', actor: byPerson(context), facts: { personId: handler.personId, role: handler.role } },
        ...led.events,
      ],
      outbox: isTaken ? [] : [noticeTo(assigned, 'assigned', context)],
    };
  },
});

const assignAppeal = staffAct({
  act: 'assign_appeal',
  title: 'Assign the appeal to a reviewer',
  input: z.strictObject({
    personId: z.string().min(1).max(200).optional().meta({ title: 'To whom', description: 'Leave empty to hear it yourself' }),
    hasNoConflict,
  }),
  perform(record, { personId = '', hasNoConflict: isSaid }, context) {
    const reviewer = personId === '' ? context.person : personNamed(personId, context);
    requireNoConflict(reviewer.personId, record, context);
    if (!mayHearAppeal(reviewer, record, context.procedure.profile, context.staff)) {
      throw new Refusal('ConflictOfInterest', { because: 'may_not_hear_the_appeal' });
    }
    const assigned: Case = { ...ledHere(record), handler: { role: reviewer.role, personId: reviewer.personId } };
    const isTaken = reviewer.personId === context.person.personId;
    const led = isTaken ? declaredByTaking(assigned, isSaid, context) : { after: assigned, events: [] };
    return {
      after: withFitHearer(led.after, context),
      events: [
        {
          type: 'case_assigned',
          actor: byPerson(context),
          facts: { personId: reviewer.personId, role: reviewer.role, appeal: true },
        },
        ...led.events,
      ],
      outbox: isTaken ? [] : [noticeTo(assigned, 'appeal', context)],
    };
  },
});

const addNote = staffAct({
  act: 'add_note',
  title: 'Add a note',
  input: z.strictObject({ note: words('Note', 'Only colleagues who may see this case read it') }),
  perform: (record, { note }, context) => ({
    after: record,
    events: [{ type: 'note_added', actor: byPerson(context), words: sealedWords({ note }, context) }],
  }),
});

const recordContact = staffAct({
  act: 'record_contact',
  title: 'Record contact with the complainant',
  signals: true,
  input: z.strictObject({
    how: z.enum(['phone', 'meeting', 'email', 'sms', 'letter']).meta({ title: 'How' }),
    summary: words('What was said'),
    taskId: z.string().max(40).optional().meta({ title: 'Task this finishes' }),
  }),
  perform(record, { how, summary, taskId }, context) {
    // Whoever takes a call has no part in the answer by that: they may still look at it anew (S2.35).
    const handled = replied(withHeard(record, ['complainant']), context);
    const done = handled.tasks.find(
      (task) =>
        task.taskId === taskId &&
        !endsByItsAct(task) &&
        mayFinish(context.person, task, record, context.procedure.profile, context.staff),
    );
    return {
      after: {
        ...handled,
        lastContactAt: context.now,
        tasks: done ? tasksWithout(done, handled.tasks) : handled.tasks,
      },
      events: [{ type: 'contact_made', actor: byPerson(context), facts: { how }, words: sealedWords({ summary }, context) }],
    };
  },
});

const recuse = staffAct({
  act: 'recuse',
  title: 'Step back from this case',
  signals: true,
  input: z.strictObject({
    personId: z
      .string()
      .max(200)
      .optional()
      .meta({ title: 'Who', description: 'Leave empty for yourself; no reason is asked (S2.18)' }),
  }),
  perform(record, { personId = '' }, context) {
    const who = personId === '' ? context.person : personNamed(personId, context);
    const moved = withoutConflict({ ...record, recused: [...new Set([...record.recused, who.personId])] }, context);
    return {
      after: moved,
      events: [
        { type: 'person_recused', actor: byPerson(context), facts: { personId: who.personId, leads: moved.handler.role } },
      ],
      outbox: [noticeTo(moved, 'assigned', context)],
    };
  },
});

const markSerious = staffAct({
  act: 'mark_serious',
  title: 'Mark as serious',
  signals: true,
  input: z.strictObject({ why: words('Why') }),
  perform(record, { why }, context) {
    const { procedure, staff } = context;
    const marked: Case = { ...record, phase: phaseAfter('mark_serious', record), serious: true };
    const event = { type: 'marked_serious', actor: byPerson(context), words: sealedWords({ why }, context) } as const;
    const stage = stageAfter(procedure.profile, record.stage);
    // S2.22: at once, but for new clocks while the old ones stand still: who lets them run again makes it formal.
    if (stage !== undefined && record.pause === undefined) {
      const phase = record.phase === 'received' ? record.phase : phaseAfter('make_formal', record);
      const formal: Case = { ...lookedAtAnew(marked, stage, context), phase };
      const facts = { askedBy: 'staff', leads: formal.handler.role };
      return { after: formal, events: [event, { type: 'made_formal', actor: byPerson(context), facts }] };
    }
    const overseer = overseerOf(marked, procedure.profile, staff) ?? record.handler.role;
    return { after: marked, events: [event], outbox: [noticeTo(marked, 'serious', context, overseer)] };
  },
});

const extend = staffAct({
  act: 'extend',
  title: 'Extend the deadline',
  signals: true,
  input: z.strictObject({
    newDueOn: CivilDate.meta({ title: 'New date', format: 'date' }),
    reason: words('Reason', 'The complainant reads this; write it in their language'),
  }),
  perform(record, { newDueOn, reason }, context) {
    const { now, procedure } = context;
    const what = record.phase === 'under_appeal' ? 'answer_appeal' : 'respond';
    const deadline = deadlineOf(record, what);
    if (!deadline) throw new Refusal('ActNotAllowedNow', { act: 'extend', phase: record.phase });
    // S2.38: the complainant is told before the old date passes, not after.
    if (deadline.dueAt < now) throw new Refusal('ExtensionTooLate', { dueAt: deadline.dueAt });
    const newDueAt = procedure.calendar.endOfLocalDay(newDueOn);
    if (newDueAt <= deadline.dueAt) throw new Refusal('ExtensionNotLater', { dueAt: deadline.dueAt });
    const latest = endOf(procedure, stageNamed(procedure.profile, record.stage).longestExtension, deadline.firstDueAt);
    if (newDueAt > latest) throw new Refusal('ExtensionTooLong', { latest });
    const letter = issueLetter(
      { kind: 'extension', ...letterFrame(record, context), reason, oldDueAt: deadline.dueAt, newDueAt },
      'no',
      context,
    );
    const extended = handledOrReviewed(
      {
        ...record,
        phase: phaseAfter('extend', record),
        deadlines: record.deadlines.map((other) => (other === deadline ? { ...deadline, dueAt: newDueAt } : other)),
        lastContactAt: now,
      },
      context,
    );
    return {
      after: { ...replied(extended, context), tasks: paperTasks(extended, [letter], context) },
      events: [
        {
          type: 'deadline_extended',
          actor: byPerson(context),
          facts: { what, from: deadline.dueAt, to: newDueAt },
          words: sealedWords({ reason }, context),
        },
      ],
      letters: [letter],
    };
  },
});

const decideOutcome = staffAct({
  act: 'decide_outcome',
  title: 'Decide the outcome',
  input: z.strictObject({
    outcome: DecidedOutcome.meta({ title: 'Outcome' }),
    apology: optionalWords('Apology', 'Needed when upheld, wholly or in part (S2.39)'),
    measures: optionalWords('What has been done', 'Needed when upheld, wholly or in part'),
    prevention: optionalWords('How we prevent it from happening again', 'Needed when upheld, wholly or in part'),
    reason: optionalWords('Reason', 'Needed when not upheld, wholly or in part (S2.40)'),
    noRemedy: optionalWords('Why nothing is offered for something that was found justified', 'Only colleagues read this (S0.12)'),
    theirView: optionalWords(
      'What happened and went wrong, as the complainant sees it',
      'Of an appeal: the answer quotes their own words (S2.51). Leave out names of others',
    ),
  }),
  perform(record, decision, context) {
    requireFindings(record);
    requireMajorMatters(record, decision.outcome, context.procedure.profile);
    if (isHearingAhead(record)) throw new Refusal('HearingMissing');
    const isAppeal = record.phase === 'under_appeal';
    const handled = handledOrReviewed(record, context);
    const decided = {
      after: {
        ...handled,
        ...(isAppeal ? { appealOutcome: decision.outcome } : { outcome: decision.outcome }),
        decisionSeq: record.history.seq + 1,
        decidedBy: context.person.personId,
      },
      events: [
        {
          type: isAppeal ? 'appeal_outcome_decided' : 'outcome_decided',
          actor: byPerson(context),
          facts: { outcome: decision.outcome },
          words: sealedWords(decision, context),
        },
      ],
    } satisfies ActResult;
    return askForSignature(decided, context);
  },
});

const previewLetter = staffAct({
  act: 'preview_letter',
  title: 'Preview the answer',
  changes: false,
  input: nothing,
  isOffered: (record) => record.decisionSeq !== undefined,
  perform(record, _input, context) {
    const facts = answerFacts(record, context);
    const { letter, faults } = draftLetter(facts, context);
    const language = context.person.language ?? context.procedure.profile.languages[0] ?? 'en';
    const lacks = faults.map((fault) => describeFault(fault, language));
    const isReport = context.procedure.profile.appeal.panel !== undefined;
    const gaps = isReport ? reportGaps(facts).map((gap) => describeGap(gap, language)) : [];
    const { subject, text, html, sms } = letter;
    return {
      after: record,
      events: [],
      shown: {
        letter: { subject, text, html, sms },
        faults: lacks,
        gaps,
        unanswered: unansweredIn(record, context),
        preview: previewDigest(letter),
      },
    };
  },
});

const sendInput = z.strictObject({
  preview: z.string().max(100).optional().meta({
    title: 'Digest of the preview',
    description: 'When given, nothing is sent unless the letter is still the one that was previewed',
  }),
});

const sendLetter = staffAct({
  act: 'send_letter',
  title: 'Send the answer',
  signals: true,
  input: sendInput,
  isOffered: (record) => record.decisionSeq !== undefined,
  perform(record, { preview }, context) {
    const { now, procedure } = context;
    const letter = finishedAnswer(record, preview, context);
    const responded = handledBy(
      {
        ...record,
        phase: phaseAfter('send_letter', record),
        respondedAt: now,
        lastContactAt: now,
        // S2.41 counts from being told: until somebody confirms the delivery, this is the least that holds.
        deadlines: [{ ...startDeadline(procedure, 'appeal_window', record.stage, now), isProvisional: true }],
      },
      context,
    );
    return {
      after: withAskedAfter({ ...responded, tasks: paperTasks(responded, [letter], context) }, context),
      events: [
        {
          type: 'final_response_issued',
          actor: byPerson(context),
          facts: { outcome: record.outcome ?? 'upheld', channel: letter.channel },
        },
      ],
      letters: [letter],
    };
  },
});

const sendAppealLetter = staffAct({
  act: 'send_appeal_letter',
  title: 'Send the answer to the appeal',
  signals: true,
  input: sendInput,
  isOffered: (record) => record.decisionSeq !== undefined,
  perform(record, { preview }, context) {
    const letter = finishedAnswer(record, preview, context);
    const answered = awaitFeedback(
      { ...record, phase: phaseAfter('send_appeal_letter', record), appealAnsweredAt: context.now, lastContactAt: context.now },
      context,
    );
    return {
      after: withAskedAfter({ ...answered, tasks: paperTasks(answered, [letter], context) }, context),
      events: [
        {
          type: 'appeal_answer_issued',
          actor: byPerson(context),
          facts: { outcome: record.appealOutcome ?? 'upheld', channel: letter.channel },
        },
      ],
      letters: [letter],
    };
  },
});

const withdraw = staffAct({
  act: 'withdraw',
  title: 'Withdraw at the complainant’s wish',
  signals: true,
  input: z.strictObject({ wish: words('How the complainant said so') }),
  perform(record, { wish }, context) {
    const letter = issueLetter({ kind: 'withdrawal_confirmed', ...letterFrame(record, context) }, 'no', context);
    return ended(record, 'withdraw', 'withdrawn', letter, { type: 'case_withdrawn', words: { wish } }, context);
  },
});

const transfer = staffAct({
  act: 'transfer',
  title: 'Transfer to another organisation',
  signals: true,
  input: z.strictObject({
    organisation: words('Organisation that answers from now on'),
    contact: optionalWords('How to reach it'),
    reason: words('Why'),
  }),
  perform(record, { organisation, contact, reason }, context) {
    const facts = { kind: 'transfer_notice', ...letterFrame(record, context), organisation, reason } as const;
    // S2.61: to whom the matter went is told to nobody without authority; a person says what may be said.
    const letter = mayHearDetails(context)
      ? issueLetter({ ...facts, ...(contact === undefined ? {} : { contact }) }, 'no', context)
      : undefined;
    return ended(
      record,
      'transfer',
      'transferred',
      letter,
      { type: 'case_transferred', words: { organisation, contact, reason } },
      context,
    );
  },
});

const finishTask = staffAct({
  act: 'finish_task',
  title: 'Finish a task',
  input: z.strictObject({ taskId: z.string().max(40).meta({ title: 'Task' }), what: words('What was done') }),
  isOffered: (record, { person }) => record.tasks.some((task) => !endsByItsAct(task) && !isKeptFrom(person, task)),
  perform(record, { taskId, what }, context) {
    const task = record.tasks.find(
      (candidate) =>
        candidate.taskId === taskId && mayFinish(context.person, candidate, record, context.procedure.profile, context.staff),
    );
    if (task && endsByItsAct(task)) throw new Refusal('ActNotAllowedNow', { act: 'finish_task', phase: record.phase });
    if (!task) throw new Refusal('AlreadyRecorded', { taskId });
    const answer = bringsLetter(task) ? undeliveredAnswer(record) : undefined;
    const { onBehalf } = record;
    const isBoardTold = task.kind === 'tell_board' && onBehalf !== undefined;
    return {
      after: {
        ...(answer ? countedFromDelivery(record, answer, context.now, context) : record),
        ...(isBoardTold ? { onBehalf: { ...onBehalf, boardToldAt: context.now } } : {}),
        tasks: tasksWithout(task, record.tasks),
      },
      events: [
        {
          type: 'task_done',
          actor: byPerson(context),
          facts: { taskId, kind: task.kind, ...(answer ? { delivered: answer } : {}) },
          words: sealedWords({ what }, context),
        },
      ],
    };
  },
});

export const staffActs: readonly StaffAct[] = [
  assign,
  assignAppeal,
  nameOutsideLead,
  nameOutsideReviewer,
  addNote,
  recordContact,
  correctContact,
  placeContribution,
  nameSubject,
  nameContact,
  recordRelation,
  recuse,
  declareNoConflict,
  markSerious,
  makeFormal,
  extend,
  resolveAtOnce,
  fileAs,
  agreeToFiling,
  refuseFiling,
  takeAsComplaint,
  dateIncident,
  decideOutOfTime,
  addAllegation,
  removeAllegation,
  expectProfessional,
  planMeeting,
  moveMeeting,
  cancelMeeting,
  recordMeeting,
  recordAccount,
  recordDialogueWish,
  namePanel,
  inviteToHearing,
  holdPaperReview,
  recordHearing,
  planInquiry,
  settleInquiry,
  askColleague,
  recordFinding,
  decideAccountability,
  offerRemedy,
  approveRemedy,
  dropRemedy,
  decideOutcome,
  previewLetter,
  approveLetter(signable),
  returnLetter,
  lookAtLetter,
  sendLetter,
  sendAppealLetter,
  recordDelivery,
  lodgeAppeal,
  acceptLateFormal,
  declineLateFormal,
  acceptLateAppeal,
  declineLateAppeal,
  reopenAppeal,
  signpost,
  withdraw,
  transfer,
  takeUpAgain,
  referToBody,
  recordBodyRequest,
  answerBody,
  recordLearning,
  reportPromise,
  reportDisadvantage,
  answerDisadvantage,
  recordTreatment,
  addParty,
  removeParty,
  requireAuthority,
  recordAuthority,
  revokeAuthority,
  reportToBoard,
  barPerson,
  unbarPerson,
  pauseCase,
  resumeCase,
  finishTask,
];

export function staffActNamed(name: string): StaffAct | undefined {
  return staffActs.find(({ act }) => act === name);
}

/** What nobody has to decide any more. */
const overByEnding: readonly OpenTask['kind'][] = ['confirm_ending', 'decide_out_of_time'];

function ended(
  record: Case,
  act: 'withdraw' | 'transfer',
  outcome: Outcome,
  letter: IssuedLetter | undefined,
  event: { type: 'case_withdrawn' | 'case_transferred'; words: unknown },
  context: StaffContext,
) {
  const handled = owedKept(handledOrReviewed(record, context), context);
  const over = awaitFeedback(
    {
      ...handled,
      ...outcomesAfter(record, outcome),
      tasks: tasksExcept(handled, ...overByEnding),
      phase: phaseAfter(act, record),
      lastContactAt: context.now,
    },
    context,
  );
  return {
    after: {
      ...over,
      tasks: letter
        ? paperTasks(over, [letter], context)
        : [...over.tasks, openTask('answer_in_person', record.handler.role, context)],
    },
    events: [{ type: event.type, actor: byPerson(context), words: sealedWords(event.words, context) }],
    letters: letter ? [letter] : [],
  };
}

/** What was answered stays answered: who ends an appeal ends the appeal alone. */
function outcomesAfter({ phase, respondedAt }: Case, outcome: Outcome): Pick<Case, 'outcome' | 'appealOutcome'> {
  if (phase === 'appealed' || phase === 'under_appeal') return { appealOutcome: outcome };
  return respondedAt === undefined ? { outcome } : {};
}

/** What an answer leaves to be done: what it promises, what it taught, and how they are treated since. */
function withAskedAfter(record: Case, context: StaffContext): Case {
  return askAboutTreatment(askForLearning(promised(record, context), context), context);
}

function personNamed(personId: string, { staff }: StaffContext) {
  const found = staff.find((person) => person.personId === personId);
  if (!found) throw new Refusal('NobodyEligible', { personId });
  return found;
}

function requireNoConflict(personId: string, record: Case, context: StaffContext): void {
  const person = personNamed(personId, context);
  if (isExcluded(person, record, context.procedure.profile, context.staff)) throw new Refusal('ConflictOfInterest', { personId });
}

/** The facts of the answer now being written. @throws Refusal `OutcomeMissing`. */
function answerFacts(record: Case, context: StaffContext): LetterFacts {
  const outcome = DecidedOutcome.safeParse(record.phase === 'under_appeal' ? record.appealOutcome : record.outcome);
  if (record.decisionSeq === undefined || !outcome.success) throw new Refusal('OutcomeMissing');
  const { profile } = context.procedure;
  const decision = DecisionWords.parse(context.wordsOf(record.decisionSeq));
  const { apology, measures, prevention, reason } = decision;
  const common = {
    ...letterFrame(record, context),
    ...outsideOffice(record, context),
    outcome: outcome.data,
    ...findingFacts(record, context),
    ...promiseFacts(record, context),
    ...latenessOf(record, context),
    ...(apology === undefined ? {} : { apology }),
    ...(measures === undefined ? {} : { measures }),
    ...(prevention === undefined ? {} : { prevention }),
    ...(reason === undefined ? {} : { reason }),
  };
  if (record.phase === 'under_appeal') return { kind: 'appeal_outcome', ...common, ...reportFacts(record, decision, context) };
  const appealBy: Instant = startDeadline(context.procedure, 'appeal_window', record.stage, context.now).dueAt;
  const next = stageAfter(profile, record.stage);
  const wanted = next ? stageNamed(profile, next).leads : profile.appeal.leads;
  return {
    kind: 'outcome',
    ...common,
    appealBy,
    appealTo: leadingRole(wanted, record, profile, context.staff, true) ?? wanted,
  };
}

/** S0.12: what was found justified and nothing is offered for, in its own words; none where it was said why. */
function unansweredIn(record: Case, { wordsOf }: StaffContext): string[] {
  const decision = record.decisionSeq === undefined ? undefined : DecisionWords.parse(wordsOf(record.decisionSeq));
  if (decision?.noRemedy !== undefined) return [];
  return unanswered(record).map(({ seq }) => AllegationWords.parse(wordsOf(seq)).allegation);
}

/** Where people hear an appeal: what they heard, and the talk that was wished for (S2.51, S2.52). */
function reportFacts(
  { hearing, dialogue, meetings = [] }: Case,
  decision: z.infer<typeof DecisionWords>,
  context: StaffContext,
): Pick<Extract<LetterFacts, { kind: 'appeal_outcome' }>, 'theirView' | 'talk'> {
  const heard = hearing?.viewSeq === undefined ? undefined : HeardWords.parse(context.wordsOf(hearing.viewSeq)).theirView;
  const theirView = decision.theirView ?? heard;
  const held = meetings.findLast(({ isDialogue, status }) => isDialogue === true && status === 'held');
  const talk = held ? { heldAt: held.startsAt } : {};
  return {
    ...(theirView === undefined ? {} : { theirView }),
    ...(held || dialogue?.wish === 'wished' ? { talk } : {}),
  };
}

/** The answer as it may be sent. @throws Refusal of {@link signable}, and `SecondSignatureMissing`. */
function finishedAnswer(record: Case, preview: string | undefined, context: StaffContext): IssuedLetter {
  const facts = signable(record, preview, context);
  requireSignature(record, facts, context);
  return issueLetter(facts, 'no', context);
}

/** The facts of a complete answer. @throws Refusal `FindingsMissing`, `ApprovalMissing`, `LetterIncomplete`, `LetterChangedSincePreview`. */
function signable(record: Case, preview: string | undefined, context: StaffContext): LetterFacts {
  requireFindings(record);
  requireApprovals(record);
  requireMajorMatters(record, record.phase === 'under_appeal' ? record.appealOutcome : record.outcome, context.procedure.profile);
  const facts = answerFacts(record, context);
  const { letter, faults } = draftLetter(facts, context);
  refuseFaults(faults);
  if (preview !== undefined && preview !== previewDigest(letter)) throw new Refusal('LetterChangedSincePreview');
  return facts;
}

/** Of everything a reader sees. */
function previewDigest({ subject, text, html, sms }: Pick<IssuedLetter['letter'], 'subject' | 'text' | 'html' | 'sms'>): string {
  return digestOf({ subject, text, html, sms });
}
