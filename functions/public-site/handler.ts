// The pages for everybody: how to complain, the complaint form, where a complaint is now, the survey; and the same by JSON.
// Behind the HTTP API. Calls DynamoDB, KMS GenerateDataKey and Decrypt, S3 GetObject and (by forms that it signs) PutObject, Step Functions
// SendTaskSuccess.

import { dynamoDbClient } from '#functions/shared/aws/clients.ts';
import { dynamoDrafts } from '#functions/shared/aws/dynamo-drafts.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { evidenceFilesOf } from '#functions/shared/aws/s3-evidence-files.ts';
import { onHttpApi } from '#functions/shared/edges/http-lambda.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { Env } from './env.ts';
import { publicSiteApp } from './serve-public-site.ts';

/** Once per cold start. */
export const start = async (outside: Outside) => {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const client = dynamoDbClient(outside.settings);
  const drafts = dynamoDrafts({ client, casesTable: env.CASES_TABLE, key: ports.signingKey }, outside);
  return publicSiteApp(
    { ...ports, drafts, evidence: evidenceFilesOf(env, outside) },
    { email: env.COMPLAINTS_ADDRESS, smsNumber: env.TEXT_NUMBER, formLimitsTimes: env.FORM_LIMITS_TIMES },
  );
};

/** Called by AWS. */
export const handler = onLambda(
  async (outside) => onHttpApi(await start(outside)),
  () => lambdaOutside('public-site', process.env),
);
