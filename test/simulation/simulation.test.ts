// Whole lives of the system under faults and crashes. A failing life prints its seed; `SIM_SEED=<seed> vitest run test/simulation` lives it
// again, step by step. SIM_RUNS and SIM_STEPS make it longer.

import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOpen } from '#core/case/case.ts';
import type { CaseEvent } from '#core/case/history.ts';
import type { OutboxEntry } from '#core/case/outbox.ts';
import type { KeptLetter } from '#core/handling/perform.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { seededChance } from '#test/support/seeded-chance.ts';
import { drawInput } from './draw-input.ts';
import { invariants, violationsOf } from './invariants.ts';
import { type LifeReport, live } from './life.ts';
import { markOf } from './marks.ts';
import { contactsOf, ROBOTS } from './people.ts';
import type { Snapshot } from './snapshot.ts';

type LetterRow = Extract<OutboxEntry, { kind: 'letter' }>;

/** A life with an open case, a mail that is on one and a letter by mail after its first quiet look. */
const HEALTHY_SEED = 16;

const setting = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const steps = setting('SIM_STEPS', 36);
const first = setting('SIM_SEED', setting('SIM_FIRST', 1));
const runs = process.env['SIM_SEED'] === undefined ? setting('SIM_RUNS', 2) : 1;

// The adapters' own retries would hide faults and take real time; durable writes to a disk are not what is tried here.
const kept = { attempts: process.env['AWS_MAX_ATTEMPTS'], dir: process.env['SIM_DIR'] };
beforeAll(() => {
  process.env['AWS_MAX_ATTEMPTS'] = '1';
  if (existsSync('/dev/shm')) process.env['SIM_DIR'] ??= '/dev/shm';
});
afterAll(() => {
  process.env['AWS_MAX_ATTEMPTS'] = kept.attempts ?? '3';
  if (kept.dir === undefined) delete process.env['SIM_DIR'];
});

function requireHealthy({ seed, steps: lived, transcript, violations }: LifeReport): void {
  const story = `seed ${seed}, step ${lived}:\n${violations.join('\n')}\n\nthe last steps:\n${transcript.slice(-12).join('\n')}\n\nSIM_SEED=${seed} SIM_STEPS=${steps} vitest run test/simulation\n`;
  expect(violations, story).toEqual([]);
}

test.for(Array.from({ length: runs }, (_, index) => first + index))(
  'life %i keeps every promise',
  { timeout: 120_000 + steps * 2_000 },
  async (seed) => {
    const report = await live(seed, steps, process.env['SIM_SEED'] === undefined ? undefined : (line) => console.log(line));
    if (process.env['SIM_COUNTS'] !== undefined) console.log(seed, report.steps, JSON.stringify(report.counts));
    requireHealthy(report);
  },
);

test('the same seed lives the same life', { timeout: 120_000 }, async () => {
  const [one, other] = [await live(9, 11), await live(9, 11)];
  expect(other.transcript).toEqual(one.transcript);
});

describe('every invariant can fail', () => {
  let healthy: Snapshot;
  beforeAll(async () => {
    const { last } = await live(HEALTHY_SEED, 12);
    if (!last) throw new Error('nothing was lived');
    healthy = last;
  }, 120_000);

  const isLetter = (mail: Snapshot['sent'][number]) => markOf(mail).some((mark) => /\.L\d+$/.test(mark));
  const letterOf = ({ sent }: Snapshot) => sent.find(isLetter) ?? fail('no letter');
  /** The one that the first letter was about. */
  const openCase = (snapshot: Snapshot) => {
    const [caseId] = (markOf(letterOf(snapshot))[0] ?? '').split('.');
    return snapshot.cases.find(({ record }) => isOpen(record) && record.caseId === caseId) ?? fail('no open case');
  };
  /** Somebody who sent mail or text that has a place. */
  const placed = ({ deeds }: Snapshot) => deeds.inbound.find(({ originals }) => originals.length > 0) ?? fail('no mail');
  const kept = (letter: Partial<KeptLetter>, at: string): KeptLetter => ({
    letterKind: 'outcome',
    channel: 'sms',
    to: '+40722000001',
    subject: '',
    text: '',
    html: '',
    sms: 'We have your message.',
    issuedAt: at,
    ...letter,
  });
  const sentText = (at: string): Snapshot['sent'][number] => ({
    id: 'text',
    at,
    channel: 'sms',
    to: ['+40722000001'],
    from: '+40310000001',
    text: 'We have your message.',
  });
  /** What happened now, on the case that is open. */
  const event = (snapshot: Snapshot, what: Partial<CaseEvent>): CaseEvent => ({
    ...(openCase(snapshot).history[0] ?? fail('no event')),
    at: snapshot.now,
    facts: {},
    hash: 'h'.repeat(43),
    ...what,
  });
  const speaksForAnother = (snapshot: Snapshot): CaseEvent =>
    event(snapshot, { type: 'authority_required', at: openCase(snapshot).record.receivedAt, facts: { of: 'complainant' } });
  const row = (snapshot: Snapshot, what: Partial<LetterRow>): LetterRow => ({
    schemaVersion: 1,
    kind: 'letter',
    caseId: openCase(snapshot).record.caseId,
    outboxId: 99,
    at: snapshot.now,
    status: 'sent',
    letterKind: 'outcome',
    channel: 'email',
    fileKey: '',
    ...what,
  });
  /** Of the letter that left. */
  const rowOf = (snapshot: Snapshot) =>
    openCase(snapshot).outbox.find(({ kind, outboxId }) =>
      markOf(letterOf(snapshot)).some((mark) => kind === 'letter' && mark.endsWith(`.L${outboxId}`)),
    ) ?? fail('no row');
  const overdue = (snapshot: Snapshot, since: number) => {
    const { record } = openCase(snapshot);
    const dueAt = movedBy(snapshot.now, since);
    record.phase = 'under_investigation';
    delete record.pause;
    record.deadlines = [{ what: 'respond', startedAt: record.receivedAt, dueAt, firstDueAt: dueAt }];
    return { record };
  };
  const file = (snapshot: Snapshot): Snapshot['deeds']['uploads'][number] => ({
    label: 'file',
    caseId: openCase(snapshot).record.caseId,
    evidenceId: 'e'.repeat(20),
    sha256: 'a'.repeat(64),
    becomes: 'clean',
    isTaken: true,
  });

  const doctored: readonly (readonly [invariant: keyof typeof invariants, how: string, doctor: (snapshot: Snapshot) => void])[] =
    [
      ['everyMessageHasOnePlace', 'a message is gone', (snapshot) => void openCase(snapshot).messages.pop()],
      [
        'everyMessageHasOnePlace',
        'a message is on its case twice',
        (snapshot) => {
          const { messages } = openCase(snapshot);
          messages.push(...messages.slice(0, 1));
        },
      ],
      [
        'everyMessageHasOnePlace',
        'a held message is gone',
        (snapshot) => {
          snapshot.deeds.inbound.push({ label: 'held', isTaken: true, originals: [], marker: '(held)' });
        },
      ],
      [
        'everyMessageHasOnePlace',
        'a message is on another case than it was written to',
        (snapshot) => {
          const onCases = new Set(snapshot.cases.flatMap(({ messages }) => messages.map(({ rawKey }) => rawKey)));
          const isOnCase = ({ originals }: Snapshot['deeds']['inbound'][number]) => originals.some(({ key }) => onCases.has(key));
          (snapshot.deeds.inbound.find(isOnCase) ?? fail('no mail')).joins = ['another'];
        },
      ],
      [
        'everyMessageHasOnePlace',
        'a stranger got onto a case',
        (snapshot) => {
          for (const inbound of snapshot.deeds.inbound) inbound.shuns = openCase(snapshot).record.caseId;
        },
      ],
      [
        'everyOriginalIsKept',
        'an original has changed',
        (snapshot) => {
          snapshot.originals.set(placed(snapshot).originals[0]?.key ?? '', 'another');
        },
      ],
      ['everyFileIsOnItsCase', 'a file is gone', (snapshot) => void snapshot.deeds.uploads.push(file(snapshot))],
      [
        'noInfectedFileIsServed',
        'a virus is kept',
        (snapshot) => void snapshot.kept.push({ key: 'evidence/kept/x', isInfected: true }),
      ],
      [
        'noInfectedFileIsServed',
        'somebody was given what nobody scanned',
        (snapshot) => {
          const { caseId, evidenceId } = file(snapshot);
          snapshot.deeds.served.push({ caseId, evidenceId, personId: 'chair', isInfected: false });
        },
      ],
      [
        'everyOpenCaseHasANextStep',
        'no deadline',
        (snapshot) => {
          openCase(snapshot).record.deadlines = [];
        },
      ],
      [
        'everyOpenCaseHasANextStep',
        'no wait',
        (snapshot) => {
          openCase(snapshot).wait = undefined;
        },
      ],
      ['nothingIsSentTwice', 'a letter left twice', (snapshot) => void snapshot.sent.push(letterOf(snapshot))],
      [
        'nothingIsForgotten',
        'a letter did not leave',
        (snapshot) => {
          snapshot.sent = [];
        },
      ],
      ['everyChainVerifies', 'an event is gone', (snapshot) => void openCase(snapshot).history.pop()],
      [
        'nothingIsDead',
        'a message is dead',
        (snapshot) => {
          snapshot.deadLetters = 1;
        },
      ],
      [
        'nobodyExcludedIsTold',
        'somebody hears of a case from which a colleague has just taken them',
        (snapshot) => {
          const { record, history } = openCase(snapshot);
          record.recused = snapshot.staff.map(({ personId }) => personId);
          history.push(event(snapshot, { type: 'person_recused', actor: { kind: 'person', personId: 'chair' } }));
          letterOf(snapshot).to = ['chair@staff.candour.localhost'];
        },
      ],
      [
        'nobodyUnauthorisedIsTold',
        'an answer is mailed to somebody who speaks for another',
        (snapshot) => {
          openCase(snapshot).history.splice(1, 0, speaksForAnother(snapshot));
          Object.assign(rowOf(snapshot), { letterKind: 'outcome' });
        },
      ],
      [
        'nobodyUnauthorisedIsTold',
        'an answer is mailed after the authority has ended',
        (snapshot) => {
          const facts = { of: 'complainant', scope: 'details', expiresOn: movedBy(snapshot.now, -40 * DAY).slice(0, 10) };
          openCase(snapshot).history.splice(
            1,
            0,
            speaksForAnother(snapshot),
            event(snapshot, { type: 'authority_received', at: openCase(snapshot).record.receivedAt, facts }),
          );
          Object.assign(rowOf(snapshot), { letterKind: 'appeal_outcome' });
        },
      ],
      [
        'nobodyUnauthorisedIsTold',
        'an answer is texted to somebody who speaks for another',
        (snapshot) => {
          const { record, history, outbox, letters } = openCase(snapshot);
          history.splice(1, 0, speaksForAnother(snapshot));
          outbox.push(row(snapshot, { channel: 'sms', letterKind: 'outcome' }));
          letters.set(99, kept({ sms: `${record.reference}: our answer is ready.` }, snapshot.now));
          snapshot.sent.push({ ...sentText(snapshot.now), text: `${record.reference}: our answer is ready.` });
        },
      ],
      [
        'onlyWhoComplainedIsWrittenTo',
        'a letter goes to somebody else',
        (snapshot) => {
          letterOf(snapshot).to = ['neighbour@example.net'];
        },
      ],
      [
        'nobodyInConflictActs',
        'somebody who stepped back leads',
        (snapshot) => {
          const { record } = openCase(snapshot);
          record.handler = { role: 'team_leader', personId: 'team-leader' };
          record.recused = ['team-leader'];
        },
      ],
      [
        'nobodyInConflictActs',
        'somebody whom it is about sits on the panel',
        (snapshot) => {
          const { record } = openCase(snapshot);
          record.phase = 'under_appeal';
          record.hearing = { panel: ['trustee'] };
          record.subjects = [{ personId: 'trustee' }];
        },
      ],
      [
        'everyOpenCaseHasSomebody',
        'a case about the Chair waits for somebody from outside through whom nobody writes',
        (snapshot) => {
          const { record } = openCase(snapshot);
          record.phase = 'under_investigation';
          record.subjects = [{ role: 'chair' }];
          record.handler = { role: 'chair' };
          record.outside = { seq: 1 };
        },
      ],
      [
        'reviewersAreFresh',
        'a handler hears the appeal',
        (snapshot) => {
          const { record, history } = openCase(snapshot);
          record.phase = 'under_appeal';
          record.handler = { role: 'chair', personId: 'chair' };
          history.push(
            event(snapshot, { type: 'case_assigned', facts: { personId: 'chair' } }),
            event(snapshot, { type: 'appeal_lodged' }),
          );
        },
      ],
      [
        'reviewersAreFresh',
        'whoever signed the answer decides the appeal',
        (snapshot) => {
          const actor = { kind: 'person', personId: 'trustee' } as const;
          openCase(snapshot).history.push(
            event(snapshot, { type: 'letter_approved', actor }),
            event(snapshot, { type: 'appeal_lodged' }),
            event(snapshot, { type: 'appeal_outcome_decided', actor }),
          );
        },
      ],
      [
        'nobodyAgreesWithThemselves',
        'somebody agreed to their own offer',
        (snapshot) => {
          const act = { actor: { kind: 'person', personId: 'chair' }, facts: { remedyId: 'r' } } as const;
          openCase(snapshot).history.push(
            event(snapshot, { type: 'remedy_offered', ...act }),
            event(snapshot, { type: 'remedy_approved', ...act }),
          );
        },
      ],
      [
        'nobodyAgreesWithThemselves',
        'somebody agreed with themselves that it is no complaint',
        (snapshot) => {
          const actor = { kind: 'person', personId: 'chair' } as const;
          openCase(snapshot).history.push(
            event(snapshot, { type: 'filing_proposed', actor }),
            event(snapshot, { type: 'filed_as', actor }),
          );
        },
      ],
      [
        'nobodyAgreesWithThemselves',
        'an answer went out with one signature of two',
        (snapshot) => {
          snapshot.profile.letters.secondSignature = 'quality_manager';
          const actor = { kind: 'person', personId: 'chair' } as const;
          openCase(snapshot).history.push(event(snapshot, { type: 'final_response_issued', actor }));
        },
      ],
      [
        'nobodyAloneAnswersAGuardedCase',
        'an answer about another service user went out and nobody else had looked at it',
        (snapshot) => {
          const actor = { kind: 'person', personId: 'chair' } as const;
          openCase(snapshot).history.push(
            event(snapshot, { type: 'subject_named', actor, facts: { kind: 'service_user' } }),
            event(snapshot, { type: 'letter_let_go', actor, facts: { act: 'extend' } }),
            event(snapshot, { type: 'final_response_issued', actor }),
          );
        },
      ],
      [
        'whoShapesTheAnswerDeclared',
        'somebody found something before they said that they have no conflict of interest',
        (snapshot) => {
          snapshot.profile.declaresNoConflict = { because: 'S0.33' };
          const actor = { kind: 'person', personId: 'chair' } as const;
          openCase(snapshot).history.push(
            event(snapshot, { type: 'finding_recorded', actor }),
            event(snapshot, { type: 'no_conflict_declared', actor }),
          );
        },
      ],
      [
        'everyLetterIsWhole',
        'an answer has no apology',
        (snapshot) => {
          const { letters, history, outbox } = openCase(snapshot);
          history.push(
            event(snapshot, { type: 'outcome_decided', facts: { outcome: 'upheld' } }),
            event(snapshot, { type: 'final_response_issued', hash: 'x'.repeat(43) }),
          );
          outbox.push(row(snapshot, { channel: 'paper', letterKind: 'outcome', fileKey: `letters/x/99-${'x'.repeat(16)}` }));
          letters.set(99, kept({ text: 'No.' }, snapshot.now));
        },
      ],
      [
        'everyLetterIsWhole',
        'a letter says nothing of how to reach us',
        (snapshot) => {
          const letter = letterOf(snapshot);
          letter.text = letter.text.replaceAll(snapshot.profile.provider.phone, '');
        },
      ],
      [
        'everyLetterIsWhole',
        'a letter tells another day than the one on record',
        (snapshot) => {
          const letter = letterOf(snapshot);
          letter.text = letter.text.replaceAll('202', '203');
        },
      ],
      [
        'everyLetterIsWhole',
        'a page lacks what the text says',
        (snapshot) => {
          letterOf(snapshot).html = '<body></body>';
        },
      ],
      [
        'everyOverdueAnswerWasRaised',
        'nobody was told',
        (snapshot) => {
          const { record } = overdue(snapshot, -1);
          delete record.escalatedAt;
        },
      ],
      [
        'everyOverdueAnswerWasRaised',
        'nobody was told again',
        (snapshot) => {
          const { record } = overdue(snapshot, -60 * DAY);
          record.escalatedAt = movedBy(snapshot.now, -59 * DAY);
        },
      ],
      [
        'whatIsRaisedClimbs',
        'it stays where it was',
        (snapshot) => {
          const facts = { from: 'team_leader', to: 'team_leader', level: 1 };
          openCase(snapshot).record.subjects = [];
          openCase(snapshot).history.push(event(snapshot, { type: 'case_escalated', facts }));
        },
      ],
      [
        'nobodyIsLeftWaiting',
        'a case lies with nobody',
        (snapshot) => {
          const { record } = openCase(snapshot);
          const dueAt = movedBy(snapshot.now, -1);
          record.phase = 'acknowledged';
          delete record.pause;
          delete record.remindedAt;
          record.deadlines = [{ what: 'triage', startedAt: record.receivedAt, dueAt, firstDueAt: dueAt }];
        },
      ],
      [
        'nobodyIsLeftWaiting',
        'nobody looks whether it must stand still',
        (snapshot) => {
          const { record } = openCase(snapshot);
          const dueAt = movedBy(snapshot.now, -1);
          record.phase = 'under_investigation';
          record.pause = { reason: 'police', pausedAt: record.receivedAt, stopped: record.deadlines };
          record.deadlines = [{ what: 'review_pause', startedAt: record.receivedAt, dueAt, firstDueAt: dueAt }];
        },
      ],
      [
        'nobodyIsLeftWaiting',
        'who complained does not hear from us',
        (snapshot) => {
          const { record } = openCase(snapshot);
          record.phase = 'under_investigation';
          delete record.pause;
          record.lastContactAt = movedBy(snapshot.now, -60 * DAY);
        },
      ],
      [
        'nothingIsLateWithoutAFault',
        'it was raised when nothing was due',
        (snapshot) => {
          snapshot.isFaultless = true;
          openCase(snapshot).history.push(event(snapshot, { type: 'case_escalated', at: movedBy(snapshot.now, 1) }));
        },
      ],
      [
        'everyDateFollowsFromTheHistory',
        'a date has moved and nothing says why',
        (snapshot) => {
          const { record } = openCase(snapshot);
          record.phase = 'under_investigation';
          record.deadlines = [
            { what: 'respond', startedAt: record.receivedAt, dueAt: movedBy(snapshot.now, DAY), firstDueAt: snapshot.now },
          ];
        },
      ],
      [
        'noToldDayComesSooner',
        'the answer is put off to an earlier day',
        (snapshot) => {
          const facts = { what: 'respond', to: openCase(snapshot).record.receivedAt };
          openCase(snapshot).history.push(event(snapshot, { type: 'deadline_extended', facts }));
        },
      ],
      [
        'noToldDayComesSooner',
        'the time to appeal ends at once',
        (snapshot) => {
          openCase(snapshot).history.push(
            event(snapshot, { type: 'final_response_issued' }),
            event(snapshot, { type: 'appeal_window_ended' }),
          );
        },
      ],
      [
        'stopMeansStop',
        'a letter went to a number from which STOP was said',
        (snapshot) => {
          openCase(snapshot).letters.set(99, kept({}, snapshot.now));
          snapshot.stopped.set('+40722000001', [{ from: snapshot.sent.length }]);
          snapshot.sent.push(sentText(snapshot.now));
        },
      ],
      [
        'nothingGoesToARefusedAddress',
        'mail goes where mail comes back from',
        (snapshot) => {
          snapshot.refused.set(letterOf(snapshot).to[0] ?? '', [{ from: 0 }]);
        },
      ],
      [
        'noProgramIsAnswered',
        'a program is written to',
        (snapshot) => {
          letterOf(snapshot).to = [`robot0@${ROBOTS}`];
        },
      ],
      [
        'answersStop',
        'two programs answer each other',
        (snapshot) => {
          const answer = { ...letterOf(snapshot), headers: [{ name: 'auto-submitted', value: 'auto-replied' }] };
          snapshot.sent.push(...Array.from({ length: 11 }, () => answer));
        },
      ],
      [
        'unprovenSendersGetNoDetails',
        'a link goes to an address that is not proven',
        (snapshot) => {
          const letter = letterOf(snapshot);
          letter.text = `http://localhost:8080/track/${'a'.repeat(36)}`;
          for (const { complainant } of snapshot.cases) if (complainant) complainant.senderProven = false;
        },
      ],
      [
        'unprovenSendersGetNoDetails',
        'an answer goes to an address that is not proven',
        (snapshot) => {
          for (const { complainant, outbox } of snapshot.cases) {
            if (complainant) complainant.senderProven = false;
            for (const row of outbox) if (row.kind === 'letter') Object.assign(row, { letterKind: 'outcome', channel: 'email' });
          }
        },
      ],
    ];

  test.for(doctored)('%s: %s', ([invariant, , doctor]) => {
    expect(violationsOf(healthy)).toEqual([]);
    const snapshot = structuredClone(healthy);
    doctor(snapshot);
    expect(violationsOf(snapshot).map((violation) => violation.split(':')[0])).toContain(invariant);
  });

  test('nobodyExcludedIsTold: somebody who was excluded acted', () => {
    const before = structuredClone(healthy);
    const after = structuredClone(healthy);
    openCase(before).record.recused = ['chair'];
    const { history } = openCase(after);
    history.push({ ...(history[0] ?? fail('no event')), type: 'note_added', actor: { kind: 'person', personId: 'chair' } });
    expect(violationsOf(after, before).join()).toContain('somebody who is excluded did note_added');
  });

  test('nobodyBarredIsWrittenTo: a letter goes to somebody who was barred before', () => {
    const [before, after] = [structuredClone(healthy), structuredClone(healthy)];
    const letter = letterOf(after);
    for (const { circle } of before.cases) circle.barred = [{ barredId: 'b', email: letter.to[0] ?? '' }];
    after.sent.push(letter);
    expect(violationsOf(after, before).join()).toContain('who is barred');
  });

  test('nobodyBarredIsWrittenTo: a text leads somebody who was barred before to the case', () => {
    const [before, after] = [structuredClone(healthy), structuredClone(healthy)];
    openCase(before).circle.barred = [{ barredId: 'b', phone: '+40722000001' }];
    after.sent.push({ ...sentText(after.now), text: `http://localhost:8080/evidence/${openCase(before).record.caseId}` });
    expect(violationsOf(after, before).join()).toContain('who is barred');
  });

  test('every act of staff can be filled in by chance, but for one that needs what is not there', () => {
    const { cases, staff, profile, now } = healthy;
    const [person] = contactsOf(profile);
    const state = { ...(cases[0] ?? fail('no case')), messages: [] };
    const skipped = staffActs.filter(
      (act) => drawInput(act, { state, staff, person, now, languages: profile.languages }, seededChance(act.act)) === undefined,
    );
    expect(skipped.map(({ act }) => act)).toEqual(['place_contribution']);
  });

  test('no invariant is left out', () => {
    const shown = [...doctored.map(([invariant]) => invariant), 'nobodyBarredIsWrittenTo'];
    expect(Object.keys(invariants).filter((invariant) => !shown.includes(invariant))).toEqual([]);
  });
});

function fail(what: string): never {
  throw new Error(`the healthy life has ${what}`);
}
