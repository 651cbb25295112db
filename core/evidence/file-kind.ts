// What a file is, told from its bytes: a name and a declared type are what its sender wants us to believe. Only what is listed here is
// ever handed to anybody (S0.25); the list holds what telephones, scanners and offices make, and nothing that runs in a browser.

import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceKind } from './evidence.ts';

export interface FileKind {
  kind: EvidenceKind;
  contentType: string;
  /** With its dot. */
  extension: string;
}

/** How much of a file's beginning tells what it is; office documents say it only after their first entries. */
export const HEAD_BYTES = 256 * 1024;

const documents: readonly string[] = [
  'application/pdf',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  // Word and Excel until 2007: their macros are the scanner's business.
  'application/x-cfb',
];
const photos = /^image\/(jpeg|png|apng|gif|webp|heic|heif|heic-sequence|heif-sequence|avif|tiff|bmp)$/;
const recordings = /^audio\/(mpeg|mp4|x-m4a|aac|amr|ogg(; codecs=opus)?|wav|flac|x-caf|aiff)$/;
const videos = /^video\/(mp4|x-m4v|quicktime|3gpp2?|webm|matroska|mpeg|ogg|vnd\.avi|MP2P)$/;

/** What the file is that begins with `head`, which may be all of it; undefined when it is nothing that we hand on. Never throws. */
export async function readFileKind(head: Uint8Array): Promise<FileKind | undefined> {
  const found = await fileTypeFromBuffer(head.subarray(0, HEAD_BYTES)).catch(() => undefined);
  if (!found) return isPlainText(head) ? { kind: 'document', contentType: 'text/plain', extension: '.txt' } : undefined;
  const kind = kindOf(found.mime);
  return kind && { kind, contentType: found.mime, extension: found.ext === 'cfb' ? '.doc' : `.${found.ext}` };
}

function kindOf(contentType: string): EvidenceKind | undefined {
  if (photos.test(contentType)) return 'photo';
  if (recordings.test(contentType)) return 'audio';
  if (videos.test(contentType)) return 'video';
  return documents.includes(contentType) ? 'document' : undefined;
}

/** Text without markup: a page that a browser would run begins with a tag, and so do pictures in SVG. */
function isPlainText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  try {
    // A letter may be cut in two at the end of the head.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !/^[\s\uFEFF]*</.test(text) && !/[^\P{Cc}\t\n\r\f]/u.test(text);
  } catch {
    return false;
  }
}
