// What mail and text providers say of an answer, through the shipped function: from the day it arrived there is time to appeal (S2.41).

import { afterEach, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { recordDelivery } from '#functions/delivery-events/record-delivery.ts';
import { IDEMPOTENCY_TAG } from '#functions/shared/aws/ses-mailer.ts';
import { openWorkspace } from '#test/journeys/evidence-staff.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let system: TestSystem | undefined;
afterEach(async () => await system?.stop());

/** A case whose answer went by e-mail, and the row of that letter. */
async function answered(house: TestSystem): Promise<{ caseId: string; outboxId: number }> {
  await house.mail({ from: 'maria@example.org', subject: 'Vizite', text: 'Vizitele de dimineață nu au avut loc.' });
  const { caseId } = await house.theOnlyCase();
  const act = async (name: string, input = {}) => await house.act({ caseId }, name, 'team-leader', input);
  await act('assign');
  await act('record_finding', { allegation: 'Vizite', outcome: 'not_upheld', rationale: 'Jurnalul este complet.' });
  await act('decide_outcome', { outcome: 'not_upheld', reason: 'Jurnalul vizitelor este complet.' });
  await act('send_letter');
  const rows = await house.ports.cases.listOutbox(caseId);
  const letter = rows.find((row) => row.kind === 'letter' && row.letterKind === 'outcome');
  if (!letter) throw new Error('no answer was written');
  return { caseId, outboxId: letter.outboxId };
}

test('S2.41: the day SES tells of moves the end of the time to appeal, once', async () => {
  system = await startTestSystem();
  const { ports } = system;
  const { caseId, outboxId } = await answered(system);
  const sent = deadlineOf(await system.theOnlyCase(), 'appeal_window');

  const timestamp = movedBy(system.clock.now(), 2 * DAY);
  const event = JSON.stringify({
    eventType: 'Delivery',
    mail: { tags: { [IDEMPOTENCY_TAG]: [`${caseId}-${outboxId}`] } },
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
  expect(events).toMatchObject([{ facts: { outboxId, deliveredAt: timestamp, appealBy: window?.dueAt } }]);
  const rows = await ports.cases.listOutbox(caseId);
  expect(rows.find((row) => row.outboxId === outboxId)).toMatchObject({ deliveredAt: timestamp });
});

test('E6: an answer that SES stopped trying to deliver is not told; an absence or a delay is no failure', async () => {
  system = await startTestSystem();
  const { ports } = system;
  const { caseId, outboxId } = await answered(system);
  const tell = async (event: object) => {
    const mail = { tags: { [IDEMPOTENCY_TAG]: [`${caseId}-${outboxId}`] } };
    await recordDelivery(JSON.stringify({ Type: 'Notification', Message: JSON.stringify({ mail, ...event }) }), ports);
    const kinds = (await system?.theOnlyCase())?.tasks.map(({ kind }) => kind);
    // S2.12: that somebody asks afterwards how they were treated stands in every answered case.
    return kinds?.filter((kind) => kind !== 'ask_about_treatment');
  };
  const bouncedRecipients = [{ emailAddress: 'maria@example.org' }];
  const bounce = { bounceType: 'Transient', bouncedRecipients };
  expect(await tell({ eventType: 'DeliveryDelay', deliveryDelay: { delayType: 'MailboxFull' } })).toEqual([]);
  expect(await tell({ eventType: 'Bounce', bounce: { ...bounce, bounceSubType: 'General' } })).toEqual([]);
  expect(await tell({ eventType: 'Bounce', bounce: { ...bounce, bounceSubType: 'MailboxFull' } })).toEqual([
    'reach_by_other_channel',
  ]);
  expect(deadlineOf(await system.theOnlyCase(), 'appeal_window')).toMatchObject({ isProvisional: true });
  // The mailbox is only full: a later letter may be tried there.
  expect(await ports.mailLedger.isRefused('maria@example.org')).toBe(false);
});

test('S2.41: the case page says since when an answer has reached its reader, by mail or on paper', async () => {
  system = await startTestSystem();
  const house = system;
  const { caseId, outboxId } = await answered(house);
  const { reference } = await house.theOnlyCase();
  const page = async () => {
    const { get } = await openWorkspace(house)('team-leader');
    return await (await get(`/workspace/cases/${reference}`)).text();
  };
  expect(await page()).not.toContain('Livrată:');
  const event = {
    eventType: 'Delivery',
    mail: { tags: { [IDEMPOTENCY_TAG]: [`${caseId}-${outboxId}`] } },
    delivery: { timestamp: house.clock.now() },
  };
  await recordDelivery(JSON.stringify({ Type: 'Notification', Message: JSON.stringify(event) }), house.ports);
  expect(await page()).toContain('Livrată: luni, 9 noiembrie 2026');

  await house.act({ caseId }, 'correct_contact', 'front-desk', { preferredChannel: 'letter', postalAddress: 'x', why: 'x' });
  await house.act({ caseId }, 'make_formal', 'team-leader', { askedBy: 'complainant', why: 'x' });
  const act = async (name: string, input = {}) => await house.act({ caseId }, name, 'head-of-service', input);
  await act('assign');
  await act('record_finding', { allegation: 'Vizite', outcome: 'not_upheld', rationale: 'Jurnalul este complet.' });
  await act('decide_outcome', { outcome: 'not_upheld', reason: 'Jurnalul vizitelor este complet.' });
  await act('send_letter');
  await house.advanceTo(movedBy(house.clock.now(), 3 * DAY));
  await act('record_delivery', { deliveredOn: '2026-11-11', how: 'Confirmare poștală' });
  const shown = await page();
  expect(shown).toContain('Livrată: luni, 9 noiembrie 2026');
  expect(shown).toContain('Livrată: miercuri, 11 noiembrie 2026');
});
