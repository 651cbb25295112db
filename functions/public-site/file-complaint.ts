// A complaint from the web becomes a case, and its sender learns the secret link to follow it.

import type { Case } from '#core/case/case.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { fileComplaint } from '#core/intake/submission/file-complaint.ts';
import { type ComplaintSubmission, formChannel } from '#core/intake/submission/submission.ts';
import type { Language } from '#core/language.ts';

export async function fileWebComplaint(
  submission: ComplaintSubmission,
  formLanguage: Language | undefined,
  ports: HandlingPorts,
): Promise<{ record: Case; trackingUrl: string }> {
  const arrival = { submission, channel: 'web', receivedAt: ports.clock.now(), formLanguage } as const;
  const { record } = await fileComplaint(await formChannel.openingOf(arrival, ports), ports);
  return { record, trackingUrl: ports.links.tracking(record) };
}
