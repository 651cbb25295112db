// JSONata as Step Functions runs it: `{% ... %}` strings inside JSON, never an undefined result, no time and no chance of its own.
// What AWS refuses when a machine is created is refused here when it is loaded; a comparison with undefined would just be false.

import jsonata from 'jsonata';
import { StatesError } from './states-error.ts';

export type Expressions = Map<string, jsonata.Expression>;

/** What an expression may see: `states` lists the fields of `$states` that exist where it stands. */
export interface Scope {
  variables: ReadonlySet<string>;
  states: readonly string[];
}

/**
 * The functions of JSONata 2.0.6 without $now, $millis, $random, $shuffle and $eval, so that an answer depends on the data alone.
 * One trap is left: $toMillis with a picture takes the parts that are missing from today.
 */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad match contains ' +
    'replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power boolean not map ' +
    'zip filter single reduce sift keys lookup append exists spread merge reverse each error assert type sort distinct ' +
    'base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl toMillis fromMillis clone'
  ).split(' '),
);

/** Parts of a syntax node that are evaluated once per value, so that `$` and plain field names mean something there. */
const OWN_CONTEXT: ReadonlySet<string> = new Set(['stages', 'predicate', 'group', 'terms', 'pattern', 'update', 'delete']);

/** Compiles every expression in `template` into `expressions`; returns what is wrong with them, one sentence each. */
export function compileTemplate(template: unknown, scope: Scope, expressions: Expressions): string[] {
  if (Array.isArray(template)) return template.flatMap((item) => compileTemplate(item, scope, expressions));
  if (isRecord(template)) return Object.values(template).flatMap((item) => compileTemplate(item, scope, expressions));
  if (typeof template !== 'string' || !(template.includes('{%') || template.includes('%}'))) return [];
  if (!/^\{%.*%\}$/s.test(template)) return [`an expression is the whole string, {% ... %}: ${template}`];
  try {
    const expression = jsonata(template.slice(2, -2));
    expressions.set(template, expression);
    const variables = new Set([...scope.variables, ...FUNCTIONS, ...boundNames(expression.ast())]);
    return problemsIn(expression.ast(), { ...scope, variables }, true).map((problem) => `${problem} in ${template}`);
  } catch (error) {
    return [`${messageOf(error)} in ${template}`];
  }
}

/**
 * `template` with every expression replaced by its value, as plain JSON.
 * Throws `States.QueryEvaluationError` when one fails or is undefined (JSON has no undefined).
 */
export async function evaluateTemplate(
  template: unknown,
  expressions: Expressions,
  bindings: Record<string, unknown>,
): Promise<unknown> {
  if (Array.isArray(template)) return Promise.all(template.map((item) => evaluateTemplate(item, expressions, bindings)));
  if (isRecord(template)) {
    const values = Object.entries(template).map(async ([key, item]) => [
      key,
      await evaluateTemplate(item, expressions, bindings),
    ]);
    return Object.fromEntries(await Promise.all(values));
  }
  const expression = typeof template === 'string' ? expressions.get(template) : undefined;
  if (expression === undefined) return template;
  let value: unknown;
  try {
    value = await expression.evaluate(undefined, bindings);
  } catch (error) {
    throw new StatesError('States.QueryEvaluationError', `${template}: ${messageOf(error)}`);
  }
  const text = JSON.stringify(value, refuseFunction);
  if (text === undefined) throw new StatesError('States.QueryEvaluationError', `${template} returned nothing`);
  return JSON.parse(text);
}

function problemsIn(node: unknown, scope: Scope, isTop: boolean): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => problemsIn(item, scope, isTop));
  if (!isNode(node)) return [];
  const { steps, ...rest } = node;
  const problems: string[] = [];
  if (node.type === 'path' && steps !== undefined) {
    const [first, second, ...later] = steps;
    const isStates = first?.type === 'variable' && first.value === 'states';
    const field = String(second?.value ?? '');
    if (isStates && !scope.states.includes(field)) problems.push(`$states.${field} does not exist here`);
    problems.push(...problemsIn(isStates ? first.predicate : first, scope, isTop && !isStates));
    problems.push(...problemsIn([second, ...later], scope, false));
  } else if (node.type === 'variable') {
    const name = String(node.value);
    if (name === '$' || (name === '' && isTop)) problems.push(`$${name} has no meaning`);
    else if (name !== '' && !scope.variables.has(name))
      problems.push(`$${name} is neither assigned nor a function that is allowed here`);
  } else if (isTop && ['name', 'wildcard', 'descendant', 'parent'].includes(String(node.type))) {
    problems.push(`${String(node.value)} stands alone: say where it comes from, such as $states.input`);
  }
  const parts = Object.entries(rest).flatMap(([key, part]) => problemsIn(part, scope, isTop && !OWN_CONTEXT.has(key)));
  return [...problems, ...parts];
}

function boundNames(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(boundNames);
  if (!isNode(node)) return [];
  const bound = node.type === 'lambda' ? node.arguments : node.type === 'bind' ? [node.lhs] : [];
  const names = Array.isArray(bound) ? bound.filter(isNode).map((variable) => String(variable.value)) : [];
  return [...names, ...Object.values(node).flatMap(boundNames)];
}

function refuseFunction(_key: string, value: unknown): unknown {
  if (typeof value === 'function' || (isRecord(value) && ('_jsonata_function' in value || '_jsonata_lambda' in value))) {
    throw new StatesError('States.QueryEvaluationError', 'An expression may not return a function');
  }
  return value;
}

/** What is read of a node of jsonata's syntax tree, whose own types leave parts out. */
interface SyntaxNode {
  type?: unknown;
  value?: unknown;
  steps?: SyntaxNode[];
  predicate?: unknown;
  arguments?: unknown;
  lhs?: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return isRecord(value);
}

/** jsonata throws plain objects with a message, not Errors. */
function messageOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'message' in thrown ? String(thrown.message) : String(thrown);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
