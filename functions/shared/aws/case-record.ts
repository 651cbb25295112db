// The record as it lies in the table. DynamoDB bills every write by the whole kilobyte, twice in a transaction: what has its usual value
// is left out, so that a young case fits into one as text that people can read, and what does not fit any more is deflated.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { Case } from '#core/case/case.ts';

const usual = {
  serious: false,
  subjects: [],
  recused: [],
  involved: [],
  escalationLevel: 0,
  findings: [],
  tasks: [],
  signals: 0,
  outboxSeq: 0,
} as const;

/** A kilobyte without what else is in the item: its keys, and those of the indexes. */
const MOST_TEXT_BYTES = 820;

/** As it is stored. */
export const StoredRecord = z.union([z.string(), z.instanceof(Uint8Array)]);
export type StoredRecord = z.infer<typeof StoredRecord>;

/** What the stored record says; it may leave out what is usual. */
export function jsonOf(stored: StoredRecord): unknown {
  return JSON.parse(typeof stored === 'string' ? stored : inflateRawSync(stored).toString('utf8'));
}

export function packCase(record: Case): StoredRecord {
  const text = packedText(record);
  return Buffer.byteLength(text) <= MOST_TEXT_BYTES ? text : deflateRawSync(text);
}

function packedText(record: Case): string {
  const { stageBeganAt, deadlines, ...rest } = record;
  const unusual = Object.entries(rest).filter(([name, value]) => !(name in usual && isUsual(name, value)));
  return JSON.stringify({
    ...Object.fromEntries(unusual),
    ...(stageBeganAt === record.receivedAt ? {} : { stageBeganAt }),
    deadlines: deadlines.map(({ firstDueAt, ...deadline }) =>
      firstDueAt === deadline.dueAt ? deadline : { ...deadline, firstDueAt },
    ),
  });
}

const Packed = z.looseObject({ receivedAt: z.string(), deadlines: z.array(z.looseObject({ dueAt: z.string() })) });

/** @throws ZodError when what is stored is no case. */
export function unpackCase(stored: StoredRecord): Case {
  const packed = Packed.parse(jsonOf(stored));
  return Case.parse({
    ...usual,
    stageBeganAt: packed.receivedAt,
    ...packed,
    deadlines: packed.deadlines.map((deadline) => ({ firstDueAt: deadline.dueAt, ...deadline })),
  });
}

function isUsual(name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return Object.entries(usual).some(([other, usualValue]) => other === name && usualValue === value);
}
