// What staff wrote into a letter: whether they wrote anything, and whether they left something open.

/** Whether it is something rather than a dash or a dot; only then it is in the letter. */
export function hasWords(text: string | undefined): text is string {
  return text !== undefined && /\p{L}{2}/u.test(text);
}

/** `{name}`, `【姓名】`, `____`, `XXX` and `××` are how people mark what they mean to fill in. */
const PLACEHOLDER = /[{[【][^}\]】\n]{0,40}[}\]】]?|[_＿]{3,}|\bX{3,}\b|[×○]{2,}/;

/** The first place in `text` that was left open; addresses of pages may hold any of these signs. */
export function findPlaceholder(text: string): string | undefined {
  return text.replaceAll(/https?:\S+/g, '').match(PLACEHOLDER)?.[0];
}
