// The mails of a case in the workspace, each read whole, and our letters as their readers get them. How one looks is an answer of its own
// in which nothing can run.

import type { Case } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { type HttpContext, HttpFault, type httpEdge, runNothing } from '#functions/shared/edges/http-edge.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import { findCase } from './find-cases.ts';
import { mailLooks } from './pages/mail-looks.ts';
import { openOriginal, readLooks, readWholeMail } from './read-message.ts';
import type { Session } from './session.ts';
import { showMail } from './show-mail.ts';
import { readLetterPage } from './view-case.ts';

export interface MessageRoutes {
  /** Files that came by mail are brought among those of the case, so that they can be opened here. */
  bringAttachments(record: Case): Promise<Case>;
  ports: FunctionPorts & { evidence: EvidenceFiles };
  /** Who is signed in. @throws HttpFault 401. */
  sessionOf(context: HttpContext): Promise<Session>;
  frameFor(context: HttpContext, session: Session): StaffFrame;
}

export function serveMessages(app: ReturnType<typeof httpEdge>, routes: MessageRoutes): void {
  const { bringAttachments, ports, sessionOf, frameFor } = routes;
  const root = '/workspace/cases/:reference/messages/:messageId';
  const caseOf = async (context: HttpContext, person: StaffPerson) =>
    await findCase(context.req.param('reference') ?? '', person, ports);

  app.get(root, async (context) => {
    const session = await sessionOf(context);
    const record = await bringAttachments(await caseOf(context, session.person));
    const whole = await readWholeMail(record, context.req.param('messageId'), session.person, ports);
    return context.html(await showMail({ frame: frameFor(context, session), record, whole }));
  });

  app.get(`${root}/looks`, async (context) => {
    const session = await sessionOf(context);
    const record = await caseOf(context, session.person);
    const safe = await readLooks(record, context.req.param('messageId'), session.person, ports);
    if (safe === undefined) throw new HttpFault({ status: 404, error: 'NotFound' });
    runNothing(context);
    return context.html(mailLooks(safe, { language: frameFor(context, session).language, written: record.language }));
  });

  app.get('/workspace/cases/:reference/letters/:letterId', async (context) => {
    const { person } = await sessionOf(context);
    const record = await caseOf(context, person);
    const letter = await readLetterPage(record, context.req.param('letterId'), person, ports);
    runNothing(context);
    return context.html(letter);
  });

  app.get(`${root}/original`, async (context) => {
    const { person } = await sessionOf(context);
    const record = await bringAttachments(await caseOf(context, person));
    return context.redirect(await openOriginal(record, context.req.param('messageId'), person, ports), 303);
  });
}
