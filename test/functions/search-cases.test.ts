import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffPerson } from '#core/case/staff.ts';
import { changeCase } from '#core/handling/perform.ts';
import { searchCases } from '#functions/staff-workspace/search-cases.ts';
import { arrangeDeployment, openExample, people } from './arrange-http.ts';

const deployment = arrangeDeployment();
const found = async (sought: string, person: StaffPerson) =>
  (await searchCases(sought, person, deployment.ports)).map(({ reference }) => reference);
const [, accused] = Object.values(people);
const desk = Object.values(people).find(({ role }) => role === 'front_desk');
if (!accused || !desk) throw new Error('the house lacks somebody');

beforeAll(async () => {
  for (const person of Object.values(people)) await deployment.ports.staff.remember(person);
});

describe('W3: the case of somebody who rings without their reference', () => {
  test('is found by reference, name, number and address, and no other with it', async () => {
    const sought = await openExample(deployment, { name: 'Olwen Pryce', email: 'olwen@example.org', phone: '+447700900123' });
    await openExample(deployment, { name: 'Mina Vale' });
    for (const way of [sought.reference, 'olwen pryce', 'Pryce', '07700 900123', 'OLWEN@example.org']) {
      expect(await found(way, desk), way).toEqual([sought.reference]);
    }
    expect(await found('nobody at all', desk)).toEqual([]);
    expect(await found('', desk)).toEqual([]);
  });

  test('is not found by somebody whom it is about, by whatever they seek', async () => {
    const hidden = await openExample(deployment, { name: 'Harriet Quill', email: 'harriet@example.org' });
    await changeCase(
      hidden.caseId,
      (record) => ({ after: { ...record, subjects: [{ personId: accused.personId }] }, events: [] }),
      deployment.ports,
      { signals: false },
    );
    expect(await found('Harriet Quill', desk)).toEqual([hidden.reference]);
    for (const way of ['Harriet Quill', 'harriet@example.org', hidden.reference]) expect(await found(way, accused)).toEqual([]);
  });
});
