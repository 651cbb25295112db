// People use the public site as a browser without scripts does; programs use it otherwise.

import { complaintSubmissionFor } from '#core/intake/submission/submission.ts';
import { posted } from '#test/functions/pages/reading-pages.ts';
import { unreachableAddresses } from './people.ts';
import { addition, complaint, type Deed, somebody, type World } from './world.ts';

type Form = Record<string, string>;

const HOME = '198.51.100.7';

async function get({ doors }: World, path: string): Promise<Form> {
  const html = await (await doors.site.request(path, {}, from(HOME))).text();
  return formIn(html);
}

async function send({ doors }: World, path: string, form: Form, address = HOME): Promise<Response> {
  return await doors.site.request(path, { method: 'POST', body: new URLSearchParams(form) }, from(address));
}

/** As API Gateway tells where a request comes from. */
function from(sourceIp: string) {
  return { requestContext: { http: { sourceIp } } };
}

function formIn(html: string): Form {
  return Object.fromEntries(Object.entries(posted(html)).map(([name, [value = '']]) => [name, value]));
}

/** Pages are opened without faults; sending is what is tried. A form whose sending failed is sent once more, as people do. */
export const complainOnTheWeb: Deed = async (world) => {
  const { draw, deeds } = world;
  const number = world.next();
  const marker = `(w${number})`;
  const label = world.say('web', marker);
  const blank = await world.calmly(() => get(world, '/complain'));
  const { address, name, number: phone } = somebody(world);
  const filled: Form = {
    ...blank,
    whatHappened: `${complaint(world)} ${marker}`,
    ...(draw.once(2) ? { name } : {}),
    ...(draw.once(5) ? { whoItConcerns: 'Team Leader' } : {}),
    ...(draw.once(6) ? { aboutKind: draw.pick(['service_user', 'service', 'staff', 'an odd one']) } : {}),
    ...(draw.once(4) ? { relation: draw.pick(['perpetrator_programme', 'relative_or_friend', 'not_said', 'an odd one']) } : {}),
    ...(draw.once(2) ? { email: draw.once(3) ? draw.pick(unreachableAddresses) : address } : {}),
    ...(draw.once(2) && phone.startsWith('+') ? { phone } : {}),
    ...(draw.once(4)
      ? { onBehalfOf: 'other', affectedPerson: 'My mother', affectedAgrees: draw.pick(['yes', 'cannot_say']) }
      : {}),
  };
  const form = draw.once(3) ? await world.calmly(() => keepAndReturn(world, filled)) : filled;
  const isTrapped = draw.once(6);
  const sent = isTrapped ? { ...form, website: 'https://example.net' } : form;
  const statuses = [await press(world, sent)];
  if (!isTaken(statuses[0] ?? 0) || draw.once(3)) statuses.push(await press(world, sent));
  deeds.inbound.push({ label, originals: [], marker, isTaken: statuses.some(isTaken) });
  return label;
};

async function press(world: World, form: Form): Promise<number> {
  const { status } = await send(world, '/complain', form, `203.0.113.${world.draw.below(4)}`);
  return status;
}

/** 303 to the page that says so, or that page itself where nothing may be left in the history. */
function isTaken(status: number): boolean {
  return status === 303 || status === 200;
}

async function keepAndReturn(world: World, form: Form): Promise<Form> {
  const kept = await (await send(world, '/complain/keep', form)).text();
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(kept)?.[0] ?? '';
  const { status, html } = await send(world, '/complain/return', { code }).then(async (answer) => ({
    status: answer.status,
    html: await answer.text(),
  }));
  return status === 200 ? formIn(html) : form;
}

/** W1: a program sends one form over and over; it is held once, and turned away after that. */
export const floodTheForm: Deed = async (world) => {
  const marker = `(w${world.next()})`;
  const label = world.say('flood', marker);
  const form = { whatHappened: `Buy now ${marker}`, website: 'https://example.net', submissionKey: `flood-${marker}` };
  const statuses: number[] = [];
  for (let count = 0; count < 14; count += 1) statuses.push((await send(world, '/complain', form, '192.0.2.66')).status);
  if (statuses.includes(429)) world.count('flood turned away');
  world.deeds.inbound.push({ label, originals: [], marker, isTaken: statuses.some(isTaken) });
  return label;
};

/** Another program of the provider hands a complaint on. */
export const handIn: Deed = async (world) => {
  const { system } = world;
  const marker = `(w${world.next()})`;
  const label = world.say('handed in', marker);
  const { profile } = system.ports.procedures.current();
  const submission = { whatHappened: `${complaint(world)} ${marker}`, submissionKey: `key-${marker}` };
  complaintSubmissionFor(profile).parse(submission);
  const hand = async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await world.doors.site.request('/api/complaints', {
      method: 'POST',
      body: JSON.stringify(submission),
      headers,
    });
    return answer.status;
  };
  const statuses = [await hand(), await hand()];
  world.deeds.inbound.push({ label, originals: [], marker, isTaken: statuses.includes(202) });
  return label;
};

/** On the page of their complaint. */
export const addOnTheWeb: Deed = async (world) => {
  const state = world.draw.pickOf(world.last?.cases ?? []);
  if (!state) return world.say('nothing', 'to add to');
  const marker = `(w${world.next()})`;
  const label = world.say('addition', `${marker} on ${state.record.reference}`);
  const { pathname } = new URL(world.system.ports.links.tracking(state.record));
  const page = await world.calmly(() => get(world, pathname));
  const form = { ...page, addition: `${addition(world)} ${marker}` };
  const statuses = [(await send(world, pathname, form)).status];
  if (statuses[0] !== 303 || world.draw.once(3)) statuses.push((await send(world, pathname, form)).status);
  world.deeds.inbound.push({ label, originals: [], marker, isTaken: statuses.includes(303), joins: [state.record.caseId] });
  return label;
};

/** They decide something about it by themselves: another handler, the formal stage, a second look, or that they do not want to go on. */
export const decideOnTheWeb: Deed = async (world) => {
  const { draw, deeds, system } = world;
  const state = draw.pickOf(world.last?.cases ?? []);
  if (!state) return world.say('nothing', 'to decide on');
  const marker = `(w${world.next()})`;
  const place = draw.pick(['a', 'b', 'b', 'c', 'c', 'd']);
  const path = `${new URL(system.ports.links.tracking(state.record)).pathname}/${place}`;
  const blank = await world.calmly(() => get(world, path));
  if (blank['submissionKey'] === undefined) return world.say('nothing', `to decide at ${place}`);
  const label = world.say('choice', `${place} ${marker} on ${state.record.reference}`);
  world.count(`chose ${place}`);
  const said = `${addition(world)} ${marker}`;
  const answers: Record<string, Form> = { b: { whyDissatisfied: said }, c: { reasons: said } };
  const form = { ...withoutMarks(blank), ...answers[place] };
  const statuses = [(await send(world, path, form)).status];
  if (statuses[0] !== 303 || draw.once(3)) statuses.push((await send(world, path, form)).status);
  const isTaken = statuses.includes(303);
  if (answers[place]) deeds.inbound.push({ label, originals: [], marker, isTaken, joins: [state.record.caseId] });
  return label;
};

/** The page fills in what was said before, which is no second message. */
function withoutMarks(form: Form): Form {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value.replaceAll(/\(w\d+\)/g, '')]));
}

export const answerASurvey: Deed = async (world) => {
  const asked = (world.last?.cases ?? []).filter(({ record }) => record.surveySentAt !== undefined);
  const record = world.draw.pickOf(asked)?.record;
  if (!record) return world.say('nothing', 'to survey');
  const label = world.say('survey', record.reference);
  const { pathname } = new URL(world.system.ports.links.survey(record));
  const settled = world.draw.pick(['yes', 'no']);
  await send(world, pathname, { attitude: '5', quality: '2', speed: '1', settled, comment: 'Kind people.' });
  return label;
};
