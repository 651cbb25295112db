// Who wrote a mail that somebody forwarded in their text, as far as the copied header says (E22). A candidate for a person to look at:
// anybody can type such a header, so nothing is ever done about it by machine.

import { FORWARD_SUBJECT, FORWARDED, FROM, isCopiedHeader, plainLine } from '#core/intake/mail/mail-program-words.ts';

export interface ForwardedSender {
  name?: string;
  address?: string;
}

const MAX_LINES = 2_000;
/** Lines between the line that says "forwarded" and the one that says by whom it was written. */
const MAX_HEADER_LINES = 8;

/** The author of the first forwarded mail in `text`, with a name, an address or both; undefined when nothing is forwarded there. */
export function forwardedSender(text: string, subject: string): ForwardedSender | undefined {
  const lines = text.split('\n', MAX_LINES).map((line) => plainLine(line.slice(0, 1_000).replace(/^(?:\s?[>＞])+/, '')));
  const announced = lines.findIndex((line) => FORWARDED.test(line));
  const from = announced >= 0 ? fromLineBelow(lines, announced) : copiedHeader(lines, subject);
  return from === undefined ? undefined : senderIn(FROM.exec(from)?.[1] ?? '');
}

function fromLineBelow(lines: readonly string[], announced: number): string | undefined {
  return lines.slice(announced + 1, announced + 1 + MAX_HEADER_LINES).find((line) => FROM.test(line));
}

function copiedHeader(lines: readonly string[], subject: string): string | undefined {
  return FORWARD_SUBJECT.test(subject) ? lines.find((_, place) => isCopiedHeader(lines, place)) : undefined;
}

/** `"Ana" <ana@example.org>;`, `Ana [mailto:ana@example.org]`, `Ana <ana@example.org <mailto:ana@example.org>>`, or either alone. */
function senderIn(value: string): ForwardedSender | undefined {
  const [address] = /[^\s<>()[\]"'“”,;:\\@]{1,64}\\?@[^\s<>()[\]"'“”,;:\\@]{1,255}/.exec(value) ?? [];
  const name = (address === undefined ? value : value.slice(0, value.indexOf(address)))
    .replaceAll(/mailto:|[<>[\]()"“”*;]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  if (address === undefined && name === '') return undefined;
  return { ...(name === '' ? {} : { name }), ...(address === undefined ? {} : { address: address.replace('\\', '') }) };
}
