// A question that a colleague was asked and has not answered by its day (S1.3, S1.5): they are told again, and so is whoever waits for the
// answer. As often as a task that nobody does.

import type { Case } from '#core/case/case.ts';
import type { OutboxDraft } from '#core/case/change.ts';
import { type InquiryItem, openItems } from '#core/case/inquiry.ts';
import { isAllowedFrom } from '#core/case/lifecycle.ts';
import { isExcluded } from '#core/case/policy.ts';
import type { Instant } from '#core/instant.ts';
import { endOf, type Procedure } from '#core/procedure/procedure.ts';
import { type HandlingContext, noticeTo, noticeToColleague } from './context.ts';
import type { ProcedureAct } from './procedure-acts.ts';

export function questionsLeftLying(record: Case, procedure: Procedure, now: Instant): InquiryItem[] {
  if (!isAllowedFrom('answer_question', record.phase)) return [];
  return openItems(record).filter(({ asked }) => asked !== undefined && tellsAt(asked, procedure) <= now);
}

export const remindOfQuestions: ProcedureAct = (record, context) => {
  const lying = questionsLeftLying(record, context.procedure, context.now);
  if (lying.length === 0) return undefined;
  return {
    after: { ...record, inquiry: (record.inquiry ?? []).map((item) => (lying.includes(item) ? told(item, context.now) : item)) },
    events: lying.map(({ itemId }) => ({
      type: 'task_left_lying',
      actor: { kind: 'procedure' },
      facts: { taskId: itemId, kind: 'answer_question', role: record.handler.role },
    })),
    outbox: [...lying.flatMap((item) => noticeOf(item, record, context)), noticeTo(record, 'task_waiting', context)],
  };
};

function tellsAt({ dueAt, toldAt }: NonNullable<InquiryItem['asked']>, procedure: Procedure): Instant {
  return toldAt === undefined ? dueAt : endOf(procedure, procedure.profile.escalateAgain, toldAt);
}

function told(item: InquiryItem, now: Instant): InquiryItem {
  return item.asked === undefined ? item : { ...item, asked: { ...item.asked, toldAt: now } };
}

/** None to whoever turned out to be concerned since, or is gone: whoever waits asks somebody else. */
function noticeOf({ asked }: InquiryItem, record: Case, { procedure, staff }: HandlingContext): OutboxDraft[] {
  const colleague = staff.find(({ personId }) => personId === asked?.personId);
  if (colleague === undefined || isExcluded(colleague, record, procedure.profile, staff)) return [];
  return [noticeToColleague(record, 'question', colleague)];
}
