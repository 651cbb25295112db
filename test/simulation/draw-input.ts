// What staff fill in for an act, drawn from the act's own schema: an act that is new tomorrow is tried tomorrow. What has to make sense
// for a case to move on is known by the name of its field.

import * as z from 'zod';
import { openAllegations } from '#core/case/allegation.ts';
import { deadlineOf } from '#core/case/case.ts';
import { openItems } from '#core/case/inquiry.ts';
import { waitingLooks } from '#core/case/letter-look.ts';
import { openPromises, unapproved } from '#core/case/remedy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { endsByItsAct } from '#core/case/tasks.ts';
import type { StaffAct } from '#core/handling/staff-act.ts';
import { DAY, type Instant, movedBy } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import type { SeededChance } from '#test/support/seeded-chance.ts';
import type { PersonContacts } from './people.ts';
import type { CaseState } from './snapshot.ts';
import { SPOKEN } from './words.ts';

export interface Known {
  state: Pick<CaseState, 'record' | 'messages' | 'circle'>;
  staff: readonly StaffPerson[];
  person: PersonContacts;
  now: Instant;
  /** In which the provider answers. */
  languages: readonly Language[];
}

interface Acting extends Known {
  act: StaffAct['act'];
}

const Field = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

/** As often as a schema's own conditions may need to be met by chance. */
const TRIES = 60;

/** What an act takes is asked thousands of times, and is always the same. */
const schemas = new Map<string, unknown>();

/** Undefined when chance found nothing that the act's schema takes. */
export function drawInput({ act, input }: Pick<StaffAct, 'act' | 'input'>, known: Known, draw: SeededChance): unknown {
  const schema = schemas.get(act) ?? z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  schemas.set(act, schema);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const drawn = drawField('', schema, { ...known, act }, draw);
    if (input.safeParse(drawn).success) return drawn;
  }
  return undefined;
}

function drawField(name: string, schema: unknown, known: Acting, draw: SeededChance): unknown {
  const {
    type,
    format,
    enum: options,
    const: only,
    anyOf,
    items,
    properties,
    required = [],
    minimum = 1,
    maximum = minimum + 9,
  } = Field.parse(schema);
  if (properties) {
    const drawn: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(properties)) {
      const own = byAct[`${known.act} ${key}`];
      const isRare = SPOKEN_FIELDS.includes(key) || own !== undefined;
      if (!required.includes(key) && draw.once(isRare ? 24 : 2)) continue;
      const value = own && !draw.once(8) ? own(known, draw) : drawField(key, field, known, draw);
      if (value !== undefined) drawn[key] = value;
    }
    return drawn;
  }
  if (only !== undefined) return only;
  if (options) return draw.pickOf(options);
  const named = byName[name];
  if (named) return named(known, draw);
  if (name.endsWith('Id')) return draw.pickOf(valuesOf(name, known.state)) ?? 'none';
  if (anyOf) return drawField(name, draw.pickOf(anyOf), known, draw);
  if (type === 'array') return Array.from({ length: 1 + draw.below(2) }, () => drawField('', items, known, draw));
  if (type === 'boolean') return draw.once(2);
  if (type === 'integer' || type === 'number') return minimum + draw.below(Math.min(9, maximum - minimum) + 1);
  if (format === 'date' || name.endsWith('On')) return movedBy(known.now, (draw.below(20) - 5) * DAY).slice(0, 10);
  if (name.endsWith('At')) return movedBy(known.now, (draw.below(20) - 10) * DAY);
  return 'We talked about it.';
}

/** What goes by this name anywhere on the case: tasks, parties, allegations, whatever there will be. */
function valuesOf(name: string, place: unknown): unknown[] {
  if (typeof place !== 'object' || place === null) return [];
  return Object.entries(place).flatMap(([key, value]) => (key === name ? [value] : valuesOf(name, value)));
}

const SPOKEN_FIELDS: readonly string[] = Object.keys(SPOKEN);

/** What makes sense for one act alone; now and then something else is tried all the same. */
const byAct: Readonly<Record<string, (known: Known, draw: SeededChance) => unknown>> = {
  'assign personId': ({ state, staff }, draw) =>
    draw.once(2) ? anyoneOf(staff, ({ role }) => role === state.record.handler.role, draw) : anyoneOf(staff, isRanked, draw),
  'assign hasNoConflict': () => true,
  'assign_appeal hasNoConflict': () => true,
  'assign_appeal personId': ({ state, staff }, draw) => anyoneOf(staff, ({ role }) => role === state.record.handler.role, draw),
  'name_contact personId': ({ staff }, draw) => anyoneOf(staff, ({ role }) => role === 'team_leader', draw),
  'record_authority of': () => 'complainant',
  // The person who complained has our letters anyhow.
  'record_authority letters': (_known, draw) => draw.pick(['none', 'copies', 'instead']),
  'record_authority scope': (_known, draw) => draw.pick(['act_for', 'details', 'details']),
  'record_finding allegationId': ({ state: { record } }) => openAllegations(record)[0]?.allegationId,
  'remove_allegation allegationId': ({ state: { record } }, draw) => draw.pickOf(record.allegations ?? [])?.allegationId,
  'offer_remedy kind': ({ state: { record } }, draw) =>
    record.serious ? 'corrective_action' : draw.pick(['apology', 'measure', 'compensation']),
  'offer_remedy allegationId': ({ state: { record } }, draw) => draw.pickOf(record.allegations ?? [])?.allegationId,
  'offer_remedy dueOn': ahead,
  'plan_inquiry allegationId': ({ state: { record } }, draw) => draw.pickOf(record.allegations ?? [])?.allegationId,
  'ask_colleague itemId': ({ state: { record } }) => openItems(record)[0]?.itemId,
  'ask_colleague answerOn': ahead,
  'settle_inquiry itemId': ({ state: { record } }) => openItems(record)[0]?.itemId,
  'approve_remedy remedyId': ({ state: { record } }) => unapproved(record)[0]?.remedyId,
  'look_at_letter lookId': ({ state: { record } }, draw) => draw.pickOf(waitingLooks(record))?.lookId,
  'look_at_letter verdict': (_known, draw) => (draw.once(4) ? 'tells_too_much' : 'may_leave'),
  'report_promise remedyId': ({ state: { record } }) => openPromises(record)[0]?.remedyId,
  'record_body_request askedOn': gone,
  'record_body_request dueOn': ahead,
  'refer_to_body sentOn': gone,
  'date_incident happenedOn': ({ now }, draw) => movedBy(now, -draw.pick([0, 3, 500]) * DAY).slice(0, 10),
  'answer_body bodyId': ({ state: { record } }) =>
    record.bodies?.find(({ kind, answeredAt }) => kind === 'request' && answeredAt === undefined)?.bodyId,
  'finish_task taskId': ({ state: { record } }, draw) => draw.pickOf(record.tasks.filter((task) => !endsByItsAct(task)))?.taskId,
  'correct_contact language': ({ languages }, draw) => draw.pickOf(languages),
};

function anyoneOf(
  staff: readonly StaffPerson[],
  isFit: (person: StaffPerson) => boolean,
  draw: SeededChance,
): string | undefined {
  return draw.pickOf(staff.filter(isFit))?.personId;
}

function isRanked({ role }: StaffPerson): boolean {
  return role !== 'front_desk' && role !== 'quality_manager';
}

function ahead({ now }: Known, draw: SeededChance): string {
  return movedBy(now, draw.pick([2, 9, 40]) * DAY).slice(0, 10);
}

function gone({ now }: Known, draw: SeededChance): string {
  return movedBy(now, -draw.pick([1, 4]) * DAY).slice(0, 10);
}

const byName: Readonly<Record<string, (known: Known, draw: SeededChance) => unknown>> = {
  ...Object.fromEntries(Object.entries(SPOKEN).map(([name, words]) => [name, () => words])),
  personId: ({ staff }, draw) => draw.pickOf(staff)?.personId,
  messageId: ({ state: { messages } }, draw) => {
    const undecided = messages.filter(({ standing }) => standing === 'unverified');
    return (draw.pickOf(undecided) ?? draw.pickOf(messages))?.messageId;
  },
  of: ({ state: { record } }, draw) => draw.pick(['complainant', ...(record.parties ?? []).map(({ partyId }) => partyId)]),
  newDueOn: ({ state: { record }, now }, draw) => {
    const due = (deadlineOf(record, 'respond') ?? deadlineOf(record, 'answer_appeal'))?.dueAt ?? now;
    return movedBy(due, draw.pick([-2, 1, 4, 8]) * DAY).slice(0, 10);
  },
  startsAt: ({ now }, draw) => movedBy(now, draw.pick([-1, 1, 3, 9, 20]) * DAY),
  minutes: (_known, draw) => draw.pick([30, 60]),
  amount: (_known, draw) => draw.pick([20, 300, 5_000]),
  members: ({ staff }, draw) =>
    (draw.once(3) ? staff : staff.filter(({ role }) => role === 'trustee' || role === 'chair'))
      .map(({ personId }) => personId)
      .slice(0, 2),
  deliveredOn: ({ now }) => now.slice(0, 10),
  expiresOn: ({ now }, draw) => movedBy(now, draw.pick([1, 30, 300]) * DAY).slice(0, 10),
  name: ({ person }) => person.name,
  email: ({ person }) => person.address,
  phone: ({ person }) => (person.number.startsWith('+') ? person.number : undefined),
  preview: () => undefined,
};
