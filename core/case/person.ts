// What tells who someone is: kept apart from the record, sealed under the case's own key. Destroying that key erases the person.

import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import { Language } from '#core/language.ts';

export const PreferredChannel = z.enum(['email', 'sms', 'phone', 'letter', 'none']);
export type PreferredChannel = z.infer<typeof PreferredChannel>;

/** How to reach the person who complained. Every field may be missing: nobody is refused for staying unnamed (S0.4). */
export const Complainant = z.strictObject({
  name: z.string().optional(),
  email: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
  postalAddress: z.string().optional(),
  preferredChannel: PreferredChannel,
  language: Language,
  onBehalfOf: z.enum(['self', 'other']).optional(),
  supportNeeded: z.string().optional(),
  /** When and how it is safe to be in touch (S2.8). */
  safeContact: z.string().optional(),
  /** False when the sender of a mail could not be proven: they get a receipt and no details (E18). */
  senderProven: z.boolean(),
});
export type Complainant = z.infer<typeof Complainant>;

/** What the person told us, as far as they did; asked for gently, never demanded (S0.20–S0.23, S2.26–S2.30). */
export const Account = z.strictObject({
  whatHappened: z.string(),
  whenItHappened: z.string().optional(),
  whereItHappened: z.string().optional(),
  whoItConcerns: z.string().optional(),
  stepsTaken: z.string().optional(),
  desiredOutcome: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

/** One message from outside, or one record by staff of what was said. `rawKey` leads to the original, byte for byte. */
export const Message = z.strictObject({
  messageId: z.string(),
  channel: z.enum(['email', 'sms', 'web', 'phone', 'desk', 'letter']),
  receivedAt: Instant,
  from: z.string().optional(),
  subject: z.string().optional(),
  text: z.string(),
  rawKey: z.string().optional(),
  attachments: z.array(z.strictObject({ filename: z.string(), contentType: z.string(), size: z.int(), sha256: z.string() })),
  /** `automatic`: filed and never answered. `unverified`: someone we cannot place wrote; a person decides (E17). */
  standing: z.enum(['complaint', 'addition', 'unverified', 'automatic', 'bounce']),
});
export type Message = z.infer<typeof Message>;
