// The few building blocks of all pages. Each field carries its label, hint and error, tied together by ids, so that a page cannot
// forget one of them; ids are the field's name unless a page holds several forms.

import { attributes, type Content, html, type Markup } from './markup.ts';
import { moment } from './moments.ts';
import { type Problem, type Problems, problemSentence } from './problems.ts';
import { type PageLanguage, wordingIn } from './wording/wording.ts';

/** One question of a form. */
export interface Field {
  name: string;
  label: string;
  hint?: string | undefined;
  problem?: Problem | undefined;
  language: PageLanguage;
  /** Unique in the page; the name when left out. */
  id?: string | undefined;
  isRequired?: boolean | undefined;
  /** Says "(optional)" after the label: for forms where most questions are required. */
  saysOptional?: boolean | undefined;
}

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

type InputType = 'text' | 'email' | 'tel' | 'date' | 'datetime-local';

export interface TextField extends Field {
  value?: string | undefined;
  type?: InputType | undefined;
  inputMode?: 'numeric' | 'decimal' | undefined;
  /** An HTML autofill token when the field is about the person typing (WCAG 1.3.5). */
  autocomplete?: string | undefined;
  isShort?: boolean | undefined;
}

export function textField(field: TextField): Markup {
  const { value, type = 'text', inputMode, autocomplete, isShort } = field;
  return labelled(
    field,
    html`<input${attributes({ type, value, inputmode: inputMode, autocomplete, class: isShort && 'short', ...wiring(field) })}>`,
  );
}

/** A date or a moment; the browser's own picker, which can be typed into. Values are `2026-11-23` or `2026-11-23T09:30`. */
export function dateField(field: Field & { value?: string | undefined; withTime?: boolean }): Markup {
  return textField({ ...field, type: field.withTime ? 'datetime-local' : 'date', isShort: true });
}

/** One file. Browsers tell its name and bytes only when the form is sent, so its form cannot come back with it. */
export function fileField(field: Field): Markup {
  return labelled(field, html`<input${attributes({ type: 'file', ...wiring(field) })}>`);
}

export function textArea(field: Field & { value?: string | undefined; rows?: number; autocomplete?: string }): Markup {
  const { value, rows = 4, autocomplete } = field;
  // HTML drops one newline after the tag: this one, not the person's own.
  return labelled(
    field,
    html`<textarea${attributes({ rows, autocomplete, ...wiring(field) })}>
${value}</textarea>`,
  );
}

export function select(field: Field & { choices: readonly Choice[]; value?: string | undefined }): Markup {
  const options = field.choices.map(
    (choice) =>
      html`<option${attributes({ value: choice.value, selected: choice.value === field.value })}>${choice.label}</option>`,
  );
  return labelled(
    field,
    html`<select${attributes(wiring(field))}><option value="">${wordingIn(field.language).actForm.choose}</option>${options}</select>`,
  );
}

export function radios(field: Field & { choices: readonly Choice[]; value?: string | undefined }): Markup {
  return options(field, 'radio', field.choices, field.value === undefined ? [] : [field.value]);
}

export function checkboxes(field: Field & { choices: readonly Choice[]; values?: readonly string[] | undefined }): Markup {
  return options(field, 'checkbox', field.choices, field.values ?? []);
}

/** One yes-or-nothing box; posts `true` when ticked and nothing otherwise. */
export function checkbox(field: Field & { isChecked?: boolean | undefined }): Markup {
  const id = idOf(field);
  return html`<div${attributes({ class: fieldClass(field) })}>${errorLine(field)}<div class="option">
<input${attributes({ type: 'checkbox', value: 'true', checked: field.isChecked, ...wiring(field) })}>
<label for="${id}">${field.label}</label>${hintLine(field)}
</div></div>`;
}

function options(field: Field, type: 'radio' | 'checkbox', choices: readonly Choice[], chosen: readonly string[]): Markup {
  const id = idOf(field);
  const items = choices.map((choice, index) => {
    // The first one has the field's own id, which the error summary links to.
    const itemId = index === 0 ? id : `${id}-${index + 1}`;
    const hintId = choice.hint === undefined ? undefined : `${itemId}-about`;
    return html`<div class="option">
<input${attributes({
      type,
      id: itemId,
      name: field.name,
      value: choice.value,
      checked: chosen.includes(choice.value),
      required: type === 'radio' && field.isRequired,
      'aria-describedby': hintId,
    })}>
<label for="${itemId}">${choice.label}</label>${hintId !== undefined && html`<p class="hint" id="${hintId}">${choice.hint}</p>`}
</div>`;
  });
  return html`<fieldset${attributes({ class: fieldClass(field), 'aria-describedby': describedBy(field) })}>
<legend>${field.label}${optionalMark(field)}</legend>${hintLine(field)}${errorLine(field)}
<div class="options">${items}</div>
</fieldset>`;
}

function labelled(field: Field, control: Markup): Markup {
  return html`<div class="${fieldClass(field)}">
<label for="${idOf(field)}">${field.label}${optionalMark(field)}</label>${hintLine(field)}${errorLine(field)}
${control}
</div>`;
}

function idOf({ id, name }: Field): string {
  return id ?? name;
}

function fieldClass({ problem }: Field): string {
  return problem ? 'field has-error' : 'field';
}

function optionalMark({ saysOptional, isRequired, language }: Field): Content {
  return saysOptional && !isRequired && html` <span class="optional">${wordingIn(language).actForm.optional}</span>`;
}

function hintLine(field: Field): Content {
  return field.hint !== undefined && html`<p class="hint" id="${idOf(field)}-hint">${field.hint}</p>`;
}

function errorLine(field: Field): Content {
  if (!field.problem) return undefined;
  return html`<p class="error" id="${idOf(field)}-error"><span class="unseen">${wordingIn(field.language).problems.error}</span> ${problemSentence(field.problem, field.label, field.language)}</p>`;
}

function describedBy(field: Field): string | undefined {
  const ids = [field.hint !== undefined && `${idOf(field)}-hint`, field.problem && `${idOf(field)}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function wiring(field: Field) {
  return {
    id: idOf(field),
    name: field.name,
    required: field.isRequired,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.problem && 'true',
  };
}

/** A value that the form carries and nobody sees. */
export function hiddenFields(values: Readonly<Record<string, string | undefined>>): Content {
  return Object.entries(values).map(
    ([name, value]) => value !== undefined && html`<input${attributes({ type: 'hidden', name, value })}>`,
  );
}

/**
 * The list of everything wrong, first on the page, each linked to its field, in the order of `labels` (label by field name).
 * `autofocus` moves a screen reader here without any script. A problem of a field that has no label is shown unlinked, never lost.
 */
export function errorSummary({
  problems,
  labels,
  language,
  idPrefix = '',
}: {
  problems: Problems;
  labels: Readonly<Record<string, string>>;
  language: PageLanguage;
  idPrefix?: string;
}): Content {
  const names = Object.keys(problems);
  if (names.length === 0) return undefined;
  const ordered = [...Object.keys(labels).filter((name) => name in problems), ...names.filter((name) => !(name in labels))];
  const items = ordered.map((name) => {
    const problem = problems[name];
    if (!problem) return undefined;
    const label = labels[name];
    const sentence = problemSentence(problem, label ?? name, language);
    return html`<li>${label === undefined ? html`<strong>${sentence}</strong>` : html`<a href="#${idPrefix}${name}">${sentence}</a>`}</li>`;
  });
  return html`<div class="error-summary" tabindex="-1" autofocus role="group" aria-labelledby="${idPrefix}error-summary">
<h2 id="${idPrefix}error-summary">${wordingIn(language).problems.heading}</h2><ul>${items}</ul></div>`;
}

export function button(label: string, kind: 'primary' | 'secondary' = 'primary'): Markup {
  return html`<button${attributes({ class: kind === 'secondary' && 'secondary' })}>${label}</button>`;
}

export type Tone = 'calm' | 'good' | 'care' | 'wrong';

export function notice(body: Content, tone: Tone = 'calm'): Markup {
  return html`<div class="notice ${tone}">${body}</div>`;
}

/** A short state in words; the colour only repeats them. */
export function tag(label: string, tone: Tone = 'calm'): Markup {
  return html`<strong class="tag ${tone}">${label}</strong>`;
}

/** Term and value; entries without a value are left out. Line breaks in values are kept. */
export function definitionList(entries: readonly (readonly [term: string, value: Content])[]): Content {
  const shown = entries.filter(([, value]) => value !== undefined && value !== false && value !== '');
  if (shown.length === 0) return undefined;
  return html`<dl class="facts">${shown.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export interface TimelineEntry {
  at: string;
  sentence: string;
  who?: string | undefined;
  detail?: string | undefined;
}

export function timeline(entries: readonly TimelineEntry[], when: { language: PageLanguage; timeZone: string }): Markup {
  const items = entries.map(
    ({ at, sentence, who, detail }) =>
      html`<li><p>${sentence}</p>${detail !== undefined && html`<p class="words">${detail}</p>`}<p class="quiet">${moment(at, when)}${who !== undefined && ` · ${who}`}</p></li>`,
  );
  return html`<ol class="timeline">${items}</ol>`;
}

/**
 * The first cell of each row is its header. On a narrow screen each row becomes a block and each cell says its column, so that
 * nothing important is out of sight; in between, the frame scrolls by keyboard.
 */
export function table({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly Content[])[];
}): Markup {
  const body = rows.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((cell, index) => html`<td data-label="${columns[index + 1]}">${cell}</td>`)}</tr>`,
  );
  return html`<div class="scroll wide" role="group" aria-label="${caption}" tabindex="0"><table>
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${body}</tbody>
</table></div>`;
}
