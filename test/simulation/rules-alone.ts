// The rules alone, life after life: no store and no mail, only people who do what they are offered, a clock that moves, and in every
// second life what goes wrong around the rules. A life costs some hundredths of a second, so what one in ten thousand breaks is found; what a system does to a case is for `simulate.ts`.

import { parseArgs } from 'node:util';
import { isOpen } from '#core/case/case.ts';
import { firstBreak } from '#core/case/history.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { isOffered, type StaffAct } from '#core/handling/staff-act.ts';
import { staffActNamed, staffActs } from '#core/handling/staff-acts.ts';
import { DAY, HOUR, type Instant, movedBy } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { Bench, complainant, MONDAY, shippedProcedure } from '#test/core/handling/bench.ts';
import { type SeededChance, seededChance } from '#test/support/seeded-chance.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { NEXT } from './by-staff.ts';
import { drawInput } from './draw-input.ts';
import { rulesOfACase } from './invariants.ts';
import { contactsOf } from './people.ts';
import { Mishaps } from './rules-mishaps.ts';
import type { Snapshot } from './snapshot.ts';

const procedures = shippedProfiles.map((name) => shippedProcedure(name));

/** A life that has not ended by then is looked at as it stands. */
const MOST_MOVES = 250;

/** Lives begin within two years, so that every holiday and every end of a month lies ahead of some. */
const BEGINNINGS = 730;

export interface RuleLife {
  seed: number;
  profile: string;
  moves: number;
  isClosed: boolean;
  /** What people did and what was refused, and how often. */
  counts: Map<string, number>;
  /** What went wrong around it, and how often. */
  faults: Map<string, number>;
  violations: string[];
  transcript: string[];
}

/** The same life for the same seed. Ends at the first broken invariant. */
export function liveByRules(seed: number): RuleLife {
  const draw = seededChance(`rules ${seed}`);
  const procedure = draw.pickOf(procedures) ?? shippedProcedure('domestic-abuse-charity.ro');
  const { languages } = procedure.profile;
  const bench = new Bench({
    procedure,
    complainant: { ...complainant, language: draw.pickOf(languages) ?? 'en', senderProven: !draw.once(8) },
    declares: false,
    startsAt: movedBy(MONDAY, draw.below(BEGINNINGS) * DAY + draw.below(24) * HOUR),
  });
  const life: RuleLife = {
    seed,
    profile: procedure.profile.name,
    moves: 0,
    isClosed: false,
    counts: new Map(),
    faults: new Map(),
    violations: [],
    transcript: [],
  };
  const mishaps = new Mishaps(seed);
  let before: Snapshot | undefined;
  const look = () => {
    const now = snapshotOf(bench, !mishaps.happened);
    life.violations.push(...rulesOfACase(now, before), ...mishaps.violations);
    before = now;
  };
  try {
    mishaps.settle(bench);
    look();
    while (isOpen(bench.record) && life.moves < MOST_MOVES && life.violations.length === 0) {
      life.moves += 1;
      if (draw.once(3)) passTime(bench, life, draw, mishaps);
      else actOn(bench, life, draw);
      life.transcript.push(...mishaps.settle(bench).map((step) => `  ${bench.now} ${step}`));
      look();
    }
    const broken = firstBreak(bench.events, bench.record.history);
    if (broken !== undefined) life.violations.push(`the chain breaks at ${broken}`);
  } catch (error) {
    life.violations.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  life.isClosed = !isOpen(bench.record);
  life.faults = mishaps.counts;
  return life;
}

/** To the next moment that the case asked for, or a little on; it is looked at whenever it asks. */
function passTime(bench: Bench, life: RuleLife, draw: SeededChance, mishaps: Mishaps): void {
  const { prospect } = bench;
  const to: Instant = draw.once(2) ? prospect.wakeAt : movedBy(bench.now, (1 + draw.below(40)) * 2 * HOUR);
  life.transcript.push(`${bench.now} time passes to ${to}: ${mishaps.passTo(to, bench).join(', ')}`);
}

/** As often as somebody is looked for whom chance lets do something. */
const TRIES = 30;

/** Mostly what the case needs next, else anything that is on offer, and now and then what is not. */
function chosenFor(
  { record, procedure, staff, now }: Bench,
  draw: SeededChance,
): { act: StaffAct; person: StaffPerson } | undefined {
  const isOnOffer = (act: StaffAct, person: StaffPerson) => isOffered(act, record, { person, procedure, staff });
  if (!draw.once(3)) {
    const from = draw.once(4) ? draw.below(NEXT.length) : 0;
    for (const [name, isNext] of [...NEXT.slice(from), ...NEXT.slice(0, from)]) {
      const act = isNext(record, procedure.profile, now) ? staffActNamed(name) : undefined;
      const person = act && draw.pickOf(staff.filter((one) => isOnOffer(act, one)));
      if (person) return { act, person };
    }
  }
  const isWild = draw.once(6);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const [act, person] = [draw.pickOf(staffActs), draw.pickOf(staff)];
    if (act && person && (isWild || isOnOffer(act, person))) return { act, person };
  }
  return undefined;
}

function actOn(bench: Bench, life: RuleLife, draw: SeededChance): void {
  const { record, procedure, staff, now } = bench;
  const { profile } = procedure;
  const { act, person } = chosenFor(bench, draw) ?? {};
  if (!act || !person) return;
  const known = {
    state: { record, messages: bench.messages, circle: bench.context.circle },
    staff,
    person: draw.pick(contactsOf(profile)),
    now,
    languages: profile.languages,
  };
  const input = drawInput(act, known, draw);
  if (input === undefined) return;
  let outcome: string = 'done';
  try {
    bench.act(act.act, person.personId, input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    outcome = error.code;
  }
  life.transcript.push(`${now} ${act.act} by ${person.personId}: ${outcome}`);
  const what = `${act.act} ${outcome}`;
  life.counts.set(what, (life.counts.get(what) ?? 0) + 1);
}

function snapshotOf(bench: Bench, isFaultless: boolean): Snapshot {
  const { record, prospect, now } = bench;
  const wait = {
    caseId: record.caseId,
    machine: record.run.machine,
    run: record.run.run,
    taskToken: '',
    wakeAt: prospect.wakeAt,
  };
  return {
    now,
    isQuiet: true,
    isFaultless,
    profile: bench.procedure.profile,
    staff: [...bench.staff],
    cases: [
      {
        record,
        history: bench.events,
        outbox: bench.changes.flatMap(({ outbox }) => outbox),
        messages: bench.messages,
        evidence: [],
        complainant: bench.context.complainant,
        circle: bench.context.circle,
        letters: new Map(),
        wait,
        isCarried: true,
      },
    ],
    quarantine: [],
    dismissed: [],
    sent: [],
    deeds: { inbound: [], uploads: [], served: [] },
    textPlaces: new Map(),
    originals: new Map(),
    kept: [],
    stopped: new Map(),
    refused: new Map(),
    deadLetters: 0,
  };
}

if (import.meta.main) {
  const number = (otherwise: number) => ({ type: 'string', default: String(otherwise) }) as const;
  const { values } = parseArgs({ options: { lives: number(10_000), first: number(1) } });
  const startedAt = performance.now();
  const [counts, faults] = [new Map<string, number>(), new Map<string, number>()];
  const broken: number[] = [];
  let [moves, closed] = [0, 0];
  for (let seed = Number(values.first); seed < Number(values.first) + Number(values.lives); seed += 1) {
    const life = liveByRules(seed);
    moves += life.moves;
    closed += life.isClosed ? 1 : 0;
    for (const [what, count] of life.counts) counts.set(what, (counts.get(what) ?? 0) + count);
    for (const [what, count] of life.faults) faults.set(what, (faults.get(what) ?? 0) + count);
    if (life.violations.length === 0) continue;
    broken.push(seed);
    if (broken.length <= 10) {
      console.log(
        `\nseed ${seed} (${life.profile}):\n${life.violations.slice(0, 3).join('\n')}\n${life.transcript.slice(-10).join('\n')}`,
      );
    }
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`\n${values.lives} lives by the rules alone, ${closed} of them to closing, ${moves} moves, ${seconds} seconds`);
  const done = [...counts].filter(([what]) => what.endsWith(' done')).sort(([, one], [, other]) => other - one);
  console.log(`done: ${done.map(([what, count]) => `${what.slice(0, -' done'.length)} ${count}`).join(', ')}`);
  console.log(`went wrong: ${[...faults].map(([what, count]) => `${what} ${count}`).join(', ')}`);
  console.log(broken.length === 0 ? 'none broken' : `${broken.length} broken: ${broken.slice(0, 40).join(', ')}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
