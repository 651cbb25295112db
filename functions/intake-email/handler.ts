// Queue intake-email: mail that SES took in. Calls S3 GetObject, DynamoDB, KMS.

import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { receiveMail } from './receive-mail.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const marks = { key: ports.signingKey, domain: env.MAIL_DOMAIN };
  return queueEdge('intake-email', ({ body }) => receiveMail(body, marks, ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('intake-email', process.env));
