// The bundle for a body outside, from the page of a case and by JSON: the same answer, which a browser keeps as a file.

import type { StaffPerson } from '#core/case/staff.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import type { HttpContext, httpEdge } from '#functions/shared/edges/http-edge.ts';
import { bundleForBody } from './body-bundle.ts';
import { findCase } from './find-cases.ts';
import type { ViewingPorts } from './view-case.ts';

export interface BodyRoutes {
  ports: FunctionPorts & ViewingPorts;
  /** Who is signed in. @throws HttpFault 401. */
  sessionOf(context: HttpContext): Promise<{ person: StaffPerson }>;
  /** Who sends a token. @throws HttpFault 401, 403. */
  callerOf(context: HttpContext): Promise<StaffPerson>;
}

export function serveBodies(app: ReturnType<typeof httpEdge>, { ports, sessionOf, callerOf }: BodyRoutes): void {
  const give = async (context: HttpContext, person: StaffPerson) => {
    const record = await findCase(context.req.param('reference') ?? '', person, ports);
    const bodyId = context.req.param('bodyId') ?? '';
    const bundle = await bundleForBody(record, bodyId, person, ports);
    const disposition = `attachment; filename="${record.reference}-${bodyId}.json"`;
    return context.json(bundle, 200, { 'content-disposition': disposition });
  };

  app.get('/workspace/cases/:reference/bodies/:bodyId', async (context) => {
    const { person } = await sessionOf(context);
    return await give(context, person);
  });

  app.get('/api/cases/:reference/bundle/:bodyId', async (context) => await give(context, await callerOf(context)));
}
