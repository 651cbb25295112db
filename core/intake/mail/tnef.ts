// winmail.dat: the envelope in which some Outlook servers hide formatting and attachments from everybody else (E30, MS-OXTNEF).

import {
  ATTACHED,
  type OutlookAttachment,
  type OutlookMail,
  type OutlookProperty,
  outlookAttachmentOf,
  outlookMailOf,
  STRING8,
  UNICODE,
} from '#core/intake/mail/outlook-properties.ts';

const SIGNATURE = 0x223e9f78;
const MAX_BYTES = 45_000_000;
const MAX_ATTRIBUTES = 5_000;
const MAX_PROPERTIES = 2_000;
const MAX_ATTACHMENTS = 100;

const ATT = {
  subject: 0x8004,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRendering: 0x9002,
  mailProperties: 0x9003,
  attachProperties: 0x9005,
  codepage: 0x9007,
} as const;

/** The mail in `file`; undefined when it is no TNEF. What stands before a break is read. Never throws. */
export async function readTnef(file: Uint8Array): Promise<OutlookMail | undefined> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < 6 || bytes.length > MAX_BYTES || bytes.readUInt32LE(0) !== SIGNATURE) return undefined;
  const mail = new Map<number, OutlookProperty>();
  const attached: { data?: Uint8Array; title?: Uint8Array; properties: Map<number, OutlookProperty> }[] = [];
  let codepage: number | undefined;
  for (const { id, value } of attributesIn(bytes)) {
    const last = attached.at(-1);
    if (id === ATT.attachRendering && attached.length < MAX_ATTACHMENTS) attached.push({ properties: new Map() });
    if (id === ATT.attachData && last) last.data = value;
    if (id === ATT.attachTitle && last) last.title = value;
    if (id === ATT.attachProperties && last) last.properties = propertiesIn(value);
    if (id === ATT.codepage && value.length >= 4) codepage = value.readUInt32LE(0);
    if (id === ATT.mailProperties) for (const [key, property] of propertiesIn(value)) mail.set(key, property);
    if (id === ATT.subject && !mail.has(0x0037)) mail.set(0x0037, { type: STRING8, bytes: value });
    if (id === ATT.body && !mail.has(0x1000)) mail.set(0x1000, { type: STRING8, bytes: value });
  }
  const attachments = attached.flatMap(({ data, title, properties }): OutlookAttachment[] => {
    if (title !== undefined && !properties.has(0x3704)) properties.set(0x3704, { type: STRING8, bytes: title });
    const object = properties.get(ATTACHED);
    const described = outlookAttachmentOf((id) => properties.get(id), codepage);
    // An attached mail is TNEF again, behind the 16 bytes that name the kind of object.
    const inside = object?.type === 0x0d ? object.bytes.subarray(16) : undefined;
    if (inside !== undefined && Buffer.from(inside.subarray(0, 4)).toString('hex') === '789f3e22') {
      return [{ filename: described.filename, contentType: 'application/ms-tnef', bytes: () => inside }];
    }
    const content = data ?? inside ?? object?.bytes;
    return content === undefined ? [] : [{ ...described, bytes: () => content }];
  });
  try {
    return await outlookMailOf((id) => mail.get(id), attachments, codepage);
  } catch {
    return undefined;
  }
}

function* attributesIn(bytes: Buffer): Generator<{ id: number; value: Buffer }> {
  let place = 6;
  for (let count = 0; count < MAX_ATTRIBUTES && place + 11 <= bytes.length; count += 1) {
    const id = bytes.readUInt16LE(place + 1);
    const length = bytes.readUInt32LE(place + 5);
    yield { id, value: bytes.subarray(place + 9, place + 9 + length) };
    place += 9 + length + 2;
  }
}

function propertiesIn(bytes: Buffer): Map<number, OutlookProperty> {
  const found = new Map<number, OutlookProperty>();
  let place = 4;
  const number = () => {
    const value = place + 4 <= bytes.length ? bytes.readUInt32LE(place) : 0;
    place += 4;
    return value;
  };
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const count = Math.min(bytes.length < 4 ? 0 : bytes.readUInt32LE(0), MAX_PROPERTIES);
  for (let index = 0; index < count && place + 4 <= bytes.length; index += 1) {
    const tag = number();
    const type = tag & 0xffff;
    const id = tag >>> 16;
    if (id >= 0x8000) {
      place += 16;
      if (number() === 0) place += 4;
      else place += padded(number());
    }
    const isMany = (type & 0x1000) !== 0;
    const kind = type & 0xefff;
    const isSized = kind === STRING8 || kind === UNICODE || kind === 0x0d || kind === 0x102;
    const values = isMany || isSized ? Math.min(number(), MAX_PROPERTIES) : 1;
    for (let one = 0; one < values && place <= bytes.length; one += 1) {
      const length = isSized ? number() : fixedLength(kind);
      if (one === 0) found.set(id, { type: kind, bytes: bytes.subarray(place, place + length) });
      place += padded(length);
    }
  }
  return found;
}

function fixedLength(kind: number): number {
  if (kind === 0x48) return 16;
  return [0x05, 0x06, 0x07, 0x14, 0x40].includes(kind) ? 8 : 4;
}
