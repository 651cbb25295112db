// What our own letters and notices say of themselves in a header.

import type { Sent } from '#local/aws/outbox.ts';

/** `<caseId>.L<n>` of a letter, `<caseId>.N<n>` of a notice, as our own loop header names it. */
export function markOf({ headers }: Pick<Sent, 'headers'>): string[] {
  const mark = headers?.find(({ name }) => name === 'x-candour-loop')?.value;
  return mark === undefined ? [] : [mark.split('.').slice(0, 2).join('.')];
}
