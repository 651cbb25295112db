// Where rules meet that were each made for another reason: a guarded case and how somebody is treated, what a charter owes and how a case ends,
// questions and people who are barred.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { mayHearOfAll } from '#core/case/disadvantage.ts';
import { unanswered } from '#core/case/remedy.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { copyFailed } from '#core/handling/lose-letter.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, complainant, finding, fullDecision, house, refusalOf, shippedProcedure } from './bench.ts';

const kinds = ({ record }: Bench) => record.tasks.map(({ kind }) => kind);
const doersOf = (bench: Bench, wanted: string) =>
  house
    .filter((one) => tasksFor(one, bench.record, bench.procedure, house, bench.now).some(({ kind }) => kind === wanted))
    .map(({ personId }) => personId);
const SAID = { said: 'Since I complained nobody helps my mother to wash.' };
const ANSWER = { found: 'worse', what: 'She has been spoken to.' };

describe('S2.6, S2.12: the second look at an answer about how somebody is treated', () => {
  const guarded = () => {
    const attended = { ...complainant, relation: 'perpetrator_programme' } as const;
    const bench = new Bench({ complainant: attended }).bringTo('under_investigation');
    bench.act('report_disadvantage', 'desk', SAID);
    expect(refusalOf(() => bench.act('answer_disadvantage', 'head', ANSWER))).toBe('LetterNotLookedAt');
    return bench;
  };

  test('is for those alone who may hear of it', () => {
    const bench = guarded();
    const lookers = house.filter(({ personId }) => doersOf(bench, 'look_at_letter').includes(personId));
    expect(lookers.length).toBeGreaterThan(0);
    expect(lookers.filter((one) => !mayHearOfAll(one, bench.record))).toEqual([]);
  });

  test('is told to whoever wrote it, and not to whoever handles the case', () => {
    const bench = guarded();
    const lookId = bench.record.looks?.[0]?.lookId;
    bench.act('look_at_letter', doersOf(bench, 'look_at_letter')[0] ?? '', { lookId, verdict: 'may_leave' });
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', personId: 'head' }]);
  });
});

test('S2.2: our own sentence holds up nobody who says that it is a complaint, on a guarded case either', () => {
  const bench = new Bench({ account: { whatHappened: 'Thank you all for the music.' } }).bringTo('under_investigation');
  bench.act('file_as', 'leader', { as: 'comment', said: 'It is one.', answer: 'Thank you.' });
  bench.act('record_relation', 'desk', { relation: 'perpetrator_programme' });
  bench.act('take_as_complaint', 'desk', { why: 'He rang and said so.' });
  expect(bench.record.phase).toBe('acknowledged');
});

describe('S4.6: what the charter owes for a date that was missed', () => {
  const late = () => {
    const procedure = shippedProcedure('service-charter.ca');
    const bench = new Bench({ procedure, startsAt: '2026-12-01T09:00:00.000Z' }).bringTo('acknowledged');
    bench.act('assign', 'head');
    bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', DAY));
    bench.act('assign', bench.record.handler.role === 'trustee' ? 'trustee' : 'head');
    return bench;
  };

  test('is kept when the complaint is withdrawn after they were told of it', () => {
    const bench = late();
    bench.act('withdraw', 'quality', { wish: 'By phone' });
    expect(kinds(bench)).toContain('keep_promise');
  });

  test('S0.12: answers no allegation', () => {
    const bench = late();
    bench.act('add_allegation', bench.record.handler.personId ?? '', { allegation: 'Missed visits' });
    const allegationId = bench.record.allegations?.[0]?.allegationId;
    bench.act('record_finding', bench.record.handler.personId ?? '', { ...finding, allegationId });
    expect(bench.record.remedies?.map(({ breach }) => breach)).toEqual(['respond']);
    expect(unanswered(bench.record)).toHaveLength(1);
  });
});

describe('S1.5, S2.62: a question to a colleague', () => {
  const planned = () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('plan_inquiry', 'leader', { question: 'Were you there?', source: 'record', from: 'The rota' });
    return { bench, asking: { itemId: bench.record.inquiry?.[0]?.itemId, personId: 'leader-2', answerOn: '2026-11-12' } };
  };

  test('is put to nobody who is barred, and taken from whoever is barred later', () => {
    const [before, after] = [planned(), planned()];
    before.bench.act('bar_person', 'leader', { name: 'Ion Vasile', why: 'He hurt her.' });
    expect(refusalOf(() => before.bench.act('ask_colleague', 'leader', before.asking))).toBe('PersonBarred');
    after.bench.act('ask_colleague', 'leader', after.asking);
    after.bench.act('bar_person', 'leader', { name: 'Ion Vasile', why: 'He hurt her.' });
    expect(doersOf(after.bench, 'answer_question')).toEqual([]);
  });

  test('S2.35: that the first answer did not wait for does not come back in the appeal', () => {
    const { bench, asking } = planned();
    bench.act('ask_colleague', 'leader', asking);
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    bench.act('make_formal', 'desk', { askedBy: 'complainant', why: 'Not satisfied' });
    bench.settle();
    bench.act('assign', 'head');
    expect(doersOf(bench, 'answer_question')).toEqual([]);
  });
});

describe('S2.10, S2.61: copies for a representative', () => {
  const withReader = (party: object) => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('add_party', 'leader', { role: 'representative', name: 'Ada Lupu', ...party });
    const partyId = bench.record.parties?.[0]?.partyId ?? '';
    bench.act('record_authority', 'leader', { of: partyId, scope: 'details', letters: 'copies', document: 'Her letter' });
    return { bench, partyId };
  };

  test.each(['bar_person', 'remove_party', 'revoke_authority'])('are brought to nobody after %s', (act) => {
    const { bench, partyId } = withReader({});
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    expect(kinds(bench)).toEqual(['bring_copy']);
    const inputs: Record<string, object> = {
      bar_person: { name: 'Ada Lupu', why: 'She hurt her.' },
      remove_party: { partyId, why: 'She said so.' },
      revoke_authority: { of: partyId, why: 'She said so.' },
    };
    bench.act(act, act === 'bar_person' ? 'leader' : 'desk', inputs[act]);
    expect(kinds(bench)).not.toContain('bring_copy');
  });

  test('S2.41: what was to be brought to them instead is still to reach the person, once they are barred', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('add_party', 'leader', { role: 'representative', name: 'Ada Lupu' });
    const of = bench.record.parties?.[0]?.partyId;
    bench.act('record_authority', 'leader', { of, scope: 'details', letters: 'instead', document: 'Her letter' });
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    expect(kinds(bench)).toEqual(['answer_in_person']);
    bench.act('bar_person', 'leader', { name: 'Ada Lupu', why: 'She hurt her.' });
    expect(kinds(bench)).toContain('reach_by_other_channel');
    expect(kinds(bench)).not.toContain('answer_in_person');
  });

  test('S2.12: of an answer about how somebody is treated are brought by whoever gave it', () => {
    const onPaper = withReader({}).bench;
    onPaper.act('report_disadvantage', 'desk', SAID);
    onPaper.act('answer_disadvantage', 'head', ANSWER);
    expect(doersOf(onPaper, 'bring_disadvantage_answer')).toEqual(['head']);
    const { bench, partyId } = withReader({ email: 'ada@example.org' });
    bench.act('report_disadvantage', 'desk', SAID);
    bench.act('answer_disadvantage', 'head', ANSWER);
    const lost = { outboxId: 1, letterKind: 'disadvantage_answer', partyId } as const;
    bench.write(copyFailed(bench.record, lost, 'bounced', bench.context));
    expect(doersOf(bench, 'bring_disadvantage_answer')).toEqual(['head']);
  });
});

test('S2.12: whoever takes the case does not look into its handling as well', () => {
  const bench = new Bench().bringTo('under_investigation');
  bench.act('report_disadvantage', 'desk', SAID);
  bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', DAY));
  bench.act('assign', 'head');
  expect(bench.record.handler.personId).toBe('head');
  expect(doersOf(bench, 'look_into_disadvantage')).not.toContain('head');
});

test('S2.2, S2.9: what somebody has still to decide on is not filed away, and nobody decides on what was withdrawn', () => {
  const bench = new Bench().bringTo('under_investigation');
  bench.act('date_incident', 'leader', { happenedOn: '2020-01-01' });
  const filing = { as: 'comment', said: 'It is one.', answer: 'Thank you.' };
  expect(refusalOf(() => bench.act('file_as', 'leader', filing))).toBe('ActNotAllowedNow');
  bench.act('withdraw', 'quality', { wish: 'By phone' });
  expect(kinds(bench)).not.toContain('decide_out_of_time');
});
