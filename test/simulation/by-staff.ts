// Staff do what they are offered, and now and then what they are not, which must be refused; and they decide about what is held.

import { isOpen } from '#core/case/case.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { isOffered } from '#core/handling/staff-act.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import { isHeldFor } from '#core/intake/quarantine/held-message.ts';
import { Refusal } from '#core/refusal.ts';
import { decideHeld } from '#functions/staff-workspace/decide-held.ts';
import { drawInput } from './draw-input.ts';
import type { CaseState } from './snapshot.ts';
import { type Deed, somebody, type World } from './world.ts';

/** Steps forward are rarer on offer than notes and contacts; without them few cases would ever end. */
const FORWARD: readonly string[] = [
  'assign',
  'assign_appeal',
  'record_finding',
  'record_finding',
  'decide_outcome',
  'approve_letter',
  'send_letter',
  'send_appeal_letter',
  'lodge_appeal',
  'record_delivery',
  'record_authority',
  'name_panel',
  'invite_to_hearing',
  'hold_paper_review',
  'record_hearing',
];
const MOST_ACTS = 4;

/** Several acts on one case, more often than not on one of the oldest, so that some are answered while others pile up. */
export const actAsStaff: Deed = async (world) => {
  const { draw, last } = world;
  const open = (last?.cases ?? []).filter(({ record }) => isOpen(record) || draw.once(6));
  const state = draw.pickOf(draw.once(3) ? open : open.slice(0, 3));
  if (!state) return world.say('nothing', 'for staff');
  const labels: string[] = [];
  for (let left = 1 + draw.below(MOST_ACTS); left > 0; left -= 1) labels.push(await actOn(state, world));
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
  const isTaken = record.handler.personId !== undefined;
  const forward = FORWARD.filter((name) => !(isTaken && name.startsWith('assign'))).flatMap((name) =>
    offered.filter(({ act }) => act.act === name).slice(0, 2),
  );
  const wild = { person: draw.pickOf(staff), act: draw.pickOf(staffActs) };
  const chosen = draw.once(16) ? wild : draw.pickOf(forward.length > 0 && !draw.once(3) ? forward : offered);
  const { act, person } = chosen ?? {};
  if (!act || !person) return world.say('nothing', 'on offer');
  const known = { state: { ...state, record }, staff, person: somebody(world), now: system.clock.now() };
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
