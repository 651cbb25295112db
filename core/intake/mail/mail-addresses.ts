// Addresses as a mail claims them, tidied so that none can be shown as another (E18, E20).

import { type Address, addressParser, type Mailbox } from 'postal-mime';

export interface MailAddress {
  address: string;
  name?: string;
}

/** The first real address among parsed ones, else among raw header values, as broken mail has them; undefined when none holds one. */
export function firstAddress(
  candidates: readonly (Address | undefined)[],
  rawHeaders: readonly (string | undefined)[],
): MailAddress | undefined {
  const parsed = candidates.flatMap((candidate) => (candidate === undefined ? [] : mailboxesOf(candidate)));
  if (parsed[0] !== undefined) return parsed[0];
  for (const value of rawHeaders) {
    const [address] = /[^\s<>()[\]"',;:@]{1,64}@[^\s<>()[\]"',;:@]{1,255}/.exec(value?.slice(0, 2_000) ?? '') ?? [];
    if (address !== undefined && isAddress(address)) return { address };
  }
  return undefined;
}

/**
 * Whether somebody else may be meant than {@link firstAddress} says: From comes twice, or names several. Whoever checked the sender may
 * have looked at another of them, so nothing is proven (RFC 7489, 6.6.1).
 */
export function namesSeveral(fromHeaders: readonly string[]): boolean {
  const [value = ''] = fromHeaders;
  const start = value.slice(0, 2_000);
  const inBrackets = start.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').match(/</g) ?? [];
  const named = addressParser(start, { flatten: true }).filter(({ address = '' }) => address.includes('@'));
  return fromHeaders.length > 1 || inBrackets.length > 1 || named.length > 1;
}

/** The mailboxes of an entry, which may be a group; those that are no address are left out. */
export function mailboxesOf(entry: Address): MailAddress[] {
  const boxes: Mailbox[] = entry.group ?? [entry];
  return boxes.flatMap(({ address, name }) => {
    if (!isAddress(address)) return [];
    const shownName = tidyLine(name).slice(0, 200);
    return [shownName === '' ? { address } : { address, name: shownName }];
  });
}

/** One line without control or direction characters, which could make a name read as another. */
export function tidyLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim();
}

function isAddress(address: string): boolean {
  return address.length <= 320 && /^[^\s<>()[\],;:\\"@\p{Cc}]+@[^\s<>()[\],;:\\"@\p{Cc}]+$/u.test(address);
}
