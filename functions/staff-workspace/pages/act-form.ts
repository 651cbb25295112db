// Forms for acts, made from the same schemas that check the acts, so that a new act or a new field needs no page of its own.
// Reading and writing are in one file because they must agree on what each kind of question posts. Moments are typed in the
// provider's zone and become UTC here; a time that the clocks skip in spring is moved forward, as Temporal does.

import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { Instant, instantOf } from '#core/instant.ts';
import {
  button,
  type Choice,
  checkbox,
  checkboxes,
  dateField,
  errorSummary,
  hiddenFields,
  radios,
  select,
  textArea,
  textField,
} from '#functions/shared/pages/components.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { noProblems, type Problems } from '#functions/shared/pages/problems.ts';
import { type PageLanguage, wordingIn } from '#functions/shared/pages/wording/wording.ts';

/** What `z.toJSONSchema(schema, { io: 'input' })` answers with for an object. */
export type ActSchema = z.core.JSONSchema.BaseSchema;

/** What a browser posted: one value, or several of the same name. */
export type PostedForm = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ActForm {
  act: string;
  title: string;
  /** One sentence about what will follow. */
  explanation?: string | undefined;
  reference: string;
  schema: ActSchema;
  language: PageLanguage;
  csrf: string;
  /** The version of the case that the person looked at; posted back as `version`. */
  version: number;
  /** As posted, after an error; or what the form starts with. */
  values?: PostedForm;
  problems?: Problems;
  /**
   * Answers to pick from, by field name: people's names for their ids, or labels for codes. They replace the schema's own.
   * A question without any answer to pick is not asked.
   */
  choices?: Readonly<Record<string, readonly Choice[]>>;
  /** Labels by field name, in the page's language; the schema's title and description otherwise. */
  labels?: Readonly<Record<string, { label: string; hint?: string | undefined }>>;
  isOpen?: boolean;
  /** Another act that asks nothing and may be done instead: its button stands beside this one's. */
  instead?: { act: string; title: string } | undefined;
}

/** One question, with everything that rendering and reading need to agree on. */
type Question = { name: string; schema: ActSchema; isRequired: boolean } & (
  | { kind: 'group'; questions: readonly Question[] }
  | { kind: 'fixed'; value: unknown }
  | { kind: 'choice' | 'choices'; codes: readonly string[] }
  | { kind: 'yes-or-no' | 'whole-number' | 'number' | 'date' | 'moment' | 'line' | 'text' | 'lines' | 'email' }
);

/** Above this many answers, radio buttons become a list to pick from. */
const MOST_RADIOS = 7;
/** Texts that may be longer than this many characters get several lines. */
const LONGEST_LINE = 200;

const instantPattern = z.toJSONSchema(Instant).pattern;

/**
 * A closed `<details>` with the form inside; open when it comes back with problems. An act that asks nothing is its button alone.
 * Posts to `/workspace/cases/{reference}/acts/{act}`.
 */
export function actForm(form: ActForm): Markup {
  const { act, title, explanation, reference, schema, language, csrf, version, problems = noProblems, instead } = form;
  const questions = questionsOf(schema);
  const hasProblems = Object.keys(problems).length > 0;
  const actionOf = (name: string) => `/workspace/cases/${encodeURIComponent(reference)}/acts/${encodeURIComponent(name)}`;
  const action = actionOf(act);
  const carried = hiddenFields({ csrf, version: String(version) });
  if (questions.length === 0 && !hasProblems) {
    const alone = html`<form class="act-alone" id="act-${act}" method="post" action="${action}">${carried}${button(title)}</form>`;
    const other =
      instead &&
      html`<form class="act-alone" method="post" action="${actionOf(instead.act)}">${carried}${button(instead.title, 'secondary')}</form>`;
    return html`${explanation !== undefined && html`<p>${explanation}</p>`}${other ? html`<div class="row">${alone}${other}</div>` : alone}`;
  }
  const labels = Object.fromEntries(leaves(questions).map((question) => [question.name, wordsFor(question, form).label]));
  return html`<details class="act" id="act-${act}"${(hasProblems || form.isOpen) && html` open`}><summary>${title}</summary>
<form method="post" action="${action}" novalidate>
${errorSummary({ problems, labels, language, idPrefix: `${act}-` })}
${explanation !== undefined && html`<p>${explanation}</p>`}
${carried}
${questions.map((question) => render(question, form))}
${button(title)}
</form></details>`;
}

/**
 * The posted form as the value that the act's schema checks. Blank answers are left out, unticked boxes are false, moments
 * (typed in `timeZone`, an IANA name) become instants. What cannot be read stays as typed, for the schema to refuse.
 * `csrf`, `version` and every other field that the schema does not name are ignored.
 */
export function parseActForm(schema: ActSchema, form: PostedForm, timeZone: string): Record<string, unknown> {
  return readAll(questionsOf(schema), form, timeZone);
}

function questionsOf(schema: ActSchema, prefix = ''): Question[] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).map(([key, property]) => {
    if (typeof property === 'boolean') throw new TypeError(`${prefix}${key}: a property without a type has no form`);
    return questionOf(`${prefix}${key}`, property, required.includes(key));
  });
}

function questionOf(name: string, given: ActSchema, isRequired: boolean): Question {
  const schema = withoutNull(given);
  const base = { name, schema, isRequired };
  if (schema.const !== undefined) return { ...base, kind: 'fixed', value: schema.const };
  const codes = codesOf(schema);
  if (codes) return { ...base, kind: 'choice', codes };
  switch (schema.type) {
    case 'object':
      return { ...base, kind: 'group', questions: questionsOf(schema, `${name}.`) };
    case 'array':
      return arrayQuestion(base);
    case 'boolean':
      return { ...base, kind: 'yes-or-no' };
    case 'integer':
      return { ...base, kind: 'whole-number' };
    case 'number':
      return { ...base, kind: 'number' };
    case 'string':
      return { ...base, kind: textKind(schema) };
    default:
      throw new TypeError(`${name}: there is no form for this kind of answer`);
  }
}

function arrayQuestion(base: { name: string; schema: ActSchema; isRequired: boolean }): Question {
  const items = base.schema.items;
  if (typeof items !== 'object' || Array.isArray(items)) throw new TypeError(`${base.name}: a list needs one kind of item`);
  const codes = codesOf(items);
  if (codes) return { ...base, kind: 'choices', codes };
  if (items.type !== 'string') throw new TypeError(`${base.name}: a list of anything but texts needs a page of its own`);
  return { ...base, kind: 'lines' };
}

function textKind(schema: ActSchema): 'date' | 'moment' | 'email' | 'text' | 'line' {
  if (schema.format === 'date') return 'date';
  if (schema.format === 'date-time' || schema.pattern === instantPattern) return 'moment';
  if (schema.format === 'email') return 'email';
  return (schema.maxLength ?? 0) > LONGEST_LINE ? 'text' : 'line';
}

/** An answer that may be null is an answer that may be left blank. */
function withoutNull(schema: ActSchema): ActSchema {
  const { anyOf = [], type, ...rest } = schema;
  const [only, ...others] = anyOf.filter((option) => typeof option === 'object' && option.type !== 'null');
  if (typeof only === 'object' && others.length === 0) return { ...rest, ...only };
  const [named] = Array.isArray(type) ? type.filter((name) => name !== 'null') : [];
  return named === undefined ? schema : { ...rest, type: named };
}

function codesOf(schema: ActSchema): string[] | undefined {
  const values = schema.enum ?? schema.anyOf?.map((option) => (typeof option === 'object' ? option.const : undefined));
  if (!values || values.some((value) => typeof value !== 'string')) return undefined;
  return values.map(String);
}

function leaves(questions: readonly Question[]): Question[] {
  return questions.flatMap((question) => {
    if (question.kind === 'fixed') return [];
    return question.kind === 'group' ? leaves(question.questions) : [question];
  });
}

function wordsFor({ name, schema }: Question, { labels }: ActForm): { label: string; hint?: string | undefined } {
  return labels?.[name] ?? { label: schema.title ?? spoken(name.split('.').at(-1) ?? name), hint: schema.description };
}

/** `newDueOn` and `partly_upheld` as people write them: "New due on", "Partly upheld". */
function spoken(code: string): string {
  const words = code
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function render(question: Question, form: ActForm): Content {
  const { name, isRequired } = question;
  const { act, language, problems = noProblems, values = {} } = form;
  const words = wordsFor(question, form);
  const base = { name, id: `${act}-${name}`, language, isRequired, saysOptional: true, problem: problems[name], ...words };
  const typed = oneOf(values[name]) ?? standard(question.schema);
  const field = { ...base, value: typed };
  const picked = form.choices?.[name];
  if (picked?.length === 0) return undefined;
  // A list of people or of things: any number of those that there are to pick from.
  if (picked && question.kind === 'lines') return checkboxes({ ...base, values: allOf(values[name]), choices: picked });
  if (picked && question.kind !== 'choices') return pickOne({ ...field, choices: picked });
  switch (question.kind) {
    case 'fixed':
      return undefined;
    case 'group':
      return html`<fieldset class="group"><legend>${words.label}</legend>${words.hint !== undefined && html`<p class="hint">${words.hint}</p>`}${question.questions.map((inner) => render(inner, form))}</fieldset>`;
    case 'choice':
      return pickOne({ ...field, choices: labelledCodes(question.codes) });
    case 'choices':
      return checkboxes({ ...base, values: allOf(values[name]), choices: picked ?? labelledCodes(question.codes) });
    case 'yes-or-no':
      return checkbox({ ...base, isRequired: false, isChecked: typed === 'true' });
    case 'whole-number':
      return textField({ ...field, inputMode: 'numeric', isShort: true });
    case 'number':
      return textField({ ...field, inputMode: 'decimal', isShort: true });
    case 'date':
      return dateField(field);
    case 'moment':
      return dateField({ ...field, withTime: true });
    case 'email':
      return textField({ ...field, type: 'email', autocomplete: 'off' });
    case 'lines': {
      const onePerLine = wordingIn(language).actForm.onePerLine;
      return textArea({ ...field, hint: words.hint === undefined ? onePerLine : `${words.hint} ${onePerLine}` });
    }
    case 'text':
      return textArea({ ...field, rows: 6 });
    case 'line':
      return textField({ ...field, autocomplete: 'off' });
  }
}

function pickOne(field: Parameters<typeof radios>[0]): Markup {
  return field.choices.length > MOST_RADIOS ? select(field) : radios(field);
}

function labelledCodes(codes: readonly string[]): Choice[] {
  return codes.map((value) => ({ value, label: spoken(value) }));
}

function standard(schema: ActSchema): string | undefined {
  return schema.default === undefined ? undefined : String(schema.default);
}

function oneOf(posted: string | readonly string[] | undefined): string | undefined {
  return typeof posted === 'string' ? posted : posted?.[0];
}

function allOf(posted: string | readonly string[] | undefined): readonly string[] {
  return typeof posted === 'string' ? [posted] : (posted ?? []);
}

function readAll(questions: readonly Question[], form: PostedForm, timeZone: string): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    const answer = read(question, form, timeZone);
    if (answer !== undefined) answers[question.name.split('.').at(-1) ?? question.name] = answer;
  }
  return answers;
}

function read(question: Question, form: PostedForm, timeZone: string): unknown {
  const typed = oneOf(form[question.name])?.trim().replaceAll('\r\n', '\n');
  switch (question.kind) {
    case 'fixed':
      return question.value;
    case 'group':
      return readGroup(question.questions, question.isRequired, form, timeZone);
    case 'yes-or-no':
      return typed === 'true';
    case 'choices':
      return emptyAsMissing(allOf(form[question.name]), question.isRequired);
    case 'lines':
      return emptyAsMissing(allOf(form[question.name]).flatMap(linesOf), question.isRequired);
    case 'whole-number':
    case 'number':
      return typed ? numberOf(typed) : undefined;
    case 'moment':
      return typed ? momentOf(typed, timeZone) : undefined;
    default:
      return typed || undefined;
  }
}

function readGroup(questions: readonly Question[], isRequired: boolean, form: PostedForm, timeZone: string): unknown {
  const inner = readAll(questions, form, timeZone);
  const isAnswered = questions.some(({ name, kind }) => kind !== 'fixed' && (oneOf(form[name]) ?? '').trim() !== '');
  const holdsAnswered = questions.some(
    ({ kind, name }) => kind === 'group' && inner[name.split('.').at(-1) ?? name] !== undefined,
  );
  return isRequired || isAnswered || holdsAnswered ? inner : undefined;
}

/** A required list that nothing was written in is an empty list: its schema says whether that will do. */
function emptyAsMissing(answers: readonly string[], isRequired: boolean): readonly string[] | undefined {
  return answers.length > 0 || isRequired ? answers : undefined;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Romanian and others write 2,5 for 2.5. */
function numberOf(typed: string): number | string {
  const number = Number(typed.replace(',', '.'));
  return Number.isFinite(number) ? number : typed;
}

/** `2026-11-23T09:30`, as browsers post it, in the provider's zone. */
function momentOf(typed: string, timeZone: string): string {
  try {
    return instantOf(Temporal.PlainDateTime.from(typed).toZonedDateTime(timeZone).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return typed;
    throw error;
  }
}
