// The complainant asks for a second look, in writing: it counts from its arrival, with reasons or without (S2.41, S2.42). After its time it
// is put before a person who had no part in the case, and never turned away.

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Message } from '#core/case/person.ts';
import { appealed } from '../appeal.ts';
import type { HandlingContext } from '../context.ts';
import { keptFromNamed, namedIn } from '../keep-from-named.ts';
import { receiveMessage } from '../receive-message.ts';
import { messageReceived, withUnread } from './filed.ts';
import { isAppealInTime } from './offered.ts';

/** `message` says why, or, without reasons, only that it is asked for. */
export function askForSecondLook(
  record: Case,
  asked: { hasReasons: boolean },
  message: Message,
  pointers: string[],
  context: HandlingContext,
): Draft {
  if (!isAppealInTime(record, context.procedure.profile)) return receiveMessage(record, message, pointers, context);
  const { receivedAt } = message;
  const after = withUnread(record, appealed(record, 'lodge_appeal', { receivedAt, ...asked }, context));
  const draft: Draft = {
    after,
    events: [
      messageReceived(message),
      {
        type: 'appeal_lodged',
        actor: { kind: 'complainant' },
        facts: { leads: after.handler.role, receivedAt, ...(asked.hasReasons ? {} : { withoutReasons: true }) },
      },
    ],
    messages: [message],
    pointers,
  };
  // Reasons name people. Whether one of those who would hear it is meant, somebody else finds out (S2.21).
  const named = namedIn(message, record, context);
  return named.length === 0 ? draft : keptFromNamed(draft, message.messageId, named, context);
}
