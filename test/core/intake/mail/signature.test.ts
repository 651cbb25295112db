import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSignature } from '#core/intake/mail/signature.ts';

const WORDS = 'Nobody came on Monday.\nShe waited all day.\n\n';

describe('E26: what stands below a mail is folded', () => {
  test.each([
    ['a signature', '-- \nAna\n+44 0000 000000'],
    ['a signature whose blank was lost', '--\nAna'],
    ['iPhone en', 'Sent from my iPhone'],
    ['Outlook en', 'Get Outlook for iOS'],
    ['Proton en', 'Sent with Proton Mail secure email.'],
    ['iPhone fr', 'Envoyé de mon iPhone'],
    ['Yahoo fr', 'Envoyé à partir de Yahoo Mail pour Android'],
    ['iPhone it', 'Inviato da iPhone'],
    ['iPhone ro', 'Trimis de pe iPhone-ul meu'],
    ['iPhone ca', 'Enviat des del meu iPhone'],
    ['iPhone zh', '发自我的iPhone'],
    [
      'notice en',
      'This e-mail and any attachments are confidential and intended solely for the addressee.\nDelete it if it is not for you.',
    ],
    ['notice with a heading', 'CONFIDENTIALITY NOTICE: for the addressee only.'],
    ['notice fr', 'Ce message est confidentiel et destiné exclusivement à son destinataire.'],
    ['notice it', 'Questo messaggio contiene informazioni riservate.'],
    ['notice ro', 'Acest mesaj este confidențial.'],
    ['notice ca', 'Aquest missatge és confidencial.'],
    ['notice zh', '本邮件及其附件含有保密信息。'],
    ['all of them', '-- \nAna\n\nSent from my iPhone\n\nThis message is confidential.\n\nCe message est confidentiel.\n'],
  ])('%s', (_, signature) => {
    expect(foldSignature(WORDS + signature)).toEqual({ words: WORDS, signature });
  });

  test.each([
    ['a text below dashes', `Hello\n-- \n${'And then he fell.\n'.repeat(20)}`],
    ['a notice in the middle', 'They wrote:\n\nThis message is confidential.\n\nWhy would they?'],
    ['a letter about a letter', 'This message from your office was rude.'],
    ['a sentence about sending', 'Sent from the hospital in a taxi, she arrived at night.\nAlone.'],
    ['nothing but a signature', '-- \nAna'],
    ['an empty text', ''],
  ])('%s stays', (_, text) => {
    expect(foldSignature(text)).toEqual({ words: text, signature: '' });
  });

  test('the two pieces are always the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('', '-- ', 'Sent from my iPhone', 'This message is confidential.', 'Ce message'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const { words, signature } = foldSignature(text);
        expect(words + signature).toBe(text);
        expect(words.trim() === '').toBe(text.trim() === '');
      }),
      { numRuns: 300 },
    );
  });
});
