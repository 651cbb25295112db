// What somebody writes after the end. A late appeal is decided by a person who had no part in the case, never by the clock (S2.41). After a
// final decision one letter says where else to turn; only new evidence opens it again, where the procedure allows it (S2.58).

import * as z from 'zod';
import { type Case, tasksExcept } from '#core/case/case.ts';
import { appealed, appealReceivedAt, mayStillAppeal } from '../appeal.ts';
import { issueLetter, letterFrame, paperTasks } from '../context.ts';
import { byPerson, optionalWords, type StaffAct, sealedWords, staffAct, words } from '../staff-act.ts';
import { receivedOnQuestion } from './lodge-appeal.ts';

const mayBeLate: StaffAct['isOffered'] = (record, { procedure }) => mayStillAppeal(record, procedure.profile);

export const acceptLateAppeal = staffAct({
  act: 'accept_late_appeal',
  title: 'Accept an appeal that came late',
  signals: true,
  input: z.strictObject({
    why: words('Why it is accepted', 'For example: they were in hospital'),
    reasons: optionalWords('Why the complainant appeals', 'In their words'),
    receivedOn: receivedOnQuestion,
  }),
  isOffered: mayBeLate,
  perform(record, { why, reasons = '', receivedOn }, context) {
    const receivedAt = appealReceivedAt(record, receivedOn, context);
    const after = appealed(record, 'accept_late_appeal', { receivedAt, hasReasons: reasons !== '' }, context);
    return {
      after,
      events: [
        {
          type: 'late_appeal_accepted',
          actor: byPerson(context),
          facts: { leads: after.handler.role, receivedAt },
          words: sealedWords({ why, reasons }, context),
        },
      ],
    };
  },
});

export const declineLateAppeal = staffAct({
  act: 'decline_late_appeal',
  title: 'Decline an appeal that came too late',
  input: z.strictObject({ reason: words('Reason', 'The complainant reads this; write it in their language') }),
  isOffered: mayBeLate,
  perform(record, { reason }, context) {
    const frame = letterFrame(record, context, context.person.role);
    const letter = issueLetter({ kind: 'appeal_declined', ...frame, reason }, 'no', context);
    const declined: Case = {
      ...record,
      lastContactAt: context.now,
      tasks: tasksExcept(record, 'consider_late_appeal'),
    };
    return {
      after: { ...declined, tasks: paperTasks(declined, [letter], context) },
      events: [{ type: 'late_appeal_declined', actor: byPerson(context), words: sealedWords({ reason }, context) }],
      letters: [letter],
    };
  },
});

export const reopenAppeal = staffAct({
  act: 'reopen_appeal',
  title: 'Look at the appeal again, for new evidence',
  signals: true,
  input: z.strictObject({ evidence: words('What is new'), why: words('Why it may change the decision') }),
  isOffered: ({ appealAnsweredAt }, { procedure }) =>
    procedure.profile.appeal.reopensForNewEvidence && appealAnsweredAt !== undefined,
  perform(record, { evidence, why }, context) {
    const after = appealed(record, 'reopen_appeal', { receivedAt: context.now, hasReasons: true }, context);
    return {
      after,
      events: [
        {
          type: 'appeal_reopened',
          actor: byPerson(context),
          facts: { leads: after.handler.role },
          words: sealedWords({ evidence, why }, context),
        },
      ],
    };
  },
});

export const signpost = staffAct({
  act: 'signpost',
  title: 'Say where else they can turn',
  input: z.strictObject({}),
  isOffered: ({ tasks, signpostedAt }) => signpostedAt === undefined && tasks.some(({ kind }) => kind === 'signpost'),
  perform(record, _input, context) {
    const letter = issueLetter({ kind: 'signpost', ...letterFrame(record, context) }, 'no', context);
    const told: Case = {
      ...record,
      signpostedAt: context.now,
      lastContactAt: context.now,
      tasks: tasksExcept(record, 'signpost'),
    };
    return {
      after: { ...told, tasks: paperTasks(told, [letter], context) },
      events: [{ type: 'signposted', actor: byPerson(context), facts: { channel: letter.channel } }],
      letters: [letter],
    };
  },
});
