// What a body outside is given of a case, as JSON (S1.19, S1.20): the shape that the workspace answers with and that the description of the
// API shows. Each part is there only as far as the matter reaches: `course` holds nobody's words or names, `file` holds both. Where and how
// people are reached is in neither: that is no part of what happened (S2.59).

import * as z from 'zod';
import { BodyMatter } from '#core/case/body-matter.ts';
import { Outcome } from '#core/case/case.ts';
import { SubjectKind } from '#core/case/concern.ts';
import { EventType } from '#core/case/history.ts';
import { Meeting } from '#core/case/meeting.ts';
import { PartyRole } from '#core/case/party.ts';
import { Account } from '#core/case/person.ts';
import { Instant } from '#core/instant.ts';
import { RegulatorRow } from '#core/oversight/regulator-row.ts';
import { Role } from '#core/procedure/profile.ts';
import { CaseView } from './http-case-view.ts';

const text = z.string().optional();

/** Who did something: those outside our house by what they are, staff by their position. */
const Doer = z.union([z.literal(['complainant', 'procedure', 'regulator', 'staff']), Role]);
export type Doer = z.infer<typeof Doer>;

const Course = z.strictObject({
  history: z.array(z.strictObject({ at: Instant, type: EventType, by: Doer })),
  findings: z.array(z.strictObject({ outcome: Outcome })),
  meetings: z.array(Meeting.pick({ kind: true, startsAt: true, endsAt: true, status: true })),
  letters: z.array(CaseView.shape.letters.element.pick({ letterKind: true, at: true, channel: true, status: true })),
  /** Without a hash where whoever took the bundle is not among the readers of a file (S0.26). */
  evidence: z.array(
    CaseView.shape.evidence.element.pick({ receivedAt: true, from: true, matter: true, kind: true, size: true, sha256: true }),
  ),
  people: z.array(z.strictObject({ role: PartyRole })),
});

/** Whose words an item holds: `other` is neither the complainant nor staff, and there only where the matter covers them (S2.61). */
const wordsOf = z.enum(['complainant', 'staff', 'other']);
export type WordsOf = z.infer<typeof wordsOf>;

const File = z.strictObject({
  complainant: z.strictObject({ name: text, affectedPerson: text, helper: text }).optional(),
  account: Account.extend({ wordsOf }).optional(),
  about: z.array(z.strictObject({ kind: SubjectKind, role: Role.optional(), name: text })),
  people: z.array(z.strictObject({ role: PartyRole, name: text })),
  /** What people said when they were heard. */
  accounts: z.array(z.strictObject({ at: Instant, wordsOf, text: z.string() })),
  allegations: z.array(z.strictObject({ allegation: text, wordsOf })),
  findings: z.array(z.strictObject({ outcome: Outcome, allegation: text, rationale: text, wordsOf })),
  letters: z.array(
    z.strictObject({ letterKind: Course.shape.letters.element.shape.letterKind, at: Instant, subject: text, text, wordsOf }),
  ),
  evidence: z.array(z.strictObject({ fileName: z.string(), sha256: z.string(), wordsOf })),
});

export const BodyBundle = z.strictObject({
  schemaVersion: z.literal(1),
  madeAt: Instant,
  provider: z.string(),
  /** What the body asked, or what was reported to it. */
  matter: z.strictObject({
    ...BodyMatter.pick({ bodyId: true, kind: true, on: true, dueAt: true, answeredAt: true, scope: true, coversOthers: true })
      .shape,
    body: text,
    what: text,
    legalBasis: text,
  }),
  register: RegulatorRow,
  course: Course.optional(),
  file: File.optional(),
});
export type BodyBundle = z.infer<typeof BodyBundle>;
