// A letter that did not reach its reader is never silent: a text, or what was written to an address that somebody has replaced meanwhile, is
// sent again by e-mail where there is an address, and otherwise a person gets the task to reach them another way (E6, M14, M16, S2.8).

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { isCopy, isDeciding, type LetterKind, type OutboxEntry } from '#core/case/outbox.ts';
import { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { findOutboundStop } from '#core/parties/outbound-guard.ts';
import { Refusal } from '#core/refusal.ts';
import { countedFromNow, type HandlingContext, openTask } from './context.ts';
import { disadvantageAnswerLost } from './disadvantage.ts';
import { CONTACT_REPLACED } from './find-sending-stop.ts';
import { changeCase, type HandlingPorts, type KeptLetter } from './perform.ts';
import { letterFailed } from './receive-message.ts';

export type LetterEntry = Extract<OutboxEntry, { kind: 'letter' }>;

/** Does nothing more when it is done again. `why`: a code, for the history. */
export async function loseLetter(entry: LetterEntry, why: string, ports: HandlingPorts): Promise<void> {
  if (isCopy(entry)) return await loseCopy(entry, why, ports);
  // An answer to a text makes no sense anywhere else; who reads for somebody is not written to elsewhere by a program.
  const isReplaceable =
    (entry.toParty === undefined && entry.channel === 'sms' && entry.letterKind !== 'text_answer') || why === CONTACT_REPLACED;
  const kept = isReplaceable ? await ports.letterBook.read(entry) : undefined;
  try {
    await changeCase(entry.caseId, (record, context) => letterLost(record, entry, kept, why, context), ports, { signals: false });
  } catch (error) {
    const isDone = error instanceof Refusal && error.code === 'AlreadyRecorded';
    if (!isDone) throw error;
  }
}

/** `kept`: the letter, where it may go by e-mail instead. What decides is not told yet, and its reader's time begins anew (S2.41). */
export function letterLost(
  record: Case,
  entry: LetterEntry,
  kept: KeptLetter | undefined,
  why: string,
  context: HandlingContext,
): Draft {
  const { letterKind, outboxId } = entry;
  const lost = letterKind === 'disadvantage_answer' ? disadvantageAnswerLost : letterFailed;
  const draft = (kept && byEmail(record, entry, kept, why, context)) ?? lost(record, outboxId, why, context);
  return isDeciding(letterKind) ? { ...draft, after: countedFromNow(draft.after, letterKind, context) } : draft;
}

/** What no longer may be told them is no work for anybody. */
const noCopyOwed: readonly string[] = ['authority_missing', 'recipient_barred'];

/** A copy that did not arrive takes nothing from the person who complained: a person brings it, while its reader may still have it. */
async function loseCopy(
  { caseId, outboxId, letterKind, toParty }: LetterEntry,
  why: string,
  ports: HandlingPorts,
): Promise<void> {
  await changeCase(
    caseId,
    (record, context) => copyFailed(record, { outboxId, letterKind, partyId: toParty?.partyId ?? '' }, why, context),
    ports,
    { signals: false },
  );
}

export function copyFailed(
  record: Case,
  { outboxId, letterKind, partyId }: { outboxId: number; letterKind?: LetterKind; partyId: string },
  why: string,
  context: HandlingContext,
): Draft {
  // Whoever handles the case may not read it (S2.12).
  if (letterKind === 'disadvantage_answer' && !noCopyOwed.includes(why))
    return disadvantageAnswerLost(record, outboxId, why, context);
  const isAsked = noCopyOwed.includes(why) || record.tasks.some(({ kind }) => kind === 'bring_copy');
  return {
    after: isAsked ? record : { ...record, tasks: [...record.tasks, openTask('bring_copy', record.handler.role, context)] },
    events: [{ type: 'letter_failed', actor: { kind: 'procedure' }, facts: { outboxId, why, partyId } }],
  };
}

/** The same letter, word for word; undefined when there is no address, or its reader may not be told or not be written to by machine. */
function byEmail(
  record: Case,
  { caseId, outboxId }: LetterEntry,
  kept: KeptLetter,
  why: string,
  context: HandlingContext,
): Draft | undefined {
  const { email, name, preferredChannel } = context.complainant;
  if (email === undefined || findOutboundStop({ letterKind: kept.letterKind, to: email }, context) !== undefined)
    return undefined;
  if (why === CONTACT_REPLACED && preferredChannel !== 'email') return undefined;
  const { letterKind, language = record.language, autoSubmitted = 'auto-generated', subject, text, html, sms } = kept;
  return {
    after: record,
    events: [{ type: 'letter_failed', actor: { kind: 'procedure' }, facts: { outboxId, why, replacedBy: 'email' } }],
    letters: [
      IssuedLetter.copy(
        { letterKind, letter: { language, subject, text, html, sms }, autoSubmitted },
        { channel: 'email', to: email, ...(name === undefined ? {} : { name }), mark: context.links.mark(record.reference) },
      ),
    ],
    pointers: [`LOST#${caseId}#${outboxId}`],
  };
}
