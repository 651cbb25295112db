// An authority with a last day: somebody hears of it while it can be renewed, and when it has passed the case goes on as if it had been
// taken back. No letter with details leaves after it.

import { describe, expect, test } from 'vitest';
import { authorityEnds } from '#core/case/authority-end.ts';
import { deadlineOf } from '#core/case/case.ts';
import { isLate } from '#core/case/tasks.ts';
import { findSendingStop } from '#core/handling/find-sending-stop.ts';
import { remindHandler } from '#core/handling/procedure-acts.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { nobodyAround } from '#core/parties/circle.ts';
import { Bench, charity, complainant, england, finding, fullDecision, MONDAY, refusalOf, shippedProcedure } from './bench.ts';

const daughter = { ...complainant, onBehalfOf: 'other', affectedPerson: 'Her mother, Rada' } as const;
const permission = { of: 'complainant', scope: 'details', document: 'A signed letter, in the file' };
const kinds = (bench: Bench) => bench.record.tasks.map(({ kind }) => kind);
const types = (bench: Bench) => bench.events.map(({ type }) => type);
const letters = (bench: Bench) => bench.changes.flatMap((change) => change.letters);
/** Of Friday 20 November, in Bucharest. */
const LAST_MOMENT = '2026-11-20T21:59:59.999Z';

/** Acknowledged, with an authority that holds until `expiresOn`. */
function permitted(expiresOn: string, procedure = charity): Bench {
  const bench = new Bench({ procedure, complainant: daughter }).bringTo('acknowledged');
  bench.act('record_authority', 'desk', { ...permission, expiresOn });
  return bench;
}

/** Taken by somebody too. */
function authorised(expiresOn = '2026-11-20', procedure = charity): Bench {
  const bench = permitted(expiresOn, procedure);
  bench.act('assign', bench.staff.find(({ role }) => role === bench.record.handler.role)?.personId ?? '');
  return bench;
}

describe('S2.31, S2.61: before an authority ends', () => {
  test('the workflow looks again in time: five working days before, at nine, and after its last moment', () => {
    const bench = authorised();
    const ends = () => authorityEnds(bench.record, charity, bench.now).map(({ told, at }) => [told, at]);
    expect(ends()).toEqual([['near', '2026-11-13T07:00:00.000Z']]);
    expect(bench.prospect).toMatchObject({ step: 'await_investigation', wakeAt: '2026-11-13T07:00:00.000Z' });
    bench.passTo('2026-11-13T07:00:00.000Z');
    expect(ends()).toEqual([['passed', movedBy(LAST_MOMENT, 1)]]);
  });

  test('its handler is asked for a new one by a task with its last day, and by a notice; the clock runs on', () => {
    const bench = authorised();
    expect(bench.passTo('2026-11-13T07:00:00.000Z')).toEqual(['remind']);
    expect(bench.record.tasks).toMatchObject([{ kind: 'report_to_board' }, { kind: 'renew_authority', dueAt: LAST_MOMENT }]);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', noticeKind: 'authority_ends', personId: 'leader' }]);
    expect(bench.events.at(-1)).toMatchObject({ type: 'handler_reminded', facts: { of: 'complainant', expiresAt: LAST_MOMENT } });
    expect(bench.record.pause).toBeUndefined();
    const [, task] = bench.record.tasks;
    expect(task && [isLate(task, LAST_MOMENT), isLate(task, movedBy(LAST_MOMENT, 1))]).toEqual([false, true]);
  });

  test('a new one ends the task, and its own last day counts from then on', () => {
    const bench = authorised();
    bench.passTo('2026-11-16T08:00:00.000Z');
    bench.act('record_authority', 'desk', { ...permission, expiresOn: '2027-06-30' });
    expect(kinds(bench)).not.toContain('renew_authority');
    bench.passTo('2026-11-23T08:00:00.000Z');
    expect(types(bench)).not.toContain('authority_expired');
  });

  test.each([
    ['one that ends within those days', '2026-11-12'],
    ['one that ends on a day whose holidays nobody knows', '2090-01-31'],
  ])('of %s nobody is told beforehand', (_which, expiresOn) => {
    const bench = authorised(expiresOn);
    expect(authorityEnds(bench.record, charity, bench.now)).toMatchObject([{ told: 'passed' }]);
    expect(kinds(bench)).not.toContain('renew_authority');
    expect(bench.prospect.wakeAt > bench.now).toBe(true);
  });

  test('how long before is the procedure’s to say', () => {
    const earlier = shippedProcedure('domestic-abuse-charity.ro', (profile) => ({
      ...profile,
      authority: { ...profile.authority, renewBefore: 7 },
    }));
    expect(authorityEnds(authorised('2026-11-20', earlier).record, earlier, MONDAY)).toMatchObject([
      { told: 'near', at: '2026-11-11T07:00:00.000Z' },
    ]);
  });
});

describe('S2.31, S2.61: when an authority has ended', () => {
  test('the case notices by itself: history, task, and the clock stands still with a letter', () => {
    const bench = authorised();
    bench.passTo(LAST_MOMENT);
    expect(bench.record.pause).toBeUndefined();
    bench.passTo(movedBy(LAST_MOMENT, 1));
    expect(types(bench)).toEqual(expect.arrayContaining(['authority_expired', 'clock_paused']));
    expect(bench.events.find(({ type }) => type === 'clock_paused')).toMatchObject({ actor: { kind: 'procedure' } });
    expect(bench.record.pause).toMatchObject({ reason: 'awaiting_authority' });
    expect(kinds(bench)).toContain('obtain_authority');
    expect(kinds(bench)).not.toContain('renew_authority');
    expect(letters(bench).at(-1)).toMatchObject({ letterKind: 'pause_notice' });
  });

  test('it is noticed once, and another one lets the clock run again', () => {
    const bench = authorised();
    bench.passTo('2026-12-10T10:00:00.000Z');
    expect(types(bench).filter((type) => type === 'authority_expired')).toHaveLength(1);
    expect(bench.perform(remindHandler)).toBe(false);
    bench.act('record_authority', 'desk', permission);
    expect(bench.record.pause).toBeUndefined();
    expect(kinds(bench)).not.toContain('obtain_authority');
    expect(deadlineOf(bench.record, 'respond')?.dueAt).toSatisfy((dueAt: string) => dueAt > bench.now);
  });

  test('one that was taken back before its last day has ended already', () => {
    const bench = authorised();
    bench.act('revoke_authority', 'desk', { of: 'complainant', why: 'Her mother rang' });
    bench.passDays(20);
    expect(types(bench)).not.toContain('authority_expired');
    expect(kinds(bench).filter((kind) => kind === 'obtain_authority')).toHaveLength(1);
  });

  test('where the procedure does not wait for it the clock runs on, and a date that came meanwhile is told in the same breath', () => {
    const bench = authorised('2026-11-20', england);
    const before = bench.record.deadlines;
    bench.now = movedBy(before.find(({ what }) => what === 'respond')?.dueAt ?? '', -1);
    expect(bench.settle()).toEqual(['remind', 'update_progress']);
    expect(types(bench).slice(-3)).toEqual(['authority_expired', 'handler_reminded', 'progress_update_issued']);
    expect(bench.record.deadlines).toEqual(before);
    expect(bench.record.pause).toBeUndefined();
  });

  test.each(['responded', 'under_appeal'] as const)('it is noticed while the case is %s too', (phase) => {
    const bench = permitted('2026-11-20').bringTo(phase);
    bench.passTo('2026-11-21T08:00:00.000Z');
    expect(bench.record.phase).toBe(phase);
    expect(types(bench)).toContain('authority_expired');
    expect(bench.record.pause !== undefined).toBe(phase === 'under_appeal');
  });

  test('while the clocks stand still for another reason it is noticed, and nobody is written to', () => {
    const bench = authorised();
    bench.act('pause_case', 'leader', { reason: 'police', why: 'x' });
    bench.passTo(movedBy(LAST_MOMENT, 1));
    expect(bench.lastChange).toMatchObject({ events: [{ type: 'authority_expired' }], letters: [] });
    expect(bench.record.pause).toMatchObject({ reason: 'police' });
  });
});

describe('S2.31: the authority of a representative', () => {
  function represented() {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('add_party', 'leader', { role: 'representative', name: 'Ion Drept' });
    const of = bench.record.parties?.[0]?.partyId ?? '';
    bench.act('record_authority', 'leader', { ...permission, of, expiresOn: '2026-11-20' });
    return { bench, of };
  }

  test('that ends is noticed and asked for again, and the complainant’s clock runs on', () => {
    const { bench, of } = represented();
    bench.passTo('2026-11-13T07:00:00.000Z');
    expect(bench.record.tasks).toMatchObject([{ kind: 'renew_authority', taskId: of }]);
    bench.passTo(movedBy(LAST_MOMENT, 1));
    expect(bench.events).toContainEqual(
      expect.objectContaining({ type: 'authority_expired', facts: { of, expiresAt: LAST_MOMENT } }),
    );
    expect(bench.record.tasks).toMatchObject([{ kind: 'obtain_authority', taskId: of }]);
    expect(bench.record.pause).toBeUndefined();
  });

  test('that comes anew ends its own task and not that of the one who complained', () => {
    const { bench, of } = represented();
    bench.act('require_authority', 'leader', {});
    bench.passTo(movedBy(LAST_MOMENT, 1));
    expect(kinds(bench)).toEqual(['obtain_authority', 'obtain_authority']);
    bench.act('record_authority', 'leader', { ...permission, of });
    expect(kinds(bench)).toEqual(['obtain_authority']);
    expect(bench.record.tasks[0]?.taskId).not.toBe(of);
  });

  test('that is asked for does not stand for that of the one who complained', () => {
    const { bench, of } = represented();
    bench.passTo(movedBy(LAST_MOMENT, 1));
    bench.act('require_authority', 'leader', {});
    expect(bench.record.tasks).toMatchObject([{ kind: 'obtain_authority', taskId: of }, { kind: 'obtain_authority' }]);
  });

  test('is nobody’s task any more once they are gone', () => {
    const { bench, of } = represented();
    bench.passTo(movedBy(LAST_MOMENT, 1));
    bench.act('remove_party', 'leader', { partyId: of, why: 'Somebody else represents her' });
    expect(kinds(bench)).toEqual([]);
    bench.passDays(1);
    expect(types(bench).filter((type) => type === 'authority_expired')).toHaveLength(1);
  });
});

describe('S2.61: no letter with details leaves after the last moment', () => {
  test('none is written', () => {
    const bench = authorised('2026-11-20', england);
    const handler = bench.record.handler.personId ?? '';
    bench.act('record_finding', handler, finding);
    bench.act('decide_outcome', handler, fullDecision);
    bench.now = movedBy(bench.record.onBehalf?.authority.expiresAt ?? '', 1);
    expect(refusalOf(() => bench.act('send_letter', handler))).toBe('AuthorityMissing');
    bench.now = movedBy(bench.now, -1);
    expect(refusalOf(() => bench.act('send_letter', handler))).toBe('not refused');
  });

  test('one that was written before stays here when it is to be sent', async () => {
    const bench = authorised('2026-11-20', england);
    const handler = bench.record.handler.personId ?? '';
    bench.act('record_finding', handler, finding);
    bench.act('decide_outcome', handler, fullDecision);
    bench.act('send_letter', handler);
    const { onBehalf } = bench.record;
    const expiresAt = onBehalf?.authority.expiresAt ?? '';
    const [letter] = bench.lastChange.letters;
    const stopAt = async (now: string) =>
      await findSendingStop(
        bench.record,
        { letterKind: letter?.letterKind ?? 'survey', to: letter?.to ?? '' },
        {
          cases: {
            ...({} as Parameters<typeof findSendingStop>[2]['cases']),
            read: async () => bench.record,
            readCircle: async () => nobodyAround,
            readPerson: async () => ({ complainant, account: { whatHappened: '' } }),
          },
          clock: { now: () => now },
        },
      );
    expect(letter).toMatchObject({ letterKind: 'outcome', to: 'maria@example.org' });
    expect([await stopAt(expiresAt), await stopAt(movedBy(expiresAt, 1))]).toEqual([undefined, 'authority_missing']);
    expect(await stopAt(movedBy(expiresAt, DAY))).toBe('authority_missing');
  });
});
