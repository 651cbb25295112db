// When an answer reached its reader, as a person knows it: a postal receipt, a call, a meeting. The time to appeal counts from that day
// (S2.41); what a mail or text provider says of a delivery is recorded by itself (letter-delivered.ts).

import * as z from 'zod';
import { deadlineOf } from '#core/case/case.ts';
import { CivilDate } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { countedFromDelivery } from '../context.ts';
import { byPerson, sealedWords, staffAct, words } from '../staff-act.ts';

export const recordDelivery = staffAct({
  act: 'record_delivery',
  title: 'Record when the answer was delivered',
  signals: true,
  input: z.strictObject({
    deliveredOn: CivilDate.meta({ title: 'Delivered on', format: 'date' }),
    how: words('How do you know?', 'For example: a postal receipt, or they called us'),
  }),
  isOffered: (record) => deadlineOf(record, 'appeal_window')?.isProvisional === true,
  perform(record, { deliveredOn, how }, context) {
    const { calendar } = context.procedure;
    const today = calendar.localDateOf(context.now);
    const answeredOn = calendar.localDateOf(record.respondedAt ?? context.now);
    if (deliveredOn < answeredOn || deliveredOn > today) throw new Refusal('DateNotPossible', { from: answeredOn, until: today });
    const from = deadlineOf(record, 'appeal_window')?.dueAt ?? context.now;
    const counted = countedFromDelivery(record, calendar.localTimeOn(deliveredOn, '00:00'), context);
    return {
      after: {
        ...counted,
        tasks: record.tasks.filter(({ kind }) => kind !== 'reach_by_other_channel' && kind !== 'answer_in_person'),
      },
      events: [
        {
          type: 'delivery_recorded',
          actor: byPerson(context),
          facts: { deliveredOn, from, to: deadlineOf(counted, 'appeal_window')?.dueAt ?? from },
          words: sealedWords({ how }, context),
        },
      ],
    };
  },
});
