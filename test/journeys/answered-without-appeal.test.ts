// A mail from a daughter, carried to its survey by the shipped functions and machines.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBreak } from '#core/case/history.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(async () => {
  await system.stop();
});

test('a mail is acknowledged, assigned, reminded, escalated, answered and surveyed, and its history holds', async () => {
  // 1. The mail arrives and is acknowledged at once, in its own language, to its sender, with the date of the answer.
  await system.mail({
    from: 'Maria Fiica <maria@example.org>',
    subject: 'Îngrijitoarea nu a venit',
    text: 'Bună ziua, de două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
  });
  expect(system.complaintsOfTheSystem).toEqual([]);
  let record = await system.theOnlyCase();
  expect(record).toMatchObject({
    phase: 'acknowledged',
    stage: 'informal',
    channel: 'email',
    language: 'ro',
    handler: { role: 'team_leader' },
  });
  const [acknowledgement, notice] = system.outbox.listSent();
  expect(acknowledgement).toMatchObject({ to: ['maria@example.org'], channel: 'email' });
  expect(acknowledgement?.text).toContain(record.reference);
  expect(acknowledgement?.text).toContain('23 noiembrie 2026');
  expect(notice).toMatchObject({ to: ['team-leader@staff.candour.localhost'] });

  // 2. The team leader takes it; two working days before the date they are reminded.
  await system.act(record, 'assign', 'team-leader');
  await system.advanceTo('2026-11-19T22:00:00.000Z');
  record = await system.theOnlyCase();
  expect(record).toMatchObject({ phase: 'under_investigation', escalationLevel: 0 });
  expect(record.remindedAt).toBe('2026-11-19T07:00:00.000Z');

  // 3. Nobody answers: the date passes and the next rank has the case.
  await system.advanceTo('2026-11-24T12:00:00.000Z');
  record = await system.theOnlyCase();
  expect(record).toMatchObject({ escalationLevel: 1, handler: { role: 'head_of_service' } });

  // 4. The head of service finds, decides and answers; a letter without its mandatory parts is refused.
  await system.act(record, 'record_finding', 'head-of-service', {
    allegation: 'Vizitele de dimineață lipsesc',
    outcome: 'upheld',
    rationale: 'Șase vizite nu au avut loc, pentru că nimeni nu a înlocuit colega bolnavă.',
  });
  await system.act(record, 'decide_outcome', 'head-of-service', {
    outcome: 'upheld',
    apology: 'Ne cerem scuze mamei dumneavoastră.',
  });
  await expect(system.act(record, 'send_letter', 'head-of-service')).rejects.toMatchObject({ code: 'LetterIncomplete' });
  await system.act(record, 'decide_outcome', 'head-of-service', {
    outcome: 'upheld',
    apology: 'Ne cerem scuze mamei dumneavoastră.',
    measures: 'Vizitele au fost reluate de la 20 noiembrie.',
    prevention: 'O colegă de rezervă este numită pentru fiecare dimineață.',
  });
  const { shown } = await system.act(record, 'preview_letter', 'head-of-service');
  await system.act(record, 'send_letter', 'head-of-service', { preview: (shown as { preview: string }).preview });
  record = await system.theOnlyCase();
  expect(record).toMatchObject({ phase: 'responded', outcome: 'upheld' });
  const answer = system.outbox.listSent().at(-1);
  expect(answer?.text).toContain((shown as { letter: { text: string } }).letter.text.trim());

  // 5. The window to appeal passes, the survey is asked, nobody answers it, the case is closed.
  await system.advanceTo('2026-12-12T12:00:00.000Z');
  record = await system.theOnlyCase();
  expect(record).toMatchObject({ phase: 'awaiting_feedback' });
  expect(system.outbox.listSent().at(-1)?.text).toContain('http://localhost:8080/survey/');
  await system.advanceTo('2027-01-10T12:00:00.000Z');
  record = await system.theOnlyCase();
  expect(record).toMatchObject({ phase: 'closed', outcome: 'upheld', deadlines: [] });

  // 6. Everything that happened is in one unbroken chain, and the one acknowledgement was one.
  const history = await system.ports.cases.history(record.caseId);
  expect(firstBreak(history, record.history)).toBeUndefined();
  expect(history.filter(({ type }) => type === 'acknowledgement_issued')).toHaveLength(1);
  expect(history.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      'complaint_received',
      'case_assigned',
      'handler_reminded',
      'case_escalated',
      'final_response_issued',
      'survey_issued',
      'case_closed',
    ]),
  );
  expect(system.complaintsOfTheSystem).toEqual([]);
});
