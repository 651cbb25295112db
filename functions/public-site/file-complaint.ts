// A complaint from the web becomes a case, and its sender learns the secret link to follow it.

import type { Case } from '#core/case/case.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { fileComplaint } from '#core/intake/submission/file-complaint.ts';
import { type ComplaintSubmission, openingOf } from '#core/intake/submission/submission.ts';
import type { Language } from '#core/language.ts';

export async function fileWebComplaint(
  submission: ComplaintSubmission,
  formLanguage: Language | undefined,
  ports: HandlingPorts,
): Promise<{ record: Case; trackingUrl: string }> {
  const { procedures, clock, chance, links } = ports;
  const arrival = { channel: 'web', receivedAt: clock.now(), formLanguage } as const;
  const { record } = await fileComplaint(openingOf(submission, arrival, procedures.current().profile, chance), ports);
  return { record, trackingUrl: links.tracking(record) };
}
