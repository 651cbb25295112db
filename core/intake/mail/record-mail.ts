// A mail that SES took in: read it, place it, record it. Whatever it is, when this returns it is on exactly one case or in quarantine.

import type { Message } from '#core/case/person.ts';
import { openCase } from '#core/handling/open-case.ts';
import { changeCase, type HandlingPorts, writeDraft } from '#core/handling/perform.ts';
import { letterFailed, receiveMessage } from '#core/handling/receive-message.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { earlierOf, type Instant } from '#core/instant.ts';
import { detectLanguage } from '#core/intake/language/detect-language.ts';
import { homeLanguages } from '#core/intake/language/home-languages.ts';
import { isSenderProven, type MailPlace, type MarkKeys, mailPointer, placeMail } from '#core/intake/mail/place-mail.ts';
import { foldQuotedText } from '#core/intake/mail/quoted-text.ts';
import { type ReadEmail, readEmail } from '#core/intake/mail/read-email.ts';
import type { SesNotification } from '#core/intake/mail/ses-notification.ts';

/** DynamoDB items hold 400 KB; the whole text stays in the original. */
const MOST_CHARACTERS = 50_000;

/** @throws Refusal `AlreadyRecorded` when this mail was recorded before. */
export async function recordMail(
  notification: SesNotification,
  raw: { bytes: Uint8Array; key: string },
  marks: MarkKeys,
  ports: HandlingPorts,
): Promise<void> {
  const mail = await readEmail(raw.bytes, { envelopeFrom: notification.envelopeFrom, key: marks.key });
  const receivedAt = earlierOf(notification.receivedAt ?? ports.clock.now(), ports.clock.now());
  const arrival = { notification, mail, receivedAt, rawKey: raw.key, pointers: [mailPointer(mail)] };
  const place = placeMail(mail, notification, marks);
  switch (place.place) {
    case 'quarantine':
      return await quarantine(arrival, place.why, ports);
    case 'bounce':
      return await recordBounce(arrival, place, ports);
    case 'case':
      return await joinCase(arrival, place, ports);
    case 'new_case':
      return await openByMail(arrival, ports);
  }
}

interface Arrival {
  notification: SesNotification;
  mail: ReadEmail;
  receivedAt: Instant;
  rawKey: string;
  pointers: string[];
}

async function joinCase(
  arrival: Arrival,
  { by, trust }: Extract<MailPlace, { place: 'case' }>,
  ports: HandlingPorts,
): Promise<void> {
  const caseId = 'caseId' in by ? by.caseId : await ports.cases.findByReference(by.reference);
  const person = caseId === undefined ? undefined : await ports.cases.readPerson(caseId);
  const isComplainant =
    isSenderProven(arrival.notification) &&
    person?.complainant.email?.toLowerCase() === arrival.mail.from?.address.toLowerCase() &&
    arrival.mail.from !== undefined;
  // E9: a stranger who quotes a reference learns nothing from it and adds nothing to the case; what they wrote becomes a case of its own.
  if (caseId === undefined || (trust === 'quoted' && !isComplainant)) return await openByMail(arrival, ports);
  const standing = arrival.mail.automatic.is ? 'automatic' : isComplainant ? 'addition' : 'unverified';
  const message = messageOf(arrival, standing);
  await changeCase(caseId, (record, context) => receiveMessage(record, message, arrival.pointers, context), ports, {
    signals: false,
  });
}

async function recordBounce(
  arrival: Arrival,
  bounce: Extract<MailPlace, { place: 'bounce' }>,
  ports: HandlingPorts,
): Promise<void> {
  const message = messageOf(arrival, 'bounce');
  await changeCase(
    bounce.caseId,
    (record, context) => {
      const received = receiveMessage(record, message, arrival.pointers, context);
      if (!bounce.isPermanent) return received;
      const failed = letterFailed(received.after, bounce.outboxId, 'bounced', context);
      return { ...received, after: failed.after, events: [...received.events, ...failed.events] };
    },
    ports,
    { signals: false },
  );
}

async function openByMail(arrival: Arrival, ports: HandlingPorts): Promise<void> {
  const { mail, notification, receivedAt, pointers } = arrival;
  const procedure = ports.procedures.current();
  const staff = await ports.staff.people();
  const { fresh } = foldQuotedText(mail.text);
  const { language } = detectLanguage(`${mail.subject}\n${fresh}`, homeLanguages(procedure.profile));
  const complainant = {
    ...(mail.from?.name === undefined ? {} : { name: mail.from.name }),
    ...(mail.from === undefined ? {} : { email: mail.from.address }),
    // E1, E46: a robot or a no-reply address is never answered by machine; a person finds out who is behind it.
    preferredChannel: mail.mayBeAnswered && mail.from ? ('email' as const) : ('letter' as const),
    language,
    senderProven: isSenderProven(notification),
  };
  const account = { whatHappened: (fresh.trim() || mail.text.trim() || mail.subject).slice(0, MOST_CHARACTERS) };
  const draft = openCase(
    { channel: 'email', receivedAt, complainant, account, message: messageOf(arrival, 'complaint'), pointers },
    procedure,
    staff,
    ports.chance,
  );
  await writeDraft(undefined, draft, ports, { signals: false });
}

async function quarantine({ mail, receivedAt, rawKey, pointers }: Arrival, why: string, ports: HandlingPorts): Promise<void> {
  const { from, subject, text } = mail;
  await ports.cases.quarantine(
    {
      quarantineId: drawIdentifier(ports.chance),
      channel: 'email',
      receivedAt,
      why,
      rawKey,
      excerpt: { ...(from ? { from: from.address } : {}), subject, text: text.slice(0, 5_000) },
    },
    pointers,
  );
}

function messageOf({ mail, notification, receivedAt, rawKey }: Arrival, standing: Message['standing']): Message {
  return {
    messageId: notification.messageId.replaceAll(/[^\w-]/g, '').slice(0, 100),
    channel: 'email',
    receivedAt,
    ...(mail.from === undefined ? {} : { from: mail.from.address }),
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
  };
}
