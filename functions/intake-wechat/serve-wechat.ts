// WeChat's callback: one address that proves itself when it is entered in the console, and then is called for every message. WeChat asks
// three times, five seconds apart, and shows the sender a fault when no answer comes: nothing is answered before it is recorded.

import { createHash } from 'node:crypto';
import { drawIdentifier } from '#core/identifier.ts';
import { MINUTE, millisecondsOf } from '#core/instant.ts';
import {
  type CallbackSecrets,
  isSignedByWechat,
  openSealed,
  sealAnswer,
  signatureOf,
} from '#core/intake/wechat/callback-seal.ts';
import { recordWechat } from '#core/intake/wechat/record-wechat.ts';
import { readWechatCallback, sealedPartOf, writeWechatAnswer } from '#core/intake/wechat/wechat-message.ts';
import { wechatReceipt } from '#core/intake/wechat/wechat-receipt.ts';
import { Refusal } from '#core/refusal.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { type HttpContext, HttpFault, httpEdge } from '#functions/shared/edges/http-edge.ts';

/** In plain mode the signature does not cover the words, so an overheard one must not serve for long. */
const PLAIN_SIGNATURE_MINUTES = 10;
/** What WeChat takes for "received, no answer". */
const RECEIVED = 'success';

export function wechatApp(ports: FunctionPorts, secrets: CallbackSecrets) {
  const { log, chance, clock, files, signingKey } = ports;
  const app = httpEdge({ outside: { log, chance } });

  app.get('/wechat', (context) => {
    const { signature, timestamp, nonce, echostr } = queryOf(context);
    if (!isSignedByWechat(signature, [timestamp, nonce], secrets)) throw notWechat();
    return context.text(echostr);
  });

  app.post('/wechat', async (context) => {
    const body = await context.req.text();
    const xml = openCallback(context, body);
    // The original first: whatever happens next, what was sent can be read again.
    const rawKey = `wechat/${createHash('sha256').update(xml).digest('hex')}`;
    await files.put(rawKey, Buffer.from(xml), 'text/xml');
    const message = readWechatCallback(xml);
    if (message === undefined) {
      await holdUnreadable(xml, rawKey, ports);
      return context.text(RECEIVED);
    }
    if (message === 'event') return context.text(RECEIVED);
    const record = await recordWechat(message, rawKey, signingKey, ports);
    if (!record) return context.text(RECEIVED);
    const answer = writeWechatAnswer(message, wechatReceipt(record.reference, record.language), clock.now());
    return context.body(sealedPartOf(body) === undefined ? answer : sealed(answer), 200, { 'content-type': 'text/xml' });
  });

  /** The XML of a callback that WeChat signed. @throws HttpFault 403 for any other. */
  function openCallback(context: HttpContext, body: string): string {
    const { signature, msg_signature, timestamp, nonce } = queryOf(context);
    const encrypted = sealedPartOf(body);
    if (encrypted !== undefined) {
      const xml = isSignedByWechat(msg_signature, [timestamp, nonce, encrypted], secrets)
        ? openSealed(encrypted, secrets)
        : undefined;
      if (xml === undefined) throw notWechat();
      return xml;
    }
    const age = Math.abs(millisecondsOf(clock.now()) - Number(timestamp) * 1000);
    if (!isSignedByWechat(signature, [timestamp, nonce], secrets) || !(age <= PLAIN_SIGNATURE_MINUTES * MINUTE))
      throw notWechat();
    return body;
  }

  function sealed(xml: string): string {
    const encrypted = sealAnswer(xml, chance.bytes(16), secrets);
    const timestamp = String(Math.floor(millisecondsOf(clock.now()) / 1000));
    const nonce = Buffer.from(chance.bytes(8)).toString('hex');
    const signature = signatureOf([timestamp, nonce, encrypted], secrets.token);
    return `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt><MsgSignature>${signature}</MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce>${nonce}</Nonce></xml>`;
  }

  return app;
}

function queryOf(context: HttpContext) {
  const value = (name: string) => context.req.query(name) ?? '';
  return {
    signature: value('signature'),
    msg_signature: value('msg_signature'),
    timestamp: value('timestamp'),
    nonce: value('nonce'),
    echostr: value('echostr'),
  };
}

function notWechat(): HttpFault {
  return new HttpFault({ status: 403, error: 'NotSigned' });
}

/** Signed and yet in a form we do not know: a person reads it (E44). */
async function holdUnreadable(xml: string, rawKey: string, { cases, clock, chance }: FunctionPorts): Promise<void> {
  const entry = {
    quarantineId: drawIdentifier(chance),
    channel: 'wechat',
    receivedAt: clock.now(),
    why: 'unreadable',
    rawKey,
    excerpt: { text: xml.slice(0, 5_000) },
  } as const;
  try {
    await cases.quarantine(entry, [`WECHAT#${rawKey}`]);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'AlreadyRecorded')) throw error;
  }
}
