// When an answer reached its reader, the first or that to an appeal, as a person knows it: a postal receipt, a call, a meeting. The time to
// appeal counts from that day (S2.41); what a mail or text provider says of a delivery is recorded by itself (letter-delivered.ts).

import * as z from 'zod';
import { deadlineOf } from '#core/case/case.ts';
import { bringsLetter } from '#core/case/tasks.ts';
import { CivilDate } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { countedFromDelivery, undeliveredAnswer } from '../context.ts';
import { byPerson, sealedWords, staffAct, words } from '../staff-act.ts';

export const recordDelivery = staffAct({
  act: 'record_delivery',
  title: 'Record when the answer was delivered',
  signals: true,
  input: z.strictObject({
    deliveredOn: CivilDate.meta({ title: 'Delivered on', format: 'date' }),
    how: words('How do you know?', 'For example: a postal receipt, or they called us'),
  }),
  isOffered: (record) => undeliveredAnswer(record) !== undefined,
  perform(record, { deliveredOn, how }, context) {
    const { calendar } = context.procedure;
    const answer = undeliveredAnswer(record) ?? 'outcome';
    const answeredAt = answer === 'outcome' ? record.respondedAt : record.appealAnsweredAt;
    const answeredOn = calendar.localDateOf(answeredAt ?? context.now);
    const today = calendar.localDateOf(context.now);
    if (deliveredOn < answeredOn || deliveredOn > today) throw new Refusal('DateNotPossible', { from: answeredOn, until: today });
    const counted = countedFromDelivery(record, answer, calendar.localTimeOn(deliveredOn, '00:00'), context);
    const [from, to] = [record, counted].map((one) => deadlineOf(one, 'appeal_window')?.dueAt);
    return {
      after: { ...counted, tasks: record.tasks.filter((task) => !bringsLetter(task)) },
      events: [
        {
          type: 'delivery_recorded',
          actor: byPerson(context),
          facts: { delivered: answer, deliveredOn, ...(from === undefined || to === undefined ? {} : { from, to }) },
          words: sealedWords({ how }, context),
        },
      ],
    };
  },
});
