// The record of one complaint, without anything that tells who the person is: contact details and words are kept apart, sealed
// under a key of their own (person.ts), so that erasing the person leaves this record and its history whole.

import * as z from 'zod';
import { CivilDate, Instant } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import { Commitment, Role, StageName } from '#core/procedure/profile.ts';
import { Allegation } from './allegation.ts';
import { BodyMatter } from './body-matter.ts';
import { CaseReference } from './case-reference.ts';
import { Channel } from './channel.ts';
import { SubjectKind } from './concern.ts';
import { Dialogue } from './dialogue.ts';
import { Disadvantage } from './disadvantage.ts';
import { Hearing } from './hearing.ts';
import { InquiryItem } from './inquiry.ts';
import { LetterLook } from './letter-look.ts';
import { Meeting, Side } from './meeting.ts';
import { CaseParty, OnBehalf } from './party.ts';
import { PauseReason } from './pause-reason.ts';
import { Remedy } from './remedy.ts';
import { Signature } from './signature.ts';

/** Where a case stands. Facts such as overdue, escalated or serious are not phases: a phase says what happens next. */
export const Phase = z.enum([
  'received',
  'acknowledged',
  'under_investigation',
  'responded',
  'appealed',
  'under_appeal',
  'awaiting_feedback',
  'closed',
]);
export type Phase = z.infer<typeof Phase>;

export const openPhases = Phase.options.filter((phase) => phase !== 'closed');

export const Outcome = z.enum(['upheld', 'partly_upheld', 'not_upheld', 'withdrawn', 'transferred', 'resolved_at_first_contact']);
export type Outcome = z.infer<typeof Outcome>;

export const DeadlineKind = z.enum([
  'acknowledge',
  'triage',
  'first_reply',
  'respond',
  'appeal_window',
  'acknowledge_appeal',
  'hear_appeal',
  'answer_appeal',
  'survey',
  'review_pause',
  'say_otherwise',
]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** A moment by which we must act. `firstDueAt` is the moment before any extension. */
export const Deadline = z.strictObject({
  what: DeadlineKind,
  startedAt: Instant,
  dueAt: Instant,
  firstDueAt: Instant,
  /** When it stood still, so that it can be counted again from its start when the calendar changes (W4, W5). */
  stood: z.array(z.strictObject({ from: Instant, until: Instant })).optional(),
  /** What it counts from is not certain yet: nobody has confirmed that the answer was delivered (S2.41). */
  isProvisional: z.boolean().optional(),
});
export type Deadline = z.infer<typeof Deadline>;

/** Work for a person that the record itself does not show, such as reaching someone whose letter bounced. */
export const OpenTask = z.strictObject({
  taskId: z.string(),
  kind: z.enum([
    'read_new_message',
    'confirm_contribution',
    'reach_by_other_channel',
    'report_to_board',
    'read_board_report',
    'answer_in_person',
    'find_eligible_person',
    'look_into_fault',
    'approve_remedy',
    'keep_promise',
    'sign_letter',
    'look_at_letter',
    'decide_out_of_time',
    'record_learning',
    'answer_body',
    'confirm_sender',
    'consider_appeal',
    'consider_late_appeal',
    'consider_late_formal',
    'signpost',
    'book_interpreter',
    'book_neutral_place',
    'arrange_support',
    'look_at_evidence',
    'obtain_authority',
    'renew_authority',
    'safeguard',
    'look_into_conflict',
    'confirm_ending',
    'pass_on_notice',
    'tell_board',
    'agree_to_filing',
    'consider_filing',
    'hasten_outside_answer',
    'bring_copy',
    'look_into_disadvantage',
    'ask_about_treatment',
    'bring_disadvantage_answer',
  ]),
  role: Role,
  dueAt: Instant,
  /** When its role was last told that it waits. */
  toldAt: Instant.optional(),
  /** From whom it is kept until somebody has looked whether it is about them (S2.21). */
  notFor: z.array(z.string()).optional(),
  /** Of what not everybody on the case may know: the roles that may (S2.12). */
  readers: z.array(Role).optional(),
  /** Of `look_into_conflict`: the messages that name them, kept from them as long. */
  messageIds: z.array(z.string()).optional(),
  /** Of `safeguard`: the planned meetings to which somebody barred was to come (S2.5). */
  meetingIds: z.array(z.string()).optional(),
});
export type OpenTask = z.infer<typeof OpenTask>;

export const Finding = z.strictObject({
  /** Sequence number of the event that recorded it; its words are sealed under that number. */
  seq: z.int().positive(),
  outcome: z.enum(['upheld', 'partly_upheld', 'not_upheld']),
  /** Missing where it is about the complaint as a whole. */
  allegationId: z.string().optional(),
});
export type Finding = z.infer<typeof Finding>;

/** What can hardly be done without, the most needed first: what the one question that we ask may be about (S2.25, S2.27). */
export const Essential = z.enum(['readableText', 'whatHappened', 'whenItHappened', 'whoItConcerns']);
export type Essential = z.infer<typeof Essential>;

/** What somebody may write to us that is no complaint (S2.2). */
export const FiledKind = z.enum(['comment', 'compliment', 'enquiry']);
export type FiledKind = z.infer<typeof FiledKind>;

export const CaseKind = z.enum(['complaint', ...FiledKind.options]);
export type CaseKind = z.infer<typeof CaseKind>;

/** A person found it to be no complaint. */
export const Filing = z.strictObject({
  as: FiledKind,
  /** The event whose sealed words hold why, and our answer. */
  seq: z.int().positive(),
  by: z.string(),
  /** Missing while somebody else has still to agree: until then it is a complaint like any other. */
  filedAt: Instant.optional(),
  agreedBy: z.string().optional(),
  /** The clocks of the complaint that it was taken for, and becomes again when its writer says so. */
  deadlines: z.array(Deadline),
});
export type Filing = z.infer<typeof Filing>;

export const Case = z.strictObject({
  schemaVersion: z.literal(1),
  caseId: z.string().regex(/^[0-9a-z]{20}$/),
  reference: CaseReference,
  profile: z.strictObject({ name: z.string(), version: z.int() }),
  channel: Channel,
  language: Language,
  receivedAt: Instant,
  phase: Phase,
  stage: StageName,
  /** When the stage began: receipt, or the step from informal to formal. */
  stageBeganAt: Instant,
  serious: z.boolean(),
  /** It came in a mail that nobody here can open, or not all of it (E38). */
  isEncrypted: z.boolean().optional(),
  deadlines: z.array(Deadline),
  /** Who is accountable now: a role, and the person in it once someone took the case, or was given it as a named contact (S0.9, S3.6). */
  handler: z.strictObject({ role: Role, personId: z.string().optional() }),
  /** Somebody from outside decides, because nobody here may; the handler writes for them. Their name and office are sealed under the event. */
  outside: z.strictObject({ seq: z.int().positive() }).optional(),
  /**
   * People and ranks complained about, and what kind anything else is (S2.7). The name of another service user is sealed with the people
   * around the case under `partyId`; names of others stay in the sealed words.
   */
  subjects: z.array(
    z.strictObject({
      personId: z.string().optional(),
      role: Role.optional(),
      kind: SubjectKind.optional(),
      partyId: z.string().optional(),
    }),
  ),
  /**
   * No letter in which staff wrote a word leaves before somebody else has looked at what it tells of others (S2.6, S2.61). Why is not
   * here: it may be for who complains, for whom it is about, or for who is barred elsewhere. It is never lifted.
   */
  isGuarded: z.boolean().optional(),
  /** Letters that wait for that look, or had it. */
  looks: z.array(LetterLook).optional(),
  /** People who stepped back, or whom the complainant asked not to have (S2.18). */
  recused: z.array(z.string()),
  /** People who have handled the case: none of them hears the appeal (S2.35). */
  involved: z.array(z.string()),
  /** Those who said, before they shaped the answer, that they have no conflict of interest (S0.33). */
  declared: z.array(z.string()).optional(),
  /** Those who had a part in an answer that a further stage or round looks at anew: none of them leads, decides or signs (S2.35). */
  answeredBy: z.array(z.string()).optional(),
  /** Who of us is the named contact of the person whom it happened to (S3.6). `isKnown`: from an earlier case, and not named on this one. */
  namedContact: z.strictObject({ personId: z.string(), isKnown: z.boolean().optional() }).optional(),
  escalationLevel: z.int().nonnegative(),
  /** What is complained about, taken apart (S0.20). */
  allegations: z.array(Allegation).optional(),
  findings: z.array(Finding),
  /** What is to be found out, from whom or what, and what came of it (S1.3). */
  inquiry: z.array(InquiryItem).optional(),
  /** A file has been found clean: there is something to look at (S0.11). */
  hasEvidence: z.boolean().optional(),
  outcome: Outcome.optional(),
  appealOutcome: Outcome.optional(),
  /** The event whose sealed words hold the parts of the answer now being written: apology, measures, prevention, reason. */
  decisionSeq: z.int().positive().optional(),
  /** Who decided it: somebody else signs it, where two must (S3.8). */
  decidedBy: z.string().optional(),
  signature: Signature.optional(),
  /** How often it was taken up again because it was not settled (S0.38). */
  rounds: z.int().positive().optional(),
  /** When it happened, as far as somebody found out; and, when that is long ago, how a person decided to look into it (S2.9). */
  incidentOn: CivilDate.optional(),
  outOfTime: z.enum(['to_decide', 'in_full', 'as_far_as_possible']).optional(),
  /** Of a serious matter: who answers for what happened (S0.36). The event's words say who, and why. */
  accountability: z
    .strictObject({ seq: z.int().positive(), decision: z.enum(['nobody_at_fault', 'talk', 'training', 'formal_measure']) })
    .optional(),
  bodies: z.array(BodyMatter).optional(),
  /** What it taught us (S1.12); the lesson itself is sealed under the event. */
  learning: z.array(z.strictObject({ seq: z.int().positive(), kind: z.enum(['change', 'training', 'gap', 'none']) })).optional(),
  /** What is offered to put things right, and, once told, promised (S0.15, S1.7). */
  remedies: z.array(Remedy).optional(),
  /** For which kinds of missed dates the charter’s redress was offered, each once (S4.6). */
  redressed: z.array(Commitment).optional(),
  /** What they said of being treated worse since they complained (S2.12). */
  disadvantages: z.array(Disadvantage).optional(),
  /** What we asked about, once, because it was missing (S2.25). */
  askedFor: Essential.optional(),
  /** Something was added since: only the first addition is taken for the answer. */
  hasAnswered: z.boolean().optional(),
  acknowledgedAt: Instant.optional(),
  /** When a person, and not a program, first answered in this stage (S0.5). */
  repliedAt: Instant.optional(),
  remindedAt: Instant.optional(),
  escalatedAt: Instant.optional(),
  /** When the person who complained last heard from us. */
  lastContactAt: Instant.optional(),
  respondedAt: Instant.optional(),
  appealedAt: Instant.optional(),
  appealAnsweredAt: Instant.optional(),
  /** When that answer reached its reader, as far as anybody knows. */
  appealDeliveredAt: Instant.optional(),
  /** Of an appeal that people hear together; undefined where one reviewer answers it. */
  hearing: Hearing.optional(),
  meetings: z.array(Meeting).optional(),
  dialogue: Dialogue.optional(),
  /** Both sides are heard before anybody finds anything (S0.34). */
  heard: z.array(Side).optional(),
  /** An appeal came without reasons, and they were asked for, once (S2.42). */
  reasonsAskedAt: Instant.optional(),
  /** Somebody wrote after the end and was told where else to turn, once (S2.58). */
  signpostedAt: Instant.optional(),
  surveySentAt: Instant.optional(),
  surveyAnsweredAt: Instant.optional(),
  closedAt: Instant.optional(),
  filing: Filing.optional(),
  /** What had been filed as no complaint is one after all: nobody files it a second time. */
  saidComplaintAt: Instant.optional(),
  /** Who else belongs to it; names and addresses are sealed apart. Barred people are counted here and named there. */
  parties: z.array(CaseParty).optional(),
  barredPeople: z.int().positive().optional(),
  onBehalf: OnBehalf.optional(),
  /** How often the links that we sent were closed, because somebody may have them who must not (S2.62). */
  linkEdition: z.int().positive().optional(),
  /** Why the clocks stand still, and the deadlines that do: out of sight until they run again (W4). */
  pause: z.strictObject({ reason: PauseReason, pausedAt: Instant, stopped: z.array(Deadline) }).optional(),
  tasks: z.array(OpenTask),
  /** Which state machine carries the case now; runs are counted over all machines, so that no execution name is used twice. */
  run: z.strictObject({ machine: z.enum(['complaint', 'appeal', 'aftercare']), run: z.int().positive() }),
  /**
   * The signal mailbox: every act that may change what comes next adds one. The workflow says up to which signal it has looked at the
   * record; a wait that opens with newer ones ends at once. A number is enough, because what a signal means is in the record itself.
   */
  signals: z.int().nonnegative(),
  /** How many rows the outbox was given; numbers them. */
  outboxSeq: z.int().nonnegative(),
  /** Head of the history chain. */
  history: z.strictObject({ seq: z.int().nonnegative(), hash: z.string() }),
  version: z.int().positive(),
});
export type Case = z.infer<typeof Case>;

export function isOpen(record: Pick<Case, 'phase'>): boolean {
  return record.phase !== 'closed';
}

/** A case that was only given to somebody, because they are the person's named contact, still waits for them to take it. */
export function isTaken({ phase, handler }: Pick<Case, 'phase' | 'handler'>): boolean {
  return handler.personId !== undefined && !isUntouched({ phase });
}

/** Nobody has looked into it yet. */
export function isUntouched({ phase }: Pick<Case, 'phase'>): boolean {
  return phase === 'received' || phase === 'acknowledged';
}

/** The open tasks of `record` but those of `kinds`. */
export function tasksExcept({ tasks }: Pick<Case, 'tasks'>, ...kinds: readonly OpenTask['kind'][]): OpenTask[] {
  return tasks.filter(({ kind }) => !kinds.includes(kind));
}

export function kindOf({ filing }: Pick<Case, 'filing'>): CaseKind {
  return filing?.filedAt === undefined ? 'complaint' : filing.as;
}

/** The earliest promise that still runs; undefined only for a closed case. Our own target for triage is no promise to anybody. */
export function nextDeadlineOf(record: Pick<Case, 'deadlines'>): Deadline | undefined {
  return record.deadlines
    .filter(({ what }) => what !== 'triage')
    .reduce<Deadline | undefined>((next, deadline) => (next && next.dueAt <= deadline.dueAt ? next : deadline), undefined);
}

export function deadlineOf(record: Pick<Case, 'deadlines'>, what: DeadlineKind): Deadline | undefined {
  return record.deadlines.find((deadline) => deadline.what === what);
}

/** Overdue is computed, never stored: a promise to the complainant has passed. Our own triage target is not such a promise. */
export function isOverdue(record: Pick<Case, 'deadlines'>, now: Instant): boolean {
  const promises: readonly DeadlineKind[] = [
    'acknowledge',
    'first_reply',
    'respond',
    'acknowledge_appeal',
    'hear_appeal',
    'answer_appeal',
  ];
  return record.deadlines.some(({ what, dueAt }) => promises.includes(what) && dueAt < now);
}
