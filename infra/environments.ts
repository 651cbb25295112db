// What differs from one provider's deployment to another's. Read from a JSON file named on the command line; a fresh clone
// without one synthesises an example that belongs to nobody.

import { readFileSync } from 'node:fs';
import * as z from 'zod';

const BaseUrl = z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith('/'), 'must not end with a slash');

/** Exactly as the issuer calls itself in its tokens, with or without a slash at the end. */
const IssuerUrl = z.url({ protocol: /^https?$/ });

export const Deployment = z.strictObject({
  /** Begins the name of every stack and state machine; lower case, so that it fits all of them. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  /** Without both, whatever account and region the command line is signed in to. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  region: z.string().min(1).optional(),
  /** File in profiles/ or in the folder below, without .json. */
  profile: z.string().regex(/^[a-z-]+\.[a-z]{2}$/),
  /** Folder of procedures that are kept elsewhere than in profiles/; its JSON files travel beside those of this project. */
  profilesFolder: z.string().min(1).optional(),
  /** Domain whose mail Candour receives and sends; the complaints address and all reply addresses are within it. */
  mailDomain: z.string().min(3),
  complaintsAddress: z.email(),
  /** Where people reach the site; its host gets the certificate below when there is one. */
  siteUrl: BaseUrl,
  certificateArn: z.string().startsWith('arn:').optional(),
  /** Who signs staff in (OpenID Connect, code flow). */
  staffIssuerUrl: IssuerUrl,
  staffClientId: z.string().min(1),
  /** The claim that names a person's role, such as `custom:role`; `role` when not given. */
  staffRoleClaim: z.string().min(1).optional(),
  /** Who issues regulators' access tokens (OAuth 2 client credentials, RS256). */
  regulatorIssuerUrl: IssuerUrl,
  /** The `aud` of access tokens. */
  apiAudience: z.string().min(1),
  /** The number that takes text messages, as people read it, when there is one. */
  textNumber: z.string().min(3).optional(),
  /** ARN of that number, or of a pool, in AWS End User Messaging: texts then leave through it, which tells whether they arrive; else through SNS. */
  textOriginArn: z
    .string()
    .regex(/^arn:[^:]+:sms-voice:/)
    .optional(),
  /** Dollars a month for texts at which people are told, 50 if not said; AWS stops at its own limit without a word. */
  textBudget: z.number().positive().optional(),
  /** How many times the usual number of forms may come in at once, where many people reach the site by one address; 1 if not said (W1). */
  formLimitsTimes: z.number().positive().optional(),
  /** Of the WeChat official account, when there is one. */
  wechatAppId: z.string().startsWith('wx').optional(),
  /** `own`: something else than GuardDuty looks for malware in what people send, and tells in the same form (docs/runbooks/check-evidence.md). */
  evidenceScanner: z.literal('own').optional(),
  /** Who is told when something fails. */
  alarmAddress: z.email(),
});
export type Deployment = z.infer<typeof Deployment>;

/** Names under .example and example.org are reserved (RFC 2606): nothing synthesised from this can reach anyone. */
const example: Deployment = {
  name: 'candour',
  profile: 'england-adult-social-care.en',
  mailDomain: 'complaints.example.org',
  complaintsAddress: 'complaints@complaints.example.org',
  siteUrl: 'https://complaints.example.org',
  staffIssuerUrl: 'https://staff.example.org',
  staffClientId: 'staff-workspace',
  regulatorIssuerUrl: 'https://regulators.example.org',
  apiAudience: 'candour',
  wechatAppId: 'wx0000000000000000',
  alarmAddress: 'operations@example.org',
};

/**
 * The deployment that `-c deployment=<file>` names, or the example.
 * @throws ZodError naming each field that is wrong.
 */
export function readDeployment(file: unknown): Deployment {
  return file === undefined ? example : Deployment.parse(JSON.parse(readFileSync(z.string().parse(file), 'utf8')));
}
