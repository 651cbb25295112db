// How a function becomes one file: said once, so that what is measured (`npm run bench`) is what is deployed.

import { fileURLToPath } from 'node:url';

export const bundling = {
  target: 'node24',
  minify: true,
  mainFields: ['module', 'main'],
  alias: {
    // Every SDK client brings the whole chain of ways to find credentials, a tenth of a megabyte; on Lambda there is one way.
    '@aws-sdk/credential-provider-node': fileURLToPath(new URL('lambda-credentials.ts', import.meta.url)),
    // sanitize-html parses styles with it, which core/intake/mail/mail-html.ts forbids altogether.
    postcss: fileURLToPath(new URL('no-postcss.ts', import.meta.url)),
  },
} as const;
