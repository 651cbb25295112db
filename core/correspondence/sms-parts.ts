// What a text message costs: one letter outside the GSM alphabet more than halves what fits in a part (M1, M2). For Romanian, Catalan
// and their like there is a plain spelling people know from their phones; for Chinese there is none.

import type { Language } from '#core/language.ts';

/** GSM 03.38 basic alphabet; note that it has `Ç` but not `ç`, and of the accents only è é ù ì ò à. */
const GSM_BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each of these is sent as two septets. */
const GSM_EXTENSION = new Set('\f^{}\\[~]|€');

export interface SmsCount {
  encoding: 'GSM-7' | 'UCS-2';
  /** Septets or UTF-16 units, without the padding at part ends. */
  units: number;
  parts: number;
}

/** How `body` is sent: 160 septets or 70 units in one part, 153 or 67 in each of several (M1). An empty body is one part. */
export function countSmsParts(body: string): SmsCount {
  const characters = [...body];
  const isGsm = characters.every((character) => GSM_BASIC.has(character) || GSM_EXTENSION.has(character));
  const sizes = characters.map((character) => (isGsm ? (GSM_EXTENSION.has(character) ? 2 : 1) : character.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const [single, joined] = isGsm ? [160, 153] : [70, 67];
  return { encoding: isGsm ? 'GSM-7' : 'UCS-2', units, parts: units <= single ? 1 : fillParts(sizes, joined) };
}

/** A character of two units never straddles two parts, so a part may end one short. */
function fillParts(sizes: readonly number[], capacity: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > capacity) {
      parts++;
      used = 0;
    }
    used += size;
  }
  return parts;
}

const PLAIN: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '·': '.',
  '•': '-',
  '\u00A0': ' ',
  '\u2009': ' ',
  '\u202F': ' ',
  œ: 'oe',
  Œ: 'OE',
};

/**
 * `body` with letters outside the GSM alphabet spelled plainly where the language has a plain spelling people use: `ș` as `s`, `l·l`
 * as `l.l`, `œ` as `oe`. Chinese, and signs without a plain spelling such as emoji, stay as they are (M2).
 */
export function plainSpelling(body: string, language: Language): string {
  if (language === 'zh') return body;
  return [...body.normalize('NFC')].map(plainCharacter).join('');
}

function plainCharacter(character: string): string {
  if (GSM_BASIC.has(character) || GSM_EXTENSION.has(character)) return character;
  const bare = character.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
  return PLAIN[character] ?? (/^\p{Script=Latin}$/u.test(bare) ? bare : character);
}

/** The proper spelling when it fits into `maxParts`, else the plain one if that takes fewer parts (M2). It may still not fit. */
export function chooseSpelling(
  body: string,
  language: Language,
  maxParts: number,
): { body: string; respelled: boolean } & SmsCount {
  const proper = countSmsParts(body);
  const plainBody = plainSpelling(body, language);
  const plain = countSmsParts(plainBody);
  return proper.parts <= maxParts || plain.parts >= proper.parts
    ? { body, respelled: false, ...proper }
    : { body: plainBody, respelled: true, ...plain };
}
