// Barred people: somebody whom the client once named as having hurt them is never a party, companion or witness, is never written to and
// never told anything, even when the client agrees (S2.5, S2.50, S2.62, S2.63).

import { canonicalAddress, resemblesAddress } from '#core/intake/mail/sender-trust.ts';
import type { BarredPerson, Circle, Contact } from './circle.ts';
import { mayBeSameName, plainWords } from './person-names.ts';

/** The barred person that `contact` is or may be: by e-mail address, number, name or postal address, each in whatever spelling. */
export function findBarred(contact: Contact, { barred }: Circle): BarredPerson | undefined {
  return barred.find(
    (person) =>
      resemblesAddress(contact.email, person.email) ||
      isSameNumber(contact.phone, person.phone) ||
      isSamePlace(contact.postalAddress, person.postalAddress) ||
      (contact.name !== undefined && person.name !== undefined && mayBeSameName(contact.name, person.name)),
  );
}

/** Who wrote from here: an e-mail address or a number. */
export function findBarredSender(from: string | undefined, circle: Circle): BarredPerson | undefined {
  return from === undefined ? undefined : findBarred(senderContact(from), circle);
}

export function senderContact(from: string): Contact {
  return from.includes('@') ? { email: from } : { phone: from };
}

/** How somebody is reached, in one spelling for all that are alike: what can be compared across cases. Names cannot (decision 17). */
export function reachesOf({ email, phone }: Contact): string[] {
  const digits = lastDigits(phone);
  return [
    ...(email === undefined ? [] : [`email ${canonicalAddress(email)}`]),
    ...(isTelling(digits) ? [`phone ${digits}`] : []),
  ];
}

/** With or without the country: the last nine digits tell a number. */
function isSameNumber(one: string | undefined, other: string | undefined): boolean {
  const [left, right] = [lastDigits(one), lastDigits(other)];
  return isTelling(left) && left === right;
}

function isTelling(digits: string): boolean {
  return digits.length >= 7;
}

function lastDigits(number: string | undefined): string {
  return (number ?? '').replaceAll(/\D/g, '').slice(-9);
}

function isSamePlace(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && plainWords(one) !== '' && plainWords(one) === plainWords(other);
}
