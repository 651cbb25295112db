// What tells who someone is: kept apart from the record, sealed under the case's own key. Destroying that key erases the person.

import * as z from 'zod';
import { CivilDate, Instant } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import { Channel } from './channel.ts';
import { ServiceRelation } from './concern.ts';

export const PreferredChannel = z.enum(['email', 'sms', 'phone', 'letter', 'wechat', 'none']);
export type PreferredChannel = z.infer<typeof PreferredChannel>;

/** How to reach the person who complained. Every field may be missing: nobody is refused for staying unnamed (S0.4). */
export const Complainant = z.strictObject({
  name: z.string().optional(),
  email: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
  postalAddress: z.string().optional(),
  /** WeChat's id of the person for our account: a person answers there. */
  wechat: z.string().optional(),
  preferredChannel: PreferredChannel,
  language: Language,
  /** Where we are not sure of `language`: the first letter is in both (E50, M17). */
  secondLanguage: Language.optional(),
  onBehalfOf: z.enum(['self', 'other']).optional(),
  /** What they are to the service, as far as they or staff said so (S2.4). */
  relation: ServiceRelation.optional(),
  /** For whom somebody else speaks: a name, and what the two are to each other. */
  affectedPerson: z.string().optional(),
  /** Whether that person knows and agrees, as far as the one who speaks says so: no authority by itself (S2.31). */
  affectedAgrees: z.enum(['yes', 'no', 'cannot_say']).optional(),
  /** A friend, relative or professional who stands by the complainant (S2.10): named, and not written to. */
  helper: z.string().optional(),
  supportNeeded: z.string().optional(),
  contactTime: z.string().optional(),
  /** STOP was texted from `phone`: no more texts there; it may still be rung (M3, M4). */
  textsStopped: z.boolean().optional(),
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
  whyDissatisfied: z.string().optional(),
  desiredOutcome: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

/** What a reader of a message should know about it beside its words. */
export const MessageFlag = z.enum([
  'sender_unproven',
  'resembles_complainant',
  'virus_suspected',
  'unreadable',
  'encrypted',
  'over_budget',
  'letters_lost',
  'gathered',
  'no_return_address',
]);
export type MessageFlag = z.infer<typeof MessageFlag>;

/** One message from outside, or one record by staff of what was said. `rawKey` leads to the original, byte for byte. */
export const Message = z.strictObject({
  messageId: z.string(),
  channel: Channel,
  receivedAt: Instant,
  from: z.string().optional(),
  subject: z.string().optional(),
  text: z.string(),
  rawKey: z.string().optional(),
  attachments: z.array(z.strictObject({ filename: z.string(), contentType: z.string(), size: z.int(), sha256: z.string() })),
  /**
   * `automatic`: filed and never answered. `unverified`: someone we cannot place wrote; a person decides (E17) that it is from the person
   * who complained (`addition`), from somebody else and part of the case (`contribution`), or not part of it (`unrelated`).
   * `barred`: from somebody who must have no part in it; filed, shown to staff alone and never answered (S2.62).
   */
  standing: z.enum(['complaint', 'addition', 'unverified', 'contribution', 'unrelated', 'automatic', 'bounce', 'barred']),
  /** Where the sender asks answers to go, when that is not where they wrote from (E19). */
  replyTo: z.string().optional(),
  /** Others who were written to: shown, and never written to by us (E16). */
  seenAddresses: z.array(z.string()).optional(),
  /** Who may have written what was passed on to us; a person confirms it or not (E22, E23). */
  passedOnFrom: z.strictObject({ address: z.string().optional(), name: z.string().optional() }).optional(),
  /** The day until which an automatic answer says its sender is away (E5). */
  awayUntilOn: CivilDate.optional(),
  /** The number that the sender's own office gave the matter (E47). */
  theirReference: z.string().optional(),
  /** What shows that a program sent it, as `Auto-Submitted: auto-replied`, whatever its standing (E1). */
  automaticWhy: z.string().optional(),
  flags: z.array(MessageFlag).optional(),
});
export type Message = z.infer<typeof Message>;

/** Whether the one who complained wrote it, as far as anybody knows: what others send is theirs (S2.6, E17). */
export function isOfComplainant({ standing }: Pick<Message, 'standing'>): boolean {
  return standing === 'complaint' || standing === 'addition';
}
