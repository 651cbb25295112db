// One case, whole: what was said, what is due and why, what was done by whom, and what may be done next. The caller has already left
// out whatever this person may not see; this page shows all it is given.

import { languageTag } from '#core/language.ts';
import {
  definitionList,
  notice,
  type TimelineEntry,
  type Tone,
  table,
  tag,
  timeline,
} from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { day, moment } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { mailWordsIn } from '../words/mail-words.ts';
import { type ActForm, actForm } from './act-form.ts';
import { type AppealShown, appealPart } from './appeal.ts';
import { mailText } from './mail-text.ts';
import { type PeopleShown, peoplePart } from './people.ts';
import { dueCell, type TaskRow } from './tasks.ts';

/** `because` is the paragraph of the published procedure that made this deadline. Days are civil dates. */
export interface DeadlineView {
  title: string;
  dueAt: string;
  dueText?: string | undefined;
  isOverdue: boolean;
  metAt?: string | undefined;
  movedFromAt?: string | undefined;
  because: string;
  countedDays?: readonly string[] | undefined;
  skippedDays?: readonly { on: string; why: string }[] | undefined;
  /** Those of them that are no weekend: what somebody who counts on their fingers forgets. */
  holidays?: readonly { on: string; why: string }[] | undefined;
}

/** `quoted` is the part of a reply that repeats earlier messages: folded away. `language` is a BCP 47 tag, when known. */
export interface MessageView {
  at: string;
  isOurs: boolean;
  channelLabel: string;
  from?: string | undefined;
  to?: string | undefined;
  subject?: string | undefined;
  /** What it counts as here, where that is not plain. */
  standing?: { label: string; tone: Tone } | undefined;
  /** Warnings, each a sentence. */
  flags?: readonly string[] | undefined;
  /** What else is known of it, labelled. */
  about?: readonly (readonly [label: string, value: string])[] | undefined;
  text: string;
  quoted?: string | undefined;
  /** Folded away too. */
  signature?: string | undefined;
  /** Where it is read whole. */
  wholeHref?: string | undefined;
  language?: string | undefined;
  attachments?: readonly { name: string; href: string }[] | undefined;
}

export interface LetterView {
  title: string;
  at: string;
  deliveryLabel: string;
  deliveryTone: Tone;
  text?: string | undefined;
  /** Where it is by itself, to be printed. */
  printHref?: string | undefined;
  language?: string | undefined;
}

/** Something with a state of its own, such as a remedy or a question of the inquiry. */
export interface StateCard {
  title: string;
  stateLabel: string;
  tone: Tone;
  text?: string | undefined;
  details: readonly (readonly [label: string, value: string | undefined])[];
}

export interface BodyCard {
  title: string;
  details: readonly (readonly [label: string, value: string])[];
  /** Where its bundle is taken, by whoever may. */
  take?: { label: string; href: string } | undefined;
}

export interface CaseView {
  frame: StaffFrame;
  reference: string;
  phaseLabel: string;
  stageLabel?: string | undefined;
  severity?: { label: string; tone: Tone } | undefined;
  handler?: string | undefined;
  /** Names of those who may know of it. */
  seenBy?: readonly string[] | undefined;
  /** What was answered, labelled; without a value, nothing was yet. */
  answers?: readonly (readonly [label: string, outcome: string | undefined])[] | undefined;
  receivedAt: string;
  channelLabel: string;
  /** Already labelled; undefined when the person has been erased. Safety comes first, so it is apart. */
  complainant?:
    | {
        safeContact?: string | undefined;
        /** Why a letter would not go to the address that is given. */
        warnings?: readonly string[] | undefined;
        /** What opens our letters behind the link of a text, and when to tell it. */
        lettersCode?: string | undefined;
        details: readonly (readonly [label: string, value: string])[];
      }
    | undefined;
  /** What was said when it came in, labelled. */
  complaint: readonly (readonly [label: string, value: string])[];
  tasks: readonly TaskRow[];
  deadlines: readonly DeadlineView[];
  messages: readonly MessageView[];
  people?: PeopleShown | undefined;
  /** Why the time for our answer stands still, when it does. */
  paused?: { label: string; why: string } | undefined;
  /** What was sent beside words has a page of its own. */
  evidence: { heading: string; label: string; href: string };
  meetings?:
    | {
        heading: string;
        panel: readonly [label: string, names: string];
        list: readonly {
          title: string;
          at: string;
          statusLabel: string;
          until: readonly [label: string, at: string];
          details: readonly (readonly [label: string, value: string])[];
        }[];
      }
    | undefined;
  /** Beside the first answer, once there is an appeal. */
  appeal?: AppealShown | undefined;
  findings: readonly { about: string; resultLabel: string; tone: Tone; text?: string | undefined }[];
  /** What is to be found out; no section where nothing was planned. */
  inquiry: { heading: string; cards: readonly StateCard[] };
  /** What is offered and promised; no section where there is nothing. */
  remedies: { heading: string; cards: readonly StateCard[] };
  /** What went to bodies outside or was asked by one; no section where there is nothing. */
  bodies: { heading: string; list: readonly BodyCard[] };
  letters: readonly LetterView[];
  history: readonly TimelineEntry[];
  /** The act that brings the case further; also among `acts`. */
  nextAct?: { act: string; title: string } | undefined;
  acts: readonly Omit<ActForm, 'language' | 'csrf' | 'reference'>[];
  /** Said once at the top, after an act: "The answer was sent." */
  done?: string | undefined;
}

export function casePage(view: CaseView): Markup {
  const { frame, reference } = view;
  const words = wordingIn(frame.language).casePage;
  const hasErrors = view.acts.some(({ problems = {} }) => Object.keys(problems).length > 0);
  const sections = sectionsOf(view);
  return page({
    title: words.title(reference),
    frame,
    hasErrors,
    place: 'cases',
    body: html`${view.done !== undefined && notice(html`<p role="status">${view.done}</p>`, 'good')}
<h1>${words.title(reference)}</h1>
<div class="row">${tag(view.phaseLabel)}${view.severity && tag(view.severity.label, view.severity.tone)}</div>
${view.paused && notice(html`<p><strong>${view.paused.label}</strong></p><p>${view.paused.why}</p>`, 'care')}
${nextPart(view)}
<nav aria-labelledby="on-this-page"><h2 id="on-this-page" class="unseen">${words.onThisPage}</h2>
<ul class="plain-list">${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${definitionList([
  [words.stage, view.stageLabel],
  [words.handler, view.handler ?? words.nobody],
  [words.seenBy, view.seenBy?.join(', ')],
  [words.received, moment(view.receivedAt, frame)],
  [words.channel, view.channelLabel],
  ...(view.answers ?? []),
])}
${sections.map(({ id, title, content }) => html`<section aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${title}</h2>${content}</section>`)}`,
  });
}

/** What is due first and why, and what to do about it: what a tired reader needs before anything else. */
function nextPart({ frame, deadlines, nextAct }: CaseView): Content {
  const {
    casePage: words,
    layout: { colon },
  } = wordingIn(frame.language);
  const open = deadlines.filter(({ metAt }) => metAt === undefined);
  const next = open.find(({ dueAt }) => open.every((other) => dueAt <= other.dueAt));
  if (!next && !nextAct) return undefined;
  return notice(
    html`<h2>${nextAct ? words.next : words.comesNext}</h2>
${next && html`<p><strong>${next.title}</strong>${colon}${dueCell(next, frame)}</p>${movedLine(next, frame)}<p class="quiet">${words.because}${colon}${next.because}</p>${holidayLine(next, frame)}`}
${nextAct && html`<p><a href="#act-${nextAct.act}">${nextAct.title}</a></p>`}`,
    next?.isOverdue ? 'wrong' : nextAct ? 'care' : 'calm',
  );
}

function sectionsOf(view: CaseView): { id: string; title: string; content: Content }[] {
  const { frame } = view;
  const words = wordingIn(frame.language).casePage;
  const sections = [
    { id: 'complaint', title: words.complaint, content: definitionList(view.complaint) },
    { id: 'complainant', title: words.complainant, content: complainantPart(view) },
    ...(view.people ? [{ id: 'people', title: view.people.heading, content: peoplePart(view.people) }] : []),
    { id: 'acts', title: words.acts, content: actForms(view) },
    { id: 'messages', title: words.messages, content: messageCards(view) },
    {
      id: 'evidence',
      title: view.evidence.heading,
      content: html`<p><a href="${view.evidence.href}">${view.evidence.label}</a></p>`,
    },
    ...meetingSection(view),
    ...(view.inquiry.cards.length === 0
      ? []
      : [{ id: 'inquiry', title: view.inquiry.heading, content: stateCards(view.inquiry) }]),
    ...(view.appeal ? [{ id: 'appeal', title: view.appeal.heading, content: appealPart(view.appeal) }] : []),
    { id: 'findings', title: words.findings, content: findingList(view) },
    ...(view.remedies.cards.length === 0
      ? []
      : [{ id: 'remedies', title: view.remedies.heading, content: stateCards(view.remedies) }]),
    ...(view.bodies.list.length === 0 ? [] : [{ id: 'bodies', title: view.bodies.heading, content: bodyCards(view) }]),
    { id: 'letters', title: words.letters, content: letterCards(view) },
    { id: 'deadlines', title: words.deadlines, content: deadlineCards(view) },
    { id: 'history', title: words.history, content: timeline(view.history, frame) },
  ];
  return view.tasks.length === 0 ? sections : [{ id: 'tasks', title: words.tasks, content: taskTable(view) }, ...sections];
}

function taskTable({ frame, tasks }: CaseView): Content {
  const { tasks: words, casePage, workspace } = wordingIn(frame.language);
  return table({
    caption: casePage.tasks,
    columns: [words.task, workspace.due],
    rows: tasks.map((task) => [html`<a href="${task.href}">${task.title}</a>`, dueCell(task, frame)]),
  });
}

function actForms({ frame, reference, acts }: CaseView): Content {
  const { language, csrf } = frame;
  if (acts.length === 0) return html`<p>${wordingIn(language).casePage.noActs}</p>`;
  return acts.map((act) => actForm({ ...act, language, csrf, reference }));
}

function deadlineCards({ frame, deadlines }: CaseView): Content {
  const {
    casePage: words,
    layout: { colon },
    workspace,
  } = wordingIn(frame.language);
  if (deadlines.length === 0) return html`<p>${words.noDeadlines}</p>`;
  return deadlines.map((deadline) => {
    const { countedDays = [], skippedDays = [] } = deadline;
    const state = deadline.metAt === undefined ? (deadline.isOverdue ? 'overdue' : 'onTime') : undefined;
    return html`<article class="card"><div class="row"><h3>${deadline.title}</h3>${state === undefined ? tag(words.metAt, 'good') : tag(workspace[state], state === 'overdue' ? 'wrong' : 'calm')}</div>
${definitionList([
  [workspace.due, dueCell({ ...deadline, isOverdue: false }, frame)],
  [words.metAt, deadline.metAt !== undefined && moment(deadline.metAt, frame)],
  [words.movedFrom, deadline.movedFromAt !== undefined && moment(deadline.movedFromAt, frame)],
  [words.because, deadline.because],
  [words.holidays, holidayList(deadline, frame)],
])}
${
  countedDays.length > 0 &&
  html`<details><summary>${words.daysCounted(countedDays.length)}</summary>
<ol>${countedDays.map((on) => html`<li>${day(on, frame.language)}</li>`)}</ol>
${skippedDays.length > 0 && html`<p><strong>${words.daysSkipped}</strong></p><ul>${skippedDays.map(({ on, why }) => html`<li>${day(on, frame.language)}${colon}${why}</li>`)}</ul>`}</details>`
}</article>`;
  });
}

/** A date that was put off is not the one that its rule makes. */
function movedLine({ movedFromAt }: DeadlineView, frame: StaffFrame): Content {
  const { casePage: words, layout } = wordingIn(frame.language);
  return movedFromAt !== undefined && html`<p class="quiet">${words.movedFrom}${layout.colon}${moment(movedFromAt, frame)}</p>`;
}

function holidayLine(deadline: DeadlineView, frame: StaffFrame): Content {
  const { casePage: words, layout } = wordingIn(frame.language);
  const holidays = holidayList(deadline, frame);
  return holidays && html`<p class="quiet">${words.holidays}${layout.colon}<br>${holidays}</p>`;
}

function holidayList({ holidays = [] }: DeadlineView, { language }: StaffFrame): Markup | undefined {
  if (holidays.length === 0) return undefined;
  const { colon } = wordingIn(language).layout;
  return html`${holidays.map(({ on, why }, index) => html`${index > 0 && html`<br>`}${day(on, language)}${colon}${why}`)}`;
}

function complainantPart({ frame, complainant }: CaseView): Content {
  const words = wordingIn(frame.language).casePage;
  if (!complainant) return html`<p>${words.erased}</p>`;
  const { safeContact, warnings = [], lettersCode, details } = complainant;
  return [
    safeContact !== undefined && notice(html`<h3>${words.safeContact}</h3><p class="words">${safeContact}</p>`, 'care'),
    warnings.map((warning) => notice(html`<p>${warning}</p>`, 'care')),
    definitionList(details),
    lettersCode !== undefined && html`<p>${lettersCode}</p>`,
  ];
}

function messageCards({ frame, messages }: CaseView): Content {
  const {
    casePage: words,
    layout: { colon },
  } = wordingIn(frame.language);
  if (messages.length === 0) return html`<p>${words.noMessages}</p>`;
  return messages.map((message) => {
    const { attachments = [], wholeHref, language, standing, flags = [], about = [] } = message;
    const lang = language !== undefined && html` lang="${languageTag(language)}"`;
    return html`<article class="card${message.isOurs && ' ours'}"><h3${message.subject !== undefined && lang}>${message.subject ?? message.channelLabel}</h3>
<p class="quiet">${message.isOurs ? words.outgoing : words.incoming} · ${message.channelLabel} · ${moment(message.at, frame)}${message.from !== undefined && html`<br>${words.from}${colon}${message.from}`}${message.to !== undefined && html`<br>${words.to}${colon}${message.to}`}${about.map(([label, value]) => html`<br>${label}${colon}${value}`)}</p>
${standing && html`<p>${tag(standing.label, standing.tone)}</p>`}${flags.length > 0 && notice(flags.length === 1 ? html`<p>${flags[0]}</p>` : html`<ul>${flags.map((flag) => html`<li>${flag}</li>`)}</ul>`, 'care')}
${mailText(message, language, frame.language)}${wholeHref !== undefined && html`<p><a href="${wholeHref}">${mailWordsIn(frame.language).whole}<span class="unseen">${colon}${message.subject ?? moment(message.at, frame)}</span></a></p>`}
${attachments.length > 0 && html`<p><strong>${words.attachments}</strong></p><ul>${attachments.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul>`}</article>`;
  });
}

/** Only of a case in which people meet. */
function meetingSection({ frame, meetings }: CaseView): { id: string; title: string; content: Content }[] {
  if (!meetings || (meetings.list.length === 0 && meetings.panel[1] === '')) return [];
  const content = [
    definitionList([meetings.panel]),
    meetings.list.map(
      ({ title, at, statusLabel, until, details }) =>
        html`<article class="card"><div class="row"><h3>${title}</h3>${tag(statusLabel)}</div>
<p>${moment(at, frame)}</p>${definitionList([[until[0], moment(until[1], frame)], ...details])}</article>`,
    ),
  ];
  return [{ id: 'meetings', title: meetings.heading, content }];
}

function findingList({ frame, findings }: CaseView): Content {
  if (findings.length === 0) return html`<p>${wordingIn(frame.language).casePage.noFindings}</p>`;
  return findings.map(
    ({ about, resultLabel, tone, text }) =>
      html`<article class="card"><h3>${about}</h3><p>${tag(resultLabel, tone)}</p>${text !== undefined && html`<p class="words">${text}</p>`}</article>`,
  );
}

function stateCards({ cards }: CaseView['remedies']): Content {
  return cards.map(
    ({ title, stateLabel, tone, text, details }) =>
      html`<article class="card"><div class="row"><h3>${title}</h3>${tag(stateLabel, tone)}</div>${text !== undefined && html`<p class="words">${text}</p>`}${definitionList(details)}</article>`,
  );
}

function bodyCards({ frame, bodies }: CaseView): Content {
  const { colon } = wordingIn(frame.language).layout;
  return bodies.list.map(
    ({ title, details, take }) =>
      html`<article class="card"><h3>${title}</h3>${definitionList(details)}${take !== undefined && html`<p><a href="${take.href}" download>${take.label}<span class="unseen">${colon}${title}</span></a></p>`}</article>`,
  );
}

function letterCards({ frame, letters }: CaseView): Content {
  const { casePage: words, layout } = wordingIn(frame.language);
  if (letters.length === 0) return html`<p>${words.noLetters}</p>`;
  return letters.map(
    ({
      title,
      at,
      deliveryLabel,
      deliveryTone,
      text,
      printHref,
      language,
    }) => html`<article class="card"><div class="row"><h3>${title}</h3>${tag(deliveryLabel, deliveryTone)}</div>
<p class="quiet">${moment(at, frame)}</p>${text !== undefined && html`<details><summary>${words.readLetter}</summary><div class="paper"${language !== undefined && html` lang="${languageTag(language)}"`}>${text}</div></details>`}${printHref !== undefined && html`<p><a href="${printHref}">${words.printLetter}<span class="unseen">${layout.colon}${title}</span></a></p>`}</article>`,
  );
}
