import { describe, expect, test } from 'vitest';
import type { Case, Phase } from '#core/case/case.ts';
import { drawCaseReference } from '#core/case/case-reference.ts';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import { placeText, standingOn } from '#core/intake/sms/place-text.ts';
import { Bench, countingChance } from '#test/core/handling/bench.ts';

const { record } = new Bench();
const chance = countingChance();
const some = (count: number, phase: Phase = 'acknowledged'): Case[] =>
  Array.from({ length: count }, (_, index) => ({
    ...record,
    caseId: String(index).padStart(20, '0'),
    reference: drawCaseReference(chance),
    phase,
  }));
const held = (cases: readonly Case[]): QuarantineEntry => ({
  quarantineId: 'held',
  channel: 'sms',
  receivedAt: record.receivedAt,
  why: 'which_case',
  choices: cases.map(({ reference }) => reference),
  excerpt: { from: '+40722000001', text: 'It happened again.' },
});
const place = (body: string, cases: readonly Case[], waiting: QuarantineEntry[] = []) =>
  placeText({ body }, { cases, held: waiting }, ['ro', 'en']);

describe('where a text belongs', () => {
  test('M8: to a new case, to the only open one, or nobody knows', () => {
    const [closed, open, other] = [some(1, 'closed'), some(1), some(1)];
    expect(place('It happened again.', [])).toEqual({ place: 'new_case' });
    expect(place('It happened again.', closed)).toEqual({ place: 'new_case' });
    expect(place('It happened again.', [...closed, ...open])).toEqual({ place: 'case', caseId: open[0]?.caseId });
    expect(place('It happened again.', [...open, ...other])).toEqual({
      place: 'which_case',
      among: [open[0]?.reference, other[0]?.reference],
      isAsked: false,
    });
  });

  test('M8: a number answers the question only where one was asked', () => {
    const cases = some(3);
    expect(place('2', cases)).toMatchObject({ place: 'which_case' });
    expect(place('2', cases, [held(cases)])).toMatchObject({ place: 'choice', reference: cases[1]?.reference });
    expect(place(`${cases[2]?.reference}`, cases, [held(cases)])).toMatchObject({
      place: 'choice',
      reference: cases[2]?.reference,
    });
    expect(place('4', cases, [held(cases)])).toMatchObject({ place: 'which_case', isAsked: true });
  });

  test('M8: the numbers stand for what was asked, though a case was closed meanwhile', () => {
    const [first, second] = some(2);
    const cases = [{ ...first!, phase: 'closed' as const }, second!];
    expect(place('1', cases, [held(cases)])).toMatchObject({ place: 'choice', reference: first?.reference });
  });

  test('M8: a code that is quoted decides, open or closed; one of somebody else does not', () => {
    const cases = some(2, 'closed');
    expect(place(`About ${cases[0]?.reference}: thank you`, cases)).toEqual({ place: 'case', caseId: cases[0]?.caseId });
    const [stranger] = some(1);
    expect(place(`About ${stranger?.reference}: thank you`, cases)).toEqual({ place: 'new_case' });
  });

  test('M8: no more are asked about than fit into a text', () => {
    expect(place('again', some(8))).toMatchObject({ among: { length: 5 } });
  });

  test('M18: a keyword comes before everything', () => {
    const cases = some(2);
    expect(place('stop', cases, [held(cases)])).toEqual({ place: 'keyword', keyword: 'stop', language: 'ro' });
  });

  test('M9: a number that anybody typed into a form proves nothing', () => {
    expect(standingOn({ channel: 'web' })).toBe('unverified');
    expect(standingOn({ channel: 'sms' })).toBe('addition');
    expect(standingOn({ channel: 'phone' })).toBe('addition');
  });
});
