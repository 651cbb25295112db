// What the tracking page says: the case in plain words, for the person who complained. It names roles, never people, and leaves out
// what is only ours: notes, conflicts of interest, what others wrote.

import type { Phase } from '#core/case/case.ts';
import type { EventType } from '#core/case/history.ts';
import type { LetterKind } from '#core/case/outbox.ts';

export interface TrackingWords {
  phases: Record<Phase, string>;
  /** What comes next, by the day on which it is due. */
  next: Partial<Record<Phase, (day: string) => string>>;
  surveyOpen: string;
  /** While the time for our answer stands still. */
  paused: string;
  events: Partial<Record<EventType, string>>;
  assignedTo(role: string): string;
  extendedTo(day: string): string;
  letters: Record<LetterKind, string>;
}
