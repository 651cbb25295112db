// From the people around a case to what its page says of them: roles and authorities in words, and names only for those who may read the
// case at all.

import { type Authority, covers } from '#core/case/party.ts';
import { isRemovable } from '#core/handling/acts/parties.ts';
import type { Instant } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import type { Contact } from '#core/parties/circle.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import { choicesOf, complaintLabels } from '#functions/shared/pages/complaint-fields.ts';
import type { Choice } from '#functions/shared/pages/components.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import { dayOf } from '#functions/shared/pages/moments.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { PeopleShown } from './pages/people.ts';
import { aroundWords } from './words/around-words.ts';
import { contactWords } from './words/contact-words.ts';
import { peopleWordsIn } from './words/people-words.ts';

/** Undefined when there is nobody but the one who complained, in a procedure where nobody has a named contact. */
export function showPeople(view: CaseView, frame: StaffFrame, now: Instant): PeopleShown | undefined {
  const { parties, barred, onBehalf, namedContact } = view;
  if (parties.length === 0 && barred.length === 0 && onBehalf === undefined && namedContact === undefined) return undefined;
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
      ...namedContactOf(view, frame),
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

/** With one line where somebody is to be named, and none once the case is over: a desk is told, and not asked again and again (S3.6). */
function namedContactOf({ namedContact, phase }: CaseView, { language }: StaffFrame): PeopleShown['parties'] {
  if (namedContact === undefined || (namedContact.personId === undefined && phase === 'closed')) return [];
  const { heading, who, toNote, doubts, onlyHere } = contactWords[language];
  const { personId, name, doubt, isKnownAgain } = namedContact;
  const notes = [doubt && doubts[doubt], personId === undefined || isKnownAgain ? undefined : onlyHere];
  return [
    {
      what: heading,
      details: [
        ...(name === undefined ? [] : [[who, name] as const]),
        [toNote, notes.filter((note) => note !== undefined).join(' ')],
      ],
    },
  ];
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
      return { role: choicesOf(words.roles).filter(({ value }) => value !== 'subject'), language: languagesIn(language) };
    case 'remove_party':
      return { partyId: named };
    case 'record_authority':
      return { of: [...complainant, ...withAuthority], scope: choicesOf(words.scopes), letters: choicesOf(words.letters) };
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

function languagesIn(language: PageLanguage): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return Language.options.map((value) => ({ value, label: names.of(value) ?? value }));
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
  const { authority: label, scopes, states, until, letters: which } = peopleWordsIn(frame.language);
  const { scope, expiresAt, receivedAt, revokedAt, letters } = authority;
  if (revokedAt !== undefined) return [[label, states.revoked]];
  if (scope === undefined || receivedAt === undefined) return [[label, states.required]];
  if (!covers(authority, scope, now)) return [[label, states.expired]];
  const details = [scopes[scope], ...(expiresAt === undefined ? [] : [until(dayOf(expiresAt, frame))])].join(', ');
  return [[label, letters === undefined ? details : `${details}\n${which[letters]}`]];
}
