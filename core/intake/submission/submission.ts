// A complaint as somebody sends it by form, by program, or tells it to staff: one schema for all three, and how it opens a case. Only
// the account of what happened is asked for; everything else may be missing (S0.4).

import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import * as z from 'zod';
import type { Channel } from '#core/case/channel.ts';
import { SubjectKind } from '#core/case/concern.ts';
import { type Account, Complainant, PreferredChannel } from '#core/case/person.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { digestOf } from '#core/digest.ts';
import type { Opening } from '#core/handling/open-case.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Instant } from '#core/instant.ts';
import type { ChannelAdapter } from '#core/intake/channel-adapter.ts';
import type { Language } from '#core/language.ts';
import type { Chance } from '#core/ports.ts';
import type { Procedures } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';

const answer = (mostCharacters: number) => z.string().trim().max(mostCharacters).optional();

/**
 * What a complaint sent to a provider may hold. A phone number is read as one dialled in the provider's own country unless it says
 * otherwise, and becomes E.164 (M10).
 */
export function complaintSubmissionFor(profile: Profile) {
  return z
    .strictObject({
      whatHappened: z.string().trim().min(1).max(20_000),
      whenItHappened: answer(500),
      whereItHappened: answer(500),
      whoItConcerns: answer(500),
      aboutKind: SubjectKind.optional().catch(undefined),
      stepsTaken: answer(5_000),
      whyDissatisfied: answer(5_000),
      desiredOutcome: answer(5_000),
      name: answer(200),
      onBehalfOf: Complainant.shape.onBehalfOf,
      // S2.1: whatever somebody answers here, their complaint is taken.
      relation: z.enum(profile.relations).optional().catch(undefined),
      affectedPerson: answer(500),
      affectedAgrees: Complainant.shape.affectedAgrees,
      helper: answer(500),
      preferredChannel: PreferredChannel.optional(),
      email: z.email().max(254).optional(),
      phone: phoneNumberIn(countryOf(profile)).optional(),
      postalAddress: answer(1_000),
      contactTime: answer(500),
      safeContact: answer(1_000),
      supportNeeded: answer(2_000),
      language: z.enum(profile.languages).optional(),
      submissionKey: z.string().min(8).max(100).optional().meta({
        description: 'Chosen by the sender: the same complaint with the same key is taken once, however often it is sent',
      }),
    })
    .refine(({ preferredChannel, email }) => preferredChannel !== 'email' || email, needed('email'))
    .refine(({ preferredChannel, phone }) => !['sms', 'phone'].includes(preferredChannel ?? '') || phone, needed('phone'))
    .refine(({ preferredChannel, postalAddress }) => preferredChannel !== 'letter' || postalAddress, needed('postalAddress'));
}

export type ComplaintSubmission = z.output<ReturnType<typeof complaintSubmissionFor>>;

/** What staff write down for somebody (S2.13): the same, with how and when it reached us. */
export function staffEntryFor(profile: Profile, now: Instant) {
  return complaintSubmissionFor(profile).safeExtend({
    channel: z.enum(['phone', 'desk', 'letter', 'wechat']),
    serious: z.boolean().optional().meta({ description: 'It is serious, and formal from the start where there is such a stage' }),
    receivedAt: Instant.refine((receivedAt) => receivedAt <= now, {
      message: 'must not lie in the future',
      params: { problem: 'inFuture' },
    }).optional(),
  });
}

export interface SubmissionArrival {
  submission: ComplaintSubmission;
  channel: Channel;
  receivedAt: Instant;
  /** Language of the form it was typed into; what the text clearly says of itself comes first. */
  formLanguage?: Language | undefined;
  enteredBy?: StaffPerson | undefined;
  serious?: boolean | undefined;
}

/** The form and the API; the key that a sender may choose tells copies apart. */
export const formChannel: ChannelAdapter<SubmissionArrival, OpeningPorts> = { channels: ['web'], openingOf };

/** What staff write down for somebody who rings, comes, writes a letter or says it elsewhere. */
export const staffEntryChannel: ChannelAdapter<SubmissionArrival, OpeningPorts> = {
  channels: ['phone', 'desk', 'letter', 'wechat'],
  openingOf,
};

interface OpeningPorts {
  procedures: Pick<Procedures, 'current'>;
  chance: Chance;
}

/**
 * The opening of a case. Its pointer covers the whole submission and not its key alone: a key that somebody guesses opens nobody
 * else's case, and words changed before a second press are a complaint of their own and not lost (W2).
 */
async function openingOf(arrival: SubmissionArrival, { procedures, chance }: OpeningPorts): Promise<Opening> {
  const { submission, channel, receivedAt, enteredBy, serious } = arrival;
  const { submissionKey, whatHappened, whenItHappened, whereItHappened, whoItConcerns } = submission;
  const { stepsTaken, whyDissatisfied, desiredOutcome } = submission;
  const { name, email, phone, postalAddress, onBehalfOf, affectedPerson, affectedAgrees, helper } = submission;
  const { supportNeeded, contactTime, safeContact, relation } = submission;
  const account: Account = {
    whatHappened,
    ...answered({ whenItHappened, whereItHappened, whoItConcerns, stepsTaken, whyDissatisfied, desiredOutcome }),
  };
  // Only here are the words of six languages needed, and most pages are no complaint.
  const { languagesFor } = await import('#core/intake/language/languages-for.ts');
  const complainant: Complainant = {
    ...answered({ name, email, phone, postalAddress, affectedPerson, helper, supportNeeded, contactTime, safeContact }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(affectedAgrees === undefined ? {} : { affectedAgrees }),
    ...(relation === undefined ? {} : { relation }),
    preferredChannel: submission.preferredChannel ?? reachableBy(submission),
    ...(submission.language === undefined
      ? languagesFor(whatHappened, arrival.formLanguage, procedures.current().profile)
      : { language: submission.language }),
    // They gave the address themselves, for this case: links may be sent to it.
    senderProven: true,
  };
  const from = email ?? phone;
  return {
    channel,
    receivedAt,
    complainant,
    account,
    message: {
      messageId: drawIdentifier(chance),
      channel,
      receivedAt,
      ...(from === undefined ? {} : { from }),
      text: whatHappened,
      attachments: [],
      standing: 'complaint',
    },
    ...(submission.aboutKind === undefined ? {} : { about: submission.aboutKind }),
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ...(serious === undefined ? {} : { serious }),
    pointers: submissionKey === undefined ? [] : [`FORM#${digestOf(submission)}`],
  };
}

function reachableBy({ email, phone }: ComplaintSubmission): PreferredChannel {
  if (email !== undefined) return 'email';
  return phone === undefined ? 'none' : 'sms';
}

/** Who asks for an answer by some way must say where. Checked beside other faults, so that a form shows all of them at once. */
function needed(field: 'email' | 'phone' | 'postalAddress') {
  return { path: [field], message: 'is needed for the answer that was asked for', when: isObject };
}

function isObject({ value }: { value: unknown }): boolean {
  return typeof value === 'object' && value !== null;
}

/** The country is that of the holidays that the provider works by. */
function countryOf(profile: Profile) {
  const country = profile.calendar.holidays.slice(0, 2);
  return isSupportedCountry(country) ? country : undefined;
}

function phoneNumberIn(country: ReturnType<typeof countryOf>) {
  return z
    .string()
    .trim()
    .max(50)
    .transform((typed, context) => {
      const number = parsePhoneNumberFromString(typed, country);
      if (number?.isPossible()) return number.number;
      context.issues.push({ code: 'invalid_format', format: 'e164', input: typed, message: 'must be a phone number' });
      return z.NEVER;
    });
}

/** Without what was left out or blank. */
function answered<Key extends string>(answers: Record<Key, string | undefined>): Partial<Record<Key, string>> {
  const given: Partial<Record<Key, string>> = {};
  for (const key in answers) {
    const text = answers[key];
    if (text) given[key] = text;
  }
  return given;
}
