// From what the identity service says of somebody to a member of staff, and into the directory that the rules ask.

import * as z from 'zod';
import { type StaffDirectory, StaffPerson } from '#core/case/staff.ts';
import { digestOf } from '#core/digest.ts';
import { Language } from '#core/language.ts';
import { Role } from '#core/procedure/profile.ts';

const Claims = z.looseObject({
  sub: z.string().min(1),
  name: z.string().trim().min(1).optional().catch(undefined),
  email: z.email().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
});

/** Undefined for somebody without a role that the procedure knows: they have no business here. */
export function identifyPerson(claims: Readonly<Record<string, unknown>>, roleClaim: string): StaffPerson | undefined {
  const { sub, name, email, locale } = Claims.parse(claims);
  const role = [claims[roleClaim]]
    .flat()
    .map((named) => Role.safeParse(named).data)
    .find((known) => known !== undefined);
  if (role === undefined) return undefined;
  const language = Language.safeParse(locale?.slice(0, 2).toLowerCase()).data;
  return StaffPerson.parse({
    personId: sub,
    name: name ?? sub,
    role,
    ...(email === undefined ? {} : { email }),
    ...(language === undefined ? {} : { language }),
  });
}

/** Writes a person down when they are new or have changed; asks the directory once for each that comes. */
export function personKeeper(staff: StaffDirectory): (person: StaffPerson) => Promise<void> {
  const kept = new Map<string, string>();
  return async (person) => {
    const digest = digestOf(person);
    if (kept.get(person.personId) === digest) return;
    const known = (await staff.people()).find(({ personId }) => personId === person.personId);
    // An access token often leaves out the address that the sign-in told: what it does not say has not changed.
    const now = { ...known, ...person };
    if (known === undefined || digestOf(known) !== digestOf(now)) await staff.remember(now);
    kept.set(person.personId, digest);
  };
}
