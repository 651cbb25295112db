// What Amazon EventBridge tells of files that arrive: S3 that one is there, GuardDuty what its scan found. Any other scanner may take
// GuardDuty's place by sending events of the same form; so does the one of the local run.

import * as z from 'zod';
import { readJson } from '#core/intake/json-text.ts';
import type { Verdict } from './receive-evidence.ts';

/** `verdict` is undefined when the file has only arrived. Both can come twice, and in either order. */
export interface EvidenceEvent {
  key: string;
  etag: string;
  verdict?: Verdict;
}

const ObjectCreated = z.looseObject({
  'detail-type': z.literal('Object Created'),
  detail: z.looseObject({ object: z.looseObject({ key: z.string(), etag: z.string() }) }),
});

const ScanResult = z.looseObject({
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  detail: z.looseObject({
    s3ObjectDetails: z.looseObject({ objectKey: z.string(), eTag: z.string() }),
    scanResultDetails: z.looseObject({ scanResultStatus: z.string() }).optional(),
  }),
});

/** Undefined for anything else. Keys are as they are in S3: EventBridge does not encode them, unlike S3's own notifications. */
export function readEvidenceEvent(text: string): EvidenceEvent | undefined {
  const json = readJson(text);
  const created = ObjectCreated.safeParse(json).data?.detail.object;
  if (created) return { key: created.key, etag: bare(created.etag) };
  const scan = ScanResult.safeParse(json).data?.detail;
  if (!scan) return undefined;
  const { objectKey, eTag } = scan.s3ObjectDetails;
  return { key: objectKey, etag: bare(eTag), verdict: verdictOf(scan.scanResultDetails?.scanResultStatus) };
}

/** UNSUPPORTED, ACCESS_DENIED, FAILED and whatever may be added: nobody looked inside, so it stays closed. */
function verdictOf(status: string | undefined): Verdict {
  if (status === 'NO_THREATS_FOUND') return 'clean';
  return status === 'THREATS_FOUND' ? 'infected' : 'unknown';
}

/** S3's answers have quotes around it, its events have none. */
export function bare(etag: string): string {
  return etag.replaceAll('"', '');
}
