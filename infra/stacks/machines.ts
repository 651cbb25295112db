// The state machines by name: a name is enough to be allowed to start or wake one, so no stack has to wait for another.

import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

export const machines = ['complaint', 'appeal', 'aftercare'] as const;
export type MachineName = (typeof machines)[number];

export function machineNameOf(deploymentName: string, machine: MachineName): string {
  return `${deploymentName}-${machine}`;
}

export function machineArnOf(scope: Construct, deploymentName: string, machine: MachineName): string {
  return statesArn(scope, 'stateMachine', machineNameOf(deploymentName, machine));
}

/** Matches every execution of the machine. */
export function executionArnsOf(scope: Construct, deploymentName: string, machine: MachineName): string {
  return statesArn(scope, 'execution', `${machineNameOf(deploymentName, machine)}:*`);
}

function statesArn(scope: Construct, resource: string, resourceName: string): string {
  return Stack.of(scope).formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
}
