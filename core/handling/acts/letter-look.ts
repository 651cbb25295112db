// Somebody else looks at a letter of a guarded case before it leaves, for what it tells of others (S2.6), and for nothing else: whether it
// is right they do not say, so that they may still lead the next stage or hear the appeal (S2.35).

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { waitingLooks } from '#core/case/letter-look.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { isKeptFrom } from '#core/case/tasks.ts';
import { hasWords } from '#core/correspondence/staff-words.ts';
import { Refusal } from '#core/refusal.ts';
import { noticeTo } from '../context.ts';
import { byPerson, optionalWords, type StaffContext, sealedWords, staffAct } from '../staff-act.ts';

export const lookAtLetter = staffAct({
  act: 'look_at_letter',
  title: 'Look at a letter for what it tells of others',
  input: z
    .strictObject({
      lookId: z.string().min(1).max(40).meta({ title: 'Letter', description: 'Its words stand in the history of the case' }),
      verdict: z.enum(['may_leave', 'tells_too_much']).meta({
        title: 'Does it tell anything of somebody else?',
        description: 'Where somebody lives or is, whom they talk to, what they said: nothing of it may be in it',
      }),
      why: optionalWords('What should change', 'Needed when it may not leave'),
    })
    .refine(({ verdict, why }) => verdict === 'may_leave' || hasWords(why), { path: ['why'], message: 'say what should change' }),
  isOffered: (record) => waitingLooks(record).length > 0,
  perform(record, { lookId, verdict, why }, context) {
    const { personId } = context.person;
    const look = waitingLooks(record).find((waiting) => waiting.lookId === lookId);
    const task = record.tasks.find(({ kind, taskId }) => kind === 'look_at_letter' && taskId === lookId);
    if (!look || task?.role !== context.person.role || isKeptFrom(context.person, task))
      throw new Refusal('AlreadyRecorded', { lookId });
    if (look.askedBy === personId) throw new Refusal('ConflictOfInterest', { because: 'signed_already' });
    const others = (record.looks ?? []).filter((other) => other !== look);
    const mayLeave = verdict === 'may_leave';
    const after: Case = {
      ...record,
      phase: phaseAfter('look_at_letter', record),
      tasks: record.tasks.filter((other) => other !== task),
      looks: mayLeave ? [...others, { ...look, seenBy: personId }] : others,
    };
    return {
      after,
      events: [
        {
          type: mayLeave ? 'letter_let_go' : 'letter_held_back',
          actor: byPerson(context),
          facts: { lookId, act: look.act },
          ...(hasWords(why) ? { words: sealedWords({ why }, context) } : {}),
        },
      ],
      outbox: [noticeTo({ ...record, handler: authorOf(look.askedBy, record, context) }, 'assigned', context)],
    };
  },
});

/** Whoever wrote it sends it, whoever handles the case. */
function authorOf(personId: string, { handler }: Case, { staff }: StaffContext): Case['handler'] {
  const author = staff.find((one) => one.personId === personId);
  return author === undefined ? handler : { role: author.role, personId };
}
