// How much programs may text. A text costs money, and somebody may have it sent to numbers that earn by every text (M15): what is over a
// limit is held back here, and whoever asks finds another way to its reader.

import type { Tally } from '#core/ports.ts';
import type { Profile } from '#core/procedure/profile.ts';

const DAY_MINUTES = 24 * 60;

export type TextLimit = 'country_not_texted' | 'number_limit' | 'country_limit';

/** Counts one more text to `number` (E.164); undefined when it may be sent, otherwise why not. */
export async function countText(number: string, { texts }: Profile, tally: Pick<Tally, 'count'>): Promise<TextLimit | undefined> {
  const prefix = texts.prefixes.find((candidate) => number.startsWith(candidate));
  if (prefix === undefined) return 'country_not_texted';
  if ((await tally.count(`text to ${number}`, DAY_MINUTES)) > texts.mostPerNumber) return 'number_limit';
  return (await tally.count(`text to ${prefix}`, DAY_MINUTES)) > texts.mostPerPrefix ? 'country_limit' : undefined;
}

/** Whether one more keyword or question of `number` is answered by a program today. */
export async function mayAnswerByText(number: string, { texts }: Profile, tally: Pick<Tally, 'count'>): Promise<boolean> {
  if (!texts.prefixes.some((prefix) => number.startsWith(prefix))) return false;
  return (await tally.count(`answer to ${number}`, DAY_MINUTES)) <= texts.mostAnswers;
}
