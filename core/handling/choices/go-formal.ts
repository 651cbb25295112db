// The complainant makes it formal, in writing: it is so from this moment (S2.22, S2.23). What a formal complaint holds is asked, and only
// why it is not settled is needed (S2.26 to S2.30).

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Account, Message } from '#core/case/person.ts';
import type { HandlingContext } from '../context.ts';
import { madeFormal } from '../formal-stage.ts';
import { receiveMessage } from '../receive-message.ts';
import { withSubjectsOf } from '../without-conflict.ts';
import { messageReceived, withUnread } from './filed.ts';
import { isFormalInTime } from './offered.ts';

const answer = (mostCharacters: number) => z.string().trim().max(mostCharacters).optional();

export const FormalComplaint = z.object({
  whatHappened: answer(20_000),
  whenItHappened: answer(500),
  whoItConcerns: answer(500),
  stepsTaken: answer(5_000),
  whyDissatisfied: z.string().trim().min(1).max(5_000),
  desiredOutcome: answer(5_000),
});
export type FormalComplaint = z.infer<typeof FormalComplaint>;

/** `message` holds all of `told`, written out. Where it cannot become formal any more it is added to the case, and nothing is lost. */
export function goFormal(
  record: Case,
  told: FormalComplaint,
  message: Message,
  pointers: string[],
  context: HandlingContext,
): Draft {
  // After its time it is asked for all the same, and a person decides.
  if (!isFormalInTime(record, context.procedure.profile)) return receiveMessage(record, message, pointers, context);
  const formal = withUnread(record, madeFormal(record, context));
  const draft: Draft = {
    after: record.askedFor === undefined ? formal : { ...formal, hasAnswered: true },
    events: [
      messageReceived(message),
      { type: 'made_formal', actor: { kind: 'complainant' }, facts: { askedBy: 'complainant', leads: formal.handler.role } },
    ],
    messages: [message],
    person: { complainant: context.complainant, account: accountWith(told, context.account) },
    pointers,
  };
  // Its own words say whom a formal complaint is about, as those of any complaint do (S2.21).
  const { whoItConcerns } = told;
  const said: Account = { whatHappened: message.text, ...(whoItConcerns === undefined ? {} : { whoItConcerns }) };
  return withSubjectsOf(said, draft, context);
}

/** What they first said happened stays as they said it; the rest is as they say it now. */
function accountWith({ whatHappened: _again, ...told }: FormalComplaint, account: Account): Account {
  const given = Object.entries(told).filter(([, value]) => value !== undefined && value !== '');
  return { ...account, ...Object.fromEntries(given) };
}
