// How complaints come in without a person at a page: mail and text messages, each through a topic and a queue that keeps them until read.

import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Env as MailEnv } from '#functions/intake-email/env.ts';
import type { Env as TextEnv } from '#functions/intake-sms/env.ts';
import { MonitoredQueue } from '../constructs/monitored-queue.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import { handlingEnvironment } from './function-environment.ts';
import type { OutboundStack } from './outbound.ts';
import { allowPublishing, dataPermissions, machinePermissions, mayHandleCases } from './permissions.ts';

interface IntakeStackProps extends StackProps {
  deployment: Deployment;
  data: DataStack;
  outbound: OutboundStack;
}

export class IntakeStack extends Stack {
  /** SES tells here that it has put a mail in the bucket. */
  readonly mailReceived: Topic;

  constructor(scope: Construct, id: string, { deployment, data, outbound, ...props }: IntakeStackProps) {
    super(scope, id, props);
    const encryptionKey = Key.fromKeyArn(this, 'StorageKey', data.storageKey.keyArn);
    const topic = { masterKey: encryptionKey, enforceSSL: true };
    const may = dataPermissions(data);
    const timeout = Duration.minutes(1);
    const environment = handlingEnvironment(this, deployment, data);
    const mayOpenCases = [...mayHandleCases(data), may.createPerson, machinePermissions(this, deployment.name).wake];

    this.mailReceived = new Topic(this, 'MailReceived', topic);
    allowPublishing(this.mailReceived, 'ses.amazonaws.com');
    new CfnOutput(this, 'MailTopic', { value: this.mailReceived.topicArn });
    const mailImpact =
      'People who complain by e-mail are not heard: their mail is kept, but no case is opened and no clock runs.';
    const mailQueue = new MonitoredQueue(this, 'intake-email-queue', {
      encryptionKey,
      consumerTimeout: timeout,
      tolerableDelay: Duration.minutes(15),
      errorImpact: mailImpact,
      runbook: 'intake-email',
    });
    this.mailReceived.addSubscription(new SqsSubscription(mailQueue.queue));
    mailQueue.deliverTo(
      new NodeFunction<typeof MailEnv>(this, 'intake-email', {
        environment,
        timeout,
        memoryMegabytes: 1024,
        may: [...mayOpenCases, may.readMail, may.receiveEvidence, may.listFiles],
        errorImpact: mailImpact,
      }),
    );

    const textReceived = new Topic(this, 'TextReceived', topic);
    allowPublishing(textReceived, 'sms-voice.amazonaws.com');
    new CfnOutput(this, 'TextTopic', {
      value: textReceived.topicArn,
      description: 'Where the two-way number sends what arrives',
    });
    const textImpact =
      'People who complain by text message are not heard: their messages wait, but no case is opened and no clock runs.';
    const textQueue = new MonitoredQueue(this, 'intake-sms-queue', {
      encryptionKey,
      consumerTimeout: timeout,
      tolerableDelay: Duration.minutes(15),
      errorImpact: textImpact,
      runbook: 'intake-sms',
    });
    textReceived.addSubscription(new SqsSubscription(textQueue.queue));
    textQueue.deliverTo(
      new NodeFunction<typeof TextEnv>(this, 'intake-sms', {
        environment: { ...environment, SEND_SMS_QUEUE_URL: outbound.textQueue.queue.queueUrl },
        timeout,
        may: [...mayOpenCases, outbound.textQueue.send],
        errorImpact: textImpact,
      }),
    );
  }
}
