// What a profile says that is allowed and yet cannot be meant: clocks that never ring, texts that some readers will not understand,
// dates that have passed. Holes that stop a profile from loading are found by profile.ts.

import { type CivilDate, type Instant, movedBy } from '#core/instant.ts';
import { reminderAt } from './deadline.ts';
import { endOf, type Procedure } from './procedure.ts';
import { DAYS_OF_NOTICE } from './procedure-reminders.ts';
import type { Profile, ProfileClock, Reason } from './profile.ts';
import { timelineOf } from './timeline.ts';
import { CalendarEnded, daysAfter } from './working-calendar.ts';

export interface Advice {
  /** Where in the file, as `stages.0.respond`. */
  path: string;
  sentence: string;
}

/** How far ahead the holiday table should reach: a case, its appeal and its survey may take most of a year. */
const DAYS_AHEAD = 400;

/** One to three years, with a day's play at either end. */
const LEAST_CHARTER_DAYS = 363;
const MOST_CHARTER_DAYS = 1_096;

/** In the order of the file. `today` is a day in the provider's zone. */
export function adviseOn(procedure: Procedure, today: CivilDate): Advice[] {
  const { profile } = procedure;
  return [
    ...reviewAdvice(profile, today),
    ...charterAdvice(profile, today),
    ...channelAdvice(profile),
    ...languageAdvice(profile),
    ...calendarAdvice(procedure, today),
    ...clockAdvice(procedure, `${today}T09:00:00.000Z`),
    ...hearingAdvice(procedure, `${today}T09:00:00.000Z`),
    ...becauseAdvice(profile),
    ...authorityAdvice(profile),
  ];
}

function reviewAdvice({ reviewOn, owner }: Profile, today: CivilDate): Advice[] {
  return reviewOn < today
    ? [{ path: 'reviewOn', sentence: `the review was due on ${reviewOn}: ${owner} must look at the procedure again (S2.77)` }]
    : [];
}

/** S4.9, S4.10: a charter holds for a time, usually one to three years, and somebody sees to the next one before it ends. */
function charterAdvice({ charter: { validFrom, validUntil }, owner, reviewOn }: Profile, today: CivilDate): Advice[] {
  const path = 'charter.validUntil';
  const days = daysAfter(validFrom, LEAST_CHARTER_DAYS) > validUntil || daysAfter(validFrom, MOST_CHARTER_DAYS) < validUntil;
  return [
    ...(validFrom > today
      ? [{ path: 'charter.validFrom', sentence: `the charter holds from ${validFrom} on, and not yet` }]
      : []),
    ...(days
      ? [
          {
            path,
            sentence: `a charter usually holds for one to three years, this one from ${validFrom} to ${validUntil} (S4.10)`,
          },
        ]
      : []),
    ...(validUntil < today
      ? [{ path, sentence: `the charter ended on ${validUntil}: ${owner} must publish a new one (S4.9)` }]
      : daysAfter(today, DAYS_OF_NOTICE) > validUntil
        ? [{ path, sentence: `the charter ends on ${validUntil}: the next one takes time to write (S4.9)` }]
        : []),
    ...(reviewOn > validUntil
      ? [{ path: 'reviewOn', sentence: `the review on ${reviewOn} comes after the charter has ended (S2.77)` }]
      : []),
  ];
}

/** S1.21: whoever cannot write, or has no machine to write with, needs a way in too. */
function channelAdvice({ channels }: Profile): Advice[] {
  const needsNoMachine = channels.some((channel) => channel === 'phone' || channel === 'desk');
  const isInWriting = channels.some((channel) => channel === 'email' || channel === 'letter' || channel === 'web');
  return [
    ...(needsNoMachine
      ? []
      : [{ path: 'channels', sentence: 'names neither phone nor desk: who cannot write has no way in (S1.21)' }]),
    ...(isInWriting
      ? []
      : [{ path: 'channels', sentence: 'names no way in writing: nobody could make a formal complaint or appeal (S2.23)' }]),
  ];
}

function languageAdvice({ languages, roleTitles, ranks }: Profile): Advice[] {
  return [...new Set([...ranks, 'quality_manager' as const, 'front_desk' as const])].flatMap((role) =>
    languages
      .filter((language) => roleTitles[role]?.[language] === undefined)
      .map((language) => ({
        path: `roleTitles.${role}`,
        sentence: `has no title in ${language}: letters and pages in that language name ${role} in another one`,
      })),
  );
}

function calendarAdvice({ calendar, profile }: Procedure, today: CivilDate): Advice[] {
  const needed = daysAfter(today, DAYS_AHEAD);
  const path = 'calendar.holidays';
  if (calendar.until < needed)
    return [
      {
        path,
        sentence: `the holidays of ${profile.calendar.holidays} are known until ${calendar.until} only: dates after it cannot be computed`,
      },
    ];
  return calendar.isConfirmed(needed)
    ? []
    : [
        {
          path,
          sentence: `not all holidays until ${needed} are published yet: later dates are provisional and will be computed again (W5)`,
        },
      ];
}

/** Compared for something that arrives on `at`; a working day more or less does not change which of two clocks rings first by much. */
function clockAdvice(procedure: Procedure, at: Instant): Advice[] {
  const { profile, calendar } = procedure;
  const end = (clock: ProfileClock, from = at) => endOf(procedure, clock, from);
  try {
    timelineOf(procedure, at);
  } catch (error) {
    if (error instanceof CalendarEnded) return [];
    throw error;
  }
  return profile.stages.flatMap((stage, index): Advice[] => {
    const path = (field: string) => `stages.${index}.${field}`;
    const acknowledgedAt = end(stage.acknowledge);
    const respondedAt = end(stage.respond, stage.respond.from === 'acknowledged' ? acknowledgedAt : at);
    const unreached = profile.reminders.filter((days) => reminderAt(respondedAt, days, calendar) <= at);
    return [
      ...(acknowledgedAt > respondedAt
        ? [{ path: path('acknowledge'), sentence: 'ends after the answer is due: the acknowledgement promises nothing' }]
        : []),
      ...(stage.firstReply && end(stage.firstReply) > respondedAt
        ? [{ path: path('firstReply'), sentence: 'ends after the answer is due: nobody would be in touch before it' }]
        : []),
      ...(stage.respond.noLaterThan && end(stage.respond.noLaterThan) < respondedAt
        ? [
            {
              path: path('respond.noLaterThan'),
              sentence: 'ends before the answer to a complaint that was acknowledged on the last day: that day promises too much',
            },
          ]
        : []),
      ...(end(profile.triage) > respondedAt
        ? [
            {
              path: 'triage',
              sentence: `ends after the answer of the ${stage.stage} stage is due: nobody is asked to take the case`,
            },
          ]
        : []),
      ...(end(profile.progressUpdate, acknowledgedAt) >= respondedAt
        ? [
            {
              path: 'progressUpdate',
              sentence: `cannot ring in the ${stage.stage} stage: the answer is due before the first update, unless it is put off`,
            },
          ]
        : []),
      ...unreached.map((days) => ({
        path: 'reminders',
        sentence: `${days} working days before the answer is before the ${stage.stage} stage begins: that reminder cannot ring`,
      })),
      ...(end(stage.longestExtension, respondedAt) <= movedBy(respondedAt, 1)
        ? [{ path: path('longestExtension'), sentence: 'ends when the answer is due: it could never be put off' }]
        : []),
      ...(stage.leads === profile.appeal.leads
        ? [
            {
              path: 'appeal.leads',
              sentence: `${stage.leads} leads the ${stage.stage} stage too: whoever answered may not hear the appeal (S2.35), so it goes a rank higher`,
            },
          ]
        : []),
    ];
  });
}

/** People need days to be invited in, and a panel needs people who did not answer the complaint (S2.46). */
function hearingAdvice(procedure: Procedure, at: Instant): Advice[] {
  const { appeal, stages } = procedure.profile;
  const { panel } = appeal;
  if (!panel) return [];
  const answering = panel.from.filter((role) => stages.some(({ leads }) => leads === role));
  return [
    ...(endOf(procedure, panel.within, at) <= endOf(procedure, appeal.acknowledge, at)
      ? [
          {
            path: 'appeal.panel.within',
            sentence: 'ends before the appeal is acknowledged: nobody could be invited to the hearing in time',
          },
        ]
      : []),
    ...(panel.from.includes(appeal.leads)
      ? []
      : [
          {
            path: 'appeal.panel.from',
            sentence: `${appeal.leads} leads appeals and does not sit on the panel: it must be meant so`,
          },
        ]),
    ...answering.map((role) => ({
      path: 'appeal.panel.from',
      sentence: `${role} leads a stage too: whoever answered may not sit on the panel (S2.46), so ${panel.size} others are needed`,
    })),
  ];
}

function becauseAdvice(profile: Profile): Advice[] {
  const clocks: [string, ProfileClock][] = [
    ...profile.stages.flatMap((stage, index): [string, ProfileClock][] => [
      [`stages.${index}.acknowledge`, stage.acknowledge],
      ...(stage.firstReply ? [[`stages.${index}.firstReply`, stage.firstReply] satisfies [string, ProfileClock]] : []),
      [`stages.${index}.respond`, stage.respond],
      ...(stage.respond.noLaterThan
        ? [[`stages.${index}.respond.noLaterThan`, stage.respond.noLaterThan] satisfies [string, ProfileClock]]
        : []),
      [`stages.${index}.longestExtension`, stage.longestExtension],
    ]),
    ['triage', profile.triage],
    ['pauseReview', profile.pauseReview],
    ['authority.reportWithin', profile.authority.reportWithin],
    ['bodies.answerWithin', profile.bodies.answerWithin],
    ['filing.sayOtherwise', profile.filing.sayOtherwise],
    ['fairTreatment.lookInto', profile.fairTreatment.lookInto],
    ...(profile.fairTreatment.followUp
      ? [['fairTreatment.followUp', profile.fairTreatment.followUp] satisfies [string, ProfileClock]]
      : []),
    ['progressUpdate', profile.progressUpdate],
    ['escalateAgain', profile.escalateAgain],
    ['appeal.window', profile.appeal.window],
    ['appeal.acknowledge', profile.appeal.acknowledge],
    ['appeal.answer', profile.appeal.answer],
    ...(profile.appeal.panel ? [['appeal.panel.within', profile.appeal.panel.within] as [string, ProfileClock]] : []),
    ['survey.open', profile.survey.open],
    ...(profile.raising ? [['raising', profile.raising] satisfies [string, ProfileClock]] : []),
    ...(profile.learning ? [['learning', profile.learning] satisfies [string, ProfileClock]] : []),
    ['retention', profile.retention],
  ];
  const redress = profile.charter.redress.map((owed, index): [string, ProfileClock] => [`charter.redress.${index}`, owed]);
  const stops = profile.clockStops.map((stop, index): [string, Pick<ProfileClock, 'because'>] => [`clockStops.${index}`, stop]);
  const contact: [string, Pick<ProfileClock, 'because'>][] = profile.namedContact ? [['namedContact', profile.namedContact]] : [];
  return [...clocks, ...redress, ...stops, ...contact]
    .filter(([, { because }]) => textsOf(because).some((text) => text.trim().length < 10))
    .map(([path]) => ({
      path: `${path}.because`,
      sentence: 'does not say which paragraph of the published policy made this rule',
    }));
}

/** What a complaints manager should know of who agrees to money, who signs, and when it ends (S2.19, S3.8, S0.38). */
function authorityAdvice({ compensation, letters, ranks, untilSatisfied, appeal }: Profile): Advice[] {
  const { secondSignature } = letters;
  return [
    ...(untilSatisfied && appeal.final
      ? [
          {
            path: 'untilSatisfied',
            sentence: 'goes on until the person is satisfied, while an appeal is final: one of the two is not meant (S0.38)',
          },
        ]
      : []),
    ...(compensation && ranks.every((role) => compensation.upTo[role] === undefined)
      ? [{ path: 'compensation.upTo', sentence: 'limits no rank: whoever handles a complaint may promise any sum (S2.19)' }]
      : []),
    ...(secondSignature !== undefined && ranks.indexOf(secondSignature) === 0
      ? [
          {
            path: 'letters.secondSignature',
            sentence: `${secondSignature} is the lowest rank: most letters are its own, and the rank above would sign them (S3.8)`,
          },
        ]
      : []),
  ];
}

/** In every language that it is written in. */
function textsOf(because: Reason): string[] {
  return typeof because === 'string' ? [because] : Object.values(because);
}
