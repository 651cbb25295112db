// Meetings at any stage (S2.15, S2.34): planned, moved, called off, held. What both sides said is recorded before anybody finds anything
// (S0.34); whoever could not be asked is no reason to wait for ever, but the reason is on record.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { type Company, companyIn, type Meeting, placeIn, plannedMeetings, Side } from '#core/case/meeting.ts';
import { MINUTE, movedBy } from '#core/instant.ts';
import { findBarred } from '#core/parties/barred.ts';
import { Refusal } from '#core/refusal.ts';
import { refuseBarred, refuseBarredCompany } from '../barred-attempt.ts';
import { openTask, paperTasks } from '../context.ts';
import { requireWishedDialogue } from '../dialogue.ts';
import { replied } from '../first-reply.ts';
import {
  calledOff,
  company,
  evidenceDay,
  invitation,
  named,
  optionalReason,
  placeFound,
  planned,
  replaced,
  requireAhead,
  requireFitPlace,
  sidesOf,
  whenAndWhere,
  whoSpoke,
  withHeard,
} from '../plan-meeting.ts';
import { byPerson, handledOrReviewed, type StaffAct, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';
import { whichWitness, withWitnesses, witnessesWhoSpoke } from '../witnesses.ts';

const which = z
  .string()
  .min(1)
  .max(40)
  .optional()
  .meta({ title: 'Which meeting', description: 'Leave it open for the next one' });

const hasPlanned: StaffAct['isOffered'] = (record) => plannedMeetings(record).length > 0;
const hasPlannedMeeting: StaffAct['isOffered'] = (record) => plannedMeetings(record).some(({ kind }) => kind === 'meeting');

export const expectProfessional = staffAct({
  act: 'expect_professional',
  title: 'A professional will come along',
  input: z.strictObject({
    meetingId: which,
    who: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ title: 'Who', description: 'Such as a lawyer; the place must then be neutral (S2.36)' }),
  }),
  perform(record, { meetingId, who }, context) {
    const refused = refuseBarred(record, { name: who }, 'professional', context);
    if (refused) return refused;
    const isPlanned = (meetingId ?? '') !== '' || plannedMeetings(record).length > 0;
    const meeting = isPlanned ? plannedNamed(record, meetingId) : undefined;
    const told = meeting && context.wordsOf(meeting.seq);
    const company = companyIn(told);
    const coming = { ...company, professionals: [...company.professionals, who] };
    const known = meeting ? replaced(record, { ...meeting, seq: record.history.seq + 1 }) : record;
    const place = placeIn(told);
    return {
      after: { ...known, phase: phaseAfter('expect_professional', record), tasks: withPlaceToBook(known, meeting, context) },
      events: [
        {
          type: 'professional_expected',
          actor: byPerson(context),
          facts: meeting ? { kind: meeting.kind, startsAt: meeting.startsAt, isNeutral: meeting.isNeutral } : {},
          words: sealedWords({ who, ...(place === undefined ? {} : { place }), ...named(coming) }, context),
        },
      ],
    };
  },
});

export const planMeeting = staffAct({
  act: 'plan_meeting',
  title: 'Invite to a meeting',
  signals: true,
  input: z.strictObject({
    ...whenAndWhere,
    ...company,
    isDialogue: z.boolean().default(false).meta({
      title: 'It is a talk with those whom the complaint is about',
      description: 'Only at the wish of the complainant (S2.52)',
    }),
  }),
  perform(record, { isDialogue, ...plan }, context) {
    if (isDialogue) requireWishedDialogue(record, plan.isNeutral, context);
    return planned(replied(handledOrReviewed(record, context), context), 'meeting', plan, context, isDialogue);
  },
});

export const moveMeeting = staffAct({
  act: 'move_meeting',
  title: 'Move a meeting',
  signals: true,
  input: z.strictObject({
    meetingId: which,
    ...whenAndWhere,
    leavesOutBarred: z
      .boolean()
      .default(false)
      .meta({ title: 'Plan it without whoever is barred', description: 'Everybody else comes along as planned' }),
    why: words('Why', 'Only colleagues read this'),
  }),
  isOffered: hasPlanned,
  perform(record, { meetingId, startsAt, minutes, place, isNeutral, leavesOutBarred, why }, context) {
    const { evidenceBy: _before, ...before } = plannedNamed(record, meetingId);
    const company = companyIn(context.wordsOf(before.seq));
    const coming = leavesOutBarred ? withoutBarred(company, context) : company;
    // Whoever comes along was asked about once, and may have been barred since (S2.5, S2.50).
    const refused = refuseBarredCompany(record, coming, context);
    if (refused) return refused;
    requireAhead(startsAt, context);
    requireFitPlace(coming, isNeutral);
    if (before.kind === 'hearing') requireInTime(record, startsAt, context);
    const meeting: Meeting = {
      ...before,
      startsAt,
      endsAt: movedBy(startsAt, minutes * MINUTE),
      isNeutral,
      seq: record.history.seq + 1,
      revision: before.revision + 1,
      ...evidenceDay(before.kind, startsAt, context),
    };
    const letter = invitation(record, meeting, place, context);
    const moved = placeFound({ ...replaced(record, meeting), lastContactAt: context.now }, isNeutral, context);
    return {
      after: { ...moved, tasks: paperTasks(moved, [letter], context) },
      events: [
        {
          type: 'meeting_moved',
          actor: byPerson(context),
          facts: { kind: meeting.kind, from: before.startsAt, to: startsAt, isNeutral },
          words: sealedWords({ place, why, ...named(coming) }, context),
        },
      ],
      letters: [letter],
    };
  },
});

export const cancelMeeting = staffAct({
  act: 'cancel_meeting',
  title: 'Call a meeting off',
  signals: true,
  input: z.strictObject({ meetingId: which, reason: optionalReason }),
  isOffered: hasPlanned,
  perform(record, { meetingId, reason }, context) {
    const { after, event, letter } = calledOff(record, plannedNamed(record, meetingId), reason, context);
    return { after, events: [event], letters: [letter] };
  },
});

export const recordMeeting = staffAct({
  act: 'record_meeting',
  title: 'Record a meeting that was held',
  signals: true,
  input: z.strictObject({
    meetingId: which,
    spoke: whoSpoke.meta({ title: 'Who was heard' }),
    ...witnessesWhoSpoke,
    said: words('What was said'),
  }),
  isOffered: hasPlannedMeeting,
  perform(record, { meetingId, spoke, witnesses = [], said }, context) {
    const meeting = plannedNamed(record, meetingId, 'meeting');
    if (meeting.startsAt > context.now) throw new Refusal('DateNotPossible', { from: meeting.startsAt });
    const held = withHeard(replaced(handledOrReviewed(record, context), { ...meeting, status: 'held' }), sidesOf(spoke));
    return {
      after: { ...withWitnesses(held, witnesses, context), lastContactAt: context.now },
      events: [
        {
          type: 'meeting_held',
          actor: byPerson(context),
          facts: { kind: meeting.kind, startsAt: meeting.startsAt, spoke, ...(witnesses.length > 0 ? { witnesses } : {}) },
          words: sealedWords({ said }, context),
        },
      ],
    };
  },
});

export const recordAccount = staffAct({
  act: 'record_account',
  title: 'Record what one side or a witness said',
  input: z
    .strictObject({
      whose: z.enum([...Side.options, 'witness']).meta({ title: 'Whose account' }),
      witness: whichWitness,
      said: words('What they said'),
    })
    .refine(({ whose, witness }) => (whose === 'witness') === (witness !== undefined), {
      path: ['witness'],
      message: 'name a witness, or one of the sides',
    }),
  perform(record, { whose, witness, said }, context) {
    const handled = handledOrReviewed(record, context);
    return {
      after: whose === 'witness' ? withWitnesses(handled, witness ? [witness] : [], context) : withHeard(handled, [whose]),
      events: [
        {
          type: 'account_heard',
          actor: byPerson(context),
          facts: { whose, ...(witness === undefined ? {} : { partyId: witness }) },
          words: sealedWords({ said }, context),
        },
      ],
    };
  },
});

/** One task, whoever comes: it is done when a meeting has a neutral place. */
function withPlaceToBook({ tasks, handler }: Case, meeting: Meeting | undefined, context: StaffContext): Case['tasks'] {
  const isBooked = meeting?.isNeutral === true || tasks.some(({ kind }) => kind === 'book_neutral_place');
  return isBooked ? tasks : [...tasks, openTask('book_neutral_place', handler.role, context)];
}

function withoutBarred({ companions, professionals, witnesses }: Company, { circle }: StaffContext): Company {
  const allowed = (people: readonly string[]) => people.filter((name) => findBarred({ name }, circle) === undefined);
  return { companions: allowed(companions), professionals: allowed(professionals), witnesses: allowed(witnesses) };
}

/** A hearing is held in the time that the procedure gives, or as late as the person who appealed wishes (invite_to_hearing). */
function requireInTime(record: Case, startsAt: string, { procedure }: StaffContext): void {
  const by = record.deadlines.find(({ what }) => what === 'hear_appeal')?.dueAt;
  if (by !== undefined && startsAt > by) throw new Refusal('HearingTooLate', { by: procedure.calendar.localDateOf(by) });
}

function plannedNamed(record: Case, meetingId = '', kind?: Meeting['kind']): Meeting {
  const candidates = plannedMeetings(record)
    .filter((meeting) => kind === undefined || meeting.kind === kind)
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const found = meetingId === '' ? candidates[0] : candidates.find((meeting) => meeting.meetingId === meetingId);
  if (!found) throw new Refusal('AlreadyRecorded', { meetingId });
  return found;
}
