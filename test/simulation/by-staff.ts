// Staff do what they are offered, and now and then what they are not, which must be refused; and they decide about what is held.

import { openAllegations } from '#core/case/allegation.ts';
import { type Case, isOpen, isTaken } from '#core/case/case.ts';
import { plannedHearing } from '#core/case/hearing.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { Meeting } from '#core/case/meeting.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { isOffered } from '#core/handling/staff-act.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import type { Instant } from '#core/instant.ts';
import { isHeldFor } from '#core/intake/quarantine/held-message.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { decideHeld } from '#functions/staff-workspace/decide-held.ts';
import { drawInput } from './draw-input.ts';
import type { CaseState } from './snapshot.ts';
import { type Deed, somebody, type World } from './world.ts';

const isAppealed = ({ phase }: Case) => phase === 'under_appeal';
const isUntaken = (record: Case) => !isTaken(record);
const hasBegun = (meeting: Meeting | undefined, now: Instant) => meeting?.status === 'planned' && meeting.startsAt <= now;
const isSigned = ({ signature }: Case) => signature !== undefined;

/** What a case needs next, the first that it does: without it few cases would ever end. */
export const NEXT: readonly (readonly [act: LifecycleAct, isNext: (record: Case, profile: Profile, now: Instant) => boolean])[] =
  [
    ['resume_case', ({ pause }) => pause !== undefined && pause.reason !== 'awaiting_authority'],
    ['record_authority', ({ pause }) => pause?.reason === 'awaiting_authority'],
    ['look_at_letter', () => true],
    ['decide_out_of_time', () => true],
    ['agree_to_filing', ({ version }) => version % 3 > 0],
    ['refuse_filing', () => true],
    ['take_as_complaint', ({ version }) => version % 2 > 0],
    ['file_as', ({ version }) => version % 31 === 7],
    ['assign', (record) => !isAppealed(record) && isUntaken(record)],
    ['assign_appeal', isUntaken],
    ['declare_no_conflict', () => true],
    ['name_outside_lead', () => true],
    ['name_outside_reviewer', () => true],
    ['name_panel', ({ hearing }) => hearing?.panel.length === 0],
    ['record_hearing', (record, _profile, now) => hasBegun(plannedHearing(record), now)],
    ['record_meeting', ({ meetings = [] }, _profile, now) => meetings.some((meeting) => hasBegun(meeting, now))],
    ['invite_to_hearing', ({ version }) => version % 3 > 0],
    ['hold_paper_review', () => true],
    ['record_account', ({ heard = [] }, { hearsBothSides }) => hearsBothSides && heard.length < 2],
    ['extend', ({ version }) => version % 7 === 3],
    ['plan_meeting', ({ version }) => version % 7 === 4],
    ['record_finding', (record) => record.findings.length === 0 || openAllegations(record).length > 0],
    ['decide_accountability', ({ accountability }, { major }) => major !== undefined && accountability === undefined],
    ['offer_remedy', ({ serious, remedies = [] }, { major }) => serious && major !== undefined && remedies.length === 0],
    ['offer_remedy', ({ version, remedies = [] }) => version % 4 === 0 && remedies.length === 0],
    ['approve_remedy', () => true],
    ['decide_outcome', ({ decisionSeq }) => decisionSeq === undefined],
    ['return_letter', ({ version }) => version % 5 === 0],
    ['approve_letter', (record) => !isSigned(record)],
    ['send_letter', (record, { letters }) => letters.secondSignature === undefined || isSigned(record)],
    ['send_appeal_letter', () => true],
    ['lodge_appeal', ({ version }) => version % 2 > 0],
    ['take_up_again', ({ version, rounds = 0 }) => version % 3 > 0 && rounds < 2],
    ['record_delivery', () => true],
    ['accept_late_formal', ({ version }) => version % 5 === 2],
    ['decline_late_formal', ({ version }) => version % 5 === 3],
    ['accept_late_appeal', ({ version }) => version % 5 === 0],
    ['decline_late_appeal', ({ version }) => version % 5 === 1],
    ['reopen_appeal', ({ version }) => version % 4 === 0],
    ['signpost', () => true],
    ['answer_disadvantage', ({ version }) => version % 2 > 0],
    ['record_treatment', ({ version }) => version % 2 > 0],
    ['decide_outcome', () => true],
  ];

/** Several acts on one case, more often than not on one of the oldest, so that some are answered while others pile up. */
export const actAsStaff: Deed = async (world) => {
  const { draw, last } = world;
  const open = (last?.cases ?? []).filter(({ record }) => isOpen(record) || draw.once(6));
  const state = draw.pickOf(draw.once(3) ? open : open.slice(0, 3));
  if (!state) return world.say('nothing', 'for staff');
  const labels: string[] = [];
  for (let left = 1 + draw.below(world.mostActs); left > 0; left -= 1) {
    labels.push(await actOn(state, world));
    // What an act has woken goes on beside the next one, and who comes first would be anybody's luck.
    await world.system.engine.idle();
  }
  return labels.join(' + ');
};

/** What is refused is only said: the next act is not held up by it. */
async function actOn(state: CaseState, world: World): Promise<string> {
  const { draw, system, last } = world;
  const { ports } = system;
  const { caseId } = state.record;
  const record = (await world.calmly(() => ports.cases.read(caseId))) ?? state.record;
  const procedure = ports.procedures.current();
  const staff = last?.staff ?? [];
  const offered = staff.flatMap((person) =>
    staffActs.filter((act) => isOffered(act, record, { person, procedure, staff })).map((act) => ({ person, act })),
  );
  const wanted = NEXT.filter(
    ([act, isNext]) => isNext(record, procedure.profile, system.clock.now()) && offered.some((offer) => offer.act.act === act),
  );
  const next = draw.once(4) ? draw.pickOf(wanted) : wanted[0];
  const forward = offered.filter(({ act }) => act.act === next?.[0]);
  const wild = { person: draw.pickOf(staff), act: draw.pickOf(staffActs) };
  const chosen = draw.once(16) ? wild : draw.pickOf(forward.length > 0 && !draw.once(world.mostActs) ? forward : offered);
  const { act, person } = chosen ?? {};
  if (!act || !person) return world.say('nothing', 'on offer');
  const known = {
    state: { ...state, record },
    staff,
    person: somebody(world),
    now: system.clock.now(),
    languages: procedure.profile.languages,
  };
  const input = drawInput(act, known, draw);
  const label = world.say('staff', `${act.act} on ${record.reference} by ${person.personId}`);
  if (input === undefined) {
    world.count(`skipped ${act.act}`);
    return label;
  }
  try {
    await performStaffAct(caseId, act, input, person, ports);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.count(`refused ${act.act} ${error.code}`);
    return `${label} → ${error.code}`;
  }
  world.count(`staff ${act.act}`);
  return label;
}

/** A case of its own, an addition to some case, or nothing more. */
export const decideAboutHeld: Deed = async (world) => {
  const { draw, last } = world;
  const held = draw.pickOf(last?.quarantine ?? []);
  const staff = last?.staff ?? [];
  const { profile } = world.system.ports.procedures.current();
  const person = held && draw.pickOf(staff.filter((one) => isHeldFor(one, held, profile, staff)));
  if (!held || !person) return world.say('nothing', 'held');
  const reference = draw.pickOf(last?.cases ?? [])?.record.reference ?? 'none';
  const decision = draw.pick([
    { as: 'new_case' },
    { as: 'new_case' },
    { as: 'addition', reference },
    { as: 'no_complaint' },
  ] as const);
  const label = world.say('held', `${held.why} ${held.quarantineId}, ${decision.as} by ${person.personId}`);
  const decide = () => decideHeld(held.quarantineId, decision, person, world.system.ports);
  try {
    await decide();
  } catch (error) {
    world.unfinished.push(decide);
    throw error;
  }
  world.count(`held ${decision.as}`);
  return label;
};
