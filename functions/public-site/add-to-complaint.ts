// What somebody adds to their complaint on its own page: a message on the case, once, however often it is sent (W2).

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { digestOf } from '#core/digest.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Refusal } from '#core/refusal.ts';

export const Addition = z.object({ addition: z.string().trim().min(1).max(20_000), submissionKey: z.string().min(8).max(100) });
export type Addition = z.infer<typeof Addition>;

export async function addToComplaint(
  { caseId }: Case,
  { addition, submissionKey }: Addition,
  ports: HandlingPorts,
): Promise<void> {
  const message: Message = {
    messageId: drawIdentifier(ports.chance),
    channel: 'web',
    receivedAt: ports.clock.now(),
    text: addition,
    attachments: [],
    standing: 'addition',
  };
  const pointers = [`FORM#${digestOf({ caseId, addition, submissionKey })}`];
  try {
    await changeCase(caseId, (record, context) => receiveMessage(record, message, pointers, context), ports, { signals: false });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'AlreadyRecorded')) throw error;
  }
}
