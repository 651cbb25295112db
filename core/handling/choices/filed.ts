// What comes with a choice in the complainant's own words is a message on the case like any other: read where messages are read, and kept
// from whom it names.

import type { Case } from '#core/case/case.ts';
import type { EventDraft } from '#core/case/history.ts';
import type { Message } from '#core/case/person.ts';

export function messageReceived({ channel, standing, receivedAt }: Message): EventDraft {
  return { type: 'message_received', actor: { kind: 'complainant' }, facts: { channel, standing, receivedAt } };
}

/** What nobody had read when the case moved on is read by whoever leads it then. */
export function withUnread(before: Case, after: Case): Case {
  const unread = before.tasks.find(({ kind }) => kind === 'consider_appeal');
  const isKnown = after.tasks.some(({ kind }) => kind === 'read_new_message');
  if (!unread || isKnown) return after;
  return { ...after, tasks: [...after.tasks, { ...unread, kind: 'read_new_message', role: after.handler.role }] };
}
