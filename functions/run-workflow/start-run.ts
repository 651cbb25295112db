// Starts the state machine that carries a case from here. Nothing is claimed: an execution is named after its run, so starting it twice
// is starting it once, and a start that failed is tried again by the queue.

import type { HandlingPorts } from '#core/handling/perform.ts';
import type { Workflow } from '#core/ports.ts';
import type { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';

export async function startRun(
  { caseId, outboxId }: OutboxMessage,
  ports: Pick<HandlingPorts, 'cases' | 'clock'> & { workflow: Pick<Workflow, 'start'> },
): Promise<void> {
  const entry = (await ports.cases.listOutbox(caseId)).find((row) => row.outboxId === outboxId);
  if (entry?.kind !== 'run' || entry.status !== 'pending') return;
  await ports.workflow.start({ caseId, machine: entry.machine, run: entry.run });
  await ports.cases.settleOutbox(entry, { status: 'sent', at: ports.clock.now() });
}
