// An alarm that says what its ringing means for people, and which runbook to open. An alarm nobody can act on does not synthesise.

import { existsSync } from 'node:fs';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export interface ImpactAlarmProps {
  /** One sentence: who is harmed, and how, while this rings. */
  errorImpact: string;
  /** File name, without .md, under docs/runbooks/. */
  runbook: string;
  metric: IMetric;
  /** Rings when the metric is at or above this; `silence`: when it counts nothing at all. */
  threshold: number | 'silence';
  /** How many periods of the metric in a row must be over the threshold; one if not said. */
  periods?: number;
}

/**
 * No action is attached: a rule in the oversight stack passes every alarm of the account on to people, with its description.
 * Absence of data is calm, since queues and functions at rest report nothing; unless silence is what is listened for.
 *
 * @throws Error when the runbook does not exist.
 */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: ImpactAlarmProps) {
    const runbook = `docs/runbooks/${props.runbook}.md`;
    if (!existsSync(new URL(`../../${runbook}`, import.meta.url))) {
      throw new Error(`The alarm ${id} names a runbook that does not exist: write ${runbook}`);
    }
    const isSilence = props.threshold === 'silence';
    super(scope, id, {
      alarmDescription: `${props.errorImpact} Runbook: ${runbook}`,
      metric: props.metric,
      threshold: props.threshold === 'silence' ? 1 : props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: isSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: isSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }
}
