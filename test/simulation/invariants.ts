// What must hold whatever happened. Each invariant looks at a snapshot, and at the one before it, and says in a sentence what is wrong.

import { type Case, deadlineOf, isOpen, nextDeadlineOf } from '#core/case/case.ts';
import { firstBreak } from '#core/case/history.ts';
import { isExcluded } from '#core/case/policy.ts';
import type { Sent } from '#local/aws/outbox.ts';
import type { CaseState, Inbound, Snapshot } from './snapshot.ts';
import { SPOKEN } from './words.ts';

export type Invariant = (now: Snapshot, before?: Snapshot) => string[];

/** I1: on exactly one case, or in quarantine; on at most one while things still fail. */
const everyMessageHasOnePlace: Invariant = ({ inbound, cases, quarantine, isQuiet, textPlaces }) =>
  inbound.flatMap((message) => {
    const places = placesOf(message);
    if (places.length > 1) return [`${message.label} is in ${places.length} places: ${places.join(', ')}`];
    if (places.length === 0) return isQuiet ? [`${message.label} is nowhere`] : [];
    if (message.joins !== undefined && places[0] !== message.joins) return [`${message.label} did not join ${message.joins}`];
    if (message.shuns !== undefined && places[0] === message.shuns) return [`${message.label} got onto ${message.shuns}`];
    return [];

    function placesOf({ rawKeys, smsId }: Inbound): string[] {
      const onCases = cases.flatMap(({ record, messages }) =>
        messages
          .filter(({ rawKey, messageId }) => (rawKey === undefined ? messageId === smsId : rawKeys.includes(rawKey)))
          .map(() => record.caseId),
      );
      const held = quarantine.filter(({ rawKey }) => rawKey !== undefined && rawKeys.includes(rawKey));
      const pointer = smsId === undefined ? undefined : textPlaces.get(smsId);
      const heldText = quarantine.filter(({ quarantineId }) => pointer === `QUARANTINE#${quarantineId}`);
      return [...onCases, ...[...held, ...heldText].map(() => 'quarantine')];
    }
  });

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
  const twice = [...countBy(sent.flatMap(markOf))].filter(([, count]) => count > 1).map(([mark]) => `${mark} was sent twice`);
  const acknowledged = cases.flatMap(({ record, history }) => {
    const stages = history
      .filter(({ type }) => type === 'acknowledgement_issued' || type === 'appeal_acknowledgement_issued')
      .map(({ type, facts }) => `${type} ${facts['stage'] ?? ''}`);
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

/** I5: who was excluded before is told nothing now, leads nothing, and gets nobody's letter. */
const nobodyExcludedIsTold: Invariant = ({ cases, sent, staff, profile }, before) => {
  const fresh = sent.slice(before?.sent.length ?? 0);
  const told = (before?.cases ?? []).flatMap(({ record }) => {
    const excluded = staff.filter((person) => isExcluded(person, record, profile, staff)).map(({ email }) => email);
    return fresh
      .filter(
        (mail) =>
          markOf(mail).some((mark) => mark.startsWith(`${record.caseId}.`)) && mail.to.some((to) => excluded.includes(to)),
      )
      .map((mail) => `${record.reference}: ${mail.to.join()} is excluded and was sent "${mail.subject}"`);
  });
  const led = cases.flatMap(({ record }) => {
    const handler = staff.find(({ personId }) => personId === record.handler.personId);
    const isConflict = handler !== undefined && isOpen(record) && isExcluded(handler, record, profile, staff);
    return isConflict ? [`${record.reference} is led by ${handler.personId}, who is excluded`] : [];
  });
  const addresses = new Set(staff.map(({ email }) => email));
  const letters = fresh
    .filter((mail) => markOf(mail).some((mark) => /\.L\d+$/.test(mark)) && mail.to.some((to) => addresses.has(to)))
    .map(({ subject }) => `the letter "${subject}" went to staff`);
  return [...told, ...led, ...letters];
};

/** S2.35: who handled the complaint does not hear the appeal. */
const reviewersAreFresh: Invariant = ({ cases }) =>
  cases
    .filter(({ record: { phase, handler, involved } }) => phase === 'under_appeal' && involved.includes(handler.personId ?? ''))
    .map(({ record }) => `${record.reference}: the appeal is heard by ${record.handler.personId}, who handled the complaint`);

/** S2.39, S2.40: an answer has the parts its outcome needs. */
const everyAnswerIsWhole: Invariant = ({ cases, profile }) =>
  cases.flatMap(({ record, letters, history }) =>
    [...letters.values()].flatMap((letter) => {
      const type = { outcome: 'final_response_issued', appeal_outcome: 'appeal_answer_issued' }[String(letter.letterKind)];
      const issued = type && history.find((event) => event.type === type && event.at === letter.issuedAt);
      if (!type) return [];
      if (!issued) return [];
      const outcome = issued.facts['outcome'];
      const needed = [
        ...(outcome === 'not_upheld' ? [] : [SPOKEN.apology, SPOKEN.measures, SPOKEN.prevention]),
        ...(outcome === 'upheld' ? [] : [SPOKEN.reason]),
        profile.provider.onwardRights[record.language] ?? '',
      ];
      const missing = needed.filter((part) => !flat(letter.text).includes(part));
      return missing.map((part) => `${record.reference}: the answer (${outcome}) lacks "${part}"`);
    }),
  );

/** S2.20: what is overdue was raised. */
const everyOverdueAnswerWasRaised: Invariant = ({ cases, isQuiet, now }) =>
  !isQuiet
    ? []
    : cases.flatMap(({ record }) => {
        const due = dueAnswerOf(record);
        const isRaised = due === undefined || due >= now || (record.escalatedAt !== undefined && record.escalatedAt > due);
        return isRaised ? [] : [`${record.reference} is overdue since ${due} and was not raised`];
      });

/** M3: after STOP no letter is written as a text any more. */
const stopMeansStop: Invariant = ({ cases }) =>
  cases.flatMap(({ record, messages, history, outbox }) => {
    if (!messages.some(({ text, standing }) => text === SPOKEN.stop && standing === 'addition')) return [];
    // Messages of one moment cannot be told apart in the history: the last of them counts.
    const stops = messages.filter(({ text }) => text === SPOKEN.stop).map(({ receivedAt }) => receivedAt);
    const recordedAt = history.findLast(
      ({ type, facts }) => type === 'message_received' && stops.includes(String(facts['receivedAt'])),
    )?.at;
    return outbox
      .filter((row) => row.kind === 'letter' && row.channel === 'sms' && recordedAt !== undefined && row.at > recordedAt)
      .map((row) => `${record.reference}: row ${row.outboxId} is a text after STOP`);
  });

const nothingIsDead: Invariant = ({ deadLetters, isQuiet }) =>
  isQuiet && deadLetters > 0 ? [`${deadLetters} messages are dead without a fault`] : [];

export const invariants = {
  everyMessageHasOnePlace,
  everyOpenCaseHasANextStep,
  nothingIsSentTwice,
  nothingIsForgotten,
  everyChainVerifies,
  nobodyExcludedIsTold,
  reviewersAreFresh,
  everyAnswerIsWhole,
  everyOverdueAnswerWasRaised,
  stopMeansStop,
  nothingIsDead,
} as const satisfies Record<string, Invariant>;

export function violationsOf(now: Snapshot, before?: Snapshot): string[] {
  return Object.entries(invariants).flatMap(([name, check]: [string, Invariant]) =>
    check(now, before).map((what) => `${name}: ${what}`),
  );
}

function dueAnswerOf(record: Case): string | undefined {
  if (record.phase === 'acknowledged' || record.phase === 'under_investigation') return deadlineOf(record, 'respond')?.dueAt;
  return record.phase === 'under_appeal' ? deadlineOf(record, 'answer_appeal')?.dueAt : undefined;
}

/** `<caseId>.L<n>` of a letter, `<caseId>.N<n>` of a notice, as our own loop header names it. */
function markOf({ headers }: Sent): string[] {
  const mark = headers?.find(({ name }) => name === 'x-candour-loop')?.value;
  return mark === undefined ? [] : [mark.split('.').slice(0, 2).join('.')];
}

/** Texts carry no marks: of each text to each number there may be as many as letters that say so. */
function tooManyTexts(cases: readonly CaseState[], sent: readonly Sent[]): string[] {
  const key = (to: string | undefined, text: string) => `${to} ${text}`;
  const letters = cases.flatMap(({ letters: kept }) => [...kept.values()].filter(({ channel }) => channel === 'sms'));
  const written = countBy(letters.map(({ to, sms }) => key(to, sms)));
  const left = countBy(sent.filter(({ channel }) => channel === 'sms').map(({ to, text }) => key(to[0], text)));
  return [...left]
    .filter(([what, count]) => count > (written.get(what) ?? 0))
    .map(([what]) => `the text "${what}" was sent twice`);
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
