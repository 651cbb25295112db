// One Lambda: bundled from functions/<folder> with everything it needs, a role of its own, and an alarm that says who is hurt when it fails.
// The AWS SDK is bundled too, so that what was tested is what runs; nothing is granted that the stack did not spell out.

import { cpSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { readDeployment } from '../environments.ts';
import { bundleFunction } from './bundling.ts';
import { ImpactAlarm } from './impact-alarm.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What a function is allowed to do: exact actions on exact resources. */
export interface Permission {
  actions: readonly string[];
  resources: readonly string[];
  /** Why a resource holds a wildcard, when one does: without this, synthesis fails. */
  wildcardBecause?: string;
}

/** The environment that a function's env.ts asks for, key by key: a missing or misspelt one does not compile. */
export type EnvironmentOf<Env extends z.ZodObject> = {
  [Key in keyof z.input<Env>]: string;
};

export interface NodeFunctionProps<Env extends z.ZodObject> {
  /** Folder that holds handler.ts; functions/<id> of this project if not said. */
  folder?: string;
  environment: EnvironmentOf<Env>;
  timeout: Duration;
  /** 512 if not said: an SDK client starts noticeably faster than with the default 128. */
  memoryMegabytes?: number;
  may: readonly Permission[];
  /** One sentence: who is harmed, and how, while this function fails. */
  errorImpact: string;
  /** File name, without .md, under docs/runbooks/; the function's own if not said. */
  runbook?: string;
}

export class NodeFunction<Env extends z.ZodObject = z.ZodObject> extends Construct {
  readonly lambda: LambdaFunction;
  readonly timeout: Duration;
  readonly #logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: NodeFunctionProps<Env>) {
    super(scope, id);
    const folder = props.folder ?? fileURLToPath(new URL(`../../functions/${id}`, import.meta.url));
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#logGroup = logGroup;
    const { profilesFolder } = readDeployment(this.node.tryGetContext('deployment'));
    this.timeout = props.timeout;
    this.lambda = new LambdaFunction(this, 'Function', {
      code: codeOf(folder, profilesFolder),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 512,
      timeout: props.timeout,
      environment: { ...props.environment, POWERTOOLS_SERVICE_NAME: id },
      role: this.#roleOf(logGroup, props.may),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
    this.#acknowledgeWildcards(props.may);
    new ImpactAlarm(this, 'Errors', {
      errorImpact: props.errorImpact,
      runbook: props.runbook ?? id,
      metric: this.metric('Errors', 'Sum'),
      threshold: 1,
    });
  }

  /** Own role instead of CDK's default one, whose managed policy may write to every log group of the account. */
  #roleOf(logGroup: LogGroup, may: readonly Permission[]): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const writeLog: Permission = { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] };
    for (const { actions, resources } of [writeLog, ...may]) {
      role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
    }
    return role;
  }

  /** cdk-nag knows each wildcard by how the template spells it. */
  #acknowledgeWildcards(may: readonly Permission[]): void {
    for (const { actions, resources, wildcardBecause } of may) {
      const wild = actions.find((action) => action.includes('*'));
      if (wild !== undefined) throw new Error(`${this.node.path} is allowed ${wild}: name the actions`);
      for (const resource of resources.filter((name) => name.includes('*'))) {
        if (wildcardBecause === undefined)
          throw new Error(`${this.node.path} is allowed ${resource}: name the resource, or say why not`);
        const spelling = flattenCfnReference(Stack.of(this).resolve(resource));
        Validations.of(this).acknowledge({ id: `AwsSolutions-IAM5[Resource::${spelling}]`, reason: wildcardBecause });
      }
    }
  }

  /** How often this function has written `line` to its log in an hour: for what is worth an alarm and is no error. */
  countOf(line: string): Metric {
    const metricName = line.replaceAll(' ', '-');
    const metricNamespace = `Candour/${this.lambda.functionName}`;
    new MetricFilter(this, `Count-${metricName}`, {
      logGroup: this.#logGroup,
      filterPattern: FilterPattern.literal(`"${line}"`),
      metricNamespace,
      metricName,
    });
    return new Metric({ namespace: metricNamespace, metricName, statistic: 'Sum', period: Duration.hours(1) });
  }

  /** Over five minutes. */
  metric(metricName: 'Errors' | 'IteratorAge' | 'Invocations', statistic: 'Sum' | 'Maximum'): Metric {
    return new Metric({
      namespace: 'AWS/Lambda',
      metricName,
      dimensionsMap: { FunctionName: this.lambda.functionName },
      statistic,
      period: Duration.minutes(5),
    });
  }
}

/** Bundled at synthesis, with the procedures beside it: they are data that handlers read at start. */
function codeOf(folder: string, profilesFolder: string | undefined): Code {
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used: bundling is done here'),
      local: {
        tryBundle(outdir) {
          bundleFunction(folder, outdir);
          cpSync(`${projectRoot}/profiles`, `${outdir}/profiles`, { recursive: true });
          if (profilesFolder !== undefined) copyJson(resolve(profilesFolder), `${outdir}/profiles`);
          return true;
        },
      },
    },
  });
}

function copyJson(from: string, to: string): void {
  for (const file of readdirSync(from)) if (file.endsWith('.json')) cpSync(`${from}/${file}`, `${to}/${file}`);
}
