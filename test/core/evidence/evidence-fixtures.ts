// Files as telephones and offices begin them, and one item of evidence; all invented.

import { zipSync } from 'fflate';
import type { Evidence } from '#core/evidence/evidence.ts';

/** In two halves, so that no scanner takes this file for one. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0isom${brand}`, 'latin1');

export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

export const files = {
  jpeg,
  png: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  heic: box('heic'),
  mp4: box('isom'),
  mov: box('qt  '),
  m4a: box('M4A '),
  '3gp': box('3gp4'),
  amr: Buffer.from('#!AMR\n'),
  ogg: Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(40)]),
  pdf,
  docx: Buffer.from(
    zipSync({
      '[Content_Types].xml': Buffer.from(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    }),
  ),
  odt: Buffer.from(zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }] })),
  text: Buffer.from('Luni nu a venit nimeni.\nMarți, după prânz.\n'),
};

export const item: Evidence = {
  schemaVersion: 1,
  evidenceId: 'e'.repeat(20),
  receivedAt: '2026-11-23T10:00:00.000Z',
  source: { by: 'complainant' },
  fileName: 'photo.jpg',
  matter: 'other',
  kind: 'photo',
  contentType: 'image/jpeg',
  size: jpeg.length,
  sha256: 'a'.repeat(64),
  etag: 'etag',
  status: 'held',
};
