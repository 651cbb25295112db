// A machine from statemachines/<id>.asl.json, deployed byte for byte as tested; only the functions' placeholders are filled in.
// Named, so that functions inside the machine can be allowed to signal it without the template chasing its own tail.

import { readFileSync } from 'node:fs';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine as Machine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ImpactAlarm } from './impact-alarm.ts';
import type { NodeFunction } from './node-function.ts';

export interface StateMachineProps {
  machineName: string;
  /** The text of the machine; statemachines/<id>.asl.json of this project if not said. */
  definition?: string;
  /** Exactly the functions that the definition names: open-wait is `${OpenWaitFunction}` there. */
  tasks: readonly NodeFunction[];
  errorImpact: string;
  runbook: string;
}

export class StateMachine extends Construct {
  readonly machine: Machine;

  /** @throws Error when the definition names a function that is not in `tasks`, or `tasks` has one that it does not name. */
  constructor(scope: Construct, id: string, props: StateMachineProps) {
    super(scope, id);
    const definition = props.definition ?? readFileSync(new URL(`../../statemachines/${id}.asl.json`, import.meta.url), 'utf8');
    const functionArns = Object.fromEntries(props.tasks.map((task) => [placeholderOf(task), task.lambda.functionArn]));
    requireSamePlaceholders(id, definition, Object.keys(functionArns));

    this.machine = new Machine(this, 'Machine', {
      stateMachineName: props.machineName,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: functionArns,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', {
          // Step Functions can write only to a log group whose resource policy entry stays small: AWS asks for this prefix.
          logGroupName: `/aws/vendedlogs/states/${props.machineName}`,
          retention: RetentionDays.SIX_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        // Inputs hold ids only, but a mistake there must not spread into logs.
        includeExecutionData: false,
      },
    });
    this.machine.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: Object.values(functionArns) }),
    );
    Validations.of(this.machine).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'The log delivery and X-Ray actions of a state machine have no resources of their own; AWS documents * for them.',
    });
    const impact = { errorImpact: props.errorImpact, runbook: props.runbook, threshold: 1 };
    const period = { period: Duration.minutes(5) };
    new ImpactAlarm(this, 'Failed', { ...impact, metric: this.machine.metricFailed(period) });
    new ImpactAlarm(this, 'TimedOut', { ...impact, metric: this.machine.metricTimedOut(period) });
    new ImpactAlarm(this, 'Aborted', { ...impact, metric: this.machine.metricAborted(period) });
  }
}

function placeholderOf(task: NodeFunction): string {
  const words = task.node.id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Function`;
}

function requireSamePlaceholders(id: string, definition: string, offered: readonly string[]): void {
  const named = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
  const missing = [...named].filter((name) => name !== undefined && !offered.includes(name));
  const unused = offered.filter((name) => !named.has(name));
  if (missing.length > 0 || unused.length > 0) {
    throw new Error(`Machine ${id}: no function for [${missing.join(', ')}]; functions it never calls: [${unused.join(', ')}]`);
  }
}
