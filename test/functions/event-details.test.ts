// What an event's facts say in words, in each language of the workspace.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EventFacts, EventType } from '#core/case/history.ts';
import { Language } from '#core/language.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { eventDetails } from '#functions/staff-workspace/event-details.ts';

const profile = loadProfile(readFileSync(new URL('../../profiles/home-care-centre.zh.json', import.meta.url), 'utf8'));
const names: Record<string, string> = { lee: 'Lee Marsh' };
const detailsIn = (language: Language, type: EventType, facts: EventFacts) =>
  eventDetails({ type, facts }, { language, profile, nameOf: (personId) => names[personId] ?? personId });

const told: [EventType, EventFacts, string[]][] = [
  ['case_assigned', { personId: 'lee', role: 'team_leader' }, ['Lee Marsh']],
  ['case_escalated', { from: 'team_leader', to: 'head_of_service', level: 1 }, ['Care team leader → Head of Service']],
  ['case_escalated', { from: 'chair', to: 'chair', level: 3 }, ['Director of the centre']],
  [
    'deadline_extended',
    { what: 'respond', from: '2026-12-24T15:59:59.999Z', to: '2026-12-31T15:59:59.999Z' },
    ['Answer', 'Thursday 24 December 2026 → Thursday 31 December 2026'],
  ],
  ['delivery_recorded', { deliveredOn: '2027-01-04' }, ['Monday 4 January 2027']],
  ['finding_recorded', { outcome: 'partly_upheld' }, ['Partly upheld']],
  ['remedy_offered', { kind: 'compensation', amount: 300 }, ['Compensation in money', 'CN¥300.00']],
  ['meeting_held', { kind: 'meeting', spoke: 'both' }, ['Meeting', 'Both sides']],
  ['contact_named', { personId: 'lee', isGiven: true }, ['Lee Marsh', 'given the case to take']],
  ['contact_known', { personId: 'lee', isGiven: false }, ['Lee Marsh']],
  ['triage_overdue', { role: 'team_leader', personId: 'lee' }, ['Care team leader', 'Lee Marsh']],
  ['subject_named', { personId: 'lee', leads: 'chair' }, ['Lee Marsh']],
  ['subject_named', { kind: 'service_user', partyId: 'p1', leads: 'chair' }, ['Another service user']],
  ['look_asked', { lookId: 'l1', act: 'extend' }, ['Extend the deadline']],
  ['note_added', {}, []],
];

test.each(told)('%s %j', (type, facts, details) => {
  expect(detailsIn('en', type, facts).map((detail) => detail.replaceAll(',', ''))).toEqual(details);
});

describe.each(Language.options)('in %s', (language) => {
  test('no code is left to be read', () => {
    for (const [type, facts] of told) expect(detailsIn(language, type, facts).join()).not.toMatch(/[a-z]_[a-z]|undefined/);
  });
});
