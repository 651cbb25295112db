// A file arrives, is looked into, is described: each a change of its case with an event. Nobody may open it before a scanner called it
// clean (E42), and whatever it turns out to be, the case goes on.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Actor } from '#core/case/history.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { type HandlingContext, openTask } from '#core/handling/context.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { CivilDate, type Instant } from '#core/instant.ts';
import { safeFileName } from '#core/intake/mail/safe-file-name.ts';
import { type Evidence, EvidenceMatter, type EvidenceSource } from './evidence.ts';
import type { FileKind } from './file-kind.ts';
import type { UploadLabels } from './upload-labels.ts';

export interface Arrival {
  evidenceId: string;
  receivedAt: Instant;
  labels: UploadLabels;
  /** Undefined for a kind that we do not open. */
  found: FileKind | undefined;
  size: number;
  sha256: string;
  etag: string;
}

/** What a scanner says: `unknown` when it could not look into the file. */
export type Verdict = 'clean' | 'infected' | 'unknown';

/** Puts a file on its case, held. Its hash stands behind the event: the chain commits to the bytes as they arrived. */
export function receiveEvidence(
  record: Case,
  arrival: Arrival,
  others: readonly Evidence[],
  { chance }: Pick<HandlingContext, 'chance'>,
): Draft {
  const { labels, found, ...bytes } = arrival;
  const { source, ...told } = labels;
  const item: Evidence = {
    schemaVersion: 1,
    ...bytes,
    ...told,
    source,
    fileName: nameOf(arrival, others),
    kind: found?.kind ?? 'other',
    contentType: found?.contentType ?? 'application/octet-stream',
    status: 'held',
  };
  return {
    after: record,
    events: [
      {
        type: 'evidence_received',
        actor: actorOf(source),
        facts: { evidenceId: item.evidenceId, kind: item.kind, by: source.by, receivedAt: item.receivedAt },
        words: { salt: drawIdentifier(chance, 26), value: { sha256: `SHA-256 ${item.sha256}` } },
      },
    ],
    evidence: [item],
  };
}

/** From whom the mail that it came with is kept, until somebody has looked whom it is about (S2.21). */
function keptFrom({ source }: Evidence, { tasks }: Case): string[] {
  return source.by === 'mail'
    ? tasks.flatMap((task) => (task.messageIds?.includes(source.messageId) ? (task.notFor ?? []) : []))
    : [];
}

/** Undefined when there was a verdict before. Several files that nobody looked at yet are one task. */
export function recordVerdict(record: Case, item: Evidence, verdict: Verdict, context: HandlingContext): Draft | undefined {
  if (item.status !== 'held') return undefined;
  const status = verdict === 'infected' ? 'infected' : verdict === 'clean' && item.kind !== 'other' ? 'clean' : 'unreadable';
  const notFor = keptFrom(item, record);
  const isTold = record.tasks.some(
    (task) => task.kind === 'look_at_evidence' && (task.notFor ?? []).every((personId) => notFor.includes(personId)),
  );
  const task = { ...openTask('look_at_evidence', record.handler.role, context), ...(notFor.length === 0 ? {} : { notFor }) };
  return {
    after: {
      ...record,
      ...(status === 'clean' ? { hasEvidence: true } : {}),
      tasks: isTold ? record.tasks : [...record.tasks, task],
    },
    events: [{ type: 'evidence_checked', actor: { kind: 'procedure' }, facts: { evidenceId: item.evidenceId, status } }],
    evidence: [{ ...item, status, checkedAt: context.now }],
  };
}

export const EvidenceDescription = z.strictObject({ matter: EvidenceMatter, happenedOn: CivilDate.optional() });
export type EvidenceDescription = z.infer<typeof EvidenceDescription>;

/** What staff know of it better than its sender did: what it is, and the day that it shows (S0.26, S0.29). */
export function describeEvidence(
  record: Case,
  item: Evidence,
  { matter, happenedOn }: EvidenceDescription,
  { personId }: StaffPerson,
): Draft {
  const { happenedOn: _before, ...rest } = item;
  const { evidenceId } = item;
  const dated = happenedOn === undefined ? {} : { happenedOn };
  return {
    after: record,
    events: [
      {
        type: 'evidence_described',
        actor: { kind: 'person', personId },
        facts: { evidenceId, matter, ...dated },
      },
    ],
    evidence: [{ ...rest, matter, ...dated }],
  };
}

function actorOf(source: EvidenceSource): Actor {
  return source.by === 'staff' ? { kind: 'person', personId: source.personId } : { kind: 'complainant' };
}

/** The endings that one kind of old office file goes by. */
const ofOffice = ['.doc', '.xls', '.ppt', '.msg'];

/** A safe name no other file of the case has, with the ending of what was found: a name must not promise what the file is not. */
function nameOf({ labels, found, evidenceId }: Arrival, others: readonly Evidence[]): string {
  const given = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/s.exec(labels.originalName ?? '');
  const [stem = '', ending = ''] = [given?.[1], given?.[2]];
  const extension =
    found?.extension === '.doc' && ofOffice.includes(ending.toLowerCase()) ? ending.toLowerCase() : found?.extension;
  const named = `${stem === '' ? (found?.kind ?? 'file') : stem}${extension ?? ending}`;
  const taken = others.filter((other) => other.evidenceId !== evidenceId).map(({ fileName }) => fileName.toLowerCase());
  return safeFileName(named, found?.contentType ?? 'application/octet-stream', others.length, new Set(taken));
}
