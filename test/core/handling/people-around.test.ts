// The people around a case, from the first word that somebody speaks for another to a bar that nothing gets past.

import { describe, expect, test } from 'vitest';
import { deadlineOf, isOverdue, nextDeadlineOf } from '#core/case/case.ts';
import type { PauseReason } from '#core/case/pause-reason.ts';
import type { Message } from '#core/case/person.ts';
import { maySee } from '#core/case/policy.ts';
import { isLate } from '#core/case/tasks.ts';
import { answeredByText } from '#core/handling/answer-text.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, charity, complainant, england, finding, fullDecision, refusalOf, shippedProcedure } from './bench.ts';

const daughter = { ...complainant, onBehalfOf: 'other', affectedPerson: 'Her mother, Rada' } as const;
const forAnother = (procedure = charity, more = {}) => new Bench({ procedure, complainant: { ...daughter, ...more } });
const permission = { of: 'complainant', scope: 'details', document: 'A signed letter, in the file' };
const types = (bench: Bench) => bench.events.map(({ type }) => type);
const kinds = (bench: Bench) => bench.record.tasks.map(({ kind }) => kind);
const letters = (bench: Bench) => bench.changes.flatMap((change) => change.letters);

describe('S1.4: parties', () => {
  test('the record knows what somebody is, and only what is sealed knows who', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('add_party', 'leader', { role: 'witness', name: 'Rada Pop', phone: '+40700000200' });
    const [party] = bench.record.parties ?? [];
    expect(party).toMatchObject({ role: 'witness' });
    expect(JSON.stringify([bench.record, bench.events])).not.toContain('Rada');
    expect(bench.context.circle.parties).toEqual([{ partyId: party?.partyId, name: 'Rada Pop', phone: '+40700000200' }]);
    bench.act('remove_party', 'leader', { partyId: party?.partyId, why: 'Saw nothing' });
    expect(bench.record.parties).toBeUndefined();
    expect(bench.context.circle.parties).toEqual([]);
  });

  test('S2.31: only who represents somebody needs their word for it', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('add_party', 'leader', { role: 'interpreter', name: 'Ana Lung' });
    bench.act('add_party', 'leader', { role: 'representative', name: 'Ion Drept' });
    expect(bench.record.parties?.map(({ authority }) => authority !== undefined)).toEqual([false, true]);
    const of = bench.record.parties?.[1]?.partyId;
    bench.act('record_authority', 'leader', { ...permission, of });
    expect(bench.record.parties?.[1]?.authority).toMatchObject({ scope: 'details', receivedAt: bench.now });
    bench.act('revoke_authority', 'leader', { of, why: 'By phone' });
    expect(bench.record.parties?.[1]?.authority?.revokedAt).toBe(bench.now);
  });
});

describe('S2.31: a complaint made for somebody else', () => {
  test('is acknowledged, says what is missing, and stands still until it is there', () => {
    const bench = forAnother().bringTo('acknowledged');
    expect(kinds(bench)).toContain('obtain_authority');
    expect(letters(bench).at(-1)?.letter.text).toMatch(/stands still/);
    expect(bench.record.pause).toMatchObject({ reason: 'awaiting_authority' });
    expect(nextDeadlineOf(bench.record)?.what).toBe('review_pause');
    expect(types(bench)).toContain('clock_paused');
  });

  test('W4: while it stands still somebody is reminded of the pause, and nobody is said to have assigned it too late', () => {
    const bench = forAnother().bringTo('acknowledged');
    bench.passDays(21);
    expect(types(bench)).toContain('handler_reminded');
    expect(types(bench)).not.toContain('triage_overdue');
  });

  test('where the procedure says nothing of it the clock runs on, and the letter asks all the same', () => {
    const bench = forAnother(england).bringTo('acknowledged');
    expect(bench.record.pause).toBeUndefined();
    expect(letters(bench).at(-1)?.letter.text).toMatch(/agreement in writing/);
  });

  test('W4: when the authority comes what was left is left, the history has old and new, and a letter the new date', () => {
    const bench = forAnother().bringTo('acknowledged');
    const [before] = bench.record.pause?.stopped.filter(({ what }) => what === 'respond') ?? [];
    bench.passDays(21);
    bench.act('record_authority', 'desk', permission);
    const after = deadlineOf(bench.record, 'respond');
    // Ten working days were left on Monday 9 November; on Monday 30 November, a holiday, and 1 December nobody works.
    expect([before?.dueAt, after?.dueAt]).toEqual(['2026-11-23T21:59:59.999Z', '2026-12-15T21:59:59.999Z']);
    expect(bench.events.findLast(({ type }) => type === 'clock_resumed')?.facts).toMatchObject({
      what: ['triage', 'respond'],
      from: [expect.any(String), before?.dueAt],
      to: [expect.any(String), after?.dueAt],
    });
    expect(letters(bench).at(-1)).toMatchObject({ letterKind: 'resume_notice' });
    expect(kinds(bench)).not.toContain('obtain_authority');
    expect(bench.record.pause).toBeUndefined();
  });

  test('somebody who may only help does not set the clock going', () => {
    const bench = forAnother().bringTo('acknowledged');
    bench.act('record_authority', 'desk', { ...permission, scope: 'help_only' });
    expect(bench.record.pause).toBeDefined();
  });

  test('a day that has passed is no last day of an authority', () => {
    const bench = forAnother().bringTo('acknowledged');
    expect(refusalOf(() => bench.act('record_authority', 'desk', { ...permission, expiresOn: '2026-11-08' }))).toBe(
      'DateNotPossible',
    );
  });

  test('S2.61: no answer leaves without it, however far the case has come', () => {
    const bench = forAnother(england).bringTo('under_investigation');
    const handler = bench.record.handler.personId ?? '';
    bench.act('record_finding', handler, finding);
    bench.act('decide_outcome', handler, fullDecision);
    expect(refusalOf(() => bench.act('send_letter', handler))).toBe('AuthorityMissing');
    bench.act('record_authority', handler, { ...permission, scope: 'act_for' });
    expect(refusalOf(() => bench.act('send_letter', handler))).toBe('AuthorityMissing');
    bench.act('record_authority', handler, permission);
    bench.act('send_letter', handler);
    expect(bench.record.phase).toBe('responded');
  });

  test('S2.61: a new date is told without the reason for it', () => {
    const bench = forAnother(england).bringTo('under_investigation');
    bench.act('extend', bench.record.handler.personId ?? '', {
      newDueOn: deadlineOf(bench.record, 'respond')?.dueAt
        ? movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', 2 * DAY).slice(0, 10)
        : '',
      reason: 'We still wait for her doctor.',
    });
    expect(letters(bench).at(-1)?.letter.text).not.toMatch(/doctor/);
  });

  test('S2.61: that it was transferred is for a person to tell', () => {
    const bench = forAnother(england).bringTo('under_investigation');
    bench.act('transfer', bench.record.handler.personId ?? '', { organisation: 'The police', reason: 'A crime' });
    expect(bench.lastChange.letters).toEqual([]);
    expect(kinds(bench)).toContain('answer_in_person');
  });

  test('an authority that is taken back stops the clock again, and no answer leaves', () => {
    const bench = forAnother().bringTo('acknowledged');
    bench.act('record_authority', 'desk', permission);
    bench.act('assign', 'leader');
    bench.act('revoke_authority', 'desk', { of: 'complainant', why: 'Her mother rang' });
    expect(bench.record.pause).toMatchObject({ reason: 'awaiting_authority' });
    expect(kinds(bench)).toContain('obtain_authority');
    expect(letters(bench).at(-1)).toMatchObject({ letterKind: 'pause_notice' });
  });

  test('staff may find it out later', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('require_authority', 'leader', { whom: 'Her mother' });
    expect(bench.context.complainant).toMatchObject({ onBehalfOf: 'other', affectedPerson: 'Her mother' });
    expect(bench.record.pause).toMatchObject({ reason: 'awaiting_authority' });
  });

  test('an answer to what nobody asked is refused', () => {
    const bench = forAnother().bringTo('acknowledged');
    expect(refusalOf(() => bench.act('record_authority', 'desk', { ...permission, of: 'somebody' }))).toBe('AuthorityMissing');
    expect(refusalOf(() => new Bench().act('record_authority', 'desk', permission))).toBe('ActNotAllowedNow');
  });
});

describe('S2.69: who speaks for another hears from us as soon as we know of it', () => {
  test('by the acknowledgement: that we have it, what comes next, by when, and what we need from them', () => {
    const bench = forAnother(england);
    expect(bench.settle()).toEqual(['acknowledge']);
    const [letter] = letters(bench);
    expect(bench.changes.at(-1)?.letters).toEqual([letter]);
    for (const said of [
      /received your complaint on Monday, 9 November/,
      /look into it/,
      /answer by Monday, 14/,
      /agreement in writing/,
    ])
      expect(letter?.letter.text).toMatch(said);
  });

  test('found out later, by the notice that the time stands still, or by a letter that asks for what we need', () => {
    const found = (procedure = charity) => {
      const bench = new Bench({ procedure }).bringTo('under_investigation');
      const handler = bench.record.handler.personId ?? '';
      bench.act('require_authority', handler, {});
      return bench;
    };
    expect(found().lastChange.letters).toMatchObject([{ letterKind: 'pause_notice' }]);
    const bench = found(england);
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'progress_update' }]);
    expect(bench.lastChange.letters[0]?.letter.text).toMatch(/agreement in writing/);
    expect(bench.record.lastContactAt).toBe(bench.now);
    expect(bench.record.pause).toBeUndefined();
  });
});

describe('S2.64, S2.65: the Board', () => {
  const reports = (bench: Bench) =>
    bench.changes.flatMap(({ outbox }) => outbox.filter((row) => row.kind === 'notice' && row.noticeKind === 'board_report'));

  test('is told at once and once, by a reference alone, and what comes of it is a task', () => {
    const bench = forAnother().bringTo('acknowledged');
    expect(reports(bench)).toEqual([]);
    bench.act('record_authority', 'desk', permission);
    bench.act('revoke_authority', 'desk', { of: 'complainant', why: 'x' });
    bench.act('record_authority', 'desk', permission);
    expect(reports(bench)).toMatchObject([{ role: 'chair', reference: bench.record.reference }]);
    expect(kinds(bench)).toContain('report_to_board');
    expect(types(bench).filter((type) => type === 'board_told')).toHaveLength(1);
  });

  test('S2.68: is reported to by a day of the procedure, which a case can be late with', () => {
    const bench = forAnother().bringTo('acknowledged');
    bench.act('record_authority', 'desk', permission);
    const [task] = bench.record.tasks.filter(({ kind }) => kind === 'report_to_board');
    // Ten working days from Monday 9 November, in Bucharest.
    expect(task?.dueAt).toBe('2026-11-23T21:59:59.999Z');
    expect(task && [isLate(task, task.dueAt), isLate(task, movedBy(task.dueAt, 1))]).toEqual([false, true]);
    expect(refusalOf(() => bench.act('finish_task', 'leader', { taskId: task?.taskId, what: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('S2.65, S2.68: reads what was done, in words that no record tells, and sees the case as long as that takes', () => {
    const bench = forAnother().bringTo('acknowledged');
    const chairSees = () => maySee(bench.contextFor('chair').person, bench.record, charity.profile, bench.staff);
    bench.act('record_authority', 'desk', permission);
    expect(chairSees()).toBe(false);
    expect(refusalOf(() => bench.act('report_to_board', 'desk', { actions: 'x' }))).toBe('ConflictOfInterest');
    bench.act('report_to_board', 'leader', { actions: 'The rota was mended.' });
    expect(kinds(bench)).toEqual(['read_board_report']);
    expect(bench.lastChange).toMatchObject({
      events: [{ type: 'board_reported', facts: { role: 'chair' } }],
      outbox: [{ kind: 'notice', noticeKind: 'board_reported', role: 'chair' }],
    });
    expect(JSON.stringify([bench.record, bench.lastChange.events, bench.lastChange.outbox])).not.toContain('rota');
    expect(bench.contextFor('chair').wordsOf(bench.record.history.seq)).toEqual({ actions: 'The rota was mended.' });
    expect(chairSees()).toBe(true);
    bench.act('finish_task', 'chair', { taskId: bench.record.tasks[0]?.taskId, what: 'Read' });
    expect(chairSees()).toBe(false);
    expect(refusalOf(() => bench.act('report_to_board', 'leader', { actions: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('S2.21: is the next rank where whoever would read the report has stepped back', () => {
    const toTrustees = shippedProcedure('domestic-abuse-charity.ro', (profile) => ({
      ...profile,
      authority: { ...profile.authority, reportTo: 'trustee' },
    }));
    const bench = forAnother(toTrustees).bringTo('acknowledged');
    bench.act('record_authority', 'desk', permission);
    for (const personId of ['trustee', 'trustee-2']) bench.act('recuse', 'quality', { personId });
    bench.act('report_to_board', 'leader', { actions: 'x' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'read_board_report', role: 'chair' }]);
  });

  test('hears of a permission that is claimed on the first day, before any letter proves it', () => {
    expect(reports(forAnother(charity, { affectedAgrees: 'yes' }))).toHaveLength(1);
    expect(reports(forAnother(charity, { affectedAgrees: 'cannot_say' }))).toEqual([]);
    expect(reports(forAnother(england, { affectedAgrees: 'yes' }))).toEqual([]);
  });

  test('S2.66: leads what managers left overdue of a former client, in one step', () => {
    const late = (isFormerClient: boolean) => {
      const bench = new Bench().bringTo('under_investigation');
      bench.act('require_authority', 'leader', { isFormerClient });
      bench.act('record_authority', 'leader', permission);
      bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', 1));
      return bench.record.handler.role;
    };
    expect([late(false), late(true)]).toEqual(['head_of_service', 'chair']);
  });

  test('S2.66: where nobody of the Board may lead it, what is overdue climbs by one all the same', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('require_authority', 'leader', { isFormerClient: true });
    bench.act('record_authority', 'leader', permission);
    for (const { personId, role } of bench.staff) if (role === 'chair') bench.act('recuse', 'quality', { personId });
    bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', 1));
    expect(bench.record.handler.role).toBe('head_of_service');
  });
});

describe('a pause', () => {
  test.each(['safeguarding', 'police', 'external_investigation'] as const)('for %s is told without why', (reason) => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('pause_case', 'leader', { reason, why: 'A sister was threatened' });
    expect(letters(bench).at(-1)).toMatchObject({ letterKind: 'pause_notice' });
    expect(letters(bench).at(-1)?.letter.text).not.toMatch(/sister/);
  });

  test('holds no date that could be missed, and always one on which somebody looks again', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('pause_case', 'leader', { reason: 'police', why: 'x' });
    const steps = bench.passDays(120);
    expect(isOverdue(bench.record, bench.now)).toBe(false);
    expect(bench.record.escalationLevel).toBe(0);
    expect(steps).toContain('remind');
    expect(steps).toContain('update_progress');
    expect(steps).not.toContain('escalate');
    expect(nextDeadlineOf(bench.record)?.dueAt).toSatisfy((dueAt: string) => dueAt > bench.now);
    expect(letters(bench).filter(({ letterKind }) => letterKind === 'progress_update')).toEqual([]);
  });

  test('ends with the days that were left, and an extension may still be as long as before', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.passDays(7);
    bench.act('pause_case', 'leader', { reason: 'police', why: 'x' });
    bench.passDays(28);
    bench.act('resume_case', 'leader', { why: 'They are done' });
    // Five working days were left on 16 November; on 14 December five are left.
    expect(deadlineOf(bench.record, 'respond')).toMatchObject({
      dueAt: '2026-12-21T21:59:59.999Z',
      firstDueAt: '2026-12-21T21:59:59.999Z',
    });
    bench.act('extend', 'leader', { newDueOn: '2026-12-23', reason: 'Their report is long' });
  });

  test('lets nothing be promised or decided meanwhile, and somebody may still withdraw', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('pause_case', 'leader', { reason: 'safeguarding', why: 'x' });
    expect(refusalOf(() => bench.act('extend', 'leader', { newDueOn: '2026-12-01', reason: 'x' }))).toBe('ActNotAllowedNow');
    expect(refusalOf(() => bench.act('pause_case', 'leader', { reason: 'police', why: 'x' }))).toBe('ActNotAllowedNow');
    expect(refusalOf(() => bench.act('resolve_at_once', 'leader', { agreed: 'x', letter: 'none' }))).toBe('ActNotAllowedNow');
    bench.act('withdraw', 'leader', { wish: 'By phone' });
    expect(bench.record).toMatchObject({ phase: 'awaiting_feedback' });
    expect(bench.record.pause).toBeUndefined();
  });

  test('holds an appeal as well', () => {
    const bench = new Bench().bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    const before = deadlineOf(bench.record, 'answer_appeal')?.dueAt ?? '';
    bench.act('pause_case', 'chair', { reason: 'external_investigation', why: 'x' });
    expect(bench.prospect.step).toBe('await_appeal_answer');
    bench.passDays(60);
    bench.act('resume_case', 'chair', { why: 'x' });
    expect(deadlineOf(bench.record, 'answer_appeal')?.dueAt.slice(0, 10)).toBe(movedBy(before, 60 * DAY).slice(0, 10));
  });
});

describe('what the clocks may stop for', () => {
  const stoppingFor = (reasons: readonly PauseReason[]) =>
    new Bench({
      procedure: shippedProcedure('england-adult-social-care.en', (profile) => ({
        ...profile,
        clockStops: profile.clockStops.filter(({ reason }) => reasons.includes(reason)),
      })),
    }).bringTo('under_investigation');
  const pause = (bench: Bench) => refusalOf(() => bench.act('pause_case', 'leader', { reason: 'police', why: 'x' }));

  test('is what the procedure names, and nothing else', () => {
    expect(pause(stoppingFor(['police']))).toBe('not refused');
    expect(pause(stoppingFor(['safeguarding']))).toBe('PauseNotProvided');
  });

  test('is nothing where it names nothing: the act is not offered', () => {
    expect(pause(stoppingFor([]))).toBe('ActNotAllowedNow');
  });
});

describe('S2.5, S2.62: barred people', () => {
  const him = { name: 'Ștefan Ionescu', email: 'him@example.org', phone: '+40700000123', why: 'She named him' };
  const bars = (more: Partial<typeof complainant> = {}) => {
    const bench = new Bench({ complainant: { ...complainant, ...more } }).bringTo('under_investigation');
    bench.act('bar_person', 'leader', him);
    return bench;
  };
  const message = (from: string): Message => ({
    messageId: 'm9',
    channel: 'email',
    receivedAt: '2026-11-09T09:00:00.000Z',
    from,
    text: 'Where is she?',
    attachments: [],
    standing: 'addition',
  });

  test.each(['representative', 'helper', 'companion', 'witness', 'interpreter', 'referring_agency', 'service_user'])(
    'S2.5, S2.50, S2.63: are refused as %s even with consent, and that it was tried is on record and seen to',
    (role) => {
      const bench = bars();
      expect(refusalOf(() => bench.act('add_party', 'leader', { role, name: 'Stefan Ionescu' }))).toBe('PersonBarred');
      expect(bench.record.parties).toBeUndefined();
      expect(bench.events.at(-1)).toMatchObject({ type: 'barred_attempt', facts: { as: role } });
      expect(kinds(bench)).toContain('safeguard');
      expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', noticeKind: 'safeguarding' }]);
    },
  );

  test.each([
    ['address', { preferredChannel: 'email', email: 'Him@example.org' }],
    ['phone', { preferredChannel: 'sms', phone: '+40700000123' }],
    ['name', { preferredChannel: 'letter', name: 'Ionescu Stefan' }],
  ])('are refused as the %s that answers go to', (_what, contact) => {
    const bench = bars();
    expect(refusalOf(() => bench.act('correct_contact', 'leader', { ...contact, why: 'She asked' }))).toBe('PersonBarred');
    expect(bench.context.complainant.email).toBe(complainant.email);
    expect(bench.events.at(-1)).toMatchObject({ type: 'barred_attempt', facts: { as: 'contact' } });
  });

  test('who was a party is one no longer', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('add_party', 'leader', { role: 'companion', name: 'Stefan Ionescu' });
    bench.act('bar_person', 'leader', him);
    expect(bench.record.parties).toBeUndefined();
    expect(kinds(bench)).toContain('safeguard');
  });

  test('an address of theirs that letters went to gets none any more: a person brings them', () => {
    const bench = bars({ email: 'him@example.org' });
    expect(kinds(bench)).toContain('safeguard');
    bench.act('extend', 'leader', { newDueOn: '2026-11-26', reason: 'We need longer' });
    expect(bench.lastChange.letters).toMatchObject([{ channel: 'paper', to: '' }]);
  });

  test.each(['him@example.org', '+40700000123'])('what they write from %s is filed as theirs and seen to', (from) => {
    const bench = bars();
    bench.write(receiveMessage(bench.record, message(from), ['MAIL#9'], bench.context));
    expect(bench.messages.at(-1)?.standing).toBe('barred');
    expect(kinds(bench)).toEqual(expect.arrayContaining(['safeguard']));
    expect(kinds(bench)).not.toContain('read_new_message');
    expect(bench.lastChange.letters).toEqual([]);
    bench.write(receiveMessage(bench.record, { ...message(from), messageId: 'm10' }, ['MAIL#10'], bench.context));
    expect(bench.lastChange.outbox).toEqual([]);
  });

  test.each([
    ['reply_to', { replyTo: 'Him+2@example.org' }],
    ['copied', { seenAddresses: ['sister@example.org', 'him@example.org'] }],
  ] satisfies [string, Partial<Message>][])(
    'who would read our answer as %s is seen to, and the mail counts as what it is',
    (as, more) => {
      const bench = bars();
      const mail = { ...message('maria@example.org'), ...more };
      bench.write(receiveMessage(bench.record, mail, ['MAIL#9'], bench.context));
      expect(bench.messages.at(-1)?.standing).toBe('addition');
      expect(kinds(bench)).toEqual(expect.arrayContaining(['safeguard', 'read_new_message']));
      expect(bench.lastChange.events.at(-1)).toMatchObject({ type: 'barred_attempt', facts: { as } });
      expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', noticeKind: 'safeguarding' }]);
      bench.write(receiveMessage(bench.record, { ...mail, messageId: 'm10' }, ['MAIL#10'], bench.context));
      expect(bench.lastChange.outbox).toEqual([]);
    },
  );

  test('who was barred after they wrote is not let in by placing what they wrote', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.write(
      receiveMessage(bench.record, { ...message('him@example.org'), standing: 'unverified' }, ['MAIL#9'], bench.context),
    );
    bench.act('bar_person', 'leader', him);
    const placing = { messageId: 'm9', as: 'belongs' };
    expect(refusalOf(() => bench.act('place_contribution', 'leader', placing))).toBe('PersonBarred');
    expect(bench.messages.at(-1)?.standing).toBe('barred');
    expect(kinds(bench)).toEqual(['safeguard']);
    expect(bench.lastChange.events).toMatchObject([{ type: 'barred_attempt', facts: { as: 'sender' } }]);
  });

  test('no program answers a text of theirs', () => {
    const bench = bars();
    const draft = receiveMessage(bench.record, message('+40700000123'), ['SMS#9'], bench.context);
    expect(answeredByText(draft, { answer: 'help', to: '+40700000123' }, bench.context)).toBe(draft);
  });

  test('anybody on the case bars, nobody below the second rank lifts it', () => {
    const bench = bars();
    const [person] = bench.context.circle.barred;
    const lift = { barredId: person?.barredId, why: 'It was his brother' };
    for (const who of ['desk', 'leader', 'quality']) {
      expect(refusalOf(() => bench.act('unbar_person', who, lift))).toBe('ConflictOfInterest');
    }
    bench.act('unbar_person', 'head', lift);
    expect(bench.record.barredPeople).toBeUndefined();
    bench.act('add_party', 'leader', { role: 'companion', name: 'Stefan Ionescu' });
    expect(bench.record.parties).toHaveLength(1);
  });
});
