// Bodies outside (S1.19, S1.20): a case is reported to one on its legal basis, or one asks for information and is answered by its date.
// Neither stops the complainant's own clock.

import * as z from 'zod';
import type { OpenTask } from '#core/case/case.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { CivilDate } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { byPerson, optionalWords, sealedWords, staffAct, words } from '../staff-act.ts';

export const referToBody = staffAct({
  act: 'refer_to_body',
  title: 'Record a report to a body outside',
  input: z.strictObject({
    body: words('To whom'),
    legalBasis: words('On what legal basis'),
    sentOn: CivilDate.meta({ title: 'Sent on', format: 'date' }),
    what: words('What was reported'),
    receipt: optionalWords('Their receipt, or its number'),
  }),
  perform(record, { sentOn, ...told }, context) {
    if (sentOn > context.procedure.calendar.localDateOf(context.now)) throw new Refusal('DateNotPossible', { sentOn });
    const bodyId = drawIdentifier(context.chance, 8);
    const matter = { bodyId, seq: record.history.seq + 1, kind: 'referral' as const, on: sentOn };
    return {
      after: { ...record, bodies: [...(record.bodies ?? []), matter] },
      events: [{ type: 'body_referred', actor: byPerson(context), facts: { bodyId, sentOn }, words: sealedWords(told, context) }],
    };
  },
});

export const recordBodyRequest = staffAct({
  act: 'record_body_request',
  title: 'Record what a body outside asks for',
  input: z.strictObject({
    body: words('Who asks'),
    what: words('What they ask for'),
    askedOn: CivilDate.meta({ title: 'Asked on', format: 'date' }),
    dueOn: CivilDate.meta({ title: 'Wanted by', format: 'date' }),
  }),
  perform(record, { askedOn, dueOn, ...told }, context) {
    const { calendar } = context.procedure;
    if (dueOn < askedOn || askedOn > calendar.localDateOf(context.now)) throw new Refusal('DateNotPossible', { askedOn, dueOn });
    const bodyId = drawIdentifier(context.chance, 8);
    const dueAt = calendar.endOfLocalDay(dueOn);
    const matter = { bodyId, seq: record.history.seq + 1, kind: 'request' as const, on: askedOn, dueAt };
    const task: OpenTask = { taskId: bodyId, kind: 'answer_body', role: record.handler.role, dueAt };
    return {
      after: { ...record, bodies: [...(record.bodies ?? []), matter], tasks: [...record.tasks, task] },
      events: [
        { type: 'body_request_received', actor: byPerson(context), facts: { bodyId, dueAt }, words: sealedWords(told, context) },
      ],
    };
  },
});

export const answerBody = staffAct({
  act: 'answer_body',
  title: 'Record our answer to a body outside',
  input: z.strictObject({ bodyId: z.string().min(1).max(40).meta({ title: 'Request' }), what: words('What was given, and how') }),
  isOffered: ({ bodies = [] }) => bodies.some(isOpen),
  perform(record, { bodyId, what }, context) {
    const { bodies = [] } = record;
    const request = bodies.find((matter) => matter.bodyId === bodyId && isOpen(matter));
    if (!request) throw new Refusal('AlreadyRecorded', { bodyId });
    return {
      after: {
        ...record,
        bodies: bodies.map((matter) => (matter === request ? { ...request, answeredAt: context.now } : matter)),
        tasks: record.tasks.filter(({ taskId }) => taskId !== bodyId),
      },
      events: [{ type: 'body_answered', actor: byPerson(context), facts: { bodyId }, words: sealedWords({ what }, context) }],
    };
  },
});

function isOpen({ kind, answeredAt }: { kind: 'referral' | 'request'; answeredAt?: string | undefined }): boolean {
  return kind === 'request' && answeredAt === undefined;
}
