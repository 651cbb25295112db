// The one door for people with a browser or a program: the public pages, the staff workspace and, added by the oversight stack, the regulator.

import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { ApiMapping, DomainName, HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { NodeFunction } from '../constructs/node-function.ts';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import { handlingEnvironment } from './function-environment.ts';
import { dataPermissions, machinePermissions } from './permissions.ts';

interface AccessStackProps extends StackProps {
  deployment: Deployment;
  data: DataStack;
}

/** What the staff workspace answers; every other path is the public site's. */
const staffPaths = ['/workspace', '/workspace/{proxy+}', '/signed-in', '/api/cases', '/api/cases/{proxy+}', '/api/tasks'];

export class AccessStack extends Stack {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { deployment, data, ...props }: AccessStackProps) {
    super(scope, id, props);
    const may = dataPermissions(data);
    const environment = handlingEnvironment(this, deployment, data);
    const mayHandleCases = [
      may.readCases,
      may.changeCases,
      may.readHistory,
      may.addHistory,
      may.createPerson,
      may.readPerson,
      machinePermissions(this, deployment.name).wake,
    ];
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: `${deployment.name}: ${deployment.siteUrl}` });
    this.#openStage(deployment);

    const publicSite = new NodeFunction(this, 'public-site', {
      environment,
      // API Gateway gives up after thirty seconds.
      timeout: Duration.seconds(29),
      memoryMegabytes: 1024,
      may: mayHandleCases,
      errorImpact:
        'People cannot complain, follow their case or answer the survey on the web; the page gives them the phone number.',
    });
    const workspace = new NodeFunction(this, 'staff-workspace', {
      environment: {
        ...environment,
        MAIL_BUCKET: data.mailBucketName,
        STAFF_ISSUER_URL: deployment.staffIssuerUrl,
        STAFF_CLIENT_ID: deployment.staffClientId,
      },
      timeout: Duration.seconds(29),
      memoryMegabytes: 1024,
      may: [...mayHandleCases, may.readMail, may.listMail, may.readFiles, may.listFiles, may.keepFiles],
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
