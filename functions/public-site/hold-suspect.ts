// What a program seems to have sent is held for a person to look at, whole, and is neither answered nor thrown away: somebody who
// uses the web in an unusual way may have filled in what others cannot see.

import type { CaseStore } from '#core/case/case-store.ts';
import { digestOf } from '#core/digest.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { Chance, Clock } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';

export async function holdSuspect(
  answers: Readonly<Record<string, string>>,
  why: 'honeypot' | 'program_signs',
  { cases, clock, chance }: { cases: Pick<CaseStore, 'quarantine'>; clock: Clock; chance: Chance },
): Promise<void> {
  const { email } = answers;
  const text = Object.entries(answers).map(([name, answer]) => `${name}: ${answer}`);
  const entry = {
    quarantineId: drawIdentifier(chance),
    channel: 'web',
    receivedAt: clock.now(),
    why,
    excerpt: { ...(email === undefined ? {} : { from: email }), text: text.join('\n') },
  } as const;
  try {
    await cases.quarantine(entry, [`FORM#${digestOf({ held: answers })}`]);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'AlreadyRecorded')) throw error;
  }
}
