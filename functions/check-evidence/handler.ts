// Queue check-evidence: files that were uploaded, and what the scanner says of them. Calls DynamoDB, KMS, S3 GetObject and CopyObject.

import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { evidenceFilesOf } from '#functions/shared/aws/s3-evidence-files.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { checkEvidence } from './check-evidence.ts';
import { Env } from './env.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const env = Env.parse(outside.settings);
  const ports = { ...(await handlingPorts(env, outside)), evidence: evidenceFilesOf(env, outside) };
  return queueEdge('check-evidence', ({ body }) => checkEvidence(body, ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('check-evidence', process.env));
