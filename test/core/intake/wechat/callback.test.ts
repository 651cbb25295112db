import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callbackSecrets, isSignedByWechat, openSealed, sealAnswer } from '#core/intake/wechat/callback-seal.ts';
import { readWechatCallback, sealedPartOf, writeWechatAnswer } from '#core/intake/wechat/wechat-message.ts';
import { wechatReceipt } from '#core/intake/wechat/wechat-receipt.ts';
import { Language } from '#core/language.ts';
import { anyText } from '#test/core/intake/any-text.ts';

const secrets = callbackSecrets('wx0123456789abcdef', Buffer.alloc(32, 7));

const text = (content: string) =>
  `<xml><ToUserName><![CDATA[gh_desk]]></ToUserName><FromUserName><![CDATA[oAnna]]></FromUserName><CreateTime>1795420800</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>24880000000000001</MsgId></xml>`;

describe('what proves a callback', () => {
  test('a signature over the sorted parts is WeChat’s; any other is not', () => {
    const signed = (token: string) => createHash('sha1').update(['1795420800', 'nonce', token].sort().join('')).digest('hex');
    expect(isSignedByWechat(signed(secrets.token), ['1795420800', 'nonce'], secrets)).toBe(true);
    expect(isSignedByWechat(signed('guessed'), ['1795420800', 'nonce'], secrets)).toBe(false);
    expect(isSignedByWechat('', ['1795420800', 'nonce'], secrets)).toBe(false);
    expect(isSignedByWechat(signed(secrets.token), ['1795420801', 'nonce'], secrets)).toBe(false);
  });

  test('the secrets have the form that WeChat’s console takes, and differ for each account', () => {
    expect(secrets.token).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(secrets.encodingAesKey).toMatch(/^[A-Za-z0-9]{43}$/);
    expect(callbackSecrets('wx1', Buffer.alloc(32, 7)).token).not.toBe(secrets.token);
  });

  test('what is sealed for an account opens for it alone, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const xml = `<xml>${Buffer.from(words).toString()}</xml>`;
        const sealed = sealAnswer(xml, Buffer.alloc(16, 3), secrets);
        expect(openSealed(sealed, secrets)).toBe(xml);
        expect(openSealed(sealed, { ...secrets, appId: 'wxother' })).toBeUndefined();
      }),
    );
  });

  test('anything else opens to nothing and never throws', () => {
    fc.assert(fc.property(fc.base64String(), anyText, (sealed, words) => openSealed(sealed + words, secrets) === undefined));
  });
});

describe('what a callback says', () => {
  test('S0.3: a text is read with its sender, its id and its moment', () => {
    expect(readWechatCallback(text('护理员两周没有来了'))).toEqual({
      id: '24880000000000001',
      openId: 'oAnna',
      account: 'gh_desk',
      sentAt: '2026-11-23T08:00:00.000Z',
      text: '护理员两周没有来了',
    });
  });

  test('of a picture, a voice message and a place the words say what is known', () => {
    const of = (type: string, fields: string) =>
      readWechatCallback(
        `<xml><FromUserName>o1</FromUserName><CreateTime>1</CreateTime><MsgType>${type}</MsgType><MsgId>9</MsgId>${fields}</xml>`,
      );
    expect(of('image', '<PicUrl>https://pictures.example/1</PicUrl><MediaId>m1</MediaId>')).toMatchObject({
      text: '[image]\nhttps://pictures.example/1\nMediaId m1',
    });
    expect(of('voice', '<MediaId>m2</MediaId><Recognition>没有人来</Recognition>')).toMatchObject({
      text: '没有人来\n[voice]\nMediaId m2',
    });
    expect(of('location', '<Location_X>31.2</Location_X><Location_Y>121.4</Location_Y><Label>上海</Label>')).toMatchObject({
      text: '上海\n31.2, 121.4',
    });
    expect(of('a_new_kind', '<MediaId>m3</MediaId>')).toMatchObject({ text: '[a_new_kind]\nMediaId m3' });
  });

  test('subscribing is no message', () => {
    expect(readWechatCallback('<xml><FromUserName>o1</FromUserName><MsgType>event</MsgType><Event>subscribe</Event></xml>')).toBe(
      'event',
    );
  });

  test('an entity is not resolved, and a bomb of them is read at once', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
      .split('')
      .map((name, place) => `<!ENTITY ${name} "${`&${'abcdefghij'[place]};`.repeat(10)}">`)
      .join('')}]>`;
    const read = readWechatCallback(bomb + text('&j;'));
    expect(read === undefined || (read !== 'event' && read.text === '&j;')).toBe(true);
  });

  test('E44: anything at all is read without a throw', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const read = readWechatCallback(words);
        expect(read === undefined || read === 'event' || typeof read.text === 'string').toBe(true);
        expect(sealedPartOf(words) === undefined || words.includes('Encrypt')).toBe(true);
      }),
    );
  });

  test('M9: an answer goes to the sender, says the reference and nothing of a complaint, in each language', () => {
    const message = readWechatCallback(text('x'));
    if (message === undefined || message === 'event') throw new Error('not read');
    for (const language of Language.options) {
      const receipt = wechatReceipt('CA-0000-0000-0', language);
      expect(receipt).toContain('CA-0000-0000-0');
      expect(receipt).not.toMatch(/complaint|plâng|sesiz|plainte|réclam|reclam|queixa|投诉/i);
      const answer = writeWechatAnswer(message, receipt, '2026-11-23T08:00:01.000Z');
      expect(answer).toContain('<ToUserName><![CDATA[oAnna]]></ToUserName>');
      expect(answer).toContain(`<Content><![CDATA[${receipt}]]></Content>`);
    }
  });
});
