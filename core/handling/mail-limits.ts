// How often a program may answer by mail. What people send us is never limited, only what we send back by ourselves: between two
// programs that answer each other somebody must stop, and no address may be flooded through our forms (E2, E43).

import { domainOf } from '#core/intake/mail/sender-trust.ts';
import type { Tally } from '#core/ports.ts';

const ANSWERS_TO_ADDRESS_A_DAY = 10;
/** A whole town may write from one provider of mailboxes. */
const ANSWERS_TO_DOMAIN_AN_HOUR = 200;

/** Counts one more answer to `to`; why it must not be sent, if so: then a person decides, so that nobody goes unanswered. */
export async function countAnswer(to: string, tally: Pick<Tally, 'count'>): Promise<'too_many_answers' | undefined> {
  const ofAddress = await tally.count(`answers to ${to.toLowerCase()}`, 24 * 60);
  const ofDomain = await tally.count(`answers to anybody at ${domainOf(to)}`, 60);
  return ofAddress > ANSWERS_TO_ADDRESS_A_DAY || ofDomain > ANSWERS_TO_DOMAIN_AN_HOUR ? 'too_many_answers' : undefined;
}
