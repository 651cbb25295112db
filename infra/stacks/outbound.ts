// How letters and text messages go out, and how we learn that one did not arrive.

import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses';
import { CfnConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Env as EventsEnv } from '#functions/delivery-events/env.ts';
import type { Env as EmailEnv } from '#functions/send-email/env.ts';
import type { Env as TextEnv } from '#functions/send-sms/env.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import { MonitoredQueue } from '../constructs/monitored-queue.ts';
import { NodeFunction, type Permission } from '../constructs/node-function.ts';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import { handlingEnvironment } from './function-environment.ts';
import { allowPublishing, dataPermissions, mayHandleCases } from './permissions.ts';

interface TextWay {
  environment: { TEXT_NUMBER?: string; TEXT_ORIGIN?: string; TEXT_CONFIGURATION_SET?: string };
  maySend: Permission;
  spend: { namespace: string; metricName: string };
}

interface OutboundStackProps extends StackProps {
  deployment: Deployment;
  data: DataStack;
}

export class OutboundStack extends Stack {
  readonly emailQueue: MonitoredQueue;
  readonly textQueue: MonitoredQueue;
  readonly configurationSetName: string;
  readonly mayMail: Permission;

  constructor(scope: Construct, id: string, { deployment, data, ...props }: OutboundStackProps) {
    super(scope, id, props);
    const encryptionKey = Key.fromKeyArn(this, 'StorageKey', data.storageKey.keyArn);
    const may = dataPermissions(data);
    const environment = handlingEnvironment(this, deployment, data);
    const timeout = Duration.minutes(1);
    const queue = { encryptionKey, consumerTimeout: timeout, tolerableDelay: Duration.minutes(30) };
    const maySendLetters = [...mayHandleCases(data), may.readLetters, may.listFiles];

    const eventsTopic = new Topic(this, 'DeliveryEvents', { masterKey: encryptionKey, enforceSSL: true });
    new CfnOutput(this, 'DeliveryEventsTopic', { value: eventsTopic.topicArn });
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', { reputationMetrics: true });
    configurationSet.addEventDestination('DeliveryEvents', {
      destination: EventDestination.snsTopic(eventsTopic),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.configurationSetName = configurationSet.configurationSetName;
    this.mayMail = {
      // The raw form of SendEmail is authorised under the older name.
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [this.#ses('identity', deployment.mailDomain), this.#ses('configuration-set', this.configurationSetName)],
    };
    new EmailIdentity(this, 'MailDomain', { identity: Identity.domain(deployment.mailDomain), configurationSet });

    const emailImpact =
      'Letters are not sent: people wait for an acknowledgement or an answer that the case already counts as due.';
    this.emailQueue = new MonitoredQueue(this, 'send-email-queue', { ...queue, errorImpact: emailImpact, runbook: 'send-email' });
    this.emailQueue.deliverTo(
      new NodeFunction<typeof EmailEnv>(this, 'send-email', {
        environment: { ...environment, SES_CONFIGURATION_SET: this.configurationSetName },
        timeout,
        may: [...maySendLetters, this.mayMail],
        errorImpact: emailImpact,
      }),
      // SES drops what is over its sending rate; few at a time, one by one.
      { batchSize: 1, maxConcurrency: 2 },
    );

    // AWS looks into an account at 5 % bounces or 0.1 % spam reports, and may stop its mail: people hear of it before that.
    for (const [metricName, threshold] of [
      ['Reputation.BounceRate', 0.04] as const,
      ['Reputation.ComplaintRate', 0.0008] as const,
    ]) {
      new ImpactAlarm(this, metricName.replace('.', ''), {
        errorImpact: emailImpact,
        runbook: 'send-email',
        metric: new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) }),
        threshold,
      });
    }

    const texts = this.#texts(deployment, eventsTopic);
    const textImpact = 'Text messages are not sent: people who gave only a phone number are not told anything.';
    this.textQueue = new MonitoredQueue(this, 'send-sms-queue', { ...queue, errorImpact: textImpact, runbook: 'send-sms' });
    this.textQueue.deliverTo(
      new NodeFunction<typeof TextEnv>(this, 'send-sms', {
        environment: { ...environment, ...texts.environment },
        timeout,
        may: [...maySendLetters, texts.maySend],
        errorImpact: textImpact,
      }),
      { batchSize: 1, maxConcurrency: 2 },
    );
    new ImpactAlarm(this, 'TextSpend', {
      errorImpact:
        'The month’s money for texts is nearly spent: AWS then stops them without a word, and people are reached late.',
      runbook: 'send-sms',
      metric: new Metric({ ...texts.spend, statistic: 'Maximum', period: Duration.hours(1) }),
      threshold: deployment.textBudget ?? 50,
    });

    const eventsImpact = 'Nobody learns that a letter bounced: a person is thought to be informed and is not.';
    const eventsQueue = new MonitoredQueue(this, 'delivery-events-queue', {
      ...queue,
      errorImpact: eventsImpact,
      runbook: 'delivery-events',
    });
    eventsTopic.addSubscription(new SqsSubscription(eventsQueue.queue));
    eventsQueue.deliverTo(
      new NodeFunction<typeof EventsEnv>(this, 'delivery-events', {
        environment,
        timeout,
        // A text that did not arrive goes out again by e-mail, as it was kept.
        may: maySendLetters,
        errorImpact: eventsImpact,
      }),
    );
  }

  /** End User Messaging where the deployment names its number there, else SNS; each with what it lets us see of the money. */
  #texts({ textNumber, textOriginArn }: Deployment, eventsTopic: Topic): TextWay {
    const number = textNumber?.replaceAll(/[^+\d]/g, '');
    if (textOriginArn === undefined) {
      return {
        environment: number?.startsWith('+') ? { TEXT_NUMBER: number } : {},
        maySend: {
          actions: ['sns:Publish'],
          resources: ['*'],
          wildcardBecause: 'A phone number is no AWS resource: SNS authorises text messages on * only.',
        },
        spend: { namespace: 'AWS/SNS', metricName: 'SMSMonthToDateSpentUSD' },
      };
    }
    allowPublishing(eventsTopic, 'sms-voice.amazonaws.com');
    const set = new CfnConfigurationSet(this, 'Texts', {
      eventDestinations: [
        {
          eventDestinationName: 'delivery-events',
          enabled: true,
          matchingEventTypes: ['TEXT_ALL'],
          snsDestination: { topicArn: eventsTopic.topicArn },
        },
      ],
    });
    return {
      environment: { TEXT_ORIGIN: textOriginArn, TEXT_CONFIGURATION_SET: set.ref },
      maySend: { actions: ['sms-voice:SendTextMessage'], resources: [textOriginArn, set.attrArn] },
      spend: { namespace: 'AWS/SMSVoice', metricName: 'TextMessageMonthlySpend' },
    };
  }

  #ses(resource: string, resourceName: string): string {
    return this.formatArn({ service: 'ses', resource, resourceName });
  }
}
