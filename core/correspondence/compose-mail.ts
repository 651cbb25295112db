// One outgoing mail as bytes. The same arguments give the same bytes, so that what was previewed is what is sent and what is kept;
// that is why the date and the MIME boundary come from outside and from the Message-ID.

import { createHash } from 'node:crypto';
import { type Instant, millisecondsOf } from '#core/instant.ts';
import { LOOP_HEADER } from '#core/intake/mail/case-address.ts';
import { type Language, languageTag } from '#core/language.ts';

export interface MailParty {
  address: string;
  name?: string;
}

export interface MailDraft {
  from: MailParty;
  to: MailParty;
  /** The case's signed address. */
  replyTo: string;
  subject: string;
  text: string;
  html?: string;
  language: Language;
  /** Message-IDs with angle brackets; ids of strangers that do not look like ids are left out. */
  inReplyTo?: string;
  references?: readonly string[];
  /**
   * RFC 3834: `auto-replied` answers one mail by program, `auto-generated` is a reminder or notice, `no` is a letter a person wrote.
   */
  autoSubmitted: 'auto-replied' | 'auto-generated' | 'no';
  /** Signed value, see `loopHeader` in core/intake/mail/case-address.ts. */
  loopHeader: string;
  messageId: string;
  /** SES writes its own Date and Message-ID over ours; the copy on the case keeps these. */
  sentAt: Instant;
  attachments?: readonly { filename: string; contentType: string; content: Uint8Array }[];
}

const MESSAGE_ID = /^<[^<>\s]{1,250}>$/;
const ADDRESS = /^[^\s<>()[\],;:\\"@]{1,64}@[^\s<>()[\],;:\\"@]{1,255}$/;
const MAX_REFERENCES = 20;

/**
 * The complete RFC 5322 message. Throws a TypeError for a header value with a line break or NUL, or an address that is not exactly
 * one: text from a mail we received must never become a header of ours.
 *
 * Automatic mail asks others not to answer by program (E4), but not to withhold bounces: `X-Auto-Response-Suppress` leaves out NDR,
 * because a letter that did not arrive must be known (E6). There is no Precedence header: `bulk` or `list` would let filters file a
 * statutory letter as advertising, and RFC 3834 has Auto-Submitted instead.
 */
export async function composeMail(draft: MailDraft): Promise<Uint8Array> {
  refuseHeaderInjection(draft);
  const references = (draft.references ?? []).filter((id) => MESSAGE_ID.test(id)).slice(-MAX_REFERENCES);
  const inReplyTo = draft.inReplyTo !== undefined && MESSAGE_ID.test(draft.inReplyTo) ? draft.inReplyTo : undefined;
  const isAutomatic = draft.autoSubmitted !== 'no';
  // Most functions only keep letters now and then: their start does not read the composer.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: party(draft.from),
    to: party(draft.to),
    replyTo: draft.replyTo,
    subject: draft.subject,
    text: draft.text,
    html: draft.html,
    inReplyTo,
    references: references.length > 0 ? references : undefined,
    messageId: draft.messageId,
    date: new Date(millisecondsOf(draft.sentAt)),
    headers: {
      'Auto-Submitted': draft.autoSubmitted,
      ...(isAutomatic ? { 'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply' } : {}),
      'Content-Language': languageTag(draft.language),
      [LOOP_HEADER]: draft.loopHeader,
    },
    attachments: draft.attachments?.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: Buffer.from(content),
    })),
    baseBoundary: createHash('sha256').update(draft.messageId).digest('hex').slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}

function party({ address, name }: MailParty): { address: string; name: string } {
  return { address, name: name ?? '' };
}

function refuseHeaderInjection({ from, to, replyTo, subject, messageId, loopHeader, attachments = [] }: MailDraft): void {
  const values = [from.name ?? '', to.name ?? '', subject, messageId, loopHeader];
  const ofFiles = attachments.flatMap(({ filename, contentType }) => [filename, contentType]);
  if ([...values, ...ofFiles].some((value) => /[\r\n\0]/.test(value)))
    throw new TypeError('a mail header may not hold a line break or NUL');
  if (![from.address, to.address, replyTo].every((address) => ADDRESS.test(address)))
    throw new TypeError('not a single mail address');
  if (!MESSAGE_ID.test(messageId)) throw new TypeError('not a Message-ID');
}
