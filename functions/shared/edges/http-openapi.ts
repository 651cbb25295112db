// The description of every JSON endpoint (OpenAPI 3.1), made from the same schemas that check what comes in and shape what goes out.

import * as z from 'zod';
import { CASE_REFERENCE_PATTERN } from '#core/case/case-reference.ts';
import { QuestionAnswer } from '#core/handling/answer-question.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import { instantOf } from '#core/instant.ts';
import { HeldDecision } from '#core/intake/quarantine/held-message.ts';
import { complaintSubmissionFor, staffEntryFor } from '#core/intake/submission/submission.ts';
import { RegisterQuery } from '#core/oversight/register-period.ts';
import { RegulatorRow } from '#core/oversight/regulator-row.ts';
import { localized, type Profile } from '#core/procedure/profile.ts';
import { BodyBundle } from './http-body-bundle.ts';
import { ActAnswer, AskedQuestion, CaseSummary, CaseView, HeldMessage, TaskView } from './http-case-view.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** All endpoints, those of staff and regulators included. */
export function describeApi(profile: Profile) {
  return describe(profile, { ...publicPaths(profile), ...staffPaths(profile), ...regulatorPaths() });
}

export function describeRegulatorApi(profile: Profile) {
  return describe(profile, regulatorPaths());
}

function describe(profile: Profile, paths: Record<string, unknown>) {
  const home = profile.languages[0] ?? 'en';
  return {
    openapi: '3.1.0',
    info: { title: `Complaints of ${localized(profile.provider.name, home, profile)}`, version: '1' },
    paths,
    components: {
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the staff sign-in' },
        regulator: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token with the scope export.read' },
      },
    },
  };
}

const publicPaths = (profile: Profile) => ({
  '/api/complaints': {
    post: {
      operationId: 'fileComplaint',
      summary: 'Make a complaint',
      requestBody: body(inputOf(complaintSubmissionFor(profile))),
      responses: {
        202: json('Recorded', z.strictObject({ reference: z.string(), trackingUrl: z.url() })),
        ...faults(400, 413, 422, 429),
      },
    },
  },
});

const staff = { security: [{ staff: [] }] };

const staffPaths = (profile: Profile) => ({
  '/api/tasks': {
    get: {
      ...staff,
      operationId: 'listTasks',
      summary: 'What waits for me, the most urgent first',
      responses: { 200: json('My tasks', z.strictObject({ tasks: z.array(TaskView) })), ...faults(401, 403) },
    },
  },
  '/api/cases': {
    get: {
      ...staff,
      operationId: 'listCases',
      summary: 'The cases that I may see',
      parameters: [inQuery('show', { enum: ['open', 'overdue', 'closed', 'filed'], default: 'open' })],
      responses: { 200: json('Cases', z.strictObject({ cases: z.array(CaseSummary) })), ...faults(401, 403, 422) },
    },
    post: {
      ...staff,
      operationId: 'recordComplaint',
      summary: 'Record a complaint that was made by phone, at the desk or on paper',
      requestBody: body(inputOf(staffEntryFor(profile, instantOf(0)))),
      responses: { 201: json('Recorded', z.strictObject({ reference: z.string() })), ...faults(400, 401, 403, 413, 422) },
    },
  },
  '/api/cases/{reference}': {
    get: {
      ...staff,
      operationId: 'readCase',
      summary: 'A case as I may see it; that it was read is on record',
      parameters: [reference],
      responses: { 200: json('The case', CaseView), ...faults(401, 403, 404) },
    },
  },
  '/api/cases/{reference}/bundle/{bodyId}': {
    get: {
      ...staff,
      operationId: 'takeBodyBundle',
      summary: 'What a body outside is given, as far as its request or our report reaches; that it was taken is on record',
      parameters: [reference, inPath('bodyId', { type: 'string' })],
      responses: { 200: json('The bundle', BodyBundle), ...faults(401, 403, 404) },
    },
  },
  ...Object.fromEntries(
    staffActs.map(({ act, title, input }) => [
      `/api/cases/{reference}/acts/${act}`,
      {
        post: {
          ...staff,
          operationId: act,
          summary: title,
          parameters: [reference],
          requestBody: body(inputOf(input)),
          responses: { 200: json('Done', ActAnswer), ...faults(400, 401, 403, 404, 409, 413, 422) },
        },
      },
    ]),
  ),
  '/api/questions/{reference}/{itemId}': {
    get: {
      ...staff,
      operationId: 'readQuestion',
      summary: 'A question that a colleague asks me, and nothing else of its case',
      parameters: [reference, inPath('itemId', { type: 'string' })],
      responses: { 200: json('The question', AskedQuestion), ...faults(401, 403, 404) },
    },
    post: {
      ...staff,
      operationId: 'answerQuestion',
      summary: 'Answer it',
      parameters: [reference, inPath('itemId', { type: 'string' })],
      requestBody: body(inputOf(QuestionAnswer)),
      responses: { 200: json('Passed on', z.strictObject({})), ...faults(400, 401, 403, 404, 413, 422) },
    },
  },
  '/api/quarantine': {
    get: {
      ...staff,
      operationId: 'listHeldMessages',
      summary: 'Messages that wait for a person to look at them',
      responses: { 200: json('Held messages', z.strictObject({ entries: z.array(HeldMessage) })), ...faults(401, 403) },
    },
  },
  '/api/quarantine/{quarantineId}/release': {
    post: {
      ...staff,
      operationId: 'decideHeldMessage',
      summary: 'Say what a held message is: a complaint, an addition to a case, or neither',
      parameters: [inPath('quarantineId', { type: 'string' })],
      requestBody: body(inputOf(HeldDecision)),
      responses: {
        200: json('Where it is now', z.strictObject({ reference: z.string().optional() })),
        ...faults(400, 401, 403, 404, 422),
      },
    },
  },
});

const regulatorPaths = () => ({
  '/api/regulator/v1/cases': {
    get: {
      security: [{ regulator: [] }],
      operationId: 'readRegister',
      summary: 'Cases by day of receipt, without anything that tells who a person is; that they were read is on record',
      parameters: Object.entries(inputOf(RegisterQuery).properties ?? {}).map(([name, schema]) => inQuery(name, schema)),
      responses: {
        200: {
          description: 'One page; with `Accept: application/x-ndjson` a case on each line and the next page in the header Link',
          content: {
            'application/json': {
              schema: schemaOf(z.strictObject({ cases: z.array(RegulatorRow), next: z.string().optional() })),
            },
            'application/x-ndjson': { schema: schemaOf(RegulatorRow) },
          },
        },
        ...faults(401, 403, 422),
      },
    },
  },
});

const reference = inPath('reference', { type: 'string', pattern: CASE_REFERENCE_PATTERN.source });

function inPath(name: string, schema: unknown) {
  return { name, in: 'path', required: true, schema };
}

function inQuery(name: string, schema: unknown) {
  return { name, in: 'query', schema };
}

function inputOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io: 'input' });
  return described;
}

function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema);
  return described;
}

function body(schema: JsonSchema) {
  return { required: true, content: { 'application/json': { schema } } };
}

function json(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema: schemaOf(schema) } } };
}

const faultDescriptions = {
  400: 'The body is not JSON',
  401: 'Nobody is signed in',
  403: 'Not allowed',
  404: 'There is no such thing, or not for you',
  409: 'The rules say no',
  413: 'The body is too large',
  422: 'A field is wrong',
  429: 'Too many at once: try again after the seconds in Retry-After',
} as const;

function faults(...statuses: (keyof typeof faultDescriptions)[]) {
  const Fault = z.object({
    error: z.string(),
    message: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    fields: z.record(z.string(), z.string()).optional(),
  });
  return Object.fromEntries(statuses.map((status) => [status, json(faultDescriptions[status], Fault)]));
}
