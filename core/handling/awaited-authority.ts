// Somebody speaks for another: what the case waits for until the person concerned has agreed (S2.31), and what the Board is told at once
// when they have (S2.64).

import type { Case } from '#core/case/case.ts';
import type { OutboxDraft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { covers, type OnBehalf } from '#core/case/party.ts';
import type { Instant } from '#core/instant.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { type HandlingContext, noticeTo, openTask } from './context.ts';

/** Whether the person who complained still lacks the authority to act for whom they speak; somebody who only helps does not act. */
export function lacksAuthority({ onBehalf }: Pick<Case, 'onBehalf'>, now: Instant): boolean {
  return onBehalf !== undefined && !covers(onBehalf.authority, 'act_for', now);
}

/** Whether the answer's clock waits for it. */
export function waitsForAuthority(record: Pick<Case, 'onBehalf'>, { authority }: Profile, now: Instant): boolean {
  return authority.stopsClock && lacksAuthority(record, now);
}

type Telling = Pick<HandlingContext, 'procedure' | 'staff' | 'now' | 'chance'>;

/** `record` as that of a complaint made for somebody else, with the task to obtain their authority. */
export function onBehalfOfOther(record: Case, onBehalf: OnBehalf, context: Telling): Case {
  const isAsked = record.tasks.some(({ kind }) => kind === 'obtain_authority');
  return {
    ...record,
    onBehalf,
    tasks: isAsked ? record.tasks : [...record.tasks, openTask('obtain_authority', record.handler.role, context)],
  };
}

/**
 * S2.64, S2.65: the Board is told once that there is such a complaint and nothing else; what comes of it is reported by those who handle
 * it. Undefined when the procedure asks for no report, or it was made.
 */
export function reportToBoard(
  record: Case,
  context: Telling,
): { after: Case; events: EventDraft[]; outbox: OutboxDraft[] } | undefined {
  const { reportTo } = context.procedure.profile.authority;
  if (reportTo === undefined || record.onBehalf === undefined || record.onBehalf.boardToldAt !== undefined) return undefined;
  return {
    after: {
      ...record,
      onBehalf: { ...record.onBehalf, boardToldAt: context.now },
      tasks: [...record.tasks, openTask('report_to_board', record.handler.role, context)],
    },
    events: [{ type: 'board_told', actor: { kind: 'procedure' }, facts: { role: reportTo } }],
    outbox: [noticeTo(record, 'board_report', context, reportTo)],
  };
}
