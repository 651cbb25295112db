// SES puts each mail for the domain into the bucket and tells the intake topic. A stack of its own: emulators of AWS lack receipt rules.
// The rule set is made but not switched on, since an account has one active set: see docs/runbooks/mail-receiving.md.

import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import type { IntakeStack } from './intake.ts';

interface MailReceivingStackProps extends StackProps {
  deployment: Deployment;
  data: DataStack;
  intake: IntakeStack;
}

export class MailReceivingStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, data, intake, ...props }: MailReceivingStackProps) {
    super(scope, id, props);
    const ruleSet = new CfnReceiptRuleSet(this, 'RuleSet', { ruleSetName: `${deployment.name}-mail` });
    const rule = new CfnReceiptRule(this, 'KeepEveryMail', {
      ruleSetName: ruleSet.ref,
      rule: {
        name: 'keep-every-mail',
        enabled: true,
        // The whole domain, so that every signed reply address arrives.
        recipients: [deployment.mailDomain],
        // Adds verdicts to the notification; nothing is dropped for them, a person decides.
        scanEnabled: true,
        // Required encryption would bounce people whose provider lacks it.
        tlsPolicy: 'Optional',
        actions: [
          {
            s3Action: {
              bucketName: data.filesBucketName,
              objectKeyPrefix: 'raw/',
              topicArn: intake.mailReceived.topicArn,
            },
          },
        ],
      },
    });
    // Deleting this stack must never stop mail from coming in.
    for (const resource of [ruleSet, rule]) resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
