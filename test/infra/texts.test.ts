// The two ways that texts leave a deployment, and what each may do.

import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { type Deployment, readDeployment } from '#infra/environments.ts';
import { addStacks } from '#infra/stacks/stacks.ts';
import { appWithFlags } from './synthesised.ts';

const ORIGIN = 'arn:aws:sms-voice:eu-west-1:000000000000:phone-number/phone-0001';

function outboundOf(more: Partial<Deployment>): Template {
  return Template.fromStack(addStacks(appWithFlags(), { ...readDeployment(undefined), ...more }).outbound);
}

const settingsOf = (template: Template) =>
  Object.values(template.findResources('AWS::Lambda::Function'))
    .map(({ Properties }) => Properties.Environment?.Variables ?? {})
    .find(({ POWERTOOLS_SERVICE_NAME: name }) => name === 'send-sms');
const allowed = (template: Template) => JSON.stringify(template.findResources('AWS::IAM::Policy'));

describe('texts', () => {
  test('M5: leave through SNS from the number that people can answer', () => {
    const template = outboundOf({ textNumber: '+44 7700 900 123' });
    expect(settingsOf(template)).toMatchObject({ TEXT_NUMBER: '+447700900123' });
    expect(allowed(template)).toContain('sns:Publish');
    template.resourceCountIs('AWS::SMSVOICE::ConfigurationSet', 0);
  });

  test('M14: through End User Messaging tell what became of them, and may come from that number alone', () => {
    const template = outboundOf({ textOriginArn: ORIGIN });
    expect(settingsOf(template)).toMatchObject({ TEXT_ORIGIN: ORIGIN });
    expect(allowed(template)).toContain(`"sms-voice:SendTextMessage","Effect":"Allow","Resource":["${ORIGIN}"`);
    expect(allowed(template)).not.toContain('"sns:Publish"');
    template.hasResourceProperties('AWS::SMSVOICE::ConfigurationSet', {
      EventDestinations: [{ Enabled: true, MatchingEventTypes: ['TEXT_ALL'] }],
    });
  });

  test('M15, M16: ring before the month’s money is spent, where each way shows it', () => {
    outboundOf({ textBudget: 20 }).hasResourceProperties('AWS::CloudWatch::Alarm', { Namespace: 'AWS/SNS', Threshold: 20 });
    outboundOf({ textOriginArn: ORIGIN }).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/SMSVoice',
      Threshold: 50,
    });
  });
});
