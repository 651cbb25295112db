// A notice that reaches nobody is work for a person: somebody who may know of the case passes it on. The Board that was not told has not been
// told, whatever the record said (S2.64).

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { OutboxEntry } from '#core/case/outbox.ts';
import { readerInsteadOf } from '#core/case/policy.ts';
import { type HandlingContext, openTask } from './context.ts';
import { changeCase, type HandlingPorts } from './perform.ts';

export type NoticeEntry = Extract<OutboxEntry, { kind: 'notice' }>;

/** `why`: a code, for the history. A case that is gone has nobody to tell anything. */
export async function loseNotice({ caseId, ...entry }: NoticeEntry, why: string, ports: HandlingPorts): Promise<void> {
  if ((await ports.cases.read(caseId)) === undefined) return;
  await changeCase(caseId, (record, context) => noticeFailed(record, entry, why, context), ports, { signals: false });
}

/** Several of a kind are one task: a role that nobody serves in must not flood who passes them on. */
export function noticeFailed(
  record: Case,
  { outboxId, noticeKind, role }: Pick<NoticeEntry, 'outboxId' | 'noticeKind' | 'role'>,
  why: string,
  context: HandlingContext,
): Draft {
  const kind = noticeKind === 'board_report' ? 'tell_board' : 'pass_on_notice';
  const reader = readerInsteadOf(role, record, context.procedure.profile, context.staff) ?? 'quality_manager';
  const isAsked = record.tasks.some((task) => task.kind === kind && task.role === reader);
  return {
    after: {
      ...(kind === 'tell_board' ? withBoardUntold(record) : record),
      tasks: isAsked ? record.tasks : [...record.tasks, openTask(kind, reader, context)],
    },
    events: [{ type: 'notice_failed', actor: { kind: 'procedure' }, facts: { outboxId, what: noticeKind, role, why } }],
  };
}

function withBoardUntold(record: Case): Case {
  if (record.onBehalf === undefined) return record;
  const { boardToldAt: _untold, ...onBehalf } = record.onBehalf;
  return { ...record, onBehalf };
}
