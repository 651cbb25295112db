// What is to be found out, and from whom or what, before anybody finds anything (S1.3), and what a finding has to go by (S0.11). The question
// itself and where its answer lies are sealed.

import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import type { CaseParty } from './party.ts';

/** Somebody to hear, a record to read, a place to see. */
export const InquirySource = z.enum(['person', 'record', 'place']);
export type InquirySource = z.infer<typeof InquirySource>;

export const InquiryItem = z.strictObject({
  itemId: z.string(),
  /** Sequence number of the event that planned it; its words are sealed under that number. */
  seq: z.int().positive(),
  source: InquirySource,
  /** Missing where it is about the complaint as a whole. */
  allegationId: z.string().optional(),
  /** A colleague who was asked this one question, by when they answer, and when they were last told that it waits (S1.5). */
  asked: z.strictObject({ personId: z.string(), dueAt: Instant, toldAt: Instant.optional() }).optional(),
  /** What came of it; the words of that event say it. */
  settled: z.strictObject({ seq: z.int().positive(), isFound: z.boolean() }).optional(),
});
export type InquiryItem = z.infer<typeof InquiryItem>;

export const InquiryState = z.enum(['open', 'found', 'not_possible']);
export type InquiryState = z.infer<typeof InquiryState>;

export function stateOfItem({ settled }: InquiryItem): InquiryState {
  if (settled === undefined) return 'open';
  return settled.isFound ? 'found' : 'not_possible';
}

type Inquired = Readonly<{ inquiry?: InquiryItem[] | undefined }>;

export function openItems({ inquiry = [] }: Inquired): InquiryItem[] {
  return inquiry.filter(({ settled }) => settled === undefined);
}

/** The inquiry without what `isOver` says that nobody is asked any more; a question that has its answer stays as it is. */
export function askedNoMore({ inquiry }: Inquired, isOver: (personId: string) => boolean): Pick<Inquired, 'inquiry'> {
  if (inquiry === undefined) return {};
  return {
    inquiry: inquiry.map(({ asked, ...item }) =>
      asked === undefined || (item.settled === undefined && isOver(asked.personId)) ? item : { ...item, asked },
    ),
  };
}

/** Who looks anew asks anew: nobody is asked what an answer that was given was waiting for. */
export function askedAnew(record: Inquired): Pick<Inquired, 'inquiry'> {
  return askedNoMore(record, () => true);
}

interface Known extends Inquired {
  heard?: readonly string[] | undefined;
  parties?: readonly CaseParty[] | undefined;
  hasEvidence?: boolean | undefined;
}

/** An account that was heard, a file that can be opened, or a question that was answered. */
export function hasBasis({ heard = [], parties = [], hasEvidence = false, inquiry = [] }: Known): boolean {
  const isWitnessHeard = parties.some(({ heardAt }) => heardAt !== undefined);
  return heard.length > 0 || isWitnessHeard || hasEvidence || inquiry.some((item) => stateOfItem(item) === 'found');
}
