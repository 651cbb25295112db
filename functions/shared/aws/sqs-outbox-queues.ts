// From a row of the outbox to the queue of its sender.

import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { OutboxEntry } from '#core/case/outbox.ts';

export interface OutboxQueues {
  /** Hands a pending row to its sender; a letter on paper has none. */
  forward(
    entry: Pick<OutboxEntry, 'caseId' | 'outboxId'> & { kind: OutboxEntry['kind']; channel?: string | undefined },
  ): Promise<void>;
}

export interface OutboxQueueUrls {
  email: string;
  sms: string;
  workflow: string;
}

export function sqsOutboxQueues(client: SQSClient, urls: OutboxQueueUrls): OutboxQueues {
  return {
    async forward({ caseId, outboxId, kind, channel }) {
      if (channel === 'paper') return;
      const url = kind === 'run' ? urls.workflow : channel === 'sms' ? urls.sms : urls.email;
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ caseId, outboxId }) }));
    },
  };
}
