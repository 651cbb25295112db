// What mail and text providers say of an answer, through the shipped function: from the day it arrived there is time to appeal (S2.41).

import { afterEach, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { recordDelivery } from '#functions/delivery-events/record-delivery.ts';
import { IDEMPOTENCY_TAG } from '#functions/shared/aws/ses-mailer.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let system: TestSystem | undefined;
afterEach(async () => await system?.stop());

test('S2.41: the day SES tells of moves the end of the time to appeal, once', async () => {
  system = await startTestSystem();
  const { ports } = system;
  await system.mail({ from: 'maria@example.org', subject: 'Vizite', text: 'Vizitele de dimineață nu au avut loc.' });
  const { caseId } = await system.theOnlyCase();
  const act = async (name: string, input = {}) => await system?.act({ caseId }, name, 'team-leader', input);
  await act('assign');
  await act('record_finding', { allegation: 'Vizite', outcome: 'not_upheld', rationale: 'Jurnalul este complet.' });
  await act('decide_outcome', { outcome: 'not_upheld', reason: 'Jurnalul vizitelor este complet.' });
  await act('send_letter');
  const sent = deadlineOf(await system.theOnlyCase(), 'appeal_window');

  const [letter] = (await ports.cases.listOutbox(caseId)).filter((row) => row.kind === 'letter' && row.letterKind === 'outcome');
  const timestamp = movedBy(system.clock.now(), 2 * DAY);
  const event = JSON.stringify({
    eventType: 'Delivery',
    mail: { tags: { [IDEMPOTENCY_TAG]: [`${caseId}-${letter?.outboxId}`] } },
    delivery: { timestamp },
  });
  const told = JSON.stringify({ Type: 'Notification', Message: event });
  await recordDelivery(told, ports);
  await recordDelivery(told, ports);

  const record = await system.theOnlyCase();
  const window = deadlineOf(record, 'appeal_window');
  expect(window).toMatchObject({ startedAt: timestamp });
  expect(window?.isProvisional).toBeUndefined();
  expect(window && sent && window.dueAt > sent.dueAt).toBe(true);
  const events = (await ports.cases.history(caseId)).filter(({ type }) => type === 'letter_delivered_to_provider');
  expect(events).toMatchObject([{ facts: { outboxId: letter?.outboxId, deliveredAt: timestamp, appealBy: window?.dueAt } }]);
  const rows = await ports.cases.listOutbox(caseId);
  expect(rows.find(({ outboxId }) => outboxId === letter?.outboxId)).toMatchObject({ deliveredAt: timestamp });
});
