// One mail of a case as its original says, for one person. That they read it is on record before they have it.

import type { Case } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { isMessageKeptFrom } from '#core/case/tasks.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { attachmentEvidenceId, evidenceIn } from '#core/evidence/mail-evidence.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import type { ReadEmail } from '#core/intake/mail/read-email.ts';
import type { Files } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import { type ListedEvidence, listEvidence } from './open-evidence.ts';
import { readsChainOf } from './reads-chain.ts';

type Ports = HandlingPorts & { evidence: EvidenceFiles; files: Pick<Files, 'get'> };

export interface WholeMail {
  message: Message;
  /** Undefined when the original is no longer kept: then what was noted of it is all there is. */
  mail: ReadEmail | undefined;
  /** The files of the case as this person may see them. */
  evidence: ListedEvidence[];
  /** Whether this person may have the original, which holds every file in it (S0.26, E42). */
  mayHaveOriginal: boolean;
}

/** Half a megabyte of HTML is a mail of many pages; with every link spelled out it still fits into what a function may answer. */
const MOST_HTML_CHARACTERS = 500_000;

/** Messages with an original to read: what came as a mail. */
export function hasOriginal({ channel, rawKey }: Pick<Message, 'channel' | 'rawKey'>): boolean {
  return channel === 'email' && rawKey !== undefined;
}

/**
 * The mail, whole. `record` must be one that `person` may see.
 * @throws Refusal `CaseNotFound` when the case has no such mail, its person was erased, or it is kept from this reader (S2.21).
 */
export async function readWholeMail(record: Case, messageId: string, person: StaffPerson, ports: Ports): Promise<WholeMail> {
  const message = await findMail(record, messageId, person, ports);
  await recordReading(record, messageId, 'text', person, ports);
  return await open(message, record, person, ports);
}

/**
 * The mail as it looked, safe to show by itself; undefined when it has no HTML.
 * @throws Refusal `CaseNotFound` as `readWholeMail`.
 */
export async function readLooks(record: Case, messageId: string, person: StaffPerson, ports: Ports): Promise<string | undefined> {
  const message = await findMail(record, messageId, person, ports);
  await recordReading(record, messageId, 'looks', person, ports);
  const { mail } = await open(message, record, person, ports);
  return mail && (await looksOf(mail))?.html;
}

/** The HTML of a mail without anything that runs, is fetched or is hidden; undefined when it has none. */
export async function looksOf({ html }: ReadEmail): Promise<{ html: string; remoteCount: number } | undefined> {
  if (html === undefined) return undefined;
  const { sanitiseForStaff } = await import('#core/intake/mail/mail-html.ts');
  return sanitiseForStaff(html.slice(0, MOST_HTML_CHARACTERS));
}

/**
 * A link to the original, byte for byte, for a minute.
 * @throws Refusal `CaseNotFound` as `readWholeMail`; `EvidenceClosed` while something in it may be opened by nobody, or not by them.
 */
export async function openOriginal(record: Case, messageId: string, person: StaffPerson, ports: Ports): Promise<string> {
  const message = await findMail(record, messageId, person, ports);
  const { mail, mayHaveOriginal } = await open(message, record, person, ports);
  if (!mail) throw new Refusal('CaseNotFound');
  if (!mayHaveOriginal) throw new Refusal('EvidenceClosed');
  await recordReading(record, messageId, 'original', person, ports);
  const fileName = `${record.reference} ${message.receivedAt.slice(0, 10)} ${messageId.slice(0, 12)}.eml`;
  return await ports.evidence.downloadLink(message.rawKey ?? '', { fileName, contentType: 'message/rfc822' });
}

async function findMail(record: Case, messageId: string, reader: StaffPerson, { cases }: Ports): Promise<Message> {
  const { caseId } = record;
  if (isMessageKeptFrom(reader, messageId, record)) throw new Refusal('CaseNotFound');
  // The original of an erased person's mail may lie in the bucket for a while: it is read by nobody.
  const [person, messages] = await Promise.all([cases.readPerson(caseId), cases.listMessages(caseId)]);
  const message = messages.find((one) => one.messageId === messageId);
  if (!person || !message || !hasOriginal(message)) throw new Refusal('CaseNotFound');
  return message;
}

async function open(message: Message, record: Case, person: StaffPerson, ports: Ports): Promise<WholeMail> {
  const { rawKey = '' } = message;
  const [raw, evidence] = await Promise.all([ports.files.get(rawKey), listEvidence(record, person, ports)]);
  if (!raw) return { message, mail: undefined, evidence, mayHaveOriginal: false };
  const { readEmail } = await import('#core/intake/mail/read-email.ts');
  const mail = await readEmail(raw);
  const mayHave = evidenceIn(mail).every(({ path }) => {
    const listed = evidence.find(({ item }) => item.evidenceId === attachmentEvidenceId(rawKey, path));
    // What is encrypted no scanner can look into, and only its original is of any use (E38).
    return listed?.isOpen || (mail.isEncrypted && listed?.isReader && listed.item.status === 'unreadable');
  });
  return { message, mail, evidence, mayHaveOriginal: mayHave && !message.flags?.includes('virus_suspected') };
}

async function recordReading(
  { caseId }: Case,
  messageId: string,
  as: 'text' | 'looks' | 'original',
  { personId }: StaffPerson,
  { cases, clock }: Ports,
): Promise<void> {
  const actor = { kind: 'person', personId } as const;
  await cases.appendToChain(readsChainOf(caseId), { type: 'message_read', actor, facts: { messageId, as } }, clock.now());
}
