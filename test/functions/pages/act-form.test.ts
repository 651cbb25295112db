import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import { actForm, parseActForm } from '#functions/staff-workspace/pages/act-form.ts';
import { ExampleAct } from './every-page.ts';
import { controls, elements, posted } from './reading-pages.ts';

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' });
const given = {
  act: 'extend',
  title: 'Put off the answer',
  reference: 'CA-7KQ4-M2XD-C',
  language: 'en',
  csrf: 'c',
  version: 4,
} as const;
const render = (schema: z.ZodType, more = {}) => actForm({ ...given, schema: schemaOf(schema), ...more }).toString();
const parse = (schema: z.ZodType, form: Record<string, string | string[]>) =>
  parseActForm(schemaOf(schema), form, 'Europe/Bucharest');

describe('a form made from the schema of an act', () => {
  test('posts to its act with the token and the version that was looked at', () => {
    const page = render(ExampleAct);
    expect(page).toContain('action="/workspace/cases/CA-7KQ4-M2XD-C/acts/extend"');
    expect(posted(page)).toMatchObject({ csrf: ['c'], version: ['4'] });
  });

  test('asks each kind of question in its own way', () => {
    const kinds = controls(render(ExampleAct)).map(
      ({ tag, attributes }) => `${attributes['name']}: ${attributes['type'] ?? tag}`,
    );
    expect([...new Set(kinds)].sort()).toEqual([
      'confirmed: checkbox',
      'days: text',
      'handlerId: text',
      'measures: textarea',
      'newDueOn: date',
      'outcome: radio',
      'reason: textarea',
      'span.amount: text',
      'span.unit: radio',
      'topics: checkbox',
    ]);
  });

  test('takes labels and hints from the schema, and speaks the rest from the names', () => {
    const page = render(ExampleAct);
    expect(page).toContain('<label for="extend-handlerId">Who will handle it</label>');
    expect(page).toContain('Nobody with a conflict of interest.');
    expect(page).toContain('New due on');
    expect(page).toContain('Partly upheld');
  });

  test('can be given people to pick from and labels in the language of the page', () => {
    const choices = { handlerId: [{ value: 'u-1', label: 'Ana Pop' }], outcome: [{ value: 'upheld', label: 'Întemeiată' }] };
    const page = render(ExampleAct, { language: 'ro', choices, labels: { outcome: { label: 'Rezultat' } } });
    expect(page).toMatch(/type="radio" id="extend-handlerId" name="handlerId" value="u-1"/);
    expect(page).toContain('<legend>Rezultat</legend>');
    expect(page).not.toContain('Partly upheld');
    expect(page).toContain('(opțional)');
  });

  test('S2.46: of people to pick from a list takes any number, as a panel of two needs', () => {
    const Panel = z.strictObject({ members: z.array(z.string()).min(1) });
    const choices = { members: ['t-1', 't-2', 't-3'].map((value) => ({ value, label: value })) };
    const page = render(Panel, { choices, values: { members: ['t-1', 't-3'] } });
    expect(controls(page).filter(({ attributes }) => attributes['type'] === 'checkbox')).toHaveLength(3);
    expect(parse(Panel, posted(page))).toEqual({ members: ['t-1', 't-3'] });
    expect(parse(Panel, { members: 't-2' })).toEqual({ members: ['t-2'] });
  });

  test('a long choice becomes a list', () => {
    const codes = 'abcdefgh'.split('');
    expect(elements(render(z.object({ code: z.enum(codes) })), 'select')).toHaveLength(1);
  });

  test('is closed until there is something wrong in it', () => {
    expect(render(ExampleAct)).toMatch(/^<details class="act" id="act-extend"><summary>/);
    expect(render(ExampleAct, { problems: { reason: { kind: 'missing' } } })).toMatch(
      /^<details class="act" id="act-extend" open>/,
    );
  });

  test('a kind of answer that no form can ask for is an error at once, not a missing question', () => {
    expect(() => render(z.object({ rows: z.array(z.object({ a: z.string() })) }))).toThrow('rows');
    expect(() => render(z.object({ anything: z.unknown() }))).toThrow('anything');
  });
});

describe('reading a posted form', () => {
  const form = {
    csrf: 'c',
    version: '4',
    handlerId: ' u-1 ',
    outcome: 'partly_upheld',
    newDueOn: '2026-12-08',
    reason: 'Two people\r\nare away.',
    days: '',
    measures: 'Train the team\r\n\r\n Call each week ',
    topics: 'missed_visit',
    confirmed: 'true',
    'span.amount': '5',
    'span.unit': 'working_days',
  };
  const value = {
    handlerId: 'u-1',
    outcome: 'partly_upheld',
    newDueOn: '2026-12-08',
    reason: 'Two people\nare away.',
    measures: ['Train the team', 'Call each week'],
    topics: ['missed_visit'],
    confirmed: true,
    span: { amount: 5, unit: 'working_days' },
  };

  test('makes the value that the schema takes, and leaves out what it does not name', () => {
    expect(parse(ExampleAct, form)).toEqual(value);
    expect(ExampleAct.parse(parse(ExampleAct, form))).toEqual(value);
  });

  test('what was posted, shown again and posted again is the same', () => {
    const again = posted(render(ExampleAct, { values: form }));
    expect(parse(ExampleAct, again)).toEqual(value);
  });

  test('blanks are missing, an unticked box is false, an untouched group is not there', () => {
    expect(parse(ExampleAct, { reason: '  ', 'span.amount': '' })).toEqual({ confirmed: false, topics: [] });
  });

  test('what is no number stays as typed, for the schema to refuse', () => {
    const Days = z.object({ days: z.int() });
    expect(parse(Days, { days: 'two' })).toEqual({ days: 'two' });
    expect(Days.safeParse(parse(Days, { days: 'two' })).success).toBe(false);
  });

  test('a decimal comma is read', () => {
    expect(parse(z.object({ hours: z.number() }), { hours: '2,5' })).toEqual({ hours: 2.5 });
  });

  test('a moment is typed on the clock of the provider and read as an instant', () => {
    const Spoken = z.object({ spokenAt: Instant, heardAt: z.iso.datetime().optional() });
    expect(render(Spoken)).toContain('type="datetime-local"');
    // Bucharest is two hours ahead in November and three in July.
    expect(parse(Spoken, { spokenAt: '2026-11-23T09:30', heardAt: '2026-07-01T09:30' })).toEqual({
      spokenAt: '2026-11-23T07:30:00.000Z',
      heardAt: '2026-07-01T06:30:00.000Z',
    });
    expect(parse(Spoken, { spokenAt: 'yesterday' })).toEqual({ spokenAt: 'yesterday' });
  });

  test('a fixed value is filled in, a nullable one is left out when blank, a union of codes is a choice', () => {
    const Act = z.object({
      act: z.literal('extend'),
      note: z.string().nullable().optional(),
      way: z.union([z.literal('up'), z.literal('down')]),
    });
    expect(parse(Act, { act: 'other', note: '', way: 'up' })).toEqual({ act: 'extend', way: 'up' });
    expect(elements(render(Act), 'input').filter(({ attributes }) => attributes['type'] === 'radio')).toHaveLength(2);
  });
});
