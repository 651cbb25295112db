// A file is what its bytes say, not what it is called.

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFileKind } from '#core/evidence/file-kind.ts';
import { files } from './evidence-fixtures.ts';

describe('S0.25: photos, recordings, videos and documents are known by their first bytes', () => {
  test.each([
    ['jpeg', 'photo', 'image/jpeg', '.jpg'],
    ['png', 'photo', 'image/png', '.png'],
    ['heic', 'photo', 'image/heic', '.heic'],
    ['mp4', 'video', 'video/mp4', '.mp4'],
    ['mov', 'video', 'video/quicktime', '.mov'],
    ['3gp', 'video', 'video/3gpp', '.3gp'],
    ['m4a', 'audio', 'audio/x-m4a', '.m4a'],
    ['amr', 'audio', 'audio/amr', '.amr'],
    ['ogg', 'audio', 'audio/ogg; codecs=opus', '.opus'],
    ['pdf', 'document', 'application/pdf', '.pdf'],
    ['docx', 'document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
    ['odt', 'document', 'application/vnd.oasis.opendocument.text', '.odt'],
    ['text', 'document', 'text/plain', '.txt'],
  ] as const)('%s is a %s', async (name, kind, contentType, extension) => {
    expect(await readFileKind(files[name])).toEqual({ kind, contentType, extension });
  });
});

test.each([
  ['a program', Buffer.from(`MZ${'\0'.repeat(100)}`)],
  ['a page', Buffer.from('\uFEFF <!doctype html><script>1</script>')],
  ['a picture that is a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['an archive', Buffer.from(zipSync({ 'a.txt': Buffer.from('hello') }))],
  ['a shell script with control characters', Buffer.from('#!/bin/sh\n\u001b[2J')],
  ['an empty file', Buffer.alloc(0)],
  ['noise', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251))],
])('%s is nothing that we hand on', async (_what, bytes) => {
  expect(await readFileKind(bytes)).toBeUndefined();
});

test('a document that begins with a large picture is known from its beginning', async () => {
  const picture = Buffer.alloc(400_000, 7);
  const docx = Buffer.from(
    zipSync({
      '[Content_Types].xml': Buffer.from(
        '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/media/1.bin': [picture, { level: 0 }],
    }),
  );
  expect((await readFileKind(docx.subarray(0, 65_536)))?.extension).toBe('.docx');
});
