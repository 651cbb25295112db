import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forwardedSender } from '#core/intake/mail/forwarded-sender.ts';

const CARER = { name: 'Ana Carer', address: 'carer@example.org' };

describe('E22: who wrote what was forwarded in the text', () => {
  test.each([
    [
      'Gmail en',
      '---------- Forwarded message ---------\nFrom: Ana Carer <carer@example.org>\nDate: Mon, 23 Nov 2026\nSubject: No\nTo: <x@example.com>',
    ],
    [
      'Gmail fr',
      '---------- Forwarded message ---------\nDe : Ana Carer <carer@example.org>\nDate: lun. 23 nov. 2026\nSubject: Non',
    ],
    ['Gmail it', '---------- Forwarded message ---------\nDa: Ana Carer <carer@example.org>\nDate: lun 23 nov 2026'],
    ['Gmail ro', '---------- Forwarded message ---------\nDe la: Ana Carer <carer@example.org>\nDate: lun., 23 nov. 2026'],
    ['Gmail zh', '---------- Forwarded message ---------\n发件人： Ana Carer <carer@example.org>\nDate: 2026年11月23日周一'],
    ['Apple en', 'Begin forwarded message:\n\n> From: Ana Carer <carer@example.org>\n> Subject: No\n> Date: 23 November 2026'],
    ['Apple fr', 'Début du message réexpédié :\n\n> De: Ana Carer <carer@example.org>\n> Objet: Non'],
    ['Apple it', 'Inizio messaggio inoltrato:\n\nDa: Ana Carer <carer@example.org>\nOggetto: No'],
    ['Apple ca', 'Inici del missatge reenviat:\n\nDe: Ana Carer <carer@example.org>'],
    [
      'Thunderbird fr',
      '-------- Message transféré --------\nSujet : Non\nDate : Mon, 23 Nov 2026\nDe : Ana Carer <carer@example.org>\nPour : x',
    ],
    ['Thunderbird ro', '-------- Mesaj înaintat --------\nSubiect: Nu\nData: 23 Nov 2026\nDe la: Ana Carer <carer@example.org>'],
    ['Thunderbird ca', '-------- Missatge reenviat --------\nAssumpte: No\nData: 23 Nov 2026\nDe: Ana Carer <carer@example.org>'],
    [
      'QQ zh',
      '------------------ 转发的邮件 ------------------\n发件人: "Ana Carer" <carer@example.org>;\n发送时间: 2026年11月23日',
    ],
    ['bold', '-------- Forwarded message --------\n*From:* Ana Carer <carer@example.org>\n*Date:* x'],
    ['a mailto', '-------- Forwarded message --------\nFrom: Ana Carer [mailto:carer@example.org]'],
    [
      'an address linked to itself',
      '-------- Forwarded message --------\nFrom: Ana Carer <carer@example.org <mailto:carer@example.org>>',
    ],
    ['an escaped @', '-------- Forwarded message --------\nFrom: Ana Carer <carer\\@example.org>'],
  ])('%s', (_, forwarded) => {
    expect(forwardedSender(`Look!\n\n${forwarded}\n\nWe will not come.`, 'Fwd: No')).toEqual(CARER);
  });

  test.each([
    ['FW: No', 'From: Ana Carer <carer@example.org>\nSent: Monday\nTo: x\nSubject: No'],
    ['TR : Non', 'De : Ana Carer <carer@example.org>\nEnvoyé : lundi\nÀ : x\nObjet : Non'],
    ['I: No', 'Da: Ana Carer <carer@example.org>\nInviato: lunedì\nA: x\nOggetto: No'],
    ['RV: No', 'De: Ana Carer <carer@example.org>\nEnviat el: dilluns\nPer a: x\nTema: No'],
    ['转发: 不', '发件人: Ana Carer <carer@example.org>\n发送时间: 2026年11月23日\n收件人: x\n主题: 不'],
  ])('Outlook says it in the subject alone: %s', (subject, header) => {
    expect(forwardedSender(`Look!\n\n${header}\n\nNo.`, subject)).toEqual(CARER);
    expect(forwardedSender(`No.\n\n${header}\n\nNo.`, 'Re: No')).toBeUndefined();
  });

  test('a name or an address alone is a candidate too, the first mail of several counts', () => {
    const forwarded = (from: string) => `-------- Forwarded message --------\nFrom: ${from}\n`;
    expect(forwardedSender(forwarded('Ana Carer'), '')).toEqual({ name: 'Ana Carer' });
    expect(forwardedSender(forwarded('carer@example.org'), '')).toEqual({ address: 'carer@example.org' });
    expect(forwardedSender(forwarded(''), '')).toBeUndefined();
    expect(forwardedSender(forwarded('Ana') + forwarded('Ion'), '')).toEqual({ name: 'Ana' });
  });

  test('any text gives a candidate or none', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('Begin forwarded message:', 'From: <<<>>> @ a@b', '> De : "x" <', 'Sent: x', 'To: y', '转发: x'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), fc.string(), (lines, subject) => {
        const found = forwardedSender(lines.join('\n'), `FW: ${subject}`);
        expect(found === undefined || (found.name ?? found.address ?? '') !== '').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
