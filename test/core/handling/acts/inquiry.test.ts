// A fair piece of work from question to remedy: what is to be found out is planned and settled (S1.3), a finding has something to go by
// (S0.11), and what is offered answers what was found (S0.12).

import { describe, expect, test } from 'vitest';
import { maySee } from '#core/case/policy.ts';
import { tasksFor } from '#core/case/tasks.ts';
import type { Evidence } from '#core/evidence/evidence.ts';
import { recordVerdict } from '#core/evidence/receive-evidence.ts';
import { answerQuestion } from '#core/handling/answer-question.ts';
import { remindOfQuestions } from '#core/handling/old-questions.ts';
import { isOffered } from '#core/handling/staff-act.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Bench, charity, finding, fullDecision, refusalOf, shippedProcedure } from '../bench.ts';

/** Findings need a basis, and nobody need be heard for one. */
const basis = (profile: Profile): Profile => ({ ...profile, findingsNeedBasis: { because: 'S0.11: enough to go by' } });
const asking = shippedProcedure('england-adult-social-care.en', basis);
const investigated = (procedure = asking) => new Bench({ procedure }).bringTo('under_investigation');

const question = { question: 'Was the rota changed?', source: 'record', from: 'The rota of November' } as const;
const planned = (bench: Bench, input: object = question) => {
  bench.act('plan_inquiry', 'leader', input);
  return bench.record.inquiry?.at(-1)?.itemId ?? 'none';
};

describe('S1.3: what is to be found out', () => {
  test('is planned for an allegation, its words sealed, and settled with what was found', () => {
    const bench = investigated();
    bench.act('add_allegation', 'leader', { allegation: 'Nobody came' });
    const allegationId = bench.record.allegations?.[0]?.allegationId;
    const itemId = planned(bench, { ...question, allegationId });
    expect(bench.record.inquiry).toMatchObject([{ itemId, source: 'record', allegationId }]);
    expect(JSON.stringify(bench.record)).not.toContain('rota');
    expect(JSON.stringify(bench.lastChange.events)).not.toContain('rota');
    bench.act('settle_inquiry', 'leader', { itemId, result: 'found', what: 'It was changed on Friday.' });
    expect(bench.record.inquiry).toMatchObject([{ settled: { isFound: true } }]);
    expect(refusalOf(() => bench.act('settle_inquiry', 'leader', { itemId, result: 'found', what: 'Again.' }))).toBe(
      'ActNotAllowedNow',
    );
  });

  test('is about an allegation that is on the list, or about the whole', () => {
    expect(refusalOf(() => planned(investigated(), { ...question, allegationId: 'none' }))).toBe('AlreadyRecorded');
    expect(planned(investigated())).not.toBe('none');
  });

  test('goes with its allegation while it is open, and stays once it was settled', () => {
    const bench = investigated();
    bench.act('add_allegation', 'leader', { allegation: 'Nobody came' });
    const allegationId = bench.record.allegations?.[0]?.allegationId;
    const itemId = planned(bench, { ...question, allegationId });
    planned(bench, { ...question, allegationId });
    bench.act('settle_inquiry', 'leader', { itemId, result: 'not_possible', what: 'It was thrown away.' });
    bench.act('remove_allegation', 'leader', { allegationId, why: 'Recorded twice' });
    expect(bench.record.inquiry).toMatchObject([{ itemId }]);
  });

  test('S2.62: nobody who is barred is asked, and that it was tried is on record', () => {
    const bench = investigated(charity);
    bench.act('bar_person', 'leader', { name: 'Radu Marin', why: 'Named by her as the perpetrator' });
    const ask = { question: 'What did you see?', source: 'person', from: 'Radu Marin' };
    expect(refusalOf(() => planned(bench, ask))).toBe('PersonBarred');
    expect(bench.record.inquiry).toBeUndefined();
    expect(bench.lastChange.events.map(({ type }) => type)).toEqual(['barred_attempt']);
  });

  test('nothing waits for it: with open questions a finding is recorded all the same', () => {
    const bench = investigated(charity);
    planned(bench);
    bench.act('record_finding', 'leader', finding);
    expect(bench.record.findings).toHaveLength(1);
  });

  test('S2.35: of an appeal it is planned by whoever hears it, and not by those who handled the complaint', () => {
    const bench = new Bench().bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    expect(refusalOf(() => bench.act('plan_inquiry', 'leader', question))).toBe('ConflictOfInterest');
    bench.act('plan_inquiry', 'chair', question);
    expect(bench.record.inquiry).toHaveLength(1);
  });
});

describe('S1.5: a question in the hands of a colleague', () => {
  /** The trustee, who does not see the case, is asked by the leader, who handles it. */
  function asked(): { bench: Bench; itemId: string } {
    const bench = investigated(charity);
    const itemId = planned(bench);
    bench.act('ask_colleague', 'leader', { itemId, personId: 'trustee', answerOn: '2026-11-13' });
    return { bench, itemId };
  }
  const tasksOf = (bench: Bench, personId: string) =>
    tasksFor(bench.contextFor(personId).person, bench.record, bench.procedure, bench.staff, bench.now);
  const sees = (bench: Bench, personId: string) =>
    maySee(bench.contextFor(personId).person, bench.record, bench.procedure.profile, bench.staff);
  const answer = (bench: Bench, personId: string, itemId: string) =>
    bench.write(
      answerQuestion(bench.record, itemId, { what: 'I changed it on Friday.' }, bench.contextFor(personId).person, bench.context),
    );

  test('is all that they have: a task with the question, and not the case', () => {
    const { bench, itemId } = asked();
    expect(tasksOf(bench, 'trustee')).toMatchObject([{ kind: 'answer_question', itemId, isOverdue: false }]);
    expect(sees(bench, 'trustee')).toBe(false);
    expect(staffActs.filter((act) => isOffered(act, bench.record, bench.contextFor('trustee')))).toEqual([]);
    expect(bench.lastChange.outbox).toMatchObject([{ noticeKind: 'question', personId: 'trustee' }]);
    expect(tasksOf(bench, 'trustee-2')).toEqual([]);
    bench.now = '2026-11-16T08:00:00.000Z';
    expect(tasksOf(bench, 'trustee')).toMatchObject([{ isOverdue: true }]);
  });

  test('is answered by them alone; whoever handles the case is told, and they had no part in it by that (S2.35)', () => {
    const { bench, itemId } = asked();
    expect(refusalOf(() => answer(bench, 'trustee-2', itemId))).toBe('CaseNotFound');
    expect(refusalOf(() => answer(bench, 'trustee', 'another'))).toBe('CaseNotFound');
    answer(bench, 'trustee', itemId);
    expect(bench.record.inquiry).toMatchObject([{ settled: { isFound: true } }]);
    expect(bench.lastChange.outbox).toMatchObject([{ noticeKind: 'question', personId: 'leader' }]);
    expect(bench.record.involved).not.toContain('trustee');
    expect(sees(bench, 'trustee')).toBe(false);
    expect(tasksOf(bench, 'trustee')).toEqual([]);
    expect(refusalOf(() => answer(bench, 'trustee', itemId))).toBe('CaseNotFound');
  });

  test('S2.21: is put to nobody whom it is about or who works below them, and taken from whoever turns out to be', () => {
    const { bench, itemId } = asked();
    bench.act('name_subject', 'leader', { personId: 'trustee' });
    expect(tasksOf(bench, 'trustee')).toEqual([]);
    expect(refusalOf(() => answer(bench, 'trustee', itemId))).toBe('CaseNotFound');
    const again = { itemId, personId: 'trustee', answerOn: '2026-11-13' };
    expect(refusalOf(() => bench.act('ask_colleague', 'chair', again))).toBe('ConflictOfInterest');
    expect(refusalOf(() => bench.act('ask_colleague', 'chair', { ...again, personId: 'desk' }))).toBe('ConflictOfInterest');
  });

  test('has a day that lies ahead, and goes to somebody who works here', () => {
    const { bench, itemId } = asked();
    const again = { itemId, personId: 'trustee-2', answerOn: '2026-11-13' };
    expect(refusalOf(() => bench.act('ask_colleague', 'leader', { ...again, answerOn: '2026-11-06' }))).toBe('DateNotPossible');
    expect(refusalOf(() => bench.act('ask_colleague', 'leader', { ...again, personId: 'nobody' }))).toBe('ConflictOfInterest');
    bench.act('ask_colleague', 'leader', again);
    expect(tasksOf(bench, 'trustee')).toEqual([]);
    expect(tasksOf(bench, 'trustee-2')).toMatchObject([{ itemId }]);
  });

  test('S0.32: that is not answered by its day is told to them again, and to whoever waits, as often as the procedure says', () => {
    const { bench } = asked();
    const toldOf = () =>
      bench.lastChange.outbox.flatMap((row) => (row.kind === 'notice' ? [`${row.noticeKind} ${row.personId}`] : []));
    expect(bench.perform(remindOfQuestions)).toBe(false);
    bench.now = '2026-11-14T08:00:00.000Z';
    expect(bench.perform(remindOfQuestions)).toBe(true);
    expect(toldOf()).toEqual(['question trustee', 'task_waiting leader']);
    bench.now = '2026-11-17T08:00:00.000Z';
    expect(bench.perform(remindOfQuestions)).toBe(false);
    bench.act('name_subject', 'leader', { personId: 'trustee' });
    bench.now = '2026-11-19T08:00:00.000Z';
    expect(bench.perform(remindOfQuestions)).toBe(true);
    // Whoever it turned out to be about hears of it no more (S2.21).
    expect(toldOf()).toEqual(['task_waiting undefined']);
  });

  test('is not theirs any more once the complaint was answered', () => {
    const { bench, itemId } = asked();
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    expect(tasksOf(bench, 'trustee')).toEqual([]);
    expect(refusalOf(() => answer(bench, 'trustee', itemId))).toBe('CaseNotFound');
  });
});

describe('S0.11: what a finding has to go by', () => {
  const isRefused = (bench: Bench) => refusalOf(() => bench.act('record_finding', 'leader', finding)) === 'BasisMissing';

  test('nothing at all is refused, where the procedure asks for something', () => {
    expect(isRefused(investigated())).toBe(true);
    expect(isRefused(investigated(charity))).toBe(false);
  });

  test('an account that was heard, of one side or of a witness, is enough', () => {
    const bench = investigated();
    bench.act('record_account', 'leader', { whose: 'complainant', said: 'Nobody came on Monday.' });
    expect(isRefused(bench)).toBe(false);
    const other = investigated();
    other.act('add_party', 'leader', { role: 'witness', name: 'Joan Hill' });
    expect(isRefused(other)).toBe(true);
    other.act('record_account', 'leader', {
      ...{ whose: 'witness', witness: other.record.parties?.[0]?.partyId },
      said: 'I saw nobody.',
    });
    expect(isRefused(other)).toBe(false);
  });

  test('a question that was answered is enough; one that is open, or could not be, is not', () => {
    const bench = investigated();
    const lost = planned(bench);
    bench.act('settle_inquiry', 'leader', { itemId: lost, result: 'not_possible', what: 'It was thrown away.' });
    const itemId = planned(bench);
    expect(isRefused(bench)).toBe(true);
    bench.act('settle_inquiry', 'leader', { itemId, result: 'found', what: 'It was changed on Friday.' });
    expect(isRefused(bench)).toBe(false);
  });

  test.each(['clean', 'infected'] as const)('a file counts once it was found clean: %s', (verdict) => {
    const bench = investigated();
    const file = {
      ...{ schemaVersion: 1, evidenceId: 'e'.repeat(20), receivedAt: bench.now, source: { by: 'complainant' }, matter: 'other' },
      ...{ kind: 'picture', size: 9, sha256: 'a'.repeat(64), etag: 'x', status: 'held', fileName: 'a.jpg' },
      contentType: 'image/jpeg',
    } as unknown as Evidence;
    const draft = recordVerdict(bench.record, file, verdict, bench.context);
    if (draft) bench.write({ after: draft.after, events: draft.events });
    expect(isRefused(bench)).toBe(verdict === 'infected');
  });

  test('or it is said why there is nothing, and that stays behind the finding', () => {
    const bench = investigated();
    bench.act('record_finding', 'leader', { ...finding, noBasis: 'The office burnt down with its records.' });
    expect(bench.contextFor('leader').wordsOf(bench.record.findings[0]?.seq ?? 0)).toMatchObject({
      noBasis: 'The office burnt down with its records.',
    });
  });

  test('why there is nothing is not told in the answer', () => {
    const bench = investigated();
    bench.act('record_finding', 'leader', { ...finding, noBasis: 'The office burnt down with its records.' });
    bench.act('decide_outcome', 'leader', { ...fullDecision, noRemedy: 'She wants nothing more.' });
    bench.act('send_letter', 'leader');
    const text = JSON.stringify(bench.lastChange.letters.map(({ letter }) => letter));
    expect(text).toContain('Six visits were missed.');
    expect(text).not.toContain('burnt down');
    expect(text).not.toContain('nothing more');
  });
});

describe('S0.12: what is offered, and for what', () => {
  const measure = { kind: 'measure', what: 'A colleague rings each Friday.', owner: 'team_leader', dueOn: '2026-12-18' };

  /** Two allegations, one found justified and one not. */
  function found(): { bench: Bench; ids: string[] } {
    const bench = investigated(charity);
    for (const allegation of ['Nobody came', 'Somebody shouted']) bench.act('add_allegation', 'leader', { allegation });
    const ids = (bench.record.allegations ?? []).map(({ allegationId }) => allegationId);
    for (const [index, allegationId] of ids.entries())
      bench.act('record_finding', 'leader', {
        ...{ allegationId, outcome: index === 0 ? 'upheld' : 'not_upheld', rationale: 'The log says so.' },
      });
    return { bench, ids };
  }
  const decision = { ...fullDecision, outcome: 'partly_upheld', reason: 'Nobody heard it.' };
  const unanswered = (bench: Bench, more = {}) => {
    bench.act('decide_outcome', 'leader', { ...decision, ...more });
    const { shown } = bench.act('preview_letter', 'leader');
    return (shown as { unanswered: string[] }).unanswered;
  };

  test('what was found justified and has nothing offered for it is pointed out, and is no obstacle', () => {
    const { bench } = found();
    expect(unanswered(bench)).toEqual(['Nobody came']);
    bench.act('send_letter', 'leader');
    expect(bench.record.phase).toBe('responded');
  });

  test('what is offered for another allegation does not answer it; what is offered for it does', () => {
    const { bench, ids } = found();
    bench.act('offer_remedy', 'leader', { ...measure, allegationId: ids[1] });
    expect(unanswered(bench)).toEqual(['Nobody came']);
    bench.act('offer_remedy', 'leader', { ...measure, allegationId: ids[0] });
    expect(unanswered(bench)).toEqual([]);
    expect(bench.record.remedies).toMatchObject([{ allegationId: ids[1] }, { allegationId: ids[0] }]);
  });

  test('what is offered for the whole complaint answers each', () => {
    const { bench } = found();
    bench.act('offer_remedy', 'leader', measure);
    expect(unanswered(bench)).toEqual([]);
  });

  test('or it is said why nothing is offered', () => {
    const { bench } = found();
    expect(unanswered(bench, { noRemedy: 'It was put right on the same day, and she wants no more.' })).toEqual([]);
  });

  test('nothing is offered for an allegation that is not on the list', () => {
    const { bench } = found();
    expect(refusalOf(() => bench.act('offer_remedy', 'leader', { ...measure, allegationId: 'none' }))).toBe('AlreadyRecorded');
  });
});
