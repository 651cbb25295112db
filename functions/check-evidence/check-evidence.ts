// A file has arrived, or a scanner has looked into one. Both events come at least once and in any order, so either of them puts the file
// on its case, and a verdict counts only for the very bytes that were hashed: the form that sent them could be sent again.

import { createHash } from 'node:crypto';
import { type Evidence, readIncomingKey } from '#core/evidence/evidence.ts';
import { type EvidenceEvent, readEvidenceEvent } from '#core/evidence/evidence-event.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { HEAD_BYTES, readFileKind } from '#core/evidence/file-kind.ts';
import { type Arrival, receiveEvidence, recordVerdict } from '#core/evidence/receive-evidence.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';

type Ports = HandlingPorts & { evidence: EvidenceFiles };

interface Place {
  caseId: string;
  evidenceId: string;
}

/** @throws Error for what is no such event, and for a file that is not there (yet): the queue keeps the message. */
export async function checkEvidence(body: string, ports: Ports): Promise<void> {
  const event = readEvidenceEvent(body);
  if (!event) throw new Error('neither an upload nor the result of a scan');
  const place = readIncomingKey(event.key);
  if (!place) return;
  const person = await ports.cases.readPerson(place.caseId);
  if (!person) {
    ports.log.warn('file for nobody: the case does not exist, or its person was erased', { ...place });
    return;
  }
  const item = await ensureReceived(place, event, ports);
  if (!item || event.verdict === undefined) return;
  if (item.etag !== event.etag) {
    ports.log.warn('verdict about another upload', { ...place });
    return;
  }
  await settle(place, item, event.verdict, ports);
}

/** The file as it is on the case. One that was sent again while it was held takes the place of the first; later it changes nothing. */
async function ensureReceived(place: Place, { key, etag }: EvidenceEvent, ports: Ports): Promise<Evidence | undefined> {
  const known = await findEvidence(place, ports);
  if (known && (known.etag === etag || known.status !== 'held')) return known;
  const arrival = await look(place.evidenceId, key, ports);
  if (known?.etag === arrival.etag) return known;
  await changeCase(
    place.caseId,
    async (record, context) => receiveEvidence(record, arrival, await ports.cases.listEvidence(place.caseId), context),
    ports,
    { signals: false },
  );
  return await findEvidence(place, ports);
}

async function settle(place: Place, item: Evidence, verdict: NonNullable<EvidenceEvent['verdict']>, ports: Ports): Promise<void> {
  if (item.status !== 'held') return;
  // First the copy, then the record: what the record calls clean is there. Made twice, it is the same.
  if (verdict === 'clean' && !(await ports.evidence.keep(place, item.etag))) {
    ports.log.warn('file was sent again before it was kept', { ...place });
    return;
  }
  await changeCase(
    place.caseId,
    async (record, context) => {
      const now = await findEvidence(place, ports);
      return now?.etag === item.etag ? recordVerdict(record, now, verdict, context) : undefined;
    },
    ports,
    { signals: false },
  );
}

async function findEvidence({ caseId, evidenceId }: Place, { cases }: Pick<Ports, 'cases'>): Promise<Evidence | undefined> {
  return (await cases.listEvidence(caseId)).find((item) => item.evidenceId === evidenceId);
}

/** Reads it once, piece by piece: its hash, and what its beginning says it is. */
async function look(evidenceId: string, key: string, { evidence }: Pick<Ports, 'evidence'>): Promise<Arrival> {
  const stored = await evidence.open(key);
  if (!stored) throw new Error('the file is not in the bucket');
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stored.bytes) {
    hash.update(piece);
    if (size < HEAD_BYTES) head.push(piece);
    size += piece.length;
  }
  return {
    evidenceId,
    receivedAt: stored.storedAt,
    labels: stored.labels,
    found: await readFileKind(Buffer.concat(head)),
    size,
    sha256: hash.digest('hex'),
    etag: stored.etag,
  };
}
