// What a returned mail says: which letter, to whom, and whether it failed for good. Anybody can write one, so a report counts only
// when it carries our own signed mark inside (E6, E8; RFC 3464).

import { type LetterMark, LOOP_HEADER, readLoopHeader, readSignedMessageId } from '#core/intake/mail/case-address.ts';
import { decodeText } from '#core/intake/mail/mail-charset.ts';
import type { MailPart } from '#core/intake/mail/parse-mail.ts';

export interface DeliveryReport {
  recipients: {
    address: string;
    /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`; empty when the report does not say. */
    action: string;
    /** Enhanced status code such as `5.1.1`. */
    status: string;
    /** Whether the address itself is at fault; a letter that `failed` for want of time or space is lost all the same (RFC 3464, 2.3.3). */
    isPermanent: boolean;
  }[];
  /** Message-ID of the returned mail, as the report claims. */
  originalMessageId: string | undefined;
  /** The letter of ours that came back; undefined when no genuine mark of ours is inside, and then the report proves nothing (E8). */
  letter: LetterMark | undefined;
}

const MAX_BYTES = 50_000;
const MAX_RECIPIENTS = 50;

/** The delivery report among the parts of a mail; undefined when there is none. Without `key` no mark is believed. Never throws. */
export function readDeliveryReport(parts: readonly MailPart[], key: Uint8Array | undefined): DeliveryReport | undefined {
  const status = parts.find(({ contentType }) => /^message\/(?:global-)?delivery-status$/.test(contentType));
  if (status === undefined) return undefined;
  const original = parts.find(({ contentType }) =>
    /^(?:message\/rfc822|text\/rfc822-headers|message\/global(?:-headers)?)$/.test(contentType),
  );
  const returned = original === undefined ? undefined : headersOf(textOf(original));
  const originalMessageId = returned?.('message-id');
  return {
    recipients: textOf(status)
      .split(/\r?\n\s*\r?\n/)
      .map(headersOf)
      .flatMap((field) => {
        const address = field('final-recipient') ?? field('original-recipient');
        if (address === undefined) return [];
        const code = /\d\.\d{1,3}\.\d{1,3}/.exec(field('status') ?? '')?.[0] ?? '';
        const action = field('action')?.toLowerCase() ?? '';
        return [
          {
            address: address.replace(/^[^;]*;\s*/, ''),
            action,
            status: code,
            isPermanent: action === 'failed' && code.startsWith('5'),
          },
        ];
      })
      .slice(0, MAX_RECIPIENTS),
    originalMessageId,
    letter:
      key === undefined
        ? undefined
        : (readLoopHeader(returned?.(LOOP_HEADER.toLowerCase()) ?? '', key) ?? readSignedMessageId(originalMessageId ?? '', key)),
  };
}

function headersOf(text: string): (name: string) => string | undefined {
  const [block = ''] = text.split(/\r?\n\r?\n/, 1);
  const lines = block.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return (name) => {
    const line = lines.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
    return line?.slice(name.length + 1).trim();
  };
}

function textOf(part: MailPart): string {
  return decodeText(part.bytes().subarray(0, MAX_BYTES)).trimStart();
}
