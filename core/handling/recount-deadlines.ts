// Holidays are proclaimed and corrected, and procedures mended, while cases are open (W5). What is still ahead is counted again from its
// start, and only ever moves later: nobody loses time that they were promised, and no day that has passed is made good afterwards.

import { type Case, type Deadline, type DeadlineKind, kindOf } from '#core/case/case.ts';
import { calendarChanged } from '#core/correspondence/calendar-changed.ts';
import type { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { type Instant, laterOf } from '#core/instant.ts';
import { countAgain, type Procedure } from '#core/procedure/procedure.ts';
import { holidaysBetween } from '#core/procedure/working-calendar.ts';
import { type HandlingContext, issueLetter, letterFrame, paperTasks } from './context.ts';
import type { ProcedureAct } from './procedure-acts.ts';

interface Move {
  what: DeadlineKind;
  from: Instant;
  to: Instant;
}

/**
 * `record` with its deadlines as they are counted now, those that stand still included; undefined when none moves.
 * @throws CalendarEnded when the holiday table ends before one of them.
 */
export function recounted(record: Case, procedure: Procedure, now: Instant): { after: Case; moves: Move[] } | undefined {
  const { pause, filing } = record;
  const running = recountAll(record.deadlines, record, procedure, now);
  const standing = recountAll(pause?.stopped ?? [], record, procedure, pause?.pausedAt ?? now);
  // Those of the complaint that it may become again, which go on meanwhile.
  const kept = recountAll(filing?.deadlines ?? [], record, procedure, now);
  const hidden = kindOf(record) === 'complaint' ? [] : movesOf(filing?.deadlines ?? [], kept);
  const moves = [...movesOf(record.deadlines, running), ...movesOf(pause?.stopped ?? [], standing), ...hidden];
  if (moves.length === 0) return undefined;
  const after: Case = {
    ...record,
    deadlines: running,
    ...(pause ? { pause: { ...pause, stopped: standing } } : {}),
    ...(filing ? { filing: { ...filing, deadlines: kept } } : {}),
  };
  return { after, moves };
}

/** The history keeps the old and the new dates; the person is told when it was the date of our answer that moved. */
export const recountDeadlines: ProcedureAct = (record, context) => {
  const counted = recounted(record, context.procedure, context.now);
  if (!counted) return undefined;
  const { after, moves } = counted;
  const letters = lettersAbout(after, moves, context);
  const told: Case = letters.length === 0 ? after : { ...after, lastContactAt: context.now };
  return {
    after: { ...told, tasks: paperTasks(told, letters, context) },
    events: [
      {
        type: 'deadlines_recounted',
        actor: { kind: 'procedure' },
        facts: {
          what: moves.map(({ what }) => what),
          from: moves.map(({ from }) => from),
          to: moves.map(({ to }) => to),
        },
      },
    ],
    letters,
  };
};

function recountAll(deadlines: readonly Deadline[], record: Case, procedure: Procedure, now: Instant): Deadline[] {
  const hear = deadlines.find(({ what }) => what === 'hear_appeal');
  const heardBy = hear && recountOne(hear, record, procedure, now).dueAt;
  return deadlines.map((deadline) => {
    // Until an appeal is heard, its answer is counted from the last day on which it may be (S2.55).
    const countsFromHearing = deadline.what === 'answer_appeal' && deadline.isProvisional === true && heardBy !== undefined;
    const from = countsFromHearing && heardBy > deadline.startedAt ? { ...deadline, startedAt: heardBy } : deadline;
    return recountOne(from, record, procedure, now);
  });
}

/** Who was told of a later date, because we needed more time, keeps it as long as it is the later one. */
function recountOne(deadline: Deadline, record: Case, procedure: Procedure, now: Instant): Deadline {
  if (deadline.dueAt <= now) return deadline;
  const counted = countAgain(procedure, deadline, record);
  return { ...deadline, dueAt: laterOf(deadline.dueAt, counted), firstDueAt: laterOf(deadline.firstDueAt, counted) };
}

function movesOf(before: readonly Deadline[], after: readonly Deadline[]): Move[] {
  return before.flatMap(({ what, dueAt: from }, index) => {
    const to = after[index]?.dueAt ?? from;
    return to === from ? [] : [{ what, from, to }];
  });
}

/** The date of the answer was promised in a letter; while everything stands still, the letter that says that it goes on tells the new one. */
function lettersAbout(record: Case, moves: readonly Move[], context: HandlingContext): IssuedLetter[] {
  const promised: DeadlineKind | undefined = answerPromisedIn[record.phase];
  const move = moves.find(({ what }) => what === promised);
  if (record.pause !== undefined || move === undefined) return [];
  const { calendar, profile } = context.procedure;
  const daysOff = holidaysBetween(calendar, calendar.localDateOf(context.now), calendar.localDateOf(move.to));
  const noons = daysOff.map((on) => calendar.localTimeOn(on, '12:00'));
  const reason = calendarChanged(noons, record.language, profile.timeZone);
  const facts = { kind: 'extension', ...letterFrame(record, context), reason, oldDueAt: move.from, newDueAt: move.to } as const;
  return [issueLetter(facts, 'auto-generated', context)];
}

const answerPromisedIn: Partial<Record<Case['phase'], DeadlineKind>> = {
  acknowledged: 'respond',
  under_investigation: 'respond',
  under_appeal: 'answer_appeal',
};
