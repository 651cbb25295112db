// Labels are written by strangers: they may be anything, and must never cost the file.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelNames, labelsOf, readLabels, type UploadLabels } from '#core/evidence/upload-labels.ts';

test.each<UploadLabels>([
  { source: { by: 'complainant' }, matter: 'medical', happenedOn: '2026-11-01', originalName: 'Adeverință 照片.pdf' },
  { source: { by: 'staff', personId: 'ana:maria pop' }, matter: 'contract' },
  { source: { by: 'mail', messageId: '0a1b-2c', path: '3.0' }, matter: 'other', originalName: 'a.jpg' },
])('what is written is ASCII and reads back', (labels) => {
  const written = labelsOf(labels);
  expect(Object.values(written).join('')).toMatch(/^[\x20-\x7E]*$/);
  expect(readLabels(written)).toEqual(labels);
});

test('a name whose bytes came back as Latin-1 is read as the UTF-8 it was', () => {
  const mangled = Buffer.from('Adeverință.pdf').toString('latin1');
  expect(readLabels({ [labelNames.name]: mangled }).originalName).toBe('Adeverință.pdf');
  expect(readLabels({ [labelNames.name]: 'caf\u00e9.jpg' }).originalName).toBe('café.jpg');
});

test('labels that make no sense leave a file from the complainant', () => {
  expect(readLabels({})).toEqual({ source: { by: 'complainant' }, matter: 'other' });
  expect(readLabels({ by: 'staff:%E0%A4%A' }).source).toEqual({ by: 'complainant' });
  expect(readLabels({ by: 'mail:x:-1', matter: 'secret', 'happened-on': '31.12.2026', name: '' })).toEqual({
    source: { by: 'complainant' },
    matter: 'other',
  });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.values(labelNames)), fc.string({ unit: 'binary' })), (metadata) => {
      expect(() => readLabels(metadata)).not.toThrow();
    }),
    { seed: 1, numRuns: 500 },
  );
});
