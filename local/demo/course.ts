// The course of one complaint from its first words to the last record, drawn from a profile: it goes through everything that this
// procedure asks, and through nothing that it does not. Who carries it out, and how, is not said here (hands.ts).

import { type Case, type DeadlineKind, deadlineOf, type OpenTask } from '#core/case/case.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import { plannedMeetings } from '#core/case/meeting.ts';
import { owesDeclaration } from '#core/case/no-conflict.ts';
import { DAY, HOUR, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import { reminderAt } from '#core/procedure/deadline.ts';
import { rankThatMayPromise } from '#core/procedure/delegated-authority.ts';
import { endOf, type Procedure } from '#core/procedure/procedure.ts';
import { type Profile, type Role, stageNamed } from '#core/procedure/profile.ts';
import { addWorkingDays, daysAfter, nextWorkingDay, subtractWorkingDays } from '#core/procedure/working-calendar.ts';
import type { AllegationSaid, AnswerSaid, LifeWords } from './words/life-words.ts';

/** What a case has reached when there is something to look at. */
export type Milestone =
  | 'acknowledged'
  | 'found'
  | 'answered'
  | 'formal'
  | 'under_appeal'
  | 'heard'
  | 'appeal_answered'
  | 'taken_up_again'
  | 'closed';

export interface Person {
  id: string;
  name: string;
  role: string;
}

/** What a deed may depend on, at the moment at which it is done. */
export interface Scene {
  procedure: Procedure;
  people: readonly Person[];
  now: Instant;
  record: Case;
  /** Who has done something on the case so far. */
  doers: ReadonlySet<string>;
}

type Who = (scene: Scene) => string;

/** Acts that end the reading of an answer: nobody sends or signs what they have not read. */
export type AfterReading = 'approve_letter' | 'send_letter' | 'send_appeal_letter';

export type Deed =
  | { kind: 'complain' }
  | { kind: 'reply'; text: string }
  | { kind: 'act'; act: LifecycleAct; by: Who; input: (scene: Scene) => Readonly<Record<string, unknown>>; when?: When }
  | { kind: 'finish'; act: AfterReading; by: Who; when?: When }
  | { kind: 'survey'; isSettled: boolean }
  | { kind: 'wait'; until: (scene: Scene) => Instant }
  | { kind: 'reached'; milestone: Milestone };

type When = (scene: Scene) => boolean;

export function courseOf({ profile }: Procedure, words: LifeWords): Deed[] {
  return [
    ...comesIn(profile, words),
    ...profile.stages.flatMap((_stage, index) => [
      ...(index === 0 ? [] : goesOn(words)),
      ...handled(profile, index, words),
      ...told(words),
    ]),
    ...appealed(profile, words),
    ...askedAbout(profile, words),
  ];
}

function comesIn(profile: Profile, words: LifeWords): Deed[] {
  return [
    { kind: 'complain' },
    waitUntil(tomorrow('09:15')),
    // S2.9: where there is a time for raising it, somebody writes down when it happened.
    ...(profile.raising === undefined
      ? []
      : [
          act('date_incident', inRole('front_desk'), ({ record, procedure: { calendar } }) => ({
            happenedOn: daysAfter(calendar.localDateOf(record.receivedAt), -9),
          })),
        ]),
    act('record_contact', inRole('front_desk'), () => ({ how: 'phone', summary: words.called })),
    ...contactNamed(profile),
    reached('acknowledged'),
  ];
}

/** S3.6: where people have a named contact, this one gets theirs. */
function contactNamed({ namedContact }: Profile): Deed[] {
  if (namedContact === undefined) return [];
  return [act('name_contact', inRole('front_desk'), (scene) => ({ personId: inRole(namedContact.role)(scene) }))];
}

function handled(profile: Profile, index: number, words: LifeWords): Deed[] {
  const isFirst = index === 0;
  const isLast = index === profile.stages.length - 1;
  return [
    taken('assign'),
    ...replied(words),
    ...(isFirst && profile.hearsBothSides ? bothSides(words) : []),
    ...(!isFirst && !profile.hearsBothSides ? inPerson(words) : []),
    ...(isLast && profile.major ? [act('mark_serious', handler, () => ({ why: words.serious }))] : []),
    ...(isLast ? takenApart(profile, words) : found(words)),
    ...(isLast && profile.major
      ? [act('decide_accountability', handler, () => ({ decision: 'talk', why: words.accountability }))]
      : []),
    ...(isLast && profile.major?.requires.includes('corrective_action')
      ? [offer('corrective_action', words.correctiveAction)]
      : []),
    ...(isFirst && profile.compensation ? compensated(profile, words) : [offer('measure', words.measure)]),
    reached('found'),
    ...decided('partly_upheld', isLast ? words.lastAnswer : words.firstAnswer),
    waitUntil(before('respond', 1, '15:00')),
    ...signed,
    { kind: 'finish', act: 'send_letter', by: handler },
  ];
}

/** S0.5, S0.6: where a first reply is promised, and nobody has made it yet. */
function replied({ called }: LifeWords): Deed[] {
  const isOwed: When = ({ record }) => deadlineOf(record, 'first_reply') !== undefined;
  return [act('record_contact', handler, () => ({ how: 'phone', summary: called }), { when: isOwed })];
}

/** S0.34. */
function bothSides({ accounts }: LifeWords): Deed[] {
  return (['complainant', 'concerned'] as const).map((whose) =>
    act('record_account', handler, () => ({ whose, said: accounts[whose] })),
  );
}

/** S2.15, S2.34: people meet. */
function inPerson({ meeting }: LifeWords): Deed[] {
  return [
    act('plan_meeting', handler, (scene) => ({ startsAt: later(2, '10:00')(scene), minutes: 60, place: meeting.place })),
    waitUntil(later(2, '11:30')),
    act('record_meeting', handler, () => ({ spoke: 'both', said: meeting.said })),
  ];
}

function found({ firstFinding }: LifeWords): Deed[] {
  return [waitUntil(later(2, '14:00')), act('record_finding', handler, () => ({ ...firstFinding, outcome: 'partly_upheld' }))];
}

/** The matter is taken apart, the answer is put off once, and each part gets its finding. */
function takenApart(profile: Profile, words: LifeWords): Deed[] {
  const [justified, unfounded] = words.allegations;
  return [
    allegation(justified),
    allegation(unfounded),
    waitUntil(firstReminder),
    act('extend', handler, (scene) => ({ newDueOn: aWeekMore(scene), reason: words.extension })),
    ...(isLeftLying(profile) ? [waitUntil(overdue), taken('assign'), waitUntil(later(2, '14:00'))] : []),
    finding(0, 'upheld', justified.rationale),
    finding(1, 'not_upheld', unfounded.rationale),
  ];
}

/**
 * One life shows what happens to a case that lies too long: where there is no formal stage to go to, its handler is of the lowest rank,
 * and it can climb without reaching whoever hears the appeal.
 */
export function isLeftLying({ stages, ranks, appeal }: Profile): boolean {
  return stages.length === 1 && stages[0]?.leads === ranks[0] && ranks.indexOf(appeal.leads) > 1;
}

/** S2.19, S2.20: what is offered goes beyond what the handler may promise, so that a higher rank has to agree. */
function compensated(profile: Profile, words: LifeWords): Deed[] {
  return [
    act('offer_remedy', handler, (scene) => ({
      ...remedy('compensation', words.compensation, scene),
      amount: amountBeyond(profile, scene),
    })),
    waitUntil(tomorrow('10:00')),
    ...declared(taskOf('approve_remedy'), hasTask('approve_remedy')),
    act('approve_remedy', taskOf('approve_remedy'), (scene) => ({ remedyId: theTask('approve_remedy', scene).taskId }), {
      when: hasTask('approve_remedy'),
    }),
  ];
}

/**
 * Half as much again as the handler may promise; no more than that, where whoever had to agree is needed to hear the appeal and must
 * have had no part in the case.
 */
function amountBeyond(profile: Profile, { people, record }: Scene): number {
  const { compensation, appeal } = profile;
  const { role } = record.handler;
  const limit = compensation?.upTo[role] ?? 100;
  const beyond = Math.round(limit * 1.5);
  const seats: readonly string[] = appeal.panel?.from ?? [];
  const isPanelShort = people.filter((person) => seats.includes(person.role)).length <= (appeal.panel?.size ?? -1);
  const isAppealLead = rankThatMayPromise(profile, role, beyond) === appeal.leads;
  return isPanelShort || isAppealLead ? limit : beyond;
}

/** S3.8: whoever signs beside the author is asked by a task. */
const signed: Deed[] = [
  ...declared(taskOf('sign_letter'), hasTask('sign_letter')),
  { kind: 'finish', act: 'approve_letter', by: taskOf('sign_letter'), when: hasTask('sign_letter') },
];

/** The answer arrives, what it promised is done, and what it taught is written down while there is time. */
function told(words: LifeWords): Deed[] {
  return [
    ...arrived(words),
    reached('answered'),
    waitUntil(later(3, '10:00')),
    ...promisesKept(words),
    learned(words, hasTask('record_learning')),
  ];
}

function arrived(words: LifeWords): Deed[] {
  return [
    waitUntil(tomorrow('10:30')),
    act('record_delivery', inRole('front_desk'), ({ now, procedure: { calendar } }) => ({
      deliveredOn: calendar.localDateOf(now),
      how: words.delivered,
    })),
  ];
}

/** As many as a life ever promises in one answer; those that are not there are passed over. */
function promisesKept(words: LifeWords): Deed[] {
  return [1, 2].map(() =>
    act(
      'report_promise',
      taskOf('keep_promise'),
      (scene) => ({ remedyId: theTask('keep_promise', scene).taskId, kept: 'kept', what: words.kept }),
      { when: hasTask('keep_promise') },
    ),
  );
}

function learned(words: LifeWords, when: When): Deed {
  return act('record_learning', inRole('quality_manager'), () => ({ kind: 'change', lesson: words.lesson }), { when });
}

/** S2.22: the informal answer does not satisfy. */
function goesOn({ notSettled }: LifeWords): Deed[] {
  return [
    { kind: 'reply', text: notSettled.mail },
    waitUntil(soon),
    act('make_formal', inRole('front_desk'), () => ({ askedBy: 'complainant', why: notSettled.why })),
    reached('formal'),
    waitUntil(tomorrow('09:15')),
  ];
}

function appealed(profile: Profile, words: LifeWords): Deed[] {
  const { panel } = profile.appeal;
  const review = words.allegations.map((_said, index) => index);
  const outcome = panel ? 'partly_upheld' : 'not_upheld';
  return [
    { kind: 'reply', text: words.appeal.mail },
    waitUntil(soon),
    act('lodge_appeal', inRole('front_desk'), () => ({ reasons: words.appeal.reasons })),
    waitUntil(tomorrow('09:30')),
    taken('assign_appeal'),
    reached('under_appeal'),
    ...(panel ? heard(panel, words) : []),
    ...review.map((index) => finding(index, index === 0 ? outcome : 'not_upheld', words.review.rationale)),
    ...decided(outcome, words.review),
    waitUntil(before('answer_appeal', 2, '14:00')),
    { kind: 'finish', act: 'send_appeal_letter', by: handler },
    reached('appeal_answered'),
  ];
}

/** S2.44–S2.46: those who had no part in the case hear it together. */
function heard(panel: NonNullable<Profile['appeal']['panel']>, { hearing }: LifeWords): Deed[] {
  const first: Who = (scene) => scene.record.hearing?.panel[0] ?? handler(scene);
  return [
    act('name_panel', handler, (scene) => ({ members: panelOf(panel, scene) })),
    act('invite_to_hearing', first, (scene) => ({
      startsAt: before('hear_appeal', 2, '10:00')(scene),
      minutes: 60,
      place: hearing.place,
    })),
    waitUntil(({ record }) => plannedMeetings(record)[0]?.endsAt ?? record.receivedAt),
    ...declared(first, () => true),
    act('record_hearing', first, () => ({ spoke: 'complainant', said: hearing.said })),
    reached('heard'),
  ];
}

/** People of the ranks that the procedure names who had no part in the case: whoever leads the appeal among them. */
function panelOf({ size, from }: NonNullable<Profile['appeal']['panel']>, { people, doers, record }: Scene): string[] {
  const ranks: readonly string[] = from;
  const isFree = ({ id, role }: Person) => ranks.includes(role) && (!doers.has(id) || id === record.handler.personId);
  const free = people.filter(isFree).map(({ id }) => id);
  if (free.length < size)
    throw new Error(`a panel of ${size} cannot be named: only ${free.length} people had no part in the case`);
  return free.slice(0, size);
}

/** After the end: what the one who complained thinks of it, once more round where that goes on, and what is left to write down. */
function askedAbout(profile: Profile, words: LifeWords): Deed[] {
  const goesRound = profile.untilSatisfied !== undefined;
  return [
    waitUntil(later(3, '18:00')),
    { kind: 'survey', isSettled: !goesRound },
    ...(goesRound ? onceMore(words) : []),
    learned(words, ({ record }) => record.learning === undefined),
    reached('closed'),
    ...treatmentAsked(words),
  ];
}

/** S2.12: where the procedure says so, somebody who did not handle it asks how they have been treated since. */
function treatmentAsked({ treated }: LifeWords): Deed[] {
  return [
    waitUntil((scene) =>
      hasTask('ask_about_treatment')(scene) ? movedBy(theTask('ask_about_treatment', scene).dueAt, -DAY) : scene.now,
    ),
    act('record_treatment', taskOf('ask_about_treatment'), () => ({ answer: 'fair', said: treated }), {
      when: hasTask('ask_about_treatment'),
    }),
  ];
}

/** S0.38: it is looked at until they are satisfied. */
function onceMore(words: LifeWords): Deed[] {
  return [
    reached('taken_up_again'),
    waitUntil(tomorrow('09:15')),
    taken('assign'),
    ...replied(words),
    waitUntil(later(2, '11:00')),
    finding(0, 'upheld', words.again.rationale),
    finding(1, 'upheld', words.again.rationale),
    offer('measure', words.again.measures),
    ...decided('upheld', { ...words.lastAnswer, measures: words.again.measures }),
    ...signed,
    { kind: 'finish', act: 'send_letter', by: handler },
    ...arrived(words),
    waitUntil(later(2, '10:00')),
    ...promisesKept(words),
    // Nobody appeals, and they are asked once more.
    waitUntil((scene) => movedBy(dueAt('appeal_window', scene), HOUR)),
    waitUntil(tomorrow('18:00')),
    { kind: 'survey', isSettled: true },
  ];
}

function act(
  name: LifecycleAct,
  by: Who,
  input: (scene: Scene) => Readonly<Record<string, unknown>> = () => ({}),
  condition: { when?: When } = {},
): Deed {
  return { kind: 'act', act: name, by, input, ...condition };
}

/** By whoever leads it. S0.33: with it they declare to have no conflict of interest, where they are asked to and have not before. */
function taken(name: 'assign' | 'assign_appeal'): Deed {
  return act(name, handler, (scene) => (owes(handler, scene) ? { hasNoConflict: true } : {}));
}

/** S0.33: the same, of others who shape the answer. */
function declared(by: Who, isAsked: When): Deed[] {
  return [act('declare_no_conflict', by, () => ({}), { when: (scene) => isAsked(scene) && owes(by, scene) })];
}

function owes(by: Who, scene: Scene): boolean {
  return owesDeclaration({ personId: by(scene) }, scene.record, scene.procedure.profile);
}

function waitUntil(until: (scene: Scene) => Instant): Deed {
  return { kind: 'wait', until };
}

function reached(milestone: Milestone): Deed {
  return { kind: 'reached', milestone };
}

function allegation({ allegation: said, why }: AllegationSaid): Deed {
  return act('add_allegation', handler, () => ({ allegation: said, why }));
}

/** About the allegation that stands `index`th on the list. */
function finding(index: number, outcome: 'upheld' | 'partly_upheld' | 'not_upheld', rationale: string): Deed {
  return act('record_finding', handler, ({ record }) => ({
    allegationId: record.allegations?.[index]?.allegationId,
    outcome,
    rationale,
  }));
}

function offer(kind: 'measure' | 'corrective_action', what: string): Deed {
  return act('offer_remedy', handler, (scene) => remedy(kind, what, scene));
}

function remedy(kind: 'compensation' | 'measure' | 'corrective_action', what: string, scene: Scene) {
  const { record, procedure } = scene;
  const { calendar } = procedure;
  // Whoever handles the case sees to it, by a day after the answer is due.
  return {
    kind,
    what,
    owner: record.handler.role,
    dueOn: addWorkingDays(calendar, calendar.localDateOf(dueAt('respond', scene)), 10),
  };
}

/** With the parts that this outcome needs, and no others. */
function decided(outcome: 'upheld' | 'partly_upheld' | 'not_upheld', said: AnswerSaid): Deed[] {
  const { apology, measures, prevention, reason } = said;
  const input = {
    outcome,
    ...(outcome === 'not_upheld' ? {} : { apology, measures, prevention }),
    ...(outcome === 'upheld' ? {} : { reason }),
  };
  return [act('decide_outcome', handler, () => input)];
}

function inRole(role: Role): Who {
  return ({ people }) => {
    const person = people.find((candidate) => candidate.role === role);
    if (!person) throw new Error(`nobody is ${role}`);
    return person.id;
  };
}

/** Whoever handles the case now, or may take it. */
function handler(scene: Scene): string {
  const { personId, role } = scene.record.handler;
  return personId ?? inRole(role)(scene);
}

function taskOf(kind: OpenTask['kind']): Who {
  return (scene) => inRole(theTask(kind, scene).role)(scene);
}

function hasTask(kind: OpenTask['kind']): When {
  return ({ record }) => record.tasks.some((task) => task.kind === kind);
}

function theTask(kind: OpenTask['kind'], { record }: Scene): OpenTask {
  const task = record.tasks.find((candidate) => candidate.kind === kind);
  if (!task) throw new Error(`there is no task ${kind}`);
  return task;
}

function dueAt(what: DeadlineKind, { record }: Scene): Instant {
  const deadline = deadlineOf(record, what);
  if (!deadline) throw new Error(`nothing is due of the kind ${what}`);
  return deadline.dueAt;
}

/** A time of the day some working days on. */
function later(workingDays: number, time: string) {
  return ({ now, procedure: { calendar } }: Scene): Instant =>
    calendar.localTimeOn(addWorkingDays(calendar, calendar.localDateOf(now), workingDays), time);
}

function tomorrow(time: string) {
  return later(1, time);
}

function soon({ now }: Scene): Instant {
  return movedBy(now, 20 * MINUTE);
}

/** Some working days before something is due; at once, where that has gone by. */
function before(what: DeadlineKind, workingDays: number, time: string) {
  return (scene: Scene): Instant => {
    const { calendar } = scene.procedure;
    const due = calendar.localDateOf(dueAt(what, scene));
    const wanted = calendar.localTimeOn(subtractWorkingDays(calendar, due, workingDays), time);
    return wanted > scene.now ? wanted : movedBy(scene.now, HOUR);
  };
}

/** Just after the handler has been reminded for the first time. */
function firstReminder(scene: Scene): Instant {
  const { profile, calendar } = scene.procedure;
  const workingDays = Math.max(1, ...profile.reminders);
  return movedBy(reminderAt(dueAt('respond', scene), workingDays, calendar), 10 * MINUTE);
}

/** The morning after nothing was said on the last day. */
function overdue(scene: Scene): Instant {
  const { calendar } = scene.procedure;
  return calendar.localTimeOn(nextWorkingDay(calendar, calendar.localDateOf(dueAt('respond', scene))), '09:30');
}

/** Five working days more, or as many as may be. */
function aWeekMore(scene: Scene): string {
  const { procedure, record } = scene;
  const { calendar, profile } = procedure;
  const respond = dueAt('respond', scene);
  const latest = endOf(procedure, stageNamed(profile, record.stage).longestExtension, respond);
  const wanted = addWorkingDays(calendar, calendar.localDateOf(respond), 5);
  const last = calendar.localDateOf(latest);
  return wanted < last ? wanted : last;
}
