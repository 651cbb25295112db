// The answer to a keyword from a number without a case: no copy is kept, and one that is not taken is not sought another way.

import { chooseSpelling } from '#core/correspondence/sms-parts.ts';
import { writeTextAnswer } from '#core/correspondence/text-answers.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { countText } from '#core/handling/text-limits.ts';
import type { Texter } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import type { StrangerAnswer } from '#functions/shared/edges/stranger-answer.ts';

export async function answerStranger(
  { answer, language, to }: StrangerAnswer,
  texter: Texter,
  { procedures, tally, log }: HandlingPorts,
): Promise<void> {
  const { profile } = procedures.current();
  const why = await countText(to, profile, tally);
  if (why !== undefined) return log.warn('keyword not answered', { answer, why });
  const { body } = chooseSpelling(
    writeTextAnswer(answer, language, { phone: profile.provider.phone }),
    language,
    profile.smsParts,
  );
  try {
    await texter.send({ to, body, idempotencyKey: 'stranger' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn('keyword not answered', { answer, why: String(error.facts['why']) });
  }
}
