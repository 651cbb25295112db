// Whose complaint is given to whom, because somebody is their named contact (S3.6): who is known again and by what, who is not, and that
// nothing given is lost with whoever does not take it.

import { describe, expect, test } from 'vitest';
import { type Case, deadlineOf } from '#core/case/case.ts';
import type { Assignment, Draft } from '#core/case/change.ts';
import { contactDoubt } from '#core/case/contact-doubt.ts';
import { maySee } from '#core/case/policy.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { askForAnotherHandler, markOfHandler } from '#core/handling/choices/another-handler.ts';
import { withNamedContact } from '#core/handling/named-contact.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY, movedBy } from '#core/instant.ts';
import type { BarBook, ContactBook } from '#core/ports.ts';
import { Bench, type BenchOptions, complainant, house, MONDAY, person, refusalOf, shippedProcedure } from './bench.ts';

const cooperative = shippedProcedure('social-cooperative.it');
const MARIA = '#email maria@example.org';

/** What is kept of who is whose contact, and how often it is looked into. */
class Book implements ContactBook {
  readonly known = new Map<string, string>();
  readonly asked: string[] = [];

  constructor(...known: [digest: string, personId: string][]) {
    this.known = new Map(known);
  }

  digestOf(reach: string): string {
    return `#${reach}`;
  }

  contactOf = async (digest: string): Promise<string | undefined> => {
    this.asked.push(digest);
    return this.known.get(digest);
  };

  keep(assignments: readonly Assignment[] = []): void {
    for (const { digest, personId } of assignments) {
      if (personId === undefined) this.known.delete(digest);
      else this.known.set(digest, personId);
    }
  }
}

const barring = (...barred: string[]): BarBook => ({
  digestOf: (reach) => reach,
  casesOf: async (digest) => (barred.includes(digest) ? ['other'] : []),
});

/** A case as it is written when it arrives, with what `contacts` knows. */
async function arrived(contacts: Book, options: BenchOptions = {}, bars = barring()): Promise<Bench> {
  const bench = new Bench({ procedure: cooperative, ...options });
  const { context, record } = bench;
  const draft: Draft = { after: record, events: [], person: context, messages: bench.messages };
  const opened = await withNamedContact(undefined, draft, { ...context }, { contacts, bars });
  bench.write(opened);
  contacts.keep(opened.assignments);
  return bench;
}

/** An act as it is written, with what it says about named contacts. */
async function acted(bench: Bench, contacts: Book, act: string, as: string, input: unknown): Promise<void> {
  const { record } = bench;
  const result = staffActNamed(act)?.perform(record, input, bench.contextFor(as));
  if (!result) throw new Error(`no act is called ${act}`);
  const draft = await withNamedContact(record, result, bench.context, { contacts, bars: barring() });
  bench.write(draft);
  contacts.keep(draft.assignments);
}

const told = (bench: Bench) => bench.lastChange.outbox.flatMap((row) => (row.kind === 'notice' ? [row] : []));
const about = (text: string): BenchOptions => ({ account: { whatHappened: text } });
const forHerMother = { complainant: { ...complainant, onBehalfOf: 'other', affectedPerson: 'Rada, her mother' } } as const;
const mother = { role: 'service_user', name: 'Rada Fiica', phone: '+40700000200' } as const;

describe('S3.6: a complaint of somebody whose contact is known', () => {
  test('is given to that colleague, who alone of their role sees it, hears of it and takes it', async () => {
    const bench = await arrived(new Book([MARIA, 'leader-2']));
    expect(bench.record).toMatchObject({
      handler: { role: 'team_leader', personId: 'leader-2' },
      namedContact: { personId: 'leader-2', isKnown: true },
      involved: [],
    });
    expect(bench.events.at(-1)).toMatchObject({ type: 'contact_known', facts: { personId: 'leader-2', isGiven: true } });
    bench.settle();
    expect(told(bench)).toMatchObject([{ noticeKind: 'assigned', personId: 'leader-2' }]);
    const seeing = house.filter((one) => maySee(one, bench.record, cooperative.profile, house)).map(({ personId }) => personId);
    expect(seeing).toEqual(['desk', 'leader-2', 'head', 'quality']);
    const tasks = tasksFor(bench.contextFor('leader-2').person, bench.record, cooperative, house, bench.now);
    expect(tasks).toMatchObject([{ kind: 'take_case', dueAt: deadlineOf(bench.record, 'triage')?.dueAt }]);
    bench.act('assign', 'leader-2');
    expect(bench.record).toMatchObject({ phase: 'under_investigation', involved: ['leader-2'] });
    expect(deadlineOf(bench.record, 'triage')).toBeUndefined();
  });

  test('goes to everybody in the role when they have not taken it in time: they may be away', async () => {
    const bench = (await arrived(new Book([MARIA, 'leader-2']))).bringTo('acknowledged');
    expect(bench.passTo(deadlineOf(bench.record, 'triage')?.dueAt ?? '')).toEqual(['remind']);
    expect(bench.record.handler).toEqual({ role: 'team_leader' });
    expect(bench.lastChange.events).toMatchObject([{ type: 'triage_overdue', facts: { personId: 'leader-2' } }]);
    expect(told(bench)).toMatchObject([{ noticeKind: 'reminder', role: 'team_leader' }]);
    expect(told(bench)[0]).not.toHaveProperty('personId');
    expect(contactDoubt(bench.record, cooperative.profile, house)).toBe('not_given');
    expect(bench.prospect.step).toBe('await_triage');
  });

  test('S0.6: having it is not having taken it, so that a reply alone does not stop the clock of the first reply', async () => {
    const firstReply = { span: { unit: 'working_days', amount: 1 }, because: 'S0.5: a person replies' } as const;
    const hasty = shippedProcedure('social-cooperative.it', (profile) => ({
      ...profile,
      stages: profile.stages.map((stage) => ({ ...stage, firstReply })),
    }));
    const bench = (await arrived(new Book([MARIA, 'leader-2']), { procedure: hasty })).bringTo('acknowledged');
    bench.act('record_contact', 'desk', { how: 'phone', summary: 'We have it.' });
    expect(deadlineOf(bench.record, 'first_reply')).toBeDefined();
    bench.act('assign', 'leader-2');
    expect(deadlineOf(bench.record, 'first_reply')).toBeUndefined();
  });

  test('S2.21: once given it is taken away by what the person adds, and the contact cannot tell that it exists', async () => {
    const bench = (await arrived(new Book([MARIA, 'leader-2']))).bringTo('acknowledged');
    const added = {
      messageId: 'm2',
      channel: 'email' as const,
      receivedAt: MONDAY,
      from: 'maria@example.org',
      text: 'It was Ion Vasile who did not come.',
      attachments: [],
      standing: 'addition' as const,
    };
    bench.write(receiveMessage(bench.record, added, [], bench.context));
    expect(bench.record.handler).toEqual({ role: 'team_leader' });
    expect(maySee(bench.contextFor('leader-2').person, bench.record, cooperative.profile, house)).toBe(false);
    expect(told(bench).every(({ notTo, personId }) => notTo.includes('leader-2') && personId === undefined)).toBe(true);
  });

  test('M6, S2.21: goes to the role once a further text calls the contact by a first name, and stays where it only greets them', async () => {
    const contacts = new Book([MARIA, 'leader-2']);
    const bench = (await arrived(contacts)).bringTo('acknowledged');
    const receive = async (messageId: string, text: string) => {
      const message = {
        messageId,
        channel: 'sms' as const,
        receivedAt: MONDAY,
        text,
        attachments: [],
        standing: 'addition' as const,
      };
      const draft = receiveMessage(bench.record, message, [], bench.context);
      bench.write(await withNamedContact(bench.record, draft, bench.context, { contacts, bars: barring() }));
      return bench.record.handler.personId;
    };
    expect(await receive('m2', 'Dear Ion,\nnobody came on Tuesday either.')).toBe('leader-2');
    expect(await receive('m3', 'And Ion shouted at me.')).toBeUndefined();
    expect(bench.lastChange.events.at(-1)).toMatchObject({ type: 'contact_known', facts: { isGiven: false } });
    expect(told(bench).at(-1)).toMatchObject({ noticeKind: 'assigned', role: 'team_leader' });
    expect(told(bench).at(-1)).not.toHaveProperty('personId');
  });

  test('S2.18: whoever steps back from it leaves it to the others in the role', async () => {
    const bench = (await arrived(new Book([MARIA, 'leader-2']))).bringTo('acknowledged');
    bench.act('recuse', 'leader-2');
    expect(bench.record.handler).toEqual({ role: 'team_leader' });
    expect(contactDoubt(bench.record, cooperative.profile, house)).toBe('no_part');
  });
});

test('S2.18: the person may ask for somebody else, and who was asked away is not named again for this case', async () => {
  const bench = (await arrived(new Book([MARIA, 'leader-2']))).bringTo('acknowledged');
  const asked = askForAnotherHandler(bench.record, { handler: markOfHandler(bench.record) }, bench.context);
  if (!asked) throw new Error('nobody was asked away');
  bench.write(asked);
  expect(bench.record).toMatchObject({ handler: { role: 'team_leader' }, recused: ['leader-2'] });
  expect(bench.record.handler).not.toHaveProperty('personId');
  expect(refusalOf(() => bench.act('name_contact', 'desk', { personId: 'leader-2' }))).toBe('ConflictOfInterest');
});

describe('S3.6: goes to the role as ever', () => {
  const known = () => new Book([MARIA, 'leader-2']);
  const untaken = { role: 'team_leader' };

  test.each([
    ['when it names the contact', about('Ion Vasile shouted at me.')],
    ['when it calls the contact by a first name (S2.21)', about('Dear all,\nIon shouted at me.')],
    ['when it says that it is about a named contact (S2.21)', about('My named contact shouted at me.')],
    ['when the contact has left', { staff: house.filter(({ personId }) => personId !== 'leader-2') }],
    ['when the contact is in another role now', { staff: [...house.slice(0, 2), person('leader-2', 'trustee')] }],
  ] satisfies [string, BenchOptions][])('%s', async (_when, options) => {
    const bench = await arrived(known(), options);
    expect(bench.record.handler).toEqual(untaken);
    expect(bench.record.namedContact).toEqual({ personId: 'leader-2', isKnown: true });
    expect(bench.events.at(-1)).toMatchObject({ type: 'contact_known', facts: { isGiven: false } });
  });

  test('S2.62: when somebody has barred the contact from their case', async () => {
    const staff = house.map((one) => (one.personId === 'leader-2' ? { ...one, email: 'ion@example.net' } : one));
    const bench = await arrived(known(), { staff }, barring('email ion@example.net'));
    expect(bench.record.handler).toEqual(untaken);
  });

  test('E18: when the sender is not proven, and it is given once somebody has made sure of them', async () => {
    const contacts = known();
    const bench = await arrived(contacts, { complainant: { ...complainant, senderProven: false } });
    expect([bench.record.handler, bench.record.namedContact, contacts.asked]).toEqual([untaken, undefined, []]);
    bench.bringTo('acknowledged');
    await acted(bench, contacts, 'correct_contact', 'desk', {
      email: 'maria@example.org',
      preferredChannel: 'email',
      why: 'She called',
    });
    expect(bench.record.handler).toEqual({ role: 'team_leader', personId: 'leader-2' });
    expect(told(bench)).toMatchObject([{ noticeKind: 'assigned', personId: 'leader-2' }]);
  });

  test('a greeting says nothing of whom it is about', async () => {
    const bench = await arrived(known(), about('Dear Ion,\nnobody came.'));
    expect(bench.record.handler).toEqual({ role: 'team_leader', personId: 'leader-2' });
  });

  test('when it is serious: its stage is not led by contacts', async () => {
    const bench = (await arrived(known())).bringTo('acknowledged');
    bench.act('mark_serious', 'leader-2', { why: 'She fell' });
    expect(bench.record.handler).toEqual({ role: 'head_of_service' });
  });

  test('and nothing is looked up where nobody has a contact', async () => {
    const contacts = known();
    const bench = new Bench();
    const draft: Draft = { after: bench.record, events: [], person: bench.context };
    expect(await withNamedContact(undefined, draft, bench.context, { contacts, bars: barring() })).toBe(draft);
    expect(contacts.asked).toEqual([]);
    expect(refusalOf(() => bench.act('name_contact', 'desk', { personId: 'leader' }))).toBe('ActNotAllowedNow');
  });
});

describe('S3.6: naming a contact', () => {
  test('gives them a case that waits, with its own time to take it, and is known again by every way to reach the person', async () => {
    const contacts = new Book();
    const bench = (await arrived(contacts, { complainant: { ...complainant, phone: '+40700000100' } })).bringTo('acknowledged');
    bench.now = movedBy(bench.now, DAY);
    await acted(bench, contacts, 'name_contact', 'desk', { personId: 'leader' });
    expect(bench.record.handler).toEqual({ role: 'team_leader', personId: 'leader' });
    expect(deadlineOf(bench.record, 'triage')?.startedAt).toBe(bench.now);
    expect(told(bench)).toMatchObject([{ noticeKind: 'assigned', personId: 'leader' }]);
    expect([...contacts.known]).toEqual([
      [MARIA, 'leader'],
      ['#phone 700000100', 'leader'],
    ]);
    // Another one later: the case that somebody works on stays with them.
    bench.act('assign', 'leader');
    await acted(bench, contacts, 'name_contact', 'head', { personId: 'leader-2' });
    expect(bench.record.handler.personId).toBe('leader');
    expect(new Set(contacts.known.values())).toEqual(new Set(['leader-2']));
  });

  test('an address that is corrected takes the contact along and leaves nothing behind', async () => {
    const contacts = new Book();
    const bench = (await arrived(contacts)).bringTo('acknowledged');
    await acted(bench, contacts, 'name_contact', 'desk', { personId: 'leader' });
    const corrected = { email: 'maria.new@example.org', preferredChannel: 'email', why: 'She called' };
    await acted(bench, contacts, 'correct_contact', 'leader', corrected);
    expect([...contacts.known]).toEqual([['#email maria.new@example.org', 'leader']]);
  });

  test('nobody becomes one whom the complaint is about, who stepped back, who is in another role or has left', async () => {
    const bench = new Bench({ procedure: cooperative }).bringTo('acknowledged');
    bench.act('name_subject', 'desk', { personId: 'leader' });
    bench.act('recuse', 'leader-2');
    const named = (personId: string) => refusalOf(() => bench.act('name_contact', 'desk', { personId }));
    expect(['leader', 'leader-2', 'head', 'nobody'].map(named)).toEqual([
      'ConflictOfInterest',
      'ConflictOfInterest',
      'NobodyEligible',
      'NobodyEligible',
    ]);
    expect(bench.record.namedContact).toBeUndefined();
  });

  test('S2.62: nor whoever is barred from the case, and who is barred later is one no longer', async () => {
    const contacts = new Book();
    const bench = (await arrived(contacts)).bringTo('acknowledged');
    await acted(bench, contacts, 'name_contact', 'desk', { personId: 'leader' });
    await acted(bench, contacts, 'bar_person', 'desk', { name: 'Popescu Ana Maria', why: 'She named her' });
    expect(bench.record.namedContact).toBeUndefined();
    expect(contacts.known.size).toBe(0);
    expect(refusalOf(() => bench.act('name_contact', 'desk', { personId: 'leader' }))).toBe('PersonBarred');
    expect(bench.events.at(-1)).toMatchObject({ type: 'barred_attempt', facts: { as: 'named_contact' } });
  });
});

describe('S3.6, S1.4: the contact is of whom it happened to, and not of the daughter who writes', () => {
  test('her own contact is not asked when she speaks for her mother, and her mother’s is once her mother is known', async () => {
    const contacts = new Book([MARIA, 'leader'], ['#phone 700000200', 'leader-2']);
    const bench = (await arrived(contacts, forHerMother)).bringTo('acknowledged');
    expect([bench.record.namedContact, contacts.asked]).toEqual([undefined, []]);
    await acted(bench, contacts, 'add_party', 'desk', mother);
    expect(bench.record.handler).toEqual({ role: 'team_leader', personId: 'leader-2' });
    expect(told(bench)).toMatchObject([{ noticeKind: 'assigned', personId: 'leader-2' }]);
  });

  test('a contact named while only the daughter could be reached is kept for this case, and is her mother’s once she is known', async () => {
    const contacts = new Book();
    const bench = (await arrived(contacts, forHerMother)).bringTo('acknowledged');
    await acted(bench, contacts, 'name_contact', 'desk', { personId: 'leader' });
    expect(contacts.known.size).toBe(0);
    await acted(bench, contacts, 'add_party', 'desk', mother);
    expect([...contacts.known]).toEqual([['#phone 700000200', 'leader']]);
  });

  test('her own stays hers when it turns out that she writes for somebody, and is not given that case', async () => {
    const contacts = new Book([MARIA, 'leader']);
    const bench = (await arrived(contacts)).bringTo('acknowledged');
    expect(bench.record.handler.personId).toBe('leader');
    await acted(bench, contacts, 'require_authority', 'desk', { whom: 'Her mother' });
    expect([bench.record.namedContact, bench.record.handler]).toEqual([undefined, { role: 'team_leader' }]);
    expect([...contacts.known]).toEqual([[MARIA, 'leader']]);
  });

  test('of two people it happened to nobody is guessed at', async () => {
    const contacts = new Book(['#phone 700000200', 'leader']);
    const bench = (await arrived(contacts, forHerMother)).bringTo('acknowledged');
    await acted(bench, contacts, 'add_party', 'desk', { role: 'service_user', name: 'Ion Fiica' });
    await acted(bench, contacts, 'add_party', 'desk', mother);
    expect([bench.record.namedContact, contacts.asked]).toEqual([undefined, []]);
  });
});

test('S3.6: what is kept of it on the case tells who of us it is, and nothing of the person', async () => {
  const contacts = new Book([MARIA, 'leader-2']);
  const bench = await arrived(contacts);
  const kept: Pick<Case, 'namedContact'> = bench.record;
  expect(kept.namedContact).toEqual({ personId: 'leader-2', isKnown: true });
  expect(JSON.stringify([bench.record, bench.events])).not.toContain('maria@example.org');
});
