import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldQuotedText } from '#core/intake/mail/quoted-text.ts';

const ANSWER = 'No, I am not content.\n\nAna\n\n';

describe('an answer above the mail it answers', () => {
  test.each([
    [
      'Gmail en',
      'On Mon, 23 Nov 2026 at 09:30, Candour <case@complaints.example.com> wrote:\n\n> We have your complaint.\n> It is CA-1',
    ],
    [
      'Gmail en, wrapped',
      'On Mon, 23 Nov 2026 at 09:30, Complaints Desk\n<case@complaints.example.com>\nwrote:\n> We have your complaint.',
    ],
    [
      'Gmail fr',
      'Le lun. 23 nov. 2026 à 09:30, Candour <case@complaints.example.com> a écrit :\n\n> Nous avons reçu votre réclamation.',
    ],
    [
      'Gmail it',
      'Il giorno lun 23 nov 2026 alle ore 09:30 Candour <case@complaints.example.com> ha scritto:\n\n> Abbiamo ricevuto.',
    ],
    ['Gmail ro', 'În lun., 23 nov. 2026 la 09:30, Candour <case@complaints.example.com> a scris:\n\n> Am primit sesizarea.'],
    [
      'Gmail ca',
      'El dl., 23 de nov. 2026 a les 9:30, Candour <case@complaints.example.com> va escriure:\n\n> Hem rebut la queixa.',
    ],
    ['Gmail zh', 'Candour <case@complaints.example.com> 于2026年11月23日周一 09:30写道：\n\n> 我们已收到您的投诉。'],
    ['Apple en', 'On 23 Nov 2026, at 09:30, Candour <case@complaints.example.com> wrote:\n\nWe have your complaint.'],
    [
      'Apple it',
      'Il giorno 23 nov 2026, alle ore 09:30, Candour <case@complaints.example.com> ha scritto:\n\n> Abbiamo ricevuto.',
    ],
    [
      'Outlook en',
      '________________________________\nFrom: Candour <case@complaints.example.com>\nSent: Monday, November 23, 2026 9:30 AM\nTo: Ana\nSubject: Your complaint\n\nWe have it.',
    ],
    [
      'Outlook fr',
      'De : Candour <case@complaints.example.com>\nEnvoyé : lundi 23 novembre 2026 09:30\nÀ : Ana\nObjet : Votre réclamation\n\nNous avons reçu.',
    ],
    ['Outlook it', 'Da: Candour\nInviato: lunedì 23 novembre 2026 09:30\nA: Ana\nOggetto: Il reclamo\n\nAbbiamo ricevuto.'],
    ['Outlook ro', 'De la: Candour\nTrimis: luni, 23 noiembrie 2026 09:30\nCătre: Ana\nSubiect: Sesizare\n\nAm primit.'],
    ['Outlook ca', 'De: Candour\nEnviat el: dilluns, 23 de novembre de 2026 9:30\nPer a: Ana\nTema: La queixa\n\nHem rebut.'],
    ['Outlook zh', '发件人: Candour\n发送时间: 2026年11月23日 9:30\n收件人: Ana\n主题: 投诉\n\n已收到。'],
    [
      'Outlook bold',
      '*From:* Candour <case@complaints.example.com>\n*Sent:* Monday, November 23, 2026\n*To:* Ana\n*Subject:* x\n\nWe have it.',
    ],
    ['old Outlook', '-----Original Message-----\nFrom: Candour\nWe have it.'],
    ['QQ mail', '------------------ 原始邮件 ------------------\n发件人: "Candour"\n已收到。'],
    [
      'Yahoo en',
      'On Monday, November 23, 2026 at 09:30:00 AM GMT, Candour <case@complaints.example.com> wrote: \n \nWe have your complaint.',
    ],
    [
      'Yahoo fr',
      'Le lundi 23 novembre 2026 à 09:30:00 UTC+1, Candour <case@complaints.example.com> a écrit :\n\nNous avons reçu.',
    ],
    [
      'Yahoo it',
      'Il lunedì 23 novembre 2026 alle ore 09:30:00 CET, Candour <case@complaints.example.com> ha scritto:\n\nAbbiamo ricevuto.',
    ],
    ['Yahoo ro', 'luni, 23 noiembrie 2026, 09:30:00 EET, Candour <case@complaints.example.com> a scris:\n\nAm primit.'],
    ['Yahoo zh', '2026年11月23日星期一 GMT+8 上午9:30:00，Candour <case@complaints.example.com> 写道：\n\n已收到。'],
    [
      'Proton en',
      '------- Original Message -------\nOn Monday, November 23rd, 2026 at 9:30 AM, Candour <case@complaints.example.com> wrote:\n\n\n> We have it.',
    ],
    ['Proton fr', 'Le lundi 23 novembre 2026 à 09:30, Candour <case@complaints.example.com> a écrit :\n\n> Nous avons reçu.'],
    ['Thunderbird en', 'On 23/11/2026 09:30, Candour wrote:\n> We have it.'],
    ['Thunderbird fr', 'Le 23/11/2026 à 09:30, Candour a écrit :\n> Nous avons reçu.'],
    ['Thunderbird it', 'Il 23/11/2026 09:30, Candour ha scritto:\n> Abbiamo ricevuto.'],
    ['Thunderbird ro', 'Pe 23.11.2026 09:30, Candour a scris:\n> Am primit.'],
    ['Thunderbird ca', 'El 23/11/26 a les 9:30, Candour ha escrit:\n> Hem rebut.'],
    ['Thunderbird zh', '在 2026/11/23 9:30, Candour 写道:\n> 已收到。'],
    ['Apple fr', 'Le 23 nov. 2026 à 09:30, Candour <case@complaints.example.com> a écrit :\n\nNous avons reçu.'],
    ['Apple ro', 'Pe 23 nov. 2026, la 09:30, Candour <case@complaints.example.com> a scris:\n\nAm primit.'],
    ['Apple ca', 'El 23 nov 2026, a les 9:30, Candour <case@complaints.example.com> va escriure:\n\nHem rebut.'],
    ['Apple zh', '在 2026年11月23日，09:30，Candour <case@complaints.example.com> 写道：\n\n已收到。'],
    [
      'Gmail ca, newer',
      'Missatge de Candour <case@complaints.example.com> del dia dl., 23 de nov. 2026 a les 9:30:\n\n> Hem rebut.',
    ],
    ['old Outlook fr', '-----Message d’origine-----\nDe : Candour\nNous avons reçu.'],
    ['QQ mail en', '------------------ Original ------------------\nFrom: "Candour"\nWe have it.'],
    ['NetEase zh', '---- 回复的原邮件 ----\n发件人 Candour\n已收到。'],
    ['NetEase en', 'At 2026-11-23 09:30:00, "Candour" <case@complaints.example.com> wrote:\n>We have it.'],
    ['bare quote', '> We have your complaint.\n> It is CA-1\n'],
  ])('%s is folded (E24)', (_, quote) => {
    expect(foldQuotedText(ANSWER + quote)).toEqual({ fresh: ANSWER, quoted: quote });
  });
});

describe('what must not be cut', () => {
  test.each([
    [
      'answers between quoted lines (E25)',
      'On 23 Nov 2026 Candour <c@example.com> wrote:\n> Did she call?\nNo.\n> Did he?\nYes, twice.',
    ],
    ['an answer under the quote (E25)', 'Hello,\n\nOn 23 Nov 2026 Candour <c@example.com> wrote:\n> Did she call?\n\nNo, never.'],
    ['nothing but a quote (E24)', '> We have your complaint.\n> Thank you.'],
    ['nothing but an Outlook quote (E24)', 'From: Candour\nSent: Monday\nTo: Ana\nSubject: x\n\nWe have it.'],
    [
      'a forwarded mail (E22)',
      'Look at this!\n\n---------- Forwarded message ---------\nFrom: Carer <carer@example.org>\nDate: Mon, 23 Nov 2026\nSubject: No\nTo: Ana\n\nWe will not come.',
    ],
    [
      'answers written into an Outlook copy (E25)',
      'Please see my answers below.\n\nFrom: Candour\nSent: Monday\nTo: Ana\nSubject: x\n\nDid she call? NO, NEVER.',
    ],
    ['a sentence that ends in "wrote:"', 'This is what the nurse wrote:\nYour mother is a burden.'],
    ['text after a colon', 'What happened on 23 November at 9:30:\nshe fell.'],
    ['a list of my own', 'From: the kitchen\nIt was cold.\nTo: the bedroom\nIt was late.'],
    ['an empty text', ''],
  ])('%s stays whole', (_, text) => {
    expect(foldQuotedText(text)).toEqual({ fresh: text, quoted: '' });
  });

  test('E22: what Outlook forwards stays whole, as the subject says', () => {
    const text = 'Look at this!\n\nFrom: Carer\nSent: Monday\nTo: Ana\nSubject: No\n\nWe will not come.';
    expect(foldQuotedText(text, 'FW: No')).toEqual({ fresh: text, quoted: '' });
    expect(foldQuotedText(text, 'Re: No').quoted).toContain('We will not come.');
  });

  test('a signature under the quote is not an answer', () => {
    expect(foldQuotedText('No.\n> Are you content?\n-- \nAna').quoted).toBe('> Are you content?\n-- \nAna');
  });

  test('the two pieces are always the text, and fresh is never empty of a text with words', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '> quoted',
        'From: a',
        'Sent: b',
        'To: c',
        'On 23 Nov 2026 a@b.example wrote:',
        '-----Original Message-----',
        '-- ',
        '____________',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const { fresh, quoted } = foldQuotedText(text);
        expect(fresh + quoted).toBe(text);
        expect(fresh.trim() === '').toBe(text.trim() === '');
      }),
      { numRuns: 500 },
    );
  });

  test('a hostile text is folded in a moment', () => {
    const startedAt = performance.now();
    foldQuotedText(
      `${'On '.repeat(50_000)}\n${'On a <b@c> wrote '.repeat(20_000)}\n${'-'.repeat(200_000)}\n${'From: x\n'.repeat(20_000)}`,
    );
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
