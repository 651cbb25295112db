// What happened long ago (S2.9): a machine only says that it is old. A person decides how it is looked into, and nobody is turned away
// by the calendar.

import * as z from 'zod';
import { type Case, tasksExcept } from '#core/case/case.ts';
import { CivilDate } from '#core/instant.ts';
import { isOutOfTime } from '#core/procedure/out-of-time.ts';
import { Refusal } from '#core/refusal.ts';
import { openTask } from '../context.ts';
import { byPerson, sealedWords, staffAct, words } from '../staff-act.ts';

export const dateIncident = staffAct({
  act: 'date_incident',
  title: 'Record when it happened',
  input: z.strictObject({ happenedOn: CivilDate.meta({ title: 'The day, or the last of several', format: 'date' }) }),
  perform(record, { happenedOn }, context) {
    const { procedure, now } = context;
    if (happenedOn > procedure.calendar.localDateOf(now)) throw new Refusal('DateNotPossible', { happenedOn });
    const { outOfTime: _earlier, ...rest } = record;
    const isOld = isOutOfTime(happenedOn, record.receivedAt, procedure);
    const tasks = tasksExcept(record, 'decide_out_of_time');
    const dated: Case = isOld
      ? {
          ...rest,
          incidentOn: happenedOn,
          outOfTime: 'to_decide',
          tasks: [...tasks, openTask('decide_out_of_time', record.handler.role, context)],
        }
      : { ...rest, incidentOn: happenedOn, tasks };
    return { after: dated, events: [{ type: 'incident_dated', actor: byPerson(context), facts: { happenedOn, isOld } }] };
  },
});

export const decideOutOfTime = staffAct({
  act: 'decide_out_of_time',
  title: 'Decide on a matter from long ago',
  input: z.strictObject({
    as: z.enum(['in_full', 'as_far_as_possible']).meta({ title: 'It is looked into' }),
    why: words('Why'),
  }),
  isOffered: ({ outOfTime }) => outOfTime === 'to_decide',
  perform: (record, { as, why }, context) => ({
    after: { ...record, outOfTime: as, tasks: tasksExcept(record, 'decide_out_of_time') },
    events: [{ type: 'out_of_time_decided', actor: byPerson(context), facts: { as }, words: sealedWords({ why }, context) }],
  }),
});
