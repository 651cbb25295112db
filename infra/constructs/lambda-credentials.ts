// In deployed bundles this takes the place of the SDK's search for credentials: Lambda gives them in the environment, and nowhere else.

import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = () => fromEnv();
