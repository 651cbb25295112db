// The last question before a letter leaves: somebody may have been barred, or an authority taken back, since it was written.

import { findOutboundStop, type OutboundStop } from '#core/parties/outbound-guard.ts';
import { circleOf, type HandlingPorts, type KeptLetter } from './perform.ts';

/** Why a kept letter must not be sent any more; undefined when it may. */
export async function findSendingStop(
  { caseId }: { caseId: string },
  { letterKind, to }: Pick<KeptLetter, 'letterKind' | 'to'>,
  ports: Pick<HandlingPorts, 'cases' | 'clock'>,
): Promise<OutboundStop | undefined> {
  const record = await ports.cases.read(caseId);
  if (!record) return undefined;
  const facts = { now: ports.clock.now(), circle: await circleOf(record, ports), onBehalf: record.onBehalf };
  return findOutboundStop({ letterKind, to }, facts);
}
