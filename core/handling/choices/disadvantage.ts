// They tell us on their own page that they are treated worse since they complained (S2.12): whoever handles the case does not stand in between.

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Message } from '#core/case/person.ts';
import type { HandlingContext } from '../context.ts';
import { withDisadvantage } from '../disadvantage.ts';
import { messageReceived } from './filed.ts';

/** `message` says how. */
export function tellOfDisadvantage(record: Case, message: Message, pointers: string[], context: HandlingContext): Draft {
  const filed: Draft = { after: record, events: [messageReceived(message)], messages: [message], pointers };
  const { text, messageId } = message;
  return withDisadvantage(filed, { text, messageId, actor: { kind: 'complainant' } }, context);
}
