// Something that the procedure does by itself went wrong: it is on record, and a person has the task to look into it.

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { Refusal } from '#core/refusal.ts';
import { type HandlingContext, noticeTo, openTask } from './context.ts';

/** A step of the workflow failed for good: somebody looks into it, and the workflow goes on. */
export function recordFault(record: Case, step: string, context: HandlingContext): Draft {
  const phase = phaseAfter('record_fault', record);
  const events: EventDraft[] = [{ type: 'fault_recorded', actor: { kind: 'procedure' }, facts: { step } }];
  // The workflow tries again every hour; whoever was told once need not be told every hour.
  if (record.tasks.some(({ kind }) => kind === 'look_into_fault')) return { after: { ...record, phase }, events };
  return {
    after: { ...record, phase, tasks: [...record.tasks, openTask('look_into_fault', 'quality_manager', context)] },
    events,
    outbox: [noticeTo(record, 'fault', context, 'quality_manager')],
  };
}

/**
 * What `write` makes of `draft`; where its letter may not go out, `draft` with a fault, because what has happened does not wait for a letter
 * about it. A step that is nothing but its letter fails instead, and the workflow records that.
 */
export function withLetterOrFault(draft: Draft, step: string, write: () => Draft, context: HandlingContext): Draft {
  try {
    return write();
  } catch (error) {
    const isIncomplete = error instanceof Refusal && error.code === 'LetterIncomplete';
    if (!isIncomplete) throw error;
    const { after, events, outbox = [] } = recordFault(draft.after, step, context);
    return { ...draft, after, events: [...draft.events, ...events], outbox: [...(draft.outbox ?? []), ...outbox] };
  }
}
