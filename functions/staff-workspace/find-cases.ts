// The cases that a person may know of. One that is hidden from them and one that does not exist are told apart nowhere.

import { type Case, isOpen, isOverdue, kindOf, nextDeadlineOf } from '#core/case/case.ts';
import { parseCaseReference } from '#core/case/case-reference.ts';
import type { CaseStore } from '#core/case/case-store.ts';
import { maySee } from '#core/case/policy.ts';
import type { StaffDirectory, StaffPerson } from '#core/case/staff.ts';
import { bySoonest, type StaffTask, tasksFor } from '#core/case/tasks.ts';
import { DAY, type Instant, movedBy } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';
import type { Procedures } from '#core/procedure/procedure.ts';
import { Refusal } from '#core/refusal.ts';
import type { CaseSummary } from '#functions/shared/edges/http-case-view.ts';

export interface FindingPorts {
  cases: Pick<CaseStore, 'read' | 'findByReference' | 'listActive' | 'listReceived'>;
  staff: Pick<StaffDirectory, 'people'>;
  procedures: Procedures;
  clock: Clock;
}

/** `filed`: what is no complaint, open or closed. */
export type CaseFilter = 'open' | 'overdue' | 'closed' | 'filed';

/** Closed cases are listed for this long after they were received. */
const CLOSED_SHOWN = 400 * DAY;
const PAGE = 200;

/** @throws Refusal `CaseNotFound` for a reference that nobody was given, and for a case that this person may not know of. */
export async function findCase(reference: string, person: StaffPerson, ports: FindingPorts): Promise<Case> {
  const { staff, procedures } = ports;
  const record = await findByReference(reference, ports);
  if (!record || !maySee(person, record, procedures.pinned(record.profile).profile, await staff.people())) {
    throw new Refusal('CaseNotFound');
  }
  return record;
}

/** Undefined for what nobody was given. Whether somebody may know of it is for the caller to ask. */
export async function findByReference(reference: string, { cases }: Pick<FindingPorts, 'cases'>): Promise<Case | undefined> {
  const parsed = parseCaseReference(reference);
  const caseId = parsed === undefined ? undefined : await cases.findByReference(parsed);
  return caseId === undefined ? undefined : await cases.read(caseId);
}

/** Open ones by their next deadline, closed ones the latest first. */
export async function listCases(filter: CaseFilter, person: StaffPerson, ports: FindingPorts): Promise<CaseSummary[]> {
  const { staff, procedures, clock } = ports;
  const now = clock.now();
  const people = await staff.people();
  const open = filter === 'closed' ? [] : (await ports.cases.listActive()).filter(isOpen);
  const closed = filter === 'closed' || filter === 'filed' ? await listClosed(ports) : [];
  return [...open, ...closed]
    .filter((record) => filter !== 'overdue' || isOverdue(record, now))
    .filter((record) => filter !== 'filed' || kindOf(record) !== 'complaint')
    .filter((record) => maySee(person, record, procedures.pinned(record.profile).profile, people))
    .map((record) => summaryOf(record, people, now));
}

export function summaryOf(record: Case, people: readonly StaffPerson[], now: Instant): CaseSummary {
  const { reference, phase, stage, serious, receivedAt, handler } = record;
  const next = nextDeadlineOf(record);
  const name = people.find(({ personId }) => personId === handler.personId)?.name;
  return {
    reference,
    kind: kindOf(record),
    phase,
    stage,
    serious,
    receivedAt,
    handler: { ...handler, ...(name === undefined ? {} : { name }) },
    overdue: isOverdue(record, now),
    ...(next ? { nextDeadline: { what: next.what, dueAt: next.dueAt } } : {}),
  };
}

export async function listTasks(person: StaffPerson, { cases, staff, procedures, clock }: FindingPorts): Promise<StaffTask[]> {
  const [records, people] = await Promise.all([cases.listActive(), staff.people()]);
  return records
    .flatMap((record) => tasksFor(person, record, procedures.pinned(record.profile), people, clock.now()))
    .sort(bySoonest);
}

async function listClosed({ cases, clock }: FindingPorts): Promise<Case[]> {
  const to = clock.now();
  const closed: Case[] = [];
  let after: string | undefined;
  do {
    const from = movedBy(to, -CLOSED_SHOWN);
    // Keys of cases received at this very moment are longer than the moment itself, and so come after it.
    const page = await cases.listReceived({ from, to: `${to}~`, limit: PAGE, ...(after === undefined ? {} : { after }) });
    closed.push(...page.cases.filter((record) => !isOpen(record)));
    after = page.next;
  } while (after !== undefined);
  return closed.toReversed();
}
