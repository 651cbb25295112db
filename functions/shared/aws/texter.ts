// Which way texts leave: through AWS End User Messaging where the deployment names its number or pool there, else through SNS.

import * as z from 'zod';
import type { Texter } from '#core/ports.ts';
import type { Settings } from '#functions/shared/edges/outside.ts';
import { snsClient } from './clients.ts';
import { snsTexter } from './sns-texter.ts';

export const texterSettings = {
  /** The number that takes texts, E.164, when there is one: texts come from it, so that people can answer (M5). */
  TEXT_NUMBER: z.string().optional(),
  /** Id or ARN of the number or pool in End User Messaging. */
  TEXT_ORIGIN: z.string().optional(),
  /** The configuration set whose events tell what became of a text. */
  TEXT_CONFIGURATION_SET: z.string().optional(),
} as const;

export const TexterEnv = z.object(texterSettings);

export async function texterOf(env: z.infer<typeof TexterEnv>, settings: Settings): Promise<Texter> {
  const { TEXT_NUMBER, TEXT_ORIGIN: origin, TEXT_CONFIGURATION_SET: configurationSet } = env;
  if (origin === undefined) return snsTexter(snsClient(settings), TEXT_NUMBER);
  // A client of its own, which most deployments never load.
  const { eumClient, eumTexter } = await import('./eum-texter.ts');
  return eumTexter(eumClient(settings), { origin, configurationSet });
}
