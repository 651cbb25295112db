// Settled there and then (S2.13, S2.16): whoever hears a complaint may put it right on the spot. It is registered like any other, may be
// taken further in the time for that, and is asked about afterwards.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { leadingRole } from '#core/case/policy.ts';
import { stageAfter, startDeadline } from '#core/procedure/procedure.ts';
import { stageNamed } from '#core/procedure/profile.ts';
import { issueLetter, letterFrame, paperTasks } from '../context.ts';
import { askAboutTreatment } from '../disadvantage.ts';
import { latenessOf } from '../late-answer.ts';
import { byPerson, handledBy, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';
import { owedKept } from './remedies.ts';

export const resolveAtOnce = staffAct({
  act: 'resolve_at_once',
  title: 'Settled at the first contact',
  signals: true,
  input: z.strictObject({
    agreed: words('How it was settled', 'It stands in the letter; write it in the complainant’s language'),
    letter: z.enum(['send', 'none']).meta({ title: 'A short letter that confirms it, as the complainant wishes' }),
  }),
  // A serious matter is looked into, whatever was said on the spot (S0.36, S2.22).
  isOffered: (record, { procedure }) =>
    !record.serious && record.escalationLevel === 0 && record.stage === procedure.profile.stages[0]?.stage,
  perform(record, { agreed, letter: wish }, context) {
    const { now, procedure } = context;
    const window = startDeadline(procedure, 'appeal_window', record.stage, now);
    const settled: Case = handledBy(
      {
        ...record,
        phase: phaseAfter('resolve_at_once', record),
        outcome: 'resolved_at_first_contact',
        respondedAt: now,
        lastContactAt: now,
        deadlines: [window],
      },
      context,
    );
    const letters = wish === 'send' ? [confirmation(record, agreed, window.dueAt, context)] : [];
    return {
      after: askAboutTreatment(owedKept({ ...settled, tasks: paperTasks(settled, letters, context) }, context), context),
      events: [
        { type: 'resolved_at_once', actor: byPerson(context), facts: { letter: wish }, words: sealedWords({ agreed }, context) },
      ],
      letters,
    };
  },
});

/** @throws Refusal `LetterIncomplete`. */
function confirmation(record: Case, agreed: string, appealBy: string, context: StaffContext) {
  const { profile } = context.procedure;
  const next = stageAfter(profile, record.stage);
  const wanted = next ? stageNamed(profile, next).leads : profile.appeal.leads;
  const appealTo = leadingRole(wanted, record, profile, context.staff, true) ?? wanted;
  const facts = {
    kind: 'resolution_confirmed' as const,
    ...letterFrame(record, context),
    agreed,
    ...latenessOf(record, context),
    appealBy,
    appealTo,
  };
  return issueLetter(facts, 'no', context);
}
