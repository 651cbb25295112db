// WeChat's callback, behind the HTTP API. Invoked by hand with no request it answers what must be typed into WeChat's console, which
// only those may do who may invoke functions. Calls S3 PutObject, DynamoDB, KMS, Step Functions SendTaskSuccess.

import { callbackSecrets } from '#core/intake/wechat/callback-seal.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { onHttpApi } from '#functions/shared/edges/http-lambda.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { Env } from './env.ts';
import { wechatApp } from './serve-wechat.ts';

/** Once per cold start. */
export const start = async (outside: Outside) => {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const secrets = callbackSecrets(env.WECHAT_APP_ID, ports.signingKey);
  return { app: wechatApp(ports, secrets), secrets };
};

type HttpHandler = ReturnType<typeof onHttpApi>;

/** Called by AWS. */
export const handler = onLambda(
  async (outside) => {
    const { app, secrets } = await start(outside);
    const serve = onHttpApi(app);
    return async (event: Parameters<HttpHandler>[0]) => ('requestContext' in event ? await serve(event) : secrets);
  },
  () => lambdaOutside('intake-wechat', process.env),
);
