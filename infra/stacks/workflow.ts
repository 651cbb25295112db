// The alarm clock of every case: three machines with their functions, what starts them, and the sweep that heals what was missed.

import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Env as TaskEnv } from '#functions/check-deadline/env.ts';
import type { Env as RelayEnv } from '#functions/relay-outbox/env.ts';
import type { Env as StartEnv } from '#functions/run-workflow/env.ts';
import type { Env as SweepEnv } from '#functions/sweep/env.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import { MonitoredQueue } from '../constructs/monitored-queue.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import { StateMachine } from '../constructs/state-machine.ts';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import { handlingEnvironment, machineEnvironment } from './function-environment.ts';
import { type MachineName, machineNameOf } from './machines.ts';
import type { OutboundStack } from './outbound.ts';
import { dataPermissions, machinePermissions, mayHandleCases } from './permissions.ts';

interface WorkflowStackProps extends StackProps {
  deployment: Deployment;
  data: DataStack;
  outbound: OutboundStack;
}

const workflowImpact =
  'A case stands still: nobody is reminded, nothing is escalated, and the person who complained hears nothing.';

export class WorkflowStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, data, outbound, ...props }: WorkflowStackProps) {
    super(scope, id, props);
    const may = dataPermissions(data);
    const machines = machinePermissions(this, deployment.name);
    const environment = handlingEnvironment(this, deployment, data);
    const timeout = Duration.minutes(1);
    const task = (name: string, permissions = mayHandleCases(data)) =>
      new NodeFunction<typeof TaskEnv>(this, name, {
        environment,
        timeout,
        may: permissions,
        errorImpact: workflowImpact,
        runbook: 'case-workflow',
      });
    const everyMachine = [
      task('check-deadline', [may.readCases, may.readPerson]),
      task('open-wait', [may.readCases, may.changeCases, may.readPerson, machines.wake]),
      task('record-fault'),
    ];
    const investigation = [task('remind-handler'), task('escalate-case')];

    const machine = (name: MachineName, tasks: readonly NodeFunction[]) =>
      new StateMachine(this, name, {
        machineName: machineNameOf(deployment.name, name),
        tasks: [...everyMachine, ...tasks],
        errorImpact: workflowImpact,
        runbook: 'case-workflow',
      });
    machine('complaint', [task('acknowledge-complaint'), ...investigation, task('send-progress-update')]);
    machine('appeal', [task('acknowledge-appeal'), ...investigation, task('end-appeal-window')]);
    machine('aftercare', [task('send-survey'), task('close-case')]);

    const startImpact = 'Cases are recorded, but their clocks do not start: nobody is acknowledged, reminded or escalated.';
    const startQueue = new MonitoredQueue(this, 'run-workflow-queue', {
      encryptionKey: Key.fromKeyArn(this, 'StorageKey', data.storageKey.keyArn),
      consumerTimeout: timeout,
      tolerableDelay: Duration.minutes(30),
      errorImpact: startImpact,
      runbook: 'run-workflow',
    });
    startQueue.deliverTo(
      new NodeFunction<typeof StartEnv>(this, 'run-workflow', {
        environment: machineEnvironment(this, deployment),
        timeout,
        may: [machines.start, machines.inspect],
        errorImpact: startImpact,
      }),
    );

    const queues = {
      SEND_EMAIL_QUEUE_URL: outbound.emailQueue.queue.queueUrl,
      SEND_SMS_QUEUE_URL: outbound.textQueue.queue.queueUrl,
      RUN_WORKFLOW_QUEUE_URL: startQueue.queue.queueUrl,
    };
    const send = [outbound.emailQueue.send, outbound.textQueue.send, startQueue.send];
    const relayImpact = 'What was decided is told late: letters and reminders wait for the sweep instead of leaving at once.';
    const relay = new NodeFunction<typeof RelayEnv>(this, 'relay-outbox', {
      environment: queues,
      timeout,
      may: [may.followCases, ...send],
      errorImpact: relayImpact,
    });
    relay.lambda.addEventSourceMapping('Cases', {
      eventSourceArn: data.casesStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // No dead-letter queue: every pending row of the outbox, and every case without an execution, is found again by the sweep.
      retryAttempts: 10,
    });
    new ImpactAlarm(this, 'RelayDelay', {
      errorImpact: relayImpact,
      runbook: 'relay-outbox',
      metric: relay.metric('IteratorAge', 'Maximum'),
      threshold: Duration.minutes(15).toMilliseconds(),
    });

    const sweepImpact = 'What was lost on the way is not found again: a case can miss its deadline without anybody knowing.';
    const sweep = new NodeFunction<typeof SweepEnv>(this, 'sweep', {
      environment: { ...environment, ...queues },
      timeout: Duration.minutes(5),
      memoryMegabytes: 1024,
      may: [
        ...mayHandleCases(data),
        may.createPerson,
        may.readLetters,
        may.listFiles,
        machines.start,
        machines.wake,
        machines.inspect,
        ...send,
      ],
      errorImpact: sweepImpact,
    });
    new ImpactAlarm(this, 'SweepSilence', {
      errorImpact: sweepImpact,
      runbook: 'sweep',
      metric: sweep.metric('Invocations', 'Sum'),
      threshold: 'silence',
      periods: 6,
    });
    new Rule(this, 'SweepSchedule', {
      description: 'Finds again what was lost on the way',
      schedule: Schedule.rate(Duration.minutes(10)),
      targets: [new LambdaFunction(sweep.lambda)],
    });
  }
}
