// The people of a simulation: few, so that they meet again, and some whom a program can reach badly or not at all.

import type { StaffPerson } from '#core/case/staff.ts';
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

/** Numbers of one country; texts to `failing` (…0000) fail, and of those to `silent` (…9999) no word comes. */
interface Numbers {
  /** A mobile number but for its last digit. */
  mobile: string;
  failing: string;
  silent: string;
  landline: string;
}

/** By the prefix that a provider texts to. */
const numbers: Readonly<Record<string, Numbers>> = {
  '+33': { mobile: '+3363998011', failing: '+33639980000', silent: '+33639989999', landline: '+33142345678' },
  '+34': { mobile: '+3461234567', failing: '+34612340000', silent: '+34612349999', landline: '+34932123456' },
  '+39': { mobile: '+39347123456', failing: '+393471230000', silent: '+393471239999', landline: '+390612345678' },
  '+40': { mobile: '+4072200000', failing: '+40722000000', silent: '+40722999999', landline: '+40213000001' },
  '+44': { mobile: '+44740000000', failing: '+447400000000', silent: '+447400999999', landline: '+442079460001' },
  '+86': { mobile: '+861391234567', failing: '+8613912340000', silent: '+8613912349999', landline: '+861065001234' },
};

export function contactsOf(profile: Profile): readonly [PersonContacts, ...PersonContacts[]] {
  const [prefix = ''] = profile.texts.prefixes;
  const known = numbers[prefix];
  if (!known) throw new Error(`nobody has a number that begins with ${prefix}`);
  const { mobile, failing, silent, landline } = known;
  const person = (number: number, from: string, address = `person${number}@example.org`) => ({
    name: `Person ${number}`,
    address,
    number: from,
  });
  return [
    person(0, `${mobile}1`),
    person(1, `${mobile}2`),
    person(2, `${mobile}3`, 'bounce+2@example.org'),
    person(3, `${mobile}4`),
    person(4, failing),
    person(5, silent),
    person(6, landline),
    person(7, '1234'),
    person(8, 'CARE'),
  ];
}

/** Beside the demonstration's one person in each role: with a second one, who is in conflict is not always alone. */
export const deputies: readonly StaffPerson[] = (
  [
    ['team-leader-2', 'Radu Munteanu', 'team_leader'],
    ['head-of-service-2', 'Ruth Adebayo', 'head_of_service'],
    ['trustee-2', 'Pierre Lambert', 'trustee'],
    ['quality-manager-2', 'Neus Ferrer', 'quality_manager'],
  ] as const
).map(([personId, name, role]) => ({ personId, name, role, email: `${personId}@staff.candour.localhost` }));
