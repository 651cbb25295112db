// People, programs and mail servers write mails.

import { MINUTE, movedBy } from '#core/instant.ts';
import { mailPointer } from '#core/intake/mail/place-mail.ts';
import { readEmail } from '#core/intake/mail/read-email.ts';
import { resemblesAddress } from '#core/intake/mail/sender-trust.ts';
import { findBarredSender } from '#core/parties/barred.ts';
import type { Sent } from '#local/aws/outbox.ts';
import { COMPLAINTS_ADDRESS } from '#local/system.ts';
import { seedMails } from '#test/fuzz/hostile-mails.ts';
import { mailsOfPeople, mailsOfPrograms, spoil } from './mail-kinds.ts';
import {
  addressOf,
  deliverMail,
  type MailWords,
  originalOf,
  reportOn,
  type SimulatedMail,
  storedBytes,
  writeMail,
} from './mails.ts';
import { ROBOTS } from './people.ts';
import type { CaseState, Inbound } from './snapshot.ts';
import { addition, complaint, type Deed, somebody, type World } from './world.ts';

interface Sending extends Partial<Omit<SimulatedMail, 'deliveryId' | 'receivedAt' | 'raw'>> {
  /** Expectations of an invariant. */
  place?: Pick<Inbound, 'joins' | 'shuns'>;
  deliveries?: number;
}

/** Sends `words`, now and then twice over, and remembers what must become of it. */
async function post(world: World, kind: string, words: Omit<MailWords, 'messageId'>, sending: Sending = {}): Promise<string> {
  const number = world.next();
  return await postRaw(world, kind, number, writeMail({ ...words, messageId: `m${number}@example.org` }), {
    envelopeFrom: addressOf(words.from),
    recipients: [words.to ?? COMPLAINTS_ADDRESS],
    ...sending,
  });
}

async function postRaw(world: World, kind: string, number: number, raw: Buffer, sending: Sending): Promise<string> {
  const { draw, deeds, system } = world;
  const { place = {}, deliveries = draw.once(5) ? 2 : 1, ...rest } = sending;
  const mail: SimulatedMail = {
    raw,
    receivedAt: system.clock.now(),
    deliveryId: `delivery-${number}`,
    envelopeFrom: 'somebody@example.org',
    recipients: [COMPLAINTS_ADDRESS],
    isProven: true,
    isSpam: false,
    hasVirus: false,
    ...rest,
  };
  const label = world.say(kind, `${number} from ${mail.envelopeFrom}`);
  await remember(mail, label, place, deeds);
  world.mails.push(mail);
  await world.calmly(() => deliverMail(mail, system, deliveries));
  return label;
}

/** The same mail has the same place, however often it comes; one that says nothing of itself is another one by each server. */
async function remember(mail: SimulatedMail, label: string, place: Sending['place'], { inbound }: World['deeds']): Promise<void> {
  const identity = mailPointer(await readEmail(storedBytes(mail), { envelopeFrom: mail.envelopeFrom }));
  const same = inbound.find((earlier) => earlier.identity === identity);
  if (same) same.originals.push(originalOf(mail));
  else inbound.push({ label, identity, originals: [originalOf(mail)], isTaken: true, ...place });
}

/** With the reference of a case that exists, which proves nothing about who writes (E9). */
export const complainByMail: Deed = async (world) => {
  const { draw } = world;
  const { address, name } = somebody(world);
  const quoted = draw.once(4) ? draw.pickOf(world.last?.cases ?? []) : undefined;
  const kind = draw.pick(['plain', ...Object.keys(mailsOfPeople)]);
  const made = mailsOfPeople[kind]?.(`${complaint(world)} (${kind})`, draw) ?? {};
  const from = made.mail?.from ?? `${name} <${address}>`;
  const subject = quoted ? `About ${misspelt(quoted.record.reference, draw.once(3))}` : 'A complaint';
  const { mail, ...sending } = made;
  const isStranger = quoted !== undefined && !belongs(addressOf(from), quoted);
  return await post(
    world,
    `mail, ${kind}`,
    { subject, body: '', ...mail, from },
    {
      isProven: !draw.once(8),
      ...sending,
      ...(isStranger ? { place: { shuns: quoted.record.caseId } } : {}),
    },
  );
};

/** As people copy a reference by hand (E10). */
function misspelt(reference: string, isWrong: boolean): string {
  return isWrong ? reference.replaceAll('0', 'O').replaceAll('1', 'l').toLowerCase() : reference;
}

/** What a barred person writes is filed where it is watched (S2.62). */
function belongs(address: string, { complainant, messages, circle }: CaseState): boolean {
  const isContributor = messages.some(({ standing, from }) => standing === 'contribution' && resemblesAddress(from, address));
  return resemblesAddress(address, complainant?.email) || isContributor || findBarredSender(address, circle) !== undefined;
}

export const sendByProgram: Deed = async (world) => {
  const { draw } = world;
  const kind = draw.pick(['away', ...Object.keys(mailsOfPrograms)]);
  const { mail, ...sending } = mailsOfPrograms[kind]?.(`${addition(world)} (${kind})`, draw) ?? {};
  const from = `Robot <robot${draw.below(3)}@${ROBOTS}>`;
  return await post(world, `program, ${kind}`, { from, subject: 'From a program', body: '', ...mail }, sending);
};

/** E33, E44: bytes that only resemble a mail, or do not even. */
export const sendGarbage: Deed = async (world) => {
  const { draw } = world;
  const raw = draw.once(4) ? Buffer.from(draw.bytes(200)) : spoil(draw.pickOf(fixtures()) ?? Buffer.alloc(0), draw);
  return await postRaw(world, 'garbage', world.next(), raw, { isProven: draw.once(2) });
};

let seeds: readonly Uint8Array[] | undefined;
function fixtures(): readonly Uint8Array[] {
  seeds ??= seedMails();
  return seeds;
}

/** E2, E43: one sender, many mails at once, all alike or each different. */
export const bombard: Deed = async (world) => {
  const { draw } = world;
  const isAlike = draw.once(2);
  const complained = complaint(world);
  const labels: string[] = [];
  for (let count = 1; count <= 7; count += 1) {
    const body = `${complained}${isAlike ? '' : ` (${count})`}`;
    labels.push(await post(world, 'bomb', { from: 'Angry <angry@example.org>', subject: 'Again', body }, { deliveries: 1 }));
  }
  return labels.join(' + ');
};

/** The notification gets lost on the way; within the hour the watch finds the mail. */
export const loseNotification: Deed = async (world) => {
  const { address, name } = somebody(world);
  const label = await post(
    world,
    'lost notification',
    { from: `${name} <${address}>`, subject: 'A complaint', body: complaint(world) },
    { deliveries: 0 },
  );
  const { clock } = world.system;
  await world.calmly(() => world.system.advanceTo(movedBy(clock.now(), 100 * MINUTE)));
  return label;
};

/** The same mail comes by another server, or once more from the same queue (E13). */
export const sendAgain: Deed = async (world) => {
  const mail = world.draw.pickOf(world.mails);
  if (!mail) return world.say('nothing', 'to send again');
  const again = { ...mail, deliveryId: `delivery-${world.next()}`, receivedAt: world.system.clock.now() };
  const label = world.say('again', mail.deliveryId);
  await remember(again, label, {}, world.deeds);
  await world.calmly(() => deliverMail(again, world.system));
  return label;
};

const answers = [
  'answer',
  'answer',
  'answer',
  'stranger',
  'away',
  'robot',
  'report',
  'late report',
  'threaded',
  'by hand',
  'quoting',
  'our own',
  'to two',
] as const;

/** To a letter of ours: a person's answer, a robot's, a mail server's, our own letter. */
export const answerALetter: Deed = async (world) => {
  const { draw, last } = world;
  const letters = (last?.sent ?? []).filter((sent) => caseOf(sent) !== undefined && replyToOf(sent).includes('case+'));
  const letter = draw.pickOf(letters);
  if (!letter) return world.say('nothing', 'to answer');
  const caseId = caseOf(letter) ?? '';
  const from = letter.to[0] ?? '';
  const to = replyToOf(letter);
  const kind = draw.pick(answers);
  const subject = `Re: ${letter.subject ?? ''}`.replaceAll(/[^ -~]/g, '?');
  const plain = { from, to, subject, body: addition(world) };
  const answering = { 'In-Reply-To': headerOf(letter, 'message-id') ?? '' };
  const place = { joins: [caseId] };
  switch (kind) {
    case 'answer':
      return await post(world, kind, { ...plain, headers: answering }, { place });
    case 'stranger':
      return await post(world, kind, { ...plain, from: 'Stranger <stranger@example.net>' }, { place, isProven: draw.once(2) });
    case 'away':
      return await post(
        world,
        kind,
        { ...plain, subject: 'Automatic reply: I am away', headers: { ...answering, 'Auto-Submitted': 'auto-replied' } },
        { place },
      );
    case 'robot':
      return await post(world, kind, { ...plain, headers: { 'X-Autoreply': 'yes' } }, { place, envelopeFrom: '' });
    case 'report':
    case 'late report': {
      const report = reportOn({ to: from, headers: letter.headers ?? [] }, kind === 'report' ? 'failed' : 'delayed');
      const words = { ...plain, from: 'MAILER-DAEMON@example.org', subject: 'Undelivered Mail', ...report };
      return await post(world, kind, words, { place, envelopeFrom: '' });
    }
    // To the public address, with nothing but SES's Message-ID to go by: the reference in the subject has to do.
    case 'threaded':
      return await post(world, kind, { ...plain, to: COMPLAINTS_ADDRESS, headers: answering });
    case 'by hand':
      return await post(world, kind, { ...plain, to: misread(to) }, { place });
    case 'quoting': {
      const mark = /\[CA-[^\]]+\]/.exec(letter.text)?.[0];
      const body = `${plain.body}\r\n\r\n> ${mark ?? ''}`;
      const sending = mark === undefined ? {} : { place };
      return await post(
        world,
        kind,
        { ...plain, from: 'Elsewhere <elsewhere@example.net>', to: COMPLAINTS_ADDRESS, subject: 'Answer', body },
        sending,
      );
    }
    case 'our own': {
      const headers = Object.fromEntries((letter.headers ?? []).map(({ name, value }) => [name, value.replaceAll(/\s+/g, ' ')]));
      const loop = { 'X-Candour-Loop': headers['x-candour-loop'] ?? '', 'Auto-Submitted': headers['auto-submitted'] ?? 'no' };
      return await post(
        world,
        kind,
        { ...plain, from: COMPLAINTS_ADDRESS, to: COMPLAINTS_ADDRESS, headers: loop, body: letter.text },
        { place },
      );
    }
    case 'to two': {
      const other = draw.pickOf(letters.filter((sent) => caseOf(sent) !== caseId));
      if (!other) return await post(world, kind, plain, { place });
      const [recipients, joins] = [
        [to, replyToOf(other)],
        [caseId, caseOf(other) ?? ''],
      ];
      return await post(world, kind, { ...plain, to: recipients.join(', ') }, { recipients, place: { joins } });
    }
  }
};

/** Of an address that was read off paper: Crockford's letters forgive these (E10). */
function misread(address: string): string {
  const [mailbox = '', domain = ''] = address.split('@');
  const [, code = ''] = mailbox.split('.');
  return `${mailbox.slice(0, mailbox.length - code.length)}${code.replaceAll('0', 'o').replaceAll('1', 'I').toUpperCase()}@${domain}`;
}

function replyToOf(sent: Sent): string {
  return addressOf(headerOf(sent, 'reply-to') ?? '');
}

export function caseOf(sent: Sent): string | undefined {
  return headerOf(sent, 'x-candour-loop')?.split('.')[0];
}

export function headerOf({ headers }: Sent, wanted: string): string | undefined {
  return headers?.find(({ name }) => name === wanted)?.value;
}
