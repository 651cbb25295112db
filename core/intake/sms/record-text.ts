// A text message that arrived. When this returns it is on exactly one case, or held for a person or for the answer to "1 or 2?".

import { type Case, isOpen, isTaken } from '#core/case/case.ts';
import type { CaseReference } from '#core/case/case-reference.ts';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import type { Draft } from '#core/case/change.ts';
import type { Account, Complainant, Message } from '#core/case/person.ts';
import type { TextAnswer } from '#core/correspondence/text-answers.ts';
import { type Answer, answeredByText, setTexts } from '#core/handling/answer-text.ts';
import type { HandlingContext } from '#core/handling/context.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { registerComplaint } from '#core/handling/register-complaint.ts';
import { mayAnswerByText } from '#core/handling/text-limits.ts';
import { withSubjectsOf } from '#core/handling/without-conflict.ts';
import { asIdentifier, drawIdentifier } from '#core/identifier.ts';
import { earlierOf, type Instant } from '#core/instant.ts';
import type { ChannelAdapter } from '#core/intake/channel-adapter.ts';
import { homeLanguages } from '#core/intake/language/home-languages.ts';
import { languagesFor } from '#core/intake/language/languages-for.ts';
import type { Language } from '#core/language.ts';
import { Refusal } from '#core/refusal.ts';
import { isOfBurst, isUnclear, joinBurst } from './burst.ts';
import type { Keyword } from './keywords.ts';
import { type NumberState, placeText, standingOn, type TextPlace } from './place-text.ts';
import type { SmsMessage } from './sms-message.ts';

/** Answers who has no case; best effort, because what they sent is held for a person anyway. */
export type AnswerStranger = (answer: { answer: TextAnswer; language: Language; to: string }) => Promise<void>;

const TRIES = 4;
/** Why a text waits: its sender has several open cases. */
const WHICH_CASE = 'which_case';

export interface TextArrival {
  text: SmsMessage;
  receivedAt: Instant;
  /** Claimed by whatever takes the text, so that it is taken once (M7). */
  pointer: string;
  /** Claimed by the next case of this number; none where many people share it. */
  free: string | undefined;
}

interface Arrival extends Omit<TextArrival, 'free'> {
  state: NumberState & Pick<TextArrival, 'free'>;
  ports: HandlingPorts;
  answerStranger: AnswerStranger;
}

/** @throws Refusal `AlreadyRecorded` when this text was recorded before (M7). */
export async function recordText(text: SmsMessage, ports: HandlingPorts, answerStranger: AnswerStranger): Promise<void> {
  const receivedAt = earlierOf(text.publishedAt ?? ports.clock.now(), ports.clock.now());
  const pointer = `SMS#${text.id}`;
  // A STOP that is delivered again after a START must not stop anything.
  if ((await ports.cases.findByPointer(pointer)) !== undefined) throw new Refusal('AlreadyRecorded', { pointer });
  const languages = homeLanguages(ports.procedures.current().profile);
  for (let attempt = 1; ; attempt += 1) {
    const state = await stateOf(text, ports);
    const arrival = { text, receivedAt, pointer, state, ports, answerStranger };
    try {
      return await record(arrival, placeText(text, state, languages));
    } catch (error) {
      // Another text of the same burst opened the case at the same moment: join that one.
      const isBurst = error instanceof Refusal && error.code === 'AlreadyRecorded' && error.facts['pointer'] === state.free;
      if (!isBurst || attempt === TRIES) throw error;
    }
  }
}

/** A short code or a name is shared by many people: what comes from it never leads to a case (M9, M11). */
async function stateOf({ from, isNumber }: SmsMessage, { cases, numbers }: HandlingPorts): Promise<Arrival['state']> {
  if (!isNumber) return { cases: [], held: [], free: undefined };
  const { caseIds, free } = await numbers.casesOf(from);
  const records = await Promise.all(caseIds.map((caseId) => cases.read(caseId)));
  const known = records.filter((record) => record !== undefined);
  // Only who has several cases was ever asked to choose.
  const held = known.length < 2 ? [] : await cases.listQuarantine();
  return {
    cases: known,
    held: held
      .filter(({ why, excerpt }) => why === WHICH_CASE && excerpt.from === from)
      .sort((one, other) => one.receivedAt.localeCompare(other.receivedAt)),
    free,
  };
}

async function record(arrival: Arrival, place: TextPlace): Promise<void> {
  switch (place.place) {
    case 'keyword':
      return await obey(arrival, place.keyword, place.language);
    case 'choice':
      return await placeHeld(arrival, place.reference, place.held);
    case 'case':
      return await joinCase(arrival, place.caseId);
    case 'which_case':
      return await askWhichCase(arrival, place.among, place.isAsked);
    case 'new_case':
      return await openByText(arrival);
  }
}

/** STOP and START count for the number and all its open cases (M3, M4). All keywords are answered, and seen by a person (M18). */
async function obey(arrival: Arrival, keyword: Keyword, language: Language): Promise<void> {
  const { text, state, ports, pointer } = arrival;
  const areStopped = keyword === 'stop';
  const isSwitch = areStopped || keyword === 'start';
  const mayAnswer = await isAnswerable(arrival, isSwitch);
  if (isSwitch && text.isNumber) await ports.numbers.setStopped(text.from, areStopped);

  const open = state.cases.filter(isOpen);
  const latest = open.at(-1);
  if (!latest) {
    await hold(arrival, { why: areStopped ? 'stop_without_case' : 'keyword_without_case' });
    if (!mayAnswer) return;
    const answer = keyword === 'status' ? 'nothing_open' : answerTo(keyword);
    return await arrival.answerStranger({ answer, language, to: text.from });
  }
  for (const { caseId } of isSwitch ? open.slice(0, -1) : []) {
    await changeCase(caseId, (record, context) => setTexts(areStopped, record, undefined, context), ports, { signals: false });
  }
  await changeCase(
    latest.caseId,
    (record, context) => {
      const message = messageOf(arrival, standingOn(record));
      const draft = isSwitch
        ? setTexts(areStopped, record, { message, pointers: [pointer] }, context)
        : receiveMessage(record, message, [pointer], context);
      return draft && mayAnswer ? answeredByText(draft, { answer: answerTo(keyword), to: text.from }, context) : draft;
    },
    ports,
    { signals: false },
  );
}

function answerTo(keyword: Keyword): TextAnswer {
  return keyword === 'stop' ? 'stopped' : keyword === 'start' ? 'resumed' : keyword;
}

/** Never to who cannot be texted or wants no texts, and not without end to anybody. */
async function isAnswerable({ text, ports }: Arrival, isSwitch = false): Promise<boolean> {
  if (!text.answerable || (!isSwitch && (await ports.numbers.isStopped(text.from)))) return false;
  return await mayAnswerByText(text.from, ports.procedures.current().profile, ports.tally);
}

async function joinCase(arrival: Arrival, caseId: string): Promise<void> {
  const { ports, pointer } = arrival;
  await changeCase(caseId, (record, context) => joined(record, arrival, [pointer], context), ports, { signals: false });
}

/** A text of the burst that opened the case is part of what was complained about; any other is an addition (M6). */
async function joined(record: Case, arrival: Arrival, pointers: string[], context: HandlingContext): Promise<Draft> {
  const { complainant, account, procedure } = context;
  const earlier = record.channel === 'sms' ? await arrival.ports.cases.listMessages(record.caseId) : [];
  if (!isOfBurst(arrival, earlier, procedure.profile.texts.burstMinutes)) {
    return receiveMessage(record, messageOf(arrival, standingOn(record)), pointers, context);
  }
  const message = messageOf(arrival, 'complaint');
  const told: Account = { ...account, whatHappened: joinBurst([...earlier, message]) };
  const received = receiveMessage(record, message, pointers, context);
  // Who has not taken the case yet reads all of it.
  const unasked = received.after.tasks.filter((task) => task.kind !== 'read_new_message' || record.tasks.includes(task));
  const after = isTaken(record) ? received.after : { ...received.after, tasks: unasked };
  return withSubjectsOf(told, { ...received, after, person: { complainant, account: told } }, context);
}

/** The text waits in quarantine, where a person sees it too; the question goes out on the latest of the cases (M8). */
async function askWhichCase(arrival: Arrival, choices: CaseReference[], isAsked: boolean): Promise<void> {
  const { text, state } = arrival;
  await hold(arrival, { why: WHICH_CASE, messageId: asIdentifier(text.id), choices });
  const latest = state.cases.findLast(isOpen);
  if (!isAsked && latest) await ask(arrival, latest.caseId, { answer: 'which_case', choices });
}

/** What was held goes to the case that was chosen, each once however often this is tried; the choice itself is filed last. */
async function placeHeld(arrival: Arrival, chosen: CaseReference, held: readonly QuarantineEntry[]): Promise<void> {
  const { ports, text } = arrival;
  const caseId = arrival.state.cases.find(({ reference }) => reference === chosen)?.caseId;
  if (caseId === undefined) return await openByText(arrival);
  for (const { quarantineId, messageId = quarantineId, receivedAt, excerpt } of held) {
    const waiting: Arrival = { ...arrival, receivedAt, text: { ...text, id: messageId, body: excerpt.text } };
    try {
      await changeCase(
        caseId,
        (record, context) =>
          receiveMessage(record, messageOf(waiting, standingOn(record)), [`RELEASED#${quarantineId}`], context),
        ports,
        { signals: false },
      );
    } catch (error) {
      const isPlaced = error instanceof Refusal && error.code === 'AlreadyRecorded';
      if (!isPlaced) throw error;
    }
    await ports.cases.releaseQuarantine(quarantineId);
  }
  await joinCase(arrival, caseId);
}

/** A text that opens a case. */
export const textChannel: ChannelAdapter<TextArrival, Pick<HandlingPorts, 'procedures' | 'numbers'>> = {
  channels: ['sms'],
  async openingOf(arrival, { procedures, numbers }) {
    const { text, receivedAt, pointer, free } = arrival;
    const complainant: Complainant = {
      ...(text.isNumber ? { phone: text.from } : {}),
      // M11: a landline is rung, and behind a short code or a name a person must find out who wrote.
      preferredChannel: text.answerable ? 'sms' : text.isNumber ? 'phone' : 'letter',
      ...languagesFor(text.body, undefined, procedures.current().profile),
      senderProven: true,
      ...(text.isNumber && (await numbers.isStopped(text.from)) ? { textsStopped: true } : {}),
    };
    return {
      channel: 'sms',
      receivedAt,
      complainant,
      account: { whatHappened: text.body },
      message: messageOf(arrival, 'complaint'),
      pointers: [pointer, ...(free === undefined ? [] : [free])],
    };
  },
};

async function openByText(arrival: Arrival): Promise<void> {
  const { text, ports } = arrival;
  const { caseId } = await registerComplaint(await textChannel.openingOf({ ...arrival, free: arrival.state.free }, ports), ports);
  // M13: asked once, when the case opens. A picture leaves an empty text behind, if anything (M12).
  if (isUnclear(text.body)) await ask(arrival, caseId, { answer: text.body.trim() === '' ? 'pictures' : 'unclear' });
}

/** Asks once for each text; a question that is lost on the way leaves the text where a person sees it. */
async function ask(arrival: Arrival, caseId: string, question: Pick<Answer, 'answer' | 'choices'>): Promise<void> {
  const { text, pointer, ports } = arrival;
  if (!(await isAnswerable(arrival))) return;
  await changeCase(
    caseId,
    (record, context) => {
      // One question for each case (S2.25): the acknowledgement knows that this one was asked, or was first.
      const isUnclearText = question.answer === 'unclear';
      if (isUnclearText && record.askedFor !== undefined) return undefined;
      const after: Case = isUnclearText ? { ...record, askedFor: 'whatHappened' } : record;
      const draft = { after, events: [], pointers: [`ASKED#${pointer}`] };
      return answeredByText(draft, { ...question, to: text.from }, context);
    },
    ports,
    { signals: false },
  );
}

async function hold(
  { text, receivedAt, pointer, ports }: Arrival,
  why: Pick<QuarantineEntry, 'why' | 'messageId' | 'choices'>,
): Promise<void> {
  const quarantineId = drawIdentifier(ports.chance);
  const excerpt = { from: text.from, text: text.body };
  await ports.cases.quarantine({ quarantineId, channel: 'sms', receivedAt, excerpt, ...why }, [pointer]);
}

function messageOf({ text, receivedAt }: Pick<Arrival, 'text' | 'receivedAt'>, standing: Message['standing']): Message {
  return {
    messageId: asIdentifier(text.id),
    channel: 'sms',
    receivedAt,
    from: text.from,
    text: text.body,
    attachments: [],
    standing,
  };
}
