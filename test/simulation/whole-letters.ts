// No letter without its parts (S1.11, S1.18, S2.33, S2.38 to S2.41): whatever its kind and language, printed, mailed or texted, it holds what
// its reader must be told, with the dates that the case's history makes.

import type { CaseEvent, EventType } from '#core/case/history.ts';
import type { LetterKind, OutboxEntry } from '#core/case/outbox.ts';
import type { KeptLetter } from '#core/handling/perform.ts';
import type { Instant } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import { endOf, stageAfter } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { type dated, datedSign, dateSign, signs } from './letter-signs.ts';
import { markOf } from './marks.ts';
import { mayAct, mayBeTold, type Owed, owedThroughout, procedureFor, writtenAt } from './owed.ts';
import type { CaseState, Invariant } from './snapshot.ts';
import { SPOKEN } from './words.ts';

type LetterRow = Extract<OutboxEntry, { kind: 'letter' }>;

interface Written {
  state: CaseState;
  kept: KeptLetter;
  language: Language;
  /** When it was first written: it may go out once more by another way, word for word. */
  at: Instant;
  /** Of the event that it was written with. */
  index: number;
  /** What was owed with it, and before it. */
  owed: Owed;
  before: Owed;
  profile: Profile;
}

interface Part {
  name: string;
  /** Undefined: nothing tells what should stand here. */
  is: RegExp | string | undefined;
}

export const everyLetterIsWhole: Invariant = ({ cases, sent, profile }, before) => {
  const mails = new Map(sent.flatMap((mail) => markOf(mail).map((mark) => [mark, mail] as const)));
  return cases.flatMap((state) => {
    const known = before?.cases.find(({ record }) => record.caseId === state.record.caseId);
    // Seen to be whole at the last look, and not sent since.
    if (known && known.outbox === state.outbox) return [];
    const owed = owedThroughout(state, profile);
    return state.outbox.flatMap((row) => {
      const kept = state.letters.get(row.outboxId);
      if (row.kind !== 'letter' || !kept) return [];
      const name = `${state.record.reference} row ${row.outboxId} (${row.letterKind} in ${kept.language} by ${row.channel})`;
      const written = writtenLetter(row, kept, state, owed, profile);
      if (!written) return [`${name} was written with no event`];
      const mail = mails.get(`${row.caseId}.L${row.outboxId}`);
      const pages = [
        { where: 'text', words: flat(mail?.text ?? kept.text) },
        { where: 'page', words: flat(plainOf(mail?.html ?? kept.html)) },
      ];
      const lacking = pages.flatMap(({ where, words }) =>
        partsOf(row.letterKind, written)
          .filter(({ is }) => is === undefined || !isIn(words, is))
          .map((part) => `${name} lacks ${part.name} in its ${where}: ${part.is}`),
      );
      return [...lacking, ...textFaults(name, row, written)];
    });
  });
};

/** M5, M9: a text says which case it is about and how to go on. */
function textFaults(name: string, { channel, letterKind }: LetterRow, { state, kept, profile }: Written): string[] {
  if (channel !== 'sms') return [];
  const { reference } = state.record;
  const leads = letterKind === 'text_answer' || kept.sms.includes('http') || kept.sms.includes(profile.provider.phone);
  return [
    ...(kept.sms.startsWith(`${reference}: `) ? [] : [`${name} does not begin with the reference`]),
    ...(leads ? [] : [`${name} leads nowhere`]),
  ];
}

function writtenLetter(
  row: LetterRow,
  kept: KeptLetter,
  state: CaseState,
  owed: readonly Owed[],
  profile: Profile,
): Written | undefined {
  const { record, history, outbox } = state;
  const index = writtenAt(row, history);
  const event = history[index];
  if (!event) return undefined;
  const first = outbox.find(({ outboxId }) => event.type === 'letter_failed' && outboxId === event.facts['outboxId']);
  if (first?.kind === 'letter') return writtenLetter(first, kept, state, owed, profile);
  const start = { stage: record.stage, stageBeganAt: record.receivedAt };
  const language = kept.language ?? record.language;
  return { state, kept, language, at: event.at, index, owed: owed[index] ?? start, before: owed[index - 1] ?? start, profile };
}

/** What a letter of each kind tells. */
function partsOf(kind: LetterKind, letter: Written): Part[] {
  if (kind === 'text_answer') return [];
  const { state, profile, language, owed, at } = letter;
  const { phone, postalAddress, onwardRights } = profile.provider;
  const procedure = procedureFor(profile);
  const say = (name: keyof typeof signs): Part => ({ name, is: signs[name][language] });
  const on = (name: keyof typeof dated, day: Instant | undefined): Part => ({
    name: `${name} ${day}`,
    is: day === undefined ? undefined : datedSign(name, day, language, profile.timeZone),
  });
  const answerDay = (due: Instant | undefined) => on(due !== undefined && due <= at ? 'overdueSince' : 'answerBy', due);
  const day = (name: string, moment: Instant): Part => ({
    name: `${name} ${moment}`,
    is: new RegExp(dateSign(moment, language, profile.timeZone)),
  });
  const elsewhere: Part = { name: 'onward rights', is: onwardRights[language] };
  const always: Part[] = [
    { name: 'the reference', is: state.record.reference },
    { name: 'the telephone number', is: phone },
    { name: 'the postal address', is: postalAddress },
    { name: 'who it is from', is: profile.provider.name[language] },
  ];
  const window = endOf(procedure, profile.appeal.window, at);
  const specific = (): Part[] => {
    switch (kind) {
      case 'acknowledgement':
        return [
          say('received'),
          on('receivedOn', letter.before.stageBeganAt),
          answerDay(owed.respond),
          say('mayAdd'),
          say('asksForTruth'),
          say('nobodyIsWorseOff'),
          say('somebodyElse'),
          ...(mayAct(letter.before, at) ? [] : [say('needsAuthority')]),
        ];
      case 'progress_update': {
        const due = owed.answer_appeal ?? owed.respond;
        const isLate = due !== undefined && due <= at;
        const isFormalLeft = isLate && owed.answer_appeal === undefined && stageAfter(profile, owed.stage) !== undefined;
        return [
          ...(state.history[letter.index]?.type === 'progress_update_issued' && !isLate ? [say('stillAtIt')] : []),
          isLate ? on('promisedBy', due) : on('answerBy', due),
          ...(isFormalLeft ? [say('formalStage')] : []),
        ];
      }
      case 'extension': {
        const { what, from, to } = state.history[letter.index]?.facts ?? {};
        return [
          on('toldBefore', typeof from === 'string' ? from : undefined),
          on('nowBy', what === 'answer_appeal' ? owed.answer_appeal : owed.respond),
          ...(to === (what === 'answer_appeal' ? owed.answer_appeal : owed.respond)
            ? []
            : [{ name: 'its own date', is: undefined }]),
          ...(mayBeTold(letter.before, at) ? [{ name: 'why', is: SPOKEN.reason }] : []),
        ];
      }
      case 'outcome':
        return [
          ...decisionParts('outcome_decided', letter),
          say('mayAppeal'),
          on('appealBy', window),
          say('nobodyIsWorseOff'),
          elsewhere,
        ];
      case 'resolution_confirmed':
        return [
          say('settledTogether'),
          { name: 'what was agreed', is: ANY_WORDS },
          say('mayAppeal'),
          on('appealBy', window),
          elsewhere,
        ];
      case 'appeal_acknowledgement':
        return [say('received'), say('freshEyes'), answerDay(owed.answer_appeal)];
      case 'appeal_outcome':
        return [...decisionParts('appeal_outcome_decided', letter), say(profile.appeal.final ? 'final' : 'notFinal'), elsewhere];
      case 'written_down':
        return [{ name: 'what was said', is: ANY_WORDS }];
      case 'disadvantage_answer':
        return [{ name: 'what was found', is: ANY_WORDS }, say('nobodyIsWorseOff'), elsewhere];
      case 'survey':
        return [
          say('howWeDid'),
          on('surveyUntil', endOf(procedure, profile.survey.open, at)),
          { name: 'the way to it', is: /\/survey\/[0-9a-z]{20}/ },
        ];
      case 'pause_notice':
        return [say('timeStandsStill'), on('lookedAtBy', owed.review_pause)];
      case 'resume_notice':
        return [say('timeRunsAgain'), answerDay(runningOf(letter))];
      case 'withdrawal_confirmed':
        return [say('endedAsWished'), say('nobodyIsWorseOff')];
      case 'transfer_notice':
        return [say('passedOn'), { name: 'to whom and why', is: SPOKEN.reason }];
      case 'meeting_invitation': {
        const { type, facts } = lastOf(letter, 'meeting_planned', 'meeting_moved') ?? {};
        const { kind: what, startsAt, to } = facts ?? {};
        const start = type === 'meeting_moved' ? to : startsAt;
        return [
          day('when', String(start)),
          { name: 'where', is: ANY_WORDS },
          say('needNotCome'),
          say('nobodyIsWorseOff'),
          ...(what === 'hearing' ? [on('answerBy', owed.answer_appeal)] : []),
        ];
      }
      case 'meeting_cancelled':
        return [say('calledOff'), day('when', String(lastOf(letter, 'meeting_cancelled')?.facts['startsAt']))];
      case 'paper_review':
        return [say('onThePapers'), { name: 'why', is: SPOKEN.reason }, on('answerBy', owed.answer_appeal)];
      case 'appeal_declined':
        return [say('cameTooLate'), { name: 'why', is: SPOKEN.reason }, elsewhere];
      case 'signpost':
        return [say('procedureIsOver'), elsewhere];
      case 'filed_as':
        return [
          day('when it came', state.record.receivedAt),
          { name: 'our answer', is: ANY_WORDS },
          say('oneWordIsEnough'),
          say('nobodyIsWorseOff'),
        ];
    }
  };
  return [...always, ...specific()];
}

/** A letter is known by the last event of its change, and witnesses who are announced with a meeting come after it. */
function lastOf({ state, index }: Written, ...types: EventType[]): CaseEvent | undefined {
  return state.history.slice(0, index + 1).findLast(({ type }) => types.includes(type));
}

/** What staff of a simulation write wherever nothing else is asked of them. */
const ANY_WORDS = 'We talked about it.';

/** S2.39, S2.40: by what was decided last; and what it promises, each with its day (S1.7). */
function decisionParts(type: 'outcome_decided' | 'appeal_outcome_decided', letter: Written): Part[] {
  const { state, language, at, profile, index } = letter;
  const decided = state.history.slice(0, index + 1).findLast((event) => event.type === type)?.facts['outcome'];
  if (decided !== 'upheld' && decided !== 'partly_upheld' && decided !== 'not_upheld')
    return [{ name: 'a decision', is: undefined }];
  const told = toldBefore(letter);
  const promised = (state.record.remedies ?? []).filter(
    ({ promisedAt, kind, remedyId }) => promisedAt === at && kind !== 'corrective_action' && !told.includes(remedyId),
  );
  return [
    { name: decided, is: signs[decided][language] },
    ...(decided === 'not_upheld'
      ? []
      : [
          { name: 'an apology', is: SPOKEN.apology },
          { name: 'what was done', is: SPOKEN.measures },
          { name: 'how it is prevented', is: SPOKEN.prevention },
        ]),
    ...(decided === 'upheld'
      ? []
      : [
          { name: 'a reason', is: SPOKEN.reason },
          { name: 'that it was taken seriously', is: signs.takenSeriously[language] },
        ]),
    ...promised.map(({ dueAt, remedyId }) => ({
      name: `the day of promise ${remedyId}`,
      is: new RegExp(dateSign(dueAt, language, profile.timeZone)),
    })),
  ];
}

/** What an earlier answer of the same moment promised. */
function toldBefore({ state, index, at }: Written): unknown[] {
  const isAnswer = ({ type }: CaseEvent) => type === 'final_response_issued' || type === 'resolved_at_once';
  const answered = state.history.slice(0, index).findLastIndex((event) => isAnswer(event) && event.at === at);
  const before = state.history.slice(0, Math.max(answered, 0));
  return before.flatMap(({ type, facts }) => (type === 'remedy_offered' ? [facts['remedyId']] : []));
}

/** Of the two answers the one that is being prepared. */
function runningOf({ state, owed, index }: Written): Instant | undefined {
  const what = state.history[index]?.facts['what'];
  return Array.isArray(what) && what.includes('respond') ? owed.respond : owed.answer_appeal;
}

function isIn(words: string, part: RegExp | string): boolean {
  return typeof part === 'string' ? words.includes(flat(part)) : part.test(words);
}

function plainOf(html: string): string {
  const body = html.slice(Math.max(0, html.indexOf('<body')));
  return body
    .replaceAll(/<(br|\/p|\/h\d|\/div|\/li)[^>]*>/g, ' ')
    .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
