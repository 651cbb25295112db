// The workspace: what staff see and do, as pages for a browser and as JSON for programs, both by the same rules.
// Behind the HTTP API. Calls DynamoDB, KMS GenerateDataKey and Decrypt, S3 GetObject and PutObject, Step Functions SendTaskSuccess, the
// staff's identity service.

import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { bearerReader } from '#functions/shared/aws/oidc-bearer.ts';
import { oidcSignIn } from '#functions/shared/aws/oidc-sign-in.ts';
import { evidenceFilesOf } from '#functions/shared/aws/s3-evidence-files.ts';
import { onHttpApi } from '#functions/shared/edges/http-lambda.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { Env } from './env.ts';
import { staffWorkspaceApp } from './serve-staff-workspace.ts';

/** Once per cold start. */
export const start = async (outside: Outside) => {
  const env = Env.parse(outside.settings);
  return staffWorkspaceApp(
    {
      ...(await handlingPorts(env, outside)),
      evidence: evidenceFilesOf(env, outside),
      signIn: oidcSignIn({
        issuer: env.STAFF_ISSUER_URL,
        clientId: env.STAFF_CLIENT_ID,
        clientSecret: env.STAFF_CLIENT_SECRET,
        redirectUri: `${env.SITE_URL}/signed-in`,
      }),
      readBearer: bearerReader({ issuer: env.STAFF_ISSUER_URL, audience: env.API_AUDIENCE ?? env.STAFF_CLIENT_ID }),
    },
    { roleClaim: env.STAFF_ROLE_CLAIM ?? 'role', siteUrl: env.SITE_URL },
  );
};

/** Called by AWS. */
export const handler = onLambda(
  async (outside) => onHttpApi(await start(outside)),
  () => lambdaOutside('staff-workspace', process.env),
);
