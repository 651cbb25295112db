// A case as staff read it by JSON: the shape that the workspace answers with and that the description of the API shows.

import * as z from 'zod';
import { BodyMatter } from '#core/case/body-matter.ts';
import { Case, CaseKind, Deadline, DeadlineKind, OpenTask, Outcome, Phase } from '#core/case/case.ts';
import { CASE_REFERENCE_PATTERN } from '#core/case/case-reference.ts';
import { Channel } from '#core/case/channel.ts';
import { SubjectKind } from '#core/case/concern.ts';
import { contactDoubts } from '#core/case/contact-doubt.ts';
import { Actor, EventFacts, EventType } from '#core/case/history.ts';
import { InquirySource, InquiryState } from '#core/case/inquiry.ts';
import { LetterLook } from '#core/case/letter-look.ts';
import { Meeting } from '#core/case/meeting.ts';
import { LetterKind } from '#core/case/outbox.ts';
import { Addressee, CaseParty, OnBehalf } from '#core/case/party.ts';
import { PauseReason } from '#core/case/pause-reason.ts';
import { Account, Complainant, Message } from '#core/case/person.ts';
import { RemedyKind, RemedyState } from '#core/case/remedy.ts';
import { EvidenceId, EvidenceKind, EvidenceMatter, EvidenceStatus } from '#core/evidence/evidence.ts';
import { CivilDate, Instant } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import { BarredPerson, Party } from '#core/parties/circle.ts';
import { Commitment, Role, StageName } from '#core/procedure/profile.ts';

const Reference = z.string().regex(CASE_REFERENCE_PATTERN);

const Handler = z.strictObject({ role: Role, personId: z.string().optional(), name: z.string().optional() });

export const CaseSummary = z.strictObject({
  reference: Reference,
  /** What it was filed as; a complaint until a person finds that it is none. */
  kind: CaseKind,
  phase: Phase,
  stage: StageName,
  serious: z.boolean(),
  receivedAt: Instant,
  handler: Handler,
  overdue: z.boolean(),
  nextDeadline: z.strictObject({ what: DeadlineKind, dueAt: Instant }).optional(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseView = z.strictObject({
  ...CaseSummary.shape,
  version: Case.shape.version,
  channel: Channel,
  language: Language,
  outcome: Outcome.optional(),
  appealOutcome: Outcome.optional(),
  escalationLevel: z.int().nonnegative(),
  /** What it is about: colleagues, positions and whatever else, by kind (S2.7). */
  subjects: z.array(z.strictObject({ ...Case.shape.subjects.element.shape, kind: SubjectKind, name: z.string().optional() })),
  /** Whether somebody else looks at each letter before it leaves; and those that wait for it, or had it. */
  isGuarded: z.boolean(),
  looks: z.array(
    z.strictObject({
      ...LetterLook.pick({ lookId: true, act: true, askedBy: true, seenBy: true }).shape,
      /** What its author filled in: the same again sends it once somebody has let it leave. */
      input: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  /** Both are missing once the person was erased. What they are to the service is missing for who need not know it. */
  complainant: Complainant.optional(),
  account: Account.optional(),
  /** What opens the letters behind the link of a text: told to somebody who is known, and never sent (M9). */
  lettersCode: z.string().regex(/^\d{3} \d{3}$/),
  messages: z.array(Message),
  /** Who else belongs to it, and who must have no part in it. */
  parties: z.array(z.strictObject({ ...CaseParty.shape, ...Party.shape })),
  barred: z.array(BarredPerson),
  /** Whether the one who complained speaks for somebody else, and with what authority. */
  onBehalf: OnBehalf.optional(),
  /** Of a procedure in which each person has one (S3.6). `isKnownAgain`: by how the person concerned is reached, on cases to come. */
  namedContact: z
    .strictObject({
      personId: z.string().optional(),
      name: z.string().optional(),
      doubt: z.enum(contactDoubts).optional(),
      isKnownAgain: z.boolean(),
    })
    .optional(),
  /** Why the clocks stand still, and since when. */
  pause: z.strictObject({ reason: PauseReason, pausedAt: Instant }).optional(),
  /** In the order of the days they show (S0.29); without its name and hash where this person is not among its readers. */
  evidence: z.array(
    z.strictObject({
      evidenceId: EvidenceId,
      receivedAt: Instant,
      from: z.enum(['complainant', 'staff', 'mail']),
      matter: EvidenceMatter,
      happenedOn: CivilDate.optional(),
      kind: EvidenceKind,
      size: z.int(),
      status: EvidenceStatus,
      mayOpen: z.boolean(),
      fileName: z.string().optional(),
      contentType: z.string().optional(),
      sha256: z.string().optional(),
    }),
  ),
  deadlines: z.array(
    Deadline.extend({
      overdue: z.boolean(),
      /** The paragraph of the published procedure that made it. */
      because: z.string(),
      countedDays: z.array(CivilDate),
      skippedDays: z.array(z.strictObject({ on: CivilDate, why: z.string() })),
    }),
  ),
  tasks: z.array(OpenTask),
  meetings: z.array(
    z.strictObject({
      ...Meeting.pick({
        meetingId: true,
        kind: true,
        startsAt: true,
        endsAt: true,
        status: true,
        evidenceBy: true,
        isDialogue: true,
      }).shape,
      place: z.string().optional(),
      companions: z.array(z.string()),
      /** Those of them who are barred from the case. */
      barred: z.array(z.string()),
    }),
  ),
  /** Who hears the appeal together. */
  panel: z.array(z.strictObject({ personId: z.string(), name: z.string().optional() })),
  findings: z.array(
    z.strictObject({
      seq: z.int(),
      outcome: z.enum(['upheld', 'partly_upheld', 'not_upheld']),
      allegation: z.string().optional(),
      rationale: z.string().optional(),
    }),
  ),
  /** What is complained about, taken apart. */
  allegations: z.array(z.strictObject({ allegationId: z.string(), allegation: z.string().optional(), hasFinding: z.boolean() })),
  /** What is to be found out, from whom or what, and what came of it. */
  inquiry: z.array(
    z.strictObject({
      itemId: z.string(),
      source: InquirySource,
      state: InquiryState,
      question: z.string().optional(),
      from: z.string().optional(),
      allegation: z.string().optional(),
      what: z.string().optional(),
      /** The colleague who was asked it, and by when. */
      asked: z.strictObject({ personId: z.string(), name: z.string().optional(), dueAt: Instant }).optional(),
    }),
  ),
  /** What is offered to put it right, for which allegation, and what became of it. */
  remedies: z.array(
    z.strictObject({
      remedyId: z.string(),
      kind: RemedyKind,
      what: z.string().optional(),
      amount: z.number().optional(),
      currency: z.string().optional(),
      allegation: z.string().optional(),
      owner: Role,
      dueAt: Instant,
      state: RemedyState,
      /** The missed date for which the charter owes it. */
      breach: Commitment.optional(),
    }),
  ),
  /** What was reported to bodies outside, or asked by them, and whether this person may take the bundle for one. */
  bodies: z.array(
    z.strictObject({ ...BodyMatter.omit({ seq: true }).shape, body: z.string().optional(), mayTakeBundle: z.boolean() }),
  ),
  history: z.array(
    z.strictObject({
      seq: z.int(),
      type: EventType,
      at: Instant,
      actor: Actor,
      facts: EventFacts,
      /** The words behind it, a text for each name. */
      words: z.record(z.string(), z.string()).optional(),
    }),
  ),
  letters: z.array(
    z.strictObject({
      /** Its number on the case, under which it can be read as its reader gets it. */
      letterId: z.int(),
      letterKind: LetterKind,
      at: Instant,
      channel: z.enum(['email', 'sms', 'paper']),
      status: z.enum(['pending', 'claimed', 'sent', 'failed', 'to_print']),
      /** When it reached its reader, as the provider says or as somebody recorded; missing while nobody knows. */
      deliveredAt: Instant.optional(),
      /** For a representative, as a copy or instead of the person who complained. */
      toParty: Addressee.optional(),
      subject: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
  /** What this person may do now; each schema is that of the act's input. */
  acts: z.array(z.strictObject({ act: z.string(), title: z.string(), schema: z.record(z.string(), z.unknown()) })),
});
export type CaseView = z.infer<typeof CaseView>;

export const TaskView = z.strictObject({
  kind: z.enum([
    ...OpenTask.shape.kind.options,
    'answer_question',
    'take_case',
    'answer_complaint',
    'assign_appeal',
    'answer_appeal',
  ]),
  reference: Reference,
  dueAt: Instant,
  isOverdue: z.boolean(),
  taskId: z.string().optional(),
  /** Of a question that a colleague asks. */
  itemId: z.string().optional(),
});

/** One question of an inquiry, as the colleague sees it who was asked; nothing else of the case. */
export const AskedQuestion = z.strictObject({ question: z.string(), dueAt: Instant });

export const ActAnswer = z.strictObject({
  reference: Reference,
  phase: Phase,
  version: Case.shape.version,
  /** What an act that only looks has to show, such as the preview of a letter. */
  shown: z.unknown().optional(),
});

export const HeldMessage = z.strictObject({
  quarantineId: z.string(),
  /** By when a person should have looked at it. */
  decideBy: Instant,
  channel: z.enum(['email', 'sms', 'web', 'wechat']),
  receivedAt: Instant,
  why: z.string(),
  rawKey: z.string().optional(),
  excerpt: z.strictObject({ from: z.string().optional(), subject: z.string().optional(), text: z.string() }),
});
