// From a row of the outbox to the queue of its sender.

import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { OutboxEntry } from '#core/case/outbox.ts';

export interface OutboxQueues {
  /** Hands a pending row to its sender; a letter on paper has none. */
  forward(entry: OutboxEntry): Promise<void>;
}

export interface OutboxQueueUrls {
  email: string;
  sms: string;
  workflow: string;
}

export function sqsOutboxQueues(client: SQSClient, urls: OutboxQueueUrls): OutboxQueues {
  return {
    async forward(entry) {
      const url = urlFor(entry, urls);
      if (url === undefined) return;
      const { caseId, outboxId } = entry;
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ caseId, outboxId }) }));
    },
  };
}

function urlFor(entry: OutboxEntry, urls: OutboxQueueUrls): string | undefined {
  if (entry.kind === 'run') return urls.workflow;
  if (entry.kind === 'notice') return urls.email;
  return entry.channel === 'paper' ? undefined : urls[entry.channel];
}
