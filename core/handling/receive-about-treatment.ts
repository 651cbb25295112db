// What comes in answer to our letter about how somebody is treated since they complained (S2.12) may quote it: it is for those who may know of
// that letter, and not for whoever handles the case.

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Message } from '#core/case/person.ts';
import { findBarredSender } from '#core/parties/barred.ts';
import { barredReaders, withAttempts } from './barred-attempt.ts';
import { tellOfDisadvantage } from './choices/disadvantage.ts';
import type { HandlingContext } from './context.ts';
import { withReturned } from './disadvantage.ts';
import { receiveMessage } from './receive-message.ts';

/** From the one who complained it is looked into like what they said before; from anybody else, and from a program, it is filed and kept. */
export function receiveAboutTreatment(
  record: Case,
  received: Message,
  pointers: string[],
  context: HandlingContext,
  copied: readonly string[] = received.seenAddresses ?? [],
): Draft {
  const { circle } = context;
  if (received.standing === 'addition' && findBarredSender(received.from, circle) === undefined) {
    const told = tellOfDisadvantage(record, received, pointers, context);
    return withAttempts(told, barredReaders(received, copied, circle), context);
  }
  const draft = receiveMessage(record, received, pointers, context, copied);
  return { ...draft, after: withReturned(draft.after, received.messageId) };
}
