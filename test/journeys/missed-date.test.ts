// The charter of service-charter.ca, through the shipped functions and machines: an answer that is late is owned up to on the day, with what
// the charter owes for it; the answer is sorry, promises it by a day, and somebody keeps the promise after the case is over (S4.6, S4.21).

import { afterEach, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let running: TestSystem | undefined;
afterEach(async () => await running?.stop());

test('S4.6, S4.21, S1.7: a date that was missed is told, made good with the answer, and followed until it is', async () => {
  const system = await startTestSystem({ profile: 'service-charter.ca' });
  running = system;
  const text = 'Bon dia, fa dues setmanes que la cuidadora de la meva mare no ve al matí i ningú no ens contesta el telèfon.';
  await system.mail({ from: 'may@example.org', subject: 'La cuidadora no ha vingut', text });
  const record = await system.theOnlyCase();
  const act = async (name: string, as: string, input = {}) => await system.act(record, name, as, input);
  const letters = () => system.outbox.listSent().filter(({ to }) => to.includes('may@example.org'));
  await act('assign', 'head-of-service');

  // 1. The day after, she is told, once, and the case is the next rank's.
  await system.advanceTo(movedBy(deadlineOf(record, 'respond')?.dueAt ?? '', DAY));
  const owed = 'Perquè la resposta ha arribat més tard del que promet la nostra carta.';
  expect(letters().filter((letter) => letter.text?.includes(owed))).toHaveLength(1);
  await system.advanceTo(movedBy(system.clock.now(), 10 * DAY));
  expect(letters().filter((letter) => letter.text?.includes(owed))).toHaveLength(1);
  const late = await system.theOnlyCase();
  expect(late.remedies).toMatchObject([{ kind: 'compensation', amount: 20, breach: 'respond' }]);

  // 2. The answer is sorry for being late, whatever it decides, and promises it by a day.
  const as = late.handler.role === 'chair' ? 'chair' : 'trustee';
  await act('assign', as);
  await act('record_finding', as, { allegation: 'Visites', outcome: 'not_upheld', rationale: 'El registre és complet.' });
  await act('decide_outcome', as, { outcome: 'not_upheld', reason: 'El registre mostra totes les visites.' });
  await act('send_letter', as);
  await system.settle();
  const answer = letters().at(-1)?.text ?? '';
  for (const told of ['Arriba tard, i li’n demanem disculpes.', owed, '20,00']) expect(answer).toContain(told);

  // 3. Long after the case is closed the promise is still somebody's task.
  await system.advanceTo(movedBy(system.clock.now(), 90 * DAY));
  const closed = await system.theOnlyCase();
  expect(closed).toMatchObject({ phase: 'closed', tasks: [{ kind: 'keep_promise', role: 'head_of_service' }] });
  const remedyId = closed.remedies?.[0]?.remedyId;
  await act('report_promise', 'head-of-service', { remedyId, kept: 'kept', what: 'Pagat.' });
  expect((await system.theOnlyCase()).tasks).toEqual([]);
  expect(system.complaintsOfTheSystem).toEqual([]);
});
