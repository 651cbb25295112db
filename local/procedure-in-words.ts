// What a profile says beside its dates, in sentences for whoever answers for complaints and reads no JSON: how days are counted, who leads
// when it is about one of us, who signs, what a letter holds, when the clocks stand still, and what is final.

import type { Case } from '#core/case/case.ts';
import { correspondentRole, leadingRole } from '#core/case/policy.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import { localized, type Profile, type Role, reasonIn } from '#core/procedure/profile.ts';

/** Titles in the language of the procedure; the sentences are English, as all of this command. */
export function titleOf(role: Role, profile: Profile): string {
  return localized(profile.roleTitles[role] ?? {}, profile.languages[0] ?? 'en', profile) || role.replaceAll('_', ' ');
}

const because = (clock: { because: Profile['triage']['because'] }, profile: Profile) => reasonIn(clock.because, 'en', profile);

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function countingRules({ profile }: Procedure): string[] {
  const { workingWeekdays, holidays, dayZero, dayEndsAt } = profile.calendar;
  const days = workingWeekdays.map((day) => dayNames[day - 1]).join(', ');
  const fromDayOff =
    dayZero === 'next_working_day'
      ? 'What comes on a day off counts as having come on the next working day'
      : 'The day of receipt is day zero, also when it is a day off';
  return [
    'Each date as if everything before it came on its last day. Days end at 23:59, reminders are sent at 09:00.',
    `Working days are ${days} without the holidays of ${holidays}. Counting begins with the day after day zero.`,
    `${fromDayOff}.${dayEndsAt === undefined ? '' : ` What comes after ${dayEndsAt} counts as of the following day.`}`,
  ];
}

export function otherRules(procedure: Procedure): [heading: string, lines: string[]][] {
  const { profile } = procedure;
  return [
    ['Who leads when it is about one of us', profile.ranks.map((role) => aboutOne(role, profile))],
    ['Who signs', signatures(profile)],
    ['What an answer must hold', lettersOf(profile)],
    ['When the clocks stand still', stopsOf(profile)],
    ['Of those who speak for somebody else', authorityOf(profile)],
    ['What is final', endOfIt(profile)],
    ['Money', moneyOf(profile)],
    ['What else it asks and promises', othersOf(profile)],
  ];
}

function aboutOne(role: Role, profile: Profile): string {
  const record = complaintAbout(role, profile);
  const led = (wanted: Role, isAppeal: boolean) => leadingRole(wanted, record, profile, [], isAppeal);
  const outside = correspondentRole(record, profile, []);
  const whoever = (found: Role | undefined) =>
    found === undefined
      ? `somebody from outside${outside === undefined ? '' : `, for whom ${titleOf(outside, profile)} writes`}`
      : titleOf(found, profile);
  const stages = profile.stages.map(({ stage, leads }) => `${stage} ${whoever(led(leads, false))}`);
  return `${titleOf(role, profile)}: ${stages.join(', ')}; appeal ${whoever(led(profile.appeal.leads, true))}`;
}

function complaintAbout(role: Role, profile: Profile): Parameters<typeof leadingRole>[1] {
  const [first] = profile.stages;
  const handler: Case['handler'] = { role: first?.leads ?? role };
  const stage = first?.stage ?? 'formal';
  const run: Case['run'] = { machine: 'complaint', run: 1 };
  return { subjects: [{ role }], recused: [], involved: [], tasks: [], serious: false, handler, stage, phase: 'received', run };
}

function signatures(profile: Profile): string[] {
  const { secondSignature } = profile.letters;
  const { leads, panel } = profile.appeal;
  return [
    `an answer: the office of whoever leads${secondSignature === undefined ? '' : `, and ${titleOf(secondSignature, profile)} before it leaves`}`,
    `the answer to an appeal: ${titleOf(leads, profile)}${
      panel === undefined ? '' : `, heard by ${panel.size} of ${panel.from.map((role) => titleOf(role, profile)).join(', ')}`
    }`,
  ];
}

function lettersOf({ letters }: Profile): string[] {
  const parts = (names: readonly string[]) => names.map((name) => name.replaceAll('_', ' ')).join(', ');
  return [`upheld: ${parts(letters.upheld)}`, `not upheld: ${parts(letters.notUpheld)}`];
}

function stopsOf(profile: Profile): string[] {
  const stops = profile.clockStops.map((stop) => `${stop.reason.replaceAll('_', ' ')}: ${because(stop, profile)}`);
  return stops.length === 0
    ? ['never']
    : [...stops, `each is looked at again after ${lengthOf(profile.pauseReview.span)}: ${because(profile.pauseReview, profile)}`];
}

function authorityOf(profile: Profile): string[] {
  const { stopsClock, reportTo, reportWithin } = profile.authority;
  return [
    'nothing about the person goes to anybody without their agreement',
    stopsClock ? 'the time for the answer stands still until it is there' : 'the time for the answer goes on meanwhile',
    ...(reportTo === undefined
      ? []
      : [
          `${titleOf(reportTo, profile)} is told at once, without details, and reads what was done within ${lengthOf(reportWithin.span)}: ${because(reportWithin, profile)}`,
        ]),
  ];
}

function endOfIt(profile: Profile): string[] {
  const { final, reopensForNewEvidence } = profile.appeal;
  const { untilSatisfied } = profile;
  const appeal = final ? 'the answer to an appeal ends the procedure' : 'the answer to an appeal does not end the procedure';
  return [
    `${appeal}${reopensForNewEvidence ? ', until there is new evidence, whenever that is' : ''}`,
    ...(untilSatisfied === undefined
      ? []
      : [
          `who is not satisfied has it looked at again, ${untilSatisfied.rounds} times at most: ${because(untilSatisfied, profile)}`,
        ]),
    'an appeal that comes late is a person’s decision',
  ];
}

function moneyOf(profile: Profile): string[] {
  const { compensation } = profile;
  if (compensation === undefined) return ['none is offered'];
  const limits = profile.ranks.map((role) => {
    const most = compensation.upTo[role];
    return `${titleOf(role, profile)} ${most === undefined ? 'any sum' : `up to ${most} ${compensation.currency}`}`;
  });
  return [`${limits.join(', ')}: ${because(compensation, profile)}`];
}

function othersOf(profile: Profile): string[] {
  const { namedContact, declaresNoConflict, findingsNeedBasis, major, filing, fairTreatment, charter } = profile;
  const sentence = (what: string, reason: { because: Profile['triage']['because'] } | undefined) =>
    reason === undefined ? [] : [`${what}: ${because(reason, profile)}`];
  const contact =
    namedContact && `each person has a named contact (${titleOf(namedContact.role, profile)}), who is given their complaint`;
  const needs = major?.requires.map((name) => name.replaceAll('_', ' ')).join(' and ');
  return [
    ...sentence(contact ?? '', namedContact),
    ...(profile.hearsBothSides ? ['both sides are heard before anything is found, or it is said why one was not'] : []),
    ...sentence('whoever shapes an answer first declares to have no conflict of interest', declaresNoConflict),
    ...sentence('a finding has something to go by, or it is said why there is nothing', findingsNeedBasis),
    ...sentence(`a serious complaint is not answered without ${needs}`, major),
    ...sentence(
      `what a person finds to be no complaint stays open ${lengthOf(filing.sayOtherwise.span)} for its writer to say otherwise`,
      filing.sayOtherwise,
    ),
    ...sentence(
      `whoever is treated worse for complaining is heard by somebody above within ${lengthOf(fairTreatment.lookInto.span)}`,
      fairTreatment.lookInto,
    ),
    ...charter.redress.flatMap((owed) => sentence(owedFor(owed, profile), owed)),
  ];
}

function owedFor({ breach, kind, amount }: Profile['charter']['redress'][number], { compensation }: Profile): string {
  const given = amount === undefined ? `${kind === 'apology' ? 'an' : 'a'} ${kind}` : `${amount} ${compensation?.currency ?? ''}`;
  return `where the day to ${breach.replaceAll('_', ' ')} was missed, ${given} is owed`;
}

export function lengthOf({ unit, amount }: Profile['triage']['span']): string {
  const name = unit.replace('_', ' ');
  return `${amount} ${amount === 1 ? name.replace(/s$/, '') : name}`;
}
