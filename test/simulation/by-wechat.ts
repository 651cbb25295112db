// People write by WeChat, which calls until it hears that the message was taken, three times at most.

import { createHash } from 'node:crypto';
import { millisecondsOf } from '#core/instant.ts';
import { sealAnswer, signatureOf } from '#core/intake/wechat/callback-seal.ts';
import { complaint, type Deed, type World } from './world.ts';

const NONCE = 'n1';

export const writeByWechat: Deed = async (world) => {
  const { draw, deeds } = world;
  const number = world.next();
  const openId = `o${draw.below(3)}Sim`;
  const seconds = Math.floor(millisecondsOf(world.system.clock.now()) / 1000);
  const kind = draw.pick(['text', 'text', 'text', 'image', 'event', 'strange'] as const);
  const content =
    kind === 'text' ? `<Content><![CDATA[${complaint(world)}]]></Content>` : '<PicUrl>https://example.org/p</PicUrl>';
  const xml =
    kind === 'strange'
      ? `<xml><Surprise>${number}</Surprise></xml>`
      : `<xml><ToUserName>gh_sim</ToUserName><FromUserName>${openId}</FromUserName><CreateTime>${seconds}</CreateTime><MsgType>${kind}</MsgType>${content}<MsgId>9${number}</MsgId></xml>`;
  const label = world.say('wechat', `${number} ${kind} from ${openId}`);
  const isSealed = draw.once(2);
  let isTaken = false;
  for (let attempt = 1; attempt <= 3 && !isTaken; attempt += 1) isTaken = (await call(world, xml, seconds, isSealed)) === 200;
  if (isTaken && draw.once(4)) await call(world, xml, seconds, isSealed);
  const sha256 = createHash('sha256').update(xml).digest('hex');
  if (kind !== 'event') deeds.inbound.push({ label, originals: [{ key: `wechat/${sha256}`, sha256 }], isTaken });
  return label;
};

async function call({ doors, draw }: World, xml: string, seconds: number, isSealed: boolean): Promise<number> {
  const { app, secrets } = doors.wechat;
  const timestamp = String(seconds);
  const encrypted = isSealed ? sealAnswer(xml, draw.bytes(16), secrets) : undefined;
  const query =
    encrypted === undefined
      ? { signature: signatureOf([timestamp, NONCE], secrets.token) }
      : { msg_signature: signatureOf([timestamp, NONCE, encrypted], secrets.token), encrypt_type: 'aes' };
  const body = encrypted === undefined ? xml : `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
  const url = `/wechat?${new URLSearchParams({ ...query, timestamp, nonce: NONCE })}`;
  const { status } = await app.request(url, { method: 'POST', body });
  return status;
}
