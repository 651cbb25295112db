// When a letter reached its reader: as its provider says, or as somebody found out who brought it or asked, which only the history tells.

import type { Instant } from '#core/instant.ts';
import type { WorkingCalendar } from '#core/procedure/working-calendar.ts';
import type { CaseEvent } from './history.ts';
import { isCopy, isDeciding, type OutboxEntry } from './outbox.ts';

type LetterRow = Extract<OutboxEntry, { kind: 'letter' }>;

/** Undefined while nobody knows. `rows`: all letters of the case; of two that answer the same, the later one is what arrived. */
export function deliveredAtOf(
  row: LetterRow,
  rows: readonly LetterRow[],
  events: readonly CaseEvent[],
  calendar: Pick<WorkingCalendar, 'localTimeOn'>,
): Instant | undefined {
  if (row.deliveredAt !== undefined || !isDeciding(row.letterKind) || isCopy(row)) return row.deliveredAt;
  const next = rows.find((other) => other.letterKind === row.letterKind && other.outboxId > row.outboxId && !isCopy(other));
  const told = events.find(
    ({ at, facts = {} }) => facts['delivered'] === row.letterKind && at >= row.at && (next === undefined || at < next.at),
  );
  const on = told?.facts?.['deliveredOn'];
  return typeof on === 'string' ? calendar.localTimeOn(on, '00:00') : told?.at;
}
