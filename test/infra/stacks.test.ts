// What the templates promise: nothing is lost, nobody may do more than their part, and whoever is called knows why.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Stack, Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { caseTables } from '#infra/constructs/table-definitions.ts';
import { readDeployment } from '#infra/environments.ts';
import { addStacks } from '#infra/stacks/stacks.ts';
import { appWithFlags, at, refersTo, synthesise } from './synthesised.ts';

const { ofType, allowed } = synthesise();
const functions = ofType('AWS::Lambda::Function');
const queues = ofType('AWS::SQS::Queue');
const deadLetters = queues.filter(({ id }) => id.includes('DeadLetters'));
const workQueues = queues.filter(({ id }) => !id.includes('DeadLetters'));
const alarms = ofType('AWS::CloudWatch::Alarm');
const machines = ofType('AWS::StepFunctions::StateMachine');
const folders = readdirSync('functions').filter((folder) => existsSync(`functions/${folder}/handler.ts`));

describe('what must not be lost', () => {
  test('both tables refuse deletion, can be restored for 35 days, and are encrypted with our key', () => {
    const tables = ofType('AWS::DynamoDB::Table');
    expect(tables).toHaveLength(Object.keys(caseTables).length);
    for (const { properties, deletionPolicy } of tables) {
      expect(deletionPolicy).toBe('Retain');
      expect(properties['DeletionProtectionEnabled']).toBe(true);
      expect(properties['PointInTimeRecoverySpecification']).toEqual({
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      });
      expect(at(properties, 'SSESpecification', 'SSEType')).toBe('KMS');
    }
  });

  test('buckets and keys stay when their stack goes', () => {
    for (const { id, deletionPolicy } of [...ofType('AWS::S3::Bucket'), ...ofType('AWS::KMS::Key')]) {
      expect(deletionPolicy, id).toBe('Retain');
    }
  });

  test('deleting the stack of the receipt rules does not stop mail', () => {
    const rules = [...ofType('AWS::SES::ReceiptRuleSet'), ...ofType('AWS::SES::ReceiptRule')];
    expect(rules).toHaveLength(2);
    for (const { deletionPolicy } of rules) expect(deletionPolicy).toBe('Retain');
  });

  test('mail that comes without encryption is taken, and none is dropped for its verdicts', () => {
    const [rule] = ofType('AWS::SES::ReceiptRule');
    expect(at(rule?.properties, 'Rule', 'TlsPolicy')).toBe('Optional');
    expect(at(rule?.properties, 'Rule', 'Actions')).toHaveLength(1);
  });

  test('each queue gives what fails five times to a dead-letter queue that keeps it for 14 days', () => {
    expect(workQueues.length).toBeGreaterThan(5);
    expect(deadLetters).toHaveLength(workQueues.length);
    for (const { id, properties } of workQueues) {
      const dead = deadLetters.find(
        (queue) => at(properties, 'RedrivePolicy', 'deadLetterTargetArn', 'Fn::GetAtt', '0') === queue.id,
      );
      expect(dead, id).toBeDefined();
      expect(at(properties, 'RedrivePolicy', 'maxReceiveCount')).toBe(5);
      expect(dead?.properties['MessageRetentionPeriod']).toBe(14 * 24 * 60 * 60);
      expect(properties['MessageRetentionPeriod']).toBeLessThan(14 * 24 * 60 * 60);
    }
  });

  test('a queue hides a message six times as long as its reader may take, and hears which of a batch failed', () => {
    const mappings = ofType('AWS::Lambda::EventSourceMapping');
    for (const { id, stack, properties } of workQueues) {
      const mapping = mappings.find(
        (one) => one.stack === stack && at(one.properties, 'EventSourceArn', 'Fn::GetAtt', '0') === id,
      );
      const reader = functions.find((one) => one.stack === stack && at(mapping?.properties, 'FunctionName', 'Ref') === one.id);
      expect(mapping?.properties['FunctionResponseTypes'], id).toEqual(['ReportBatchItemFailures']);
      expect(properties['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * Number(reader?.properties['Timeout']));
    }
    for (const { id, properties } of mappings) {
      expect(properties['FunctionResponseTypes'], id).toEqual(['ReportBatchItemFailures']);
      // A message that an event filter does not match is deleted.
      expect(properties['FilterCriteria'], id).toBeUndefined();
    }
  });

  test('everything at rest is under a key of ours', () => {
    for (const { id, properties } of queues) expect(properties['KmsMasterKeyId'], id).toBeDefined();
    for (const { id, properties } of ofType('AWS::SNS::Topic')) expect(properties['KmsMasterKeyId'], id).toBeDefined();
  });
});

describe('who may do what', () => {
  const statements = allowed();
  const actionsOn = (who: string, logicalId: string) =>
    statements
      .filter((statement) => statement.who === who && statement.resources.some((resource) => refersTo(resource, logicalId)))
      .flatMap(({ actions }) => actions)
      .sort();

  test('no role may do "all of something"', () => {
    for (const { who, actions } of statements)
      expect(
        actions.filter((action) => action.includes('*')),
        who,
      ).toEqual([]);
  });

  test('only what AWS authorises on nothing narrower is allowed on *', () => {
    const everywhere = statements.filter(({ resources }) => resources.includes('*'));
    const actions = new Set(everywhere.flatMap((statement) => statement.actions.map((action) => `${statement.who} ${action}`)));
    const textMessages = 'sendsms sns:Publish';
    for (const action of actions) {
      if (action !== textMessages) expect(action).toMatch(/^(complaint|appeal|aftercare) (logs|xray):/);
    }
    expect(actions).toContain(textMessages);
  });

  test('each function has a role of its own and no managed policy', () => {
    const roles = functions.map(({ properties }) => at(properties, 'Role', 'Fn::GetAtt', '0'));
    expect(new Set(roles).size).toBe(functions.length);
    for (const { id, properties } of ofType('AWS::IAM::Role')) expect(properties['ManagedPolicyArns'], id).toBeUndefined();
  });

  test('history is only ever added to', () => {
    for (const { who, actions } of statements.filter(({ resources }) => resources.some((one) => refersTo(one, 'CaseEvents')))) {
      expect(['dynamodb:PutItem', 'dynamodb:Query'], who).toEqual(expect.arrayContaining(actions));
    }
  });

  test('nobody may delete from the cases', () => {
    const deleters = statements.filter(({ actions }) => actions.some((action) => /Delete(Item|Table)|BatchWrite/.test(action)));
    expect(deleters.map(({ who }) => who)).toEqual([]);
  });

  test('nobody may read a table whole', () => {
    for (const { who, actions } of statements) expect(actions, who).not.toContain('dynamodb:Scan');
  });

  test.each(['intakeemail', 'intakesms', 'intakewechat', 'publicsite', 'staffworkspace', 'checkevidence', 'sweep'])(
    'S2.63: %s, which records what people send or do, may look up who is barred elsewhere, and keep it',
    (name) => {
      expect(actionsOn(name, 'Cases')).toEqual(expect.arrayContaining(['dynamodb:GetItem', 'dynamodb:UpdateItem']));
    },
  );

  test('the regulator reads cases, leaves a trace in the history, and can open no person', () => {
    expect(actionsOn('regulatorexport', 'Cases')).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']);
    expect(actionsOn('regulatorexport', 'CaseEvents')).toEqual(['dynamodb:PutItem', 'dynamodb:Query']);
    expect(actionsOn('regulatorexport', 'PersonKey')).toEqual([]);
    expect(statements.filter(({ who }) => who === 'regulatorexport').flatMap(({ actions }) => actions)).not.toContain(
      's3:GetObject',
    );
  });

  test('the relay hands on ids and can read neither a case nor a person', () => {
    expect(actionsOn('relayoutbox', 'PersonKey')).toEqual([]);
    expect(actionsOn('relayoutbox', 'Cases')).toEqual([
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
    ]);
  });

  test('looking at a deadline changes nothing', () => {
    expect(actionsOn('checkdeadline', 'Cases')).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']);
    expect(actionsOn('checkdeadline', 'CaseEvents')).toEqual([]);
  });

  test('E42: what nobody has scanned yet is read by the scanner and by whoever records it, and handed out by nobody', () => {
    const on = (folder: string, action: string) =>
      statements
        .filter(
          ({ actions, resources }) => actions.includes(action) && JSON.stringify(resources).includes(`/evidence/${folder}/`),
        )
        .map(({ who }) => who)
        .sort();
    expect(on('incoming', 's3:GetObject')).toEqual(['Scanner', 'checkevidence']);
    expect(on('incoming', 's3:PutObject')).toEqual(['publicsite', 'staffworkspace']);
    expect(on('kept', 's3:PutObject')).toEqual(['checkevidence']);
    expect(on('kept', 's3:GetObject')).toEqual(['staffworkspace']);
    const [plan] = ofType('AWS::GuardDuty::MalwareProtectionPlan');
    expect(at(plan?.properties, 'ProtectedResource', 'S3Bucket', 'ObjectPrefixes')).toEqual(['evidence/incoming/']);
  });

  test('the storage key can be used by no principal outside the account, and only through a store', () => {
    const storageKey = ofType('AWS::KMS::Key').find(({ id }) => id.startsWith('StorageKey'));
    const anybody = [at(storageKey?.properties, 'KeyPolicy', 'Statement')]
      .flat()
      .filter((one) => at(one, 'Principal', 'AWS') === '*');
    expect(anybody).toHaveLength(1);
    expect(at(anybody[0], 'Condition', 'StringEquals')).toEqual({
      'kms:CallerAccount': { Ref: 'AWS::AccountId' },
      'kms:ViaService': expect.arrayContaining([expect.anything()]),
    });
  });
});

describe('who is told', () => {
  const runbooks = readdirSync('docs/runbooks').map((file) => `docs/runbooks/${file}`);

  test('each alarm says what it means for people and which runbook to open', () => {
    expect(alarms.length).toBeGreaterThan(functions.length + 2 * workQueues.length);
    for (const { id, properties } of alarms) {
      const [, impact, runbook] = /^(.+\.) Runbook: (\S+)$/.exec(String(properties['AlarmDescription'])) ?? [];
      expect(impact, id).toMatch(/^[A-Z].{20,}/);
      expect(runbooks, id).toContain(runbook);
    }
  });

  test('each runbook of an alarm says what it means for people, what to look at and how to put it right', () => {
    const opened = new Set(alarms.map(({ properties }) => String(properties['AlarmDescription']).split('Runbook: ')[1] ?? ''));
    for (const runbook of opened) {
      const headings = [...readFileSync(runbook, 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect(headings, runbook).toEqual(['What it means for people', 'Look at', 'Put right']);
    }
  });

  test('each function, each queue and each machine has its alarms', () => {
    const watched = (stack: string, id: string) =>
      alarms.filter(
        (alarm) => alarm.stack === stack && (JSON.stringify(alarm.properties['Dimensions']) ?? '').includes(`"${id}"`),
      );
    for (const { stack, id } of [...functions, ...queues]) expect(watched(stack, id), id).not.toHaveLength(0);
    for (const { stack, id } of machines) expect(watched(stack, id), id).toHaveLength(3);
  });

  test('the safety net is missed when it is silent, and so is our own mail', () => {
    const silences = alarms.filter(({ properties }) => properties['TreatMissingData'] === 'breaching');
    const [sweep, canary, ...others] = silences.toSorted((one, other) => other.id.localeCompare(one.id));
    expect(others).toEqual([]);
    for (const silence of [sweep, canary]) {
      expect(silence?.properties).toMatchObject({ ComparisonOperator: 'LessThanThreshold', Threshold: 1 });
    }
    expect(sweep?.properties).toMatchObject({ MetricName: 'Invocations' });
    expect(JSON.stringify(sweep?.properties['Dimensions'])).toContain('"sweepFunction');
    expect(canary?.properties).toMatchObject({ MetricName: 'canary-arrived', EvaluationPeriods: 3 });
  });

  test('every alarm of the account reaches people', () => {
    const rule = ofType('AWS::Events::Rule').find(({ id }) => id.startsWith('AlarmChanges'));
    expect(rule?.properties['EventPattern']).toEqual({
      source: ['aws.cloudwatch'],
      'detail-type': ['CloudWatch Alarm State Change'],
    });
    expect(JSON.stringify(rule?.properties['Targets'])).toContain('Alarms');
  });
});

describe('functions and machines', () => {
  test('each folder with a handler is one deployed function', () => {
    const deployed = functions.map(({ id }) => id.replace(/Function[0-9A-F]{8}$/, ''));
    expect(deployed.sort()).toEqual(folders.map((folder) => folder.replaceAll('-', '')).sort());
  });

  test('functions run on Node 24 and keep their logs for a while, not for ever', () => {
    for (const { id, properties } of functions) {
      expect(properties['Runtime'], id).toBe('nodejs24.x');
      expect(properties['Architectures'], id).toEqual(['arm64']);
    }
    for (const { id, properties } of ofType('AWS::Logs::LogGroup')) expect(properties['RetentionInDays'], id).toBe(180);
  });

  test.each(['complaint', 'appeal', 'aftercare'])('%s is deployed byte for byte as tested', (name) => {
    const machine = machines.find(({ properties }) => properties['StateMachineName'] === `candour-${name}`);
    const text = readFileSync(`statemachines/${name}.asl.json`, 'utf8');
    expect(machine?.properties['DefinitionString']).toBe(text);
    const placeholders = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, placeholder]) => placeholder));
    expect(new Set(Object.keys(Object(machine?.properties['DefinitionSubstitutions'])))).toEqual(placeholders);
  });

  test('what executions are given is not logged', () => {
    for (const { properties } of machines) {
      expect(properties['LoggingConfiguration']).toMatchObject({ IncludeExecutionData: false, Level: 'ALL' });
    }
  });
});

describe('the door', () => {
  const routes = ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => properties);

  test('the regulator needs a token with the right scope; people need none to complain', () => {
    const guarded = routes.filter(({ AuthorizationType: type }) => type === 'JWT');
    expect(guarded.map(({ RouteKey: key }) => key)).toEqual(['GET /api/regulator/v1/{proxy+}']);
    expect(guarded[0]?.['AuthorizationScopes']).toEqual(['export.read']);
    const [authorizer] = ofType('AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.properties['JwtConfiguration']).toEqual({
      Audience: ['candour'],
      Issuer: 'https://regulators.example.org',
    });
  });

  test('whatever the staff workspace answers reaches it and not the public site', () => {
    const source = readFileSync('functions/staff-workspace/serve-staff-workspace.ts', 'utf8');
    const answered = [...source.matchAll(/app\.(?:get|post)\(\s*'([^']+)'/g)].map(([, path = '']) => path);
    expect(answered.length).toBeGreaterThan(10);
    const staffRoutes = routes
      .filter(({ Target: target }) => JSON.stringify(target).includes('staffworkspaceintegration'))
      .map(({ RouteKey: key }) => String(key).replace('ANY ', ''));
    const isRouted = (path: string) =>
      staffRoutes.some((route) =>
        route.endsWith('{proxy+}') ? path.startsWith(route.slice(0, -'{proxy+}'.length)) : path === route,
      );
    expect(answered.filter((path) => !isRouted(path))).toEqual([]);
  });

  test('the log of requests holds neither paths nor addresses', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage');
    const format = String(at(stage?.properties, 'AccessLogSettings', 'Format'));
    expect(format).toContain('$context.status');
    expect(format).not.toMatch(/sourceIp|\$context\.path|userAgent|authorizer|domainName/);
  });
});

describe('AwsSolutions', () => {
  const checked = () => {
    const app = appWithFlags();
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    return app;
  };

  test('finds nothing that is not answered for', () => {
    const app = checked();
    addStacks(app, readDeployment(undefined));
    expect(() => app.synth()).not.toThrow();
  });

  test('would stop the synthesis if it found something', () => {
    const app = checked();
    new Topic(new Stack(app, 'Careless'), 'Plain');
    expect(() => app.synth()).toThrow();
  });
});
