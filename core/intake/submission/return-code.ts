// The code with which somebody comes back to a form that they saved. Whoever has it has the form, so it is long enough never to be
// guessed, and still short enough to be read out: no I, L, O or U, and a check character that finds a slip.

import { CROCKFORD, checkCharacterOf, readSpoken } from '#core/case/case-reference.ts';
import type { Chance } from '#core/ports.ts';

const SECRET_CHARACTERS = 15;

/** 75 bits and a check character, in groups of four: `7KQ4-M2XD-9TRA-5HWC`. */
export function drawReturnCode(chance: Chance): string {
  for (;;) {
    const secret = [...chance.bytes(SECRET_CHARACTERS)].map((byte) => CROCKFORD.charAt(byte % 32)).join('');
    const check = checkCharacterOf(secret);
    if (check !== undefined) return grouped(`${secret}${check}`);
  }
}

/** The code that somebody typed, said or copied, as it was given out; undefined when it is none of ours. */
export function readReturnCode(text: string): string | undefined {
  const plain = readSpoken(text);
  if (plain?.length !== SECRET_CHARACTERS + 1) return undefined;
  return checkCharacterOf(plain.slice(0, -1)) === plain.at(-1) ? grouped(plain) : undefined;
}

function grouped(plain: string): string {
  return (plain.match(/.{4}/g) ?? []).join('-');
}
