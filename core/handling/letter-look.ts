// Nobody alone writes to somebody who may learn from a letter what is not theirs to know (S2.6): on a guarded case what staff wrote waits
// until somebody else has looked at what it tells of others. Whichever act writes the letter is refused, what was filled in is kept, and
// who looks is asked; once they let it leave, the same words go out by the same act.

import type { Case, OpenTask } from '#core/case/case.ts';
import { type LetterLook, waitingLooks } from '#core/case/letter-look.ts';
import { secondReader } from '#core/case/policy.ts';
import type { LetterFacts } from '#core/correspondence/letter-facts.ts';
import { noticeTo, openTask, UnseenLetter, wordsDigest } from './context.ts';
import { type ActResult, byPerson, type StaffAct, type StaffContext, sealedWords } from './staff-act.ts';

/** What `act` comes to: its own result, or that somebody was asked to look at the letter that it writes. */
export function performed(act: StaffAct, record: Case, input: unknown, context: StaffContext): ActResult {
  try {
    return act.perform(record, input, context);
  } catch (error) {
    if (!(error instanceof UnseenLetter)) throw error;
    return lookAsked(act, record, input, error, context);
  }
}

/**
 * Asked again for the same words, the same look is waited for; but for one whose reader has got a conflict of interest since.
 * @throws UnseenLetter where somebody is asked already.
 */
function lookAsked(act: StaffAct, record: Case, input: unknown, unseen: UnseenLetter, context: StaffContext): ActResult {
  const { personId, role: authorRole } = context.person;
  const { profile } = context.procedure;
  const kept = keptWith(act, record);
  const role = secondReader({ role: authorRole, personId }, record, profile, context.staff, kept);
  if (role === undefined) return unlooked(act, record, input, context);
  const waiting = waitingLooks(record).find(({ digest }) => digest === unseen.digest);
  const asked = record.tasks.find(({ kind, taskId }) => kind === 'look_at_letter' && taskId === waiting?.lookId);
  if (asked?.role === role) throw unseen;
  const task: OpenTask = { ...openTask('look_at_letter', role, context), ...kept };
  const look: LetterLook = {
    lookId: task.taskId,
    seq: record.history.seq + 1,
    act: act.act,
    digest: unseen.digest,
    askedBy: personId,
  };
  return {
    after: {
      ...record,
      tasks: [...record.tasks.filter((other) => other !== asked), task],
      looks: [...(record.looks ?? []).filter((other) => other !== waiting), look],
    },
    events: [
      {
        type: 'look_asked',
        actor: byPerson(context),
        facts: { lookId: look.lookId, act: act.act },
        words: sealedWords({ letter: unseen.text, input }, context),
      },
    ],
    // For the whole role: its handler may be the author.
    outbox: [noticeTo({ ...record, handler: { role: record.handler.role } }, 'assigned', context, role)],
    refused: unseen,
  };
}

/** An answer to somebody who is treated worse is looked at by nobody who may not hear of that (S2.12). */
function keptWith({ act }: StaffAct, { tasks }: Case): Pick<OpenTask, 'readers' | 'notFor'> {
  const asked = act === 'answer_disadvantage' ? tasks.find(({ kind }) => kind === 'look_into_disadvantage') : undefined;
  return asked === undefined ? {} : { readers: asked.readers, notFor: asked.notFor };
}

/** Everybody else here has a conflict of interest: no answer is kept from anybody for that, and it is on record that nobody looked. */
function unlooked(act: StaffAct, record: Case, input: unknown, context: StaffContext): ActResult {
  const { events, ...result } = act.perform(record, input, { ...context, letGo: undefined });
  return { ...result, events: [...events, { type: 'look_not_possible', actor: byPerson(context), facts: { act: act.act } }] };
}

/** `record`, whose letter of these facts the acting person has looked at, and lets leave. */
export function seenLetter(record: Case, facts: LetterFacts, context: StaffContext): Case {
  const digest = wordsDigest(facts);
  if (!record.isGuarded || digest === undefined) return record;
  const { personId } = context.person;
  const look: LetterLook = {
    lookId: `signed ${record.history.seq + 1}`,
    seq: record.history.seq + 1,
    act: 'approve_letter',
    digest,
    askedBy: record.decidedBy ?? personId,
    seenBy: personId,
  };
  return { ...record, looks: [...(record.looks ?? []), look] };
}
