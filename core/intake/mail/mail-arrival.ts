// One mail on its way to its place: what it says, what is proven about it, and the message that it becomes on a case.

import type { Message, MessageFlag } from '#core/case/person.ts';
import { keyedDigest } from '#core/digest.ts';
import { asIdentifier } from '#core/identifier.ts';
import { earlierOf, type Instant } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';
import type { Procedures } from '#core/procedure/procedure.ts';
import { awayUntil } from './away-until.ts';
import { foreignReferenceIn } from './foreign-reference.ts';
import { forwardedSender } from './forwarded-sender.ts';
import { mailPointer } from './place-mail.ts';
import { type ReadEmail, readEmail } from './read-email.ts';
import { isSameAddress, isSenderProven, organisationOf } from './sender-trust.ts';
import type { SesNotification } from './ses-notification.ts';
import { completeNotification, readReceiptHeaders } from './stored-mail.ts';

/** DynamoDB items hold 400 KB; the whole text stays in the original. */
export const MOST_CHARACTERS = 50_000;
/** More than this is a mailing, and its list is in the original. */
const MOST_SEEN_ADDRESSES = 20;

/** A case on which the sender's own reference may be. `organisation`: all who write from there see it to be one matter. */
export interface Thread {
  pointer: string;
  by: 'organisation' | 'address';
}

export interface Arrival {
  notification: SesNotification;
  mail: ReadEmail;
  receivedAt: Instant;
  rawKey: string;
  /** Whether the domain of the sender did send it (E18). */
  isProven: boolean;
  /** The same for the same mail, however often it is delivered. */
  pointer: string;
  awayUntilOn: string | undefined;
  theirReference: string | undefined;
  /** By which their reference finds the case again; `theirPointer` is the one that this mail may claim. */
  theirPointer: string | undefined;
  threads: Thread[];
}

/** Reads the mail stored under `raw.key`, with what its notification does not tell filled in from what SES wrote on top of it. */
export async function readArrival(
  told: SesNotification,
  raw: { bytes: Uint8Array; key: string },
  key: Uint8Array,
  { clock, procedures }: { clock: Clock; procedures: Procedures },
): Promise<Arrival> {
  const stored = readReceiptHeaders(raw.bytes);
  const notification = completeNotification(told, stored);
  const mail = await readEmail(raw.bytes, { envelopeFrom: notification.envelopeFrom, key });
  const receivedAt = earlierOf(notification.receivedAt ?? clock.now(), clock.now());
  const theirReference = mail.from === undefined ? undefined : foreignReferenceIn(mail.subject);
  const isProven = isSenderProven(notification, mail, stored.signedBy);
  const threads = threadsOf(mail.from?.address, theirReference, key);
  const isAway = mail.automatic.kind === 'out_of_office' || mail.automatic.kind === 'auto_reply';
  return {
    notification,
    mail,
    receivedAt,
    rawKey: raw.key,
    isProven,
    pointer: mailPointer(mail),
    awayUntilOn: isAway
      ? awayUntil(`${mail.subject}\n${mail.text}`, procedures.current().calendar.localDateOf(receivedAt))
      : undefined,
    theirReference,
    theirPointer: threads.find(({ by }) => by === (isProven ? 'organisation' : 'address'))?.pointer,
    threads,
  };
}

/** Who may have written what the sender passed on, inside the mail or as a mail of its own: a candidate, for a person to confirm. */
export function passedOnFrom({ mail }: Pick<Arrival, 'mail'>): Message['passedOnFrom'] {
  const inside = mail.nested.find(({ kind }) => kind === 'forwarded' || kind === 'outlook')?.from;
  return inside ?? forwardedSender(mail.text, mail.subject);
}

export function messageOf(arrival: Arrival, standing: Message['standing'], moreFlags: readonly MessageFlag[] = []): Message {
  const { mail, notification, receivedAt, rawKey, isProven, awayUntilOn, theirReference } = arrival;
  const original = passedOnFrom(arrival);
  const { from, replyTo } = mail;
  const seenAddresses = mail.seenAddresses.map(({ address }) => address).slice(0, MOST_SEEN_ADDRESSES);
  const flags = [...flagsOf(mail, notification, isProven), ...moreFlags];
  return {
    messageId: asIdentifier(notification.messageId),
    channel: 'email',
    receivedAt,
    ...(from === undefined ? {} : { from: from.address }),
    ...(replyTo === undefined || isSameAddress(replyTo.address, from?.address) ? {} : { replyTo: replyTo.address }),
    ...(seenAddresses.length > 0 ? { seenAddresses } : {}),
    ...(original === undefined ? {} : { passedOnFrom: original }),
    ...(awayUntilOn === undefined ? {} : { awayUntilOn }),
    ...(theirReference === undefined ? {} : { theirReference }),
    ...(mail.automatic.why === undefined ? {} : { automaticWhy: mail.automatic.why }),
    subject: mail.subject,
    text: mail.text.slice(0, MOST_CHARACTERS),
    rawKey,
    attachments: mail.attachments.map(({ safeName, contentType, size, sha256 }) => ({
      filename: safeName,
      contentType,
      size,
      sha256,
    })),
    standing,
    ...(flags.length > 0 ? { flags } : {}),
  };
}

/**
 * E47: the colleagues of an office share a reference, and what proves none of them leads back to its own address only. The number says who
 * deals with whom: it is kept as a keyed digest.
 */
function threadsOf(address: string | undefined, reference: string | undefined, key: Uint8Array): Thread[] {
  if (address === undefined || reference === undefined) return [];
  const pointerOf = (owner: string) => `THEIRS#${keyedDigest('thread', `${owner}\n${reference.toLowerCase()}`, key)}`;
  return [
    { pointer: pointerOf(organisationOf(address)), by: 'organisation' },
    { pointer: pointerOf(`claimed ${address.toLowerCase()}`), by: 'address' },
  ];
}

function flagsOf(mail: ReadEmail, { verdicts }: SesNotification, isProven: boolean): MessageFlag[] {
  const flags: MessageFlag[] = [];
  if (mail.from === undefined) flags.push('no_return_address');
  else if (!isProven && !mail.automatic.is) flags.push('sender_unproven');
  if (verdicts.virus === 'FAIL') flags.push('virus_suspected');
  if (mail.unreadable) flags.push('unreadable');
  if (mail.isEncrypted) flags.push('encrypted');
  if (mail.overBudget !== undefined) flags.push('over_budget');
  if (mail.hasLostLetters) flags.push('letters_lost');
  return flags;
}
