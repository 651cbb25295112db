// The safety net, every ten minutes: rows of the outbox that nobody took, waits that should have ended or that nobody told of a signal,
// open cases that no execution carries. In a healthy system it finds nothing; whatever broke, it makes sure that no case is left without a next step. Since it
// looks at every case anyhow, it also sees first that the calendar has changed, and which tasks are left lying.

import { type Case, isOpen } from '#core/case/case.ts';
import { loseLetter } from '#core/handling/lose-letter.ts';
import { questionsLeftLying, remindOfQuestions } from '#core/handling/old-questions.ts';
import { remindOfTasks, tasksLeftLying } from '#core/handling/old-tasks.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import type { ProcedureAct } from '#core/handling/procedure-acts.ts';
import { recountDeadlines, recounted } from '#core/handling/recount-deadlines.ts';
import { type Instant, MINUTE, movedBy } from '#core/instant.ts';
import type { Workflow } from '#core/ports.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import type { OutboxQueues } from '#functions/shared/aws/sqs-outbox-queues.ts';

/** The stream and the queues get this long before the sweeper hands a row on again. */
const OUTBOX_GRACE = 5 * MINUTE;
/** A wait ends within seconds of its time; after this it is taken for lost. */
const WAIT_GRACE = 10 * MINUTE;

export interface Sweep {
  forwarded: number;
  woken: number;
  started: number;
  restarted: number;
  /** Texts of which no word came that they arrived (M14). */
  undelivered: number;
  /** Cases with a date that moved because the calendar or the procedure did (W5). */
  recounted: number;
  /** Cases, closed ones too, with a task that nobody has done for too long, or a question that nobody has answered. */
  reminded: number;
}

export async function sweepCases(ports: HandlingPorts & { workflow: Workflow }, queues: OutboxQueues): Promise<Sweep> {
  const now = ports.clock.now();
  const sweep: Sweep = { forwarded: 0, woken: 0, started: 0, restarted: 0, undelivered: 0, recounted: 0, reminded: 0 };

  for (const entry of await ports.cases.pendingOutbox(movedBy(now, -OUTBOX_GRACE))) {
    await queues.forward(entry);
    sweep.forwarded += 1;
  }
  for (const entry of await ports.cases.undeliveredOutbox(now)) {
    if (entry.kind === 'letter') await loseLetter(entry, 'not_delivered', ports);
    await ports.cases.settleOutbox(entry, { status: 'failed', at: now });
    sweep.undelivered += 1;
  }
  for (const record of await ports.cases.listActive()) {
    if (await remindOfOld(record, ports)) sweep.reminded += 1;
    if (!isOpen(record)) continue;
    if (await countAgain(record, ports)) sweep.recounted += 1;
    const found = await lookAfter(record, movedBy(now, -WAIT_GRACE), ports);
    if (found) sweep[found] += 1;
  }
  return sweep;
}

async function countAgain(record: Case, ports: HandlingPorts): Promise<boolean> {
  const isMoved = (procedure: Procedure, now: Instant) => recounted(record, procedure, now) !== undefined;
  return await actIf(isMoved, recountDeadlines, record, ports, { signals: true });
}

async function remindOfOld(record: Case, ports: HandlingPorts): Promise<boolean> {
  const hasOldTask = (procedure: Procedure, now: Instant) => tasksLeftLying(record, procedure, now).length > 0;
  const hasOldQuestion = (procedure: Procedure, now: Instant) => questionsLeftLying(record, procedure, now).length > 0;
  const isReminded = await actIf(hasOldTask, remindOfTasks, record, ports, { signals: false });
  return (await actIf(hasOldQuestion, remindOfQuestions, record, ports, { signals: false })) || isReminded;
}

/** Does `act` where it is owed. A case whose dates cannot be counted keeps those that it has, and does not hold up the others. */
async function actIf(
  isOwed: (procedure: Procedure, now: Instant) => boolean,
  act: ProcedureAct,
  { caseId, profile }: Case,
  ports: HandlingPorts,
  options: { signals: boolean },
): Promise<boolean> {
  const { procedures, clock, log } = ports;
  try {
    if (!isOwed(procedures.pinned(profile), clock.now())) return false;
    await changeCase(caseId, act, ports, options);
    return true;
  } catch (error) {
    log.error('case not looked after', error, { caseId });
    return false;
  }
}

/** Makes sure that an execution carries an open case; undefined when one does. */
async function lookAfter(
  { caseId, run, signals }: Case,
  overdueBefore: Instant,
  ports: HandlingPorts & { workflow: Workflow },
): Promise<'woken' | 'started' | 'restarted' | undefined> {
  const stageRun = { caseId, ...run };
  const wait = await ports.cases.readWait(caseId);
  const isWaiting = wait?.run === run.run;
  // Whoever changed the record may have died before they could say so, and the wait's own time may be weeks away.
  const isUntold = wait?.seen !== undefined && signals > wait.seen;
  if (isWaiting && wait.wakeAt > overdueBefore && !isUntold) return undefined;
  if (isWaiting && (await ports.workflow.wake(wait.taskToken))) return 'woken';
  if (await ports.workflow.isRunning(stageRun)) return undefined;
  // A run that never opened a wait was perhaps never started; one that waited and is gone cannot be started again.
  if (!isWaiting && (await ports.workflow.start(stageRun))) return 'started';
  await restart(caseId, run.run, ports);
  return 'restarted';
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
