// One file that was sent to support a complaint, as far as we know it. What it shows is in the bucket, this is in the record: who sent
// it, what it is, its hash at receipt, and whether anybody may open it yet. Its name is personal, so all of this is kept sealed.

import * as z from 'zod';
import { CivilDate, Instant } from '#core/instant.ts';

/** What its first bytes say it is, whatever it is called. */
export const EvidenceKind = z.enum(['photo', 'audio', 'video', 'document', 'other']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** What its sender says it is: the law keeps what is medical apart (S0.26), a contract is the measure of the service (S0.19). */
export const EvidenceMatter = z.enum(['medical', 'contract', 'other']);
export type EvidenceMatter = z.infer<typeof EvidenceMatter>;

/**
 * `held`: nobody has looked for malware yet. `clean`: may be opened. `infected`: never. `unreadable`: a kind of file that we do not open,
 * or one that could not be looked into, such as an archive with a password.
 */
export const EvidenceStatus = z.enum(['held', 'clean', 'infected', 'unreadable']);
export type EvidenceStatus = z.infer<typeof EvidenceStatus>;

export const EvidenceSource = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('complainant') }),
  z.strictObject({ by: z.literal('staff'), personId: z.string() }),
  /** Came with a mail: `messageId` is that of the message on the case, `path` where it lies in its original, such as `1.0`. */
  z.strictObject({ by: z.literal('mail'), messageId: z.string(), path: z.string().regex(/^\d+(\.\d+)*$/) }),
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

export const EvidenceId = z.string().regex(/^[0-9a-z]{20}$/);

export const Evidence = z.strictObject({
  schemaVersion: z.literal(1),
  evidenceId: EvidenceId,
  receivedAt: Instant,
  source: EvidenceSource,
  /** Fit for a download; the ending is that of the kind that was found. */
  fileName: z.string(),
  /** As the sender named it, when that is known. */
  originalName: z.string().optional(),
  matter: EvidenceMatter,
  /** The day that it shows or speaks of, as its sender says; not the day it was made or sent. */
  happenedOn: CivilDate.optional(),
  kind: EvidenceKind,
  contentType: z.string(),
  size: z.int().nonnegative(),
  /** Of the bytes as they arrived, hex; what is kept later is compared with it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The upload that was hashed: a verdict about another one says nothing about this. */
  etag: z.string(),
  status: EvidenceStatus,
  checkedAt: Instant.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Computed from what it is, never a setting somebody could forget (S0.26). */
export function isRestricted({ matter }: Pick<Evidence, 'matter'>): boolean {
  return matter === 'medical';
}

export const INCOMING = 'evidence/incoming/';

/** Where a file arrives, before anybody looked for malware; nobody is ever given anything from here. */
export function incomingKey(caseId: string, evidenceId: string): string {
  return `${INCOMING}${caseId}/${evidenceId}`;
}

/** Where a clean file stays, byte for byte, for as long as the case is kept (S0.30). */
export function keptKey(caseId: string, evidenceId: string): string {
  return `evidence/kept/${caseId}/${evidenceId}`;
}

/** Undefined for a key of anything else. */
export function readIncomingKey(key: string): { caseId: string; evidenceId: string } | undefined {
  const [, caseId, evidenceId] = /^evidence\/incoming\/([0-9a-z]{20})\/([0-9a-z]{20})$/.exec(key) ?? [];
  return caseId === undefined || evidenceId === undefined ? undefined : { caseId, evidenceId };
}
