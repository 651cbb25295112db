// What is shipped: nothing local and nothing of the tests.

import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('no function ships the local desk, the tests or the infrastructure', async () => {
  const handlers = readdirSync('functions', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('/handler.ts'));
  expect(handlers.length).toBeGreaterThan(15);
  const { metafile } = await build({
    // All at once, since what they share is most of what they are.
    stdin: {
      contents: handlers.map((file, index) => `export * as f${index} from './functions/${file}';`).join('\n'),
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  expect(shipped).toContain('functions/shared/aws/dynamo-case-store.ts');
  expect(shipped.filter((file) => /^(local|test|infra)\//.test(file))).toEqual([]);
  expect(shipped.filter((file) => /node_modules\/(aws-cdk|vitest|oidc-provider|smtp-server|jsonata)\//.test(file))).toEqual([]);
});
