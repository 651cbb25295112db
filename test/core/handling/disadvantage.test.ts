// Nobody is treated worse for complaining (S2.12): whoever says that they are is heard by those above, by a day, also long after the end; and
// nobody below, and nobody whom it names, learns of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OpenTask, Phase } from '#core/case/case.ts';
import { mayHearOfAll } from '#core/case/disadvantage.ts';
import type { Message } from '#core/case/person.ts';
import { isExcluded, looksIntoDisadvantage } from '#core/case/policy.ts';
import { isMessageKeptFrom, tasksFor } from '#core/case/tasks.ts';
import { tellOfDisadvantage } from '#core/handling/choices/disadvantage.ts';
import { remindOfTasks } from '#core/handling/old-tasks.ts';
import { withoutConflict } from '#core/handling/without-conflict.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, house, refusalOf, shippedProcedure } from './bench.ts';
import { drawnConflict, isAnybodyLeft } from './drawn-conflicts.ts';

const asShipped = shippedProcedure('domestic-abuse-charity.ro');
const SAID = 'Since I complained nobody helps my mother to wash.';

function told(bench: Bench, text = SAID): Bench {
  const message: Message = {
    messageId: `told-${bench.messages.length}`,
    channel: 'web',
    receivedAt: bench.now,
    text,
    attachments: [],
    standing: 'addition',
  };
  bench.write(tellOfDisadvantage(bench.record, message, [`FORM#${text}`], bench.context));
  return bench;
}

const task = ({ record }: Bench) => record.tasks.find(({ kind }) => kind === 'look_into_disadvantage');
const doers = (bench: Bench) =>
  house
    .filter((person) =>
      tasksFor(person, bench.record, bench.procedure, house, bench.now).some(({ kind }) => kind === 'look_into_disadvantage'),
    )
    .map(({ personId }) => personId);
const hears = (bench: Bench) =>
  house
    .filter((person) => !isExcluded(person, bench.record, bench.procedure.profile, house))
    .filter((person) => !isMessageKeptFrom(person, bench.messages.at(-1)?.messageId ?? '', bench.record))
    .map(({ personId }) => personId);

describe('somebody says that they are treated worse', () => {
  test('those above the handler look into it by a day, and neither the handler nor the front desk knows', () => {
    const bench = told(new Bench().bringTo('under_investigation'));
    expect(task(bench)).toMatchObject({ role: 'head_of_service', dueAt: '2026-11-12T21:59:59.999Z', notFor: ['leader'] });
    expect(doers(bench)).toEqual(['head']);
    expect(hears(bench)).toEqual(['head', 'trustee', 'trustee-2', 'chair', 'quality']);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', noticeKind: 'disadvantage', role: 'head_of_service' }]);
    for (const personId of ['leader', 'desk', 'quality'])
      expect(refusalOf(() => bench.act('answer_disadvantage', personId, { found: 'worse', what: 'x' }))).toBe(
        'ConflictOfInterest',
      );
  });

  test.each(Phase.options)('S2.12: it may be said of a case that is %s, and somebody looks into it', (phase) => {
    const bench = told(new Bench().bringTo(phase));
    expect(doers(bench)).not.toEqual([]);
    expect(bench.record.phase).toBe(phase);
  });

  test('whom it names is not told, nor whoever works below them', () => {
    const bench = told(new Bench().bringTo('under_investigation'), 'Mihai Ionescu told me to be careful what I say.');
    expect(task(bench)).toMatchObject({ role: 'trustee', notFor: ['leader', 'head'] });
    expect(hears(bench)).toEqual(['trustee', 'trustee-2', 'chair', 'quality']);
    expect(bench.record.subjects).toEqual([]);
  });

  test('where the Chair has it the quality manager looks into it', () => {
    const bench = told(new Bench().bringTo('under_appeal'));
    expect(bench.record.handler.role).toBe('chair');
    expect(doers(bench)).toEqual(['quality']);
    expect(hears(bench)).toEqual(['quality']);
  });

  test('once whom it is about turns out to look into it, somebody else does', () => {
    const bench = told(new Bench().bringTo('under_investigation'));
    bench.act('name_subject', 'quality', { personId: 'head' });
    expect(doers(bench)).toEqual(['trustee', 'trustee-2']);
    expect(hears(bench)).toEqual(['trustee', 'trustee-2', 'chair', 'quality']);
  });

  test('what comes before the first is looked into is one task by the first day, and told once', () => {
    const bench = told(new Bench().bringTo('under_investigation'));
    const first = task(bench);
    bench.now = movedBy(bench.now, DAY);
    told(bench, 'It goes on.');
    expect(bench.record.tasks).toEqual([first]);
    expect(bench.lastChange.outbox).toEqual([]);
    bench.act('answer_disadvantage', 'head', { found: 'not_worse', what: 'The log is complete.' });
    expect(bench.record.disadvantages).toMatchObject([
      { answered: { found: 'not_worse' } },
      { answered: { found: 'not_worse' } },
    ]);
  });

  test('staff take it down, and do not see again what they wrote unless they are above', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('report_disadvantage', 'desk', { said: SAID });
    expect(doers(bench)).toEqual(['head']);
    const may = house.filter((person) => mayHearOfAll(person, bench.record)).map(({ personId }) => personId);
    expect(may).toEqual(['head', 'trustee', 'trustee-2', 'chair', 'quality']);
  });

  test('who looked at another conflict does not open it to the handler', () => {
    const bench = told(new Bench().bringTo('under_investigation'));
    const other: OpenTask = { taskId: 'c', kind: 'look_into_conflict', role: 'quality_manager', dueAt: bench.now };
    bench.write({ after: { ...bench.record, tasks: [...bench.record.tasks, other] }, events: [] });
    bench.act('finish_task', 'quality', { taskId: 'c', what: 'Read.' });
    expect(task(bench)?.notFor).toEqual(['leader']);
  });
});

describe('what is left lying', () => {
  test('is told again after its day, and then belongs to the rank above', () => {
    const bench = told(new Bench().bringTo('closed'));
    const [first] = doers(bench);
    expect(first).toBe('head');
    bench.now = movedBy(bench.now, 3 * DAY);
    expect(bench.perform(remindOfTasks)).toBe(false);
    bench.now = movedBy(bench.now, 3 * DAY);
    expect(bench.perform(remindOfTasks)).toBe(true);
    expect(bench.lastChange.outbox).toMatchObject([{ noticeKind: 'task_waiting', role: 'head_of_service' }]);
    bench.now = movedBy(bench.now, 10 * DAY);
    expect(bench.perform(remindOfTasks)).toBe(true);
    expect(bench.lastChange.outbox.map((row) => row.kind === 'notice' && row.role)).toEqual(['head_of_service', 'trustee']);
    expect(doers(bench)).toEqual(['trustee', 'trustee-2']);
  });

  test('is not told to whom it names', () => {
    const staff = [...house, { personId: 'head-2', role: 'head_of_service', name: 'Vlad Dobre' } as const];
    const bench = new Bench({ staff }).bringTo('under_investigation');
    bench.record = {
      ...bench.record,
      tasks: [
        {
          taskId: 't',
          kind: 'look_into_disadvantage',
          role: 'head_of_service',
          dueAt: bench.now,
          readers: ['head_of_service'],
          notFor: ['head'],
        },
      ],
    };
    bench.now = movedBy(bench.now, DAY);
    bench.perform(remindOfTasks);
    expect(bench.lastChange.outbox).toMatchObject([{ role: 'head_of_service', notTo: ['head'] }]);
  });
});

describe('the answer', () => {
  test('says in writing what was found and what is done, and that nobody may be treated worse', () => {
    const bench = told(new Bench().bringTo('under_investigation'));
    bench.act('answer_disadvantage', 'head', { found: 'worse', what: 'Two visits were left out. They begin again today.' });
    const [letter] = bench.lastChange.letters;
    expect(letter).toMatchObject({ letterKind: 'disadvantage_answer', channel: 'email' });
    for (const words of [
      'it is so',
      'we are sorry',
      'They begin again today.',
      'Nobody may treat you worse',
      'please tell us at once',
    ])
      expect(letter?.letter.text).toContain(words);
    expect(letter?.letter.subject).not.toContain('worse');
    expect(task(bench)).toBeUndefined();
  });

  test('on paper is brought by whoever looked into it, not by the handler', () => {
    const bench = new Bench({
      complainant: { preferredChannel: 'phone', language: 'en', senderProven: true, phone: '+40700000000' },
    });
    told(bench.bringTo('under_investigation'));
    bench.act('answer_disadvantage', 'head', { found: 'not_worse', what: 'The log is complete.' });
    const bring = bench.record.tasks.find(({ kind }) => kind === 'bring_disadvantage_answer');
    expect(bring).toMatchObject({ role: 'head_of_service', notFor: ['leader'] });
    expect(refusalOf(() => bench.act('finish_task', 'leader', { taskId: bring?.taskId, what: 'x' }))).not.toBe('not refused');
    bench.act('finish_task', 'head', { taskId: bring?.taskId, what: 'Read to her.' });
    expect(bench.record.tasks.map(({ kind }) => kind)).not.toContain('bring_disadvantage_answer');
  });

  test('S2.61: somebody who may hear no details is told by a person', () => {
    const daughter = {
      name: 'Maria',
      email: 'maria@example.org',
      preferredChannel: 'email',
      language: 'en',
      senderProven: true,
    } as const;
    const bench = new Bench({ complainant: { ...daughter, onBehalfOf: 'other', affectedPerson: 'Her mother' } });
    told(bench.bringTo('acknowledged'));
    const [doer = ''] = doers(bench);
    bench.act('answer_disadvantage', doer, { found: 'worse', what: 'x' });
    expect(bench.lastChange.letters).toEqual([]);
    expect(bench.record.tasks.map(({ kind }) => kind)).toContain('bring_disadvantage_answer');
  });
});

describe('some time after the answer', () => {
  const answered = () => new Bench({ procedure: asShipped }).bringTo('responded');

  test('somebody who did not handle it asks how they are treated, where the procedure says so', () => {
    const asks = answered().record.tasks;
    expect(asks).toMatchObject([{ kind: 'ask_about_treatment', role: 'quality_manager', dueAt: '2026-12-09T21:59:59.999Z' }]);
    expect(new Bench().bringTo('responded').record.tasks).toEqual([]);
    const bench = answered();
    expect(refusalOf(() => bench.act('record_treatment', 'leader', { answer: 'fair', said: 'x' }))).toBe('ConflictOfInterest');
    bench.act('record_treatment', 'quality', { answer: 'fair', said: 'All is well.' });
    expect(bench.record).toMatchObject({ tasks: [], phase: 'responded' });
  });

  test('whoever then says that it is worse is heard as if they had said it by themselves, also when it is closed', () => {
    const bench = answered();
    bench.passDays(90);
    expect(bench.record.phase).toBe('closed');
    bench.act('record_treatment', 'quality', { answer: 'worse', said: SAID });
    expect(doers(bench)).toEqual(['head']);
    expect(bench.lastChange.events).toMatchObject([{ type: 'disadvantage_reported' }]);
  });

  test('a further stage puts it off to the next answer, and nobody is asked who can not be reached', () => {
    const bench = answered();
    bench.act('make_formal', 'desk', { askedBy: 'complainant', why: 'Not satisfied' });
    expect(bench.record.tasks).toEqual([]);
    const unreachable = { preferredChannel: 'none', language: 'en', senderProven: false } as const;
    expect(new Bench({ procedure: asShipped, complainant: unreachable }).bringTo('responded').record.tasks).toEqual([]);
  });
});

const conflicts = fc.record(drawnConflict);

test.each(['under_investigation', 'under_appeal', 'closed'] as const)(
  'S2.12, S2.21: whoever has a conflict of interest in a case that is %s, somebody who has none looks into it',
  (phase) => {
    const bench = new Bench().bringTo(phase);
    const start = bench.record;
    fc.assert(
      fc.property(conflicts.filter(isAnybodyLeft), fc.boolean(), fc.constantFrom(...house), (conflict, isBefore, named) => {
        bench.record = start;
        const arrange = () => {
          bench.write({ after: withoutConflict({ ...bench.record, ...conflict }, bench.context), events: [] });
        };
        if (isBefore) arrange();
        told(bench, `${named.name} was rude to me on the phone.`);
        if (!isBefore) arrange();
        const able = doers(bench);
        expect(able).not.toEqual([]);
        for (const personId of able) expect(hears(bench)).toContain(personId);
        const barred = house.filter((person) => isExcluded(person, bench.record, bench.procedure.profile, house));
        expect(barred.filter(({ personId }) => able.includes(personId))).toEqual([]);
        bench.act('answer_disadvantage', able[0] ?? '', { found: 'not_worse', what: 'The log is complete.' });
        expect(task(bench)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  },
);

test('nobody below whom it is about is ever asked, while somebody above is left', () => {
  const { record, procedure } = new Bench().bringTo('under_investigation');
  const { role } = looksIntoDisadvantage({ ...record, subjects: [{ personId: 'trustee' }] }, [], procedure.profile, house);
  expect(role).toBe('chair');
});
