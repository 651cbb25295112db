// Whoever does not want a certain handler gets another, without saying why (S2.18). The one asked away knows of the case no longer.

import { type Case, deadlineOf } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventFacts } from '#core/case/history.ts';
import { anotherHandlerSentence } from '#core/correspondence/another-handler-sentence.ts';
import { digestOf } from '#core/digest.ts';
import { rankAbove } from '#core/procedure/procedure.ts';
import { localized, type Role } from '#core/procedure/profile.ts';
import { type HandlingContext, issueLetter, noticeTo, paperTasks } from '../context.ts';
import { withFitHearer } from '../disadvantage.ts';
import { progressFacts } from '../progress-facts.ts';
import { leadFrom, passedOn, withFitPanel } from '../without-conflict.ts';
import { choicesOffered } from './offered.ts';

/** Stands for whoever leads now, in a form: asked twice from one page, or after somebody else took over, nobody else is asked away. */
export function markOfHandler({ caseId, handler, recused }: Case): string {
  return digestOf({ caseId, role: handler.role, asked: recused.length });
}

/** Undefined when whom it was asked of leads no longer. Until somebody took the case, all who could take it are meant. */
export function askForAnotherHandler(record: Case, asked: { handler: string }, context: HandlingContext): Draft | undefined {
  const { procedure, staff } = context;
  const isStill = choicesOffered(record, procedure).includes('another_handler') && markOfHandler(record) === asked.handler;
  if (!isStill) return undefined;
  const { role, personId } = record.handler;
  const away =
    personId === undefined ? staff.filter((person) => person.role === role).map((person) => person.personId) : [personId];
  const apart: Case = { ...record, recused: [...new Set([...record.recused, ...away])] };
  const recused = withFitHearer(withFitPanel(apart, context), context);
  const wanted = personId === undefined ? rankAbove(procedure.profile, role) : role;
  const leads = leadFrom(wanted, recused, context);
  const moved = passedOn(leads, recused, context);
  const facts: EventFacts = { ...(personId === undefined ? { role, people: away } : { personId }), leads: moved.handler.role };
  const draft: Draft = {
    after: moved,
    events: [{ type: 'person_recused', actor: { kind: 'complainant' }, facts }],
    outbox: [noticeTo(moved, 'assigned', context)],
  };
  return withLetter(draft, leads, context);
}

/** They are told in writing: it was their wish, and if it was somebody else's with their link, they find out. */
function withLetter(draft: Draft, leads: Role | undefined, context: HandlingContext): Draft {
  const { after } = draft;
  const { profile } = context.procedure;
  const respondBy = deadlineOf(after, after.phase === 'under_appeal' ? 'answer_appeal' : 'respond')?.dueAt;
  // Just before its acknowledgement a case is signed for by whoever leads it then; while the clocks stand still there is no date to tell.
  const isTold = after.phase === 'acknowledged' || after.phase === 'under_investigation' || after.phase === 'under_appeal';
  if (!isTold || respondBy === undefined) return draft;
  const titles = leads && profile.roleTitles[leads];
  const office = titles && localized(titles, after.language, profile);
  const sentence = anotherHandlerSentence(after.language, office);
  const letter = issueLetter({ ...progressFacts(after, respondBy, context), sentence }, 'auto-generated', context);
  const told: Case = { ...after, lastContactAt: context.now };
  return { ...draft, after: { ...told, tasks: paperTasks(told, [letter], context) }, letters: [letter] };
}
