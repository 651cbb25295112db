// The workspace as one person sees it, without the way through the sign-in: with the very cookie that signing in gives.

import type { StaffPerson } from '#core/case/staff.ts';
import { s3Client } from '#functions/shared/aws/clients.ts';
import { s3EvidenceFiles } from '#functions/shared/aws/s3-evidence-files.ts';
import { staffWorkspaceApp } from '#functions/staff-workspace/serve-staff-workspace.ts';
import { Session, sealedCookie, sessionSeconds } from '#functions/staff-workspace/session.ts';
import type { TestSystem } from '#test/support/system.ts';

const CSRF = 'c'.repeat(26);
const SITE = 'http://localhost:8080';

export interface Workspace {
  get(path: string): Promise<Response>;
  post(path: string, form: Record<string, string>): Promise<Response>;
}

/** `unreachable`: who signs people in, which nobody asks here. */
export function openWorkspace(system: TestSystem): (personId: string) => Promise<Workspace> {
  const { ports, clock, outside } = system;
  const unreachable = () => Promise.reject(new Error('nobody signs in here'));
  const app = staffWorkspaceApp(
    {
      ...ports,
      evidence: s3EvidenceFiles(s3Client(outside.settings), 'files'),
      signIn: { begin: unreachable, finish: unreachable },
      readBearer: unreachable,
    },
    { roleClaim: 'role', siteUrl: SITE },
  );
  const sessions = sealedCookie(Session, { purpose: 'session', seconds: sessionSeconds, signingKey: ports.signingKey, clock });
  return async (personId) => {
    const person = (await ports.staff.people()).find((one): one is StaffPerson => one.personId === personId);
    if (!person) throw new Error(`nobody is called ${personId}`);
    const headers = { cookie: `candour-session=${await sessions.seal({ person, csrf: CSRF })}` };
    return {
      get: async (path) => await app.request(new URL(path, SITE).href, { headers }),
      post: async (path, form) =>
        await app.request(new URL(path, SITE).href, {
          method: 'POST',
          headers,
          body: new URLSearchParams({ ...form, csrf: CSRF }),
        }),
    };
  };
}
