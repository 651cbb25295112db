// Bodies outside (S1.19, S1.20): a case is reported to one on its legal basis, or one asks for information and is answered by its date.
// Neither stops the complainant's own clock. How much of the case a body may be given is said here, and holds for what is taken for it.

import * as z from 'zod';
import { BodyScope } from '#core/case/body-matter.ts';
import type { OpenTask } from '#core/case/case.ts';
import { hasWords } from '#core/correspondence/staff-words.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { CivilDate } from '#core/instant.ts';
import { endOf } from '#core/procedure/procedure.ts';
import { Refusal } from '#core/refusal.ts';
import { byPerson, optionalWords, sealedWords, staffAct, words } from '../staff-act.ts';

const scope = BodyScope.default('register').meta({
  title: 'How much of the case they may be given',
  description: 'No more than the legal basis covers, or than they ask for',
});

const coversOthers = z.boolean().default(false).meta({
  title: 'It covers what others said too',
  description: 'Witnesses, and whoever else wrote. Otherwise the whole file leaves out their words and their names',
});

export const referToBody = staffAct({
  act: 'refer_to_body',
  title: 'Record a report to a body outside',
  input: z.strictObject({
    body: words('To whom'),
    legalBasis: words('On what legal basis'),
    sentOn: CivilDate.meta({ title: 'Sent on', format: 'date' }),
    what: words('What was reported'),
    receipt: optionalWords('Their receipt, or its number'),
    scope,
    coversOthers,
  }),
  perform(record, { sentOn, scope: given, coversOthers: others, ...told }, context) {
    if (sentOn > context.procedure.calendar.localDateOf(context.now)) throw new Refusal('DateNotPossible', { sentOn });
    const bodyId = drawIdentifier(context.chance, 8);
    const matter = { bodyId, seq: record.history.seq + 1, kind: 'referral' as const, on: sentOn, scope: given, ...reach(others) };
    return {
      after: { ...record, bodies: [...(record.bodies ?? []), matter] },
      events: [
        {
          type: 'body_referred',
          actor: byPerson(context),
          facts: { bodyId, sentOn, scope: given, ...reach(others) },
          words: sealedWords(told, context),
        },
      ],
    };
  },
});

/** The whole file is given to nobody without a legal basis. Who names no day wants it within the time of the procedure. */
export const recordBodyRequest = staffAct({
  act: 'record_body_request',
  title: 'Record what a body outside asks for',
  input: z
    .strictObject({
      body: words('Who asks'),
      what: words('What they ask for'),
      askedOn: CivilDate.meta({ title: 'Asked on', format: 'date' }),
      dueOn: CivilDate.optional().meta({
        title: 'Wanted by',
        description: 'Leave it open when they name no day: then the procedure says by when',
        format: 'date',
      }),
      legalBasis: optionalWords('On what legal basis', 'Needed for the whole file'),
      scope,
      coversOthers,
    })
    .refine(({ scope: wanted, legalBasis }) => wanted !== 'whole_file' || hasWords(legalBasis), {
      path: ['legalBasis'],
      message: 'say on what legal basis',
    }),
  perform(record, { askedOn, dueOn, scope: given, coversOthers: others, ...told }, context) {
    const { calendar, profile } = context.procedure;
    const isLate = dueOn !== undefined && dueOn < askedOn;
    if (isLate || askedOn > calendar.localDateOf(context.now)) throw new Refusal('DateNotPossible', { askedOn });
    const bodyId = drawIdentifier(context.chance, 8);
    const dueAt =
      dueOn === undefined
        ? endOf(context.procedure, profile.bodies.answerWithin, calendar.startOfLocalDay(askedOn))
        : calendar.endOfLocalDay(dueOn);
    const matter = {
      bodyId,
      seq: record.history.seq + 1,
      kind: 'request' as const,
      on: askedOn,
      dueAt,
      scope: given,
      ...reach(others),
    };
    const task: OpenTask = { taskId: bodyId, kind: 'answer_body', role: record.handler.role, dueAt };
    return {
      after: { ...record, bodies: [...(record.bodies ?? []), matter], tasks: [...record.tasks, task] },
      events: [
        {
          type: 'body_request_received',
          actor: byPerson(context),
          facts: { bodyId, dueAt, scope: given, ...reach(others) },
          words: sealedWords(told, context),
        },
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

/** Said only where it is so. */
function reach(coversOthers: boolean): { coversOthers?: true } {
  return coversOthers ? { coversOthers } : {};
}

function isOpen({ kind, answeredAt }: { kind: 'referral' | 'request'; answeredAt?: string | undefined }): boolean {
  return kind === 'request' && answeredAt === undefined;
}
