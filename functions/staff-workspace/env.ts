// What the workspace is set up with.

import * as z from 'zod';
import { handlingSettings } from '#functions/shared/aws/handling-ports.ts';

export const Env = z.object({
  ...handlingSettings,
  /** Who signs staff in, exactly as it calls itself in its tokens. */
  STAFF_ISSUER_URL: z.url(),
  STAFF_CLIENT_ID: z.string().min(1),
  /** Only for an identity service that insists on one; PKCE does without. */
  STAFF_CLIENT_SECRET: z.string().min(1).optional(),
  /** The claim that names a person's role, such as `custom:role` or `cognito:groups`; `role` when not given. */
  STAFF_ROLE_CLAIM: z.string().min(1).optional(),
  /** For whom bearer tokens must be; the workspace's own client when not given. */
  API_AUDIENCE: z.string().min(1).optional(),
});
export type Env = z.infer<typeof Env>;
