// One request to the local AWS endpoint and its answer, and how AWS writes errors in JSON and in XML.
// A part of AWS that is not imitated is refused with 501, which the SDK does not retry: never half done in silence.

import type * as z from 'zod';

export interface AwsRequest {
  method: string;
  /** Decoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

export interface AwsReply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** One AWS service: answers a request, or throws an {@link AwsError} (any other error becomes a 500 in the service's own protocol). */
export interface AwsService {
  answer(request: AwsRequest): Promise<AwsReply>;
  answerError(error: AwsError): AwsReply;
}

/** An error that the SDK rebuilds with the same `name`. */
export class AwsError extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export function notImitated(what: string): AwsError {
  return new AwsError('NotImplemented', `the local AWS endpoint does not do ${what}`, 501);
}

/** Reads JSON with a schema; what the schema does not know is refused with 501, as it would be ignored otherwise. */
export function readJson<Schema extends z.ZodType>(schema: Schema, body: Buffer): z.output<Schema> {
  const read = schema.safeParse(JSON.parse(body.toString('utf8')));
  if (read.success) return read.data;
  throw notImitated(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

export function jsonReply(value: unknown, status = 200, headers: Record<string, string> = {}): AwsReply {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0', ...headers }, body: JSON.stringify(value) };
}

/** The error of the JSON protocols; REST services name it in `x-amzn-errortype`, the others in the body. */
export function jsonError(error: AwsError): AwsReply {
  return jsonReply({ __type: error.name, message: error.message }, error.status, { 'x-amzn-errortype': error.name });
}

export function xmlReply(xml: string, status = 200): AwsReply {
  return { status, headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n${xml}` };
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
