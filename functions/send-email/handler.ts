// Queue send-email: letters and notices through SES. Calls SES SendEmail, DynamoDB, KMS Decrypt, S3 GetObject.

import { sesClient } from '#functions/shared/aws/clients.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { sesMailer } from '#functions/shared/aws/ses-mailer.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { sendEntry } from './send-entry.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const mailer = sesMailer(sesClient(outside.settings), {
    from: env.COMPLAINTS_ADDRESS,
    configurationSet: env.SES_CONFIGURATION_SET,
  });
  const settings = {
    complaintsAddress: env.COMPLAINTS_ADDRESS,
    mailDomain: env.MAIL_DOMAIN,
    siteUrl: env.SITE_URL,
    signingKey: ports.signingKey,
  };
  return queueEdge(
    'send-email',
    ({ body }) => sendEntry(OutboxMessage.parse(JSON.parse(body)), mailer, settings, ports),
    outside.log,
  );
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('send-email', process.env));
