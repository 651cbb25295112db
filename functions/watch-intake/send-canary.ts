// A mail to ourselves, through everything that a complaint passes on its way: SES out, the domain's MX record, the receipt rule, the
// bucket, the topic, the queue and the reader. Its arrival is counted; an alarm hears its absence (docs/runbooks/canary.md).

import { composeMail } from '#core/correspondence/compose-mail.ts';
import { millisecondsOf } from '#core/instant.ts';
import { canaryAddress, loopHeader, signedMessageId } from '#core/intake/mail/case-address.ts';
import type { Clock, Mailer } from '#core/ports.ts';

export interface MailSender {
  complaintsAddress: string;
  mailDomain: string;
  siteUrl: string;
  signingKey: Uint8Array;
}

export async function sendCanary(
  mailer: Mailer,
  { complaintsAddress, mailDomain, signingKey: key }: MailSender,
  { clock }: { clock: Clock },
): Promise<void> {
  const sentAt = clock.now();
  const stamp = String(millisecondsOf(sentAt));
  const mark = { caseId: 'canary', letter: stamp, key };
  const to = canaryAddress({ sentAt, key, domain: mailDomain });
  const raw = await composeMail({
    from: { address: complaintsAddress },
    to: { address: to },
    replyTo: complaintsAddress,
    subject: 'Does mail arrive?',
    text: 'This mail shows that mail still arrives. Nobody needs to read or answer it.\n',
    language: 'en',
    autoSubmitted: 'auto-generated',
    loopHeader: loopHeader(mark),
    messageId: signedMessageId({ ...mark, domain: mailDomain }),
    sentAt,
  });
  await mailer.send({ to: [to], raw, idempotencyKey: `canary-${stamp}` });
}
