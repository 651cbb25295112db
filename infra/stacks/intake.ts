// How complaints come in without a person at a page: mail and text messages, each through a topic and a queue that keeps them until read.

import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Env as MailEnv } from '#functions/intake-email/env.ts';
import type { Env as TextEnv } from '#functions/intake-sms/env.ts';
import type { Env as WatchEnv } from '#functions/watch-intake/env.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
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
    const mailReader = new NodeFunction<typeof MailEnv>(this, 'intake-email', {
      environment,
      timeout,
      memoryMegabytes: 1024,
      may: [...mayOpenCases, may.readMail, may.listFiles],
      errorImpact: mailImpact,
    });
    mailQueue.deliverTo(mailReader);
    this.#watch(deployment, data, outbound, mailQueue, mailReader);

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

  /** What no failing function would tell: that mail got lost on the way, does not come at all, or waits for nobody. */
  #watch(
    deployment: Deployment,
    data: DataStack,
    outbound: OutboundStack,
    mailQueue: MonitoredQueue,
    mailReader: NodeFunction,
  ): void {
    const may = dataPermissions(data);
    const watch = new NodeFunction<typeof WatchEnv>(this, 'watch-intake', {
      environment: {
        ...handlingEnvironment(this, deployment, data),
        INTAKE_EMAIL_QUEUE_URL: mailQueue.queue.queueUrl,
        SES_CONFIGURATION_SET: outbound.configurationSetName,
      },
      timeout: Duration.minutes(5),
      may: [may.readCases, may.changeCases, may.readPerson, may.listFiles, mailQueue.send, outbound.mayMail],
      errorImpact: 'Mail that got lost on the way is not found again, and nobody is reminded of messages that are held.',
    });
    new Rule(this, 'WatchSchedule', {
      description: 'Finds mail without a place, and writes to ourselves to see that mail arrives',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(watch.lambda)],
    });
    new ImpactAlarm(this, 'CanarySilence', {
      errorImpact:
        'Mail may not reach us at all: people complain by e-mail, and neither we nor they know that it does not arrive.',
      runbook: 'canary',
      metric: mailReader.countOf('canary arrived'),
      threshold: 'silence',
      periods: 3,
    });
    new ImpactAlarm(this, 'LostMail', {
      errorImpact: 'Mail had arrived and had no place: somebody waited for hours longer than they should have.',
      runbook: 'watch-intake',
      metric: watch.countOf('mail without a place'),
      threshold: 1,
    });
    new ImpactAlarm(this, 'HeldTooLong', {
      errorImpact: 'A message waits in quarantine for longer than a working day: it may be a complaint whose clock runs.',
      runbook: 'quarantine',
      metric: watch.countOf('held messages overdue'),
      threshold: 1,
    });
    new ImpactAlarm(this, 'MailFlood', {
      errorImpact:
        'One sender floods the complaints address: other people’s complaints are harder to see, and answers are held back.',
      runbook: 'mail-flood',
      metric: mailReader.countOf('one sender keeps opening cases'),
      threshold: 1,
    });
  }
}
