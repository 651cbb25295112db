// Files of a case for one person: which there are, and opening one or all of them. That somebody opened a file is on record before they
// have it.

import type { Case } from '#core/case/case.ts';
import type { CaseStore } from '#core/case/case-store.ts';
import { isOfComplainant, type Message } from '#core/case/person.ts';
import type { StaffDirectory, StaffPerson } from '#core/case/staff.ts';
import { isMessageKeptFrom } from '#core/case/tasks.ts';
import { type BundleFile, bundleParts, bundleSize, inOrder, type Paper, writeBundle } from '#core/evidence/bundle.ts';
import { type Evidence, keptKey } from '#core/evidence/evidence.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { mayOpen, mayRead } from '#core/evidence/may-open.ts';
import { describeEvidence, type EvidenceDescription } from '#core/evidence/receive-evidence.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { Procedures } from '#core/procedure/procedure.ts';
import { Refusal } from '#core/refusal.ts';
import { readsChainOf } from './reads-chain.ts';

type Ports = HandlingPorts & { evidence: EvidenceFiles };

export interface ListingPorts {
  cases: Pick<CaseStore, 'listEvidence' | 'listMessages'>;
  procedures: Procedures;
  staff: Pick<StaffDirectory, 'people'>;
}

export interface ListedEvidence {
  item: Evidence;
  /** Whether this person learns its name and may say what it is. */
  isReader: boolean;
  isOpen: boolean;
  /** Whether the bundle may hold it, which is made to be handed on. */
  isBundled: boolean;
}

/** All files of a case that `person` may see, in the order of what happened (S0.29); none of a mail that is kept from them (S2.21). */
export async function listEvidence(
  record: Case,
  person: StaffPerson,
  { cases, procedures, staff }: ListingPorts,
): Promise<ListedEvidence[]> {
  const [evidence, people] = await Promise.all([cases.listEvidence(record.caseId), staff.people()]);
  const { profile, calendar } = procedures.pinned(record.profile);
  const isTheirs = record.isGuarded ? ofComplainant(await cases.listMessages(record.caseId)) : () => true;
  const isKept = ({ source }: Evidence) => source.by === 'mail' && isMessageKeptFrom(person, source.messageId, record);
  const shown = evidence.filter((item) => !isKept(item));
  return inOrder(shown, calendar).map((item) => ({
    item,
    isReader: mayRead(person, item, record, profile, people),
    isOpen: mayOpen(person, item, record, profile, people),
    isBundled: isTheirs(item),
  }));
}

/** S2.6: what of a guarded case may be handed on shows nothing that did not come from the one who complained. */
function ofComplainant(messages: readonly Message[]): (item: Evidence) => boolean {
  const theirs = messages.filter(isOfComplainant);
  return ({ source }) =>
    source.by === 'complainant' || (source.by === 'mail' && theirs.some(({ messageId }) => messageId === source.messageId));
}

/** The bundle of what this person may open and read, in parts; of a guarded case only those files that the complainant sent themselves. */
export function bundleFor(
  listed: readonly ListedEvidence[],
  record: Case,
  papers: readonly Paper[],
  { procedures }: Pick<Ports, 'procedures'>,
): BundleFile[][] {
  const open = listed.filter(({ isOpen, isBundled }) => isOpen && isBundled).map(({ item }) => item);
  const handedOn = papers.filter(({ by }) => !record.isGuarded || (by !== 'witness' && by !== 'other'));
  return bundleParts(open, procedures.pinned(record.profile).calendar, { record, papers: handedOn });
}

/**
 * A link to one file, for a minute.
 * @throws Refusal `EvidenceClosed` for one that is not clean, or not for this person; `CaseNotFound` when there is none.
 */
export async function openEvidence(record: Case, evidenceId: string, person: StaffPerson, ports: Ports): Promise<string> {
  const { item, isOpen } = await find(record, evidenceId, person, ports);
  if (!isOpen) throw new Refusal('EvidenceClosed', { status: item.status });
  await recordReading(record, [evidenceId], person, ports);
  const { fileName, contentType } = item;
  return await ports.evidence.downloadLink(keptKey(record.caseId, evidenceId), { fileName, contentType });
}

/** A link to one part of the bundle, which is made now and kept for a day; undefined when there is no such part. */
export async function openBundle(
  record: Case,
  part: number,
  papers: readonly Paper[],
  person: StaffPerson,
  ports: Ports,
): Promise<string | undefined> {
  const parts = bundleFor(await listEvidence(record, person, ports), record, papers, ports);
  const files = parts[part - 1];
  if (!files) return undefined;
  const { caseId, reference } = record;
  const evidenceIds = files.flatMap(({ content }) => ('item' in content ? [content.item.evidenceId] : []));
  if (evidenceIds.length > 0) await recordReading(record, evidenceIds, person, ports);
  if (evidenceIds.length < files.length) await recordViewing(record, person, ports);
  const zip = writeBundle(files, (item) => read(caseId, item, ports));
  const key = await ports.evidence.putBundle({ caseId, bundleId: drawIdentifier(ports.chance) }, zip, bundleSize(files));
  const fileName = `${reference}${parts.length === 1 ? '' : ` ${part} - ${parts.length}`}.zip`;
  return await ports.evidence.downloadLink(key, { fileName, contentType: 'application/zip' });
}

/** @throws Refusal as `openEvidence`. */
export async function describeFile(
  { caseId }: Case,
  evidenceId: string,
  described: EvidenceDescription,
  person: StaffPerson,
  ports: Ports,
): Promise<void> {
  await changeCase(
    caseId,
    async (record) => {
      const { item, isReader } = await find(record, evidenceId, person, ports);
      if (!isReader) throw new Refusal('EvidenceClosed', { status: item.status });
      return describeEvidence(record, item, described, person);
    },
    ports,
    { signals: false },
  );
}

async function find(record: Case, evidenceId: string, person: StaffPerson, ports: Ports): Promise<ListedEvidence> {
  const found = (await listEvidence(record, person, ports)).find(({ item }) => item.evidenceId === evidenceId);
  if (!found) throw new Refusal('CaseNotFound');
  return found;
}

async function recordReading({ caseId }: Case, evidenceIds: string[], { personId }: StaffPerson, { cases, clock }: Ports) {
  const actor = { kind: 'person', personId } as const;
  await cases.appendToChain(readsChainOf(caseId), { type: 'evidence_read', actor, facts: { evidenceIds } }, clock.now());
}

/** The papers of a bundle are the case itself. */
async function recordViewing({ caseId }: Case, { personId }: StaffPerson, { cases, clock }: Ports) {
  const actor = { kind: 'person', personId } as const;
  await cases.appendToChain(readsChainOf(caseId), { type: 'case_viewed', actor }, clock.now());
}

async function* read(caseId: string, { evidenceId, size }: Evidence, { evidence }: Ports): AsyncGenerator<Uint8Array> {
  const stored = await evidence.open(keptKey(caseId, evidenceId));
  if (!stored || stored.size !== size) throw new Error('a file that was kept is not there, or is another one');
  yield* stored.bytes;
}
