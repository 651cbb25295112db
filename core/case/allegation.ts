// One thing that is complained about. A complaint holds several, and each is answered by itself: what a letter passes over was not
// looked into (S0.20, S2.37).

import * as z from 'zod';

export const Allegation = z.strictObject({
  allegationId: z.string(),
  /** Sequence number of the event that recorded it; its words are sealed under that number. */
  seq: z.int().positive(),
});
export type Allegation = z.infer<typeof Allegation>;

interface Held {
  allegations?: Allegation[] | undefined;
  findings: readonly { allegationId?: string | undefined }[];
}

/** Those without a finding, in the order they were recorded. */
export function openAllegations({ allegations = [], findings }: Held): Allegation[] {
  return allegations.filter(({ allegationId }) => !findings.some((finding) => finding.allegationId === allegationId));
}
