// The people of a simulation: few, so that they meet again, and some whom a program can reach badly or not at all.

import type { Profile } from '#core/procedure/profile.ts';

export interface PersonContacts {
  name: string;
  address: string;
  /** Where they text from, as the network gives it: a number, a short code or a name. */
  number: string;
}

/** Mail to these comes back; nobody ever writes from them, they are only typed into forms. */
export const unreachableAddresses = ['bounce+web1@example.org', 'bounce+web2@example.org'] as const;

/** Programs write from here, and none of them is ever answered. */
export const ROBOTS = 'robots.example.net';

/** By the prefix that a provider texts to: a mobile number, one whose texts fail (…0000), one of which no word comes (…9999), a landline. */
const numbers: Readonly<Record<string, readonly [mobile: string, failing: string, silent: string, landline: string]>> = {
  '+40': ['+4072200000', '+40722000000', '+40722999999', '+40213000001'],
  '+44': ['+4474000000', '+447400000000', '+447400999999', '+442079460001'],
};

export function contactsOf(profile: Profile): readonly [PersonContacts, ...PersonContacts[]] {
  const [mobile, failing, silent, landline] = numbers[profile.texts.prefixes[0] ?? ''] ?? numbers['+40'] ?? ['', '', '', ''];
  const person = (number: number, from: string, address = `person${number}@example.org`) => ({
    name: `Person ${number}`,
    address,
    number: from,
  });
  const suffix = mobile.startsWith('+44') ? (number: number) => `0${number}` : String;
  return [
    person(0, `${mobile}${suffix(1)}`),
    person(1, `${mobile}${suffix(2)}`),
    person(2, `${mobile}${suffix(3)}`, 'bounce+2@example.org'),
    person(3, `${mobile}${suffix(4)}`),
    person(4, failing),
    person(5, silent),
    person(6, landline),
    person(7, '1234'),
    person(8, 'CARE'),
  ];
}
