// Where the procedure promises a first reply, it is a person's: somebody has been in touch, and somebody is charged with finding out the
// facts (S0.5, S0.6). Neither alone is enough, and the acknowledgement that a program writes is none.

import { type Case, isTaken } from '#core/case/case.ts';
import type { StaffContext } from './staff-act.ts';

/** `record` once a member of staff has been in touch with the person who complained. */
export function replied(record: Case, { now }: Pick<StaffContext, 'now'>): Case {
  if (!record.deadlines.some(({ what }) => what === 'first_reply')) return record;
  return withReplyMade({ ...record, repliedAt: record.repliedAt ?? now });
}

/** Without the deadline, once it is kept. */
export function withReplyMade(record: Case): Case {
  if (record.repliedAt === undefined || !isTaken(record)) return record;
  return { ...record, deadlines: record.deadlines.filter(({ what }) => what !== 'first_reply') };
}
