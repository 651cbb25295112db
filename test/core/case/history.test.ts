// The chained history: any change to what was written shows, and erased words leave it whole.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseEvent, chainEvent, commitTo, type EventDraft, emptyChain, firstBreak } from '#core/case/history.ts';
import { canonicalJson, digestOf } from '#core/digest.ts';

const AT = '2026-11-09T08:00:00.000Z';
const words = { salt: 'grain', value: { note: 'She was not visited.' } };
const drafts: EventDraft[] = [
  { type: 'complaint_received', actor: { kind: 'complainant' }, facts: { channel: 'email' } },
  { type: 'note_added', actor: { kind: 'person', personId: 'leader' }, words },
  { type: 'case_assigned', actor: { kind: 'person', personId: 'head' }, facts: { personId: 'leader' } },
  { type: 'case_closed', actor: { kind: 'procedure' } },
];

function chainOf(list: readonly EventDraft[]): CaseEvent[] {
  const events: CaseEvent[] = [];
  for (const draft of list) events.push(chainEvent('case-1', events.at(-1) ?? emptyChain, draft, AT));
  return events;
}

describe('a chain', () => {
  const events = chainOf(drafts);
  const [first, second, third, fourth] = events as [CaseEvent, CaseEvent, CaseEvent, CaseEvent];

  test('holds as it was written, alone and against its head', () => {
    expect(firstBreak(events)).toBeUndefined();
    expect(firstBreak(events, fourth)).toBeUndefined();
    expect(firstBreak([], emptyChain)).toBeUndefined();
  });

  test.each([
    ['type', { type: 'note_added' }],
    ['moment', { at: '2026-11-09T08:00:00.001Z' }],
    ['actor', { actor: { kind: 'procedure' } }],
    ['facts', { facts: { personId: 'somebody-else' } }],
    ['case', { chainId: 'case-2' }],
    ['added commitment', { commitment: 'x' }],
  ] satisfies [string, Partial<CaseEvent>][])('breaks where the %s was changed', (_what, change) => {
    expect(firstBreak([first, second, { ...third, ...change }, fourth])).toBe(3);
  });

  test('breaks behind an entry that was changed and hashed again, because the next one knows the old hash', () => {
    const forged = chainEvent('case-1', second, { type: 'note_added', actor: { kind: 'procedure' } }, AT);
    expect(firstBreak([first, second, forged, fourth])).toBe(4);
  });

  test('breaks where entries changed places, one was left out or one was doubled', () => {
    expect(firstBreak([first, third, second, fourth])).toBe(2);
    expect(firstBreak([first, second, fourth])).toBe(3);
    expect(firstBreak([first, second, second, third])).toBe(3);
    expect(firstBreak([second, third, fourth])).toBe(1);
  });

  test('whose tail was cut off holds by itself; only the head in the record shows it', () => {
    expect(firstBreak([first, second])).toBeUndefined();
    expect(firstBreak([first, second], fourth)).toBe(3);
    expect(firstBreak([], fourth)).toBe(1);
  });

  test('a wholly rewritten chain of the same length does not meet the head', () => {
    const rewritten = chainOf([
      ...drafts.slice(0, 3),
      { type: 'case_closed', actor: { kind: 'procedure' }, facts: { outcome: 'upheld' } },
    ]);
    expect(firstBreak(rewritten)).toBeUndefined();
    expect(firstBreak(rewritten, fourth)).toBe(5);
  });
});

describe('words behind an entry', () => {
  test('are not in it: once they and their salt are erased, the chain still holds and tells nothing', () => {
    const events = chainOf(drafts);
    expect(JSON.stringify(events)).not.toContain('visited');
    expect(JSON.stringify(events)).not.toContain('grain');
    expect(firstBreak(events)).toBeUndefined();
  });

  test('are held to what was said by their commitment', () => {
    const [, event] = chainOf(drafts);
    expect(event?.commitment).toBe(commitTo(words));
    expect(commitTo({ ...words, value: { note: 'She was visited.' } })).not.toBe(event?.commitment);
    expect(commitTo({ ...words, salt: 'other' })).not.toBe(event?.commitment);
  });

  test('commit the same whatever the order of their keys, as they come back from the store', () => {
    expect(commitTo({ salt: 's', value: { a: 1, b: undefined, c: [{ d: 2, e: 3 }] } })).toBe(
      commitTo({ salt: 's', value: { c: [{ e: 3, d: 2 }], a: 1 } }),
    );
  });
});

describe('canonical JSON', () => {
  test('is the same before and after storing, for any value that JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const stored: unknown = JSON.parse(JSON.stringify(value));
        expect(canonicalJson(stored)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(stored);
      }),
    );
  });

  test('does not see the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(digestOf(reversed)).toBe(digestOf(value));
      }),
    );
  });

  test('keeps apart what must not be taken for one another', () => {
    const digests = [{}, [], '', 0, false, null, { a: null }, { a: '' }, { 'a:': 1 }, '1', 1, [1], ['1']].map(digestOf);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
