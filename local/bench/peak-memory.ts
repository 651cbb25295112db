// The most memory that this process has held.

import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/**
 * In units of 10⁶ bytes. On Linux `maxRSS` is no less than what the parent held when it started this process; the status file counts this
 * program alone.
 */
export function peakMegabytes(): number {
  const counted = existsSync(STATUS) ? /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  return (Number(counted ?? process.resourceUsage().maxRSS) * 1024) / 1_000_000;
}
