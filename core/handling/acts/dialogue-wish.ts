// Whether the person who complained wishes to talk with those whom the complaint is about (S2.52). Where people may be watched a wish counts
// only when nobody else was there to hear it. That it is not wished, or no longer, always counts, and ends what was planned.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { DialogueWish } from '#core/case/dialogue.ts';
import { type Meeting, plannedMeetings } from '#core/case/meeting.ts';
import { Refusal } from '#core/refusal.ts';
import { requireSafeDialogue } from '../dialogue.ts';
import { calledOff } from '../plan-meeting.ts';
import { byPerson, handledOrReviewed, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';

export const recordDialogueWish = staffAct({
  act: 'record_dialogue_wish',
  title: 'Record whether a talk with those concerned is wished',
  signals: true,
  input: z.strictObject({
    wish: DialogueWish.meta({
      title: 'Is it wished?',
      description: 'Ask nobody to wish it; record what they said by themselves',
    }),
    said: words('What they said'),
    isAlone: z.boolean().default(false).meta({ title: 'Nobody else was there when they said it' }),
  }),
  perform(record, { wish, said, isAlone }, context) {
    if (wish === 'wished') requireFreeWish(record, isAlone, context);
    const dialogue = { wish, seq: record.history.seq + 1 };
    const type = wish === 'wished' ? 'dialogue_wished' : 'dialogue_not_wished';
    const told: Draft = {
      after: { ...handledOrReviewed(record, context), dialogue, lastContactAt: context.now },
      events: [{ type, actor: byPerson(context), facts: { isAlone }, words: sealedWords({ said }, context) }],
    };
    const ended = plannedMeetings(record).filter(({ isDialogue }) => isDialogue === true && wish === 'not_wished');
    return ended.reduce((draft, meeting) => withoutMeeting(draft, meeting, context), told);
  },
});

/** @throws Refusal `DialogueNotPossible`, `AuthorityMissing`. */
function requireFreeWish(record: Case, isAlone: boolean, context: StaffContext): void {
  if (context.procedure.profile.safeBrowsing !== undefined && !isAlone) throw new Refusal('DialogueNotPossible');
  requireSafeDialogue(record, context);
}

function withoutMeeting({ after, events, letters = [] }: Draft, meeting: Meeting, context: StaffContext): Draft {
  const ended = calledOff(after, meeting, undefined, context);
  return { after: ended.after, events: [...events, ended.event], letters: [...letters, ended.letter] };
}
