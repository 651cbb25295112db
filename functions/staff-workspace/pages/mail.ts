// A mail read whole: what it claims beside what is proven, its words, the mails inside it and what was sent along.

import { type Language, languageTag } from '#core/language.ts';
import { definitionList, notice, type Tone, tag } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { day, moment } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { mailWordsIn } from '../words/mail-words.ts';
import { type MailText, mailText } from './mail-text.ts';

export interface MailFile {
  name: string;
  /** Where it stands, in words. */
  state: string;
  tone: Tone;
  href?: string | undefined;
}

export interface MailPage {
  frame: StaffFrame;
  reference: string;
  caseHref: string;
  subject: string;
  /** Of the words, as far as it is known. */
  written: Language;
  /** Already labelled. */
  facts: readonly (readonly [label: string, value: Content])[];
  /** Warnings, each a sentence. */
  flags: readonly string[];
  text: MailText;
  calendar: readonly AppointmentView[];
  nested: readonly NestedView[];
  files: readonly MailFile[];
  filesLeftOut: number;
  /** Undefined when it has no HTML. */
  looks?: { href: string; remoteCount: number } | undefined;
  /** Where the original is, or why it cannot be had. */
  original: { href: string } | 'closed' | 'gone';
}

export interface AppointmentView {
  kind: string;
  summary: string;
  begins: CalendarTime;
  ends: CalendarTime;
  place: string;
  organiser: string;
  description: string;
}

/** A moment where its time zone is known; else as it was written, and a civil date for whole days. */
export interface CalendarTime {
  at: string | undefined;
  written: string;
}

export interface NestedView {
  kind: string;
  from: string | undefined;
  subject: string;
  sentAt: string | undefined;
  text: MailText;
  isCut: boolean;
}

export function mailPage(view: MailPage): Markup {
  const { frame, reference, caseHref, subject, written, facts, flags, text } = view;
  const words = mailWordsIn(frame.language);
  return page({
    title: words.title(reference),
    frame,
    place: 'cases',
    body: html`<h1>${words.title(reference)}</h1>
<p><a href="${caseHref}">${wordingIn(frame.language).workspace.backToCase(reference)}</a></p>
${definitionList(facts)}
${flags.length > 0 && notice(html`<ul>${flags.map((flag) => html`<li>${flag}</li>`)}</ul>`, 'care')}
<h2>${words.textHeading}</h2>
${subject !== '' && html`<p lang="${languageTag(written)}"><strong>${subject}</strong></p>`}${mailText(text, written, frame.language)}
${calendarPart(view)}${nestedPart(view)}${filesPart(view)}${originalPart(view)}`,
  });
}

function calendarPart({ frame, calendar }: MailPage): Content {
  if (calendar.length === 0) return undefined;
  const words = mailWordsIn(frame.language);
  const time = ({ at, written }: CalendarTime): Content => {
    if (at !== undefined) return moment(at, frame);
    if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return day(written, frame.language);
    return written === '' ? undefined : words.noZone(written);
  };
  return html`<h2>${words.calendarHeading}</h2><p>${words.calendarNote}</p>
${calendar.map(
  ({
    kind,
    summary,
    begins,
    ends,
    place,
    organiser,
    description,
  }) => html`<article class="card"><h3>${summary === '' ? kind : summary}</h3>
<p>${tag(kind)}</p>${definitionList([
    [words.begins, time(begins)],
    [words.ends, time(ends)],
    [words.place, place],
    [words.organiser, organiser],
    [words.description, description],
  ])}</article>`,
)}`;
}

function nestedPart({ frame, nested, written }: MailPage): Content {
  if (nested.length === 0) return undefined;
  const words = mailWordsIn(frame.language);
  return html`<h2>${words.nestedHeading}</h2><p>${words.nestedNote}</p>
${nested.map(
  ({ kind, from, subject, sentAt, text, isCut }) => html`<article class="card"><h3>${subject === '' ? kind : subject}</h3>
<p>${tag(kind)}</p>${definitionList([
    [words.from, from],
    [words.sentAt, sentAt !== undefined && moment(sentAt, frame)],
  ])}${mailText(text, written, frame.language)}${isCut && html`<p class="quiet">${words.cut}</p>`}</article>`,
)}`;
}

function filesPart({ frame, files, filesLeftOut }: MailPage): Content {
  if (files.length === 0) return undefined;
  const words = mailWordsIn(frame.language);
  return html`<h2>${words.filesHeading}</h2>
<ul>${files.map(({ name, state, tone, href }) => html`<li>${href === undefined ? name : html`<a href="${href}">${name}</a>`} ${tag(state, tone)}</li>`)}</ul>
${filesLeftOut > 0 && html`<p>${words.leftOut(filesLeftOut)}</p>`}`;
}

function originalPart({ frame, looks, original }: MailPage): Content {
  const words = mailWordsIn(frame.language);
  return html`<h2>${words.originalHeading}</h2>
${looks && html`<p><a href="${looks.href}">${words.looks}</a></p><p class="quiet">${words.looksNote(looks.remoteCount)}</p>`}
${typeof original === 'object' && html`<p><a href="${original.href}">${words.original}</a></p><p class="quiet">${words.originalNote}</p>`}
${original === 'closed' && html`<p>${words.originalClosed}</p>`}${original === 'gone' && html`<p>${words.originalGone}</p>`}`;
}
