// Acts on who wrote: whether a message from somebody else belongs to a case, and how the person who complained is really reached. No
// program decides either: a mail's From is a claim (E17, E18, E22).

import * as z from 'zod';
import { type Case, tasksExcept } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { withLinksClosed } from '#core/case/link-edition.ts';
import type { Message } from '#core/case/person.ts';
import { type Complainant, PreferredChannel } from '#core/case/person.ts';
import { isKeptFrom, isMessageKeptFrom } from '#core/case/tasks.ts';
import { letterLanguage } from '#core/correspondence/letters.ts';
import { Language } from '#core/language.ts';
import { contactOf } from '#core/parties/circle.ts';
import { Refusal } from '#core/refusal.ts';
import { refuseBarred, refuseBarredSender } from './barred-attempt.ts';
import { filingInDoubt } from './filing.ts';
import { byPerson, sealedWords, staffAct, words } from './staff-act.ts';

const standingAs = {
  complainant: 'addition',
  belongs: 'contribution',
  unrelated: 'unrelated',
} as const satisfies Record<string, Message['standing']>;

/** Nothing is shown to the writer by this; who belongs to a case may add to it, and gets no letter about it (S2.61). */
export const placeContribution = staffAct({
  act: 'place_contribution',
  title: 'Decide on a message from somebody else',
  input: z.strictObject({
    messageId: z.string().min(1).max(100).meta({ title: 'Message' }),
    as: z.enum(['complainant', 'belongs', 'unrelated']).meta({ title: 'What it is' }),
  }),
  isOffered: ({ tasks }, { person }) => tasks.some((task) => task.kind === 'confirm_contribution' && !isKeptFrom(person, task)),
  perform(record, input, context) {
    const undecided = context.messages.filter(({ standing }) => standing === 'unverified');
    const shown = undecided.filter(({ messageId }) => !isMessageKeptFrom(context.person, messageId, record));
    const message = shown.find(({ messageId }) => messageId === input.messageId);
    if (!message) throw new Refusal('AlreadyRecorded', { messageId: input.messageId });
    const isLast = undecided.length === 1;
    const after: Case = {
      ...record,
      phase: phaseAfter('place_contribution', record),
      tasks: record.tasks.filter(({ kind }) => !(isLast && kind === 'confirm_contribution')),
    };
    // They may have been barred since they wrote (S2.62).
    const refused = refuseBarredSender(after, message.from, context);
    if (refused) return { ...refused, messages: [{ ...message, standing: 'barred' }] };
    // S2.2: they may have written that it is a complaint, from an address that nobody knew to be theirs.
    return {
      after: input.as === 'complainant' ? filingInDoubt(after, context) : after,
      events: [{ type: 'contribution_placed', actor: byPerson(context), facts: { messageId: message.messageId, as: input.as } }],
      messages: [{ ...message, standing: standingAs[input.as] }],
    };
  },
});

/**
 * What is given here replaces what was known, and from now on letters with details go there: somebody has made sure of it (E18–E23). The
 * links in a mailbox or a phone that is left behind open nothing any more (S2.62).
 */
export const correctContact = staffAct({
  act: 'correct_contact',
  title: 'Correct how to reach the person',
  input: z
    .strictObject({
      name: z.string().trim().max(200).optional().meta({ title: 'Name' }),
      email: z.email().max(254).optional().meta({ title: 'Email address' }),
      phone: z.e164().optional().meta({ title: 'Phone number', description: 'With the country: +40…' }),
      postalAddress: z.string().trim().max(1_000).optional().meta({ title: 'Postal address' }),
      preferredChannel: PreferredChannel.meta({ title: 'Answers go by' }),
      language: Language.optional().meta({ title: 'Language of our answers', description: 'Leave it open if you do not know' }),
      closesLinks: z.boolean().default(false).meta({
        title: 'Close the links in our letters until now',
        description: 'When somebody else may read them; the next letter brings new ones',
      }),
      why: words('How do you know?', 'For example: they called from the number we have'),
    })
    .refine(({ preferredChannel, email }) => preferredChannel !== 'email' || email !== undefined, {
      path: ['email'],
      message: 'needed for an answer by e-mail',
    })
    .refine(({ preferredChannel, phone }) => !['sms', 'phone'].includes(preferredChannel) || phone !== undefined, {
      path: ['phone'],
      message: 'needed for an answer to the phone',
    }),
  perform(record, { why, preferredChannel, language, closesLinks, ...given }, context) {
    const refused = refuseBarred(record, contactOf(given), 'contact', context);
    if (refused) return refused;
    const { name: _name, email, phone, postalAddress: _address, textsStopped = false, ...kept } = context.complainant;
    // STOP was said of one number; another may be texted (M4).
    const stop = textsStopped && given.phone === phone ? { textsStopped } : {};
    const reachable = { ...kept, ...stop, ...contactOf(given), preferredChannel, senderProven: true };
    const complainant = language === undefined ? reachable : inKnownLanguage(reachable, language);
    const isLeft = (before: string | undefined, now: string | undefined) => before !== undefined && before !== now;
    const closes = closesLinks || isLeft(email, given.email) || isLeft(phone, given.phone);
    return {
      after: {
        ...(closes ? withLinksClosed(record) : record),
        ...(language === undefined ? {} : { language: letterLanguage(language, context.procedure.profile) }),
        phase: phaseAfter('correct_contact', record),
        tasks: tasksExcept(record, 'confirm_sender'),
      },
      events: [
        {
          type: 'contact_corrected',
          actor: byPerson(context),
          facts: { preferredChannel, ...(language === undefined ? {} : { language }), ...(closes ? { closes } : {}) },
          words: sealedWords({ why }, context),
        },
      ],
      person: { complainant, account: context.account },
    };
  },
});

/** E50, M17: somebody found out which language it is. */
function inKnownLanguage({ secondLanguage: _doubt, ...complainant }: Complainant, language: Language): Complainant {
  return { ...complainant, language };
}
