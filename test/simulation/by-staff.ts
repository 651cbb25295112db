// Staff do what they are offered, and now and then what they are not, which must be refused; and they decide about what is held.

import { isOpen } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { isOffered } from '#core/handling/staff-act.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import { decideHeld, rolesForHeld } from '#functions/staff-workspace/decide-held.ts';
import { drawInput } from './draw-input.ts';
import { type Deed, somebody } from './world.ts';

/** Steps forward are rarer on offer than notes and contacts; without them few cases would ever end. */
const FORWARD: readonly string[] = [
  'assign',
  'assign_appeal',
  'record_finding',
  'decide_outcome',
  'send_letter',
  'send_appeal_letter',
  'lodge_appeal',
  'make_formal',
  'extend',
];

export const actAsStaff: Deed = async (world) => {
  const { draw, system, last } = world;
  const state = draw.pickOf((last?.cases ?? []).filter(({ record }) => isOpen(record) || draw.once(4)));
  if (!state) return world.say('nothing', 'for staff');
  const { ports } = system;
  const procedure = ports.procedures.current();
  const staff = last?.staff ?? [];
  const { record } = state;
  const offered = staff.flatMap((person) =>
    staffActs.filter((act) => isOffered(act, record, { person, procedure, staff })).map((act) => ({ person, act })),
  );
  const forward = offered.filter(({ act }) => FORWARD.includes(act.act));
  const isWild = draw.once(12);
  const wild = { person: draw.pickOf(staff), act: draw.pickOf(staffActs) };
  const { act, person } = (isWild ? wild : draw.pickOf(forward.length > 0 && !draw.once(3) ? forward : offered)) ?? {};
  if (!act || !person) return world.say('nothing', 'on offer');
  const input = drawInput(act, { state, staff, person: somebody(world), now: system.clock.now() }, draw);
  const label = world.say('staff', `${act.act} on ${record.reference} by ${person.personId}`);
  if (input === undefined) {
    world.count(`skipped ${act.act}`);
    return label;
  }
  await performStaffAct(record.caseId, act, input, person, ports);
  world.count(`staff ${act.act}`);
  return label;
};

/** A case of its own, an addition to some case, or nothing more. */
export const decideAboutHeld: Deed = async (world) => {
  const { draw, last } = world;
  const held = draw.pickOf(last?.quarantine ?? []);
  const person = draw.pickOf((last?.staff ?? []).filter(mayDecide));
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

function mayDecide({ role }: StaffPerson): boolean {
  return rolesForHeld.includes(role);
}
