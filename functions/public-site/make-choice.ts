// A choice as it was posted becomes a change of the case, once, however often it is sent (W2). What was written and cannot be what it was
// meant to be any more, because somebody was quicker, is on the case as a message.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Message } from '#core/case/person.ts';
import { digestOf } from '#core/digest.ts';
import { askForAnotherHandler } from '#core/handling/choices/another-handler.ts';
import { askForSecondLook } from '#core/handling/choices/ask-again.ts';
import { askToEnd } from '#core/handling/choices/ask-to-end.ts';
import { tellOfDisadvantage } from '#core/handling/choices/disadvantage.ts';
import { FormalComplaint, goFormal } from '#core/handling/choices/go-formal.ts';
import { sayComplaint } from '#core/handling/choices/say-complaint.ts';
import type { HandlingContext } from '#core/handling/context.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Refusal } from '#core/refusal.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { formalLabels } from './pages/choice.ts';
import { choiceWordsIn } from './words/choice-words.ts';

const submissionKey = z.string().min(8).max(100);

/** Each form as it is posted. */
export const Chosen = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('another_handler'), submissionKey, handler: z.string().min(1).max(100) }),
  FormalComplaint.extend({ choice: z.literal('formal'), submissionKey }),
  z.object({ choice: z.literal('appeal'), submissionKey, reasons: z.string().trim().max(20_000).default('') }),
  z.object({ choice: z.literal('disadvantage'), submissionKey, said: z.string().trim().min(1).max(20_000) }),
  z.object({ choice: z.literal('ending'), submissionKey }),
  z.object({ choice: z.literal('complaint'), submissionKey }),
]);
export type Chosen = z.infer<typeof Chosen>;

export async function makeChoice({ caseId }: Case, chosen: Chosen, language: PageLanguage, ports: HandlingPorts): Promise<void> {
  const pointers = [`FORM#${digestOf({ caseId, ...chosen })}`];
  const message = messageOf(wordsOf(chosen, language), ports);
  const decide = (record: Case, context: HandlingContext) => draftOf(chosen, record, message, pointers, context);
  try {
    await changeCase(caseId, decide, ports, { signals: true });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'AlreadyRecorded')) throw error;
  }
}

function draftOf(
  chosen: Chosen,
  record: Case,
  message: Message,
  pointers: string[],
  context: HandlingContext,
): Draft | undefined {
  switch (chosen.choice) {
    case 'another_handler':
      return askForAnotherHandler(record, chosen, context);
    case 'formal':
      return goFormal(record, FormalComplaint.parse(chosen), message, pointers, context);
    case 'appeal':
      return askForSecondLook(record, { hasReasons: chosen.reasons !== '' }, message, pointers, context);
    case 'disadvantage':
      return tellOfDisadvantage(record, message, pointers, context);
    case 'ending':
      return askToEnd(record, message, pointers, context);
    case 'complaint':
      return sayComplaint(record, context);
  }
}

/** In their words, with our questions where there are several. */
function wordsOf(chosen: Chosen, language: PageLanguage): string {
  const { secondLook, ending } = choiceWordsIn(language);
  switch (chosen.choice) {
    case 'another_handler':
    case 'complaint':
      return '';
    case 'formal': {
      const answers: Readonly<Record<string, string | undefined>> = chosen;
      const told = Object.entries(formalLabels(language)).filter(([name]) => answers[name]);
      return told.map(([name, label]) => `${label}\n${answers[name]}`).join('\n\n');
    }
    case 'appeal':
      return chosen.reasons === '' ? secondLook.asked : chosen.reasons;
    case 'disadvantage':
      return chosen.said;
    case 'ending':
      return ending.wish;
  }
}

function messageOf(text: string, { chance, clock }: HandlingPorts): Message {
  return {
    messageId: drawIdentifier(chance),
    channel: 'web',
    receivedAt: clock.now(),
    text,
    attachments: [],
    standing: 'addition',
  };
}
