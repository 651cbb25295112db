// From the people around a case to what its page says of them: roles and authorities in words, and names only for those who may read the
// case at all.

import { type Authority, covers } from '#core/case/party.ts';
import { isRemovable } from '#core/handling/acts/parties.ts';
import type { Instant } from '#core/instant.ts';
import type { Contact } from '#core/parties/circle.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import { choicesOf, complaintLabels } from '#functions/shared/pages/complaint-fields.ts';
import type { Choice } from '#functions/shared/pages/components.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import { dayOf } from '#functions/shared/pages/moments.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { PeopleShown } from './pages/people.ts';
import { aroundWords } from './words/around-words.ts';
import { peopleWordsIn } from './words/people-words.ts';

/** Undefined when there is nobody but the one who complained. */
export function showPeople({ parties, barred, onBehalf }: CaseView, frame: StaffFrame, now: Instant): PeopleShown | undefined {
  if (parties.length === 0 && barred.length === 0 && onBehalf === undefined) return undefined;
  const words = peopleWordsIn(frame.language);
  const speaking = onBehalf
    ? [
        {
          what: words.complainant,
          details: [
            ...authorityOf(onBehalf.authority, frame, now),
            ...(onBehalf.isFormerClient ? [[words.formerClient, '✓'] as const] : []),
          ],
        },
      ]
    : [];
  return {
    heading: words.heading,
    parties: [
      ...speaking,
      ...parties.map(({ role, authority, heardAt, ...contact }) => ({
        what: words.roles[role],
        details: [
          ...contactOf(contact, frame),
          ...(authority ? authorityOf(authority, frame, now) : []),
          ...(role === 'witness' ? [heardOf(heardAt, frame)] : []),
        ],
      })),
    ],
    barred:
      barred.length === 0
        ? undefined
        : {
            heading: words.barredHeading,
            note: words.barredNote,
            people: barred.map((person) => ({ what: '', details: contactOf(person, frame) })),
          },
  };
}

/** Answers to pick from in the forms about people; none for every other act. */
export function peopleChoices(act: string, view: CaseView, language: PageLanguage): Record<string, readonly Choice[]> {
  const words = peopleWordsIn(language);
  const named = view.parties.filter(isRemovable).map(({ partyId, role, name }) => ({
    value: partyId,
    label: [name, words.roles[role]].filter(Boolean).join(', '),
  }));
  const withAuthority = named.filter(({ value }) =>
    view.parties.some(({ partyId, authority }) => partyId === value && authority),
  );
  const complainant = view.onBehalf ? [{ value: 'complainant', label: words.complainant }] : [];
  switch (act) {
    case 'add_party':
      return { role: choicesOf(words.roles).filter(({ value }) => value !== 'subject') };
    case 'remove_party':
      return { partyId: named };
    case 'record_authority':
      return { of: [...complainant, ...withAuthority], scope: choicesOf(words.scopes) };
    case 'revoke_authority':
      return { of: [...complainant, ...withAuthority] };
    case 'pause_case':
      return { reason: choicesOf(words.reasons) };
    case 'unbar_person':
      return {
        barredId: view.barred.map(({ barredId, name, email, phone, postalAddress }) => ({
          value: barredId,
          label: name ?? email ?? phone ?? postalAddress ?? barredId,
        })),
      };
    default:
      return {};
  }
}

function contactOf({ name, email, phone, postalAddress }: Contact, { language }: StaffFrame) {
  const labels = complaintLabels(language, 'staff');
  const known = { name, email, phone, postalAddress };
  return (['name', 'email', 'phone', 'postalAddress'] as const).flatMap((field) => {
    const value = known[field];
    return value === undefined ? [] : [[labels[field], value] as const];
  });
}

/** Whether the account of a witness was taken, and on which day (S0.34). */
function heardOf(heardAt: Instant | undefined, frame: StaffFrame): readonly [string, string] {
  const { account, notHeard } = aroundWords[frame.language].witness;
  return [account, heardAt === undefined ? notHeard : dayOf(heardAt, frame)];
}

function authorityOf(authority: Authority, frame: StaffFrame, now: Instant): (readonly [string, string])[] {
  const { authority: label, scopes, states, until } = peopleWordsIn(frame.language);
  const { scope, expiresAt, receivedAt, revokedAt } = authority;
  if (revokedAt !== undefined) return [[label, states.revoked]];
  if (scope === undefined || receivedAt === undefined) return [[label, states.required]];
  if (!covers(authority, scope, now)) return [[label, states.expired]];
  return [[label, [scopes[scope], ...(expiresAt === undefined ? [] : [until(dayOf(expiresAt, frame))])].join(', ')]];
}
