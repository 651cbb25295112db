// The calendar of a case, read off a profile before anybody complains, and what is odd about a profile that loads.

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Procedure, procedureOf } from '#core/procedure/procedure.ts';
import { remindersFor } from '#core/procedure/procedure-reminders.ts';
import { loadProfile, reasonIn } from '#core/procedure/profile.ts';
import { adviseOn } from '#core/procedure/profile-advice.ts';
import { timelineOf } from '#core/procedure/timeline.ts';
import { CalendarEnded } from '#core/procedure/working-calendar.ts';
import { profileText } from '#test/core/handling/bench.ts';
import { holidayTable, utc } from './holiday-calendars.ts';

const shipped = readdirSync(new URL('../../../profiles', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

function shippedProcedure(name: string, changes: Record<string, unknown> = {}): Procedure {
  const profile = loadProfile(JSON.stringify({ ...JSON.parse(profileText(name)), ...changes }));
  return procedureOf(profile, holidayTable(profile.calendar.holidays));
}

const charityAtChristmas = () => timelineOf(shippedProcedure('domestic-abuse-charity.ro'), utc('2026-12-23T16:40:00+02:00'));
const dateOf = (what: string, part: string) =>
  charityAtChristmas()
    .find((entry) => entry.what === what && entry.part === part)
    ?.at.slice(0, 10);

describe('what happens on which day', () => {
  test('S2.17, S2.32, S2.33, S2.41, S2.43, S2.44, S2.55: a complaint of two days before Christmas, counted by hand', () => {
    // 24 and 28 to 31 December are worked; 25, 26 December, 1, 2, 6 and 7 January are holidays; 24 January is a Sunday.
    expect(dateOf('acknowledge', 'informal')).toBe('2026-12-31');
    expect(dateOf('respond', 'informal')).toBe('2027-01-12');
    expect(dateOf('acknowledge', 'formal')).toBe('2027-01-20');
    expect(dateOf('respond', 'formal')).toBe('2027-02-03');
    expect(dateOf('appeal_window', 'appeal')).toBe('2027-02-17');
    expect(dateOf('acknowledge_appeal', 'appeal')).toBe('2027-02-24');
    expect(dateOf('hear_appeal', 'appeal')).toBe('2027-03-03');
    expect(dateOf('answer_appeal', 'appeal')).toBe('2027-03-18');
  });

  test('the holidays that a count passes over are named in the provider’s own language', () => {
    const answer = charityAtChristmas().find(({ what }) => what === 'respond');
    expect(answer?.holidays.map(({ on, name }) => `${on} ${name}`)).toEqual([
      '2026-12-25 Crăciunul',
      '2026-12-26 A doua zi de Crăciun',
      '2027-01-01 Anul nou',
      '2027-01-02 Anul nou',
      '2027-01-06 Bobotează',
      '2027-01-07 Sfântul Ioan Botezătorul',
    ]);
  });

  test('S0.5: hours run through a holiday week', () => {
    const received = utc('2026-02-17T09:30:00+08:00');
    const acknowledged = timelineOf(shippedProcedure('home-care-centre.zh'), received).find(({ what }) => what === 'acknowledge');
    expect(acknowledged).toMatchObject({ at: utc('2026-02-18T09:30:00+08:00'), holidays: [] });
  });

  test.each(shipped)('%s: the parts follow one another, and every date says which paragraph made it', (name) => {
    const procedure = shippedProcedure(name);
    const entries = timelineOf(procedure, '2026-11-23T10:00:00.000Z');
    const ends = ['informal', 'formal', 'appeal', 'after'].flatMap((part) =>
      entries.filter((entry) => entry.part === part && ['respond', 'answer_appeal', 'survey'].includes(entry.what)),
    );
    expect(ends.map(({ at }) => at)).toEqual(ends.map(({ at }) => at).toSorted());
    for (const { what, clock } of entries) {
      if (['received', 'remind', 'escalate'].includes(what)) continue;
      expect(clock && reasonIn(clock.because, 'en', procedure.profile), what).toMatch(/\w{4}/);
    }
  });

  test('W5: what is counted from a date that may still move may move as well', () => {
    const entries = timelineOf(shippedProcedure('home-care-centre.zh'), utc('2026-12-23T16:40:00+08:00'));
    const unsure = entries.filter(({ isProvisional }) => isProvisional).map(({ what, part }) => `${part} ${what}`);
    expect(unsure).toEqual(
      expect.arrayContaining(['formal respond', 'formal remind', 'appeal acknowledge_appeal', 'after kept_until']),
    );
    expect(unsure.filter((name) => name.startsWith('informal'))).toEqual(['informal longest_extension']);
  });

  test('where the holiday table ends there is no honest date', () => {
    expect(() => timelineOf(shippedProcedure('domestic-abuse-charity.ro'), '2035-12-23T10:00:00.000Z')).toThrow(CalendarEnded);
  });
});

describe('what is odd about a profile that loads', () => {
  const advice = (changes: Record<string, unknown>, today = '2026-11-23') =>
    adviseOn(shippedProcedure('domestic-abuse-charity.ro', changes), today).map(({ path, sentence }) => `${path}: ${sentence}`);
  const profile = JSON.parse(profileText('domestic-abuse-charity.ro'));
  const withStage = (changes: Record<string, unknown>) => ({ stages: [{ ...profile.stages[0], ...changes }, profile.stages[1]] });

  test('S2.77: a review that is overdue', () => {
    expect(advice({ reviewOn: '2026-11-22' })[0]).toMatch(/^reviewOn: the review was due on 2026-11-22: Director executiv/);
    expect(advice({ reviewOn: '2026-11-23' }).join()).not.toContain('reviewOn');
  });

  test('S4.9, S4.10: a charter that has ended, ends soon, is not in force yet, or holds for too long', () => {
    const charter = (validFrom: string, validUntil: string) => advice({ charter: { validFrom, validUntil } }).join('\n');
    expect(charter('2026-07-01', '2029-06-30')).not.toContain('charter');
    expect(charter('2023-07-01', '2026-06-30')).toContain(
      'charter.validUntil: the charter ended on 2026-06-30: Director executiv',
    );
    expect(charter('2025-01-01', '2026-12-31')).toContain('charter.validUntil: the charter ends on 2026-12-31');
    expect(charter('2027-07-01', '2029-06-30')).toContain('charter.validFrom: the charter holds from 2027-07-01 on, and not yet');
    expect(charter('2026-07-01', '2031-06-30')).toContain('usually holds for one to three years');
    expect(charter('2026-07-01', '2026-12-31')).toContain('usually holds for one to three years');
    expect(charter('2025-07-01', '2027-05-31')).toContain('reviewOn: the review on 2027-06-30 comes after the charter has ended');
  });

  test('S1.21, S2.23: no way in for who cannot write, or none in writing', () => {
    expect(advice({ channels: ['email', 'web'] })).toContainEqual(
      expect.stringMatching(/^channels: names neither phone nor desk/),
    );
    expect(advice({ channels: ['phone', 'sms'] })).toContainEqual(expect.stringMatching(/^channels: names no way in writing/));
    expect(advice({}).join()).not.toContain('channels');
  });

  test('a clock that cannot ring', () => {
    expect(advice({ reminders: [2, 12] })).toContainEqual(
      expect.stringMatching(/^reminders: 12 working days before the answer is before the informal stage begins/),
    );
    expect(advice({})).toContainEqual(expect.stringMatching(/^progressUpdate: cannot ring in the informal stage/));
    expect(
      advice({ progressUpdate: { ...profile.progressUpdate, span: { unit: 'working_days', amount: 3 } } }).join(),
    ).not.toContain('progressUpdate');
    const slow = { span: { unit: 'working_days', amount: 15 }, because: 'S2.32: never mind' };
    expect(advice(withStage({ acknowledge: slow }))).toContainEqual(expect.stringMatching(/^stages\.0\.acknowledge: ends after/));
    expect(advice({ triage: slow })).toContainEqual(
      expect.stringMatching(/^triage: ends after the answer of the informal stage/),
    );
  });

  test('S2.35: one rank for the answer and for the appeal', () => {
    expect(advice({ appeal: { ...profile.appeal, leads: 'head_of_service' } })).toContainEqual(
      expect.stringMatching(/^appeal\.leads: head_of_service leads the formal stage too/),
    );
  });

  test('W5: a holiday table that ends too soon, or is not all published', () => {
    expect(advice({}, '2035-06-01')).toContainEqual(
      expect.stringMatching(/^calendar\.holidays: .* are known until 2035-12-31 only/),
    );
    const chinese = adviseOn(shippedProcedure('home-care-centre.zh'), '2026-11-23');
    expect(chinese.map(({ path }) => path)).toContain('calendar.holidays');
  });

  test('a role without a title in one language, a clock without its paragraph', () => {
    const { chair: _chair, ...titles } = profile.roleTitles;
    expect(advice({ roleTitles: { ...titles, chair: { ro: 'Președinte' } } })).toContainEqual(
      expect.stringMatching(/^roleTitles\.chair: has no title in en/),
    );
    expect(advice({ triage: { ...profile.triage, because: 'S2' } })).toContainEqual(expect.stringMatching(/^triage\.because: /));
    expect(advice({ namedContact: { role: 'team_leader', because: 'S3.6' } })).toContainEqual(
      expect.stringMatching(/^namedContact\.because: /),
    );
  });
});

describe('S2.77, S4.9: the dates of the procedure itself', () => {
  const told = (role: 'quality_manager' | 'chair' | 'trustee' | 'front_desk', today: string) =>
    remindersFor({ role }, shippedProcedure('home-care-centre.zh'), `${today}T04:00:00.000Z`);

  test('are told in the last ninety days, and after them, to those who answer for it', () => {
    expect(told('quality_manager', '2026-10-01')).toEqual([]);
    expect(told('quality_manager', '2026-10-02')).toEqual([
      { what: 'review', on: '2026-12-31', isPast: false },
      { what: 'charter', on: '2026-12-31', isPast: false },
    ]);
    expect(told('chair', '2027-01-01').map(({ isPast }) => isPast)).toEqual([true, true]);
  });

  test('are not everybody’s business', () => {
    expect([...told('trustee', '2027-01-01'), ...told('front_desk', '2027-01-01')]).toEqual([]);
  });
});

test('S1.12, S1.16: what it taught is asked for by a day, and the case is kept until one', () => {
  const after = timelineOf(shippedProcedure('social-services.fr'), '2026-11-23T10:00:00.000Z').filter(
    ({ part }) => part === 'after',
  );
  expect(after.map(({ what }) => what)).toEqual(['learn', 'survey', 'kept_until']);
  expect(after.at(-1)?.at.slice(0, 4)).toBe('2032');
});
