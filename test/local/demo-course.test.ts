// The course of a shown life follows the profile, so that a provider's own file can be shown too.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { procedureOf } from '#core/procedure/procedure.ts';
import { loadProfile, type Profile } from '#core/procedure/profile.ts';
import { courseOf, isLeftLying } from '#local/demo/course.ts';
import { lifeWordsIn } from '#local/demo/words/catalogue.ts';

const read = (path: string) => readFileSync(new URL(`../../profiles/${path}`, import.meta.url), 'utf8');
const england = loadProfile(read('england-adult-social-care.en.json'));
const table: unknown = JSON.parse(read('holidays/GB-ENG.json'));
const within: Profile['raising'] = { span: { unit: 'working_days', amount: 5 }, because: 'our own' };

function actsWith(changes: Partial<Profile>): string[] {
  const course = courseOf(procedureOf({ ...england, ...changes }, table), lifeWordsIn('en'));
  return course.flatMap((deed) => (deed.kind === 'act' ? [deed.act] : []));
}

test.each<[string, Partial<Profile>, string[]]>([
  [
    'a panel is named, invites and hears (S2.46)',
    { appeal: { ...england.appeal, panel: { size: 1, from: ['trustee'], within, evidenceBefore: 2 } } },
    ['name_panel', 'invite_to_hearing', 'record_hearing'],
  ],
  ['both sides are heard (S0.34)', { hearsBothSides: true }, ['record_account']],
  [
    'a serious matter is answered for (S0.36)',
    { major: { requires: ['accountability'], because: 'our own' } },
    ['mark_serious', 'decide_accountability'],
  ],
  ['a named contact is named (S3.6)', { namedContact: { role: 'team_leader', because: 'our own' } }, ['name_contact']],
  [
    'money is agreed to by a higher rank (S2.20)',
    { compensation: { currency: 'GBP', upTo: { team_leader: 50 }, because: 'our own' } },
    ['approve_remedy'],
  ],
  [
    'an informal stage leads to a formal one, and people meet (S2.22, S2.34)',
    {
      stages: england.stages.flatMap((stage) => [
        { ...stage, stage: 'informal' as const },
        { ...stage, leads: 'head_of_service' as const },
      ]),
    },
    ['make_formal', 'plan_meeting', 'record_meeting'],
  ],
])('%s where the profile says so, and nowhere else', (_what, changes, acts) => {
  for (const act of acts) {
    expect(actsWith(changes)).toContain(act);
    expect(actsWith({})).not.toContain(act);
  }
});

test('a case is left to climb only where it stays below whoever hears the appeal', () => {
  expect(isLeftLying(england)).toBe(true);
  expect(isLeftLying({ ...england, ranks: ['team_leader', 'chair'] })).toBe(false);
});
