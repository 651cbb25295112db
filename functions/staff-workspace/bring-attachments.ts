// Attachments of the mails of a case become files of the case, held and scanned like all others before anybody opens one (E42). That is
// done when somebody looks at the case: by the time they have read it, the scanner has spoken.

import { createHash } from 'node:crypto';
import type { Case } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { attachmentEvidenceId, evidenceIn, mayBringEvidence } from '#core/evidence/mail-evidence.ts';
import { receiveEvidence } from '#core/evidence/receive-evidence.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import type { MailAttachment } from '#core/intake/mail/read-email.ts';
import type { Files } from '#core/ports.ts';

type Ports = HandlingPorts & { evidence: EvidenceFiles; files: Pick<Files, 'get'> };

/**
 * Brings what has not been brought, and answers with the case as it is then. A mail is read once in the life of the function; what
 * fails is tried again by the next look, and keeps nobody from looking.
 */
export function attachmentBringer(ports: Ports): (record: Case) => Promise<Case> {
  const read = new Set<string>();
  return async (record) => {
    let current = record;
    for (const message of await ports.cases.listMessages(record.caseId)) {
      const place = `${record.caseId} ${message.messageId}`;
      if (!mayBringEvidence(message) || read.has(place)) continue;
      try {
        current = await bringFrom(message, current, ports);
        read.add(place);
      } catch (error) {
        ports.log.error('attachments not brought', error, { caseId: record.caseId });
      }
    }
    return current;
  };
}

async function bringFrom(message: Message, record: Case, ports: Ports): Promise<Case> {
  const { rawKey = '' } = message;
  const raw = await ports.files.get(rawKey);
  if (!raw) throw new Error('the original is not in the bucket');
  const known = new Set((await ports.cases.listEvidence(record.caseId)).map(({ evidenceId }) => evidenceId));
  let current = record;
  const { readEmail } = await import('#core/intake/mail/read-email.ts');
  for (const attachment of evidenceIn(await readEmail(raw))) {
    const evidenceId = attachmentEvidenceId(rawKey, attachment.path);
    if (!known.has(evidenceId)) current = await bring(evidenceId, attachment, message, raw, current, ports);
  }
  return current;
}

async function bring(
  evidenceId: string,
  { path, safeName, filename }: MailAttachment,
  { messageId, receivedAt }: Message,
  raw: Uint8Array,
  { caseId }: Case,
  ports: Ports,
): Promise<Case> {
  const { readFileKind } = await import('#core/evidence/file-kind.ts');
  const { readAttachment } = await import('#core/intake/mail/read-email.ts');
  const bytes = (await readAttachment(raw, ...path)) ?? new Uint8Array();
  const labels = {
    source: { by: 'mail', messageId, path: path.join('.') },
    matter: 'other',
    originalName: filename ?? safeName,
  } as const;
  const { etag } = await ports.evidence.put({ caseId, evidenceId }, bytes, labels);
  const found = await readFileKind(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const arrival = { evidenceId, receivedAt, labels, found, size: bytes.length, sha256, etag };
  return await changeCase(
    caseId,
    async (record, context) => {
      const others = await ports.cases.listEvidence(caseId);
      const isThere = others.some((other) => other.evidenceId === evidenceId);
      return isThere ? undefined : receiveEvidence(record, arrival, others, context);
    },
    ports,
    { signals: false },
  );
}
