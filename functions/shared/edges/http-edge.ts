// Around everything that answers a browser or a program: what may be sent in, which headers go out, and how a no is said. A refusal
// tells its code and facts, an input its wrong fields, and anything else tells nothing: a library's error may hold a person's words.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type * as z from 'zod';
import { drawIdentifier } from '#core/identifier.ts';
import { Refusal, type RefusalCode, type RefusalFacts } from '#core/refusal.ts';
import type { Markup } from '#functions/shared/pages/markup.ts';
import type { Outside } from './outside.ts';

/** A request and the answer to it, as routes are given them. */
export type HttpContext = Context;

const MOST_JSON_BYTES = 1024 * 1024;
const MOST_FORM_BYTES = 200 * 1024;

const statusOf = {
  ActNotAllowedNow: 409,
  AlreadyRecorded: 409,
  BasisMissing: 409,
  CaseNotFound: 404,
  AuthorityMissing: 409,
  CaseChangedMeanwhile: 409,
  ApprovalMissing: 409,
  CompensationNotProvided: 409,
  PauseNotProvided: 409,
  ConflictOfInterest: 403,
  EvidenceClosed: 403,
  DeclarationMissing: 409,
  DateNotPossible: 422,
  ExtensionNotLater: 422,
  HearingMissing: 409,
  HearingTooLate: 422,
  NeutralPlaceNeeded: 422,
  PanelIncomplete: 422,
  SidesNotHeard: 409,
  DialogueNotPossible: 409,
  ExtensionTooLong: 422,
  ExtensionTooLate: 409,
  FindingsMissing: 409,
  LetterIncomplete: 409,
  LetterChangedSincePreview: 409,
  MailRejected: 500,
  MajorMattersOpen: 409,
  NobodyEligible: 409,
  OutcomeMissing: 409,
  PersonBarred: 403,
  ProfileInvalid: 500,
  LetterNotLookedAt: 409,
  SecondSignatureMissing: 409,
  SurveyClosed: 409,
} as const satisfies Record<RefusalCode, number>;

type FaultStatus = (typeof statusOf)[RefusalCode] | 400 | 401 | 403 | 404 | 413 | 422 | 429 | 500 | 503;

/** A no, as it may be shown. `fields`: what is wrong with each field of an input, without the values. */
export interface Fault {
  status: FaultStatus;
  error: string;
  message?: string;
  facts?: RefusalFacts;
  fields?: Record<string, string>;
}

/** A no of the edge itself, such as a request without a sign-in. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly fault: Fault;
  readonly headers: Readonly<Record<string, string>>;

  constructor(fault: Fault, headers: Readonly<Record<string, string>> = {}) {
    super(fault.error);
    this.fault = fault;
    this.headers = headers;
  }
}

/** Not `ZodError`, which also comes from a stored item that cannot be read: that one is our fault and not the caller's. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('the input does not have the form that was asked for');
    this.issues = issues;
  }
}

/** @throws InvalidInput. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new InvalidInput(parsed.error.issues);
  return parsed.data;
}

/** The JSON of a request. @throws HttpFault 400 when it is none. */
export async function readJsonBody(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) throw new HttpFault({ status: 400, error: 'InvalidJson' });
    throw error;
  }
}

/** A posted form; of several values with one name all are kept, files are left out. */
export async function readFormBody(context: Context): Promise<Record<string, string | string[]>> {
  const form: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(await context.req.parseBody({ all: true }))) {
    if (typeof value === 'string') form[name] = value;
    else if (Array.isArray(value)) form[name] = value.filter((one) => typeof one === 'string');
  }
  return form;
}

export interface HttpEdge {
  outside: Pick<Outside, 'log' | 'chance'>;
  /** How a browser is told; paths under /api/ answer JSON. */
  showFault?: (context: Context, fault: Fault) => Markup | Promise<Markup>;
}

const FORM_TARGET = 'formTarget';

/** Lets the forms of this one page post there too: to the bucket, which takes files that are too large for us. */
export function allowFormsTo(context: Context, url: string): void {
  context.set(FORM_TARGET, new URL(url).origin);
}

const RUNS_NOTHING = 'runsNothing';

/** Lets nothing in this one answer run, fetch, submit or open: for what strangers wrote as HTML. */
export function runNothing(context: Context): void {
  context.set(RUNS_NOTHING, true);
}

function mustRunNothing(context: Context): boolean {
  return context.get(RUNS_NOTHING) === true;
}

function formTargetOf(context: Context): unknown {
  return context.get(FORM_TARGET);
}

/** An application with everything around its routes. Nothing it answers is kept by a cache unless the route says so. */
export function httpEdge({ outside: { log, chance }, showFault }: HttpEdge): Hono {
  const app = new Hono();
  app.use(requestId({ generator: () => drawIdentifier(chance), limitLength: 64 }));
  app.use(async (context, next) => {
    await next();
    const target = formTargetOf(context);
    const policy = context.res.headers.get('content-security-policy') ?? '';
    if (typeof target === 'string') {
      context.header('content-security-policy', policy.replace("form-action 'self'", `form-action 'self' ${target}`));
    }
    if (mustRunNothing(context)) {
      const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
      context.header('content-security-policy', nothing);
    }
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });

  const answer = async (context: Context, fault: Fault) => {
    if (showFault === undefined || context.req.path.startsWith('/api/')) {
      const { status, ...body } = fault;
      return context.json(body, status);
    }
    return context.html((await showFault(context, fault)).toString(), fault.status);
  };
  const limited = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (context) => answer(context, { status: 413, error: 'TooLarge' }) });
  const [limitJson, limitForm] = [limited(MOST_JSON_BYTES), limited(MOST_FORM_BYTES)];
  app.use((context, next) => {
    const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(context.req.header('content-type') ?? '');
    return (isForm ? limitForm : limitJson)(context, next);
  });

  app.notFound((context) => answer(context, { status: 404, error: 'NotFound' }));
  app.onError(async (error, context) => {
    const fault = faultOf(error);
    if (fault.status >= 500)
      log.error('request failed', error, { requestId: context.get('requestId'), method: context.req.method });
    if (error instanceof HttpFault) for (const [name, value] of Object.entries(error.headers)) context.header(name, value);
    return await answer(context, fault);
  });
  return app;
}

export function faultOf(error: unknown): Fault {
  if (error instanceof HttpFault) return error.fault;
  if (error instanceof InvalidInput) return { status: 422, error: 'InvalidInput', fields: wrongFields(error.issues) };
  if (error instanceof Refusal) {
    const { code, message, facts } = error;
    const status = statusOf[code];
    if (status !== 500) return { status, error: code, message, facts };
  }
  // Of the framework's own: a body that is no form, a path that cannot be decoded.
  if (error instanceof HTTPException && error.status === 400) return { status: 400, error: 'InvalidRequest' };
  return { status: 500, error: 'Unavailable' };
}

function wrongFields(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[[...path, key].join('.')] ??= 'is not known';
    } else fields[path.join('.') || 'body'] ??= issue.message;
  }
  return fields;
}
