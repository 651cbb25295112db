// The deployment as CloudFormation will see it, without bundling, and questions to ask of it.

import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { readDeployment } from '#infra/environments.ts';
import { addStacks } from '#infra/stacks/stacks.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const oneOrMany = z.union([z.string().transform((action) => [action]), z.array(z.string())]);
const Policy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.strictObject({ Effect: z.literal('Allow'), Action: oneOrMany, Resource: z.unknown(), Condition: z.unknown().optional() }),
    ),
  }),
});

export interface Found {
  stack: string;
  id: string;
  properties: Record<string, unknown>;
  deletionPolicy: string | undefined;
}

/** One statement in the policy of a role. */
export interface Allowed {
  /** Folder of the function, without its hyphens, or name of the machine. */
  who: string;
  actions: string[];
  /** As the template spells them. */
  resources: unknown[];
}

/** An app with the flags of cdk.json, as the command line would make it. */
export function appWithFlags(): App {
  const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
  const { context } = CdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  return new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
}

export function synthesise() {
  const app = appWithFlags();
  const stacks: Stack[] = Object.values(addStacks(app, readDeployment(undefined)));
  const templates = stacks.map((stack) => ({ stack: stack.stackName, resources: resourcesOf(stack) }));

  function ofType(type: string): Found[] {
    return templates.flatMap(({ stack, resources }) =>
      Object.entries(resources)
        .filter(([, { Type }]) => Type === type)
        .map(([id, { Properties, DeletionPolicy }]) => ({ stack, id, properties: Properties, deletionPolicy: DeletionPolicy })),
    );
  }

  function allowed(): Allowed[] {
    return ofType('AWS::IAM::Policy').flatMap(({ id, properties }) =>
      Policy.parse(properties).PolicyDocument.Statement.map(({ Action, Resource: resource }) => ({
        who: id.replace(/(Machine)?RoleDefaultPolicy\w+$/, ''),
        actions: Action,
        resources: [resource].flat(),
      })),
    );
  }

  return { ofType, allowed };
}

function resourcesOf(stack: Stack): Record<string, z.infer<typeof Resource>> {
  return z.record(z.string(), Resource).parse(Template.fromStack(stack).toJSON()['Resources']);
}

/** The value at a path of keys in a template; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  return found;
}

/** The logical id of what the template refers to, within a stack or across stacks. */
export function refersTo(value: unknown, logicalId: string): boolean {
  return new RegExp(`(FnGetAtt|Ref|")${logicalId}[0-9A-F]{8}`).test(JSON.stringify(value) ?? '');
}
