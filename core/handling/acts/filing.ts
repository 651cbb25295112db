// Not every contact is a complaint (S2.2). That one is none is said by a person, in the words of whoever wrote it; it is answered, and its
// writer makes it a complaint again by a word. Where it could be a way of not hearing somebody, somebody else agrees first.

import * as z from 'zod';
import { type Case, FiledKind, type Filing, isOverdue, tasksExcept } from '#core/case/case.ts';
import type { EventDraft } from '#core/case/history.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { judgeOfFiling } from '#core/case/policy.ts';
import type { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { startDeadline } from '#core/procedure/procedure.ts';
import type { Role } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { issueLetter, letterFrame, noticeTo, openTask, paperTasks } from '../context.ts';
import { takenAsComplaint, unreadPassedOn } from '../filing.ts';
import { replied } from '../first-reply.ts';
import {
  type ActResult,
  byPerson,
  handledBy,
  type StaffAct,
  type StaffContext,
  sealedWords,
  staffAct,
  words,
} from '../staff-act.ts';
import { askForLearning } from './learning.ts';
import { owedKept } from './remedies.ts';

const FilingWords = z.looseObject({ answer: z.string() });

/** In doubt it is a complaint: one that was ever called so by its writer, or looked into, or that concerns others, stays one. */
const mayBeNone: StaffAct['isOffered'] = (record, { procedure }) =>
  !record.serious &&
  record.stage === procedure.profile.stages[0]?.stage &&
  record.filing === undefined &&
  record.saidComplaintAt === undefined &&
  record.rounds === undefined &&
  record.outside === undefined &&
  record.outOfTime !== 'to_decide' &&
  (record.remedies ?? []).every(({ breach }) => breach !== undefined) &&
  record.isEncrypted === undefined &&
  record.findings.length === 0 &&
  record.decisionSeq === undefined &&
  record.bodies === undefined &&
  record.barredPeople === undefined;

export const fileAs = staffAct({
  act: 'file_as',
  title: 'File it as a comment, a thank-you or a question',
  signals: true,
  input: z.strictObject({
    as: FiledKind.meta({ title: 'What it is' }),
    said: words('What shows that it is no complaint', 'In the words of whoever wrote or called; in doubt it is a complaint'),
    answer: words('Our answer', 'It stands in the letter; write it in the language of its reader'),
  }),
  isOffered: mayBeNone,
  perform(record, { as, said, answer }, context) {
    const answered = replied(handledBy(record, context), context);
    const filing: Filing = { as, seq: record.history.seq + 1, by: context.person.personId, deadlines: [] };
    const sealed = sealedWords({ said, answer }, context);
    // Looked at now, so that whoever agrees is not held up by it.
    const letter = filingLetter(record, filing, answer, context);
    const judge = judgeOfFiling({ ...record, filing }, context.procedure.profile, context.staff);
    // Nobody could agree, nor hear its writer say otherwise.
    if (judge === undefined) throw new Refusal('NobodyEligible', { role: record.handler.role });
    if (needsAgreement(record, letter, context)) return putBefore(judge, record, filing, sealed, context);
    return filed(answered, filing, letter, sealed, context);
  },
});

/**
 * S2.2: it names somebody who works here; it would spare us being late; or no program brings our answer to its writer, and only whoever filed it
 * knows whether anybody did.
 */
function needsAgreement(record: Case, { channel }: IssuedLetter, { now }: StaffContext): boolean {
  const isAbout = record.subjects.length > 0 || record.tasks.some(({ kind }) => kind === 'look_into_conflict');
  return isAbout || channel === 'paper' || isOverdue(record, now) || record.escalationLevel > 0;
}

/** Until somebody else has agreed it goes on as the complaint that it may be. */
function putBefore(
  judge: Role,
  record: Case,
  filing: Filing,
  sealed: NonNullable<EventDraft['words']>,
  context: StaffContext,
): ActResult {
  const asked: Case = { ...handledBy(record, context), filing };
  const task = { ...openTask('agree_to_filing', judge, context), notFor: [filing.by] };
  return {
    after: { ...asked, tasks: [...record.tasks, task] },
    events: [{ type: 'filing_proposed', actor: byPerson(context), facts: { as: filing.as }, words: sealed }],
    outbox: [noticeTo(asked, 'escalated', context, judge)],
  };
}

export const agreeToFiling = staffAct({
  act: 'agree_to_filing',
  title: 'Agree that it is no complaint',
  signals: true,
  input: z.strictObject({}),
  isOffered: ({ filing }) => filing !== undefined && filing.filedAt === undefined,
  perform(record, _input, context) {
    const { filing } = record;
    if (filing === undefined) throw new Refusal('ActNotAllowedNow', { act: 'agree_to_filing', phase: record.phase });
    const agreed: Filing = { ...filing, agreedBy: context.person.personId };
    const { answer } = FilingWords.parse(context.wordsOf(filing.seq));
    const letter = filingLetter(record, agreed, answer, context);
    return filed(replied(handledBy(withoutTask(record), context), context), agreed, letter, undefined, context);
  },
});

export const refuseFiling = staffAct({
  act: 'refuse_filing',
  title: 'Say that it stays a complaint',
  input: z.strictObject({ why: words('Why') }),
  isOffered: ({ filing }) => filing !== undefined && filing.filedAt === undefined,
  perform({ filing, ...record }, { why }, context) {
    return {
      after: withoutTask(record),
      events: [
        {
          type: 'filing_refused',
          actor: byPerson(context),
          facts: filing === undefined ? {} : { as: filing.as },
          words: sealedWords({ why }, context),
        },
      ],
      outbox: [noticeTo(record, 'assigned', context)],
    };
  },
});

/** For what somebody says on the phone or in a message. */
export const takeAsComplaint = staffAct({
  act: 'take_as_complaint',
  title: 'Take it as a complaint after all',
  signals: true,
  input: z.strictObject({ why: words('What shows that it is one') }),
  isOffered: ({ filing }) => filing?.filedAt !== undefined,
  perform: (record, { why }, context) =>
    takenAsComplaint(record, { actor: byPerson(context), words: sealedWords({ why }, context) }, context),
});

function withoutTask(record: Case): Case {
  return { ...record, tasks: tasksExcept(record, 'agree_to_filing') };
}

/** @throws Refusal `LetterIncomplete`, `AuthorityMissing`: who may not be answered is not filed away either. */
function filingLetter(record: Case, { as }: Filing, answer: string, context: StaffContext): IssuedLetter {
  const facts = { kind: 'filed_as' as const, ...letterFrame(record, context), as, receivedAt: record.receivedAt, answer };
  return issueLetter(facts, 'no', context);
}

/** No survey and no appeal: nobody was refused anything, and its writer undoes it by a word. */
function filed(
  record: Case,
  filing: Filing,
  letter: IssuedLetter,
  sealed: EventDraft['words'],
  context: StaffContext,
): ActResult {
  const { procedure, now } = context;
  const { tells } = procedure.profile.filing;
  const after: Case = {
    ...record,
    phase: phaseAfter('file_as', record),
    filing: { ...filing, filedAt: now, deadlines: record.deadlines.filter(({ what }) => what !== 'triage') },
    lastContactAt: now,
    deadlines: [startDeadline(procedure, 'say_otherwise', record.stage, now)],
  };
  const unread: Case = { ...after, tasks: unreadPassedOn(after, context) };
  const told: Case = { ...unread, tasks: paperTasks(unread, [letter], context) };
  return {
    // A comment teaches as a complaint does (S1.12).
    after: owedKept(filing.as === 'comment' ? askForLearning(told, context) : told, context),
    events: [
      {
        type: 'filed_as',
        actor: byPerson(context),
        facts: { as: filing.as, channel: letter.channel },
        ...(sealed === undefined ? {} : { words: sealed }),
      },
    ],
    letters: [letter],
    outbox: tells === undefined ? [] : [noticeTo(after, 'filed', context, tells)],
  };
}
