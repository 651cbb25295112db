// The files of a case in the workspace. They are opened by a link into the bucket, and sent by a form that posts there.

import type { Case } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { isSinceAnswer } from '#core/evidence/bundle.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { EvidenceDescription } from '#core/evidence/receive-evidence.ts';
import { uploadFieldNames } from '#core/evidence/upload-labels.ts';
import { MOST_FILE_BYTES, mayReceiveMore } from '#core/evidence/upload-limits.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { allowFormsTo, type HttpContext, HttpFault, type httpEdge, parseInput } from '#functions/shared/edges/http-edge.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { papersOf } from './case-papers.ts';
import { findCase } from './find-cases.ts';
import { bundleFor, describeFile, type ListedEvidence, listEvidence, openBundle, openEvidence } from './open-evidence.ts';
import type { PostedForm } from './pages/act-form.ts';
import { type EvidenceFile, evidencePage } from './pages/evidence.ts';
import type { Session } from './session.ts';
import { viewOf } from './view-case.ts';

export interface EvidenceRoutes {
  /** Before files are shown, those that came by mail are brought among them. */
  bringAttachments(record: Case): Promise<Case>;
  ports: FunctionPorts & { evidence: EvidenceFiles };
  siteUrl: string;
  /** Who is signed in. @throws HttpFault 401. */
  sessionOf(context: HttpContext): Promise<Session>;
  /** A form that this person was shown. @throws HttpFault 401, 403. */
  formOf(context: HttpContext): Promise<{ session: Session; form: PostedForm }>;
  frameFor(context: HttpContext, session: Session): StaffFrame;
}

export function serveEvidence(app: ReturnType<typeof httpEdge>, routes: EvidenceRoutes): void {
  const { bringAttachments, ports, siteUrl, sessionOf, formOf, frameFor } = routes;
  const root = '/workspace/cases/:reference/evidence';
  const caseOf = async (context: HttpContext, person: StaffPerson) =>
    await findCase(context.req.param('reference') ?? '', person, ports);
  /** Only who hears an appeal, or answers one, needs in one place what was said and answered before. */
  const papersFor = async (record: Case, { person }: Session, language: PageLanguage) => {
    if (record.appealedAt === undefined) return [];
    return papersOf(await viewOf(record, person, ports), ports.procedures.pinned(record.profile).profile, language);
  };
  const hrefOf = ({ reference }: Case) => `/workspace/cases/${reference}/evidence`;

  app.get(root, async (context) => {
    const session = await sessionOf(context);
    const record = await bringAttachments(await caseOf(context, session.person));
    const frame = frameFor(context, session);
    const [listed, papers] = await Promise.all([
      listEvidence(record, session.person, ports),
      papersFor(record, session, frame.language),
    ]);
    const { caseId, reference } = record;
    const form = mayReceiveMore(listed.map(({ item }) => item))
      ? await ports.evidence.uploadForm({
          caseId,
          evidenceId: drawIdentifier(ports.chance),
          source: { by: 'staff', personId: session.person.personId },
          backTo: `${siteUrl}${hrefOf(record)}/added`,
        })
      : undefined;
    if (form) allowFormsTo(context, form.action);
    const done = context.req.query('done');
    return context.html(
      evidencePage({
        frame: { ...frame, path: hrefOf(record) },
        reference,
        files: listed.map((one) => shown(one, record, hrefOf(record))),
        bundleParts: bundleFor(listed, record, papers, ports).length,
        upload: form && { ...form, names: uploadFieldNames, mostBytes: MOST_FILE_BYTES },
        done: done === 'added' || done === 'described' ? done : undefined,
      }),
    );
  });

  /** Where the bucket leads back to, with what it says of the object in the query: a fresh page, without it. */
  app.get(`${root}/added`, async (context) => {
    const { person } = await sessionOf(context);
    return context.redirect(`${hrefOf(await caseOf(context, person))}?done=added`, 303);
  });

  app.get(`${root}/bundle/:part`, async (context) => {
    const session = await sessionOf(context);
    const record = await caseOf(context, session.person);
    const papers = await papersFor(record, session, frameFor(context, session).language);
    const link = await openBundle(record, Number(context.req.param('part')), papers, session.person, ports);
    if (link === undefined) throw new HttpFault({ status: 404, error: 'NotFound' });
    return context.redirect(link, 303);
  });

  app.get(`${root}/:evidenceId`, async (context) => {
    const { person } = await sessionOf(context);
    return context.redirect(
      await openEvidence(await caseOf(context, person), context.req.param('evidenceId'), person, ports),
      303,
    );
  });

  app.post(`${root}/:evidenceId`, async (context) => {
    const { session, form } = await formOf(context);
    const record = await caseOf(context, session.person);
    const { matter, happenedOn } = form;
    const described = parseInput(EvidenceDescription, { matter, ...(happenedOn === '' ? {} : { happenedOn }) });
    await describeFile(record, context.req.param('evidenceId'), described, session.person, ports);
    return context.redirect(`${hrefOf(record)}?done=described`, 303);
  });
}

function shown({ item, isReader, isOpen }: ListedEvidence, record: Case, href: string): EvidenceFile {
  const { evidenceId, kind, status, matter, source, receivedAt, happenedOn, size, fileName, sha256 } = item;
  return {
    evidenceId,
    kind,
    status,
    matter,
    source: source.by,
    receivedAt,
    happenedOn,
    size,
    isNew: isSinceAnswer(item, record),
    told: isReader ? { fileName, sha256 } : undefined,
    href: isOpen ? `${href}/${evidenceId}` : undefined,
  };
}
