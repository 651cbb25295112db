// One message from WeChat, out of the XML of its callback. Entities are never resolved and only known elements are read.

import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import { type Instant, instantOf } from '#core/instant.ts';

export interface WechatMessage {
  /** WeChat's id of the message: the same one means delivered again. */
  id: string;
  /** Who wrote: an id that means this person to this account alone, and is no way to ring them. */
  openId: string;
  /** The account it was sent to. */
  account: string;
  sentAt: Instant | undefined;
  /** What was written; for a picture, a voice message or a place, what is known of it. */
  text: string;
}

/** Subscribing, leaving, pressing a menu: nothing somebody says, so nothing that becomes a case. */
export type WechatCallback = WechatMessage | 'event' | undefined;

const MOST_CHARACTERS = 100_000;

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false, trimValues: true });

const Text = z.string().catch('');
const Callback = z.looseObject({
  xml: z.looseObject({
    FromUserName: z.string().min(1).max(200),
    ToUserName: z.string().max(200).catch(''),
    CreateTime: Text,
    MsgType: z.string().min(1),
    MsgId: Text,
    Content: Text,
    PicUrl: Text,
    MediaId: Text,
    Recognition: Text,
    Location_X: Text,
    Location_Y: Text,
    Label: Text,
    Title: Text,
    Description: Text,
    Url: Text,
  }),
});
type Fields = z.infer<typeof Callback>['xml'];

/** The message in `xml`; undefined when it is not one. Never throws. */
export function readWechatCallback(xml: string): WechatCallback {
  const { success, data } = Callback.safeParse(parseXml(xml));
  if (!success) return undefined;
  const { FromUserName: openId, ToUserName: account, CreateTime, MsgType, MsgId } = data.xml;
  if (MsgType === 'event') return 'event';
  const seconds = /^\d{1,11}$/.test(CreateTime) ? Number(CreateTime) : undefined;
  return {
    // Without an id WeChat itself tells copies apart by sender and second.
    id: MsgId === '' ? `${openId}-${CreateTime}` : MsgId,
    openId,
    account,
    sentAt: seconds === undefined ? undefined : instantOf(seconds * 1000),
    text: textOf(MsgType, data.xml),
  };
}

/** The sealed part of a callback in safe mode, if it is one. Never throws. */
export function sealedPartOf(xml: string): string | undefined {
  const { success, data } = z.looseObject({ xml: z.looseObject({ Encrypt: z.string().min(1) }) }).safeParse(parseXml(xml));
  return success ? data.xml.Encrypt : undefined;
}

/** The XML of a text answered at once. */
export function writeWechatAnswer(message: WechatMessage, text: string, at: Instant): string {
  const seconds = Math.floor(Date.parse(at) / 1000);
  const field = (name: string, value: string) => `<${name}><![CDATA[${value.replaceAll(']]>', ']] >')}]]></${name}>`;
  return `<xml>${field('ToUserName', message.openId)}${field('FromUserName', message.account)}<CreateTime>${seconds}</CreateTime>${field('MsgType', 'text')}${field('Content', text)}</xml>`;
}

function parseXml(xml: string): unknown {
  if (xml.length > MOST_CHARACTERS) return undefined;
  try {
    return parser.parse(xml);
  } catch {
    return undefined;
  }
}

/** Media stay with WeChat for three days; the id is what a person needs to fetch them there. */
function textOf(type: string, fields: Fields): string {
  const { Content, PicUrl, MediaId, Recognition, Location_X, Location_Y, Label, Title, Description, Url } = fields;
  const parts =
    type === 'text'
      ? [Content]
      : type === 'location'
        ? [Label, `${Location_X}, ${Location_Y}`]
        : type === 'link'
          ? [Title, Description, Url]
          : [Recognition, `[${type}]`, PicUrl, MediaId && `MediaId ${MediaId}`];
  return parts.filter((part) => part !== '').join('\n');
}
