// The record as it lies in the table: what has its usual value is left out. DynamoDB bills every write by the whole kilobyte, twice in a
// transaction, and a young case then fits into one.

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

export function packCase(record: Case): string {
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

/** @throws ZodError when the text is no case. */
export function unpackCase(text: string): Case {
  const packed = Packed.parse(JSON.parse(text));
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
