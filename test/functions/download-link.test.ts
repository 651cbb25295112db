// A signed link is what AWS says it is: the example of its own documentation.

import { expect, test } from 'vitest';
import { downloadLink } from '#functions/shared/aws/download-link.ts';

const example = {
  url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
  signedAt: new Date('2013-05-24T00:00:00Z'),
  seconds: 86_400,
};
const signatureIn = (link: string) => new URL(link).searchParams.get('X-Amz-Signature');

test('the published example of a presigned GET has the published signature', () => {
  expect(signatureIn(downloadLink(example))).toBe('aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404');
});

test('every part of the request is under the signature', () => {
  const links = [
    downloadLink(example),
    downloadLink({ ...example, url: new URL('https://examplebucket.s3.amazonaws.com/other.txt') }),
    downloadLink({ ...example, seconds: 60 }),
    downloadLink({ ...example, overrides: { 'response-content-disposition': "attachment; filename*=UTF-8''a(1).jpg" } }),
    downloadLink({ ...example, credentials: { ...example.credentials, sessionToken: 'of a role' } }),
  ];
  expect(new Set(links.map(signatureIn)).size).toBe(links.length);
});
