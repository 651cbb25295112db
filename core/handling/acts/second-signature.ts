// Two people answer for a letter where the procedure says so (S3.8): one decides it, another signs it. What was signed is what goes out:
// any other word, and it waits for a signature again. The dates that count from sending may differ, since nobody chose them.

import * as z from 'zod';
import { type Case, tasksExcept } from '#core/case/case.ts';
import { secondSignatory } from '#core/case/policy.ts';
import type { LetterFacts } from '#core/correspondence/letter-facts.ts';
import { digestOf } from '#core/digest.ts';
import { Refusal } from '#core/refusal.ts';
import { noticeTo, noticeToRole, openTask } from '../context.ts';
import { seenLetter } from '../letter-look.ts';
import { type ActResult, byPerson, handledBy, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';

/** `finish` gives the facts of the letter as it stands, and refuses one that is not complete. */
export function approveLetter(finish: (record: Case, preview: string | undefined, context: StaffContext) => LetterFacts) {
  return staffAct({
    act: 'approve_letter',
    title: 'Sign the answer',
    signals: false,
    input: z.strictObject({
      preview: z.string().max(100).optional().meta({
        title: 'Digest of the preview',
        description: 'When given, nothing is signed unless the letter is still the one that was previewed',
      }),
    }),
    isOffered: (record) => isWaiting(record),
    perform(record, { preview }, context) {
      const facts = finish(record, preview, context);
      const { personId, role } = context.person;
      if (record.decidedBy === personId) throw new Refusal('ConflictOfInterest', { because: 'signed_already' });
      return {
        after: {
          ...seenLetter(withoutSignatureTask(handledBy(record, context)), facts, context),
          signature: { personId, role, signedAt: context.now, digest: contentDigest(facts) },
        },
        events: [{ type: 'letter_approved', actor: byPerson(context), facts: { role } }],
        outbox: [noticeTo(record, 'assigned', context)],
      };
    },
  });
}

export const returnLetter = staffAct({
  act: 'return_letter',
  title: 'Give the answer back unsigned',
  input: z.strictObject({ why: words('What should change') }),
  isOffered: (record) => isWaiting(record),
  perform: (record, { why }, context) => ({
    after: withoutSignatureTask(handledBy(record, context)),
    events: [{ type: 'letter_returned', actor: byPerson(context), words: sealedWords({ why }, context) }],
    outbox: [noticeTo(record, 'assigned', context)],
  }),
});

/** After a decision: whoever signs beside its author is asked to. An earlier signature was for other words. */
export function askForSignature(draft: ActResult, context: StaffContext): ActResult {
  const { signature: _earlier, ...record } = withoutSignatureTask(draft.after);
  const role =
    record.phase === 'under_investigation' ? secondSignatory(record, context.procedure.profile, context.staff) : undefined;
  if (role === undefined) return { ...draft, after: record };
  const after: Case = { ...record, tasks: [...record.tasks, openTask('sign_letter', role, context)] };
  return { ...draft, after, outbox: [...(draft.outbox ?? []), noticeToRole(after, 'assigned', context, role)] };
}

/** @throws Refusal `SecondSignatureMissing`; `ConflictOfInterest` for whoever signed it: nobody signs twice. */
export function requireSignature(record: Case, facts: LetterFacts, context: StaffContext): void {
  if (secondSignatory(record, context.procedure.profile, context.staff) === undefined) return;
  const { signature } = record;
  if (signature?.digest !== contentDigest(facts)) throw new Refusal('SecondSignatureMissing');
  if (signature.personId === context.person.personId) throw new Refusal('ConflictOfInterest', { because: 'signed_already' });
}

function isWaiting({ tasks }: Case): boolean {
  return tasks.some(({ kind }) => kind === 'sign_letter');
}

function withoutSignatureTask(record: Case): Case {
  return { ...record, tasks: tasksExcept(record, 'sign_letter') };
}

/**
 * Of everything that people decided; not of the moment of writing, of what is counted from it or owed because it is late, nor of who had a part
 * until then.
 */
function contentDigest(facts: LetterFacts): string {
  const { writtenAt: _moment, ...said } = facts;
  if (said.kind !== 'outcome') return digestOf(said);
  const { appealBy: _by, appealTo: _to, lateSince: _late, promises = [], ...decided } = said;
  const chosen = promises.filter(({ isOwed }) => isOwed !== true);
  return digestOf(chosen.length === 0 ? decided : { ...decided, promises: chosen });
}
