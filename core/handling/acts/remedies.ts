// Putting things right (S0.15): what is offered, who must agree to it (S2.19, S2.20), and, once the answer told it, what became of the
// promise (S1.7). A promise is kept after the case is answered, and often after it is closed.

import * as z from 'zod';
import type { Case, OpenTask } from '#core/case/case.ts';
import { leadingRole } from '#core/case/policy.ts';
import { compensationIn, openPromises, type Remedy, RemedyKind, unapproved } from '#core/case/remedy.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { CivilDate } from '#core/instant.ts';
import { mayPromise, rankThatMayPromise } from '#core/procedure/delegated-authority.ts';
import { Role } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { noticeTo, noticeToRole, openTask } from '../context.ts';
import { keptBy } from '../redress.ts';
import { type ActResult, byPerson, handledOrReviewed, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';
import { allegationNamed, whichAllegation } from './allegations.ts';

const RemedyWords = z.looseObject({ what: z.string() });

const remedyId = z.string().min(1).max(40);

/** Whoever offers more than their rank may promise has it put before the next rank that may. */
export const offerRemedy = staffAct({
  act: 'offer_remedy',
  title: 'Offer to put something right',
  input: z
    .strictObject({
      kind: RemedyKind.meta({ title: 'What kind' }),
      what: words(
        'What exactly',
        'It stands in the answer, unless it is a corrective action; write it in the complainant’s language',
      ),
      amount: z.number().positive().max(1_000_000).optional().meta({ title: 'Amount, of a compensation' }),
      allegationId: whichAllegation.optional(),
      owner: Role.meta({ title: 'Who sees to it' }),
      dueOn: CivilDate.meta({ title: 'By when', format: 'date' }),
    })
    .refine(({ kind, amount }) => (kind === 'compensation') === (amount !== undefined), {
      path: ['amount'],
      message: 'a compensation has an amount, and nothing else has',
    }),
  perform(record, { kind, what, amount, allegationId, owner, dueOn }, context) {
    const { procedure, person, chance, now } = context;
    const { profile, calendar } = procedure;
    if (kind === 'compensation' && profile.compensation === undefined) throw new Refusal('CompensationNotProvided');
    const dueAt = calendar.endOfLocalDay(dueOn);
    if (dueAt < now) throw new Refusal('DateNotPossible', { dueOn });
    const named = allegationId === undefined ? {} : { allegationId: allegationNamed(allegationId, record).allegationId };
    const total = compensationIn(record) + (amount ?? 0);
    const isApproved = amount === undefined || mayPromise(profile, person.role, total);
    const remedy: Remedy = {
      remedyId: drawIdentifier(chance, 8),
      seq: record.history.seq + 1,
      kind,
      ...(amount === undefined ? {} : { amount }),
      ...named,
      owner,
      dueAt,
      offeredBy: person.personId,
      ...(isApproved ? { approvedBy: person.personId } : {}),
    };
    const offered: Case = {
      ...handledOrReviewed(record, context),
      remedies: [...(record.remedies ?? []), remedy],
    };
    const draft: ActResult = {
      after: offered,
      events: [
        {
          type: 'remedy_offered',
          actor: byPerson(context),
          facts: {
            remedyId: remedy.remedyId,
            kind,
            owner,
            dueAt,
            isApproved,
            ...(amount === undefined ? {} : { amount }),
            ...named,
          },
          words: sealedWords({ what }, context),
        },
      ],
    };
    return isApproved ? draft : putBeforeApprover(draft, remedy, total, context);
  },
});

/** S2.20: what one rank may not decide is put before the lowest that may, without a conflict of interest. */
function putBeforeApprover(draft: ActResult, { remedyId: taskId }: Remedy, total: number, context: StaffContext): ActResult {
  const { after: record } = draft;
  const { profile } = context.procedure;
  const wanted = rankThatMayPromise(profile, context.person.role, total);
  const approver = wanted && leadingRole(wanted, record, profile, context.staff, record.phase === 'under_appeal');
  // A task that nobody can do helps nobody: less may be offered, or the case given to somebody who may promise this.
  if (!approver) throw new Refusal('NobodyEligible', { role: wanted ?? context.person.role });
  const task: OpenTask = { ...openTask('approve_remedy', approver, context), taskId };
  const after: Case = { ...record, tasks: [...record.tasks, task] };
  return { ...draft, after, outbox: [noticeToRole(after, 'escalated', context, approver)] };
}

export const approveRemedy = staffAct({
  act: 'approve_remedy',
  title: 'Agree to what was offered',
  input: z.strictObject({ remedyId: remedyId.meta({ title: 'What was offered' }) }),
  isOffered: (record) => unapproved(record).length > 0,
  perform(record, input, context) {
    const { person, procedure } = context;
    const remedy = unapproved(record).find((candidate) => candidate.remedyId === input.remedyId);
    if (!remedy) throw new Refusal('AlreadyRecorded', { remedyId: input.remedyId });
    if (remedy.offeredBy === person.personId) throw new Refusal('ConflictOfInterest', { because: 'own_offer' });
    if (!mayPromise(procedure.profile, person.role, compensationIn(record))) throw new Refusal('ApprovalMissing');
    return {
      after: {
        ...handledOrReviewed(record, context),
        remedies: (record.remedies ?? []).map((other) => (other === remedy ? { ...remedy, approvedBy: person.personId } : other)),
        tasks: record.tasks.filter(({ taskId }) => taskId !== remedy.remedyId),
      },
      events: [{ type: 'remedy_approved', actor: byPerson(context), facts: { remedyId: remedy.remedyId } }],
    };
  },
});

/** Before the answer tells it; after that it is a promise, and what became of it is reported. */
export const dropRemedy = staffAct({
  act: 'drop_remedy',
  title: 'Take back or refuse what was offered',
  input: z.strictObject({ remedyId: remedyId.meta({ title: 'What was offered' }), why: words('Why') }),
  isOffered: (record) => notYetPromised(record).some(isOurOwn),
  perform(record, { remedyId: id, why }, context) {
    if (!notYetPromised(record).some((remedy) => remedy.remedyId === id && isOurOwn(remedy)))
      throw new Refusal('AlreadyRecorded', { remedyId: id });
    return {
      after: {
        ...handledOrReviewed(record, context),
        remedies: (record.remedies ?? []).filter((remedy) => remedy.remedyId !== id),
        tasks: record.tasks.filter(({ taskId }) => taskId !== id),
      },
      events: [
        { type: 'remedy_dropped', actor: byPerson(context), facts: { remedyId: id }, words: sealedWords({ why }, context) },
      ],
      outbox: [noticeTo(record, 'assigned', context)],
    };
  },
});

export const reportPromise = staffAct({
  act: 'report_promise',
  title: 'Say what became of a promise',
  input: z.strictObject({
    remedyId: remedyId.meta({ title: 'Promise' }),
    kept: z.enum(['kept', 'not_kept']).meta({ title: 'Was it kept?' }),
    what: words('What was done, or why it was not'),
  }),
  isOffered: (record) => openPromises(record).length > 0,
  perform(record, { remedyId: id, kept, what }, context) {
    const promise = openPromises(record).find((remedy) => remedy.remedyId === id);
    if (!promise) throw new Refusal('AlreadyRecorded', { remedyId: id });
    const reported = { at: context.now, isKept: kept === 'kept' };
    return {
      after: {
        ...record,
        remedies: (record.remedies ?? []).map((other) => (other === promise ? { ...promise, reported } : other)),
        tasks: record.tasks.filter(({ taskId }) => taskId !== id),
      },
      events: [
        {
          type: 'promise_reported',
          actor: byPerson(context),
          facts: { remedyId: id, isKept: reported.isKept, isLate: promise.dueAt < context.now },
          words: sealedWords({ what }, context),
        },
      ],
    };
  },
});

/** @throws Refusal `ApprovalMissing`: nothing is promised that nobody with the rank for it agreed to. */
export function requireApprovals(record: Case): void {
  if (unapproved(record).length > 0) throw new Refusal('ApprovalMissing');
}

/** What the answer tells of it. Our own corrective actions stay with us. */
export function promiseFacts(record: Case, context: StaffContext) {
  const promises = notYetPromised(record)
    .filter(({ kind }) => kind !== 'corrective_action')
    .map((remedy) => ({
      what: RemedyWords.parse(context.wordsOf(remedy.seq)).what,
      dueAt: keptBy(remedy, context),
      ...(remedy.amount === undefined ? {} : { amount: remedy.amount }),
      ...(isOurOwn(remedy) ? {} : { isOwed: true }),
    }));
  return promises.length === 0 ? {} : { promises };
}

/** The answer has gone out: what it offers is promised now, and a task for whoever sees to it. */
export function promised(record: Case, context: StaffContext): Case {
  return promisedOf(notYetPromised(record), record, context);
}

/** However a case ends: what we told somebody that we owe them is owed (S4.6). */
export function owedKept(record: Case, context: StaffContext): Case {
  return promisedOf(
    notYetPromised(record).filter((remedy) => !isOurOwn(remedy)),
    record,
    context,
  );
}

function promisedOf(open: readonly Remedy[], record: Case, context: StaffContext): Case {
  if (open.length === 0) return record;
  const fresh = open.map((remedy) => ({ ...remedy, dueAt: keptBy(remedy, context), promisedAt: context.now }));
  return {
    ...record,
    remedies: (record.remedies ?? []).map((one) => fresh.find(({ remedyId: id }) => id === one.remedyId) ?? one),
    tasks: [
      ...record.tasks,
      ...fresh.map(({ remedyId: taskId, owner, dueAt }): OpenTask => ({ taskId, kind: 'keep_promise', role: owner, dueAt })),
    ],
  };
}

/** What the charter owes for a missed date is not taken back by those who missed it (S4.6). */
function isOurOwn({ breach }: Remedy): boolean {
  return breach === undefined;
}

function notYetPromised({ remedies = [] }: Case): Remedy[] {
  return remedies.filter(({ promisedAt }) => promisedAt === undefined);
}
