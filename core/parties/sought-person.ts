// Whether a case may be that of somebody who rings without their reference (W3). Only staff who may see the case are asked, so it leans to
// yes: who it is they find out by talking.

import type { Complainant } from '#core/case/person.ts';
import { mayBeSameName, plainWords } from './person-names.ts';

/** So many digits at the end of a number tell it from others, however the beginning is dialled. */
const TELLING_DIGITS = 7;
const LEAST_CHARACTERS = 2;

export function isSought(sought: string, { name, email, phone }: Complainant): boolean {
  const text = sought.trim();
  if ([...text].length < LEAST_CHARACTERS) return false;
  if (text.includes('@')) return email?.toLowerCase() === text.toLowerCase();
  const digits = text.replaceAll(/[\s().\-–/+]/g, '');
  if (/^\d+$/.test(digits)) return digits.length >= TELLING_DIGITS && (phone?.endsWith(digits.slice(-TELLING_DIGITS)) ?? false);
  if (name === undefined) return false;
  const words = plainWords(text).split(' ');
  const known = plainWords(name);
  return mayBeSameName(text, name) || words.every((word) => ` ${known}`.includes(` ${word}`)) || isHanPart(text, name);
}

/** A Chinese name is not parted into words: any part of it may be what was caught. */
function isHanPart(text: string, name: string): boolean {
  return /^\p{Script=Han}+$/u.test(text) && name.includes(text);
}
