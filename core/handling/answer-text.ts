// What a text sets off by itself: a short answer, and an end or a new beginning of texts. An answer is kept with the case like any letter.

import type { Case } from '#core/case/case.ts';
import type { CaseReference } from '#core/case/case-reference.ts';
import type { Draft } from '#core/case/change.ts';
import type { Message } from '#core/case/person.ts';
import type { LetterFacts } from '#core/correspondence/letter-facts.ts';
import type { TextAnswer } from '#core/correspondence/text-answers.ts';
import { findBarredSender } from '#core/parties/barred.ts';
import { type HandlingContext, issueLetter, letterFrame } from './context.ts';
import { receiveMessage } from './receive-message.ts';
import { withLetterOrFault } from './record-fault.ts';

export interface Answer {
  answer: TextAnswer;
  /** E.164. */
  to: string;
  choices?: CaseReference[];
}

/** `draft` with a text that answers what set it off, to anybody but a barred person (S2.62); written for the record as it becomes. */
export function answeredByText(draft: Draft, { answer, to, choices }: Answer, context: HandlingContext): Draft {
  if (findBarredSender(to, context.circle) !== undefined) return draft;
  const facts: LetterFacts = {
    kind: 'text_answer',
    ...letterFrame(draft.after, context),
    ...pageFor(answer, draft.after, context),
    answer,
    ...secondLanguageFor(answer, context),
    ...(choices === undefined ? {} : { choices }),
  };
  return withLetterOrFault(
    draft,
    'AnswerText',
    () => ({
      ...draft,
      events: [...draft.events, { type: 'text_answered', actor: { kind: 'procedure' }, facts: { answer } }],
      letters: [...(draft.letters ?? []), issueLetter(facts, 'auto-replied', context, { route: { channel: 'sms', to } })],
    }),
    context,
  );
}

/** What is asked before anybody knows the language is asked in both (M13, M17); a keyword is answered in one, its writer knows it. */
function secondLanguageFor(answer: TextAnswer, { complainant: { secondLanguage } }: HandlingContext) {
  return secondLanguage !== undefined && (answer === 'unclear' || answer === 'pictures') ? { secondLanguage } : {};
}

/** Pictures have a page of their own (M12). */
function pageFor(answer: TextAnswer, record: Case, { complainant, links }: HandlingContext) {
  return answer === 'pictures' && complainant.senderProven ? { textUrl: links.evidence(record) } : {};
}

/**
 * STOP and nothing else (`areStopped`): no more texts to this number (M3); START: texts again. The person keeps the right to an answer, so
 * letters go by e-mail where there is an address and else become a task (M4). Undefined when it is so already and there is no message
 * to file: STOP counts for every open case of a number, and is filed on one.
 */
export function setTexts(
  areStopped: boolean,
  record: Case,
  filed: { message: Message; pointers: string[] } | undefined,
  context: HandlingContext,
): Draft | undefined {
  const { complainant, account } = context;
  if (!filed && (complainant.textsStopped ?? false) === areStopped) return undefined;
  const draft: Draft = filed
    ? receiveMessage(record, filed.message, filed.pointers, context)
    : {
        after: record,
        events: [
          {
            type: 'message_received',
            actor: { kind: 'complainant' },
            facts: { channel: 'sms', texts: areStopped ? 'stopped' : 'resumed' },
          },
        ],
      };
  return { ...draft, person: { complainant: { ...complainant, textsStopped: areStopped }, account } };
}
