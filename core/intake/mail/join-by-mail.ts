// A mail that leads to cases that exist is added to each of them. Who it is from decides what it counts as there, never whether it is
// kept: what does not fit any case makes one of its own.

import type { Case } from '#core/case/case.ts';
import type { Message, MessageFlag } from '#core/case/person.ts';
import { quotesDisadvantageAnswer } from '#core/correspondence/disadvantage-letter.ts';
import type { HandlingContext } from '#core/handling/context.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { receiveAboutTreatment } from '#core/handling/receive-about-treatment.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { findBarredSender } from '#core/parties/barred.ts';
import { Refusal } from '#core/refusal.ts';
import { isSaidByProgram } from './automatic-mail.ts';
import { type Arrival, messageOf } from './mail-arrival.ts';
import type { CasePointer } from './place-mail.ts';
import { isSameAddress, resemblesAddress } from './sender-trust.ts';

/**
 * Adds the mail to every case that `by` leads to and that it may join; answers how many those are. A case that holds it already counts.
 * `quoted`: only a sender who belongs to the case, or may (E21), gets onto it; `signed`: everybody does, as whoever they are (E9, E17).
 */
export async function joinCases(
  arrival: Arrival,
  by: readonly (CasePointer | { threaded: string })[],
  trust: 'signed' | 'quoted',
  ports: HandlingPorts,
  more: Joining = {},
): Promise<number> {
  const led = new Map<string, Led>();
  for (const pointer of by) {
    const found = await caseOf(pointer, ports);
    if (found !== undefined)
      led.set(found.caseId, { ...found, isOfTreatment: found.isOfTreatment || led.get(found.caseId)?.isOfTreatment === true });
  }
  let joined = 0;
  for (const each of led.values()) joined += Number(await join(arrival, each, trust, ports, more));
  return joined;
}

/** `isOfTreatment`: by the mark of an answer about how somebody is treated, which the mail may quote (S2.12). */
interface Led {
  caseId: string;
  isOfTreatment: boolean;
}

interface Joining {
  flags?: MessageFlag[];
  /** The name under which the mail is known to have its place; else it has one on each case. */
  pointer?: string;
}

/** A mark on a letter counts when the case did send that letter; somebody else's key would make marks of letters that never were. */
async function caseOf(pointer: CasePointer | { threaded: string }, { cases }: HandlingPorts): Promise<Led | undefined> {
  if ('threaded' in pointer) return { caseId: pointer.threaded, isOfTreatment: false };
  if ('reference' in pointer) {
    const caseId = await cases.findByReference(pointer.reference);
    return caseId === undefined ? undefined : { caseId, isOfTreatment: false };
  }
  const row = (await cases.listOutbox(pointer.caseId)).find(({ outboxId }) => outboxId === pointer.outboxId);
  const isOfTreatment = row?.kind === 'letter' && row.letterKind === 'disadvantage_answer';
  return row && { caseId: pointer.caseId, isOfTreatment };
}

async function join(
  arrival: Arrival,
  { caseId, isOfTreatment }: Led,
  trust: 'signed' | 'quoted',
  ports: HandlingPorts,
  { flags = [], pointer = `${arrival.pointer}#${caseId}` }: Joining,
): Promise<boolean> {
  if (await hasItsPlace(arrival, caseId, trust, ports)) return true;
  const relation = await relationOf(arrival, caseId, ports);
  if (relation === 'erased' || (relation === 'stranger' && trust === 'quoted')) return false;
  const standing = isSaidByProgram(arrival.mail.automatic) ? 'automatic' : standings[relation];
  const message = messageOf(arrival, standing, relation === 'resembling' ? [...flags, 'resembles_complainant'] : flags);
  // More of them than are shown: a long list must not hide somebody barred.
  const copied = arrival.mail.seenAddresses.map(({ address }) => address);
  await claimThread(arrival, ports.cases, async (theirs) => {
    const receive = (record: Case, context: HandlingContext) => {
      const isAnswer = isOfTreatment || quotesDisadvantageAnswer(message.text);
      const take = isAnswer ? receiveAboutTreatment : receiveMessage;
      return take(record, message, [pointer, ...theirs], context, copied);
    };
    await changeCase(caseId, receive, ports, { signals: false });
  }).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'AlreadyRecorded')) throw error;
  });
  return true;
}

/**
 * E13: it comes again by another way. It opened this very case or is on it, whoever its sender was to it then; or it has a place of its own,
 * and nothing but a reference that it quotes leads here.
 */
async function hasItsPlace(
  { pointer }: Arrival,
  caseId: string,
  trust: 'signed' | 'quoted',
  { cases }: HandlingPorts,
): Promise<boolean> {
  const own = await cases.findByPointer(pointer);
  if (own !== undefined && (own === caseId || trust === 'quoted')) return true;
  return (await cases.findByPointer(`${pointer}#${caseId}`)) !== undefined;
}

/**
 * Lets `record` claim the sender's own reference for the case it writes to, unless another case has it (E47). When two mails claim it at
 * the same moment the later one is recorded without it: a name that is taken must not be mistaken for a mail that is known.
 */
export async function claimThread<Result>(
  { theirPointer }: Arrival,
  cases: HandlingPorts['cases'],
  record: (theirs: string[]) => Promise<Result>,
): Promise<Result> {
  if (theirPointer === undefined || (await cases.findByPointer(theirPointer)) !== undefined) return await record([]);
  try {
    return await record([theirPointer]);
  } catch (error) {
    const isTaken = error instanceof Refusal && error.code === 'AlreadyRecorded' && error.facts['pointer'] === theirPointer;
    if (!isTaken) throw error;
    return await record([]);
  }
}

type Relation = 'complainant' | 'contributor' | 'resembling' | 'stranger' | 'barred' | 'erased';

const standings = {
  complainant: 'addition',
  contributor: 'contribution',
  resembling: 'unverified',
  stranger: 'unverified',
  barred: 'barred',
} as const satisfies Record<Exclude<Relation, 'erased'>, Message['standing']>;

/** What the sender is to the case. An address counts only when its domain proved that it sent the mail. */
async function relationOf({ mail, isProven }: Arrival, caseId: string, { cases }: HandlingPorts): Promise<Relation> {
  const person = await cases.readPerson(caseId);
  // Nothing can be sealed for somebody who was erased: what they or others still write is a matter of its own.
  if (!person) return 'erased';
  const from = mail.from?.address;
  // Proven or not: what they write belongs where it is watched, and opens no case that would answer them (S2.62).
  const circle = await cases.readCircle(caseId);
  if (findBarredSender(from, circle) !== undefined) return 'barred';
  const { email } = person.complainant;
  if (isProven && isSameAddress(from, email)) return 'complainant';
  const messages = isProven ? await cases.listMessages(caseId) : [];
  if (messages.some((message) => message.standing === 'contribution' && isSameAddress(message.from, from))) return 'contributor';
  // Nobody we know, who wants the answer to go to somebody barred: theirs, whatever address it was sent from.
  if (findBarredSender(mail.replyTo?.address, circle) !== undefined) return 'barred';
  return resemblesAddress(from, email) ? 'resembling' : 'stranger';
}
