// What must hold whatever happened. Each invariant looks at a snapshot, and at the one before it, and says in a sentence what is wrong.

import { isOpen, nextDeadlineOf } from '#core/case/case.ts';
import { firstBreak } from '#core/case/history.ts';
import type { Message } from '#core/case/person.ts';
import type { KeptLetter } from '#core/handling/perform.ts';
import { tellsOfMatter } from '#core/parties/outbound-guard.ts';
import type { Sent } from '#local/aws/outbox.ts';
import {
  everyOpenCaseHasSomebody,
  nobodyAgreesWithThemselves,
  nobodyAloneAnswersAGuardedCase,
  nobodyInConflictActs,
  reviewersAreFresh,
  whoShapesTheAnswerDeclared,
} from './conflicts.ts';
import {
  everyDateFollowsFromTheHistory,
  everyOverdueAnswerWasRaised,
  nobodyIsLeftWaiting,
  noToldDayComesSooner,
  nothingIsLateWithoutAFault,
  whatIsRaisedClimbs,
} from './kept-time.ts';
import { markOf } from './marks.ts';
import { ROBOTS } from './people.ts';
import type { CaseState, Inbound, Invariant, Snapshot, Span } from './snapshot.ts';
import {
  nobodyBarredIsWrittenTo,
  nobodyExcludedIsTold,
  nobodyUnauthorisedIsTold,
  onlyWhoComplainedIsWrittenTo,
} from './told-people.ts';
import { everyLetterIsWhole } from './whole-letters.ts';

/** I1: on exactly one case (on each, when it was written to several), or held, or found to be none; on no more while things fail. */
const everyMessageHasOnePlace: Invariant = (snapshot) =>
  snapshot.deeds.inbound.flatMap((message) => {
    const { label, isTaken, joins, shuns } = message;
    const found = placesOf(message, snapshot);
    // While things fail, somebody may have been stopped between opening a case of what was held and taking it off the list.
    const isHalfDone = !snapshot.isQuiet && found.some((place) => place !== 'held');
    const places = isHalfDone ? found.filter((place) => place !== 'held') : found;
    if (places.length > (joins?.length ?? 1)) return [`${label} is in ${places.length} places: ${places.join(', ')}`];
    if (shuns !== undefined && places.includes(shuns)) return [`${label} got onto ${shuns}`];
    const wrong = places.filter((place) => joins !== undefined && !joins.includes(place));
    if (wrong.length > 0) return [`${label} joined ${wrong.join(', ')} and not ${joins?.join(', ')}`];
    if (!snapshot.isQuiet || !isTaken) return [];
    if (places.length === 0) return [`${label} is nowhere`];
    return joins !== undefined && places.length < joins.length ? [`${label} is on ${places.join(', ')} alone`] : [];
  });

function placesOf({ originals, smsId, marker }: Inbound, { cases, quarantine, dismissed, textPlaces }: Snapshot): string[] {
  const keys = originals.map(({ key }) => key);
  const pointer = smsId === undefined ? undefined : textPlaces.get(smsId);
  const heldId = pointer?.startsWith('QUARANTINE#') ? pointer.slice('QUARANTINE#'.length) : undefined;
  const isHere = ({ rawKey, messageId, text }: Pick<Message, 'rawKey' | 'messageId' | 'text'>) =>
    (rawKey !== undefined && keys.includes(rawKey)) ||
    (smsId !== undefined && (messageId === smsId || messageId === heldId)) ||
    (marker !== undefined && text.includes(marker));
  const onCases = cases.flatMap(({ record, messages }) => messages.filter(isHere).map(() => record.caseId));
  const held = [
    ...quarantine.map((entry) => ({ ...entry, place: 'held' })),
    ...dismissed.map((entry) => ({ ...entry, place: 'dismissed' })),
  ];
  const apart = held.filter(({ quarantineId, rawKey, excerpt }) =>
    isHere({ messageId: quarantineId, text: excerpt.text, ...(rawKey === undefined ? {} : { rawKey }) }),
  );
  return [...onCases, ...apart.map(({ place }) => place)];
}

/** I1, the bytes: what was sent can be read again as it was sent. */
const everyOriginalIsKept: Invariant = ({ deeds, originals, isQuiet }) =>
  !isQuiet
    ? []
    : deeds.inbound
        .filter(({ isTaken }) => isTaken)
        .flatMap(({ label, originals: sent }) =>
          sent
            .filter(({ key, sha256 }) => originals.get(key) !== sha256)
            .map(({ key }) => `${label}: ${key} is not what was sent`),
        );

/** S0.30: a file that the bucket took is on its case, with its hash and what the scanner said. */
const everyFileIsOnItsCase: Invariant = ({ deeds, cases, isQuiet }) =>
  !isQuiet
    ? []
    : deeds.uploads
        .filter(({ isTaken }) => isTaken)
        .flatMap(({ label, caseId, evidenceId, sha256, becomes }) => {
          const files = cases.find(({ record }) => record.caseId === caseId)?.evidence ?? [];
          const item = files.find((file) => file.evidenceId === evidenceId);
          const isRight = item?.sha256 === sha256 && item.status === becomes;
          return isRight ? [] : [`${label}: ${item ? `is ${item.status}` : 'is nowhere'}`];
        });

/** E42: nobody is given what is not known to be clean, and nothing else is where files are given from. */
const noInfectedFileIsServed: Invariant = ({ deeds, cases, kept }, before) => [
  ...kept.filter(({ isInfected }) => isInfected).map(({ key }) => `${key} holds a virus`),
  ...deeds.served.slice(before?.deeds.served.length ?? 0).flatMap(({ caseId, evidenceId, personId, isInfected }) => {
    const item = cases.find(({ record }) => record.caseId === caseId)?.evidence.find((file) => file.evidenceId === evidenceId);
    return item?.status === 'clean' && !isInfected ? [] : [`${personId} was given ${evidenceId}, which is ${item?.status}`];
  }),
];

/** I2: no open case without a next deadline, nor without somebody who will look at it again. */
const everyOpenCaseHasANextStep: Invariant = ({ cases, isQuiet, now }) =>
  cases
    .filter(({ record }) => isOpen(record))
    .flatMap(({ record, wait, isCarried }) => {
      if (!nextDeadlineOf(record)) return [`${record.reference} has no deadline`];
      if (!isQuiet) return [];
      if (!isCarried) return [`${record.reference} is carried by no execution`];
      if (wait?.run !== record.run.run)
        return [`${record.reference} waits in no run of its own (${wait?.run}, not ${record.run.run})`];
      return wait.wakeAt <= now ? [`${record.reference} should have woken at ${wait.wakeAt}`] : [];
    });

/** I3: one acknowledgement per stage, one mail per letter or notice, no more texts than letters by text. */
const nothingIsSentTwice: Invariant = ({ cases, sent, isQuiet }) => {
  const twice = [...countBy(sent.flatMap(markOfNote))].filter(([, count]) => count > 1).map(([mark]) => `${mark} was sent twice`);
  const acknowledged = cases.flatMap(({ record, history }) => {
    const stages = history.flatMap(({ type, facts }, index) => {
      if (type !== 'acknowledgement_issued' && type !== 'appeal_acknowledgement_issued') return [];
      // S0.38: where it goes on until somebody is satisfied, the formal stage may begin more than once.
      const begun = history.slice(0, index).filter((event) => event.type === 'taken_up_again').length;
      return [`${type} ${facts['stage'] ?? facts['appealedAt'] ?? ''} ${begun}`];
    });
    return [...countBy(stages)].filter(([, count]) => count > 1).map(([what]) => `${record.reference}: ${what} more than once`);
  });
  const texts = isQuiet ? tooManyTexts(cases, sent) : [];
  return [...twice, ...acknowledged, ...texts];
};

/** I3, the other half: once it is quiet every row of the outbox is settled, a sent one really left, and a failed one is on record. */
const nothingIsForgotten: Invariant = ({ cases, sent, isQuiet }) => {
  if (!isQuiet) return [];
  const marks = new Set(sent.flatMap(markOf));
  return cases.flatMap(({ record, outbox, history }) =>
    outbox.flatMap((row) => {
      const name = `${record.reference} row ${row.outboxId}`;
      if (row.status === 'pending' || row.status === 'claimed') return [`${name} (${row.kind}) is still ${row.status}`];
      if (row.kind !== 'letter') return [];
      const isLostOnRecord = history.some(({ type, facts }) => type === 'letter_failed' && facts['outboxId'] === row.outboxId);
      if (row.status === 'failed') return isLostOnRecord ? [] : [`${name} failed and nobody was told`];
      const hasLeft = row.channel !== 'email' || row.status !== 'sent' || marks.has(`${row.caseId}.L${row.outboxId}`);
      return hasLeft ? [] : [`${name} counts as sent and never left`];
    }),
  );
};

/** I4: histories are append-only and whole. */
const everyChainVerifies: Invariant = ({ cases }, before) =>
  cases.flatMap(({ record, history }) => {
    const broken = firstBreak(history, record.history);
    if (broken !== undefined) return [`${record.reference}: the chain breaks at ${broken}`];
    const earlier = before?.cases.find((state) => state.record.caseId === record.caseId)?.history ?? [];
    const isKept = earlier.every(({ hash }, index) => history[index]?.hash === hash);
    return isKept ? [] : [`${record.reference}: its past has changed`];
  });

/** M3, M4: to a number from which STOP was said goes no letter, whatever case it is on; that STOP was heard may be answered. */
const stopMeansStop: Invariant = ({ cases, sent, stopped, isQuiet }) => {
  if (!isQuiet) return [];
  const letters = cases.flatMap(({ letters: kept }) =>
    [...kept.values()].filter(isLetterByText).map(({ to, sms }) => `${to} ${sms}`),
  );
  return sent.flatMap(({ channel, to: [to = ''], text }, index) => {
    const isStopped = channel === 'sms' && isWithin(stopped.get(to), index);
    return isStopped && letters.includes(`${to} ${text}`) ? [`"${text}" went to ${to} after STOP`] : [];
  });
};

function isLetterByText({ channel, letterKind }: KeptLetter): boolean {
  return channel === 'sms' && letterKind !== 'text_answer';
}

function isWithin(spans: readonly Span[] = [], index: number): boolean {
  return spans.some(({ from, until }) => index >= from && (until === undefined || index < until));
}

/** E7: no mail goes to an address that mail has come back from. */
const nothingGoesToARefusedAddress: Invariant = ({ sent, refused }) =>
  sent.flatMap(({ channel, to: [to = ''], subject }, index) =>
    channel === 'email' && isWithin(refused.get(to), index) ? [`"${subject}" went to ${to}, from where mail comes back`] : [],
  );

/** E1, E46: no program is ever written to. */
const noProgramIsAnswered: Invariant = ({ sent }) =>
  sent
    .filter(({ to }) => to.some((address) => address.endsWith(`@${ROBOTS}`)))
    .map(({ to, subject }) => `"${subject}" went to ${to.join()}`);

/** E2: what answers by itself stops after so many mails to one address a day. */
const answersStop: Invariant = ({ sent }) => {
  const answers = sent.filter(({ headers }) =>
    headers?.some(({ name, value }) => name === 'auto-submitted' && value === 'auto-replied'),
  );
  const perDay = countBy(answers.map(({ to, at }) => `${to.join()} on ${at.slice(0, 10)}`));
  return [...perDay].filter(([, count]) => count > MOST_ANSWERS_A_DAY).map(([what, count]) => `${count} answers went to ${what}`);
};
const MOST_ANSWERS_A_DAY = 10;

/** E18: who is not proven gets a receipt: no name, no link, and nothing of the matter. */
const unprovenSendersGetNoDetails: Invariant = ({ cases, sent }) =>
  cases.flatMap(({ record, complainant, outbox, history }) => {
    // S2.63: proven, and in doubt since staff gave an address that another case bars; what went before went to somebody else.
    const wasProven = history.some(({ type, facts }) => type === 'barred_elsewhere' && facts['as'] === 'contact');
    if (complainant?.senderProven !== false || wasProven) return [];
    const letters = sent.filter((mail) => markOf(mail).some((mark) => mark.startsWith(`${record.caseId}.L`)));
    const telling = letters.filter(({ text, html = '' }) => {
      const { name = '' } = complainant;
      const isNamed = name.length >= LEAST_NAME && `${text}\n${html}`.includes(name);
      return isNamed || /\/(?:track|status|evidence)\/[0-9a-z]{20}/.test(`${text}\n${html}`);
    });
    const letting = outbox.filter((row) => row.kind === 'letter' && row.channel !== 'paper' && tellsOfMatter(row.letterKind));
    return [
      ...telling.map(({ subject }) => `${record.reference}: "${subject}" tells somebody who is not proven`),
      ...letting.map((row) => `${record.reference}: row ${row.outboxId} tells of the matter by machine`),
    ];
  });

/** A shorter one may stand in a letter by chance: garbage names its senders anyhow. */
const LEAST_NAME = 4;

const nothingIsDead: Invariant = ({ deadLetters, isQuiet }) =>
  isQuiet && deadLetters > 0 ? [`${deadLetters} messages are dead without a fault`] : [];

/** Those that ask only what stands on a case, and not what left the system or came into it. */
const ofACase = {
  everyOpenCaseHasANextStep,
  nobodyInConflictActs,
  reviewersAreFresh,
  nobodyAgreesWithThemselves,
  whoShapesTheAnswerDeclared,
  nobodyAloneAnswersAGuardedCase,
  everyOpenCaseHasSomebody,
  everyOverdueAnswerWasRaised,
  whatIsRaisedClimbs,
  nobodyIsLeftWaiting,
  nothingIsLateWithoutAFault,
  everyDateFollowsFromTheHistory,
  noToldDayComesSooner,
} as const satisfies Record<string, Invariant>;

export const invariants = {
  ...ofACase,
  everyMessageHasOnePlace,
  everyOriginalIsKept,
  everyFileIsOnItsCase,
  noInfectedFileIsServed,
  nothingIsSentTwice,
  nothingIsForgotten,
  everyChainVerifies,
  nobodyExcludedIsTold,
  nobodyUnauthorisedIsTold,
  onlyWhoComplainedIsWrittenTo,
  everyLetterIsWhole,
  stopMeansStop,
  nothingGoesToARefusedAddress,
  noProgramIsAnswered,
  answersStop,
  unprovenSendersGetNoDetails,
  nobodyBarredIsWrittenTo,
  nothingIsDead,
} as const satisfies Record<string, Invariant>;

export function violationsOf(now: Snapshot, before?: Snapshot): string[] {
  return brokenOf(invariants, now, before);
}

export function rulesOfACase(now: Snapshot, before?: Snapshot): string[] {
  return brokenOf(ofACase, now, before);
}

function brokenOf(checks: Record<string, Invariant>, now: Snapshot, before: Snapshot | undefined): string[] {
  return Object.entries(checks).flatMap(([name, check]) => check(now, before).map((what) => `${name}: ${what}`));
}

/** What is held is told to each colleague apart, under one mark. */
function markOfNote(mail: Sent): string[] {
  return markOf(mail).map((mark) => (mark.startsWith('held.') ? `${mark} to ${mail.to.join()}` : mark));
}

/** Texts carry no marks: of each text to each number there may be as many as letters that say so. Who has no case gets no letter. */
function tooManyTexts(cases: readonly CaseState[], sent: readonly Sent[]): string[] {
  const key = (to: string | undefined, text: string) => `${to} ${text}`;
  const letters = cases.flatMap(({ letters: kept }) => [...kept.values()].filter(({ channel }) => channel === 'sms'));
  const written = countBy(letters.map(({ to, sms }) => key(to, sms)));
  const left = countBy(sent.filter(({ channel }) => channel === 'sms').map(({ to, text }) => key(to[0], text)));
  return [...left]
    .filter(([what, count]) => count > (written.get(what) ?? count))
    .map(([what]) => `the text "${what}" was sent twice`);
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
