// S2.22: a serious complaint is formal at once, however it came to be known as one, and somebody above is told.

import { describe, expect, test } from 'vitest';
import { maySee } from '#core/case/policy.ts';
import { openCase } from '#core/handling/open-case.ts';
import { Bench, type BenchOptions, charity, complainant, countingChance, england, house, MONDAY, refusalOf } from './bench.ts';

const why = { why: 'She was hurt' } as const;
const sees = (bench: Bench, personId: string) =>
  maySee(bench.contextFor(personId).person, bench.record, bench.procedure.profile, bench.staff);

describe('S2.22: marked as serious', () => {
  test.each(['received', 'acknowledged', 'under_investigation'] as const)(
    'while %s, it is formal from now on: acknowledged anew, with clocks and a leader of its own',
    (phase) => {
      const bench = new Bench().bringTo(phase);
      bench.act('mark_serious', 'desk', why);
      expect(bench.record).toMatchObject({
        phase: 'received',
        stage: 'formal',
        serious: true,
        handler: { role: 'head_of_service' },
      });
      expect(bench.settle()).toEqual(['acknowledge']);
      expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'acknowledgement' }]);
      expect(bench.lastChange.outbox).toContainEqual(
        expect.objectContaining({ kind: 'notice', noticeKind: 'assigned', role: 'head_of_service' }),
      );
    },
  );

  test('one about the Head of Service goes to a trustee (S2.21)', () => {
    const bench = new Bench({ account: { whatHappened: 'Mihai Ionescu hurt me.' } }).bringTo('acknowledged');
    bench.act('mark_serious', 'trustee', why);
    expect(bench.record.handler).toEqual({ role: 'trustee' });
  });

  test('while its clocks stand still it keeps its stage, and whoever handles it is told', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('pause_case', 'leader', { reason: 'police', why: 'They asked us to wait' });
    bench.act('mark_serious', 'desk', why);
    expect(bench.record).toMatchObject({ stage: 'informal', serious: true });
    expect(bench.lastChange.outbox).toMatchObject([{ noticeKind: 'serious', personId: 'leader' }]);
  });

  test('where there is one stage alone, the rank above the handler is told, sees it and may lead', () => {
    const bench = new Bench({ procedure: england }).bringTo('under_investigation');
    bench.act('assign', 'head', { personId: 'head' });
    expect(sees(bench, 'trustee')).toBe(false);
    bench.act('mark_serious', 'desk', why);
    expect(bench.record).toMatchObject({ phase: 'under_investigation', stage: 'formal', handler: { personId: 'head' } });
    expect(bench.lastChange.outbox).toMatchObject([{ noticeKind: 'serious', role: 'trustee' }]);
    expect([sees(bench, 'trustee'), sees(bench, 'chair')]).toEqual([true, false]);
    expect(refusalOf(() => bench.act('assign', 'trustee'))).toBe('not refused');
  });
});

describe('S2.22: entered as serious', () => {
  const entered = ({ procedure = charity }: BenchOptions = {}) =>
    openCase(
      {
        channel: 'phone',
        receivedAt: MONDAY,
        complainant,
        account: { whatHappened: 'She was hurt.' },
        message: {
          messageId: 'm1',
          channel: 'phone',
          receivedAt: MONDAY,
          text: 'She was hurt.',
          attachments: [],
          standing: 'complaint',
        },
        ...{ serious: true, pointers: [] },
      },
      procedure,
      house,
      countingChance(),
    );

  test('it is formal from the start', () => {
    const { after, events } = entered();
    expect(after).toMatchObject({ stage: 'formal', serious: true, handler: { role: 'head_of_service' } });
    expect(events[0]?.facts).toMatchObject({ serious: true });
  });

  test('and where there is one stage alone, the rank above is told', () => {
    expect(entered({ procedure: england }).outbox).toMatchObject([{ noticeKind: 'serious', role: 'head_of_service' }]);
  });
});
