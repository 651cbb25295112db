// What those who handle a complaint that the Board was told of report to it (S2.65, S2.68): the actions taken, by a day. The Board has heard
// of the case without details; who reads the report there sees the case until they say that they have.

import * as z from 'zod';
import { type Case, tasksExcept } from '#core/case/case.ts';
import { leadingRole } from '#core/case/policy.ts';
import type { Role } from '#core/procedure/profile.ts';
import { noticeTo, openTask } from '../context.ts';
import { byPerson, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';

export const reportToBoard = staffAct({
  act: 'report_to_board',
  title: 'Report to the Board what was done',
  input: z.strictObject({
    actions: words('What was done, and what came of it', 'The Board reads this: no more of the client than it needs'),
  }),
  isOffered: ({ tasks }) => tasks.some(({ kind }) => kind === 'report_to_board'),
  perform(record, { actions }, context) {
    const reader = readerOf(record, context);
    const tasks = tasksExcept(record, 'report_to_board');
    const after: Case = { ...record, tasks: [...tasks, openTask('read_board_report', reader, context)] };
    return {
      after,
      events: [
        { type: 'board_reported', actor: byPerson(context), facts: { role: reader }, words: sealedWords({ actions }, context) },
      ],
      outbox: [noticeTo(after, 'board_reported', context, reader)],
    };
  },
});

/** The rank that was told, or the next one in which somebody has no conflict of interest. */
function readerOf(record: Case, { procedure, staff }: StaffContext): Role {
  const { reportTo } = procedure.profile.authority;
  return (reportTo && leadingRole(reportTo, record, procedure.profile, staff)) ?? 'quality_manager';
}
