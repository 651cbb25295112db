// The outside of a deployed function.

import { powertoolsLog } from './log.ts';
import { type Outside, type Settings, systemChance, systemClock } from './outside.ts';

export function lambdaOutside(serviceName: string, settings: Settings): Outside {
  return { settings, clock: systemClock, chance: systemChance, log: powertoolsLog(serviceName) };
}
