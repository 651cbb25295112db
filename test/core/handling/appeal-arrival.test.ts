// S2.43: the clocks of an appeal count from its receipt, however long it lay before somebody registered it.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { DAY, HOUR, type Instant, movedBy } from '#core/instant.ts';
import { Bench, england, refusalOf } from './bench.ts';

/** Friday 4 December 2026, in the afternoon. */
const FRIDAY: Instant = '2026-12-04T15:20:00.000Z';
const TUESDAY: Instant = '2026-12-08T09:00:00.000Z';

/** Answered on Wednesday 2 December. */
function answered(): Bench {
  return new Bench({ procedure: england, startsAt: '2026-12-02T10:00:00.000Z' }).bringTo('responded');
}

function write(bench: Bench, receivedAt = bench.now) {
  const message: Message = {
    messageId: `m-${receivedAt}`,
    channel: 'email',
    receivedAt,
    text: 'I do not agree.',
    attachments: [],
    standing: 'addition',
  };
  bench.write(receiveMessage(bench.record, message, [`MAIL#${receivedAt}`], bench.context));
}

const dueOf = ({ record }: Bench) =>
  Object.fromEntries((['acknowledge_appeal', 'answer_appeal'] as const).map((what) => [what, deadlineOf(record, what)?.dueAt]));

/** What an appeal that is registered at its arrival is due. */
function dueFrom(receivedAt: Instant) {
  const bench = answered();
  bench.passTo(receivedAt);
  bench.act('lodge_appeal', 'desk', { reasons: 'x' });
  return dueOf(bench);
}

describe('S2.43: an appeal that came by mail on Friday and is registered on Tuesday', () => {
  const registered = (input: Record<string, string> = {}) => {
    const bench = answered();
    bench.passTo(FRIDAY);
    write(bench);
    bench.passTo(TUESDAY);
    bench.act('lodge_appeal', 'desk', input);
    return bench;
  };

  test('counts from Friday', () => {
    const bench = registered({ reasons: 'The log is wrong.' });
    expect(bench.record.appealedAt).toBe(FRIDAY);
    expect(dueOf(bench)).toEqual(dueFrom(FRIDAY));
    expect(dueOf(bench)).not.toEqual(dueFrom(TUESDAY));
    expect(bench.events.at(-1)).toMatchObject({ type: 'appeal_lodged', at: TUESDAY, facts: { receivedAt: FRIDAY } });
  });

  test('is told so at once, and asked for the reasons that it does not give (S2.42)', () => {
    const bench = registered();
    expect(bench.settle()).toEqual(['acknowledge_appeal']);
    const text = bench.lastChange.letters[0]?.letter.text;
    expect(text).toContain('We received your appeal against our answer on Friday, 4 December 2026');
    expect(text).toContain('Could you tell us your reasons?');
  });

  test('counts from the mail though it lay in a queue before it reached the case', () => {
    const bench = answered();
    bench.passTo(FRIDAY);
    write(bench, movedBy(FRIDAY, -3 * HOUR));
    bench.passTo(TUESDAY);
    bench.act('lodge_appeal', 'desk', {});
    expect(bench.record.appealedAt).toBe(movedBy(FRIDAY, -3 * HOUR));
  });

  test('registered so late that its acknowledgement is overdue, it is acknowledged at once', () => {
    const bench = answered();
    bench.passTo(FRIDAY);
    write(bench);
    bench.passTo(movedBy(FRIDAY, 12 * DAY));
    bench.act('lodge_appeal', 'desk', { reasons: 'x' });
    expect(deadlineOf(bench.record, 'acknowledge_appeal')?.dueAt).toBe('2026-12-09T23:59:59.999Z');
    expect(bench.settle()).toEqual(['acknowledge_appeal']);
    expect(bench.record.phase).toBe('under_appeal');
  });
});

describe('S2.43: a letter, a call, a word at the desk', () => {
  test('counts from the day that is named, in the provider’s zone', () => {
    const bench = answered();
    bench.passTo(TUESDAY);
    bench.act('lodge_appeal', 'desk', { reasons: 'x', receivedOn: '2026-12-04' });
    expect(bench.record.appealedAt).toBe('2026-12-04T00:00:00.000Z');
    expect(dueOf(bench)).toEqual(dueFrom(FRIDAY));
  });

  test('a day that is named goes before the message; the hour of a message on that day stands', () => {
    const [other, same] = ['2026-12-07', '2026-12-04'].map((receivedOn) => {
      const bench = answered();
      bench.passTo(FRIDAY);
      write(bench);
      bench.passTo(TUESDAY);
      bench.act('lodge_appeal', 'desk', { receivedOn });
      return bench.record.appealedAt;
    });
    expect([other, same]).toEqual(['2026-12-07T00:00:00.000Z', FRIDAY]);
  });

  test('on the day of the answer it is not earlier than the answer', () => {
    const bench = answered();
    bench.passTo(TUESDAY);
    bench.act('lodge_appeal', 'desk', { receivedOn: '2026-12-02' });
    expect(bench.record.appealedAt).toBe(bench.record.respondedAt);
  });

  test.each(['2026-12-01', '2026-12-09'])('no appeal came on %s: before the answer, or still to come', (receivedOn) => {
    const bench = answered();
    bench.passTo(TUESDAY);
    expect(refusalOf(() => bench.act('lodge_appeal', 'desk', { receivedOn }))).toBe('DateNotPossible');
    expect(bench.record.phase).toBe('responded');
  });

  test('with neither a day nor a message it counts from now', () => {
    const bench = answered();
    bench.passTo(TUESDAY);
    bench.act('lodge_appeal', 'desk', {});
    expect(bench.record.appealedAt).toBe(TUESDAY);
  });
});

test('S2.43: a late appeal that is accepted counts from when it came as well', () => {
  const bench = answered();
  bench.passDays(60);
  expect(bench.record.phase).toBe('closed');
  write(bench);
  const cameAt = bench.now;
  bench.passDays(4);
  bench.act('accept_late_appeal', 'chair', { why: 'She was in hospital.' });
  expect(bench.record.appealedAt).toBe(cameAt);
  bench.settle();
  expect(bench.lastChange.letters[0]?.letter.text).toContain('Could you tell us your reasons?');
});
