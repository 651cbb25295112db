// Acts that let the clocks of a case stand still and run again, for reasons that the procedure knows; the person who complained is told
// each time.

import * as z from 'zod';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { PauseReason } from '#core/case/pause-reason.ts';
import { Refusal } from '#core/refusal.ts';
import { paperTasks } from '../context.ts';
import { paused, pauseLetter, resumed, resumeLetter } from '../pause-clock.ts';
import { byPerson, sealedWords, staffAct, words } from '../staff-act.ts';

export const pauseCase = staffAct({
  act: 'pause_case',
  title: 'Let the time stand still',
  signals: true,
  input: z.strictObject({
    reason: PauseReason.meta({ title: 'What we are waiting for' }),
    why: words('Why', 'Only colleagues read this; the complainant gets a letter without it'),
  }),
  isOffered: ({ pause }, { procedure }) => pause === undefined && procedure.profile.clockStops.length > 0,
  perform(record, { reason, why }, context) {
    const { clockStops } = context.procedure.profile;
    if (!clockStops.some((stop) => stop.reason === reason)) throw new Refusal('PauseNotProvided', { reason });
    const standing = paused(record, reason, context);
    const letter = pauseLetter(standing, context);
    const after = { ...standing, phase: phaseAfter('pause_case', record), lastContactAt: context.now };
    return {
      after: { ...after, tasks: paperTasks(after, [letter], context) },
      events: [
        {
          type: 'clock_paused',
          actor: byPerson(context),
          facts: { reason, what: record.deadlines.map(({ what }) => what) },
          words: sealedWords({ why }, context),
        },
      ],
      letters: [letter],
    };
  },
});

export const resumeCase = staffAct({
  act: 'resume_case',
  title: 'Let the time run again',
  signals: true,
  input: z.strictObject({ why: words('Why') }),
  isOffered: ({ pause }) => pause !== undefined,
  perform(record, { why }, context) {
    const { after: running, moved } = resumed(record, context);
    const letter = resumeLetter(running, context);
    const letters = letter ? [letter] : [];
    const after = { ...running, phase: phaseAfter('resume_case', record), lastContactAt: context.now };
    return {
      after: { ...after, tasks: paperTasks(after, letters, context) },
      events: [{ type: 'clock_resumed', actor: byPerson(context), facts: moved, words: sealedWords({ why }, context) }],
      letters,
    };
  },
});
