// A complaint arrives and becomes a case: registered before anything else happens to it (S0.7), with the clocks of the profile in force.

import type { Case, OpenTask } from '#core/case/case.ts';
import { drawCaseReference } from '#core/case/case-reference.ts';
import type { Draft } from '#core/case/change.ts';
import type { Channel } from '#core/case/channel.ts';
import type { SubjectKind } from '#core/case/concern.ts';
import type { Account, Complainant, Message } from '#core/case/person.ts';
import { leadingRole, overseerOf } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { Instant } from '#core/instant.ts';
import type { Chance } from '#core/ports.ts';
import { type Procedure, stageDeadlines } from '#core/procedure/procedure.ts';
import { type Role, stageNamed } from '#core/procedure/profile.ts';
import { onBehalfOfOther, tellBoard } from './awaited-authority.ts';
import { noticeTo } from './context.ts';
import { findSubjects } from './find-subjects.ts';
import { ledBy } from './without-conflict.ts';

export interface Opening {
  channel: Channel;
  /** When it reached us, at the edge: deadlines count from here, not from when it was processed. */
  receivedAt: Instant;
  complainant: Complainant;
  account: Account;
  message: Message;
  /** Who entered it, for what is said on the phone or at the desk (S2.71). */
  enteredBy?: StaffPerson;
  /** Whoever entered it says that it is serious: it is formal from the start (S2.22). */
  serious?: boolean;
  /** What kind of person or thing it is about, as whoever complains says (S2.7). */
  about?: SubjectKind;
  /** What a person must do beside handling it; due at once. */
  tasks?: readonly OpenTask['kind'][];
  pointers: string[];
}

/** The opening of a case; `procedure` must be the one in force. */
export function openCase(opening: Opening, procedure: Procedure, staff: readonly StaffPerson[], chance: Chance): Draft {
  const { channel, receivedAt, complainant, account, message, enteredBy, pointers } = opening;
  const { profile } = procedure;
  const { serious = false, about } = opening;
  const stage = profile.stages.at(serious ? -1 : 0)?.stage ?? 'formal';
  const named = findSubjects(
    [account.whoItConcerns, account.whatHappened, message.subject, message.text],
    account.whoItConcerns,
    profile,
    staff,
  );
  // Which colleague or position it is about only their name tells.
  const said = about === undefined || about === 'staff' ? [] : [{ kind: about }];
  const record: Case = {
    schemaVersion: 1,
    caseId: drawIdentifier(chance),
    reference: drawCaseReference(chance),
    profile: { name: profile.name, version: profile.version },
    channel,
    language: complainant.language,
    receivedAt,
    phase: 'received',
    stage,
    stageBeganAt: receivedAt,
    serious,
    ...(complainant.relation === 'perpetrator_programme' || about === 'service_user' ? { isGuarded: true } : {}),
    ...(message.flags?.includes('encrypted') ? { isEncrypted: true } : {}),
    deadlines: stageDeadlines(procedure, stage, receivedAt),
    handler: { role: stageNamed(profile, stage).leads },
    subjects: [...named, ...said],
    recused: [],
    involved: [],
    escalationLevel: 0,
    findings: [],
    tasks: tasksOf(opening).map((kind) => taskAt(kind, stageNamed(profile, stage).leads, chance, receivedAt)),
    run: { machine: 'complaint', run: 1 },
    signals: 0,
    outboxSeq: 0,
    history: { seq: 0, hash: '' },
    version: 1,
  };
  const leader = leadingRole(record.handler.role, record, profile, staff);
  const led = ledBy(leader, record, { now: receivedAt, procedure, staff, chance });
  const told = authorityOf(led, opening, procedure, staff, chance);
  const { after } = told;
  const overseer = overseerOf(after, profile, staff);
  const safeguarding = about === 'service_user' ? [noticeTo(after, 'safeguarding', { procedure, staff })] : [];
  const outbox = [
    ...told.outbox,
    ...safeguarding,
    ...(overseer ? [noticeTo(after, 'serious', { procedure, staff }, overseer)] : []),
  ];
  return {
    ...(outbox.length === 0 ? {} : { outbox }),
    after,
    events: [
      {
        type: 'complaint_received',
        actor: enteredBy ? { kind: 'person', personId: enteredBy.personId } : { kind: 'complainant' },
        facts: {
          channel,
          language: complainant.language,
          reference: after.reference,
          profile: `${profile.name}@${profile.version}`,
          leads: after.handler.role,
          ...(serious ? { serious } : {}),
        },
      },
      ...told.events,
    ],
    messages: [message],
    person: { complainant, account },
    pointers,
  };
}

/** S2.31, S2.64: somebody speaks for another; what they say of that person's will is no authority, and yet reported to the Board. */
function authorityOf(
  record: Case,
  { complainant, receivedAt: now }: Opening,
  procedure: Procedure,
  staff: readonly StaffPerson[],
  chance: Chance,
): Pick<Draft, 'after' | 'events'> & Required<Pick<Draft, 'outbox'>> {
  if (complainant.onBehalfOf !== 'other') return { after: record, events: [], outbox: [] };
  const context = { now, procedure, staff, chance };
  const asked = onBehalfOfOther(record, { authority: { requiredAt: now }, isFormerClient: false }, context);
  const told = complainant.affectedAgrees === 'yes' ? tellBoard(asked, context) : undefined;
  return {
    after: told?.after ?? asked,
    events: [{ type: 'authority_required', actor: { kind: 'procedure' }, facts: { of: 'complainant' } }, ...(told?.events ?? [])],
    outbox: told?.outbox ?? [],
  };
}

/** S1.22: whoever says that they need help gets somebody who sees to it; S2.8: so do two who may live under one roof. */
function tasksOf({ tasks = [], complainant, about }: Opening): readonly OpenTask['kind'][] {
  return [
    ...tasks,
    ...(complainant.supportNeeded ? ['arrange_support' as const] : []),
    ...(about === 'service_user' ? ['safeguard' as const] : []),
  ];
}

function taskAt(kind: OpenTask['kind'], role: Role, chance: Chance, at: Instant): OpenTask {
  return { taskId: drawIdentifier(chance, 8), kind, role, dueAt: at };
}
