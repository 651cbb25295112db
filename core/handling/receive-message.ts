// Something more arrives on a case that exists: it is added, its handler is told by a task, and it is never answered by machine.

import { type Case, isTaken, isUntouched, kindOf, type OpenTask } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import type { Message } from '#core/case/person.ts';
import { appealLeader, correspondentRole, furtherStageLeader } from '#core/case/policy.ts';
import { foldQuotedText } from '#core/intake/mail/quoted-text.ts';
import { findBarredSender } from '#core/parties/barred.ts';
import type { Role } from '#core/procedure/profile.ts';
import { mayStillAppeal } from './appeal.ts';
import { type Attempt, barredReaders, withAttempts } from './barred-attempt.ts';
import type { HandlingContext } from './context.ts';
import { openTask } from './context.ts';
import { readerAfterFiling } from './filing.ts';
import { mayStillGoFormal } from './formal-stage.ts';
import { keptFromNamed, namedIn } from './keep-from-named.ts';
import { withSubjectsOf } from './without-conflict.ts';

const taskFor: Record<Exclude<Message['standing'], 'addition'>, OpenTask['kind'] | undefined> = {
  complaint: 'read_new_message',
  // E17: someone we cannot place wrote on this case; a person decides what it is.
  unverified: 'confirm_contribution',
  contribution: 'read_new_message',
  unrelated: undefined,
  automatic: undefined,
  bounce: undefined,
  // Whoever is barred makes their own task, whatever the message is.
  barred: undefined,
};

/** E45: what somebody writes after our answer may be an appeal while there is time for one, and is never left without an answer after. */
function taskForAddition(record: Case, { procedure: { profile } }: HandlingContext): OpenTask['kind'] {
  const { phase, signpostedAt } = record;
  if (kindOf(record) !== 'complaint') return 'consider_filing';
  if (phase === 'responded') return 'consider_appeal';
  if (phase !== 'awaiting_feedback' && phase !== 'closed') return 'read_new_message';
  if (mayStillAppeal(record, profile)) return 'consider_late_appeal';
  if (mayStillGoFormal(record, profile)) return 'consider_late_formal';
  // One letter says where else to turn; what comes after it is read and filed (S2.58).
  return signpostedAt === undefined ? 'signpost' : 'read_new_message';
}

/** Whoever answered does not decide whether their answer may still be looked at again (S2.41). */
function readerOf(kind: OpenTask['kind'] | undefined, record: Case, context: HandlingContext): Role {
  const { staff } = context;
  const { profile } = context.procedure;
  const instead = correspondentRole(record, profile, staff) ?? profile.appeal.leads;
  switch (kind) {
    case 'consider_late_appeal':
      return appealLeader(record, profile, staff) ?? instead;
    case 'consider_late_formal':
      return furtherStageLeader(record, profile, staff) ?? instead;
    case 'consider_filing':
      return readerAfterFiling(record, context);
    default:
      return record.handler.role;
  }
}

const asksAgain: readonly OpenTask['kind'][] = ['consider_appeal', 'consider_late_appeal', 'consider_late_formal'];

/** Whoever may ask for a second look has asked for it when it came, not when a machine or a person got to it (S2.43). */
function taskOf(kind: OpenTask['kind'], role: Role, { receivedAt }: Message, context: HandlingContext): OpenTask {
  const task = openTask(kind, role, context);
  return asksAgain.includes(kind) ? { ...task, dueAt: receivedAt } : task;
}

/**
 * Adds `received`, which was sent to `copied` as well. Several unread messages are one task: a burst of texts must not flood its reader. What a barred person writes is filed
 * as theirs whatever it came in as, and somebody sees to it at once (S2.62).
 */
export function receiveMessage(
  record: Case,
  received: Message,
  pointers: string[],
  context: HandlingContext,
  copied: readonly string[] = received.seenAddresses ?? [],
): Draft {
  const { circle } = context;
  const sender = findBarredSender(received.from, circle);
  const message: Message = sender ? { ...received, standing: 'barred' } : received;
  const attempts: Attempt[] = sender ? [{ as: 'sender', barredId: sender.barredId }] : barredReaders(message, copied, circle);
  return withAttempts(filed(record, message, pointers, context), attempts, context);
}

function filed(record: Case, message: Message, pointers: string[], context: HandlingContext): Draft {
  const kind = message.standing === 'addition' ? taskForAddition(record, context) : taskFor[message.standing];
  const role = readerOf(kind, record, context);
  const isAddition = message.standing === 'addition';
  const tellsWhom = isAddition && mayNameSubject(record);
  const named = tellsWhom || !mayMislead.includes(message.standing) ? [] : namedIn(message, record, context);
  const notFor = kind === 'consider_filing' && record.filing ? [...new Set([record.filing.by, ...named])] : named;
  const isTold =
    kind === undefined ||
    record.tasks.some((task) => task.kind === kind && (task.notFor ?? []).every((personId) => notFor.includes(personId)));
  const draft: Draft = {
    after: {
      ...record,
      phase: phaseAfter('receive_message', record),
      ...(isAddition && record.askedFor !== undefined ? { hasAnswered: true } : {}),
      tasks: isTold
        ? record.tasks
        : [...record.tasks, { ...taskOf(kind, role, message, context), ...(notFor.length === 0 ? {} : { notFor }) }],
    },
    events: [
      {
        type: 'message_received',
        actor: { kind: message.standing === 'barred' ? 'procedure' : 'complainant' },
        facts: { channel: message.channel, standing: message.standing, receivedAt: message.receivedAt },
      },
    ],
    messages: [message],
    pointers,
  };
  if (tellsWhom) {
    const { fresh } = foldQuotedText(message.text, message.subject ?? '');
    return withSubjectsOf({ whatHappened: fresh, ...(answersWhom(record) ? { whoItConcerns: fresh } : {}) }, draft, context);
  }
  return named.length === 0 ? draft : keptFromNamed(draft, message.messageId, named, context);
}

/** What may name a colleague without telling that the complaint is about them: somebody who is not named has to look. */
const mayMislead: readonly Message['standing'][] = ['addition', 'contribution', 'unverified'];

/**
 * Whether a colleague's name in what is added tells whom the complaint is about: until somebody took the case, and in answer to our own
 * question (S2.21, S2.25). Later a person may only greet who looks after them, and staff say who is meant.
 */
function mayNameSubject(record: Case): boolean {
  const isEarly = isUntouched(record) || record.phase === 'under_investigation';
  return isEarly && (!isTaken(record) || answersWhom(record));
}

/** In the answer to "who was involved?" a position counts as it does in the form. */
function answersWhom({ askedFor, hasAnswered = false }: Case): boolean {
  return askedFor === 'whoItConcerns' && !hasAnswered;
}

/** A letter did not arrive (E6, M14): it does not count as notified, and a person finds another way. */
export function letterFailed(record: Case, outboxId: number, why: string, context: HandlingContext): Draft {
  const isKnown = record.tasks.some(({ kind }) => kind === 'reach_by_other_channel');
  return {
    after: isKnown
      ? record
      : { ...record, tasks: [...record.tasks, openTask('reach_by_other_channel', record.handler.role, context)] },
    events: [{ type: 'letter_failed', actor: { kind: 'procedure' }, facts: { outboxId, why } }],
  };
}
