// The scanner of a local run: it knows one pattern, the EICAR test file that every scanner takes for a virus, and looks into ZIPs for it.
// It stands in for GuardDuty, tells what it found in the same form, and protects nobody.

import { Unzip, UnzipInflate } from 'fflate';
import { INCOMING } from '#core/evidence/evidence.ts';
import type { Instant } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './aws/local-account.ts';
import type { ObjectStored } from './aws/s3.ts';
import type { Queues } from './queues.ts';

export type ScanStatus = 'NO_THREATS_FOUND' | 'THREATS_FOUND' | 'UNSUPPORTED';

/** For each upload, as its two services would: that it arrived, and then what the scan found. */
export function scanEvidence(queues: Pick<Queues, 'send'>, clock: Clock) {
  return (object: ObjectStored, bytes: Uint8Array) => {
    if (!object.key.startsWith(INCOMING)) return;
    queues.send('check-evidence', objectCreatedEvent(object, clock.now()));
    queues.send('check-evidence', scanResultEvent(object, scan(bytes), clock.now()));
  };
}

/** In two halves, so that this file is not taken for one itself. */
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

const ENTRY = Buffer.from('PK\x03\x04', 'latin1');
const MOST_ENTRIES = 1_000;
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;
const DEEPEST = 4;

/** UNSUPPORTED, as GuardDuty says it, for an archive that cannot be looked into whole. */
export function scan(bytes: Uint8Array, depth = 0): ScanStatus {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(EICAR)) return 'THREATS_FOUND';
  if (!Buffer.from(bytes.subarray(0, 4)).equals(ENTRY)) return 'NO_THREATS_FOUND';
  if (depth === DEEPEST) return 'UNSUPPORTED';
  const entries = hasPassword(bytes) ? undefined : unpack(bytes);
  if (entries === undefined) return 'UNSUPPORTED';
  const found = entries.map((entry) => scan(entry, depth + 1));
  if (found.includes('THREATS_FOUND')) return 'THREATS_FOUND';
  return found.includes('UNSUPPORTED') ? 'UNSUPPORTED' : 'NO_THREATS_FOUND';
}

/** Bit 0 of the flags in the header of an entry (APPNOTE 4.4.4). */
function hasPassword(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = zip.indexOf(ENTRY); at >= 0; at = zip.indexOf(ENTRY, at + 4)) if ((zip[at + 6] ?? 0) & 1) return true;
  return false;
}

/** Undefined when it is damaged or unpacks to more than the budget. */
function unpack(bytes: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[][] = [];
  let [size, open] = [0, 0];
  try {
    const unzip = new Unzip((file) => {
      const pieces: Uint8Array[] = [];
      if (entries.push(pieces) > MOST_ENTRIES) throw new RangeError('too many entries');
      open += 1;
      file.ondata = (error, piece, isLast) => {
        if (error) throw error;
        size += piece.length;
        if (size > MOST_UNPACKED_BYTES) throw new RangeError('too large');
        pieces.push(piece);
        if (isLast) open -= 1;
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    // In pieces, so that a bomb is noticed while it unpacks.
    for (let start = 0; start < bytes.length; start += 65_536) {
      unzip.push(bytes.subarray(start, start + 65_536), start + 65_536 >= bytes.length);
    }
    return open === 0 ? entries.map((pieces) => Buffer.concat(pieces)) : undefined;
  } catch {
    return undefined;
  }
}

/** As S3 tells EventBridge of an upload, and EventBridge a queue. */
export function objectCreatedEvent({ bucket, key, size, etag }: ObjectStored, at: Instant): string {
  return JSON.stringify({
    ...envelope('aws.s3', 'Object Created', at),
    detail: { version: '0', bucket: { name: bucket }, object: { key, size, etag, sequencer: '0' }, reason: 'PostObject' },
  });
}

/** As GuardDuty Malware Protection for S3 tells what it found. */
export function scanResultEvent({ bucket, key, etag }: ObjectStored, status: ScanStatus, at: Instant): string {
  const threats = status === 'THREATS_FOUND' ? [{ name: 'EICAR-Test-File' }] : null;
  return JSON.stringify({
    ...envelope('aws.guardduty', 'GuardDuty Malware Protection Object Scan Result', at),
    detail: {
      schemaVersion: '1.0',
      scanStatus: status === 'UNSUPPORTED' ? 'SKIPPED' : 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: { bucketName: bucket, objectKey: key, eTag: etag, s3Throttled: false },
      scanResultDetails: { scanResultStatus: status, threats },
    },
  });
}

function envelope(source: string, detailType: string, at: Instant) {
  return { version: '0', 'detail-type': detailType, source, account: LOCAL_ACCOUNT, time: at, region: LOCAL_REGION };
}
