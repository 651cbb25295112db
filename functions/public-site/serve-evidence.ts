// Where photos, recordings and documents are sent. The form posts to the bucket and not to us; the bucket leads the browser back here,
// which may be before we have heard of the file ourselves.

import type { Case } from '#core/case/case.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { uploadFieldNames } from '#core/evidence/upload-labels.ts';
import { MOST_FILE_BYTES, mayReceiveMore } from '#core/evidence/upload-limits.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { allowFormsTo, type HttpContext, type httpEdge } from '#functions/shared/edges/http-edge.ts';
import { publicFrame } from '#functions/shared/edges/http-frame.ts';
import { evidencePage } from './pages/evidence.ts';

/** `openLink` opens the link of a letter or a page. */
export function serveEvidence(
  app: ReturnType<typeof httpEdge>,
  { ports, evidence, openLink }: { ports: FunctionPorts; evidence: EvidenceFiles; openLink(token: string): Promise<Case> },
): void {
  const { cases, procedures, chance, links } = ports;
  const { profile } = procedures.current();

  async function show(context: HttpContext, token: string, hasSent: boolean) {
    const record = await openLink(token);
    const { caseId } = record;
    const files = (await cases.listEvidence(caseId)).toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
    const url = links.evidence(record);
    const form = mayReceiveMore(files)
      ? await evidence.uploadForm({
          caseId,
          evidenceId: drawIdentifier(chance),
          source: { by: 'complainant' },
          backTo: `${url}/sent`,
        })
      : undefined;
    if (form) allowFormsTo(context, form.action);
    return context.html(
      evidencePage({
        frame: { ...publicFrame(context, profile, record.language), path: new URL(url).pathname },
        upload: form && { ...form, names: uploadFieldNames, mostBytes: MOST_FILE_BYTES },
        // What came by mail may be from somebody else, and what staff took in is not theirs to list.
        sent: files.filter(({ source }) => source.by === 'complainant'),
        hasSent,
        // A text leads here too: not on to the letters (M9).
        statusUrl: links.status(record),
      }),
    );
  }

  app.get('/evidence/:token', (context) => show(context, context.req.param('token'), false));

  app.get('/evidence/:token/sent', (context) => show(context, context.req.param('token'), true));
}
