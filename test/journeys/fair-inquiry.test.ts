// A complaint under the home-care centre's procedure, from page to page: the case is given to somebody who declares or steps back (S0.33), what is
// to be found out is planned and settled (S1.3), a finding has something to go by (S0.11), and what is offered answers it (S0.12).

import { afterEach, expect, test } from 'vitest';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { posted } from '#test/functions/pages/reading-pages.ts';
import { openWorkspace } from '#test/journeys/evidence-staff.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let running: TestSystem | undefined;
afterEach(async () => await running?.stop());

/** By the form on the page, as somebody fills it in who has it before them; the address that it leads to, or the page that comes back. */
async function start() {
  const system = await startTestSystem({ profile: 'home-care-centre.zh' });
  running = system;
  await system.mail({ from: 'li@example.org', subject: '护理', text: '护理员昨天没有来，我母亲一整天没有吃药。' });
  const { caseId, reference } = await system.theOnlyCase();
  const workspace = openWorkspace(system);
  const path = `/workspace/cases/${reference}`;
  const page = async (who: string) => await (await (await workspace(who)).get(path)).text();
  const press = async (who: string, act: string, form: Record<string, string> = {}) => {
    const version = posted(await page(who))['version']?.[0] ?? '';
    const answer = await (await workspace(who)).post(`${path}/acts/${act}`, { version, ...form });
    await system.settle();
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
  };
  const record = async () => (await system.ports.cases.read(caseId)) ?? (await system.theOnlyCase());
  return { system, caseId, reference, workspace, path, page, press, record };
}

const SENTENCE = '我没有参与所投诉的事情，与有关人员没有私人关系，也不会从处理结果中得到好处。';

test('S0.33, S2.18: who is given a case declares with one press, or steps back with the one beside it', async () => {
  const { path, page, press, record } = await start();
  // Taken without the tick, it comes back and says what is missing; whoever cannot take it is not asked.
  expect(await page('team-leader')).toContain(SENTENCE);
  expect(await page('front-desk')).not.toContain(SENTENCE);
  const refused = await press('team-leader', 'assign');
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('请先声明与本案件没有利益冲突');

  expect((await press('front-desk', 'assign', { personId: 'team-leader' })).to).toBe(`${path}?done=assign`);
  const given = await page('team-leader');
  expect(given).toContain('href="#act-declare_no_conflict"');
  const [, declare = ''] = /(<form class="act-alone" id="act-declare_no_conflict".*?)<details/s.exec(given) ?? [];
  expect(declare).toContain(`action="${path}/acts/declare_no_conflict"`);
  expect(declare).toContain(`action="${path}/acts/recuse"`);
  const early = await press('team-leader', 'record_finding', { allegation: '没有来', outcome: 'upheld', rationale: '属实。' });
  expect(early.text).toContain('请先声明与本案件没有利益冲突');

  const { to } = await press('team-leader', 'recuse');
  expect(to).toBe('/workspace?done=recuse');
  expect(await record()).toMatchObject({ recused: ['team-leader'], handler: { role: 'head_of_service' } });
});

test('S1.3, S0.11, S0.12: a question is planned, a finding waits for something to go by, and the preview says what has no remedy', async () => {
  const { system, caseId, path, page, press, record } = await start();
  expect((await press('team-leader', 'assign', { hasNoConflict: 'true' })).to).toBe(`${path}?done=assign`);
  await press('team-leader', 'add_allegation', { allegation: '护理员昨天没有来' });
  const allegationId = (await record()).allegations?.[0]?.allegationId ?? '';
  const plan = { allegationId, question: '昨天的排班是怎样的？', source: 'record', from: '排班表' };
  expect((await press('team-leader', 'plan_inquiry', plan)).to).toBe(`${path}?done=plan_inquiry`);
  expect(await page('team-leader')).toContain('尚待查明：昨天的排班是怎样的？');

  const found = { allegationId, outcome: 'upheld', rationale: '排班表上没有安排人。', notHeard: '双方都联系不上。' };
  const early = await press('team-leader', 'record_finding', found);
  expect(early.status).toBe(409);
  expect(early.text).toContain('认定需要依据');
  const itemId = (await record()).inquiry?.[0]?.itemId ?? '';
  await press('team-leader', 'settle_inquiry', { itemId, result: 'found', what: '排班表上是空的。' });
  const settled = await page('team-leader');
  expect(settled).toContain('已查明');
  expect(settled).not.toContain('尚待查明：');
  expect((await press('team-leader', 'record_finding', found)).to).toBe(`${path}?done=record_finding`);

  const decision = { outcome: 'upheld', apology: '对不起。', measures: '已经安排了护理员。', prevention: '以后每天核对排班。' };
  await press('team-leader', 'decide_outcome', decision);
  const preview = await press('team-leader', 'preview_letter');
  expect(preview.text).toContain('还没有提出任何补救措施');
  expect(preview.text).toContain(`action="${path}/acts/send_letter"`);
  const remedy = { kind: 'measure', what: '固定护理员', allegationId, owner: 'team_leader', dueOn: '2026-12-18' };
  await press('team-leader', 'offer_remedy', remedy);
  expect((await press('team-leader', 'preview_letter')).text).not.toContain('还没有提出任何补救措施');
  await system.act({ caseId }, 'send_letter', 'team-leader');
  expect(await record()).toMatchObject({ phase: 'responded', declared: ['team-leader'] });
  const letter = system.outbox.listSent().findLast(({ to }) => to.includes('li@example.org'));
  expect(letter?.text).toContain('固定护理员');
  expect(letter?.text).not.toContain('排班表上是空的');
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('S1.5: a colleague is shown one question and nothing else, answers it once, and that they read it is on record', async () => {
  const { system, caseId, reference, workspace, path, page, press, record } = await start();
  await press('team-leader', 'assign', { hasNoConflict: 'true' });
  await press('team-leader', 'plan_inquiry', { question: '九日的车是谁开的？', source: 'person', from: '车队的小王' });
  const itemId = (await record()).inquiry?.[0]?.itemId ?? '';
  const asking = { itemId, personId: 'trustee', answerOn: '2026-11-10' };
  expect((await press('team-leader', 'ask_colleague', asking)).to).toBe(`${path}?done=ask_colleague`);
  const person = system.people.find(({ id }) => id === 'trustee');
  const notice = system.outbox.listSent().find(({ to }) => to.some((one) => one === person?.email));
  expect(notice?.text).toContain('/workspace');
  expect(notice?.text).not.toContain('/cases/');

  let trustee = await workspace('trustee');
  const href = `/workspace/questions/${reference}/${itemId}`;
  expect(await (await trustee.get('/workspace')).text()).toContain(`href="${href}"`);
  expect((await trustee.get(path)).status).toBe(404);
  const shown = await (await trustee.get(href)).text();
  expect(shown).toContain('九日的车是谁开的？');
  for (const hidden of ['li@example.org', '护理员昨天没有来', '车队的小王', path]) expect(shown).not.toContain(hidden);
  const reads = await system.ports.cases.history(`READS#${caseId}`);
  expect(reads.at(-1)).toMatchObject({ actor: { personId: 'trustee' }, facts: { itemId } });

  // Whoever was not asked finds nothing there, not even who handles the case.
  expect((await (await workspace('chair')).get(href)).status).toBe(404);
  expect((await (await workspace('team-leader')).get(href)).status).toBe(404);

  await system.advanceTo('2026-11-11T01:00:00.000Z');
  const [, late = ''] = /id="inquiry"(.*?)id="findings"/s.exec(await page('team-leader')) ?? [];
  expect(late).toContain(wordingIn('zh').workspace.overdue);
  // Told again, and again nothing of the case.
  const notices = system.outbox.listSent().filter(({ to }) => to.some((one) => one === person?.email));
  expect(notices).toHaveLength(2);
  expect(notices[1]?.text).not.toContain('/cases/');

  trustee = await workspace('trustee');
  expect((await trustee.post(href, { what: ' ' })).status).toBe(422);
  const answered = await trustee.post(href, { what: '那天没有派车。' });
  expect(answered.headers.get('location')).toBe('/workspace?answered');
  expect(await (await trustee.get('/workspace?answered')).text()).toContain('您的回答已转交');
  expect((await trustee.post(href, { what: '再说一次。' })).status).toBe(404);
  expect((await trustee.get(href)).status).toBe(404);
  await system.settle();
  const told = await page('team-leader');
  expect(told).toContain('那天没有派车。');
  expect(told).toContain('已查明');
  expect(system.complaintsOfTheSystem).toEqual([]);
});
