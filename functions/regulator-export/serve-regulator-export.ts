// The export's routes. The gateway has checked the token already when deployed; it is checked here again, because what guards personal
// data does not hang on one setting of another service.

import type { CaseStore } from '#core/case/case-store.ts';
import { registerPeriodFor } from '#core/oversight/register-period.ts';
import type { Procedures } from '#core/procedure/procedure.ts';
import { scopesOf } from '#functions/shared/aws/oidc-bearer.ts';
import { HttpFault, httpEdge, parseInput } from '#functions/shared/edges/http-edge.ts';
import { describeRegulatorApi } from '#functions/shared/edges/http-openapi.ts';
import type { Outside } from '#functions/shared/edges/outside.ts';
import { readRegister } from './read-register.ts';

export interface RegulatorExportPorts extends Pick<Outside, 'clock' | 'chance' | 'log'> {
  cases: Pick<CaseStore, 'listReceived' | 'appendToChain'>;
  procedures: Pick<Procedures, 'current'>;
  readBearer(authorization: string | undefined): Promise<Readonly<Record<string, unknown>>>;
}

const NDJSON = 'application/x-ndjson';

export function regulatorExportApp(ports: RegulatorExportPorts) {
  const { procedures, clock, readBearer } = ports;
  const app = httpEdge({ outside: ports });

  app.get('/api/regulator/v1/openapi.json', (context) => context.json(describeRegulatorApi(procedures.current().profile)));

  app.get('/api/regulator/v1/cases', async (context) => {
    const clientId = await clientAllowedToRead(context.req.header('authorization'));
    const period = parseInput(registerPeriodFor(procedures.current(), clock.now()), context.req.query());
    const page = await readRegister(period, clientId, ports);
    if (page.next !== undefined) {
      const rest = new URLSearchParams({ ...context.req.query(), cursor: page.next });
      context.header('link', `<${context.req.path}?${rest}>; rel="next"`);
    }
    context.header('vary', 'accept, authorization');
    if (!context.req.header('accept')?.includes(NDJSON)) return context.json(page);
    const lines = page.cases.map((row) => `${JSON.stringify(row)}\n`);
    return context.body(lines.join(''), 200, { 'content-type': NDJSON });
  });

  async function clientAllowedToRead(authorization: string | undefined): Promise<string> {
    const claims = await readBearer(authorization);
    if (!scopesOf(claims).includes('export.read')) {
      const wanted = 'Bearer error="insufficient_scope", scope="export.read"';
      throw new HttpFault({ status: 403, error: 'Forbidden' }, { 'www-authenticate': wanted });
    }
    const { client_id: clientId, azp, sub } = claims;
    return [clientId, azp, sub].find((name) => typeof name === 'string') ?? 'unnamed';
  }

  return app;
}
