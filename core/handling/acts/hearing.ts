// An appeal heard by people who had no part in the case (S2.44–S2.47): they are named, they invite or say why the papers are enough, and what
// was heard is recorded. The answer counts from there (S2.55).

import * as z from 'zod';
import type { Case, Deadline } from '#core/case/case.ts';
import { deadlineOf } from '#core/case/case.ts';
import { isHearingAhead, plannedHearing } from '#core/case/hearing.ts';
import { maySit } from '#core/case/policy.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { answerCountedFrom, answerMoved } from '../appeal.ts';
import { issueLetter, letterFrame, noticeToColleague, paperTasks } from '../context.ts';
import { company, planned, replaced, sidesOf, whenAndWhere, whoSpoke, withHeard } from '../plan-meeting.ts';
import { byPerson, optionalWords, type StaffAct, sealedWords, staffAct, words } from '../staff-act.ts';
import { withWitnesses, witnessesWhoSpoke } from '../witnesses.ts';

/** S2.51: the answer quotes it. */
const theirView = optionalWords(
  'What happened and went wrong, as the complainant sees it',
  'In their own words: the answer quotes them. Leave out names of others',
);

/** Where the words of the event that is written now are, if they hold it. */
const viewAt = ({ history }: Case, view: string | undefined) => (view === undefined ? {} : { viewSeq: history.seq + 1 });

/** Somebody from outside hears it alone. */
const isFull = ({ hearing, outside }: Case, { appeal }: Profile) =>
  outside !== undefined || hearing?.panel.length === appeal.panel?.size;

/** While the time for our answer stands still, its hearing does too. */
const isToInvite: StaffAct['isOffered'] = (record, { procedure }) =>
  record.pause === undefined &&
  isHearingAhead(record) &&
  isFull(record, procedure.profile) &&
  plannedHearing(record) === undefined;

export const namePanel = staffAct({
  act: 'name_panel',
  title: 'Name who hears the appeal',
  input: z.strictObject({
    members: z.array(z.string().min(1).max(200)).min(1).max(5).meta({
      title: 'Members',
      description: 'People who had no part in the case and whom it is not about',
    }),
  }),
  isOffered: (record) => isHearingAhead(record) && record.outside === undefined,
  perform(record, { members }, context) {
    const { procedure, staff, person } = context;
    const { panel } = procedure.profile.appeal;
    const named = [...new Set(members)].map((personId) => staff.find((one) => one.personId === personId));
    const sitting = named.filter((member) => member !== undefined);
    const unfit = named.length - sitting.filter((member) => maySit(member, record, procedure.profile, staff)).length;
    if (unfit > 0) throw new Refusal('ConflictOfInterest', { because: 'may_not_sit_on_the_panel' });
    if (sitting.length !== panel?.size) throw new Refusal('PanelIncomplete', { size: panel?.size ?? 0 });
    return {
      after: { ...record, hearing: { panel: sitting.map(({ personId }) => personId) } },
      events: [{ type: 'panel_named', actor: byPerson(context), facts: { members: sitting.map(({ personId }) => personId) } }],
      outbox: sitting
        .filter(({ personId }) => personId !== person.personId)
        .map((member) => noticeToColleague(record, 'appeal', member)),
    };
  },
});

export const inviteToHearing = staffAct({
  act: 'invite_to_hearing',
  title: 'Invite to the hearing',
  signals: true,
  input: z.strictObject({
    ...whenAndWhere,
    ...company,
    isLaterWished: z
      .boolean()
      .default(false)
      .meta({ title: 'The person who appealed asked for a later day', description: 'Then it may be after the time we have' }),
  }),
  isOffered: isToInvite,
  perform(record, { isLaterWished, ...plan }, context) {
    const { calendar } = context.procedure;
    const hear = deadlineOf(record, 'hear_appeal');
    if (!hear || plan.startsAt <= hear.dueAt) return planned(record, 'hearing', plan, context);
    if (!isLaterWished) throw new Refusal('HearingTooLate', { by: calendar.localDateOf(hear.dueAt) });
    const heldBy: Deadline = { ...hear, dueAt: calendar.endOfLocalDay(calendar.localDateOf(plan.startsAt)) };
    const later = answerCountedFrom(record, plan.startsAt, context);
    const { after, events, ...invited } = planned(
      { ...later, deadlines: [heldBy, ...later.deadlines] },
      'hearing',
      plan,
      context,
    );
    if (invited.refused) return { ...invited, after: { ...record, tasks: after.tasks }, events };
    return {
      ...invited,
      after,
      events: events.map((event) =>
        event.type === 'meeting_planned'
          ? { ...event, facts: { ...event.facts, isLaterWished, ...answerMoved(record, after) } }
          : event,
      ),
    };
  },
});

export const holdPaperReview = staffAct({
  act: 'hold_paper_review',
  title: 'Decide on the papers, without a hearing',
  signals: true,
  input: z.strictObject({ reason: words('Reason', 'The complainant reads this; write it in their language'), theirView }),
  isOffered: isToInvite,
  perform(record, { reason, theirView: view }, context) {
    const { now } = context;
    const counted = answerCountedFrom(record, now, context);
    const respondBy = deadlineOf(counted, 'answer_appeal')?.dueAt ?? now;
    const letter = issueLetter({ kind: 'paper_review', ...letterFrame(record, context), reason, respondBy }, 'no', context);
    const decided: Case = {
      ...counted,
      hearing: { panel: record.hearing?.panel ?? [], onPaperAt: now, ...viewAt(record, view) },
      lastContactAt: now,
    };
    return {
      after: { ...decided, tasks: paperTasks(decided, [letter], context) },
      events: [
        {
          type: 'paper_review_chosen',
          actor: byPerson(context),
          facts: answerMoved(record, counted),
          words: sealedWords({ reason, ...(view === undefined ? {} : { theirView: view }) }, context),
        },
      ],
      letters: [letter],
    };
  },
});

export const recordHearing = staffAct({
  act: 'record_hearing',
  title: 'Record the hearing',
  signals: true,
  input: z.strictObject({
    spoke: whoSpoke.meta({ title: 'Who was heard' }),
    ...witnessesWhoSpoke,
    said: words('What was said'),
    theirView,
  }),
  isOffered: (record, { procedure }) =>
    record.pause === undefined && plannedHearing(record) !== undefined && isFull(record, procedure.profile),
  perform(record, { spoke, witnesses = [], said, theirView: view }, context) {
    const meeting = plannedHearing(record);
    if (!meeting || meeting.startsAt > context.now) throw new Refusal('DateNotPossible', { from: meeting?.startsAt ?? '' });
    const counted = answerCountedFrom(record, meeting.startsAt, context);
    const held = withHeard(replaced(counted, { ...meeting, status: 'held' }), sidesOf(spoke));
    return {
      after: {
        ...withWitnesses(held, witnesses, context),
        hearing: { panel: record.hearing?.panel ?? [], heardAt: meeting.startsAt, ...viewAt(record, view) },
      },
      events: [
        {
          type: 'meeting_held',
          actor: byPerson(context),
          facts: {
            ...{ kind: 'hearing', startsAt: meeting.startsAt, spoke },
            ...(witnesses.length > 0 ? { witnesses } : {}),
            ...answerMoved(record, counted),
          },
          words: sealedWords({ said, ...(view === undefined ? {} : { theirView: view }) }, context),
        },
      ],
    };
  },
});
