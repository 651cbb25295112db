// A letter that did not reach its reader is never silent: a text, or what was written to an address that somebody has replaced meanwhile, is
// sent again by e-mail where there is an address, and otherwise a person gets the task to reach them another way (E6, M14, M16, S2.8).

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { isDeciding, type OutboxEntry } from '#core/case/outbox.ts';
import { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { findOutboundStop } from '#core/parties/outbound-guard.ts';
import { Refusal } from '#core/refusal.ts';
import { countedFromNow, type HandlingContext } from './context.ts';
import { disadvantageAnswerLost } from './disadvantage.ts';
import { CONTACT_REPLACED } from './find-sending-stop.ts';
import { changeCase, type HandlingPorts, type KeptLetter } from './perform.ts';
import { letterFailed } from './receive-message.ts';

export type LetterEntry = Extract<OutboxEntry, { kind: 'letter' }>;

/** Does nothing more when it is done again. `why`: a code, for the history. */
export async function loseLetter(entry: LetterEntry, why: string, ports: HandlingPorts): Promise<void> {
  // An answer to a text makes no sense anywhere else.
  const isReplaceable = (entry.channel === 'sms' && entry.letterKind !== 'text_answer') || why === CONTACT_REPLACED;
  const kept = isReplaceable ? await ports.letterBook.read(entry) : undefined;
  try {
    await changeCase(
      entry.caseId,
      (record, context) => {
        const { letterKind, outboxId } = entry;
        const lost = letterKind === 'disadvantage_answer' ? disadvantageAnswerLost : letterFailed;
        const draft = (kept && byEmail(record, entry, kept, why, context)) ?? lost(record, outboxId, why, context);
        return isDeciding(letterKind) ? { ...draft, after: countedFromNow(draft.after, letterKind, context) } : draft;
      },
      ports,
      { signals: false },
    );
  } catch (error) {
    const isDone = error instanceof Refusal && error.code === 'AlreadyRecorded';
    if (!isDone) throw error;
  }
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
