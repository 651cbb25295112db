// How an appeal is heard where the procedure gives it a panel: by people who had no part in the case, in a meeting or, with a reason, from
// the papers (S2.44–S2.46). Only after that the answer's clock is certain (S2.55).

import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import { type Meeting, plannedMeetings } from './meeting.ts';

export const Hearing = z.strictObject({
  /** Members by their ids. */
  panel: z.array(z.string()),
  /** When the hearing took place. */
  heardAt: Instant.optional(),
  /** When it was decided to look at the papers alone. */
  onPaperAt: Instant.optional(),
  /** The event whose sealed words hold what happened as the person who appealed sees it (S2.51). */
  viewSeq: z.int().positive().optional(),
});
export type Hearing = z.infer<typeof Hearing>;

interface Heard {
  hearing?: Hearing | undefined;
  meetings?: readonly Meeting[] | undefined;
}

/** An appeal that must be heard, in a meeting or from the papers, before anybody decides. */
export function isHearingAhead({ hearing }: Heard): boolean {
  return hearing !== undefined && hearing.heardAt === undefined && hearing.onPaperAt === undefined;
}

/** The hearing that people have been invited to. */
export function plannedHearing(record: Heard): Meeting | undefined {
  return plannedMeetings(record).find(({ kind }) => kind === 'hearing');
}
