// The description of every JSON endpoint (OpenAPI 3.1), made from the same schemas that check what comes in.

import * as z from 'zod';
import { complaintSubmissionFor } from '#core/intake/submission.ts';
import { localized, type Profile } from '#core/procedure/profile.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

export function describeApi(profile: Profile) {
  const home = profile.languages[0] ?? 'en';
  return {
    openapi: '3.1.0',
    info: { title: `Complaints of ${localized(profile.provider.name, home, profile)}`, version: '1' },
    paths: {
      '/api/complaints': {
        post: {
          operationId: 'fileComplaint',
          summary: 'Make a complaint',
          requestBody: body(schemaOf(complaintSubmissionFor(profile))),
          responses: {
            202: json('Taken and recorded', schemaOf(z.strictObject({ reference: z.string(), trackingUrl: z.url() }))),
            ...faults(400, 413, 422),
          },
        },
      },
    },
  };
}

function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io: 'input' });
  return described;
}

function body(schema: JsonSchema) {
  return { required: true, content: { 'application/json': { schema } } };
}

function json(description: string, schema: JsonSchema) {
  return { description, content: { 'application/json': { schema } } };
}

const faultDescriptions = {
  400: 'The body is not JSON',
  401: 'Nobody is signed in',
  403: 'Not allowed',
  404: 'There is no such case, or not for you',
  409: 'The rules say no',
  413: 'The body is too large',
  422: 'A field is wrong',
} as const;

function faults(...statuses: (keyof typeof faultDescriptions)[]) {
  return Object.fromEntries(statuses.map((status) => [status, json(faultDescriptions[status], FaultSchema)]));
}

const FaultSchema = schemaOf(
  z.object({
    error: z.string(),
    message: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
);
