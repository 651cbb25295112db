// Whom or what a complaint is about (S0.22, S2.7). Only a colleague or a position decides who may lead it. About another service user it
// says more of somebody who needs our care than of anybody else: their name stands in no letter, and somebody sees to both of them (S2.8).

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { SubjectKind } from '#core/case/concern.ts';
import type { EventFacts } from '#core/case/history.ts';
import { askedAnew } from '#core/case/no-conflict.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Role } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { withSafeguarding } from '../barred-attempt.ts';
import { noticeTo } from '../context.ts';
import { filingInDoubt } from '../filing.ts';
import { type ActResult, byPerson, type StaffContext, sealedWords, staffAct } from '../staff-act.ts';
import { withoutConflict } from '../without-conflict.ts';

const NameSubject = z
  .strictObject({
    kind: SubjectKind.default('staff').meta({ title: 'What kind of person or thing it is about' }),
    personId: z.string().max(200).optional().meta({
      title: 'Colleague',
      description: 'Also a volunteer who signs in here: they see nothing of the case from now on',
    }),
    role: Role.optional().meta({ title: 'Or a position, when the person is not known' }),
    name: z.string().trim().max(200).optional().meta({
      title: 'Or a name, when it is nobody who signs in here',
      description: 'The name of another service user stands in no letter',
    }),
  })
  .refine(({ kind, personId = '', role }) => kind !== 'staff' || personId !== '' || role !== undefined, {
    path: ['personId'],
    message: 'name a colleague or a position',
  })
  // Nobody loses a case, nor gets one, because of what has no rank.
  .refine(({ kind, role }) => kind === 'staff' || role === undefined, { path: ['role'], message: 'only staff have a position' })
  .refine(({ kind, personId = '' }) => kind === 'staff' || kind === 'volunteer' || personId === '', {
    path: ['personId'],
    message: 'is for staff and volunteers',
  });

export const nameSubject = staffAct({
  act: 'name_subject',
  title: 'Record who the complaint is about',
  signals: true,
  input: NameSubject,
  perform(record, { name = '', ...input }, context) {
    const subject = subjectOf(input, name, context);
    const named: Case = { ...askedAnew(record), subjects: [...record.subjects, subject] };
    // S2.2: nobody had agreed that it is no complaint about them.
    const moved = filingInDoubt(withoutConflict(named, context), context);
    const isKept = subject.partyId !== undefined;
    const result: ActResult = {
      after: moved,
      events: [
        {
          type: 'subject_named',
          actor: byPerson(context),
          facts: { ...factsOf(subject), leads: moved.handler.role },
          ...(name === '' || isKept ? {} : { words: sealedWords({ name }, context) }),
        },
      ],
      outbox: [noticeTo(moved, 'assigned', context)],
    };
    return subject.kind === 'service_user' ? cared(result, subject.partyId, name, context) : result;
  },
});

type Subject = Case['subjects'][number];

function subjectOf(
  { kind, personId = '', role }: Pick<z.output<typeof NameSubject>, 'kind' | 'personId' | 'role'>,
  name: string,
  context: StaffContext,
): Subject {
  if (personId !== '' && !context.staff.some((person) => person.personId === personId)) {
    throw new Refusal('NobodyEligible', { personId });
  }
  return {
    ...(personId === '' ? {} : { personId }),
    ...(role === undefined ? {} : { role }),
    ...(kind === 'staff' ? {} : { kind }),
    ...(kind === 'service_user' && name !== '' ? { partyId: drawIdentifier(context.chance, 8) } : {}),
  };
}

function factsOf({ personId, role, kind, partyId }: Subject): EventFacts {
  return {
    ...(personId === undefined ? {} : { personId }),
    ...(role === undefined ? {} : { role }),
    ...(kind === undefined ? {} : { kind }),
    ...(partyId === undefined ? {} : { partyId }),
  };
}

/** The two may live under one roof: somebody sees how both are safe, and where this one may be reached without the other knowing (S2.8). */
function cared(draft: ActResult, partyId: string | undefined, name: string, context: StaffContext): ActResult {
  const { after } = draft;
  const parties = partyId === undefined ? {} : { parties: [...(after.parties ?? []), { partyId, role: 'subject' as const }] };
  const { circle } = context;
  return {
    ...withSafeguarding({ ...draft, after: { ...after, ...parties, isGuarded: true } }, [], context),
    ...(partyId === undefined ? {} : { circle: { ...circle, parties: [...circle.parties, { partyId, name }] } }),
  };
}
