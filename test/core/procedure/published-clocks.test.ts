// What two of the published procedures promise on days that are easily miscounted, counted by hand on a wall calendar.

import { describe, expect, test } from 'vitest';
import type { DeadlineKind } from '#core/case/case.ts';
import { startDeadline } from '#core/procedure/procedure.ts';
import type { StageName } from '#core/procedure/profile.ts';
import { shippedProcedure } from '#test/core/handling/bench.ts';
import { utc } from './holiday-calendars.ts';

function promised(name: string, what: DeadlineKind, stage: StageName, startedAt: string): string {
  return startDeadline(shippedProcedure(name), what, stage, utc(startedAt)).dueAt;
}

describe('a home-care centre in China, on the eve of the National Day week', () => {
  const received = '2026-09-30T10:00:00+08:00';
  const of = (what: DeadlineKind, stage: StageName = 'informal') => promised('home-care-centre.zh', what, stage, received);

  test('S0.5, S0.6: replies and charges somebody with it within 24 hours, on the holiday', () => {
    expect(of('acknowledge')).toBe(utc('2026-10-01T10:00:00+08:00'));
    expect(of('triage')).toBe(utc('2026-10-01T10:00:00+08:00'));
  });

  test('S0.13: counts the Saturday that is worked to make up for the week', () => {
    // 8 and 9 October, Saturday 10, 12 and 13.
    expect(of('respond')).toBe(utc('2026-10-13T23:59:59.999+08:00'));
  });

  test('S0.36, S0.37: a serious matter has longer, and no decision of ours is the last word', () => {
    expect(of('respond', 'formal') > of('respond')).toBe(true);
    expect(shippedProcedure('home-care-centre.zh').profile.appeal.final).toBe(false);
  });
});

describe('a social cooperative in Italy', () => {
  const saturday = '2026-12-05T10:00:00+01:00';

  test('S3.3, S3.4: counts from Monday what came on a Saturday, and passes over 8 December', () => {
    expect(promised('social-cooperative.it', 'triage', 'informal', saturday)).toBe(utc('2026-12-09T23:59:59.999+01:00'));
    expect(promised('social-cooperative.it', 'acknowledge', 'informal', saturday)).toBe(utc('2026-12-10T23:59:59.999+01:00'));
  });

  test('S3.2: lets nobody’s time to ask for a second look end on Easter', () => {
    const told = '2027-02-26T10:00:00+01:00';
    expect(promised('social-cooperative.it', 'appeal_window', 'formal', told)).toBe(utc('2027-03-30T23:59:59.999+02:00'));
  });

  test('S3.6, S3.8: is led by the named contact first; the quality manager stands beside the line', () => {
    const { stages, ranks, roleTitles } = shippedProcedure('social-cooperative.it').profile;
    expect(roleTitles[stages[0]?.leads ?? 'chair']?.it).toBe('Referente dell’utente');
    expect(ranks).not.toContain('quality_manager');
    expect(roleTitles.quality_manager?.it).toBe('Responsabile della qualità');
  });
});
