// Starts the state machine that carries a case from here. A failed start gives its claim back: starting twice is harmless, because an
// execution is named after its run.

import type { HandlingPorts } from '#core/handling/perform.ts';
import type { Workflow } from '#core/ports.ts';
import type { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';

export async function startRun(
  { caseId, outboxId }: OutboxMessage,
  ports: Pick<HandlingPorts, 'cases' | 'clock'> & { workflow: Pick<Workflow, 'start'> },
): Promise<void> {
  const entry = await ports.cases.claimOutbox(caseId, outboxId, ports.clock.now());
  if (entry?.kind !== 'run') return;
  try {
    await ports.workflow.start({ caseId, machine: entry.machine, run: entry.run });
  } catch (error) {
    await ports.cases.releaseOutbox(entry);
    throw error;
  }
  await ports.cases.settleOutbox(entry, { status: 'sent', at: ports.clock.now() });
}
