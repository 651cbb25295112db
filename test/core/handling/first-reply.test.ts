// S0.5, S0.6: staff reply within 24 hours and somebody is charged with the facts. A program's receipt is no reply.

import { describe, expect, test } from 'vitest';
import { deadlineOf, isOverdue } from '#core/case/case.ts';
import { DAY, HOUR, movedBy } from '#core/instant.ts';
import { timelineOf } from '#core/procedure/timeline.ts';
import { Bench, charity, MONDAY, shippedProcedure } from './bench.ts';

const centre = shippedProcedure('home-care-centre.zh');
/** A Friday evening in Beijing: nothing but days off ahead. */
const FRIDAY_EVENING = '2026-11-13T10:00:00.000Z';
const acknowledged = () => new Bench({ procedure: centre, startsAt: FRIDAY_EVENING }).bringTo('acknowledged');
const isPromised = (bench: Bench) => deadlineOf(bench.record, 'first_reply') !== undefined;
const call = { how: 'phone', summary: 'She told it again.' };

describe('S0.5, S0.6: the first reply', () => {
  test('is due 24 hours after receipt, at the weekend too, and the acknowledgement does not count as one', () => {
    expect(deadlineOf(acknowledged().record, 'first_reply')?.dueAt).toBe(movedBy(FRIDAY_EVENING, DAY));
  });

  test('is made by being in touch and by charging somebody, in whichever order', () => {
    const bench = acknowledged();
    bench.act('assign', 'leader');
    expect(isPromised(bench)).toBe(true);
    bench.act('record_contact', 'leader', call);
    expect(isPromised(bench)).toBe(false);
    const other = acknowledged();
    other.act('record_contact', 'leader', call);
    expect(isPromised(other)).toBe(true);
    other.act('assign', 'leader');
    expect(isPromised(other)).toBe(false);
    expect(other.record.repliedAt).toBe(other.now);
  });

  test('that is made keeps the case from climbing until its answer is due', () => {
    const bench = acknowledged();
    bench.act('assign', 'leader');
    bench.act('record_contact', 'leader', call);
    expect(bench.passTo(movedBy(FRIDAY_EVENING, 3 * DAY))).not.toContain('escalate');
  });

  test('that is missed is a broken promise, and goes to the next rank at once', () => {
    const bench = acknowledged();
    expect(bench.passTo(movedBy(FRIDAY_EVENING, DAY - HOUR))).not.toContain('escalate');
    expect(bench.passTo(movedBy(FRIDAY_EVENING, DAY + HOUR))).toContain('escalate');
    expect(isOverdue(bench.record, bench.now)).toBe(true);
    expect(bench.record).toMatchObject({ handler: { role: 'head_of_service' }, escalationLevel: 1 });
  });

  test('is raised again while nobody makes it, and no more once it is made', () => {
    const bench = acknowledged();
    bench.passTo(movedBy(FRIDAY_EVENING, 2 * DAY));
    const level = bench.record.escalationLevel;
    bench.passTo(movedBy(FRIDAY_EVENING, 5 * DAY));
    expect(bench.record.escalationLevel).toBeGreaterThan(level);
    const by = { head_of_service: 'head', trustee: 'trustee', chair: 'chair' }[String(bench.record.handler.role)] ?? '';
    bench.act('assign', by);
    bench.act('record_contact', by, call);
    expect(isOverdue(bench.record, bench.now)).toBe(false);
  });

  test('is promised anew when the matter is taken up again (S0.38)', () => {
    const bench = acknowledged();
    bench.act('assign', 'leader');
    bench.act('record_contact', 'leader', call);
    bench.act('record_account', 'leader', { whose: 'concerned', said: 'Her side' });
    bench.act('record_finding', 'leader', { allegation: 'Visits', outcome: 'not_upheld', rationale: 'The records say so.' });
    bench.act('decide_outcome', 'leader', { outcome: 'not_upheld', reason: 'The records show the visits.' });
    bench.act('send_letter', 'leader');
    bench.act('take_up_again', 'leader', { why: 'She says that it goes on' });
    expect(deadlineOf(bench.record, 'first_reply')?.dueAt).toBe(movedBy(bench.now, DAY));
    expect(bench.record.repliedAt).toBeUndefined();
  });

  test('is nothing that other procedures promise', () => {
    expect(isPromised(new Bench().bringTo('acknowledged'))).toBe(false);
    expect(timelineOf(charity, MONDAY).some(({ what }) => what === 'first_reply')).toBe(false);
    expect(timelineOf(centre, MONDAY).find(({ what }) => what === 'first_reply')?.at).toBe(movedBy(MONDAY, DAY));
  });
});

describe('S2.33: a late acknowledgement', () => {
  test('does not put the answer off: a further ten working days, but fifteen from receipt at the most', () => {
    const formal = (lateDays: number) => {
      const bench = new Bench().bringTo('responded');
      bench.act('make_formal', 'leader', { askedBy: 'complainant', why: 'Not satisfied' });
      bench.now = movedBy(bench.now, lateDays * DAY);
      bench.settle();
      return deadlineOf(bench.record, 'respond')?.dueAt;
    };
    // Ten working days after Monday 9 November; after Friday the 13th; and, acknowledged on the 30th, fifteen after the 9th.
    expect([formal(0), formal(4), formal(21)]).toEqual([
      '2026-11-23T21:59:59.999Z',
      '2026-11-27T21:59:59.999Z',
      '2026-12-02T21:59:59.999Z',
    ]);
  });
});
