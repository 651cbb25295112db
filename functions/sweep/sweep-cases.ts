// The safety net, every ten minutes: rows of the outbox that nobody took, waits that should have ended, open cases that no execution
// carries. In a healthy system it finds nothing; whatever broke, it makes sure that no case is left without a next step.

import { isOpen } from '#core/case/case.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { MINUTE, movedBy } from '#core/instant.ts';
import type { Workflow } from '#core/ports.ts';
import type { OutboxQueues } from '#functions/shared/aws/sqs-outbox-queues.ts';

/** The stream and the queues get this long before the sweeper hands a row on again. */
const OUTBOX_GRACE = 5 * MINUTE;
/** A wait ends within seconds of its time; after this it is taken for lost. */
const WAIT_GRACE = 10 * MINUTE;

export interface Sweep {
  forwarded: number;
  woken: number;
  restarted: number;
}

export async function sweepCases(
  ports: HandlingPorts & { workflow: Pick<Workflow, 'wake' | 'isRunning'> },
  queues: OutboxQueues,
): Promise<Sweep> {
  const now = ports.clock.now();
  const sweep: Sweep = { forwarded: 0, woken: 0, restarted: 0 };

  const starting = new Set<string>();
  for (const entry of await ports.cases.pendingOutbox(movedBy(now, -OUTBOX_GRACE))) {
    if (entry.kind === 'run') starting.add(entry.caseId);
    await queues.forward(entry);
    sweep.forwarded += 1;
  }

  const suspects = new Set<string>();
  for (const wait of await ports.cases.overdueWaits(movedBy(now, -WAIT_GRACE))) {
    const record = await ports.cases.read(wait.caseId);
    const isStale = !record || !isOpen(record) || record.run.run !== wait.run;
    if (isStale) await ports.cases.forgetWait(wait);
    else if (await ports.workflow.wake(wait.taskToken)) sweep.woken += 1;
    else suspects.add(wait.caseId);
  }

  for (const record of await ports.cases.listActive()) {
    if (!isOpen(record) || starting.has(record.caseId)) continue;
    const wait = await ports.cases.readWait(record.caseId);
    const isCarried = wait?.run === record.run.run && !suspects.has(record.caseId);
    if (isCarried) continue;
    if (await isBeingStarted(record.caseId, ports)) continue;
    if (await ports.workflow.isRunning({ caseId: record.caseId, ...record.run })) continue;
    await restart(record.caseId, record.run.run, ports);
    sweep.restarted += 1;
  }
  return sweep;
}

/** A row that starts this run is on its way; starting another would only count runs up. */
async function isBeingStarted(caseId: string, { cases }: HandlingPorts): Promise<boolean> {
  const rows = await cases.listOutbox(caseId);
  return rows.some(({ kind, status }) => kind === 'run' && (status === 'pending' || status === 'claimed'));
}

/** A new run of the same machine takes over where the record stands; the lost one, should it come back, is told to leave. */
async function restart(caseId: string, run: number, ports: HandlingPorts): Promise<void> {
  await changeCase(
    caseId,
    (record) =>
      record.run.run === run && isOpen(record)
        ? {
            after: { ...record, run: { machine: record.run.machine, run: run + 1 } },
            events: [
              { type: 'fault_recorded', actor: { kind: 'procedure' }, facts: { step: 'workflow_restarted', run: run + 1 } },
            ],
          }
        : undefined,
    ports,
    { signals: false },
  );
}
