// What the procedure owed at each point of a case's history, counted anew from the history alone: what a letter told and what the record
// holds are held against it.

import { readFileSync } from 'node:fs';
import type { Case, DeadlineKind } from '#core/case/case.ts';
import type { CaseEvent } from '#core/case/history.ts';
import { type CivilDate, type Instant, movedBy } from '#core/instant.ts';
import { type Procedure, procedureOf, respondFromAcknowledgement, stageAfter, startDeadline } from '#core/procedure/procedure.ts';
import { type Profile, type StageName, stageNamed } from '#core/procedure/profile.ts';
import type { CaseState } from './snapshot.ts';

export interface Owed {
  stage: StageName;
  stageBeganAt: Instant;
  /** The promises that run, or stand still. */
  first_reply?: Instant;
  respond?: Instant;
  hear_appeal?: Instant;
  answer_appeal?: Instant;
  /** While the clocks stand still. */
  review_pause?: Instant;
  /** Of whoever complained for somebody else: what that person agreed to. */
  authority?: Agreed;
}

export interface Agreed {
  scope?: string;
  /** The last moment at which it holds. */
  until?: Instant;
}

const calendars = new Map<string, Procedure>();

/** The procedure of a profile, with its calendar. */
export function procedureFor(profile: Profile): Procedure {
  const edition = `${profile.name}@${profile.version}`;
  const file = new URL(`../../profiles/holidays/${profile.calendar.holidays}.json`, import.meta.url);
  const procedure = calendars.get(edition) ?? procedureOf(profile, JSON.parse(readFileSync(file, 'utf8')));
  calendars.set(edition, procedure);
  return procedure;
}

/** Several invariants ask the same of one look, and most cases are as they were at the look before. */
const counted = new WeakMap<readonly CaseEvent[], Owed[]>();

/** One for each event, as it was after that event. */
export function owedThroughout(state: Pick<CaseState, 'record' | 'history'>, profile: Profile): Owed[] {
  const known = counted.get(state.history);
  if (known) return known;
  const owed = countThroughout(state, profile);
  counted.set(state.history, owed);
  return owed;
}

function countThroughout({ record, history }: Pick<CaseState, 'record' | 'history'>, profile: Profile): Owed[] {
  const procedure = procedureFor(profile);
  const [first] = profile.stages;
  let owed: Owed = { stage: first?.stage ?? record.stage, stageBeganAt: record.receivedAt };
  return history.map((event) => {
    owed = after(owed, event, record, procedure);
    return owed;
  });
}

function after(owed: Owed, event: CaseEvent, record: Case, procedure: Procedure): Owed {
  const { type, at, facts } = event;
  const { profile } = procedure;
  const due = (what: DeadlineKind, stage: StageName, from: Instant) => startDeadline(procedure, what, stage, from).dueAt;
  const firstReply = (stage: StageName, from: Instant): Pick<Owed, 'first_reply'> =>
    stageNamed(profile, stage).firstReply ? { first_reply: due('first_reply', stage, from) } : {};
  switch (type) {
    case 'complaint_received':
      return { ...owed, ...firstReply(owed.stage, record.receivedAt), respond: due('respond', owed.stage, record.receivedAt) };
    case 'acknowledgement_issued':
      return stageNamed(profile, owed.stage).respond.from === 'acknowledged'
        ? { ...owed, respond: respondFromAcknowledgement(procedure, owed, at).dueAt }
        : owed;
    case 'made_formal':
    case 'taken_up_again': {
      const stage = stageAfter(profile, owed.stage) ?? owed.stage;
      const { first_reply: _reply, hear_appeal: _hear, answer_appeal: _answer, ...rest } = owed;
      return { ...rest, stage, stageBeganAt: at, ...firstReply(stage, at), respond: due('respond', stage, at) };
    }
    case 'appeal_lodged':
    case 'late_appeal_accepted':
    case 'appeal_reopened': {
      const { hear_appeal: _hear, ...rest } = owed;
      // S2.43: from when it reached us.
      const from = typeof facts['receivedAt'] === 'string' ? facts['receivedAt'] : at;
      if (!profile.appeal.panel) return { ...rest, answer_appeal: due('answer_appeal', owed.stage, from) };
      const hear = due('hear_appeal', owed.stage, from);
      return { ...rest, hear_appeal: hear, answer_appeal: due('answer_appeal', owed.stage, hear) };
    }
    case 'deadline_extended':
      return { ...owed, [String(facts['what'])]: facts['to'] };
    case 'meeting_planned': {
      if (facts['isLaterWished'] !== true) return owed;
      const { calendar } = procedure;
      const heldBy = calendar.endOfLocalDay(calendar.localDateOf(String(facts['startsAt'])));
      return { ...owed, hear_appeal: heldBy, ...answerMoved(event) };
    }
    case 'paper_review_chosen':
    case 'meeting_held': {
      if (type === 'meeting_held' && facts['kind'] !== 'hearing') return owed;
      const { hear_appeal: _heard, ...rest } = owed;
      return { ...rest, ...answerMoved(event) };
    }
    case 'clock_paused':
      return { ...owed, review_pause: due('review_pause', owed.stage, at) };
    case 'handler_reminded':
      return owed.review_pause === undefined ? owed : { ...owed, review_pause: due('review_pause', owed.stage, at) };
    case 'clock_resumed': {
      const { review_pause: _review, ...rest } = owed;
      const [what, to] = [facts['what'], facts['to']].map((list) => (Array.isArray(list) ? list : []));
      return { ...rest, ...Object.fromEntries((what ?? []).map((kind, index) => [kind, to?.[index]])) };
    }
    case 'final_response_issued':
    case 'appeal_answer_issued':
    case 'resolved_at_once':
    case 'case_withdrawn':
    case 'case_transferred': {
      const { review_pause: _review, ...rest } = owed;
      return rest;
    }
    case 'authority_required':
      return facts['of'] === 'complainant' ? { ...owed, authority: {} } : owed;
    case 'authority_received':
      return facts['of'] === 'complainant' ? { ...owed, authority: agreedIn(event, procedure) } : owed;
    case 'authority_revoked':
      return facts['of'] === 'complainant' ? { ...owed, authority: {} } : owed;
    default:
      return owed;
  }
}

function answerMoved({ facts: { to } }: CaseEvent): Pick<Owed, 'answer_appeal'> {
  return typeof to === 'string' ? { answer_appeal: to } : {};
}

function agreedIn({ facts: { scope, expiresOn } }: CaseEvent, { calendar }: Procedure): Agreed {
  return {
    scope: String(scope),
    ...(typeof expiresOn === 'string' ? { until: calendar.endOfLocalDay(expiresOn satisfies CivilDate) } : {}),
  };
}

/** S2.61: who speaks for nobody else is told everything; who does, what the other agreed to. */
export function mayBeTold({ authority }: Pick<Owed, 'authority'>, now: Instant): boolean {
  return authority === undefined || (authority.scope === 'details' && holds(authority, now));
}

export function mayAct({ authority }: Pick<Owed, 'authority'>, now: Instant): boolean {
  return authority === undefined || (authority.scope !== undefined && authority.scope !== 'help_only' && holds(authority, now));
}

function holds({ until }: Agreed, now: Instant): boolean {
  return until === undefined || now < movedBy(until, 1);
}

/** Where in the history a letter of the outbox was written: its copy is named after the last event of its change. */
export function writtenAt({ fileKey }: { fileKey: string }, history: readonly CaseEvent[]): number {
  return history.findIndex(({ hash }) => hash.startsWith(fileKey.slice(-16)));
}
