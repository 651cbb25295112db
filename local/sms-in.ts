// A text that arrives locally, as two-way SMS hands it over: the payload of AWS End User Messaging, in SNS's envelope, in the queue.
// The same id twice is queued twice, as it happens with SNS: telling them apart is the handler's work (M7).

import { randomUUID } from 'node:crypto';
import type { Clock } from '#core/ports.ts';
import { wrapInSns } from './aws/sns-envelope.ts';
import type { Queues } from './queues.ts';

export const SMS_INTAKE_QUEUE = 'intake-sms';

export interface IncomingText {
  /** As the network gives it: E.164, a short code or a name. */
  from: string;
  /** Our number, E.164. */
  to: string;
  body: string;
  /** The provider's id; a fresh one when absent. */
  id?: string;
}

/** Stores the text durably in the intake queue and answers its id. Throws when it cannot be stored. */
export function receiveText(
  { from, to, body, id = randomUUID() }: IncomingText,
  { queues, clock }: { queues: Queues; clock: Clock },
): string {
  const payload = {
    originationNumber: from,
    destinationNumber: to,
    messageKeyword: `KEYWORD_${to.replace(/\D/g, '')}`,
    messageBody: body,
    inboundMessageId: id,
  };
  queues.send(SMS_INTAKE_QUEUE, wrapInSns('incoming-texts', payload, clock.now()));
  return id;
}
