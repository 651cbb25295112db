// A representative gets copies: through the shipped functions each leaves as a mail of its own, what becomes of one is nothing to the time to
// appeal, and none leaves once the person has taken back that they act for them (S2.10, S2.31, S2.41, S2.61).

import { afterEach, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { recordDelivery } from '#functions/delivery-events/record-delivery.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import { IDEMPOTENCY_TAG } from '#functions/shared/aws/ses-mailer.ts';
import { openWorkspace } from '#test/journeys/evidence-staff.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let running: TestSystem | undefined;
afterEach(async () => await running?.stop());

const LAWYER = 'ada@example.org';

/** `whileSending`: what somebody does while the first mail is on its way to the provider. */
async function represented(letters: 'copies' | 'instead', whileSending = async () => {}) {
  const system = await startTestSystem({
    aroundService: (name, service) =>
      name !== 'ses'
        ? service
        : {
            ...service,
            async answer(request) {
              await whileSending();
              return await service.answer(request);
            },
          },
  });
  running = system;
  await system.mail({ from: 'maria@example.org', subject: 'Vizite', text: 'Vizitele de dimineață nu au avut loc.' });
  const { caseId } = await system.theOnlyCase();
  const act = async (name: string, input = {}) => await system.act({ caseId }, name, 'team-leader', input);
  const to = (address: string) => system.outbox.listSent().filter((sent) => sent.to.includes(address));
  await act('assign');
  await act('add_party', { role: 'representative', name: 'Ada Lupu', email: LAWYER });
  const of = (await system.theOnlyCase()).parties?.[0]?.partyId;
  await act('record_authority', { of, scope: 'details', letters, document: 'În dosar' });
  const answer = async () => {
    await act('record_finding', { allegation: 'Vizite', outcome: 'not_upheld', rationale: 'Jurnalul este complet.' });
    await act('decide_outcome', { outcome: 'not_upheld', reason: 'Jurnalul vizitelor este complet.' });
    await act('send_letter');
  };
  const lettersOf = async () =>
    (await system.ports.cases.listOutbox(caseId)).flatMap((row) => (row.kind === 'letter' ? [row] : []));
  return { system, caseId, act, of, to, answer, lettersOf };
}

type House = Awaited<ReturnType<typeof represented>>;

async function tell({ system, caseId }: House, outboxId: number, event: object): Promise<void> {
  const mail = { tags: { [IDEMPOTENCY_TAG]: [`${caseId}-${outboxId}`] } };
  await recordDelivery(JSON.stringify({ Type: 'Notification', Message: JSON.stringify({ mail, ...event }) }), system.ports);
  await system.settle();
}

test('S2.10, S2.41: a copy is a mail of its own, and the time to appeal counts from what the person got', async () => {
  const house = await represented('copies');
  const { system, to, answer, lettersOf } = house;
  await answer();
  expect(to(LAWYER)).toHaveLength(1);
  expect(to(LAWYER)[0]?.text).toContain('Aceasta este o copie.');
  expect(to(LAWYER)[0]?.text).not.toContain('localhost:8080');
  expect(to('maria@example.org').at(-1)?.text).not.toContain('Aceasta este o copie.');
  const [own, copy] = (await lettersOf()).filter(({ letterKind }) => letterKind === 'outcome');
  expect([own?.status, copy?.status]).toEqual(['sent', 'sent']);

  // 1. The copy arrives: that is known of it, and moves nothing.
  const sent = deadlineOf(await system.theOnlyCase(), 'appeal_window');
  const timestamp = movedBy(system.clock.now(), 2 * DAY);
  await tell(house, copy?.outboxId ?? 0, { eventType: 'Delivery', delivery: { timestamp } });
  expect(deadlineOf(await system.theOnlyCase(), 'appeal_window')).toEqual(sent);
  expect((await lettersOf()).find(({ outboxId }) => outboxId === copy?.outboxId)).toMatchObject({ deliveredAt: timestamp });

  // 2. It comes back after all: somebody brings it, and the person's own letter still counts as it did.
  await tell(house, copy?.outboxId ?? 0, {
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: LAWYER }] },
  });
  const bounced = await system.theOnlyCase();
  expect(bounced.tasks.map(({ kind }) => kind)).toContain('bring_copy');
  expect(deadlineOf(bounced, 'appeal_window')).toEqual(sent);

  // 3. The person's own arrives.
  await tell(house, own?.outboxId ?? 0, { eventType: 'Delivery', delivery: { timestamp } });
  expect(deadlineOf(await system.theOnlyCase(), 'appeal_window')).toMatchObject({ startedAt: timestamp });

  // 4. Staff see who has which; the person's own page shows no copy.
  const page = await (await (await openWorkspace(system)('team-leader')).get(`/workspace/cases/${bounced.reference}`)).text();
  expect(page).toContain('Copie pentru Ada Lupu');
  const site = await startPublicSite(system.outside);
  const theirs = await (await site.request(new URL(system.ports.links.tracking(bounced)).pathname)).text();
  expect(theirs).toContain('Jurnalul vizitelor este complet.');
  expect(theirs).not.toContain('Aceasta este o copie.');
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('S2.61: what was written before the authority was taken back stays here when it is to be sent', async () => {
  let revoke: (() => Promise<unknown>) | undefined;
  const { system, caseId, act, of, to, lettersOf } = await represented('copies', async () => {
    const once = revoke;
    revoke = undefined;
    await once?.();
  });
  const takesBack = staffActNamed('revoke_authority');
  const leader = (await system.ports.staff.people()).find(({ personId }) => personId === 'team-leader');
  if (!takesBack || !leader) throw new Error('nobody can take it back');
  revoke = async () => await performStaffAct(caseId, takesBack, { of, why: 'A spus la telefon' }, leader, system.ports);
  await act('extend', { newDueOn: '2026-11-26', reason: 'Două colege lipsesc.' });
  const copy = (await lettersOf()).at(-1);
  expect(copy).toMatchObject({ toParty: { as: 'copies' } });
  expect(to(LAWYER)).toEqual([]);
  expect(to('maria@example.org').at(-1)?.text).toContain('Două colege lipsesc.');
  expect((await lettersOf()).find(({ outboxId }) => outboxId === copy?.outboxId)).toMatchObject({ status: 'failed' });
  const [failed] = (await system.ports.cases.history(caseId)).filter(({ type }) => type === 'letter_failed');
  expect(failed).toMatchObject({ facts: { outboxId: copy?.outboxId, why: 'authority_missing' } });
  expect((await system.theOnlyCase()).tasks.map(({ kind }) => kind)).not.toContain('bring_copy');
  await act('extend', { newDueOn: '2026-11-27', reason: 'Două colege lipsesc.' });
  expect(to(LAWYER)).toEqual([]);
});

test('S2.31, S2.41: where letters go to the representative instead, the time to appeal counts from their delivery', async () => {
  const house = await represented('instead');
  const { system, to, answer, lettersOf } = house;
  const before = to('maria@example.org').length;
  await answer();
  expect(to('maria@example.org')).toHaveLength(before);
  expect(to(LAWYER).at(-1)?.text).toContain('Persoana pe care o reprezentați dorește');
  const [answerRow] = (await lettersOf()).filter(({ letterKind }) => letterKind === 'outcome');
  const timestamp = movedBy(system.clock.now(), DAY);
  await tell(house, answerRow?.outboxId ?? 0, { eventType: 'Delivery', delivery: { timestamp } });
  expect(deadlineOf(await system.theOnlyCase(), 'appeal_window')).toMatchObject({ startedAt: timestamp });

  // It comes back: the person is reached by somebody, and nothing is sent to them by a program in another's name.
  await tell(house, answerRow?.outboxId ?? 0, {
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: LAWYER, action: 'failed' }] },
  });
  expect((await system.theOnlyCase()).tasks.map(({ kind }) => kind)).toContain('reach_by_other_channel');
  expect(to('maria@example.org')).toHaveLength(before);
});
