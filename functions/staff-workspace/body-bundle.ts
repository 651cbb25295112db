// The bundle for a body outside, made from the case as the person who takes it may read it: so nobody gives away what they may not know
// themselves.

import { type BodyMatter, scopeOf } from '#core/case/body-matter.ts';
import type { Case } from '#core/case/case.ts';
import type { SubjectKind } from '#core/case/concern.ts';
import { isCopy } from '#core/case/outbox.ts';
import { isOfComplainant } from '#core/case/person.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { takeBodyBundle } from '#core/handling/take-body-bundle.ts';
import type { Instant } from '#core/instant.ts';
import { regulatorRow } from '#core/oversight/regulator-row.ts';
import { localized } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import type { BodyBundle, Doer, WordsOf } from '#functions/shared/edges/http-body-bundle.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import { isOfWitness } from './case-papers.ts';
import { type ViewingPorts, viewCase } from './view-case.ts';

/** @throws Refusal `CaseNotFound`, `ConflictOfInterest`. */
export async function bundleForBody(
  { caseId }: Case,
  bodyId: string,
  person: StaffPerson,
  ports: HandlingPorts & ViewingPorts,
): Promise<BodyBundle> {
  const take = (record: Case, context: Parameters<typeof takeBodyBundle>[3]) => takeBodyBundle(record, bodyId, person, context);
  const record = await changeCase(caseId, take, ports, { signals: false });
  const matter = record.bodies?.find((candidate) => candidate.bodyId === bodyId);
  if (!matter) throw new Refusal('CaseNotFound');
  const { profile } = ports.procedures.pinned(record.profile);
  const provider = localized(profile.provider.name, record.language, profile);
  const [view, staff] = await Promise.all([viewCase(record, person, ports), ports.staff.people()]);
  return bodyBundle({ view, record, matter, staff, provider, now: ports.clock.now() });
}

interface Bundled {
  view: CaseView;
  record: Case;
  matter: BodyMatter;
  staff: readonly StaffPerson[];
  provider: string;
  now: Instant;
}

/** Only as far as the matter reaches. */
export function bodyBundle({ view, record, matter, staff, provider, now }: Bundled): BodyBundle {
  const { seq, ...known } = matter;
  const scope = scopeOf(matter);
  const { body, what, legalBasis } = view.history.find((event) => event.seq === seq)?.words ?? {};
  return {
    schemaVersion: 1,
    madeAt: now,
    provider,
    matter: { ...known, scope, body, what, legalBasis },
    register: regulatorRow(record, now),
    ...(scope === 'register' ? {} : { course: courseOf(view, staff) }),
    ...(scope === 'whole_file' ? { file: fileOf(view, matter.coversOthers === true) } : {}),
  };
}

function courseOf(view: CaseView, staff: readonly StaffPerson[]): NonNullable<BodyBundle['course']> {
  return {
    history: view.history.map(({ at, type, actor }) => ({ at, type, by: doerOf(actor, staff) })),
    findings: view.findings.map(({ outcome }) => ({ outcome })),
    meetings: view.meetings.map(({ kind, startsAt, endsAt, status }) => ({ kind, startsAt, endsAt, status })),
    letters: view.letters.map(({ letterKind, at, channel, status }) => ({ letterKind, at, channel, status })),
    evidence: view.evidence.map(({ receivedAt, from, matter, kind, size, sha256 }) => ({
      receivedAt,
      from,
      matter,
      kind,
      size,
      sha256,
    })),
    people: view.parties.map(({ role }) => ({ role })),
  };
}

/**
 * Barred people are left out: that somebody was named as having hurt the client is the client's to tell (S2.62). So is what others said, and
 * who they are, unless the matter covers it (S2.61), and of a guarded case always: there nobody else is named but colleagues (S2.6). What the
 * complainant is to the service is no part of what happened. What staff wrote may repeat others: whoever takes the bundle looks at it.
 */
function fileOf({ complainant, account, subjects, parties, isGuarded, ...view }: CaseView, isCovered: boolean): BundledFile {
  const coversOthers = isCovered && !isGuarded;
  const { name, affectedPerson, helper } = complainant ?? {};
  const isNamed = (kind: SubjectKind) => !isGuarded || kind === 'staff' || kind === 'volunteer';
  const covered = <Item extends { wordsOf: WordsOf }>(items: readonly Item[]) =>
    items.filter((item) => coversOthers || item.wordsOf !== 'other');
  const files = view.evidence.flatMap(({ fileName, sha256, from }) =>
    fileName && sha256 ? [{ fileName, sha256, wordsOf: from === 'mail' ? senderOf(sha256, view) : from }] : [],
  );
  return {
    complainant: complainant && (isGuarded ? { name } : { name, affectedPerson, helper }),
    account: account && { ...account, wordsOf: 'complainant' },
    about: subjects.map(({ kind, role, name: called }) => ({ kind, role, name: isNamed(kind) ? called : undefined })),
    people: parties.map((party) => ({ role: party.role, ...(coversOthers ? { name: party.name } : {}) })),
    accounts: covered(accountsIn(view)),
    allegations: view.allegations.map(({ allegation }) => ({ allegation, wordsOf: 'staff' })),
    findings: view.findings.map(({ outcome, allegation, rationale }) => ({ outcome, allegation, rationale, wordsOf: 'staff' })),
    // What a copy says stands in the letter that it is one of.
    letters: view.letters
      .filter((letter) => !isCopy(letter))
      .map(({ letterKind, at, subject, text }) => ({ letterKind, at, subject, text, wordsOf: 'staff' })),
    evidence: covered(files).filter(({ wordsOf }) => !isGuarded || wordsOf === 'complainant'),
  };
}

type BundledFile = NonNullable<BodyBundle['file']>;

function accountsIn({ history }: Pick<CaseView, 'history'>): BundledFile['accounts'] {
  return history.flatMap((event) => {
    const said = event.type === 'account_heard' || event.type === 'meeting_held' ? event.words?.['said'] : undefined;
    return said === undefined ? [] : [{ at: event.at, wordsOf: heardIn(event), text: said }];
  });
}

/** The record of a meeting holds the words of all who were heard in it. */
function heardIn(event: CaseView['history'][number]): WordsOf {
  const { facts } = event;
  if (isOfWitness(event)) return 'other';
  return facts['whose'] === 'complainant' || facts['spoke'] === 'complainant' ? 'complainant' : 'staff';
}

/** Who sent a file by mail: one that came with no message of the complainant is somebody else's. */
function senderOf(sha256: string, { messages }: Pick<CaseView, 'messages'>): WordsOf {
  const brought = messages.filter(({ attachments }) => attachments.some((file) => file.sha256 === sha256));
  return brought.some(isOfComplainant) ? 'complainant' : 'other';
}

function doerOf(actor: CaseView['history'][number]['actor'], staff: readonly StaffPerson[]): Doer {
  if (actor.kind !== 'person') return actor.kind;
  return staff.find(({ personId }) => personId === actor.personId)?.role ?? 'staff';
}
