// Names for things that no person ever spells. Ours are random, so that nothing can be counted or guessed from them.

import type { Chance } from './ports.ts';

const ALPHABET = '0123456789abcdefghijkmnpqrstuvwx';

/** `length` characters of 5 bits each; 20 characters hold 100 bits. */
export function drawIdentifier(chance: Chance, length = 20): string {
  return [...chance.bytes(length)].map((byte) => ALPHABET.charAt(byte % 32)).join('');
}

/** An id that somebody else gave, fit for a key of ours: letters, digits, `-` and `_`, at most 100. */
export function asIdentifier(given: string): string {
  return given.replaceAll(/[^\w-]/g, '').slice(0, 100);
}
