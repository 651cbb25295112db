// Nobody is told what is not for them (S2.21, S2.61, S2.62): staff who are excluded, people who speak for somebody without their authority,
// and people who are barred.

import type { CaseEvent, EventType } from '#core/case/history.ts';
import type { Addressee } from '#core/case/party.ts';
import { isExcluded } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { Instant } from '#core/instant.ts';
import { findBarredSender } from '#core/parties/barred.ts';
import type { Sent } from '#local/aws/outbox.ts';
import { tellingLetters } from '#test/support/telling-letters.ts';
import { markOf } from './marks.ts';
import { mayBeTold, owedThroughout } from './owed.ts';
import type { CaseState, Invariant, Snapshot } from './snapshot.ts';

/** I5: who was excluded before, or was just excluded by a colleague, is told nothing now, does and leads nothing, and gets nobody's letter. */
export const nobodyExcludedIsTold: Invariant = (snapshot, before) => {
  const { cases, staff, profile } = snapshot;
  const fresh = freshIn(snapshot, before);
  const told = cases.flatMap((state) => {
    const known = knownOf(state, before);
    const formerly = known ? shutOut(known, state, snapshot) : [];
    const lately = isExcludedByStaff(state, known)
      ? staff.filter((person) => isExcluded(person, state.record, profile, staff))
      : [];
    const excluded = [...formerly, ...lately].flatMap(({ email }) => email ?? []);
    return fresh
      .filter((mail) => isAbout(mail, state) && mail.to.some((to) => excluded.includes(to)))
      .map((mail) => `${state.record.reference}: ${mail.to.join()} is excluded and was sent "${mail.subject}"`);
  });
  const addresses = new Set(staff.map(({ email }) => email));
  const letters = fresh
    .filter((mail) => markOf(mail).some((mark) => /\.L\d+$/.test(mark)) && mail.to.some((to) => addresses.has(to)))
    .map(({ subject }) => `the letter "${subject}" went to staff`);
  const acted = cases.flatMap((state) => {
    const known = knownOf(state, before);
    if (!known) return [];
    const excluded = shutOut(known, state, snapshot).map(({ personId }) => personId);
    return state.history
      .slice(known.history.length)
      .filter(({ actor }) => actor.kind === 'person' && excluded.includes(actor.personId))
      .map(({ type }) => `${state.record.reference}: somebody who is excluded did ${type}`);
  });
  return [...told, ...letters, ...acted];
};

/** Who was excluded before, and was not let in since because nobody else is left: when the last who could see to it steps back (decision 20). */
function shutOut(known: CaseState, state: CaseState, { staff, profile }: Snapshot): StaffPerson[] {
  const isOther = concerningIn(state, known).length > 0;
  const records = [known.record, ...(isOther ? [state.record] : [])];
  return staff.filter((person) => records.every((record) => isExcluded(person, record, profile, staff)));
}

function concerningIn({ history }: CaseState, known: CaseState | undefined): CaseEvent[] {
  return history.slice(known?.history.length ?? 0).filter(({ type }) => type === 'subject_named' || type === 'person_recused');
}

/** Staff act before anything of the same step leaves; who is named in what comes in may have been told a moment before. */
function isExcludedByStaff(state: CaseState, known: CaseState | undefined): boolean {
  const excluding = concerningIn(state, known);
  return excluding.length > 0 && excluding.every(({ actor }) => actor.kind === 'person');
}

/** S2.61: while somebody speaks for another without an authority that covers details now, nothing leaves that tells of the matter. */
export const nobodyUnauthorisedIsTold: Invariant = (snapshot, before) =>
  snapshot.cases.flatMap((state) => {
    const mails = freshIn(snapshot, before).filter((mail) => isAbout(mail, state) || isTextOf(mail, state));
    if (mails.length === 0) return [];
    const owed = owedThroughout(state, snapshot.profile);
    return mails.flatMap((mail) => {
      const row = rowOf(mail, state);
      const upTo = state.history.filter(({ at }) => at <= mail.at).length;
      const told = owed[upTo - 1];
      if (row === undefined || told === undefined || mayBeTold(told, mail.at)) return [];
      const isTelling =
        tellingLetters.includes(row.letterKind) || (row.letterKind === 'extension' && !isReasonLeftOut(row.outboxId, state));
      return isTelling ? [`${state.record.reference}: a ${row.letterKind} went by ${mail.channel} without authority`] : [];
    });
  });

function isReasonLeftOut(outboxId: number, { letters }: CaseState): boolean {
  const { text = '', language = 'en' } = letters.get(outboxId) ?? {};
  return text.includes(REASONS_LEFT_OUT[language]);
}

/** What stands in the place of a reason that is told to nobody without authority. */
const REASONS_LEFT_OUT = {
  en: 'We may only tell you the reason once we have the agreement of the person you speak for.',
  ro: 'Vă putem spune motivul numai după ce avem acordul persoanei pentru care vorbiți.',
  fr: 'Nous ne pourrons vous en dire la raison que lorsque nous aurons l’accord de la personne pour laquelle vous parlez.',
  it: 'Potremo dirLe il motivo solo quando avremo il consenso della persona per cui Lei parla.',
  ca: 'Només li podrem dir el motiu quan tinguem el consentiment de la persona en nom de la qual parla.',
  zh: '收到您所代表的人的同意之后，我们才能告诉您原因。',
} as const;

/**
 * S2.61, S2.10: letters go to the person who complained, where they are known to be reached, to a representative for as long as the person
 * wishes it, and to nobody else.
 */
export const onlyWhoComplainedIsWrittenTo: Invariant = (snapshot, before) =>
  snapshot.cases.flatMap((state) => {
    const ways = [knownOf(state, before)?.complainant, state.complainant].flatMap((complainant) => [
      complainant?.email?.toLowerCase(),
      complainant?.phone,
    ]);
    const texters = state.messages.flatMap(({ from, channel }) => (channel === 'sms' && from !== undefined ? [from] : []));
    return freshIn(snapshot, before).flatMap((mail) => {
      const isLetter = markOf(mail).some((mark) => mark.startsWith(`${state.record.caseId}.L`)) || isTextOf(mail, state);
      const row = rowOf(mail, state);
      const known = row?.letterKind === 'text_answer' ? [...ways, ...texters] : ways;
      const readers = row?.toParty ? readersAt(mail.at, row.toParty, [state, ...[knownOf(state, before) ?? []].flat()]) : known;
      const isKnown = mail.to.every((to) => readers.includes(to.toLowerCase()));
      return !isLetter || isKnown ? [] : [`${state.record.reference}: a letter went to ${mail.to.join()}, who is nobody there`];
    });
  });

/** Where the representative is reached who has letters `as` this row says; nowhere once that was taken back, or has ended. */
function readersAt(at: Instant, { partyId, as }: Addressee, states: readonly CaseState[]): string[] {
  const [{ history } = { history: [] }] = states;
  const concerns = ({ facts }: CaseEvent) => facts['of'] === partyId || facts['partyId'] === partyId;
  const granting: readonly EventType[] = ['authority_received', 'authority_revoked', 'party_removed'];
  const last = history.findLast((event) => event.at <= at && granting.includes(event.type) && concerns(event));
  const isGranted = last?.type === 'authority_received' && [as, 'instead'].includes(String(last.facts['letters']));
  const hasEnded = typeof last?.facts['expiresOn'] === 'string' && last.facts['expiresOn'] < at.slice(0, 10);
  if (!isGranted || hasEnded) return [];
  return states.flatMap(({ circle }) =>
    circle.parties.flatMap((party) =>
      party.partyId === partyId && party.email !== undefined ? [party.email.toLowerCase()] : [],
    ),
  );
}

/** S2.62: nothing that leads to the case goes to somebody who is barred from it, by mail or text: no letter, no reference, no link. */
export const nobodyBarredIsWrittenTo: Invariant = (snapshot, before) =>
  (before?.cases ?? []).flatMap(({ record: { caseId, reference }, circle, history }) => {
    const isUnbarred = snapshot.cases
      .find(({ record }) => record.caseId === caseId)
      ?.history.slice(history.length)
      .some(({ type }) => type === 'person_unbarred');
    // Lifted in this very step: before it or after it, nobody can say.
    if (isUnbarred || circle.barred.length === 0) return [];
    return freshIn(snapshot, before)
      .filter((sent) => isAbout(sent, { record: { caseId } }) || leadsTo(sent, [caseId, reference]))
      .filter(({ to }) => to.some((recipient) => findBarredSender(recipient, circle) !== undefined))
      .map(({ to, subject, text }) => `${reference}: "${subject ?? text}" went to ${to.join()}, who is barred`);
  });

function leadsTo({ subject = '', text, html = '' }: Sent, names: readonly string[]): boolean {
  return names.some((name) => `${subject}\n${text}\n${html}`.includes(name));
}

function freshIn({ sent }: Snapshot, before: Snapshot | undefined): Sent[] {
  return sent.slice(before?.sent.length ?? 0);
}

function knownOf({ record }: CaseState, before: Snapshot | undefined): CaseState | undefined {
  return before?.cases.find((state) => state.record.caseId === record.caseId);
}

function isAbout(mail: Sent, { record }: { record: { caseId: string } }): boolean {
  return markOf(mail).some((mark) => mark.startsWith(`${record.caseId}.`));
}

/** Texts carry no marks, but the reference. */
function isTextOf({ channel, text }: Sent, { record }: CaseState): boolean {
  return channel === 'sms' && text.startsWith(`${record.reference}: `);
}

function rowOf(mail: Sent, { record, outbox, letters }: CaseState) {
  const rows = outbox.flatMap((row) => (row.kind === 'letter' ? [row] : []));
  if (mail.channel === 'sms') {
    return rows.findLast(({ outboxId }) => letters.get(outboxId)?.sms === mail.text && letters.get(outboxId)?.to === mail.to[0]);
  }
  return rows.find(({ outboxId }) => markOf(mail).includes(`${record.caseId}.L${outboxId}`));
}
