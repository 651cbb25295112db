// A .msg file: what Outlook makes of a mail that is dragged out of it, and what people then attach (E31, MS-OXMSG).

import { type CompoundEntry, readCompoundFile } from '#core/intake/mail/compound-file.ts';
import {
  ATTACHED,
  type OutlookAttachment,
  type OutlookMail,
  type OutlookProperty,
  outlookAttachmentOf,
  outlookMailOf,
  type Properties,
} from '#core/intake/mail/outlook-properties.ts';

const MAX_BYTES = 30_000_000;
const MAX_ATTACHMENTS = 100;
const MAX_DEPTH = 3;
const STREAM = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/i;

/** The mail in `file`; undefined when it is none or too large. Never throws: a broken file gives what can be read of it. */
export async function readOutlookFile(file: Uint8Array): Promise<OutlookMail | undefined> {
  if (file.length > MAX_BYTES) return undefined;
  try {
    const entries = readCompoundFile(file);
    return entries && (await readMail(entries, 32, 0, { left: file.length }));
  } catch {
    return undefined;
  }
}

/** `header` is how many bytes stand before the fixed properties: 32 in the file itself, 24 in a mail inside. */
async function readMail(
  entries: readonly CompoundEntry[],
  header: number,
  depth: number,
  bytes: { left: number },
): Promise<OutlookMail | undefined> {
  const properties = propertiesIn(entries, header);
  const attachments: OutlookAttachment[] = [];
  const attached = entries
    .filter(({ name }) => name.startsWith('__attach_version1.0_#'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of attached.slice(0, MAX_ATTACHMENTS)) {
    const attachment = await readAttached(entry, depth, bytes);
    if (attachment !== undefined) attachments.push(attachment);
  }
  const codepage = properties(0x3ffd)?.bytes;
  return properties(0x0037) === undefined && properties(0x1000) === undefined && attachments.length === 0 && depth === 0
    ? undefined
    : await outlookMailOf(
        properties,
        attachments,
        codepage && codepage.length >= 4 ? Buffer.from(codepage).readUInt32LE(0) : undefined,
      );
}

async function readAttached(
  { children }: CompoundEntry,
  depth: number,
  bytes: { left: number },
): Promise<OutlookAttachment | undefined> {
  const described = outlookAttachmentOf(propertiesIn(children, 8), undefined);
  const content = children.find(({ name }) => name.toLowerCase() === `__substg1.0_${ATTACHED.toString(16)}0102`);
  if (content !== undefined) {
    // Streams of a genuine file do not overlap: together they are no longer than the file.
    bytes.left -= content.bytes().length;
    return bytes.left < 0 ? undefined : { ...described, bytes: content.bytes };
  }
  const inside = children.find(({ name }) => name.toLowerCase() === `__substg1.0_${ATTACHED.toString(16)}000d`);
  if (inside === undefined || depth >= MAX_DEPTH) return undefined;
  const mail = await readMail(inside.children, 24, depth + 1, bytes);
  if (mail === undefined) return undefined;
  const heading = [`${mail.from.name} ${mail.from.address}`.trim(), mail.sentAt ?? '', mail.subject].filter(
    (line) => line !== '',
  );
  return {
    filename: `${mail.subject || described.filename || 'mail'}.txt`,
    contentType: 'text/plain',
    bytes: () => Buffer.from(`${heading.join('\n')}\n\n${mail.text}`),
  };
}

function propertiesIn(entries: readonly CompoundEntry[], header: number): Properties {
  const streams = new Map<number, { type: number; entry: CompoundEntry }>();
  for (const entry of entries) {
    const [, id, type] = STREAM.exec(entry.name) ?? [];
    if (id !== undefined && type !== undefined) streams.set(Number.parseInt(id, 16), { type: Number.parseInt(type, 16), entry });
  }
  const fixed = Buffer.from(entries.find(({ name }) => name === '__properties_version1.0')?.bytes() ?? []);
  const values = new Map<number, OutlookProperty>();
  for (let at = header; at + 16 <= fixed.length && values.size < 2_000; at += 16) {
    values.set(fixed.readUInt16LE(at + 2), { type: fixed.readUInt16LE(at), bytes: fixed.subarray(at + 8, at + 16) });
  }
  return (id) => {
    const stream = streams.get(id);
    return stream === undefined ? values.get(id) : { type: stream.type, bytes: stream.entry.bytes() };
  };
}
