// What speaks for a program having filled in a form (W1). Only the trap is enough by itself: people are quick, tired or many behind one
// connection, leave a page open for days, and paste addresses, so any one of these other signs is theirs as well.

import { DAY, SECOND } from '#core/instant.ts';

export interface FormSigns {
  /** Whether a field was filled in that nobody sees. */
  isTrapSprung: boolean;
  /** Milliseconds from showing the form to sending it; undefined when we did not show it. */
  age: number | undefined;
  /** Everything that was written. */
  text: string;
  /** How many forms came from the same address in the last minutes, with this one. */
  recentFromAddress: number;
}

const QUICKEST = 3 * SECOND;
const MOST_LINKS = 2;
const MOST_FROM_ONE_HOME = 4;

/** Whether a person should look at it before it opens a case: held, never thrown away. */
export function looksAutomatic({ isTrapSprung, age, text, recentFromAddress }: FormSigns): boolean {
  const weak = [
    age === undefined || age < QUICKEST || age > 7 * DAY,
    (text.match(/https?:\/\/|\bwww\./gi)?.length ?? 0) > MOST_LINKS,
    recentFromAddress > MOST_FROM_ONE_HOME,
  ];
  return isTrapSprung || weak.filter(Boolean).length >= 2;
}
