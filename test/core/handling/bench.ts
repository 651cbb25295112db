// A case on the bench: the pure rules alone, with a clock that is moved by hand, a fixed chance and records kept in memory. What the
// store, the letter book and the workflow do for a case when it is deployed is done here in a few lines.

import { readFileSync } from 'node:fs';
import type { Case, Phase } from '#core/case/case.ts';
import { type Change, changeOf, type Draft } from '#core/case/change.ts';
import type { CaseEvent } from '#core/case/history.ts';
import { letGoOn } from '#core/case/letter-look.ts';
import { type NextStep, type Prospect, prospectOf } from '#core/case/next-step.ts';
import { waitsForDeclaration } from '#core/case/no-conflict.ts';
import type { Account, Complainant, Message } from '#core/case/person.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { HandlingContext } from '#core/handling/context.ts';
import { performed } from '#core/handling/letter-look.ts';
import { type Opening, openCase } from '#core/handling/open-case.ts';
import { otherSenders } from '#core/handling/perform.ts';
import * as procedureActs from '#core/handling/procedure-acts.ts';
import { type ActResult, requireOffered, type StaffContext } from '#core/handling/staff-act.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY, type Instant, movedBy } from '#core/instant.ts';
import { type Circle, namesToKeep, nobodyAround } from '#core/parties/circle.ts';
import { partiesWrittenTo } from '#core/parties/letter-readers.ts';
import type { Chance } from '#core/ports.ts';
import { type Procedure, procedureOf } from '#core/procedure/procedure.ts';
import { loadProfile, type Profile, type Role } from '#core/procedure/profile.ts';
import { HolidayTable } from '#core/procedure/working-calendar.ts';

/** Monday 9 November 2026, 10:00 in Bucharest. */
export const MONDAY: Instant = '2026-11-09T08:00:00.000Z';

export function profileText(name: string): string {
  return readFileSync(new URL(`../../../profiles/${name}.json`, import.meta.url), 'utf8');
}

/** With these days of its holiday table added to it, and taken from it. */
export function withHolidays(name: string, added: readonly string[], taken: readonly string[] = []): Procedure {
  const profile = loadProfile(profileText(name));
  const table = HolidayTable.parse(JSON.parse(holidaysText(profile)));
  const holidays = [...table.holidays, ...added.map((on) => ({ on, name: 'Zi liberă' }))]
    .filter(({ on }) => !taken.includes(on))
    .sort((one, other) => one.on.localeCompare(other.on));
  return procedureOf(profile, { ...table, holidays });
}

function holidaysText({ calendar }: Profile): string {
  return readFileSync(new URL(`../../../profiles/holidays/${calendar.holidays}.json`, import.meta.url), 'utf8');
}

export function shippedProcedure(name: string, change: (profile: Profile) => Profile = (profile) => profile): Procedure {
  const profile = change(loadProfile(profileText(name)));
  return procedureOf(profile, JSON.parse(holidaysText(profile)));
}

/** As shipped, but nobody asks afterwards how somebody was treated: that one task would stand in every answered case (disadvantage.test.ts). */
export const charity = shippedProcedure('domestic-abuse-charity.ro', ({ fairTreatment, ...profile }) => {
  const { followUp: _asked, ...looked } = fairTreatment;
  return { ...profile, fairTreatment: looked };
});
export const england = shippedProcedure('england-adult-social-care.en');

/** A different byte at every draw, the same ones at every run. */
export function countingChance(): Chance {
  let next = 0;
  const draw = () => {
    next = (next + 37) % 256;
    return next;
  };
  return { bytes: (count) => Uint8Array.from({ length: count }, draw) };
}

export function person(personId: string, role: Role, name = `${personId} Testperson`): StaffPerson {
  return { personId, role, name };
}

/** One of each role, and a second one where a peer matters. */
export const house: readonly StaffPerson[] = [
  person('desk', 'front_desk', 'Dana Marin'),
  person('leader', 'team_leader', 'Ana-Maria Popescu'),
  person('leader-2', 'team_leader', 'Ion Vasile'),
  person('head', 'head_of_service', 'Mihai Ionescu'),
  person('trustee', 'trustee', 'Grace Whitfield'),
  person('trustee-2', 'trustee', 'Ștefan Țurcanu'),
  person('chair', 'chair', 'Elena Stan'),
  person('quality', 'quality_manager', 'Carla Moretti'),
];

export const complainant: Complainant = {
  name: 'Maria Fiica',
  email: 'maria@example.org',
  preferredChannel: 'email',
  language: 'en',
  senderProven: true,
};

const account: Account = { whatHappened: 'The morning visits did not take place.' };

export interface BenchOptions {
  procedure?: Procedure;
  staff?: readonly StaffPerson[];
  complainant?: Complainant;
  account?: Account;
  startsAt?: Instant;
  /** False: nobody says by themselves that they have no conflict of interest, where the procedure asks for it (S0.33). */
  declares?: boolean;
}

/** What a letter with nothing missing needs. */
export const fullDecision = {
  outcome: 'upheld',
  apology: 'We are sorry.',
  measures: 'The visits have begun again.',
  prevention: 'A colleague stands in from now on.',
} as const;

export const finding = { allegation: 'Missed visits', outcome: 'upheld', rationale: 'Six visits were missed.' } as const;

/** What the state machines do when a step is owed. */
export const actOfStep: Partial<Record<NextStep, procedureActs.ProcedureAct>> = {
  acknowledge: procedureActs.acknowledgeComplaint,
  remind: procedureActs.remindHandler,
  update_progress: procedureActs.sendProgressUpdate,
  escalate: procedureActs.escalateCase,
  end_appeal_window: procedureActs.endAppealWindow,
  acknowledge_appeal: procedureActs.acknowledgeAppeal,
  send_survey: procedureActs.sendSurvey,
  close: procedureActs.closeCase,
};

export class Bench {
  /** May be changed while the case is open, as a deployment changes it. */
  procedure: Procedure;
  readonly staff: readonly StaffPerson[];
  readonly changes: Change[] = [];
  readonly #declares: boolean;
  readonly #chance = countingChance();
  readonly #words = new Map<number, unknown>();
  #complainant: Complainant;
  #circle: Circle = nobodyAround;
  #account: Account;
  now: Instant;
  record: Case;

  constructor(options: BenchOptions = {}) {
    this.procedure = options.procedure ?? charity;
    this.staff = options.staff ?? house;
    this.#declares = options.declares ?? true;
    this.now = options.startsAt ?? MONDAY;
    this.#complainant = options.complainant ?? complainant;
    this.#account = options.account ?? account;
    const opening: Opening = {
      channel: 'email',
      receivedAt: this.now,
      complainant: this.#complainant,
      account: this.#account,
      message: {
        messageId: 'm1',
        channel: 'email',
        receivedAt: this.now,
        text: this.#account.whatHappened,
        attachments: [],
        standing: 'complaint',
      },
      pointers: ['MAIL#1'],
    };
    this.record = this.#write(undefined, openCase(opening, this.procedure, this.staff, this.#chance), true);
  }

  get context(): HandlingContext {
    return {
      now: this.now,
      procedure: this.procedure,
      staff: this.staff,
      chance: this.#chance,
      complainant: this.#complainant,
      account: this.#account,
      circle: this.#circle,
      thirdParties: this.record === undefined ? [] : namesToKeep(this.record, this.#circle),
      onBehalf: this.record?.onBehalf,
      parties: this.record && partiesWrittenTo(this.record),
      links: {
        tracking: ({ caseId }) => `https://candour.example.org/case/${caseId}`,
        status: ({ caseId }) => `https://candour.example.org/status/${caseId}`,
        survey: ({ caseId }) => `https://candour.example.org/survey/${caseId}`,
        evidence: ({ caseId }) => `https://candour.example.org/evidence/${caseId}`,
        mark: (reference) => `[${reference} 0123456789abcdef]`,
      },
    };
  }

  /** As they stand now: an act may have said what one of them is. */
  get messages(): Message[] {
    return [...new Map(this.changes.flatMap(({ messages }) => messages.map((message) => [message.messageId, message]))).values()];
  }

  /** As `personId`, whoever that is. */
  contextFor(personId: string, thirdParties: readonly string[] = []): StaffContext {
    const found = this.staff.find((candidate) => candidate.personId === personId);
    if (!found) throw new Error(`nobody is called ${personId}`);
    const { context, messages } = this;
    const others = [...thirdParties, ...otherSenders(messages, this.#complainant), ...context.thirdParties];
    const letGo = letGoOn(this.record);
    return { ...context, person: found, wordsOf: (seq) => this.#words.get(seq), messages, thirdParties: others, letGo };
  }

  get prospect(): Prospect {
    return prospectOf(this.record, this.procedure, this.now);
  }

  get events(): CaseEvent[] {
    return this.changes.flatMap(({ events }) => events);
  }

  get lastChange(): Change {
    const last = this.changes.at(-1);
    if (!last) throw new Error('nothing has happened yet');
    return last;
  }

  /** An act of staff as {@link performStaffAct} does it. */
  act(name: string, personId: string, input: unknown = {}, thirdParties: readonly string[] = []): ActResult {
    const act = staffActNamed(name);
    if (!act) throw new Error(`no act is called ${name}`);
    const found = this.contextFor(personId, thirdParties).person;
    const isTaking = name === 'assign' || name === 'assign_appeal';
    if (this.#declares && waitsForDeclaration(act.act, found, this.record, this.procedure.profile))
      this.act('declare_no_conflict', personId);
    const given = this.#declares && isTaking ? { hasNoConflict: true, ...Object(input) } : input;
    const context = this.contextFor(personId, thirdParties);
    requireOffered(act, this.record, context);
    const result = performed(act, this.record, given, context);
    if (act.changes) this.record = this.#write(this.record, result, act.signals);
    if (result.refused) throw result.refused;
    return result;
  }

  /** What the workflow does: performs what is owed until nothing is. Returns the steps performed. */
  settle(): NextStep[] {
    const steps: NextStep[] = [];
    for (;;) {
      const { step } = this.prospect;
      const act = actOfStep[step];
      if (!act) return steps;
      this.perform(act);
      steps.push(step);
      if (steps.length > 10) throw new Error(`the same moment owes step after step: ${steps.join(', ')}`);
    }
  }

  /** Does one act of the procedure; false when it decided that nothing is owed. */
  perform(act: procedureActs.ProcedureAct): boolean {
    const draft = act(this.record, this.context);
    if (draft) this.record = this.#write(this.record, draft, false);
    return draft !== undefined;
  }

  write(draft: Draft): Case {
    this.record = this.#write(this.record, draft, true);
    return this.record;
  }

  /** Moves the clock to `to`, looking at the case at each moment that the procedure asked for. */
  passTo(to: Instant): NextStep[] {
    const steps = this.settle();
    while (this.prospect.step !== 'leave' && this.prospect.wakeAt <= to) {
      this.now = this.prospect.wakeAt;
      steps.push(...this.settle());
    }
    this.now = to;
    return steps;
  }

  passDays(days: number): NextStep[] {
    return this.passTo(movedBy(this.now, days * DAY));
  }

  /** Brings the case to `phase` the shortest way. */
  bringTo(phase: Phase): this {
    const ways: Record<Phase, () => void> = {
      received: () => undefined,
      acknowledged: () => void this.settle(),
      under_investigation: () => void this.bringTo('acknowledged').act('assign', leaderOf(this.record.handler.role)),
      responded: () => {
        this.bringTo('under_investigation');
        const handler = this.record.handler.personId ?? '';
        this.act('record_finding', handler, finding);
        this.act('decide_outcome', handler, fullDecision);
        this.act('send_letter', handler);
      },
      appealed: () => {
        this.bringTo('responded');
        while (this.record.stage === 'informal') {
          this.act('make_formal', this.record.handler.personId ?? '', { askedBy: 'complainant', why: 'Not satisfied' });
          this.bringTo('responded');
        }
        this.act('lodge_appeal', this.record.handler.personId ?? '', { reasons: 'The finding is wrong.' });
      },
      under_appeal: () => void this.bringTo('appealed').settle(),
      awaiting_feedback: () => void this.bringTo('acknowledged').act('withdraw', 'quality', { wish: 'By phone' }),
      closed: () => {
        this.bringTo('awaiting_feedback');
        this.passDays(60);
      },
    };
    ways[phase]();
    if (this.record.phase !== phase) throw new Error(`brought to ${this.record.phase} instead of ${phase}`);
    return this;
  }

  #write(before: Case | undefined, draft: Draft, signals: boolean): Case {
    const change = changeOf(before, draft, this.now, { signals });
    this.changes.push(change);
    for (const { seq, value } of change.words) this.#words.set(seq, value);
    if (change.person) {
      this.#complainant = change.person.complainant;
      this.#account = change.person.account;
    }
    if (change.circle) this.#circle = change.circle;
    return change.after;
  }
}

function leaderOf(role: Role): string {
  const found = house.find((candidate) => candidate.role === role);
  if (!found) throw new Error(`nobody is a ${role}`);
  return found.personId;
}

/** The code of the refusal that `act` ends in. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
  return 'not refused';
}
