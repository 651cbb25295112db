// The complainant does not want to go on. Nothing ends by that: somebody talks to them first, since it may not be their own wish, and a
// complaint that ends by one press could be ended by whoever reads the mail.

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Message } from '#core/case/person.ts';
import { type HandlingContext, openTask } from '../context.ts';
import { receiveMessage } from '../receive-message.ts';
import { messageReceived } from './filed.ts';
import { choicesOffered } from './offered.ts';

/** `message` says that they want it to end, and nothing else. */
export function askToEnd(record: Case, message: Message, pointers: string[], context: HandlingContext): Draft {
  if (!choicesOffered(record, context.procedure).includes('ending')) return receiveMessage(record, message, pointers, context);
  return {
    after: { ...record, tasks: [...record.tasks, openTask('confirm_ending', record.handler.role, context)] },
    events: [messageReceived(message)],
    messages: [message],
    pointers,
  };
}
