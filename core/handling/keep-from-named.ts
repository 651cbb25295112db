// A colleague's name in what somebody writes may tell whom the complaint is about, unless it only greets them. Somebody who is not named
// finds out; until then neither the message nor what it asks for is shown to whom it names (S2.21).

import type { Case, OpenTask } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Message } from '#core/case/person.ts';
import { isExcluded, leadingRole } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { foldQuotedText } from '#core/intake/mail/quoted-text.ts';
import type { Role } from '#core/procedure/profile.ts';
import { type HandlingContext, noticeToRole, openTask } from './context.ts';
import { findSubjects } from './find-subjects.ts';
import { withoutGreetings } from './greeting.ts';

/** Colleagues in `message` by their full name, but for those that the case is known to be about: they see none of it anyway. */
export function namedIn(
  message: Pick<Message, 'subject' | 'text'>,
  { subjects }: Case,
  { procedure, staff }: HandlingContext,
): string[] {
  const { subject = '', text } = message;
  const { fresh } = foldQuotedText(text, subject);
  const said = withoutGreetings(
    fresh,
    staff.map(({ name }) => name),
  );
  return findSubjects([subject, said], undefined, procedure.profile, staff)
    .flatMap(({ personId }) => (personId === undefined ? [] : [personId]))
    .filter((personId) => !subjects.some((known) => known.personId === personId));
}

/** `draft` of a message that names `personIds`: one task to look at all such messages, whose doer alone is told of it. */
export function keptFromNamed(draft: Draft, messageId: string, personIds: readonly string[], context: HandlingContext): Draft {
  const { after } = draft;
  const open = after.tasks.find(({ kind }) => kind === 'look_into_conflict');
  const notFor = [...new Set([...(open?.notFor ?? []), ...personIds])];
  const role = looksInto(after, notFor, context);
  const task: OpenTask = {
    ...(open ?? openTask('look_into_conflict', role, context)),
    role,
    notFor,
    messageIds: [...(open?.messageIds ?? []), messageId],
  };
  const asked: Case = { ...after, tasks: [...after.tasks.filter((other) => other !== open), task] };
  const notice = noticeToRole(suspecting(asked, notFor), 'quarantine', context, role);
  return {
    ...draft,
    after: asked,
    outbox: [...(draft.outbox ?? []), ...(open?.role === role ? [] : [notice])],
  };
}

/** The quality manager, or else whoever would lead the case if it were about all who are named. */
function looksInto(record: Case, personIds: readonly string[], { procedure: { profile }, staff }: HandlingContext): Role {
  const suspected = suspecting(record, personIds);
  const isFree = (one: StaffPerson) => one.role === 'quality_manager' && !isExcluded(one, suspected, profile, staff);
  if (staff.some(isFree)) return 'quality_manager';
  return leadingRole(record.handler.role, suspected, profile, staff) ?? 'quality_manager';
}

function suspecting(record: Case, personIds: readonly string[]): Case {
  return { ...record, subjects: [...record.subjects, ...personIds.map((personId) => ({ personId }))] };
}
