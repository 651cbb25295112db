// AWS clients of one function. Endpoints are given only where something else than AWS answers: locally and in tests.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Settings } from '#functions/shared/edges/outside.ts';

function endpoint(settings: Settings, service?: 'DYNAMODB') {
  const url = (service && settings[`AWS_ENDPOINT_URL_${service}`]) ?? settings['AWS_ENDPOINT_URL'];
  return url === undefined ? {} : { endpoint: url };
}

export const dynamoDbClient = (settings: Settings) => new DynamoDBClient(endpoint(settings, 'DYNAMODB'));
export const kmsClient = (settings: Settings) => new KMSClient(endpoint(settings));
export const s3Client = (settings: Settings) =>
  new S3Client({ ...endpoint(settings), forcePathStyle: settings['AWS_ENDPOINT_URL'] !== undefined });
/** Senders do not try again by themselves: a message whose answer was lost would leave twice (functions/shared/edges/send-once.ts). */
const onceOnly = { maxAttempts: 1 };
export const sesClient = (settings: Settings) => new SESv2Client({ ...endpoint(settings), ...onceOnly });
export const sfnClient = (settings: Settings) => new SFNClient(endpoint(settings));
export const snsClient = (settings: Settings) => new SNSClient({ ...endpoint(settings), ...onceOnly });
export const sqsClient = (settings: Settings) => new SQSClient(endpoint(settings));
