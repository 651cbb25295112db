// Settings that functions share, as functions/shared/aws/handling-ports.ts asks for them.

import type { Construct } from 'constructs';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import { machineArnOf } from './machines.ts';

export function storeEnvironment(data: DataStack) {
  return {
    CASES_TABLE: data.cases.tableName,
    CASE_EVENTS_TABLE: data.caseEvents.tableName,
    DATA_KEY_ID: data.personKey.keyArn,
  };
}

export function handlingEnvironment(scope: Construct, deployment: Deployment, data: DataStack) {
  return {
    ...storeEnvironment(data),
    FILES_BUCKET: data.filesBucketName,
    PROFILE: deployment.profile,
    MAIL_DOMAIN: deployment.mailDomain,
    COMPLAINTS_ADDRESS: deployment.complaintsAddress,
    SITE_URL: deployment.siteUrl,
    ...machineEnvironment(scope, deployment),
  };
}

export function machineEnvironment(scope: Construct, deployment: Deployment) {
  return {
    COMPLAINT_MACHINE_ARN: machineArnOf(scope, deployment.name, 'complaint'),
    APPEAL_MACHINE_ARN: machineArnOf(scope, deployment.name, 'appeal'),
    AFTERCARE_MACHINE_ARN: machineArnOf(scope, deployment.name, 'aftercare'),
  };
}
