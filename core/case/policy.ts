// Who may know of a case, and who may act on it: one computed answer, asked by every page, list, endpoint and notice. Confidentiality
// is never stored as a setting somebody could forget to change.

import { rankAbove, stageAfter } from '#core/procedure/procedure.ts';
import { type Profile, type Role, stageNamed } from '#core/procedure/profile.ts';
import { type Case, kindOf, type OpenTask } from './case.ts';
import { mayHear } from './disadvantage.ts';
import { isHearingAhead } from './hearing.ts';
import type { LifecycleAct } from './lifecycle.ts';
import type { StaffPerson } from './staff.ts';

type Viewed = Pick<
  Case,
  | 'subjects'
  | 'recused'
  | 'involved'
  | 'answeredBy'
  | 'handler'
  | 'phase'
  | 'tasks'
  | 'run'
  | 'hearing'
  | 'appealedAt'
  | 'outside'
  | 'serious'
  | 'filing'
  | 'stage'
>;

/** Whom a complaint is about, and who stepped back from it. */
type Concern = Pick<Viewed, 'subjects' | 'recused'>;

/**
 * Excluded people cannot tell that the case exists: whoever it is about, whoever stepped back from it, and everybody who works below
 * someone it is about (S2.21: a complaint about a manager must not be handled by their own team). The front desk counts as below a
 * manager, not as below a team leader. Only where nobody else is left, somebody below sees to it that the case goes outside.
 */
export function isExcluded(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[] = []): boolean {
  if (isConcerned(person, record)) return true;
  return isBelowSubject(person, record, profile, staff) && correspondentRole(record, profile, staff) !== person.role;
}

function isBelowSubject({ role }: StaffPerson, record: Concern, { ranks }: Profile, staff: readonly StaffPerson[]): boolean {
  const highest = highestSubjectRank(record, ranks, staff);
  if (highest === -1 || role === 'quality_manager') return false;
  const rank = ranks.indexOf(role);
  return rank === -1 ? highest > 0 : rank < highest;
}

/** It is about them or their position, or they stepped back. */
function isConcerned({ personId, role }: StaffPerson, { subjects, recused }: Concern): boolean {
  return recused.includes(personId) || subjects.some((subject) => subject.personId === personId || subject.role === role);
}

function hasNoConflict(person: StaffPerson, record: Concern, profile: Profile, staff: readonly StaffPerson[]): boolean {
  return !isConcerned(person, record) && !isBelowSubject(person, record, profile, staff);
}

/**
 * Who finds somebody from outside when nobody here may lead or review, and writes for them: the quality manager, or else the highest rank
 * in which somebody is left whom the complaint is not about. As in {@link leadingRole}, a role that nobody has signed in for counts as served.
 */
export function correspondentRole(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  return fromTheTop(profile).find((role) => {
    const serving = staff.filter((person) => person.role === role);
    if (serving.length === 0) return !record.subjects.some((subject) => subject.role === role);
    return serving.some((person) => !isConcerned(person, record));
  });
}

/** Whom to turn to when whoever it belongs to cannot be asked: the quality manager, then the ranks from the highest down. */
function fromTheTop({ ranks }: Profile): Role[] {
  return ['quality_manager', ...ranks.toReversed()];
}

/** Who is asked what nobody in `role` can be: the quality manager, or else the highest rank in which somebody may know of the case. */
export function readerInsteadOf(role: Role, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const isFree = (person: StaffPerson) => !isExcluded(person, record, profile, staff);
  return fromTheTop(profile).find((other) => other !== role && staff.some((person) => person.role === other && isFree(person)));
}

/** Who is told what nobody in `role` may read: of those who see the case, the first that {@link readerInsteadOf} would ask. */
export function toldInsteadOf(role: Role, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const mayRead = (person: StaffPerson) => maySee(person, record, profile, staff);
  return fromTheTop(profile).find((other) => other !== role && staff.some((person) => person.role === other && mayRead(person)));
}

/**
 * Who hears that the answer of somebody from outside is late: the highest rank in which somebody may know of the case and does not write
 * for them, else the quality manager or the front desk (S2.20). Undefined where nobody is left.
 */
export function aboveOutsider(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const isFree = (person: StaffPerson) =>
    person.personId !== record.handler.personId && !isExcluded(person, record, profile, staff);
  const roles: readonly Role[] = [...profile.ranks.toReversed(), 'quality_manager', 'front_desk'];
  return roles.find((role) => staff.some((person) => person.role === role && isFree(person)));
}

/** Held messages are for those whom no complaint goes through: each may be about anybody (E41). */
export const readersOfHeld: readonly Role[] = ['front_desk', 'quality_manager'];

/**
 * Who reads and decides a held message that names `subjects`: neither they nor whoever works below them, as if it were a case about them
 * already (S2.21). Where none of its readers is left, the highest rank in which somebody is whom it does not name.
 */
export function mayReadHeld(
  person: StaffPerson,
  subjects: Case['subjects'],
  profile: Profile,
  staff: readonly StaffPerson[],
): boolean {
  const concern: Concern = { subjects, recused: [] };
  const isReader = (one: StaffPerson) => readersOfHeld.includes(one.role) && hasNoConflict(one, concern, profile, staff);
  if (isReader(person)) return true;
  if (subjects.length === 0 || isConcerned(person, concern) || staff.some(isReader)) return false;
  const isLeft = (role: Role) => staff.some((one) => one.role === role && !isConcerned(one, concern));
  return person.role === profile.ranks.toReversed().find(isLeft);
}

/** Nobody here may take the next step: all who could have a conflict of interest or had a part, or too few are left for a panel. */
export function needsOutsider(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  if (record.outside !== undefined) return false;
  if (lacksPanel(record, profile, staff)) return true;
  const handler = staff.find(({ personId }) => personId === record.handler.personId);
  if (handler && mayHandle(handler, record, profile, staff)) return false;
  return leadingRole(record.handler.role, record, profile, staff, isAppeal(record)) === undefined;
}

function lacksPanel(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  const { panel } = profile.appeal;
  if (!isHearingAhead(record) || panel === undefined) return false;
  const mayCome = panel.from.some((role) => !staff.some((person) => person.role === role));
  return !mayCome && staff.filter((person) => maySit(person, record, profile, staff)).length < panel.size;
}

export function isAppeal({ phase }: Pick<Case, 'phase'>): boolean {
  return phase === 'appealed' || phase === 'under_appeal';
}

/** Whether `person` may be its handler as it stands now. */
export function mayHandle(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  return isAppeal(record) ? mayReview(person, record, profile, staff) : mayLead(person, record, profile, staff);
}

/** Rank of the most senior person the complaint is about, or -1. A team leader's peers are not below them; the front desk is. */
function highestSubjectRank(record: Concern, ranks: readonly Role[], staff: readonly StaffPerson[]): number {
  const named = record.subjects.map(({ personId, role }) => {
    const known = role ?? staff.find((person) => person.personId === personId)?.role;
    return known === undefined ? -1 : ranks.indexOf(known);
  });
  return Math.max(-1, ...named);
}

/** What whoever finds somebody from outside does for a case that waits for it, and nobody else. */
const actsOfCorrespondent: readonly LifecycleAct[] = ['name_outside_lead', 'name_outside_reviewer'];

/**
 * Tasks that are for a role, whoever handles the case, with the acts that do them. Every other task belongs to the handling: it is for the
 * handler, and for the handling role until somebody took the case.
 */
const tasksOfRole: Partial<Record<OpenTask['kind'], readonly LifecycleAct[]>> = {
  keep_promise: ['report_promise'],
  approve_remedy: ['declare_no_conflict', 'approve_remedy', 'drop_remedy'],
  sign_letter: ['declare_no_conflict', 'preview_letter', 'approve_letter', 'return_letter'],
  look_at_letter: ['look_at_letter'],
  consider_late_appeal: ['accept_late_appeal', 'decline_late_appeal'],
  consider_late_formal: ['accept_late_formal', 'decline_late_formal'],
  look_into_conflict: ['finish_task', 'name_subject'],
  record_learning: ['record_learning'],
  look_into_fault: ['finish_task'],
  pass_on_notice: ['finish_task'],
  tell_board: ['finish_task'],
  read_board_report: ['finish_task'],
  hasten_outside_answer: ['finish_task'],
  find_eligible_person: ['assign', ...actsOfCorrespondent],
  agree_to_filing: ['agree_to_filing', 'refuse_filing'],
  consider_filing: ['take_as_complaint', 'finish_task'],
  look_into_disadvantage: ['answer_disadvantage'],
  ask_about_treatment: ['record_treatment'],
  bring_disadvantage_answer: ['finish_task'],
};

/** Those that the handler cannot do: their peers are asked, and not they. Any other goes to the handler where they are in its role. */
const notForHandler: readonly OpenTask['kind'][] = [
  'approve_remedy',
  'sign_letter',
  'look_at_letter',
  'consider_late_appeal',
  'consider_late_formal',
  'look_into_conflict',
  'agree_to_filing',
  'consider_filing',
  'hasten_outside_answer',
  'look_into_disadvantage',
  'ask_about_treatment',
  'bring_disadvantage_answer',
];

/** Whether it asks the colleagues of whoever handles the case, and not them. */
export function asksPeers({ kind }: Pick<OpenTask, 'kind'>): boolean {
  return notForHandler.includes(kind);
}

/** Whether `task` is for `person`, who is not excluded from the case. */
export function isTaskOf(person: StaffPerson, task: OpenTask, { handler }: Pick<Case, 'handler'>): boolean {
  if (!mayHear(person, task)) return false;
  const isHandler = handler.personId === undefined ? handler.role === person.role : handler.personId === person.personId;
  if (tasksOfRole[task.kind] === undefined) return isHandler;
  return task.role === person.role && (isHandler || handler.role !== person.role || notForHandler.includes(task.kind));
}

/**
 * Need to know (S2.59): the handler, everyone in the handling role until somebody took the case, the ranks the case may climb to once it
 * has reached them, those who handled it, the head of service above a team leader, whoever leads appeals above whom they gave one to
 * (S2.41), the front desk until the appeal window ends, and the quality manager; and while it is open, whoever has a task of their own in
 * it, such as a promise to keep. The staff directory is needed to know the ranks of the people complained about.
 */
export function maySee(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  if (isExcluded(person, record, profile, staff)) return false;
  return isOnCase(person, record, profile, staff) || record.tasks.some((task) => isTaskOf(person, task, record));
}

/** Sees the case for what they are to it, and not only for a task that it has for them. */
function isOnCase(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  if (person.role === 'quality_manager') return true;
  if (record.handler.personId === person.personId || record.involved.includes(person.personId)) return true;
  if (sitsOn(record, person) || person.role === overseerOf(record, profile, staff)) return true;
  if (record.handler.personId === undefined && record.handler.role === person.role) return true;
  if (isCorrespondent(person, record, profile, staff)) return true;
  if (person.role === 'front_desk') {
    // Whoever was told that it is no complaint rings the front desk to say that it is one.
    const isOpenFiling = record.phase === 'awaiting_feedback' && kindOf(record) !== 'complaint';
    return record.run.machine === 'complaint' || record.phase === 'responded' || isOpenFiling;
  }
  const rank = profile.ranks.indexOf(person.role);
  const handlerRank = profile.ranks.indexOf(record.handler.role);
  const oversees = person.role === 'head_of_service' || (record.appealedAt !== undefined && person.role === profile.appeal.leads);
  return oversees && handlerRank !== -1 && handlerRank < rank;
}

/**
 * Who learns what somebody who complains is to the service (S2.6): whoever works on the case, whoever takes their calls, and whoever
 * looks at a letter to them; not who has one task on it and nothing else to do with the person.
 */
export function mayKnowRelation(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  if (isExcluded(person, record, profile, staff)) return false;
  const looks = record.tasks.some((task) => readsLetters.includes(task.kind) && isTaskOf(person, task, record));
  return looks || isOnCase(person, record, profile, staff);
}

const readsLetters: readonly OpenTask['kind'][] = ['sign_letter', 'look_at_letter'];

/** Acts that anybody who may see the case may do; all others belong to its handler, the handling role or a rank above it. */
const actsForAll: readonly LifecycleAct[] = [
  'add_note',
  'record_contact',
  'correct_contact',
  'place_contribution',
  'recuse',
  'name_subject',
  'record_relation',
  'receive_message',
  'resolve_at_once',
  'report_promise',
  'finish_task',
  'bar_person',
  // Nobody is wronged by being taken at their word that it is a complaint.
  'take_as_complaint',
  'report_disadvantage',
];
/** What anybody does beside their one task: not a word of the answer, of its dates or of who handles it (S2.59). */
const actsBesideTask: readonly LifecycleAct[] = ['add_note', 'record_contact', 'recuse', 'report_disadvantage'];
const actsForFrontDesk: readonly LifecycleAct[] = [
  ...actsForAll,
  'assign',
  'date_incident',
  'add_allegation',
  'take_up_again',
  'record_body_request',
  'answer_body',
  'record_learning',
  'mark_serious',
  'withdraw',
  'record_delivery',
  'lodge_appeal',
  'make_formal',
  'expect_professional',
  'add_party',
  'remove_party',
  'require_authority',
  'record_authority',
  'revoke_authority',
];
/** Acts that hear an appeal: nobody who handled the complaint does them (S2.35). */
const actsOfReview: readonly LifecycleAct[] = [
  'assign_appeal',
  'declare_no_conflict',
  'plan_inquiry',
  'settle_inquiry',
  'ask_colleague',
  'decide_outcome',
  'remove_allegation',
  'decide_accountability',
  'offer_remedy',
  'approve_remedy',
  'drop_remedy',
  'record_finding',
  'send_appeal_letter',
  'preview_letter',
  'extend',
  'name_panel',
  'invite_to_hearing',
  'hold_paper_review',
  'record_hearing',
];
/** What every member of the panel may do beside whoever leads the appeal (S2.46). */
const actsOfPanel: readonly LifecycleAct[] = [
  'declare_no_conflict',
  'plan_inquiry',
  'settle_inquiry',
  'ask_colleague',
  'invite_to_hearing',
  'expect_professional',
  'move_meeting',
  'cancel_meeting',
  'hold_paper_review',
  'record_hearing',
  'record_account',
  'record_finding',
  'decide_outcome',
  'preview_letter',
];
/** Whether an ended case is looked at again is for whoever leads appeals, and had no part in it (S2.41, S2.58). */
const actsAfterTheEnd: readonly LifecycleAct[] = ['accept_late_appeal', 'decline_late_appeal', 'reopen_appeal'];

/** S2.2: whether it is no complaint is agreed by somebody else than whoever says so. */
const actsOfAgreement: readonly LifecycleAct[] = ['agree_to_filing', 'refuse_filing'];
/** Whether a further stage is opened after its time is for whoever would lead it, and had no part in the answer (S2.22, S2.41). */
const actsOfLateStage: readonly LifecycleAct[] = ['accept_late_formal', 'decline_late_formal'];

/** Acts of whoever signs an answer beside its author, and of nobody else (S3.8). */
const actsOfSignature: readonly LifecycleAct[] = ['approve_letter', 'return_letter'];
/** What they do besides, as its author does. */
const actsBesideSignature: readonly LifecycleAct[] = ['declare_no_conflict', 'preview_letter'];

/** Whether somebody is treated worse for complaining is for those alone who are asked to look into it, or to ask them (S2.12). */
const actsOfTreatment: readonly LifecycleAct[] = ['answer_disadvantage', 'record_treatment'];

export function mayDo(
  person: StaffPerson,
  act: LifecycleAct,
  record: Viewed,
  profile: Profile,
  staff: readonly StaffPerson[],
): boolean {
  if (isExcluded(person, record, profile, staff)) return false;
  const isForTask = !isOnCase(person, record, profile, staff);
  if (isForTask && !actsForTasks(person, record).includes(act)) return false;
  if (actsForAll.includes(act)) return true;
  // Whoever lifts a bar may be under pressure to: never those who meet people at the door (S2.62).
  if (act === 'unbar_person' && profile.ranks.indexOf(person.role) < 1) return false;
  if (act === 'name_contact') return mayNameContact(person, profile);
  if (actsOfCorrespondent.includes(act)) return isCorrespondent(person, record, profile, staff);
  // Whoever writes for somebody from outside decides nothing by it: that they had a part in the case is no conflict.
  const isPen = record.outside !== undefined && record.handler.personId === person.personId;
  if (!isPen && record.phase === 'under_appeal' && actsOfReview.includes(act) && !mayReview(person, record, profile, staff))
    return false;
  if (actsOfAgreement.includes(act)) {
    const isAsked = record.tasks.some((task) => task.kind === 'agree_to_filing' && isTaskOf(person, task, record));
    return isAsked && record.filing?.by !== person.personId;
  }
  if (act === 'look_at_letter') return record.tasks.some((task) => task.kind === act && isTaskOf(person, task, record));
  if (actsOfTreatment.includes(act)) return actsForTasks(person, record).includes(act);
  if (actsOfSignature.includes(act)) return isSignatory(person, record, profile, staff);
  if (actsBesideSignature.includes(act) && isSignatory(person, record, profile, staff)) return true;
  if (actsAfterTheEnd.includes(act)) return mayOpenAppeal(person, act, record, profile, staff);
  if (actsOfLateStage.includes(act)) return mayOpenStage(person, act, record, profile, staff);
  if (record.phase === 'under_appeal' && actsOfPanel.includes(act) && sitsOn(record, person)) return true;
  if (isForTask || isPen) return true;
  if (profile.ranks.includes(person.role) && hasAnswered(person, record)) return false;
  if (person.role === 'front_desk') return actsForFrontDesk.includes(act);
  if (isCorrespondent(person, record, profile, staff) || person.role === 'quality_manager') return actsForFrontDesk.includes(act);
  if (record.handler.personId === person.personId || record.handler.role === person.role) return true;
  const handlerRank = profile.ranks.indexOf(record.handler.role);
  return handlerRank !== -1 && profile.ranks.indexOf(person.role) > handlerRank;
}

/** S3.6: the front desk and the ranks above the contacts allot them; no contact chooses whom they answer for, or passes them on. */
function mayNameContact({ role }: StaffPerson, { namedContact, ranks }: Profile): boolean {
  if (namedContact === undefined) return false;
  return role === 'front_desk' || ranks.indexOf(role) > ranks.indexOf(namedContact.role);
}

function isSignatory(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  if (record.handler.personId === person.personId || hasAnswered(person, record)) return false;
  return secondSignatory(record, profile, staff) === person.role;
}

function isCorrespondent(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  return person.role === correspondentRole(record, profile, staff) && needsOutsider(record, profile, staff);
}

/** Where nobody here may judge whether an appeal is heard after all, whoever finds somebody from outside may only have it heard (S2.41). */
function mayOpenAppeal(
  person: StaffPerson,
  act: LifecycleAct,
  record: Viewed,
  profile: Profile,
  staff: readonly StaffPerson[],
): boolean {
  if (mayLeadAppeal(person, record, profile, staff)) return true;
  const isLed = appealLeader(record, profile, staff) !== undefined;
  return !isLed && act !== 'decline_late_appeal' && person.role === correspondentRole(record, profile, staff);
}

/**
 * Who looks into what somebody says of being treated worse since they complained (S2.12): the next rank above whoever handles the case, whom
 * it is about and whom it names, in which somebody never handled it; else the quality manager, or whoever is left.
 */
export function looksIntoDisadvantage(
  record: Viewed,
  named: readonly string[],
  profile: Profile,
  staff: readonly StaffPerson[],
): { role: Role; notFor: string[] } {
  const handler = record.handler.personId === undefined ? [] : [record.handler.personId];
  for (const notFor of [[...record.involved, ...handler, ...named], [...handler, ...named], [...named], []]) {
    const about = named.filter((personId) => notFor.includes(personId)).map((personId) => ({ personId }));
    const role = roleAbove({ ...record, subjects: [...record.subjects, ...about] }, notFor, profile, staff);
    if (role !== undefined) return { role, notFor: [...new Set(notFor)] };
  }
  return { role: correspondentRole(record, profile, staff) ?? 'quality_manager', notFor: [] };
}

/** Who asks, some time after an answer, how they have been treated since: the quality manager, to whom no case becomes known by it (S2.59). */
export function asksAboutTreatment(
  record: Viewed,
  profile: Profile,
  staff: readonly StaffPerson[],
): { role: Role; notFor: string[] } {
  const serving = staff.filter(({ role }) => role === 'quality_manager');
  const hadPart = serving.filter(({ personId }) => record.involved.includes(personId) || record.handler.personId === personId);
  const isFree = (person: StaffPerson) => hasNoConflict(person, record, profile, staff) && !hadPart.includes(person);
  if (!serving.some(isFree)) return looksIntoDisadvantage(record, [], profile, staff);
  return { role: 'quality_manager', notFor: hadPart.map(({ personId }) => personId) };
}

function roleAbove(record: Viewed, notFor: readonly string[], profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const { ranks } = profile;
  const isLeft = (person: StaffPerson) => hasNoConflict(person, record, profile, staff) && !notFor.includes(person.personId);
  const hasSomebody = (role: Role) => staff.some((person) => person.role === role && isLeft(person));
  // As in leadingRole, a role that nobody has signed in for counts as served.
  const mayServe = (role: Role) =>
    hasSomebody(role) ||
    (staff.every((person) => person.role !== role) && record.subjects.every((subject) => subject.role !== role));
  const lowest = Math.max(rankOfHandling(record, ranks, staff), highestSubjectRank(record, ranks, staff)) + 1;
  const above = [...ranks.slice(lowest), 'quality_manager' as const].find(mayServe);
  const left = ranks.toReversed().filter(hasSomebody);
  return above ?? left.find((role) => role !== record.handler.role) ?? left[0];
}

/** Whoever writes for somebody from outside may have no rank: then it is that of those who handled it before. */
function rankOfHandling({ handler, involved }: Viewed, ranks: readonly Role[], staff: readonly StaffPerson[]): number {
  if (ranks.includes(handler.role)) return ranks.indexOf(handler.role);
  return Math.max(-1, ...staff.filter(({ personId }) => involved.includes(personId)).map(({ role }) => ranks.indexOf(role)));
}

/** As for an appeal that is late: where nobody here may lead it, whoever finds somebody from outside may only have it opened. */
function mayOpenStage(
  person: StaffPerson,
  act: LifecycleAct,
  record: Viewed,
  profile: Profile,
  staff: readonly StaffPerson[],
): boolean {
  const next = stageAfter(profile, record.stage);
  if (next === undefined) return false;
  const isHighEnough = profile.ranks.indexOf(person.role) >= profile.ranks.indexOf(stageNamed(profile, next).leads);
  if (isHighEnough && mayReview(person, record, profile, staff)) return true;
  const isLed = furtherStageLeader(record, profile, staff) !== undefined;
  return !isLed && act === 'accept_late_formal' && person.role === correspondentRole(record, profile, staff);
}

/** The role that would lead the stage after this one: nobody in it had a part in the answer (S2.35). */
export function furtherStageLeader(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const next = stageAfter(profile, record.stage);
  return next && leadingRole(stageNamed(profile, next).leads, record, profile, staff, true);
}

/** The role that hears the appeal: the one that leads appeals or a higher one, else one that its panel comes from (S2.41, S2.46). */
export function appealLeader(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const { leads, panel } = profile.appeal;
  const isFree = (role: Role) => eligibleIn(role, record, profile, staff, true).length > 0;
  return leadingRole(leads, record, profile, staff, true) ?? panel?.from.find(isFree);
}

/** None for whom the case has no task: they do not see it. */
function actsForTasks(person: StaffPerson, record: Viewed): LifecycleAct[] {
  const tasks = record.tasks.filter((task) => isTaskOf(person, task, record));
  if (tasks.length === 0) return [];
  return [...actsBesideTask, ...tasks.flatMap(({ kind }) => tasksOfRole[kind] ?? [])];
}

/** Who sees the case for a task alone finishes that one, and no other. */
export function mayFinish(
  person: StaffPerson,
  task: OpenTask,
  record: Viewed,
  profile: Profile,
  staff: readonly StaffPerson[],
): boolean {
  // That it stays no complaint is never for whoever found that it was none (S2.2).
  if (task.kind === 'consider_filing') return isTaskOf(person, task, record) && record.filing?.by !== person.personId;
  const isShown = isOnCase(person, record, profile, staff) || isTaskOf(person, task, record);
  return isShown && mayHear(person, task);
}

/**
 * Who agrees that something is no complaint, and reads what its writer says to that: the quality manager, through whom no complaint goes, or
 * else somebody of a rank above whoever handles it and whoever says so. Undefined where nobody is: then it stays a complaint.
 */
export function judgeOfFiling(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const isFree = (person: StaffPerson) =>
    person.role === 'quality_manager' &&
    person.personId !== record.handler.personId &&
    person.personId !== record.filing?.by &&
    !isConcerned(person, record);
  if (staff.some(isFree)) return 'quality_manager';
  const filer = staff.find(({ personId }) => personId === record.filing?.by);
  const below = Math.max(...[record.handler.role, ...(filer ? [filer.role] : [])].map((role) => profile.ranks.indexOf(role)));
  const above = below === -1 ? undefined : profile.ranks[below + 1];
  return above && leadingRole(above, record, profile, staff);
}

/** S2.35: had a part in an answer that is looked at anew. They still see the case, and leave it to others. */
function hasAnswered({ personId }: StaffPerson, { answeredBy }: Viewed): boolean {
  return answeredBy?.includes(personId) === true;
}

/** Who may take the case, decide it and sign its answer, before there is an appeal. */
export function mayLead(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  return !hasAnswered(person, record) && hasNoConflict(person, record, profile, staff);
}

/** A reviewer never handled the case and is not its subject (S2.35, S2.46). */
export function mayReview(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  return (
    !record.involved.includes(person.personId) &&
    hasNoConflict(person, record, profile, staff) &&
    profile.ranks.includes(person.role)
  );
}

/**
 * Who signs an answer beside its author: the role of the profile, or, where nobody serves in it without a conflict of interest, the rank
 * above the handler. Undefined where one signature is enough, for the answer to an appeal, which is a panel's, and for what somebody from
 * outside decided.
 */
export function secondSignatory(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const { secondSignature } = profile.letters;
  const isDecidedOutside = record.outside !== undefined;
  if (secondSignature === undefined || record.phase === 'under_appeal' || isDecidedOutside) return undefined;
  const serving = staff.filter(({ role }) => role === secondSignature);
  const isFree = ({ personId }: StaffPerson) => personId !== record.handler.personId;
  if (serving.length === 0 || eligibleIn(secondSignature, record, profile, staff).some(isFree)) return secondSignature;
  const above = rankAbove(profile, record.handler.role);
  return above && leadingRole(above, record, profile, staff);
}

/**
 * Who looks at a letter of a guarded case beside its author (S2.6): the role that signs answers, the ranks above the author from the next one on,
 * the quality manager, and at last any rank that is left. As in {@link leadingRole}, a role that nobody has signed in for counts as served.
 */
export function secondReader(
  author: Pick<Case['handler'], 'role' | 'personId'>,
  record: Viewed,
  profile: Profile,
  staff: readonly StaffPerson[],
  kept: Pick<OpenTask, 'readers' | 'notFor'> = {},
): Role | undefined {
  const { ranks, letters } = profile;
  const above = ranks.slice(ranks.indexOf(author.role) + 1);
  const isFree = (one: StaffPerson) =>
    one.personId !== author.personId && !isExcluded(one, record, profile, staff) && mayHear(one, kept);
  return [letters.secondSignature, ...above, ...fromTheTop(profile)].find((role): role is Role => {
    if (role === undefined || record.subjects.some((subject) => subject.role === role)) return false;
    if (kept.readers?.includes(role) === false) return false;
    const serving = staff.filter((person) => person.role === role);
    return serving.length === 0 || serving.some(isFree);
  });
}

/** A member of a panel comes from the ranks that the procedure names, and may review (S2.46). */
export function maySit(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  return profile.appeal.panel?.from.includes(person.role) === true && mayReview(person, record, profile, staff);
}

/** Who looks on at a serious complaint where no further stage makes anybody else its leader: the next rank that may (S2.22). */
export function overseerOf(record: Viewed, profile: Profile, staff: readonly StaffPerson[]): Role | undefined {
  const above = rankAbove(profile, record.handler.role);
  if (!record.serious || profile.stages.length > 1 || isAppeal(record) || above === undefined) return undefined;
  return leadingRole(above, record, profile, staff);
}

function sitsOn({ hearing }: Viewed, { personId }: StaffPerson): boolean {
  return hearing?.panel.includes(personId) === true;
}

/**
 * Who may be given an appeal: a reviewer of at least the rank that leads appeals, or of those that its panel comes from (S2.41, S2.46).
 * Below them those whose answer it is about would hear it from their own ranks.
 */
export function mayHearAppeal(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  return mayLeadAppeal(person, record, profile, staff) || maySit(person, record, profile, staff);
}

function mayLeadAppeal(person: StaffPerson, record: Viewed, profile: Profile, staff: readonly StaffPerson[]): boolean {
  const isHighEnough = profile.ranks.indexOf(person.role) >= profile.ranks.indexOf(profile.appeal.leads);
  return isHighEnough && mayReview(person, record, profile, staff);
}

/** People in `role` who may lead this case, in name order. */
export function eligibleIn(
  role: Role,
  record: Viewed,
  profile: Profile,
  staff: readonly StaffPerson[],
  reviewing = false,
): StaffPerson[] {
  return staff
    .filter((person) => person.role === role && mayLead(person, record, profile, staff))
    .filter((person) => !reviewing || mayReview(person, record, profile, staff))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * The role that leads: `wanted`, or the next rank up in which somebody without a conflict serves. A rank that nobody has signed in for
 * yet counts as served, unless the complaint is about that rank: a new provider's first complaint must not end at the Chair.
 */
export function leadingRole(
  wanted: Role,
  record: Viewed,
  profile: Profile,
  staff: readonly StaffPerson[],
  reviewing = false,
): Role | undefined {
  let role: Role | undefined = wanted;
  const highest = highestSubjectRank(record, profile.ranks, staff);
  while (role !== undefined) {
    const candidate: Role = role;
    const serving = staff.filter((person) => person.role === candidate);
    const isAbove = profile.ranks.indexOf(candidate) >= highest && !record.subjects.some((subject) => subject.role === candidate);
    if (isAbove && (serving.length === 0 || eligibleIn(candidate, record, profile, staff, reviewing).length > 0))
      return candidate;
    role = rankAbove(profile, candidate);
  }
  return undefined;
}
