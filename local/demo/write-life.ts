// A life on paper: what happened, in order of time, who did it, and beside each date that it gave somebody the clock behind it. Words
// are those of the workspace.

import type { EventType } from '#core/case/history.ts';
import { DAY, type Instant, millisecondsOf } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import { dueAt } from '#core/procedure/deadline.ts';
import { clockOf, type Procedure, startDeadline } from '#core/procedure/procedure.ts';
import { localized, type ProfileClock, Role, reasonIn } from '#core/procedure/profile.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { eventDetails } from '#functions/staff-workspace/event-details.ts';
import { answerWordsIn, caseWordsIn } from '#functions/staff-workspace/words/catalogue.ts';
import type { Sent } from '../aws/outbox.ts';
import type { Person } from './course.ts';
import { frameWords } from './frame-words.ts';
import type { Life, Promised } from './live.ts';

export interface Written {
  life: Life;
  procedure: Procedure;
  people: readonly Person[];
  /** What left the system, to anybody. */
  sent: readonly Sent[];
  /** The address of the one who complained. */
  email: string;
  language: Language;
}

type Event = CaseView['history'][number];

const WIDTH = 120;
/** Where what happened begins, after the moment at which it did. */
const COLUMN = 26;
const INDENT = ' '.repeat(COLUMN);

const locales: Record<Language, string> = { en: 'en-GB', ro: 'ro-RO', fr: 'fr-FR', it: 'it-IT', ca: 'ca-ES', zh: 'zh-CN' };

export function writeLife(written: Written): string[] {
  const { life, procedure, language } = written;
  const { profile, calendar } = procedure;
  const frame = frameWords[language];
  return [
    `${localized(profile.provider.name, language, profile)} (${profile.name}, ${profile.version})`,
    frame.introduction,
    frame.times(calendar.timeZone),
    ...life.view.history.flatMap((event) => [
      ...headingOf(event, written).flatMap((heading) => ['', heading.toLocaleUpperCase(locales[language])]),
      ...writeEvent(event, written),
      ...promisesAfter(event, written).flatMap((promise) => writePromise(promise, written)),
    ]),
    ...writeLetters(written),
    ...writeSums(written),
  ];
}

/** Where another part of the procedure begins. */
function headingOf({ type, facts }: Event, { procedure, language }: Written): string[] {
  const { stages, phases } = caseWordsIn(language);
  const headings: Partial<Record<EventType, string>> = {
    complaint_received: stages[procedure.profile.stages[0]?.stage ?? 'formal'],
    made_formal: stages.formal,
    appeal_lodged: phases.under_appeal,
    survey_issued: phases.awaiting_feedback,
    taken_up_again: frameWords[language].rounds(Number(facts['round'] ?? 1)),
  };
  const heading = headings[type];
  return heading === undefined ? [] : [heading];
}

function writeEvent(event: Event, written: Written): string[] {
  const { language, procedure, people } = written;
  const { profile } = procedure;
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? personId;
  const about = [caseWordsIn(language).events[event.type], ...eventDetails(event, { language, profile, nameOf })].join(' · ');
  const [first = '', ...rest] = folded(`${about} – ${whoDid(event, written)}`, INDENT);
  return [
    `${inColumn(moment(event.at, written))}${first.trimStart()}`,
    ...rest,
    ...saidIn(event, written).map((said) => cut(`${INDENT}${quoted(said, language, procedure)}`)),
  ];
}

function whoDid({ actor }: Event, { people, procedure, language }: Written): string {
  if (actor.kind === 'complainant') return answerWordsIn(language).askedBy.complainant;
  if (actor.kind !== 'person') return frameWords[language].byItself;
  const person = people.find(({ id }) => id === actor.personId);
  return person ? `${titleOf(person.role, procedure, language)} (${person.name})` : actor.personId;
}

function titleOf(role: unknown, { profile }: Procedure, language: Language): string {
  const known = Role.safeParse(role).data;
  const titles = known && profile.roleTitles[known];
  return titles ? localized(titles, language, profile) : String(role);
}

/** What was said, each text by itself; of the complaint and of a message, what they say. */
function saidIn({ type, facts, words = {} }: Event, { life }: Written): string[] {
  const { account, messages } = life.view;
  if (type === 'complaint_received') return account === undefined ? [] : [account.whatHappened];
  if (type === 'message_received') {
    return messages.filter(({ receivedAt }) => receivedAt === facts['receivedAt']).map(({ text }) => text);
  }
  return Object.entries(words).flatMap(([name, text]) => (name === 'outcome' ? [] : [text]));
}

function quoted(text: string, language: Language, { profile }: Procedure): string {
  const said = text.replaceAll(/\s+/g, ' ').trim();
  return (profile.languages[0] ?? language) === 'fr' ? `«\u00A0${said}\u00A0»` : `“${said}”`;
}

/** Acknowledgements come too soon to be seen waiting; when they were due is counted here. */
function promisesAfter(event: Event, { life, procedure }: Written): Promised[] {
  const begins: readonly EventType[] = ['complaint_received', 'made_formal', 'taken_up_again'];
  const acknowledge = begins.includes(event.type) ? [acknowledgementAfter(event, life, procedure)] : [];
  return [...acknowledge, ...life.promised.filter((promise) => eventBehind(promise, life)?.seq === event.seq)];
}

function acknowledgementAfter({ at, seq, type }: Event, { view }: Life, procedure: Procedure): Promised {
  const [first] = procedure.profile.stages;
  const stage = type === 'complaint_received' ? (first?.stage ?? view.stage) : view.stage;
  return { ...startDeadline(procedure, 'acknowledge', stage, at), seenAt: at, seenAfter: seq, stage };
}

/** The event that gave somebody this date: the one that it counts from, or else the last one when it was there. */
export function eventBehind({ startedAt, seenAfter, movedFrom }: Promised, { view }: Life): Event | undefined {
  const known = view.history.filter(({ seq }) => seq <= seenAfter);
  const started = movedFrom === undefined ? known.findLast(({ at }) => at === startedAt) : undefined;
  return started ?? known.at(-1);
}

function writePromise(promise: Promised, written: Written): string[] {
  const { procedure, language } = written;
  const { profile, calendar } = procedure;
  const frame = frameWords[language];
  const moved = promise.movedFrom === undefined ? undefined : longestExtension(promise, procedure);
  const clock = moved ?? clockOf(profile, promise.what, promise.stage);
  const from = promise.movedFrom ?? promise.startedAt;
  const counted = dueAt(from, clock.span, calendar, profile.calendar.dayZero);
  const holidays = counted.skipped.flatMap((day) => (day.why === 'holiday' ? [`${dayAs(day.on, language)} ${day.name}`] : []));
  const length = frame.length(clock.span);
  const isHours = clock.span.unit === 'elapsed_hours';
  const explained = moved
    ? frame.movedFrom(moment(from, written))
    : isHours
      ? length
      : frame.after(length, dayAs(counted.countedFrom, language));
  const passed = moved || holidays.length === 0 ? [] : [frame.passingOver(holidays.join(', '))];
  const count = [explained, ...passed, ...(counted.isProvisional ? [frame.provisional] : [])].join('; ');
  return [
    `${INDENT}→ ${frame.by(caseWordsIn(language).deadlines[promise.what], moment(promise.dueAt, written))}`,
    ...folded(count, `${INDENT}  `),
    ...folded(reasonIn(clock.because, language, profile), `${INDENT}  `),
  ];
}

/** Of an answer that was put off, the rule that let it be. */
function longestExtension({ stage }: Promised, { profile }: Procedure): ProfileClock | undefined {
  return profile.stages.find((candidate) => candidate.stage === stage)?.longestExtension;
}

function writeLetters(written: Written): string[] {
  const { sent, email, language } = written;
  const words = wordingIn(language);
  const names = new Intl.DisplayNames(locales[language], { type: 'language' });
  const letters = sent.filter(({ to }) => to.includes(email));
  return [
    '',
    words.casePage.letters.toLocaleUpperCase(locales[language]),
    ...letters.map(({ at, channel, subject, headers }) => {
      const tag = headers?.find(({ name }) => name === 'content-language')?.value.slice(0, 2);
      const inLanguage = names.of(Language.safeParse(tag).data ?? language) ?? '';
      return `${inColumn(moment(at, written))}${subject ?? ''} (${caseWordsIn(language).channels[channel]}, ${inLanguage})`;
    }),
  ];
}

function writeSums(written: Written): string[] {
  const { life, sent, email, language } = written;
  const { history, remedies, receivedAt, phase } = life.view;
  const { heading, ...sums } = frameWords[language].sums;
  const count = (type: EventType) => history.filter((event) => event.type === type).length;
  const answers = history.filter(({ type }) => type === 'final_response_issued' || type === 'appeal_answer_issued');
  const inTime = answers.filter((answer) => answer.at <= (promisedFor(answer, life) ?? answer.at));
  const closedAt = history.find(({ type }) => type === 'case_closed')?.at ?? history.at(-1)?.at ?? receivedAt;
  const promises = remedies.filter(({ state }) => state !== 'to_approve' && state !== 'offered');
  const letters = sent.filter(({ to }) => to.includes(email));
  const days = Math.round((millisecondsOf(closedAt) - millisecondsOf(receivedAt)) / DAY);
  return [
    '',
    heading.toLocaleUpperCase(locales[language]),
    sums.letters(letters.length, sent.length - letters.length),
    sums.reminders(count('handler_reminded') + count('triage_overdue'), count('progress_update_issued')),
    sums.moved(count('deadline_extended'), count('case_escalated')),
    sums.answered(inTime.length, answers.length),
    sums.promises(promises.filter(({ state }) => state === 'kept').length, promises.length),
    sums.lasted(days, caseWordsIn(language).phases[phase]),
  ];
}

/** By when an answer was promised last, before it went out. */
function promisedFor({ type, seq }: Event, { promised }: Life): Instant | undefined {
  const what = type === 'final_response_issued' ? 'respond' : 'answer_appeal';
  return promised.findLast((promise) => promise.what === what && promise.seenAfter < seq)?.dueAt;
}

/** `Thu 19 Nov 2026 16:40`, as the provider's clock showed it. */
function moment(at: Instant, { procedure, language }: Written): string {
  const { timeZone } = procedure.calendar;
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return `${shortDay(millisecondsOf(at), language, timeZone)} ${time.format(millisecondsOf(at))}`;
}

/** Of a civil date: `19 Nov`, which is enough beside the date that is explained. */
function dayAs(on: string, language: Language): string {
  const day = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], day).format(millisecondsOf(`${on}T00:00:00Z`));
}

function shortDay(at: number, language: Language, timeZone: string): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat(locales[language], day).format(at).replaceAll(',', '');
}

/** A long sentence on several lines, broken at its spaces, or, where words are not parted, between them. */
function folded(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const piece of text.match(/\p{Script=Han}[，。；：、）”]*|[^\s\p{Script=Han}]+ *|\s+/gu) ?? []) {
    if (line !== indent && widthOf(line) + widthOf(piece.trimEnd()) > WIDTH) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** To one line of a terminal: the whole of it is on the case's page. */
function cut(line: string): string {
  let width = 0;
  for (const [index, character] of [...line].entries()) {
    width += widthOf(character);
    if (width > WIDTH) return `${[...line].slice(0, index).join('')}…`;
  }
  return line;
}

function inColumn(text: string): string {
  return `${text}${' '.repeat(Math.max(1, COLUMN - widthOf(text)))}`;
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);
}

/** Characters that take two places in a terminal. */
function isWide(character: string): boolean {
  return /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character);
}
