// Finding the case of somebody who rings or comes without their reference (W3). What is found says no more than the list of cases does.

import { type Case, isOpen } from '#core/case/case.ts';
import type { CaseStore } from '#core/case/case-store.ts';
import { maySee } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { isSought } from '#core/parties/sought-person.ts';
import type { CaseSummary } from '#functions/shared/edges/http-case-view.ts';
import { type FindingPorts, findByReference, summaryOf } from './find-cases.ts';

type SearchingPorts = FindingPorts & { cases: Pick<CaseStore, 'readPerson'> };

/** By reference, else among open cases by name, number or e-mail address. Only what this person may see. */
export async function searchCases(sought: string, person: StaffPerson, ports: SearchingPorts): Promise<CaseSummary[]> {
  const { cases, staff, procedures, clock } = ports;
  const people = await staff.people();
  const maySeeIt = (record: Case) => maySee(person, record, procedures.pinned(record.profile).profile, people);
  const named = await findByReference(sought, ports);
  if (named && maySeeIt(named)) return [summaryOf(named, people, clock.now())];

  const open = (await cases.listActive()).filter((record) => isOpen(record) && maySeeIt(record));
  const found: CaseSummary[] = [];
  for (const record of open) {
    const known = await cases.readPerson(record.caseId);
    if (known && isSought(sought, known.complainant)) found.push(summaryOf(record, people, clock.now()));
  }
  return found;
}
