// No handler in conflict (S2.21, S2.35, S2.46, S3.8, S2.19): who leads, sits, signs or agrees is not whom it is about, did not handle what
// they now look at again, and does not agree with themselves.

import type { CaseEvent, EventType } from '#core/case/history.ts';
import { isAllowedFrom, type LifecycleAct } from '#core/case/lifecycle.ts';
import { correspondentRole, isExcluded, mayDo, mayLead } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { CaseState, Invariant, Snapshot } from './snapshot.ts';

/** Whoever did one of these has handled the complaint. */
const handling: readonly EventType[] = [
  'finding_recorded',
  'outcome_decided',
  'letter_approved',
  'final_response_issued',
  'resolved_at_once',
  'deadline_extended',
  'remedy_offered',
  'remedy_approved',
  'accountability_decided',
];

/** These decide an appeal. */
const reviewing: readonly EventType[] = [
  'finding_recorded',
  'appeal_outcome_decided',
  'appeal_answer_issued',
  'paper_review_chosen',
  'panel_named',
  'late_appeal_declined',
];

/** These have it heard, and judge nothing. */
const opening: readonly EventType[] = ['late_appeal_accepted', 'appeal_reopened'];

/** Nobody leads, sits or signs whom it is about or who stepped back. */
export const nobodyInConflictActs: Invariant = ({ cases, staff, profile }) =>
  cases.flatMap(({ record }) => {
    if (record.phase === 'closed') return [];
    const roles = [
      { does: 'leads', personId: record.handler.personId },
      ...(record.phase === 'under_appeal' ? (record.hearing?.panel ?? []) : []).map((personId) => ({
        does: 'sits on',
        personId,
      })),
    ];
    return roles
      .filter(({ personId }) => staff.some((one) => one.personId === personId && isExcluded(one, record, profile, staff)))
      .map(({ does, personId }) => `${record.reference}: ${personId} ${does} the case and is excluded`);
  });

/** S2.35, S2.46: who handled the complaint, signed its answer or agreed to its remedies does not look at it again. */
export const reviewersAreFresh: Invariant = ({ cases, profile, staff }, before) =>
  cases.flatMap((state) => {
    const { record, history } = state;
    const from = appealedAt(history);
    // Whoever writes for somebody from outside decides nothing; a subject who is named later may end that.
    const isReadOutside = history.slice(Math.max(from, 0)).some(({ type }) => type === 'outside_person_named');
    if (from === -1 || record.outside !== undefined || isReadOutside) return [];
    const handled = handlersIn(history.slice(0, from));
    const panel = record.phase === 'under_appeal' ? (record.hearing?.panel ?? []) : [];
    const sitting = panel.filter((personId) => !profile.appeal.panel?.from.includes(roleOf(personId, staff)));
    const leader = record.phase === 'under_appeal' ? [record.handler.personId ?? ''] : [];
    // Where nobody may judge a late appeal, whoever finds somebody from outside may have it heard, and nothing else. Who that is may be
    // another already when whom it is about was named in the same step.
    const known = before?.cases.find((one) => one.record.caseId === record.caseId);
    const openers = [
      'quality_manager',
      ...[record, ...(known ? [known.record] : [])].map((one) => correspondentRole(one, profile, staff)),
    ];
    const isOpener = (personId: string) => openers.includes(roleOf(personId, staff));
    const fresh = history.slice(Math.max(from, known?.history.length ?? 0));
    const opened = actorsOf(fresh, opening).filter((personId) => !isOpener(personId));
    const decided = [...opened, ...actorsOf(history.slice(from), reviewing)];
    return [
      ...[...leader, ...panel, ...decided]
        .filter((personId) => handled.has(personId))
        .map((personId) => `${record.reference}: ${personId} handled the complaint and looks at it again`),
      ...sitting.map((personId) => `${record.reference}: ${personId} sits on a panel from which their rank is missing`),
    ];
  });

/** Where the appeal that is on record now began; a late one is a decision of the same kind. */
function appealedAt(history: readonly CaseEvent[]): number {
  const isBegun = ({ type }: CaseEvent) =>
    type === 'appeal_lodged' || type === 'late_appeal_accepted' || type === 'late_appeal_declined';
  const isAnew = ({ type }: CaseEvent) => type === 'made_formal' || type === 'taken_up_again';
  const anew = history.findLastIndex(isAnew);
  const begun = history.slice(anew + 1).findIndex(isBegun);
  return begun === -1 ? -1 : anew + 1 + begun;
}

/** Nobody becomes a handler by what they do for an appeal: whoever heard one may hear the next, after another round. */
function handlersIn(history: readonly CaseEvent[]): Set<string> {
  let isAppealed = false;
  const ofComplaint = history.filter(({ type }) => {
    if (type === 'appeal_lodged' || type === 'late_appeal_accepted' || type === 'appeal_reopened') isAppealed = true;
    if (type === 'made_formal' || type === 'taken_up_again') isAppealed = false;
    return !isAppealed;
  });
  const assigned = ofComplaint.flatMap(({ type, facts }) => (type === 'case_assigned' ? [String(facts['personId'])] : []));
  return new Set([...assigned, ...actorsOf(ofComplaint, handling)]);
}

function actorsOf(history: readonly CaseEvent[], types: readonly EventType[]): string[] {
  return history.flatMap(({ type, actor }) => (types.includes(type) && actor.kind === 'person' ? [actor.personId] : []));
}

function roleOf(personId: string, staff: readonly StaffPerson[]): StaffPerson['role'] {
  return staff.find((person) => person.personId === personId)?.role ?? 'front_desk';
}

/** S3.8, S2.19: where two must answer for a letter two did, and nobody agreed to their own offer. */
export const nobodyAgreesWithThemselves: Invariant = (snapshot) =>
  snapshot.cases.flatMap((state) => [...signatureFaults(state, snapshot), ...offerFaults(state), ...filingFaults(state)]);

/** S2.2: whoever says that something is no complaint is not the one who agrees. */
function filingFaults({ record, history }: CaseState): string[] {
  return history.flatMap(({ type, actor }, index) => {
    const asked = type === 'filed_as' ? history.slice(0, index).findLast((event) => event.type === 'filing_proposed') : undefined;
    const isOwn = asked?.actor.kind === 'person' && actor.kind === 'person' && asked.actor.personId === actor.personId;
    const isRefused = history
      .slice(0, index)
      .findLast(({ type: what }) => what === 'filing_proposed' || what === 'filing_refused');
    return isOwn && isRefused?.type === 'filing_proposed'
      ? [`${record.reference}: ${actor.personId} agreed with themselves that it is no complaint`]
      : [];
  });
}

function signatureFaults({ record, history }: CaseState, { profile, staff }: Snapshot): string[] {
  if (profile.letters.secondSignature === undefined) return [];
  return history.flatMap(({ type, actor }, index) => {
    if (type !== 'final_response_issued' || actor.kind !== 'person') return [];
    const decided = history.slice(0, index).findLastIndex((event) => event.type === 'outcome_decided');
    const signer = history.slice(decided, index).findLast((event) => event.type === 'letter_approved')?.actor;
    const author = history[decided]?.actor;
    if (signer?.kind !== 'person') {
      return isSignatureWanting(staff, record, profile) ? [`${record.reference}: answered without a second signature`] : [];
    }
    // Who signed may be the one who has it in the end, and sends it, where nobody is left to sign once more: two have answered for it.
    const isSent = signer.personId === actor.personId && isSignatureWanting(staff, record, profile);
    const isDecided = author?.kind === 'person' && signer.personId === author.personId;
    return isSent || isDecided ? [`${record.reference}: ${signer.personId} signed beside themselves`] : [];
  });
}

/** Somebody could have signed: in the role that the profile names. Whom it is about only becomes known, never unknown. */
function isSignatureWanting(staff: readonly StaffPerson[], record: CaseState['record'], profile: Snapshot['profile']): boolean {
  const free = staff.filter(
    (person) => person.role === profile.letters.secondSignature && !isExcluded(person, record, profile, staff),
  );
  return free.length > 1;
}

/** S2.6: nobody alone answers a guarded case: somebody else signed or looked, or everybody else had a conflict of interest. */
export const nobodyAloneAnswersAGuardedCase: Invariant = ({ cases }) =>
  cases.flatMap(({ record, history }) =>
    history.flatMap(({ type, actor, at }, index) => {
      const act = answering[type];
      const before = history.slice(0, index);
      if (act === undefined || actor.kind !== 'person' || !before.some(isGuarding)) return [];
      const isLeftAlone = history.some((event) => event.type === 'look_not_possible' && event.at === at);
      const hasLooked = before.some(
        (event) => event.type === 'letter_approved' || (event.type === 'letter_let_go' && event.facts['act'] === act),
      );
      return hasLooked || isLeftAlone ? [] : [`${record.reference}: ${actor.personId} answered a guarded case alone`];
    }),
  );

const answering: Partial<Record<EventType, LifecycleAct>> = {
  final_response_issued: 'send_letter',
  appeal_answer_issued: 'send_appeal_letter',
};

/** What the history alone tells to guard a case; of a relation it does not tell which. */
function isGuarding({ type, facts }: CaseEvent): boolean {
  if (type === 'subject_named') return facts['kind'] === 'service_user';
  return type === 'barred_elsewhere' && (facts['as'] === 'complainant' || facts['as'] === 'contact');
}

function offerFaults({ record, history }: CaseState): string[] {
  return history.flatMap(({ type, actor, facts }) => {
    if (type !== 'remedy_approved') return [];
    const offered = history.find((event) => event.type === 'remedy_offered' && event.facts['remedyId'] === facts['remedyId']);
    if (offered?.actor.kind !== 'person' || actor.kind !== 'person') return [];
    const { personId } = offered.actor;
    return actor.personId === personId ? [`${record.reference}: ${personId} agreed to their own offer`] : [];
  });
}

/** These shape the answer. */
const shaping: readonly EventType[] = [
  'allegation_removed',
  'finding_recorded',
  'accountability_decided',
  'remedy_offered',
  'remedy_approved',
  'remedy_dropped',
  'outcome_decided',
  'appeal_outcome_decided',
  'letter_approved',
  'final_response_issued',
  'appeal_answer_issued',
  'paper_review_chosen',
];

/** S0.33: whoever shaped the answer had declared before, or wrote for somebody from outside. */
export const whoShapesTheAnswerDeclared: Invariant = ({ cases, profile }) =>
  profile.declaresNoConflict === undefined
    ? []
    : cases.flatMap(({ record, history }) =>
        history.flatMap(({ type, actor }, index) => {
          if (!shaping.includes(type) || actor.kind !== 'person') return [];
          // Of those whom it is about by then: whoever is named later is one more to have no tie to.
          const named = history.slice(0, index).findLastIndex((event) => event.type === 'subject_named');
          const before = [
            ...actorsOf(history.slice(named + 1, index), ['no_conflict_declared']),
            ...actorsOf(history.slice(0, index), ['outside_person_named']),
          ];
          return before.includes(actor.personId) ? [] : [`${record.reference}: ${actor.personId} shaped the answer undeclared`];
        }),
      );

/** S2.21, S2.35: whoever it is about or had a part, somebody can take it on, as long as anybody is left at all. */
export const everyOpenCaseHasSomebody: Invariant = ({ cases, staff, profile }) =>
  cases.flatMap(({ record }) => {
    const { subjects, recused, phase } = record;
    const isConcerned = ({ personId, role }: StaffPerson) =>
      recused.includes(personId) || subjects.some((one) => one.personId === personId || one.role === role);
    const isAnybodyLeft = staff.some((person) => person.role !== 'front_desk' && !isConcerned(person));
    const canSomebody = (...acts: LifecycleAct[]) =>
      acts.some((act) => isAllowedFrom(act, phase) && staff.some((person) => mayDo(person, act, record, profile, staff)));
    const canBeGiven =
      canSomebody('assign') && staff.some((one) => profile.ranks.includes(one.role) && mayLead(one, record, profile, staff));
    const moves = ['decide_outcome', 'name_panel', 'name_outside_lead', 'name_outside_reviewer'] as const;
    const isHandled = phase === 'acknowledged' || phase === 'under_investigation' || phase === 'under_appeal';
    return isHandled && isAnybodyLeft && !canBeGiven && !canSomebody(...moves)
      ? [`${record.reference} is ${phase} and nobody can take it on`]
      : [];
  });
