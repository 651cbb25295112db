// Which stacks make up a deployment, in the order in which they need each other.

import type { App } from 'aws-cdk-lib';
import type { Deployment } from '../environments.ts';
import { AccessStack } from './access.ts';
import { DataStack } from './data.ts';
import { EvidenceStack } from './evidence.ts';
import { IntakeStack } from './intake.ts';
import { MailReceivingStack } from './mail-receiving.ts';
import { OutboundStack } from './outbound.ts';
import { OversightStack } from './oversight.ts';
import { WorkflowStack } from './workflow.ts';

export function addStacks(app: App, deployment: Deployment) {
  const { account, region } = deployment;
  const env = { ...(account !== undefined && { account }), ...(region !== undefined && { region }) };
  const nameOf = (part: string) => `${deployment.name}-${part}`;

  const data = new DataStack(app, nameOf('data'), { env, deployment });
  const outbound = new OutboundStack(app, nameOf('outbound'), { env, deployment, data });
  const intake = new IntakeStack(app, nameOf('intake'), { env, deployment, data, outbound });
  const workflow = new WorkflowStack(app, nameOf('workflow'), { env, deployment, data, outbound });
  const access = new AccessStack(app, nameOf('access'), { env, deployment, data });
  const oversight = new OversightStack(app, nameOf('oversight'), { env, deployment, data, api: access.api });
  const evidence = new EvidenceStack(app, nameOf('evidence'), { env, deployment, data });
  const mailReceiving = new MailReceivingStack(app, nameOf('mail-receiving'), { env, deployment, data, intake });
  return { data, intake, outbound, workflow, access, oversight, evidence, mailReceiving };
}
