// A complaint from the web becomes a case, and its sender learns the reference and the secret link to follow it.

import { type Case, deadlineOf } from '#core/case/case.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { fileComplaint } from '#core/intake/submission/file-complaint.ts';
import { type ComplaintSubmission, openingOf } from '#core/intake/submission/submission.ts';
import type { Language } from '#core/language.ts';

export async function fileWebComplaint(
  submission: ComplaintSubmission,
  formLanguage: Language | undefined,
  ports: HandlingPorts,
): Promise<{ reference: string; trackingUrl: string; acknowledgeBy?: string }> {
  const { procedures, clock, chance, links } = ports;
  const arrival = { channel: 'web', receivedAt: clock.now(), formLanguage } as const;
  const { record } = await fileComplaint(openingOf(submission, arrival, procedures.current().profile, chance), ports);
  return { reference: record.reference, trackingUrl: links.tracking(record), ...promiseOf(record) };
}

function promiseOf(record: Case) {
  const due = deadlineOf(record, 'acknowledge');
  return due ? { acknowledgeBy: due.dueAt } : {};
}
