// A meeting with the person who complained, at any stage (S2.15, S2.34), or the hearing of their appeal (S2.44). Where it is and who comes
// along lies in the words of the event that last said so: a place tells where somebody will be.

import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import { Language } from '#core/language.ts';

export const Meeting = z.strictObject({
  meetingId: z.string(),
  kind: z.enum(['meeting', 'hearing']),
  startsAt: Instant,
  endsAt: Instant,
  /** Neither side's own house (S2.36). */
  isNeutral: z.boolean(),
  /** The language that somebody interprets. */
  interpreter: Language.optional(),
  /** Sequence number of the event that last said when and where; its words hold the place and the {@link Company}. */
  seq: z.int().positive(),
  /** How often it was moved; calendars take the highest (RFC 5545, SEQUENCE). */
  revision: z.int().nonnegative(),
  status: z.enum(['planned', 'held', 'cancelled']),
  /** A talk with those whom the complaint is about, at the wish of who complained (S2.52). */
  isDialogue: z.boolean().optional(),
  /** Of a hearing: by when documents are asked for (S2.48). */
  evidenceBy: Instant.optional(),
});
export type Meeting = z.infer<typeof Meeting>;

/** Whose account has been taken (S0.34): that of the person who complained, and of whoever the complaint is about. */
export const Side = z.enum(['complainant', 'concerned']);
export type Side = z.infer<typeof Side>;

export function plannedMeetings({ meetings = [] }: { meetings?: readonly Meeting[] | undefined }): Meeting[] {
  return meetings.filter(({ status }) => status === 'planned');
}

const names = z.array(z.string()).default([]);

/** Who comes along to a meeting, by name: people they trust, professionals (S2.36), witnesses. */
const Company = z.object({ companions: names, professionals: names, witnesses: names });
export type Company = z.infer<typeof Company>;

/** `companion`: one alone, from before there could be several. */
const CompanyWords = Company.extend({ companion: z.string().optional() });

/** The company in the words behind {@link Meeting.seq}; nobody, where the words were erased. */
export function companyIn(words: unknown): Company {
  const read = CompanyWords.safeParse(words);
  if (!read.success) return { companions: [], professionals: [], witnesses: [] };
  const { companion, companions, professionals, witnesses } = read.data;
  return { companions: companion === undefined ? companions : [companion, ...companions], professionals, witnesses };
}

const PlaceWords = z.object({ place: z.string() });

/** Where people meet, in the same words. */
export function placeIn(words: unknown): string | undefined {
  return PlaceWords.safeParse(words).data?.place;
}

export type CompanionKind = 'companion' | 'professional' | 'witness';

export function membersOf({ companions, professionals, witnesses }: Company): { name: string; as: CompanionKind }[] {
  const each = (people: readonly string[], as: CompanionKind) => people.map((name) => ({ name, as }));
  return [...each(companions, 'companion'), ...each(professionals, 'professional'), ...each(witnesses, 'witness')];
}
