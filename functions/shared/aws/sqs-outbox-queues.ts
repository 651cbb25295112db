// From what must be told, or carried on, to the queue of who does it.

import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { OutboxEntry } from '#core/case/outbox.ts';
import type { StageRun } from '#core/ports.ts';

export interface OutboxQueues {
  /** Hands a pending row to its sender; a letter on paper has none. */
  forward(entry: OutboxEntry): Promise<void>;
  /** Asks for the run of a state machine that must carry a case from here. */
  startRun(stageRun: StageRun): Promise<void>;
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

    async startRun({ caseId, machine, run }) {
      const message = JSON.stringify({ caseId, machine, run });
      await client.send(new SendMessageCommand({ QueueUrl: urls.workflow, MessageBody: message }));
    },
  };
}

function urlFor(entry: OutboxEntry, urls: OutboxQueueUrls): string | undefined {
  if (entry.kind === 'notice') return urls.email;
  return entry.channel === 'paper' ? undefined : urls[entry.channel];
}
