// What is wrong with what a person typed, in words they can act on. zod's own messages are for programmers and English only, so they
// are turned into kinds here, and each language has a sentence for each kind.

import type * as z from 'zod';
import type { PageLanguage } from './wording/wording.ts';
import { wordingIn } from './wording/wording.ts';

/** `limit` is in characters, or the bound of a number. `said` is a sentence that the rules wrote themselves. */
export type Problem =
  | {
      kind:
        | 'missing'
        | 'tooFew'
        | 'tooMany'
        | 'notEmail'
        | 'notPhone'
        | 'notDate'
        | 'inFuture'
        | 'notNumber'
        | 'notChoice'
        | 'invalid';
    }
  | { kind: 'tooLong' | 'tooShort' | 'tooLow' | 'tooHigh'; limit: number }
  | { kind: 'said'; sentence: string };

/** Problems by the name of the form field, dotted where fields are nested: `span.amount`. */
export type Problems = Readonly<Record<string, Problem>>;

export const noProblems: Problems = {};

/** The first problem of each field of `value`, which `schema.safeParse(value)` has refused with these issues. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], value: unknown): Problems {
  const problems: Record<string, Problem> = {};
  for (const issue of issues) {
    // A fault in one line of a list is a fault of the one field that holds the list.
    const index = issue.path.findIndex((step) => typeof step === 'number');
    const name = (index === -1 ? issue.path : issue.path.slice(0, index)).map(String).join('.');
    problems[name] ??= problemOf(issue, valueAt(value, issue.path));
  }
  return problems;
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): Problem {
  if (isBlank(value)) return { kind: 'missing' };
  switch (issue.code) {
    case 'too_big':
      return tooMuch(issue.origin, Number(issue.maximum));
    case 'too_small':
      return tooLittle(issue.origin, Number(issue.minimum));
    case 'invalid_type':
      return { kind: ['number', 'int'].includes(issue.expected) ? 'notNumber' : 'invalid' };
    case 'invalid_value':
      return { kind: 'notChoice' };
    case 'invalid_format':
      return { kind: formatProblems[issue.format] ?? 'invalid' };
    case 'custom':
      return issue.params?.['problem'] === 'inFuture' ? { kind: 'inFuture' } : { kind: 'said', sentence: issue.message };
    default:
      return { kind: 'invalid' };
  }
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

const formatProblems: Partial<Record<string, 'notEmail' | 'notDate' | 'notPhone'>> = {
  email: 'notEmail',
  e164: 'notPhone',
  date: 'notDate',
  datetime: 'notDate',
};

function tooMuch(origin: string, limit: number): Problem {
  if (origin === 'string') return { kind: 'tooLong', limit };
  return origin === 'array' ? { kind: 'tooMany' } : { kind: 'tooHigh', limit };
}

function tooLittle(origin: string, limit: number): Problem {
  if (origin === 'string') return { kind: 'tooShort', limit };
  return origin === 'array' ? { kind: 'tooFew' } : { kind: 'tooLow', limit };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

/** One sentence that names the field by its label, so that it can be understood away from it, in the summary (WCAG 3.3.1). */
export function problemSentence(problem: Problem, label: string, language: PageLanguage): string {
  const sentences = wordingIn(language).problems;
  switch (problem.kind) {
    case 'said':
      return problem.sentence;
    case 'tooLong':
    case 'tooShort':
    case 'tooLow':
    case 'tooHigh':
      return sentences[problem.kind](label, problem.limit);
    default:
      return sentences[problem.kind](label);
  }
}
