// A thank-you by mail, from the door to its end, through the shipped functions and machines: taken in as a complaint, filed by a person as what it
// is, and a complaint again when its writer says so (S2.2).

import { afterEach, expect, test } from 'vitest';
import { deadlineOf, kindOf } from '#core/case/case.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { regulatorRow } from '#core/oversight/regulator-row.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import { posted } from '#test/functions/pages/reading-pages.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let running: TestSystem | undefined;
afterEach(async () => await running?.stop());

const WRITER = 'may@example.org';
const TEXT = 'Good morning, thank you for everything that you did for my mother this week. The carers were so kind and patient.';
const THANKS = {
  as: 'compliment',
  said: 'Thank you for everything.',
  answer: 'We have read it to the whole team, who send their love.',
};

async function thanked() {
  const system = await startTestSystem({ profile: 'domestic-abuse-charity.ro' });
  running = system;
  await system.mail({ from: WRITER, subject: 'Thank you', text: TEXT });
  const received = await system.theOnlyCase();
  const act = async (name: string, as: string, input = {}) => await system.act(received, name, as, input);
  await act('assign', 'team-leader');
  return { system, received, act, letters: () => system.outbox.listSent().filter(({ to }) => to.includes(WRITER)) };
}

test('S2.2: a thank-you is taken in as a complaint, filed by a person, answered, and closed without a question', async () => {
  const { system, received, act, letters } = await thanked();
  expect(letters().map(({ subject }) => subject)).toEqual([`${received.reference}: we have received your message`]);
  await act('file_as', 'team-leader', THANKS);
  await system.settle();
  expect(letters().at(-1)?.text).toContain('read it as a thank-you');
  expect(letters().at(-1)?.text).toContain(THANKS.answer);
  await system.advanceTo(movedBy(system.clock.now(), 30 * DAY));
  const closed = await system.theOnlyCase();
  expect(closed).toMatchObject({ phase: 'closed', filing: { as: 'compliment', by: 'team-leader' } });
  expect(letters()).toHaveLength(2);
  expect(regulatorRow(closed, system.clock.now())).toMatchObject({ kind: 'compliment', phase: 'closed' });
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('S2.2, S2.35: "no, it is a complaint" on the page: the clocks of its receipt, another leader, and an answer like any other', async () => {
  const { system, received, act, letters } = await thanked();
  await act('file_as', 'team-leader', THANKS);
  await system.advanceTo(movedBy(system.clock.now(), 3 * DAY));
  const site = await startPublicSite(system.outside);
  const path = new URL(system.ports.links.tracking(received)).pathname;
  expect(await (await site.request(`${path}?lang=en`)).text()).toContain(`${path}/e?lang=en`);
  const form = Object.entries(posted(await (await site.request(`${path}/e?lang=en`)).text())).map(([name, [value = '']]) => [
    name,
    value,
  ]);
  const { headers } = await site.request(`${path}/e`, { method: 'POST', body: new URLSearchParams(Object.fromEntries(form)) });
  await system.settle();
  expect(await (await site.request(headers.get('location') ?? '')).text()).toContain('We look into it as a complaint');

  const again = await system.theOnlyCase();
  expect(kindOf(again)).toBe('complaint');
  expect(deadlineOf(again, 'respond')).toEqual(deadlineOf(received, 'respond'));
  expect(again).toMatchObject({ phase: 'acknowledged', handler: { role: 'head_of_service' }, run: { machine: 'complaint' } });
  expect(letters().at(-1)?.text).toContain('You told us that your message is a complaint.');
  // The machine that carries it now reminds and raises it like any other.
  await system.advanceTo(movedBy(deadlineOf(again, 'respond')?.dueAt ?? '', DAY));
  expect(await system.theOnlyCase()).toMatchObject({ escalationLevel: 1 });
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('E45: "no, it is a complaint" by mail waits for somebody else than whoever filed it, for as long as it takes', async () => {
  const { system, act } = await thanked();
  await act('file_as', 'team-leader', { ...THANKS, as: 'comment' });
  await system.settle();
  const { reference } = await system.theOnlyCase();
  await system.mail({ from: WRITER, subject: `Re: ${reference}`, text: 'No, I mean it as a complaint.' });
  await system.advanceTo(movedBy(system.clock.now(), 40 * DAY));
  const waiting = await system.theOnlyCase();
  expect(waiting).toMatchObject({ phase: 'awaiting_feedback', tasks: [{ kind: 'consider_filing', role: 'quality_manager' }] });
  await act('take_as_complaint', 'quality-manager', { why: 'She says that it is one.' });
  await system.settle();
  expect(kindOf(await system.theOnlyCase())).toBe('complaint');
});
