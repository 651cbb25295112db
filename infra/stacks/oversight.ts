// Who watches: the regulator reads the export here, and every alarm of the account is passed on to people with what it means.

import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Env as RegulatorEnv } from '#functions/regulator-export/env.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import { storeEnvironment } from './function-environment.ts';
import { dataPermissions } from './permissions.ts';

interface OversightStackProps extends StackProps {
  deployment: Deployment;
  data: DataStack;
  api: HttpApi;
}

export class OversightStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, data, api, ...props }: OversightStackProps) {
    super(scope, id, props);
    const may = dataPermissions(data);
    const regulatorExport = new NodeFunction<typeof RegulatorEnv>(this, 'regulator-export', {
      environment: {
        ...storeEnvironment(data),
        PROFILE: deployment.profile,
        REGULATOR_ISSUER_URL: deployment.regulatorIssuerUrl,
        REGULATOR_AUDIENCE: deployment.apiAudience,
      },
      timeout: Duration.seconds(29),
      memoryMegabytes: 1024,
      // Cases can be read and nothing can be changed; the one write is the entry in the history that a regulator has read.
      may: [may.readCases, may.readHistory, may.addHistory],
      errorImpact: 'The regulator cannot read the return or follow a case; a legal duty to report may be missed.',
    });
    new HttpRoute(this, 'RegulatorRoute', {
      httpApi: HttpApi.fromHttpApiAttributes(this, 'Api', { httpApiId: api.httpApiId }),
      routeKey: HttpRouteKey.with('/api/regulator/v1/{proxy+}', HttpMethod.GET),
      integration: new HttpLambdaIntegration('regulator-export-integration', regulatorExport.lambda),
      authorizer: new HttpJwtAuthorizer('Regulator', deployment.regulatorIssuerUrl, {
        jwtAudience: [deployment.apiAudience],
      }),
      authorizationScopes: ['export.read'],
    });

    const alarms = new Topic(this, 'Alarms', {
      masterKey: Key.fromKeyArn(this, 'StorageKey', data.storageKey.keyArn),
      enforceSSL: true,
    });
    alarms.addSubscription(new EmailSubscription(deployment.alarmAddress));
    new Rule(this, 'AlarmChanges', {
      description: 'Passes every alarm that rings or falls silent on to people',
      eventPattern: { source: ['aws.cloudwatch'], detailType: ['CloudWatch Alarm State Change'] },
      targets: [
        new SnsTopic(alarms, {
          message: RuleTargetInput.fromText(
            `${EventField.fromPath('$.detail.alarmName')} is now ${EventField.fromPath('$.detail.state.value')}. ` +
              EventField.fromPath('$.detail.configuration.description'),
          ),
        }),
      ],
    });
  }
}
