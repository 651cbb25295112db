// A profile with a hole does not load, and says where the hole is.

import { describe, expect, test } from 'vitest';
import { endOf, procedureOf, rankAbove, stageAfter, startDeadline } from '#core/procedure/procedure.ts';
import { loadProfile, localized, type Profile, reasonIn, stageNamed } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { charity, england, MONDAY, profileText, shippedProcedure } from '#test/core/handling/bench.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';

function holesIn(text: string): readonly string[] {
  try {
    loadProfile(text);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal) || !Array.isArray(error.facts['holes'])) throw error;
    return error.facts['holes'];
  }
}

/** The charity's profile with another value at each path; undefined takes the field out. */
function changed(changes: Record<string, unknown>): string {
  const profile: unknown = JSON.parse(profileText('domestic-abuse-charity.ro'));
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, profile as Record<string, unknown>);
    holder[last] = value;
  }
  return JSON.stringify(profile);
}

test.each(shippedProfiles)('%s loads under its own name', (name) => {
  expect(loadProfile(profileText(name)).name).toBe(name);
});

/** What says why it is so. */
const withReason = /"(?:span|upTo|rounds|requires|reason|namedContact|findingsNeedBasis|declaresNoConflict)":/g;

test.each(shippedProfiles)('%s says for every clock, limit, stop and demand which paragraph made it', (name) => {
  const clocks = [...profileText(name).matchAll(withReason)].length;
  const reasons = [...profileText(name).matchAll(/"because": (?:"[^"]{10,}|\{\s*"\w\w": "[^"]{10,})/g)].length;
  expect(reasons).toBe(clocks);
});

describe('why a rule is as it is', () => {
  const { profile } = charity;
  test.each([
    ['ro', 'S2.43: primirea contestației'],
    ['en', 'S2.43: an appeal is acknowledged'],
    ['zh', 'S2.43: primirea contestației'],
  ] as const)('is told in %s, or in the first language of the provider', (language, beginning) => {
    expect(reasonIn(profile.appeal.acknowledge.because, language, profile)).toMatch(new RegExp(`^${beginning}`));
  });

  test('may be one text for everybody', () => {
    expect(reasonIn('S2.1: for all', 'it', profile)).toBe('S2.1: for all');
  });
});

describe('who may promise what, and who signs', () => {
  const limits = (upTo: Record<string, number>) => ({ 'compensation.upTo': upTo });
  const contacts = (role: string) => ({ namedContact: { role, because: 'S3.6: each person has one' } });
  test.each([
    ['nobody could agree to more (S2.20)', limits({ team_leader: 1, head_of_service: 2, trustee: 3, chair: 4 })],
    ['lets a rank promise more than the one above it (S2.19)', limits({ team_leader: 100, head_of_service: 50 })],
    ['cannot answer for a letter (S3.8)', { 'letters.secondSignature': 'front_desk' }],
    ['has no rank: nobody in it could lead a case', contacts('front_desk')],
    ['does not lead the first stage: no complaint would ever be given to a named contact (S3.6)', contacts('head_of_service')],
  ])('%s', (sentence, changes) => {
    expect(holesIn(changed(changes)).join()).toContain(sentence);
  });
});

describe('each hole is found, with the path to it', () => {
  test.each([
    ['a leader without a rank', 'stages.0.leads', 'front_desk', 'front_desk leads this stage but has no rank'],
    ['a leader without a superior', 'stages.1.leads', 'chair', 'chair has no superior'],
    ['an appeal nobody in the line hears', 'appeal.leads', 'quality_manager', 'quality_manager hears appeals but has no rank'],
    ['a rank without a title', 'roleTitles.trustee', undefined, 'has no title in ro'],
    ['a provider without a name', 'provider.name.en', undefined, 'is missing'],
    ['no onward rights', 'provider.onwardRights.ro', undefined, 'is missing'],
    ['an answer without an apology', 'letters.upheld', ['measures', 'prevention'], 'lacks apology'],
    ['an answer without measures', 'letters.upheld', ['apology', 'prevention'], 'lacks measures'],
    ['an answer without prevention', 'letters.upheld', ['apology', 'measures'], 'lacks prevention'],
    ['a refusal without a reason', 'letters.notUpheld', ['taken_seriously'], 'lacks the reason'],
    ['a clock without a reason', 'triage.because', '', ''],
    ['a clock of nothing', 'survey.open.span.amount', 0, ''],
    ['no clock at all', 'escalateAgain', undefined, ''],
    ['no stage', 'stages', [], ''],
    ['one rank', 'ranks', ['chair'], ''],
    ['a rank named twice', 'ranks', ['team_leader', 'head_of_service', 'chair', 'chair'], 'a rank is named twice'],
    ['no language', 'languages', [], ''],
    ['a name without a language', 'name', 'charity', ''],
    ['a charter that ends before it begins', 'charter.validUntil', '2026-06-30', 'is not after the day'],
    ['a channel named twice', 'channels', ['email', 'phone', 'email'], 'a channel is named twice'],
    ['a channel that is none', 'channels.0', 'pigeon', ''],
    ['no word how long a case is kept', 'retention', undefined, ''],
    ['a holiday table outside the folder', 'calendar.holidays', '../RO', ''],
  ])('%s', (_hole, path, value, sentence) => {
    expect(holesIn(changed({ [path]: value })).find((hole) => hole.startsWith(`${path}: `))).toContain(sentence);
  });

  test('a clock that waits for an authority without saying that it may (S2.31)', () => {
    const holes = holesIn(changed({ clockStops: [{ reason: 'police', because: 'S1.19: we follow their rules' }] }));
    expect(holes).toEqual([expect.stringMatching(/^authority\.stopsClock: stops the clock for what clockStops does not name/)]);
  });

  test('a stage named twice', () => {
    expect(holesIn(changed({ 'stages.1.stage': 'informal' }))).toContain('stages: a stage is named twice');
  });

  test('an unknown field, which may be a misspelt one', () => {
    expect(holesIn(changed({ colour: 'blue' })).join()).toMatch(/^the file: .*colour/);
  });

  test('every hole is told, not only the first', () => {
    const holes = holesIn(changed({ 'letters.upheld': [], 'appeal.leads': 'front_desk' }));
    expect(holes).toHaveLength(4);
  });

  test.each(['', '{', 'null', '[]'])('%j is not a profile', (text) => {
    expect(holesIn(text).join()).toMatch(/^the file: /);
  });
});

describe('a procedure', () => {
  test('is not made with a holiday table that has a hole', () => {
    expect(() => procedureOf(charity.profile, { from: '2026-01-01' })).toThrowError(
      expect.objectContaining({
        code: 'ProfileInvalid',
        facts: { holes: expect.arrayContaining([expect.stringMatching(/^holidays\/RO\./)]) },
      }),
    );
  });

  test('knows who is above whom, and what comes after a stage', () => {
    const { profile } = charity;
    expect(profile.ranks.map((role) => rankAbove(profile, role))).toEqual(['head_of_service', 'trustee', 'chair', undefined]);
    expect(rankAbove(profile, 'front_desk')).toBeUndefined();
    expect([stageAfter(profile, 'informal'), stageAfter(profile, 'formal')]).toEqual(['formal', undefined]);
    expect(stageAfter(england.profile, 'formal')).toBeUndefined();
    expect(() => stageNamed(england.profile, 'informal')).toThrowError(expect.objectContaining({ code: 'ProfileInvalid' }));
  });

  test.each([
    ['acknowledge', '2026-11-16T21:59:59.999Z'], // S2.32: 5 working days
    ['respond', '2026-11-23T21:59:59.999Z'], // S2.17: 10 working days
    ['triage', '2026-11-11T21:59:59.999Z'],
    ['appeal_window', '2026-11-23T21:59:59.999Z'], // S2.41
    ['acknowledge_appeal', '2026-11-16T21:59:59.999Z'], // S2.43
    ['answer_appeal', '2026-11-24T21:59:59.999Z'], // S2.55: 15 days
    ['survey', '2026-11-23T21:59:59.999Z'],
  ] as const)('ends the clock %s of something on Monday 9 November 2026 at %s', (what, dueAt) => {
    expect(startDeadline(charity, what, 'informal', MONDAY)).toEqual({ what, startedAt: MONDAY, dueAt, firstDueAt: dueAt });
  });

  test.each([
    // S1.1: 48 hours, days off counted. S1.6: ten working days; Christmas and New Year are none in France.
    ['social-services.fr', 'acknowledge', '2026-12-21T19:00:00.000Z'],
    ['social-services.fr', 'respond', '2027-01-05T22:59:59.999Z'],
    // S4.4: 2 and 15 working days; Epiphany is none in Catalonia.
    ['service-charter.ca', 'acknowledge', '2026-12-23T22:59:59.999Z'],
    ['service-charter.ca', 'respond', '2027-01-14T22:59:59.999Z'],
  ] as const)('ends the clock of %s to %s something of a Saturday evening before Christmas at %s', (name, what, dueAt) => {
    const procedure = shippedProcedure(name);
    const [{ stage } = { stage: 'formal' as const }] = procedure.profile.stages;
    expect(startDeadline(procedure, what, stage, '2026-12-19T19:00:00.000Z').dueAt).toBe(dueAt);
  });

  test('passes over the two holidays around the first of December in Romania alone', () => {
    const clock = { span: { unit: 'working_days', amount: 2 }, because: 'x' } as const;
    const friday = '2026-11-27T09:00:00.000Z';
    expect(endOf(charity, clock, friday).slice(0, 10)).toBe('2026-12-03');
    expect(endOf(england, clock, friday).slice(0, 10)).toBe('2026-12-01');
  });
});

test('a text comes in the language asked for, else in the provider’s first that has it', () => {
  const only: Profile = { ...charity.profile, languages: ['ro', 'en'] };
  expect(localized({ en: 'a', ro: 'b' }, 'en', only)).toBe('a');
  expect(localized({ en: 'a' }, 'fr', only)).toBe('a');
  expect(() => localized({ fr: 'a' }, 'en', only)).toThrowError(expect.objectContaining({ code: 'ProfileInvalid' }));
});
