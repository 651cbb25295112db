// What a complaint teaches (S1.12, S2.72): asked of every answered case where the procedure says so. Nothing learned is an answer too, with
// its reason.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { endOf } from '#core/procedure/procedure.ts';
import { openTask } from '../context.ts';
import { byPerson, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';

export const recordLearning = staffAct({
  act: 'record_learning',
  title: 'Record what was learned',
  input: z.strictObject({
    kind: z.enum(['change', 'training', 'gap', 'none']).meta({ title: 'What it is' }),
    lesson: words('What was learned, or why nothing was', 'Without names: it is collected for the planning of services'),
  }),
  perform: (record, { kind, lesson }, context) => ({
    after: {
      ...record,
      learning: [...(record.learning ?? []), { seq: record.history.seq + 1, kind }],
      tasks: record.tasks.filter((task) => task.kind !== 'record_learning'),
    },
    events: [{ type: 'learning_recorded', actor: byPerson(context), facts: { kind }, words: sealedWords({ lesson }, context) }],
  }),
});

/** After an answer: a task for the quality manager, who sees every case, until something is recorded. */
export function askForLearning(record: Case, context: StaffContext): Case {
  const { procedure, now } = context;
  const { learning } = procedure.profile;
  const isKnown = record.learning !== undefined || record.tasks.some(({ kind }) => kind === 'record_learning');
  if (learning === undefined || isKnown) return record;
  const task = { ...openTask('record_learning', 'quality_manager', context), dueAt: endOf(procedure, learning, now) };
  return { ...record, tasks: [...record.tasks, task] };
}
