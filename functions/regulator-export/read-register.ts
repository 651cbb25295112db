// One page of the register. That it was read is recorded before it is handed out: a reading that cannot be recorded does not happen.

import type { CaseStore } from '#core/case/case-store.ts';
import { type RegisterPeriod, writeCursor } from '#core/oversight/register-period.ts';
import { type RegulatorRow, regulatorRow } from '#core/oversight/regulator-row.ts';
import type { Clock } from '#core/ports.ts';

/** The chain of readings, over all regulators. */
export const REGISTER_CHAIN = 'REGISTER';

export async function readRegister(
  period: RegisterPeriod,
  clientId: string,
  { cases, clock }: { cases: Pick<CaseStore, 'listReceived' | 'appendToChain'>; clock: Clock },
): Promise<{ cases: RegulatorRow[]; next?: string }> {
  const now = clock.now();
  const { from, to, after } = period;
  const page = await cases.listReceived(period);
  await cases.appendToChain(
    REGISTER_CHAIN,
    {
      type: 'register_read',
      actor: { kind: 'regulator', clientId },
      facts: { from, to, count: page.cases.length, ...(after === undefined ? {} : { firstCursor: writeCursor(after) }) },
    },
    now,
  );
  return {
    cases: page.cases.map((record) => regulatorRow(record, now)),
    ...(page.next === undefined ? {} : { next: writeCursor(page.next) }),
  };
}
