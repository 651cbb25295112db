// Environment that most functions share; each function's env.ts takes the keys it asks for.

import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';

export function commonEnvironment(deployment: Deployment, data: DataStack) {
  return {
    CASES_TABLE: data.cases.tableName,
    CASE_EVENTS_TABLE: data.caseEvents.tableName,
    MAIL_BUCKET: data.mailBucketName,
    FILES_BUCKET: data.filesBucketName,
    PERSON_KEY_ID: data.personKey.keyId,
    SIGNING_KEY_ID: data.signingKey.keyId,
    PROFILE: deployment.profile,
    MAIL_DOMAIN: deployment.mailDomain,
    COMPLAINTS_ADDRESS: deployment.complaintsAddress,
    SITE_URL: deployment.siteUrl,
  };
}
