// The code a person quotes: random, never counted, short enough to spell over the phone, with a check character.

import * as z from 'zod';
import type { Chance } from '#core/ports.ts';

/** Crockford's base 32: no I, L, O or U, so nothing in it can be mistaken for something else in it. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `CA-` and eight random characters (40 bits) and a check character: `CA-7KQ4-M2XD-C`. */
export const CASE_REFERENCE_PATTERN = /^CA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/;

export const CaseReference = z.string().regex(CASE_REFERENCE_PATTERN).brand<'CaseReference'>();
export type CaseReference = z.infer<typeof CaseReference>;

/** A fresh reference. Values whose check sign is not a letter or digit are drawn again, so that people never meet one. */
export function drawCaseReference(chance: Chance): CaseReference {
  for (;;) {
    const characters = [...chance.bytes(8)].map((byte) => CROCKFORD.charAt(byte % 32)).join('');
    const check = checkCharacterOf(characters);
    if (check !== undefined) return CaseReference.parse(`CA-${characters.slice(0, 4)}-${characters.slice(4)}-${check}`);
  }
}

/**
 * The reference somebody typed, said or copied: case, spaces and dashes do not matter, O reads as 0, I and L as 1 (E10).
 * Undefined when it is not one or its check character does not match.
 */
export function parseCaseReference(text: string): CaseReference | undefined {
  const spoken = readSpoken(text);
  const plain = spoken?.length === 9 ? spoken : spoken?.replace(/^CA/, '');
  if (plain?.length !== 9 || checkCharacterOf(plain.slice(0, 8)) !== plain.charAt(8)) return undefined;
  return CaseReference.parse(`CA-${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.charAt(8)}`);
}

/**
 * What somebody typed or said, as characters of Crockford's base 32: case, spaces and dashes do not matter, O reads as 0, I and L as 1.
 * Undefined when there is another character in it.
 */
export function readSpoken(text: string): string | undefined {
  const compact = text.toUpperCase().replaceAll(/[\s\-–—_.]/g, '');
  const plain = compact.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return [...plain].every((character) => CROCKFORD.includes(character)) ? plain : undefined;
}

/** Crockford's check symbol is the number modulo 37; undefined for the five values that have no letter or digit. */
export function checkCharacterOf(characters: string): string | undefined {
  const remainder = [...characters].reduce((sum, character) => (sum * 32 + CROCKFORD.indexOf(character)) % 37, 0);
  return CROCKFORD[remainder];
}
