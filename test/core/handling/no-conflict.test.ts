// S0.33: fair to both sides. Whoever shapes an answer has said before, on record, that they have no conflict of interest; who cannot say so
// steps back. Asked where the procedure asks for it, and of nobody else.

import { describe, expect, test } from 'vitest';
import { isOffered } from '#core/handling/staff-act.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Bench, charity, finding, fullDecision, refusalOf, shippedProcedure } from './bench.ts';

const centre = shippedProcedure('home-care-centre.zh');
const asking = (profile: Profile): Profile => ({ ...profile, declaresNoConflict: { because: 'S0.33: fair to both sides' } });
/** With a panel (S2.46). */
const askingCharity = shippedProcedure('domestic-abuse-charity.ro', asking);
/** With a second signature (S3.8). */
const askingCooperative = shippedProcedure('social-cooperative.it', asking);

const waiting = (procedure = centre) => new Bench({ procedure, declares: false }).bringTo('acknowledged');
/** Given to the leader by the front desk, with both sides heard. */
function given(procedure = centre): Bench {
  const bench = waiting(procedure);
  bench.act('assign', 'desk', { personId: 'leader' });
  for (const whose of ['complainant', 'concerned']) bench.act('record_account', 'leader', { whose, said: 'It was so.' });
  return bench;
}

const declarers = (bench: Bench) =>
  bench.events.flatMap(({ type, actor }) => (type === 'no_conflict_declared' && actor.kind === 'person' ? [actor.personId] : []));
const isOn = (name: string, personId: string, bench: Bench) => {
  const act = staffActNamed(name);
  return act !== undefined && isOffered(act, bench.record, bench.contextFor(personId));
};

describe('whoever takes a case', () => {
  test('declares by taking it, and is refused without', () => {
    const bench = waiting();
    expect(refusalOf(() => bench.act('assign', 'leader'))).toBe('DeclarationMissing');
    expect(refusalOf(() => bench.act('assign', 'leader', { personId: 'leader' }))).toBe('DeclarationMissing');
    expect(bench.record).toMatchObject({ phase: 'acknowledged', handler: { role: 'team_leader' } });
    bench.act('assign', 'leader', { hasNoConflict: true });
    expect(bench.record).toMatchObject({ handler: { personId: 'leader' }, declared: ['leader'] });
    expect(declarers(bench)).toEqual(['leader']);
  });

  test('declares once a case, whoever had it meanwhile', () => {
    const bench = waiting();
    bench.act('assign', 'leader', { hasNoConflict: true });
    bench.act('assign', 'head', { personId: 'leader-2' });
    bench.act('assign', 'leader');
    expect(declarers(bench)).toEqual(['leader']);
  });

  test('declares for nobody else: what is ticked when a case is given to another says nothing of either', () => {
    const bench = waiting();
    bench.act('assign', 'head', { personId: 'leader', hasNoConflict: true });
    expect(bench.record.declared).toBeUndefined();
    expect(isOn('declare_no_conflict', 'leader', bench)).toBe(true);
    expect(isOn('declare_no_conflict', 'head', bench)).toBe(true);
  });
});

describe('whoever is given a case', () => {
  test('hears people and keeps its dates without a declaration, and finds nothing', () => {
    const bench = given();
    bench.act('record_contact', 'leader', { how: 'phone', summary: 'She told it again.' });
    bench.act('extend', 'leader', { newDueOn: '2026-11-20', reason: 'The rota is still to be read.' });
    expect(refusalOf(() => bench.act('record_finding', 'leader', finding))).toBe('DeclarationMissing');
    expect(bench.record.findings).toEqual([]);
  });

  test('declares with one press, and then decides and answers', () => {
    const bench = given();
    bench.act('declare_no_conflict', 'leader');
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    expect(bench.record.phase).toBe('responded');
    expect(declarers(bench)).toEqual(['leader']);
  });

  test('is not asked twice', () => {
    const bench = given();
    bench.act('declare_no_conflict', 'leader');
    expect(isOn('declare_no_conflict', 'leader', bench)).toBe(false);
    expect(refusalOf(() => bench.act('declare_no_conflict', 'leader'))).toBe('ActNotAllowedNow');
  });

  test('is asked again when it turns out to be about somebody else too', () => {
    const bench = given();
    bench.act('declare_no_conflict', 'leader');
    bench.act('record_finding', 'leader', finding);
    bench.act('name_subject', 'desk', { personId: 'leader-2' });
    expect(bench.record.handler.personId).toBe('leader');
    expect(refusalOf(() => bench.act('decide_outcome', 'leader', fullDecision))).toBe('DeclarationMissing');
    bench.act('declare_no_conflict', 'leader');
    bench.act('decide_outcome', 'leader', fullDecision);
    expect(declarers(bench)).toEqual(['leader', 'leader']);
  });

  test('or steps back instead: no reason is asked, and the case goes on without them', () => {
    const bench = given();
    bench.act('recuse', 'leader');
    expect(bench.record).toMatchObject({ recused: ['leader'], handler: { role: 'team_leader' } });
    expect(bench.record.handler.personId).toBeUndefined();
    expect(isOn('declare_no_conflict', 'leader', bench)).toBe(false);
    bench.act('assign', 'leader-2', { hasNoConflict: true });
    bench.act('record_finding', 'leader-2', finding);
  });
});

describe('whoever shapes the answer beside its handler', () => {
  test('declares too: a superior who decides, and one who agrees to money (S2.19)', () => {
    const bench = given();
    bench.act('declare_no_conflict', 'leader');
    expect(refusalOf(() => bench.act('record_finding', 'head', finding))).toBe('DeclarationMissing');
    bench.act('offer_remedy', 'leader', {
      ...{ kind: 'compensation', what: 'The visits that were paid for', amount: 900 },
      ...{ owner: 'team_leader', dueOn: '2026-12-18' },
    });
    const remedyId = bench.record.remedies?.[0]?.remedyId;
    expect(refusalOf(() => bench.act('approve_remedy', 'head', { remedyId }))).toBe('DeclarationMissing');
    bench.act('declare_no_conflict', 'head');
    bench.act('approve_remedy', 'head', { remedyId });
    expect(declarers(bench)).toEqual(['leader', 'head']);
  });

  test('signs only after it (S3.8)', () => {
    const bench = new Bench({ procedure: askingCooperative, declares: false }).bringTo('acknowledged');
    bench.act('assign', 'head', { personId: 'leader' });
    bench.act('declare_no_conflict', 'leader');
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    const signatory = bench.staff.find((one) => isOn('approve_letter', one.personId, bench))?.personId ?? 'nobody';
    expect(refusalOf(() => bench.act('approve_letter', signatory))).toBe('DeclarationMissing');
    bench.act('declare_no_conflict', signatory);
    bench.act('approve_letter', signatory);
  });

  test('S2.35, S2.46: whoever hears an appeal declares by taking it, and each member of the panel before the hearing is recorded', () => {
    const appealed = new Bench({ procedure: askingCharity }).bringTo('under_appeal');
    const bench = Object.assign(new Bench({ procedure: askingCharity, declares: false }), {
      record: appealed.record,
      now: appealed.now,
    });
    expect(refusalOf(() => bench.act('assign_appeal', 'chair'))).toBe('DeclarationMissing');
    bench.act('assign_appeal', 'chair', { hasNoConflict: true });
    bench.act('name_panel', 'chair', { members: ['chair', 'trustee'] });
    expect(refusalOf(() => bench.act('hold_paper_review', 'trustee', { reason: 'The log tells all.' }))).toBe(
      'DeclarationMissing',
    );
    expect(isOn('declare_no_conflict', 'trustee', bench)).toBe(true);
    bench.act('declare_no_conflict', 'trustee');
    bench.act('hold_paper_review', 'trustee', { reason: 'The log tells all.' });
    expect(declarers(bench)).toEqual(['chair', 'trustee']);
  });

  test('had no part in the case by it, and may still hear an appeal (S2.35)', () => {
    const bench = given();
    bench.act('declare_no_conflict', 'head');
    expect(bench.record.involved).not.toContain('head');
  });
});

describe('who is not asked', () => {
  test('anybody, where the procedure does not ask for it', () => {
    const bench = new Bench({ procedure: charity, declares: false }).bringTo('acknowledged');
    bench.act('assign', 'leader');
    expect(isOn('declare_no_conflict', 'leader', bench)).toBe(false);
    bench.act('record_finding', 'leader', finding);
    expect(bench.record.declared).toBeUndefined();
  });

  test('whoever writes for somebody from outside: they decide nothing', () => {
    const bench = new Bench({
      procedure: centre,
      declares: false,
      account: { whatHappened: 'Elena Stan shouted at me.', whoItConcerns: 'Elena Stan' },
    }).bringTo('acknowledged');
    bench.act('name_outside_lead', 'quality', { name: 'Li Hua', office: 'Civil affairs office' });
    for (const whose of ['complainant', 'concerned']) bench.act('record_account', 'quality', { whose, said: 'It was so.' });
    bench.act('record_finding', 'quality', finding);
    expect(bench.record.findings).toHaveLength(1);
  });

  test('those who only bring the case along: the front desk and the quality manager', () => {
    const bench = given();
    expect(isOn('declare_no_conflict', 'desk', bench)).toBe(false);
    expect(isOn('declare_no_conflict', 'quality', bench)).toBe(false);
  });
});

test('a case that somebody had before the procedure asked goes on: they declare, and answer it', () => {
  const bench = new Bench({
    procedure: shippedProcedure('home-care-centre.zh', ({ declaresNoConflict: _none, ...rest }) => rest),
  });
  bench.bringTo('acknowledged').act('assign', 'leader');
  const asked = Object.assign(new Bench({ procedure: centre, declares: false }), { record: bench.record });
  asked.act('declare_no_conflict', 'leader');
  asked.act('record_finding', 'leader', { ...finding, notHeard: 'Neither could be reached.', noBasis: 'Nothing is left.' });
  expect(asked.record.findings).toHaveLength(1);
});
