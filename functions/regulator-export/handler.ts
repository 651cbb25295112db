// The register of complaints for a regulator: read only, without anything that tells who a person is, and each reading on record.
// Behind the HTTP API. Calls DynamoDB (reading cases, adding to the history) and the regulators' token issuer.

import { caseStoreOf, profilesOf } from '#functions/shared/aws/handling-ports.ts';
import { bearerReader } from '#functions/shared/aws/oidc-bearer.ts';
import { onHttpApi } from '#functions/shared/edges/http-lambda.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { Env } from './env.ts';
import { regulatorExportApp } from './serve-regulator-export.ts';

/** Once per cold start. */
export const start = async (outside: Outside) => {
  const env = Env.parse(outside.settings);
  return regulatorExportApp({
    ...outside,
    cases: caseStoreOf(env, outside),
    procedures: profilesOf(env),
    readBearer: bearerReader({ issuer: env.REGULATOR_ISSUER_URL, audience: env.REGULATOR_AUDIENCE }),
  });
};

/** Called by AWS. */
export const handler = onLambda(
  async (outside) => onHttpApi(await start(outside)),
  () => lambdaOutside('regulator-export', process.env),
);
