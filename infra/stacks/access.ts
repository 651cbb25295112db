// The one door for people with a browser or a program: the public pages, the staff workspace and, added by the oversight stack, the regulator.

import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { ApiMapping, DomainName, HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Env as WechatEnv } from '#functions/intake-wechat/env.ts';
import type { Env as PublicEnv } from '#functions/public-site/env.ts';
import type { Env as StaffEnv } from '#functions/staff-workspace/env.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import { handlingEnvironment } from './function-environment.ts';
import { dataPermissions, machinePermissions, mayHandleCases } from './permissions.ts';

interface AccessStackProps extends StackProps {
  deployment: Deployment;
  data: DataStack;
}

/** What the staff workspace answers; every other path is the public site's. */
const staffPaths = [
  '/workspace',
  '/workspace/{proxy+}',
  '/signed-in',
  '/api/tasks',
  '/api/cases',
  '/api/cases/{proxy+}',
  '/api/quarantine',
  '/api/quarantine/{proxy+}',
];

export class AccessStack extends Stack {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { deployment, data, ...props }: AccessStackProps) {
    super(scope, id, props);
    const may = dataPermissions(data);
    const environment = handlingEnvironment(this, deployment, data);
    const mayServePeople = [
      ...mayHandleCases(data),
      may.createPerson,
      may.readHistory,
      may.readLetters,
      may.listFiles,
      machinePermissions(this, deployment.name).wake,
    ];
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: `${deployment.name}: ${deployment.siteUrl}` });
    new CfnOutput(this, 'ApiEndpoint', {
      value: this.api.apiEndpoint,
      description: 'Where the site answers without its own name',
    });
    this.#openStage(deployment);

    const publicSite = new NodeFunction<typeof PublicEnv>(this, 'public-site', {
      environment: {
        ...environment,
        ...(deployment.textNumber !== undefined && { TEXT_NUMBER: deployment.textNumber }),
        ...(deployment.formLimitsTimes !== undefined && { FORM_LIMITS_TIMES: String(deployment.formLimitsTimes) }),
      },
      // API Gateway gives up after thirty seconds.
      timeout: Duration.seconds(29),
      memoryMegabytes: 1024,
      may: [...mayServePeople, may.receiveEvidence],
      errorImpact:
        'People cannot complain, follow their case or answer the survey on the web; the page gives them the phone number.',
    });
    const workspace = new NodeFunction<typeof StaffEnv>(this, 'staff-workspace', {
      environment: {
        ...environment,
        STAFF_ISSUER_URL: deployment.staffIssuerUrl,
        STAFF_CLIENT_ID: deployment.staffClientId,
        API_AUDIENCE: deployment.apiAudience,
        ...(deployment.staffRoleClaim !== undefined && { STAFF_ROLE_CLAIM: deployment.staffRoleClaim }),
      },
      timeout: Duration.seconds(29),
      memoryMegabytes: 1024,
      may: [...mayServePeople, may.readMail, may.receiveEvidence, may.openEvidence, may.bundleEvidence],
      errorImpact: 'Staff cannot open or move cases: deadlines keep running while nobody can act.',
    });
    const open = (path: string, folder: NodeFunction) =>
      this.api.addRoutes({
        path,
        methods: [HttpMethod.ANY],
        integration: new HttpLambdaIntegration(`${folder.node.id}-integration`, folder.lambda),
      });
    open('/', publicSite);
    open('/{proxy+}', publicSite);
    for (const path of staffPaths) open(path, workspace);
    if (deployment.wechatAppId !== undefined) {
      const wechat = new NodeFunction<typeof WechatEnv>(this, 'intake-wechat', {
        environment: { ...environment, WECHAT_APP_ID: deployment.wechatAppId },
        // WeChat waits for five seconds and asks three times.
        timeout: Duration.seconds(15),
        memoryMegabytes: 1024,
        may: [...mayServePeople, may.keepWechat],
        errorImpact: 'People who complain by WeChat are not heard: WeChat tells them that the service does not work.',
      });
      open('/wechat', wechat);
    }
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Anybody may complain, so the public site has no sign-in. The workspace signs staff in itself (OpenID Connect, session cookie): ' +
        'an authorizer here could only answer a browser with a bare 401.',
    });
  }

  #openStage(deployment: Deployment): void {
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', { retention: RetentionDays.SIX_MONTHS, removalPolicy: RemovalPolicy.DESTROY }),
        ),
        // Neither path nor address of the caller: a tracking link or an IP address tells who complained.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            at: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            milliseconds: '$context.responseLatency',
            integrationError: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    if (deployment.certificateArn === undefined) return;
    const domainName = new DomainName(this, 'Domain', {
      domainName: new URL(deployment.siteUrl).host,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', deployment.certificateArn),
    });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage });
  }
}
