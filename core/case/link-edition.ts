// The links in our letters open a case without signing in, so they are closed when the wrong person may have them: somebody was barred, or
// the complainant is reached elsewhere now. The next letter brings links of a new edition (S2.62).

import type { Case } from './case.ts';

/** What links and the letters' code are made of. */
export type Linked = Pick<Case, 'caseId' | 'linkEdition'>;

/** `record` with every link closed that was sent until now. */
export function withLinksClosed(record: Case): Case {
  return { ...record, linkEdition: (record.linkEdition ?? 0) + 1 };
}
