// The endpoint as a whole: what it does not know, it says.

import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { expect, test } from 'vitest';
import { arrange } from './arrange.ts';

test('a service that is not imitated, and a request that no SDK signed, are answered 501 in a sentence', async () => {
  const { client } = await arrange(() => ({}));
  await expect(new KMSClient(client).send(new ListKeysCommand())).rejects.toMatchObject({
    message: 'the local AWS endpoint does not do the service kms',
    $metadata: { httpStatusCode: 501 },
  });
  const unsigned = await fetch(client.endpoint);
  expect(unsigned.status).toBe(501);
  expect(await unsigned.json()).toMatchObject({ message: 'the local AWS endpoint does not do unsigned requests' });
});
