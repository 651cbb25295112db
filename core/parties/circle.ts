// The people around a case with their names and addresses, sealed like everything that tells who somebody is; and those who are barred
// from it, whoever agrees to them.

import * as z from 'zod';
import type { CaseParty } from '#core/case/party.ts';
import { Language } from '#core/language.ts';

/** Every field may be missing: a witness may be known by name alone, a barred person by a number alone. */
const contact = {
  name: z.string().optional(),
  email: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
  postalAddress: z.string().optional(),
};
export const Contact = z.strictObject(contact);
export type Contact = z.infer<typeof Contact>;

export const Party = z.strictObject({
  partyId: z.string(),
  ...contact,
  /** In which they read letters, where somebody knows. */
  language: Language.optional(),
});
export type Party = z.infer<typeof Party>;

/** Somebody whom the person concerned once named as having hurt them (S2.5, S2.62). */
export const BarredPerson = z.strictObject({ barredId: z.string(), ...contact });
export type BarredPerson = z.infer<typeof BarredPerson>;

export const Circle = z.strictObject({ parties: z.array(Party), barred: z.array(BarredPerson) });
export type Circle = z.infer<typeof Circle>;

export const nobodyAround: Circle = { parties: [], barred: [] };

/** `given` without what was left open. */
export function contactOf({ name, email, phone, postalAddress }: { [Field in keyof Contact]?: string | undefined }): Contact {
  return {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(postalAddress ? { postalAddress } : {}),
  };
}

/**
 * What no letter to the complainant may hold (S2.61): all that is known of barred people, witnesses and another service user whom it is
 * about (S2.8), and how others are reached. The person concerned, and those who stand by them, may be named.
 */
export function namesToKeep({ parties = [] }: { parties?: readonly CaseParty[] | undefined }, circle: Circle): string[] {
  const all = ({ name, email, phone, postalAddress }: Contact) => [name, email, phone, postalAddress];
  const kept = circle.parties.flatMap((party) => {
    const role = parties.find(({ partyId }) => partyId === party.partyId)?.role;
    return role === 'witness' || role === 'subject' ? all(party) : [party.email, party.phone];
  });
  return [...circle.barred.flatMap(all), ...kept].filter((term) => term !== undefined);
}
