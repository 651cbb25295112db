// The regulator's export over its real stores, with tokens of an issuer of our own: who may read it, what it says, and what it never says.

import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { firstBreak } from '#core/case/history.ts';
import { changeCase, performStaffAct } from '#core/handling/perform.ts';
import { acknowledgeComplaint } from '#core/handling/procedure-acts.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY } from '#core/instant.ts';
import { RegulatorRow } from '#core/oversight/regulator-row.ts';
import { start } from '#functions/regulator-export/handler.ts';
import { arrangeDeployment, openExample, people } from './arrange-http.ts';

const keys = await generateKeyPair('RS256', { extractable: true });
const issuer = createServer(async (request, response) => {
  const url = `http://${request.headers.host}`;
  const answers: Record<string, unknown> = {
    '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/jwks` },
    '/jwks': { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' }] },
  };
  response.end(JSON.stringify(answers[request.url ?? '']));
});
await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
const address = issuer.address();
if (address === null || typeof address === 'string') throw new Error('the issuer has no port');
const issuerUrl = `http://127.0.0.1:${address.port}`;
afterAll(() => issuer.close());

const deployment = arrangeDeployment({ REGULATOR_ISSUER_URL: issuerUrl, REGULATOR_AUDIENCE: 'candour' });
let site: Awaited<ReturnType<typeof start>>;

interface Token {
  claims?: JWTPayload;
  audience?: string;
  from?: string;
  expiresIn?: string;
  key?: typeof keys.privateKey;
}

function issue({
  claims = { scope: 'export.read' },
  audience = 'candour',
  from = issuerUrl,
  expiresIn = '5m',
  key = keys.privateKey,
}: Token = {}) {
  return new SignJWT({ client_id: 'inspectorate', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(from)
    .setAudience(audience)
    .setSubject('inspectorate')
    .setExpirationTime(expiresIn)
    .sign(key);
}

const Page = z.strictObject({ cases: z.array(RegulatorRow), next: z.string().optional() });

async function read(query = '', headers: Record<string, string> = {}) {
  return await site.request(`/api/regulator/v1/cases${query}`, {
    headers: { authorization: `Bearer ${await issue()}`, ...headers },
  });
}

const told = {
  whatHappened: 'Lee Marsh shouted at my mother Vera in the kitchen.',
  name: 'Mina Vale',
  email: 'mina@example.org',
  phone: '020 7946 0958',
  safeContact: 'never on Fridays',
};

beforeAll(async () => {
  site = await start(deployment.outside);
  const { ports, clock } = deployment;
  await ports.staff.remember(people.teamLeader);
  await ports.staff.remember(people.head);
  for (let count = 0; count < 5; count += 1) {
    await openExample(deployment, told);
    clock.advanceBy(10 * DAY);
  }
  const late = await openExample(deployment, told);
  await changeCase(late.caseId, acknowledgeComplaint, ports, { signals: false });
  await performStaffAct(late.caseId, staffActNamed('assign')!, {}, people.head, ports);
  await performStaffAct(
    late.caseId,
    staffActNamed('extend')!,
    { newDueOn: '2027-03-31', reason: 'Two witnesses are ill' },
    people.head,
    ports,
  );
});

describe('who may read', () => {
  test.each<[string, () => Promise<string> | string]>([
    ['nothing', () => ''],
    ['no token', () => 'Bearer'],
    ['no JWT', () => 'Bearer a.b.c'],
    ['an expired token', async () => `Bearer ${await issue({ expiresIn: '-1m' })}`],
    ['a token for somebody else', async () => `Bearer ${await issue({ audience: 'other' })}`],
    ['a token of another issuer', async () => `Bearer ${await issue({ from: 'https://other.example.org' })}`],
    [
      'a token that another key signed',
      async () => `Bearer ${await issue({ key: (await generateKeyPair('RS256')).privateKey })}`,
    ],
  ])('not who sends %s', async (_what, authorization) => {
    const answer = await site.request('/api/regulator/v1/cases', { headers: { authorization: await authorization() } });
    expect([answer.status, await answer.json()]).toEqual([401, { error: 'Unauthorized' }]);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('not who has another scope', async () => {
    const token = await issue({ claims: { scope: 'staff export.read.all' } });
    const answer = await site.request('/api/regulator/v1/cases', { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toContain('insufficient_scope');
  });
});

describe('the register', () => {
  test('has each case once, in order of receipt, over all its pages', async () => {
    const references: string[] = [];
    let query: string | undefined = '?limit=2';
    let pages = 0;
    while (query !== undefined) {
      const page: z.infer<typeof Page> = Page.parse(await (await read(query)).json());
      references.push(...page.cases.map(({ reference }) => reference));
      query = page.next === undefined ? undefined : `?limit=2&cursor=${page.next}`;
      pages += 1;
    }
    expect([pages, references.length, new Set(references).size]).toEqual([3, 6, 6]);
  });

  test('holds nothing that tells who a person is', async () => {
    const body = await (await read()).text();
    expect(body).not.toMatch(/Mina|Vera|Lee|Marsh|Hana|example\.org|7946|Friday|kitchen|witness/i);
    expect(body).not.toMatch(/"(?:hana|lee)"|personId|caseId|handler|subjects|recused|involved/);
  });

  test('tells what is late, what was put off and under which procedure', async () => {
    const { cases } = Page.parse(await (await read()).json());
    expect(cases[0]).toMatchObject({
      phase: 'received',
      overdue: true,
      extended: false,
      promises: { made: 0, kept: 0, notKept: 0, overdue: 0 },
      profile: 'england-adult-social-care.en@1',
    });
    expect(cases.at(-1)).toMatchObject({ phase: 'under_investigation', overdue: false, extended: true });
  });

  test('is read by days of the provider, both included', async () => {
    const { cases } = Page.parse(await (await read('?received-from=2026-11-23&received-to=2026-12-03')).json());
    expect(cases.map(({ receivedAt }) => receivedAt.slice(0, 10))).toEqual(['2026-11-23', '2026-12-03']);
  });

  test('comes as lines when lines are asked for, the next page in a header', async () => {
    const answer = await read('?limit=4', { accept: 'application/x-ndjson' });
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(lines.map((line) => RegulatorRow.parse(JSON.parse(line)))).toHaveLength(4);
    const [, next = ''] = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '') ?? [];
    const rest = await read(new URL(next, issuerUrl).search, { accept: 'application/x-ndjson' });
    expect((await rest.text()).trimEnd().split('\n')).toHaveLength(2);
    expect(rest.headers.has('link')).toBe(false);
  });

  test('a wrong query is told by its fields', async () => {
    const wrong = async (query: string) => {
      const answer = await read(query);
      return [
        answer.status,
        Object.keys(z.looseObject({ fields: z.record(z.string(), z.string()) }).parse(await answer.json()).fields),
      ];
    };
    expect(await wrong('?received-from=23.11.2026&limit=0&page=2')).toEqual([422, ['received-from', 'limit', 'page']]);
    expect(await wrong('?received-from=2026-12-01&received-to=2026-11-01')).toEqual([422, ['received-from']]);
    expect(await wrong('?received-from=0001-01-01')).toEqual([422, ['received-from']]);
    expect(await wrong('?cursor=nonsense')).toEqual([422, ['cursor']]);
  });

  test('each reading is on record, in a chain that holds', async () => {
    const before = await deployment.ports.cases.history('REGISTER');
    await read('?received-from=2026-11-23&received-to=2026-12-03');
    const events = await deployment.ports.cases.history('REGISTER');
    expect(events).toHaveLength(before.length + 1);
    expect(events.at(-1)).toMatchObject({
      type: 'register_read',
      actor: { kind: 'regulator', clientId: 'inspectorate' },
      facts: { from: '2026-11-23T00:00:00.000Z', to: '2026-12-04T00:00:00.000Z', count: 2 },
    });
    expect(firstBreak(events)).toBeUndefined();
  });

  test('cannot be changed: there is nothing to send to', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await site.request('/api/regulator/v1/cases', {
        method,
        headers: { authorization: `Bearer ${await issue()}` },
      });
      expect(answer.status).toBe(404);
    }
  });
});

test('describes itself', async () => {
  const api = z
    .looseObject({ paths: z.record(z.string(), z.unknown()) })
    .parse(await (await site.request('/api/regulator/v1/openapi.json')).json());
  expect(Object.keys(api.paths)).toEqual(['/api/regulator/v1/cases']);
});
