// Where the files themselves are: too large for memory and for our own door, so they travel between browser and bucket, past us, by
// forms and links that we sign. What the rules need of that, as a port.

import type { EvidenceSource } from './evidence.ts';
import type { UploadLabels } from './upload-labels.ts';

export interface UploadForm {
  /** Where the browser posts to. */
  action: string;
  /** Hidden fields, most of them signed; the form adds the labels that a person fills in, and the file as the last one. */
  fields: Readonly<Record<string, string>>;
}

export interface StoredFile {
  etag: string;
  size: number;
  storedAt: string;
  labels: UploadLabels;
  bytes: AsyncIterable<Uint8Array>;
}

export interface EvidenceFiles {
  /** A form for one file, for `UPLOAD_MINUTES`; afterwards the browser is sent to `backTo`. */
  uploadForm(upload: { caseId: string; evidenceId: string; source: EvidenceSource; backTo: string }): Promise<UploadForm>;
  /** Stores a file that is in memory already, where uploads arrive. */
  put(place: { caseId: string; evidenceId: string }, bytes: Uint8Array, labels: UploadLabels): Promise<{ etag: string }>;
  /** Undefined when there is no such object. */
  open(key: string): Promise<StoredFile | undefined>;
  /** Copies an upload to where clean files stay. False when the object is no longer the one with this `etag`. */
  keep(place: { caseId: string; evidenceId: string }, etag: string): Promise<boolean>;
  /** Stores `size` bytes of a ZIP for a day; answers with its key. */
  putBundle(place: { caseId: string; bundleId: string }, bytes: AsyncIterable<Uint8Array>, size: number): Promise<string>;
  /** A link for a minute, which saves the file and never shows it in the browser. */
  downloadLink(key: string, file: { fileName: string; contentType: string }): Promise<string>;
}
