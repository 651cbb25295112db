// No promise is missed in silence, and none is moved behind anybody's back (S0.32, S1.10, S2.20, S2.38, S2.41): what is late was raised, again
// and again and higher each time, and no day that somebody was told comes sooner.

import { type Case, deadlineOf } from '#core/case/case.ts';
import { isHearingAhead, plannedHearing } from '#core/case/hearing.ts';
import type { CaseEvent } from '#core/case/history.ts';
import { eligibleIn } from '#core/case/policy.ts';
import { type Instant, MINUTE, movedBy } from '#core/instant.ts';
import { reminderAt } from '#core/procedure/deadline.ts';
import { endOf, type Procedure } from '#core/procedure/procedure.ts';
import { owedThroughout, procedureFor } from './owed.ts';
import type { CaseState, Invariant, Snapshot } from './snapshot.ts';

/** S2.20: what is overdue was raised; so was the hearing of an appeal; and again each time that the procedure says. */
export const everyOverdueAnswerWasRaised: Invariant = ({ cases, isQuiet, now, profile }) =>
  !isQuiet
    ? []
    : cases.flatMap(({ record }) => {
        const { escalatedAt, reference, pause } = record;
        const late = [dueAnswerOf(record), dueReplyOf(record)].flatMap((due) => (due !== undefined && due < now ? [due] : []));
        if (pause !== undefined) return [];
        return late.flatMap((due) => {
          if (escalatedAt === undefined || escalatedAt < due) return [`${reference} is overdue since ${due} and was not raised`];
          const again = endOf(procedureFor(profile), profile.escalateAgain, escalatedAt);
          return again > now ? [] : [`${reference} was raised at ${escalatedAt} and not again at ${again}`];
        });
      });

/** S0.5: where a person has to be in touch by then. */
function dueReplyOf(record: Case): Instant | undefined {
  const isHandled = record.phase === 'acknowledged' || record.phase === 'under_investigation';
  return isHandled ? deadlineOf(record, 'first_reply')?.dueAt : undefined;
}

/** The earlier of the two where people are to be heard first. */
function dueAnswerOf(record: Case): Instant | undefined {
  const dueOf = (what: 'respond' | 'hear_appeal' | 'answer_appeal') => deadlineOf(record, what)?.dueAt;
  if (record.phase === 'acknowledged' || record.phase === 'under_investigation') return dueOf('respond');
  if (record.phase !== 'under_appeal') return undefined;
  return isHearingAhead(record) ? dueOf('hear_appeal') : dueOf('answer_appeal');
}

/** S2.20: each time it goes to a rank above, as long as there is somebody above who may lead. */
export const whatIsRaisedClimbs: Invariant = ({ cases, profile, staff }) =>
  cases.flatMap(({ record, history }) => {
    const rankOf = (role: unknown) => profile.ranks.map(String).indexOf(String(role));
    const highest = Math.max(
      ...profile.ranks.map((rank, index) => (eligibleIn(rank, record, profile, staff, true).length > 0 ? index : -1)),
    );
    return history.flatMap(({ type, facts, at }) => {
      if (type !== 'case_escalated') return [];
      const [from, to] = [rankOf(facts['from']), rankOf(facts['to'])];
      // With somebody from outside it stays with who writes for them, and is told to them again.
      if (to === -1) return [];
      if (to < from) return [`${record.reference}: raised at ${at} from ${facts['from']} down to ${facts['to']}`];
      return to === from && from < highest ? [`${record.reference}: raised at ${at} and still with ${facts['to']}`] : [];
    });
  });

/** S0.32, S1.10, W4: nobody who had to look, or to be written to, was forgotten: triage, reminders, updates, pauses. */
export const nobodyIsLeftWaiting: Invariant = (snapshot) =>
  !snapshot.isQuiet ? [] : snapshot.cases.flatMap(({ record }) => forgottenIn(record, snapshot));

function forgottenIn(record: Case, { now, profile }: Snapshot): string[] {
  const procedure = procedureFor(profile);
  const { phase, reference, pause } = record;
  const since = (at: Instant, done: Instant | undefined) => at < now && (done === undefined || done < at);
  if (phase === 'received' || phase === 'appealed') return [`${reference} was not acknowledged`];
  if (pause !== undefined) {
    const review = deadlineOf(record, 'review_pause')?.dueAt;
    return review === undefined || review < now ? [`${reference} stands still and nobody looked at it at ${review}`] : [];
  }
  const isHandled = phase === 'acknowledged' || phase === 'under_investigation';
  const triage = phase === 'acknowledged' ? deadlineOf(record, 'triage')?.dueAt : undefined;
  const update = endOf(procedure, profile.progressUpdate, record.lastContactAt ?? record.receivedAt);
  const reminders = reminderPoints(record, procedure).filter((at) => since(at, record.remindedAt));
  return [
    ...(triage !== undefined && since(triage, record.remindedAt) ? [`${reference} lies with nobody since ${triage}`] : []),
    ...(isHandled && update < now ? [`${reference}: who complained should have heard from us at ${update}`] : []),
    ...reminders.map((at) => `${reference}: nobody was reminded at ${at}`),
  ];
}

/** Of what is still ahead; once it is late it is raised instead. */
function reminderPoints(record: Case, { profile, calendar }: Procedure): Instant[] {
  const due = dueAnswerOf(record);
  if (due === undefined) return [];
  const invited = plannedHearing(record);
  if (isHearingAhead(record) && invited) return [invited.endsAt];
  return profile.reminders.map((workingDays) => reminderAt(due, workingDays, calendar));
}

/** Where nothing ever failed, what the clock does it does on the minute. */
export const nothingIsLateWithoutAFault: Invariant = ({ cases, isFaultless, profile }) =>
  !isFaultless
    ? []
    : cases.flatMap((state) => {
        const procedure = procedureFor(profile);
        const owed = owedThroughout(state, profile);
        return state.history.flatMap(({ type, at }, index) => {
          if (type !== 'case_escalated') return [];
          const before = owed[index - 1];
          const earlier = state.history.slice(0, index).findLast((event) => event.type === type)?.at;
          const dues = [before?.first_reply, before?.respond, before?.hear_appeal, before?.answer_appeal].flatMap(
            (due) => due ?? [],
          );
          const points = [
            ...dues.map((due) => movedBy(due, 1)),
            ...(earlier === undefined ? [] : [endOf(procedure, profile.escalateAgain, earlier)]),
          ];
          const isOnTime = points.some((point) => point <= at && at < movedBy(point, MINUTE));
          return isOnTime || isAfterAPause(state, index)
            ? []
            : [`${state.record.reference}: raised at ${at}, not at ${points.join()}`];
        });
      });

/** What fell due while the clocks stood still, or while somebody went back to it, is raised when they run again. */
function isAfterAPause({ history }: CaseState, index: number): boolean {
  const event = history[index];
  return history.slice(0, index).some(
    ({ type, at }) =>
      // A moment later, where the clocks had stood still at the very moment.
      at === event?.at &&
      (type === 'clock_resumed' ||
        type === 'taken_as_complaint' ||
        type === 'appeal_acknowledgement_issued' ||
        type === 'acknowledgement_issued'),
  );
}

/** S2.38: every date on the record is the one that its history makes; nothing moves without saying so. */
export const everyDateFollowsFromTheHistory: Invariant = ({ cases, profile }, before) =>
  cases.flatMap((state) => {
    const { record, history } = state;
    if (before?.cases.some((known) => known.record === record)) return [];
    const owed = owedThroughout(state, profile).at(-1);
    const isHandled =
      record.phase === 'acknowledged' || record.phase === 'under_investigation' || record.phase === 'under_appeal';
    if (!owed || !isHandled) return [];
    const held = record.pause?.stopped ?? record.deadlines;
    const kinds = record.phase === 'under_appeal' ? (['hear_appeal', 'answer_appeal'] as const) : (['respond'] as const);
    return kinds.flatMap((what) => {
      const onRecord = held.find((deadline) => deadline.what === what)?.dueAt;
      return onRecord === owed[what]
        ? []
        : [`${record.reference}: ${what} is ${onRecord} and not ${owed[what]} (${lastOf(history)})`];
    });
  });

function lastOf(history: readonly CaseEvent[]): string {
  return history
    .slice(-3)
    .map(({ type }) => type)
    .join(', ');
}

/** S2.38, S2.41: no day that somebody was told comes sooner; nobody's time to appeal or to answer ends before the day in their letter. */
export const noToldDayComesSooner: Invariant = ({ cases, profile, now }) =>
  cases.flatMap((state) => [...movedDays(state, profile), ...endedTooSoon(state, profile, now)]);

/** What begins a stage, which may be the very moment that the one before it was extended, and what first tells somebody its day. */
const tellsFirstDay: readonly CaseEvent['type'][] = ['made_formal', 'taken_up_again', 'acknowledgement_issued'];

/** The answer to the complaint, within one stage. That to an appeal is told for the last day of its hearing, which may be held sooner (S2.55). */
function movedDays(state: CaseState, profile: Snapshot['profile']): string[] {
  const owed = owedThroughout(state, profile);
  return state.history.flatMap(({ type, at }, index) => {
    const [was, is] = [owed[index - 1], owed[index]];
    if (!was || !is || was.stageBeganAt !== is.stageBeganAt || was.respond === undefined || is.respond === undefined) return [];
    return is.respond < was.respond && !tellsFirstDay.includes(type)
      ? [`${state.record.reference}: the answer was told for ${was.respond} and ${type} at ${at} made it ${is.respond}`]
      : [];
  });
}

function endedTooSoon({ record, history }: CaseState, profile: Snapshot['profile'], now: Instant): string[] {
  const procedure = procedureFor(profile);
  const answeredAt = history.findLastIndex(({ type }) => type === 'final_response_issued' || type === 'resolved_at_once');
  const answered = history[answeredAt];
  if (!answered) return [];
  const told = endOf(procedure, profile.appeal.window, answered.at);
  const ended = history.slice(answeredAt).find(({ type }) => type === 'appeal_window_ended');
  const window = record.phase === 'responded' ? deadlineOf(record, 'appeal_window')?.dueAt : undefined;
  return [
    ...(ended && ended.at < told ? [`${record.reference}: one could appeal until ${told}, and it ended at ${ended.at}`] : []),
    ...(window !== undefined && window < told
      ? [`${record.reference}: one could appeal until ${told}, and now until ${window}`]
      : []),
    ...(record.surveySentAt !== undefined && record.surveyAnsweredAt === undefined && record.phase === 'closed'
      ? closedTooSoon(record, procedure, now)
      : []),
  ];
}

/** S0.39: the survey stays open until the day in its letter. */
function closedTooSoon({ reference, surveySentAt, closedAt }: Case, procedure: Procedure, now: Instant): string[] {
  const open = endOf(procedure, procedure.profile.survey.open, surveySentAt ?? now);
  return closedAt !== undefined && closedAt < open
    ? [`${reference}: the survey was open until ${open} and ended at ${closedAt}`]
    : [];
}
