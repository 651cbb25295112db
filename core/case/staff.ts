// The people who work here, as far as the procedure needs to know them.

import * as z from 'zod';
import { Language } from '#core/language.ts';
import { Role } from '#core/procedure/profile.ts';

export const StaffPerson = z.strictObject({
  personId: z.string().min(1),
  name: z.string().min(1),
  role: Role,
  email: z.string().optional(),
  language: Language.optional(),
});
export type StaffPerson = z.infer<typeof StaffPerson>;

/** The register of staff: filled by sign-ins, because the identity provider is where people join and leave. */
export interface StaffDirectory {
  people(): Promise<StaffPerson[]>;
  remember(person: StaffPerson): Promise<void>;
}
