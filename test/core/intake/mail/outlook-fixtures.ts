// Invented files as Outlook writes them: winmail.dat byte by byte, .msg with the writer of a library, S/MIME wrappers.

import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import * as asn1 from 'asn1js';

export const u16 = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff]);
export const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const padded = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** A property in the order id, type, value; text as UTF-16. */
export type Property = [id: number, value: string | Uint8Array | number];

function tnefProperty([id, value]: Property): Buffer {
  if (typeof value === 'number') return Buffer.concat([u16(0x03), u16(id), u32(value)]);
  const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, 'utf16le') : value;
  return Buffer.concat([u16(typeof value === 'string' ? 0x1f : 0x102), u16(id), u32(1), u32(bytes.length), padded(bytes)]);
}

export function tnefProperties(properties: readonly Property[]): Buffer {
  return Buffer.concat([u32(properties.length), ...properties.map(tnefProperty)]);
}

export function tnefAttribute(level: 1 | 2, id: number, value: Uint8Array): Buffer {
  const checksum = value.reduce((sum, byte) => (sum + byte) & 0xffff, 0);
  return Buffer.concat([Buffer.from([level]), u16(id), u16(0), u32(value.length), value, u16(checksum)]);
}

/** A winmail.dat of these attributes. */
export function tnef(...attributes: Uint8Array[]): Buffer {
  return Buffer.concat([u32(0x223e9f78), u16(1), ...attributes]);
}

export function tnefMail(
  properties: readonly Property[],
  attachments: readonly { name: string; bytes: Uint8Array }[] = [],
): Buffer {
  return tnef(
    tnefAttribute(1, 0x9007, Buffer.concat([u32(1252), u32(0)])),
    tnefAttribute(1, 0x9003, tnefProperties(properties)),
    ...attachments.flatMap(({ name, bytes }) => [
      tnefAttribute(2, 0x9002, Buffer.alloc(14)),
      tnefAttribute(2, 0x8010, Buffer.from('SHORT~1.PDF\0')),
      tnefAttribute(2, 0x800f, bytes),
      tnefAttribute(2, 0x9005, tnefProperties([[0x3707, name]])),
    ]),
  );
}

/** RTF in the wrapping of PidTagRtfCompressed, uncompressed (MS-OXRTFCP 2.1.3.1.1). */
export function wrappedRtf(rtf: string): Buffer {
  return Buffer.concat([u32(rtf.length + 12), u32(rtf.length), Buffer.from('MELA'), u32(0), Buffer.from(rtf, 'latin1')]);
}

export interface MsgStorage {
  properties: readonly Property[];
  attachments?: readonly (MsgStorage | { name: string; bytes: Uint8Array })[];
}

/** A .msg file. */
export function msg(mail: MsgStorage): Buffer {
  const entries: { name: string; type: number; binaryProvider?: () => Uint8Array; length: number; children?: number[] }[] = [];
  const stream = (name: string, bytes: Uint8Array) => {
    entries.push({ name, type: 2, binaryProvider: () => new Uint8Array(bytes), length: bytes.length });
    return entries.length - 1;
  };
  const storage = (name: string, type: number, fill: () => number[]) => {
    const entry = { name, type, length: 0, children: [] as number[] };
    entries.push(entry);
    const index = entries.length - 1;
    entry.children = fill();
    return index;
  };
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
  const streamsOf = (properties: readonly Property[], header: number) => {
    const fixed = properties.filter(([, value]) => typeof value === 'number');
    const records = fixed.map(([id, value]) =>
      Buffer.concat([u16(3), u16(id), u32(6), u32(typeof value === 'number' ? value : 0), u32(0)]),
    );
    return [
      stream('__properties_version1.0', Buffer.concat([Buffer.alloc(header), ...records])),
      ...properties.flatMap(([id, value]) => {
        if (typeof value === 'number') return [];
        const isText = typeof value === 'string';
        return [stream(`__substg1.0_${hex(id)}${isText ? '001F' : '0102'}`, isText ? Buffer.from(value, 'utf16le') : value)];
      }),
    ];
  };
  const fill = ({ properties, attachments = [] }: MsgStorage, header: number): number[] => [
    ...streamsOf(properties, header),
    ...attachments.map((attachment, place) =>
      storage(`__attach_version1.0_#${place.toString(16).padStart(8, '0')}`, 1, () =>
        'bytes' in attachment
          ? streamsOf(
              [
                [0x3707, attachment.name],
                [0x3701, attachment.bytes],
              ],
              8,
            )
          : [...streamsOf([], 8), storage('__substg1.0_3701000D', 1, () => fill(attachment, 24))],
      ),
    ),
  ];
  storage('Root Entry', 5, () => fill(mail, 32));
  return Buffer.from(burn(entries));
}

/** An opaque S/MIME message around `content`, its signature left out; `chunk` cuts the content into pieces as large mails are. */
export function signedData(content: Uint8Array, chunk?: number): Buffer {
  const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: new Uint8Array(bytes).buffer });
  const pieces =
    chunk === undefined ? [] : Array.from({ length: Math.ceil(content.length / chunk) }, (_, place) => place * chunk);
  const inner =
    chunk === undefined
      ? octets(content)
      : new asn1.OctetString({
          idBlock: { isConstructed: true },
          isConstructed: true,
          value: pieces.map((at) => octets(content.subarray(at, at + chunk))),
        });
  return contentInfo(
    '1.2.840.113549.1.7.2',
    new asn1.Sequence({
      value: [
        new asn1.Integer({ value: 1 }),
        new asn1.Set({ value: [] }),
        new asn1.Sequence({
          value: [new asn1.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' }), explicit(inner)],
        }),
        new asn1.Set({ value: [] }),
      ],
    }),
  );
}

export function envelopedData(): Buffer {
  return contentInfo('1.2.840.113549.1.7.3', new asn1.Sequence({ value: [new asn1.Integer({ value: 0 })] }));
}

function contentInfo(type: string, content: asn1.Sequence): Buffer {
  return Buffer.from(new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: type }), explicit(content)] }).toBER());
}

function explicit(value: asn1.Sequence | asn1.OctetString): asn1.Constructed {
  return new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] });
}
