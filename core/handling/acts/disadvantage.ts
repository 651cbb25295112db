// What staff do about somebody who says that they are treated worse since they complained (S2.12): take it down, look into it and answer, and
// ask some time after the answer whether they are.

import * as z from 'zod';
import { type Case, type OpenTask, tasksExcept } from '#core/case/case.ts';
import { openDisadvantages } from '#core/case/disadvantage.ts';
import type { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { mayHearDetails } from '#core/parties/outbound-guard.ts';
import { issueLetter, letterFrame, openTask } from '../context.ts';
import { withDisadvantage } from '../disadvantage.ts';
import { byPerson, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';

export const reportDisadvantage = staffAct({
  act: 'report_disadvantage',
  title: 'Record that they are treated worse since they complained',
  input: z.strictObject({
    said: words('What they said', 'In their words; only those above whoever handles the case read it'),
  }),
  perform: (record, { said }, context) => {
    const told = { text: said, actor: byPerson(context), words: sealedWords({ said }, context) };
    return withDisadvantage({ after: record, events: [] }, told, context);
  },
});

export const answerDisadvantage = staffAct({
  act: 'answer_disadvantage',
  title: 'Answer what they said of being treated worse',
  input: z.strictObject({
    found: z.enum(['worse', 'not_worse']).meta({ title: 'What was found' }),
    what: words('What you found and what is done', 'They read this; write it in their language'),
  }),
  isOffered: ({ tasks }) => tasks.some(({ kind }) => kind === 'look_into_disadvantage'),
  perform(record, { found, what }, context) {
    const open = openDisadvantages(record);
    const answered = { at: context.now, found };
    const letter = answerOf(record, found, what, context);
    const task = record.tasks.find(({ kind }) => kind === 'look_into_disadvantage');
    const after: Case = {
      ...record,
      lastContactAt: context.now,
      disadvantages: (record.disadvantages ?? []).map((report) => (open.includes(report) ? { ...report, answered } : report)),
      tasks: [
        ...record.tasks.filter((other) => other !== task),
        ...(task !== undefined && isToBring(letter) ? [bringing(task, context)] : []),
      ],
    };
    return {
      after,
      events: [
        {
          type: 'disadvantage_answered',
          actor: byPerson(context),
          facts: { found, reportIds: open.map(({ reportId }) => reportId) },
          words: sealedWords({ what }, context),
        },
      ],
      letters: letter === undefined ? [] : [letter],
    };
  },
});

/** S2.61: how somebody is treated is told to nobody without authority; then a person says what may be said. */
function answerOf(record: Case, found: 'worse' | 'not_worse', what: string, context: StaffContext): IssuedLetter | undefined {
  if (!mayHearDetails(context)) return undefined;
  const frame = letterFrame(record, context, context.person.role);
  return issueLetter({ kind: 'disadvantage_answer', ...frame, found, findings: what }, 'no', context);
}

/** It, or a copy of it. */
function isToBring(letter: IssuedLetter | undefined): boolean {
  return letter === undefined || [letter, ...letter.copies].some(({ channel }) => channel === 'paper');
}

/** Whoever handles the case does not bring it: it is not theirs to read. */
function bringing({ role, readers, notFor }: OpenTask, context: StaffContext): OpenTask {
  return { ...openTask('bring_disadvantage_answer', role, context), readers, notFor };
}

export const recordTreatment = staffAct({
  act: 'record_treatment',
  title: 'Record how they have been treated since the answer',
  input: z.strictObject({
    answer: z.enum(['fair', 'worse', 'not_reached']).meta({ title: 'What they say' }),
    said: words('What they said, or how you tried to reach them', 'Ask only where it is safe for them to answer'),
  }),
  isOffered: ({ tasks }) => tasks.some(({ kind }) => kind === 'ask_about_treatment'),
  perform(record, { answer, said }, context) {
    const asked: Case = {
      ...record,
      ...(answer === 'not_reached' ? {} : { lastContactAt: context.now }),
      tasks: tasksExcept(record, 'ask_about_treatment'),
    };
    const told = { actor: byPerson(context), words: sealedWords({ said }, context) };
    if (answer === 'worse') return withDisadvantage({ after: asked, events: [] }, { text: said, ...told }, context);
    return { after: asked, events: [{ type: 'treatment_asked', ...told, facts: { answer } }] };
  },
});
