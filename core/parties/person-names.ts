// Names as people write them: with and without accents, in either order, with a middle name or not.

/** Lower case, without accents, words parted by single spaces. Chinese text keeps its characters. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether two names may be one person's: the same words in any order, or all words of the one among those of the other when there are
 * two or more. Leans to yes: whoever is refused wrongly is let in by a person, whoever is let in wrongly may be a danger.
 */
export function mayBeSameName(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((left, right) => left.length - right.length);
  if (!fewer || !more || fewer.length === 0) return false;
  const holdsAll = fewer.every((word) => more.some((candidate) => isSameWord(word, candidate)));
  return holdsAll && (fewer.length > 1 || more.length === 1);
}

function wordsOf(name: string): string[] {
  return plainWords(name).split(' ').filter(Boolean);
}

/** Equal, or one letter apart in words long enough for a slip: Ionescu, Ionesku. Chinese characters are never a slip. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const restOf = (word: string, length: number) => word.slice(start + (word.length >= length ? 1 : 0));
  return restOf(one, other.length) === restOf(other, one.length);
}
