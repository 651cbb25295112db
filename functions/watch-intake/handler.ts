// Every hour: is all mail in its place, does mail still arrive, does anything wait too long for a person? Calls S3 ListBucket, DynamoDB,
// KMS Decrypt, SQS SendMessage, SES SendEmail.

import * as z from 'zod';
import { sesClient, sqsClient } from '#functions/shared/aws/clients.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { sesMailer } from '#functions/shared/aws/ses-mailer.ts';
import { sqsRawMail } from '#functions/shared/aws/sqs-raw-mail.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { streamEdge } from '#functions/shared/edges/stream-edge.ts';
import { Env } from './env.ts';
import { findLostMail } from './find-lost-mail.ts';
import { remindOfHeld } from './remind-of-held.ts';
import { sendCanary } from './send-canary.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const redrive = sqsRawMail(sqsClient(outside.settings), env.INTAKE_EMAIL_QUEUE_URL);
  const mailer = sesMailer(sesClient(outside.settings), {
    from: env.COMPLAINTS_ADDRESS,
    configurationSet: env.SES_CONFIGURATION_SET,
  });
  const sender = {
    complaintsAddress: env.COMPLAINTS_ADDRESS,
    mailDomain: env.MAIL_DOMAIN,
    siteUrl: env.SITE_URL,
    signingKey: ports.signingKey,
  };
  const watch = async () => {
    const redriven = await findLostMail(redrive, ports);
    const overdue = await remindOfHeld(mailer, sender, ports);
    await sendCanary(mailer, sender, ports);
    return { redriven, overdue };
  };
  return streamEdge('watch-intake', z.unknown(), watch, outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('watch-intake', process.env));
