// An HTTP application behind API Gateway (HTTP API, payload version 2).

import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

export function onHttpApi(app: Hono) {
  return handle(app);
}
