// The plan of the inquiry (S1.3): what is to be found out about each allegation, and from whom or what; then what came of it, or why it could
// not be had. Nothing waits for it: a plan is for those who look into the case, and tells who reads it later how thoroughly they did.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { InquirySource, openItems } from '#core/case/inquiry.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { isExcluded } from '#core/case/policy.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { CivilDate } from '#core/instant.ts';
import { contactOf } from '#core/parties/circle.ts';
import { Refusal } from '#core/refusal.ts';
import { refuseBarred } from '../barred-attempt.ts';
import { noticeToColleague } from '../context.ts';
import { byPerson, handledOrReviewed, sealedWords, staffAct, words } from '../staff-act.ts';
import { allegationNamed, whichAllegation } from './allegations.ts';

const whichQuestion = z.string().min(1).max(40).meta({ title: 'Which question' });

export const planInquiry = staffAct({
  act: 'plan_inquiry',
  title: 'Plan what to find out',
  input: z.strictObject({
    allegationId: whichAllegation.optional(),
    question: words('What is to be found out', 'One question; only colleagues read it'),
    source: InquirySource.meta({ title: 'Where the answer lies' }),
    from: words('With whom, in what, or where', 'Who is asked needs to hear this question, and nothing else of the case'),
  }),
  perform(record, { allegationId, question, source, from }, context) {
    // Whoever is barred is not asked either: that there is such a complaint would be news to them (S2.62).
    const refused = source === 'person' ? refuseBarred(record, { name: from }, 'witness', context) : undefined;
    if (refused) return refused;
    const named = allegationId === undefined ? {} : { allegationId: allegationNamed(allegationId, record).allegationId };
    const item = { itemId: drawIdentifier(context.chance, 8), seq: record.history.seq + 1, source, ...named };
    return {
      after: {
        ...handledOrReviewed(record, context),
        phase: phaseAfter('plan_inquiry', record),
        inquiry: [...(record.inquiry ?? []), item],
      },
      events: [
        {
          type: 'inquiry_planned',
          actor: byPerson(context),
          facts: { itemId: item.itemId, source, ...named },
          words: sealedWords({ question, from }, context),
        },
      ],
    };
  },
});

export const settleInquiry = staffAct({
  act: 'settle_inquiry',
  title: 'Say what came of a question',
  input: z.strictObject({
    itemId: whichQuestion,
    result: z.enum(['found', 'not_possible']).meta({ title: 'What came of it' }),
    what: words('What was found, or why it could not be had', 'Only colleagues read this'),
  }),
  isOffered: (record) => openItems(record).length > 0,
  perform(record, { itemId, result, what }, context) {
    const item = openItems(record).find((candidate) => candidate.itemId === itemId);
    if (!item) throw new Refusal('AlreadyRecorded', { itemId });
    return {
      after: settledWith(handledOrReviewed(record, context), itemId, result === 'found'),
      events: [
        {
          type: 'inquiry_settled',
          actor: byPerson(context),
          facts: { itemId, result },
          words: sealedWords({ what }, context),
        },
      ],
    };
  },
});

/** Who is asked is shown the question and nothing else (S1.5); whoever it is about, or works below them, is not asked so. */
export const askColleague = staffAct({
  act: 'ask_colleague',
  title: 'Ask a colleague one question',
  input: z.strictObject({
    itemId: whichQuestion,
    personId: z
      .string()
      .min(1)
      .max(200)
      .meta({ title: 'Whom', description: 'They see the question as it stands here, and nothing else of the case' }),
    answerOn: CivilDate.meta({ title: 'By when', format: 'date' }),
  }),
  isOffered: (record) => openItems(record).length > 0,
  perform(record, { itemId, personId, answerOn }, context) {
    const { procedure, staff, now } = context;
    const item = openItems(record).find((candidate) => candidate.itemId === itemId);
    if (!item) throw new Refusal('AlreadyRecorded', { itemId });
    const colleague = staff.find((one) => one.personId === personId);
    if (!colleague || isExcluded(colleague, record, procedure.profile, staff)) {
      throw new Refusal('ConflictOfInterest', { because: 'may_not_be_asked' });
    }
    const refused = refuseBarred(record, contactOf(colleague), 'witness', context);
    if (refused) return refused;
    const dueAt = procedure.calendar.endOfLocalDay(answerOn);
    if (dueAt < now) throw new Refusal('DateNotPossible', { answerOn });
    const asked = { personId, dueAt };
    return {
      after: {
        ...handledOrReviewed(record, context),
        phase: phaseAfter('ask_colleague', record),
        inquiry: (record.inquiry ?? []).map((other) => (other === item ? { ...item, asked } : other)),
      },
      events: [{ type: 'colleague_asked', actor: byPerson(context), facts: { itemId, ...asked } }],
      outbox: [noticeToColleague(record, 'question', colleague)],
    };
  },
});

/** `record` with what came of one question, as the event that is written next says. */
export function settledWith(record: Case, itemId: string, isFound: boolean): Case {
  const settled = { seq: record.history.seq + 1, isFound };
  return {
    ...record,
    inquiry: (record.inquiry ?? []).map((item) => (item.itemId === itemId ? { ...item, settled } : item)),
  };
}
