// What the regulator's export is set up with.

import * as z from 'zod';
import { handlingSettings, storeSettings } from '#functions/shared/aws/handling-ports.ts';

export const Env = z.object({
  ...storeSettings,
  PROFILE: handlingSettings.PROFILE,
  PROFILES_DIR: handlingSettings.PROFILES_DIR,
  /** Who issues regulators' tokens, exactly as it calls itself in them. */
  REGULATOR_ISSUER_URL: z.url(),
  REGULATOR_AUDIENCE: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
