// When and where people meet, checked once for meetings and for hearings: a day ahead of us, a neutral place where a professional comes
// along (S2.36, S2.47), and nobody barred in the company (S2.5, S2.50). The invitation goes out with an entry for a calendar.

import * as z from 'zod';
import { type Case, tasksExcept } from '#core/case/case.ts';
import type { EventDraft } from '#core/case/history.ts';
import { type Company, companyIn, type Meeting, membersOf, plannedMeetings, Side } from '#core/case/meeting.ts';
import type { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Instant, MINUTE, movedBy } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import { subtractWorkingDays } from '#core/procedure/working-calendar.ts';
import { Refusal } from '#core/refusal.ts';
import { refuseBarredCompany } from './barred-attempt.ts';
import { issueLetter, letterFrame, openTask, paperTasks } from './context.ts';
import { type ActResult, byPerson, optionalWords, type StaffContext, sealedWords, words } from './staff-act.ts';
import { announced, witnessesMissing } from './witnesses.ts';

function peopleWho(title: string, description: string) {
  return z.array(z.string().trim().min(1).max(200)).max(10).default([]).meta({ title, description });
}

export const whenAndWhere = {
  startsAt: Instant.meta({ title: 'When' }),
  minutes: z.int().min(15).max(480).default(60).meta({ title: 'How many minutes' }),
  place: words('Where', 'The complainant reads this; write it in their language'),
  isNeutral: z.boolean().default(false).meta({ title: 'The place is neutral: neither ours nor theirs' }),
};

export const company = {
  interpreter: Language.optional().meta({ title: 'Language to interpret', description: 'Leave it open if nobody needs to' }),
  companions: peopleWho('People they trust who come along', 'One name a line'),
  professionals: peopleWho(
    'Professionals who come along',
    'One name a line, such as a lawyer; with a professional the place must be neutral (S2.36)',
  ),
  witnesses: peopleWho('Witnesses who come along', 'One name a line'),
};

const Plan = z.strictObject({ ...whenAndWhere, ...company });
type Plan = z.output<typeof Plan>;

/** The invitation, or what is written when somebody barred was to come along. @throws Refusal `DateNotPossible`, `NeutralPlaceNeeded`. */
export function planned(record: Case, kind: Meeting['kind'], plan: Plan, context: StaffContext, isDialogue = false): ActResult {
  const { startsAt, minutes, place, isNeutral, interpreter, companions, professionals, witnesses } = plan;
  const coming = { companions, professionals, witnesses };
  const refused = refuseBarredCompany(record, coming, context);
  if (refused) return refused;
  requireAhead(startsAt, context);
  requireFitPlace(coming, isNeutral);
  if (isPlaceAwaited(record, context) && !isNeutral) throw new Refusal('NeutralPlaceNeeded');
  const meeting: Meeting = {
    meetingId: drawIdentifier(context.chance, 12),
    kind,
    startsAt,
    endsAt: movedBy(startsAt, minutes * MINUTE),
    isNeutral,
    ...(interpreter === undefined ? {} : { interpreter }),
    seq: record.history.seq + 1,
    revision: 0,
    status: 'planned',
    ...evidenceDay(kind, startsAt, context),
    ...(isDialogue ? { isDialogue } : {}),
  };
  const letter = invitation(record, meeting, place, context);
  const brought = announced(record, witnesses, context);
  const invited = placeFound(
    { ...brought.after, meetings: [...(record.meetings ?? []), meeting], lastContactAt: context.now },
    isNeutral,
    context,
  );
  const tasks = paperTasks(invited, [letter], context);
  return {
    after: {
      ...invited,
      tasks: interpreter === undefined ? tasks : [...tasks, openTask('book_interpreter', record.handler.role, context)],
    },
    events: [
      {
        type: 'meeting_planned',
        actor: byPerson(context),
        facts: { kind, startsAt, isNeutral, ...(isDialogue ? { isDialogue } : {}), ...kindsOf(coming) },
        words: sealedWords({ place, ...named(coming) }, context),
      },
      ...brought.events,
    ],
    letters: [letter],
    ...(brought.circle ? { circle: brought.circle } : {}),
  };
}

/** @throws Refusal `NeutralPlaceNeeded` where a professional comes along and the place is ours or theirs (S2.36, S2.47). */
export function requireFitPlace({ professionals }: Company, isNeutral: boolean): void {
  if (professionals.length > 0 && !isNeutral) throw new Refusal('NeutralPlaceNeeded');
}

/** A planned meeting to which a professional comes has no neutral place yet. */
function lacksNeutralPlace(record: Case, { wordsOf }: StaffContext): boolean {
  return plannedMeetings(record).some(({ isNeutral, seq }) => !isNeutral && companyIn(wordsOf(seq)).professionals.length > 0);
}

/** A professional is to come, and nobody was invited yet. */
function isPlaceAwaited(record: Case, context: StaffContext): boolean {
  return record.tasks.some(({ kind }) => kind === 'book_neutral_place') && !lacksNeutralPlace(record, context);
}

/** `record` once a meeting has a neutral place: the task to book one is done, unless another meeting needs it. */
export function placeFound(record: Case, isNeutral: boolean, context: StaffContext): Case {
  if (!isNeutral || lacksNeutralPlace(record, context)) return record;
  return { ...record, tasks: tasksExcept(record, 'book_neutral_place') };
}

/** What those who come along are, for the history, which names nobody. */
function kindsOf(coming: Company): { with?: string[] } {
  const kinds = [...new Set(membersOf(coming).map(({ as }) => as))];
  return kinds.length === 0 ? {} : { with: kinds };
}

/** Who comes along, for the words behind an event; nothing where nobody does. */
export function named(coming: Company): Partial<Company> {
  return Object.fromEntries(Object.entries(coming).filter(([, people]) => people.length > 0));
}

/** @throws Refusal `DateNotPossible` for a moment gone by. */
export function requireAhead(startsAt: Instant, { now }: StaffContext): void {
  if (startsAt <= now) throw new Refusal('DateNotPossible', { from: now });
}

/**
 * S2.48: whoever appeals is asked for their documents by a day before the hearing, so that they can be read; none where there are not so
 * many days left.
 */
export function evidenceDay(
  kind: Meeting['kind'],
  startsAt: Instant,
  { procedure, now }: StaffContext,
): Pick<Meeting, 'evidenceBy'> {
  const { calendar, profile } = procedure;
  const { panel } = profile.appeal;
  if (kind !== 'hearing' || panel === undefined) return {};
  const lastOn = subtractWorkingDays(calendar, calendar.localDateOf(startsAt), panel.evidenceBefore);
  return lastOn > calendar.localDateOf(now) ? { evidenceBy: calendar.endOfLocalDay(lastOn) } : {};
}

/** A letter to say when and where; the same one when it has been moved. */
export function invitation(record: Case, meeting: Meeting, place: string, context: StaffContext): IssuedLetter {
  const { kind, startsAt, endsAt, isNeutral, interpreter, revision, evidenceBy, isDialogue } = meeting;
  const respondBy = record.deadlines.find(({ what }) => what === 'answer_appeal')?.dueAt;
  const facts = {
    kind: 'meeting_invitation' as const,
    ...letterFrame(record, context),
    startsAt,
    endsAt,
    place,
    isHearing: kind === 'hearing',
    isMoved: revision > 0,
    isNeutral,
    ...(interpreter === undefined ? {} : { interpreter }),
    ...(kind === 'hearing' && respondBy !== undefined ? { respondBy } : {}),
    ...(evidenceBy === undefined ? {} : { evidenceBy }),
    ...(isDialogue === undefined ? {} : { isDialogue }),
  };
  // A calendar may be shared with whoever must not know where somebody will be (S2.8).
  const where = context.procedure.profile.safeBrowsing === undefined ? { place } : {};
  const calendar = { method: 'REQUEST', meetingId: meeting.meetingId, revision, startsAt, endsAt, ...where } as const;
  return issueLetter(facts, 'no', context, { calendar });
}

/** A meeting that will not be held, and the letter that says so. */
export function calledOff(
  record: Case,
  meeting: Meeting,
  reason: string | undefined,
  context: StaffContext,
): { after: Case; event: EventDraft; letter: IssuedLetter } {
  const { meetingId, kind, startsAt, endsAt } = meeting;
  const revision = meeting.revision + 1;
  const letter = issueLetter(
    { kind: 'meeting_cancelled', ...letterFrame(record, context), startsAt, ...(reason === undefined ? {} : { reason }) },
    'no',
    context,
    { calendar: { method: 'CANCEL', meetingId, revision, startsAt, endsAt } },
  );
  const cancelled: Case = { ...replaced(record, { ...meeting, revision, status: 'cancelled' }), lastContactAt: context.now };
  return {
    after: { ...cancelled, tasks: paperTasks(cancelled, [letter], context) },
    event: {
      type: 'meeting_cancelled',
      actor: byPerson(context),
      facts: { kind, startsAt },
      words: sealedWords({ reason }, context),
    },
    letter,
  };
}

export function replaced(record: Case, meeting: Meeting): Case {
  const others = (record.meetings ?? []).map((other) => (other.meetingId === meeting.meetingId ? meeting : other));
  return { ...record, meetings: others };
}

/** The sides whose accounts have been taken now too. */
export function withHeard(record: Case, sides: NonNullable<Case['heard']>): Case {
  const heard = [...new Set([...(record.heard ?? []), ...sides])];
  return heard.length === 0 ? record : { ...record, heard };
}

/**
 * S0.34: both sides and every witness first, or a reason why one was not heard.
 * @throws Refusal `SidesNotHeard` with the roles that are missing, and how many `witnesses`.
 */
export function requireBothSides(record: Case, notHeard: string | undefined, { procedure }: StaffContext): void {
  if (!procedure.profile.hearsBothSides || notHeard !== undefined) return;
  const { heard = [] } = record;
  const witnesses = witnessesMissing(record);
  const missing = [...Side.options.filter((side) => !heard.includes(side)), ...witnesses.roles];
  if (missing.length > 0) throw new Refusal('SidesNotHeard', { missing, witnesses: witnesses.count });
}

export const whoSpoke = z.enum(['both', 'complainant', 'concerned', 'nobody']);

export function sidesOf(spoke: z.infer<typeof whoSpoke>): NonNullable<Case['heard']> {
  if (spoke === 'nobody') return [];
  return spoke === 'both' ? ['complainant', 'concerned'] : [spoke];
}

export const optionalReason = optionalWords('Reason', 'The complainant reads this; write it in their language');
