// What the timeline of a procedure promises is what happens: the life that `npm run demo` shows, of every procedure, through mail,
// endpoints and links under a moved clock. Each date that somebody was given is looked up in the timeline, and each was kept.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeadlineKind } from '#core/case/case.ts';
import type { EventType } from '#core/case/history.ts';
import { type Instant, movedBy } from '#core/instant.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import type { Profile, ProfileClock, StageName } from '#core/procedure/profile.ts';
import { timelineOf } from '#core/procedure/timeline.ts';
import { ManualClock } from '#local/clock.ts';
import { courseOf, isLeftLying } from '#local/demo/course.ts';
import { byEndpoints } from '#local/demo/hands.ts';
import { type Life, live } from '#local/demo/live.ts';
import { beginningOf } from '#local/demo/play.ts';
import { lifeWordsIn } from '#local/demo/words/catalogue.ts';
import { writeLife } from '#local/demo/write-life.ts';
import { startHouse } from '#local/house.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';

/** What each procedure asks beyond what all of them do. */
const ownSteps: Record<string, EventType[]> = {
  'domestic-abuse-charity.ro': ['incident_dated', 'made_formal', 'panel_named', 'meeting_held', 'treatment_asked'],
  'england-adult-social-care.en': ['incident_dated', 'case_escalated'],
  'home-care-centre.zh': [
    'account_heard',
    'remedy_approved',
    'made_formal',
    'marked_serious',
    'accountability_decided',
    'taken_up_again',
  ],
  'service-charter.ca': ['remedy_approved'],
  'social-cooperative.it': ['letter_approved', 'made_formal', 'meeting_held'],
  'social-services.fr': ['made_formal', 'meeting_held'],
};
const commonSteps: EventType[] = [
  'complaint_received',
  'acknowledgement_issued',
  'case_assigned',
  'allegation_added',
  'handler_reminded',
  'deadline_extended',
  'remedy_offered',
  'final_response_issued',
  'delivery_recorded',
  'promise_reported',
  'appeal_lodged',
  'appeal_acknowledgement_issued',
  'appeal_answer_issued',
  'survey_issued',
  'survey_answered',
  'learning_recorded',
  'case_closed',
];

const atOnce = (clock: ProfileClock): ProfileClock => ({ ...clock, span: { unit: 'elapsed_hours', amount: 0 } });

/** The same procedure in which everything takes no time but `what`: its timeline tells what is promised from a moment. */
function onlyWith(what: DeadlineKind, stage: StageName, { profile, calendar }: Procedure): Procedure {
  const keep = (kind: DeadlineKind, clock: ProfileClock) => (kind === what ? clock : atOnce(clock));
  const { appeal } = profile;
  const only: Profile = {
    ...profile,
    stages: profile.stages
      .filter((one) => one.stage === stage)
      .map((one) => ({
        ...one,
        acknowledge: keep('acknowledge', one.acknowledge),
        respond: { ...keep('respond', one.respond), from: one.respond.from },
      })),
    appeal: {
      ...appeal,
      window: keep('appeal_window', appeal.window),
      acknowledge: keep('acknowledge_appeal', appeal.acknowledge),
      answer: keep('answer_appeal', appeal.answer),
      ...(appeal.panel ? { panel: { ...appeal.panel, within: keep('hear_appeal', appeal.panel.within) } } : {}),
    },
  };
  return { profile: only, calendar };
}

function promisedBy(procedure: Procedure, what: DeadlineKind, stage: StageName, from: Instant): Instant | undefined {
  return timelineOf(onlyWith(what, stage, procedure), from).find((entry) => entry.what === what)?.at;
}

describe.each(shippedProfiles)('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-promised-'));
  const complaintsOfTheSystem: unknown[] = [];
  let life: Life;
  let procedure: Procedure;
  let lines: string[];

  beforeAll(async () => {
    const log = {
      info() {},
      warn: (...told: unknown[]) => void complaintsOfTheSystem.push(told),
      error: (...told: unknown[]) => void complaintsOfTheSystem.push(told),
    };
    const clock = new ManualClock(beginningOf({ profile: name, profilesDir: 'profiles' }));
    const house = await startHouse({ port: 0, smtpPort: 0, dataDir: folder, profile: name, clock, log });
    try {
      procedure = house.system.ports.procedures.current();
      const language = procedure.profile.languages[0] ?? 'en';
      const words = lifeWordsIn(language);
      life = await live(courseOf(procedure, words), { house, hands: byEndpoints(house), words });
      const written = { life, procedure, people: house.system.people, sent: house.system.outbox.listSent(), language };
      lines = writeLife({ ...written, email: words.complainant.email });
    } finally {
      await house.stop();
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const momentsOf = (...types: EventType[]) => life.view.history.filter(({ type }) => types.includes(type)).map(({ at }) => at);
  const promisesOf = (what: DeadlineKind) => life.promised.filter((promise) => promise.what === what);

  test('its life goes through what it asks for, and ends with nothing left open', () => {
    const happened = life.view.history.map(({ type }) => type);
    for (const step of [...commonSteps, ...(ownSteps[name] ?? [])]) expect(happened).toContain(step);
    expect(life.view).toMatchObject({ phase: 'closed', tasks: [] });
    expect(life.view.remedies.map(({ state }) => state)).not.toContain('promised');
    expect(complaintsOfTheSystem).toEqual([]);
  });

  test('every date that somebody was given is the one that its timeline promises', () => {
    expect(promisesOf('respond').length).toBeGreaterThan(0);
    expect(promisesOf('answer_appeal').length).toBeGreaterThan(0);
    for (const { what, stage, startedAt, firstDueAt } of life.promised) {
      const isOwnTarget = what === 'triage';
      if (!isOwnTarget)
        expect([what, startedAt, firstDueAt]).toEqual([what, startedAt, promisedBy(procedure, what, stage, startedAt)]);
    }
  });

  test('each counts from what happened: receipt, acknowledgement, delivery, appeal, hearing (S2.33, S2.41, S2.55)', () => {
    const began = momentsOf('complaint_received', 'made_formal', 'taken_up_again', 'acknowledgement_issued');
    for (const { startedAt } of promisesOf('respond')) expect(began).toContain(startedAt);
    const delivered = life.view.history.flatMap(({ type, facts }) =>
      type === 'delivery_recorded' ? [procedure.calendar.localTimeOn(String(facts['deliveredOn']), '00:00')] : [],
    );
    const answered = momentsOf('final_response_issued');
    for (const { startedAt } of promisesOf('appeal_window')) expect([...answered, ...delivered]).toContain(startedAt);
    // S2.43: counted from when it reached us, which may be before somebody registered it.
    const lodged = life.view.history.flatMap(({ type, facts }) =>
      type === 'appeal_acknowledgement_issued' ? [String(facts['appealedAt'])] : [],
    );
    for (const { startedAt } of promisesOf('hear_appeal')) expect(lodged).toContain(startedAt);
    const heard = life.view.meetings.filter(({ kind }) => kind === 'hearing').map(({ startsAt }) => startsAt);
    const provisional = promisesOf('hear_appeal').map(({ dueAt }) => dueAt);
    const from = procedure.profile.appeal.panel ? [...heard, ...provisional] : lodged;
    for (const { startedAt } of promisesOf('answer_appeal')) expect(from).toContain(startedAt);
    // The last word on the answer counts from the hearing itself.
    if (procedure.profile.appeal.panel) expect(heard).toContain(promisesOf('answer_appeal').at(-1)?.startedAt);
  });

  test('each is kept, but for the answer that nobody gave in time: that is raised at once', () => {
    const stages = life.view.history.filter(({ type }) => ['complaint_received', 'made_formal', 'taken_up_again'].includes(type));
    const acknowledged = momentsOf('acknowledgement_issued');
    expect(acknowledged).toHaveLength(stages.length);
    for (const [index, { at, type }] of stages.entries()) {
      const stage = type === 'complaint_received' ? procedure.profile.stages[0]?.stage : life.view.stage;
      const by = stage && promisedBy(procedure, 'acknowledge', stage, at);
      expect(by && acknowledged[index] && acknowledged[index] <= by).toBe(true);
    }
    const lastBefore = (what: DeadlineKind, seq: number) =>
      promisesOf(what).findLast(({ seenAfter }) => seenAfter < seq)?.dueAt ?? '';
    const late = life.view.history.filter(
      ({ type, at, seq }) =>
        (type === 'final_response_issued' && at > lastBefore('respond', seq)) ||
        (type === 'appeal_answer_issued' && at > lastBefore('answer_appeal', seq)) ||
        (type === 'meeting_held' && promisesOf('hear_appeal').length > 0 && at > (promisesOf('hear_appeal').at(-1)?.dueAt ?? '')),
    );
    const isLying = isLeftLying(procedure.profile);
    expect(late.map(({ type }) => type)).toEqual(isLying ? ['final_response_issued'] : []);
    const lateBy = isLying ? [movedBy(promisesOf('respond').at(-1)?.dueAt ?? '', 1)] : [];
    expect(momentsOf('case_escalated')).toEqual(lateBy);
  });

  test('printed, it says of each date which rule made it, and which holidays it passed over', () => {
    const text = lines.join(' ').replaceAll(/\s+/g, ' ');
    const [language = 'en'] = procedure.profile.languages;
    const rules = procedure.profile.stages.map(({ respond }) => respond.because);
    for (const rule of [...rules, procedure.profile.appeal.window.because]) {
      const said = typeof rule === 'string' ? rule : (rule[language] ?? '');
      expect(text).toContain(said.replaceAll(/\s+/g, ' '));
    }
    expect(lines.filter((line) => line.includes('→')).length).toBeGreaterThan(7);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(121);
  });
});
