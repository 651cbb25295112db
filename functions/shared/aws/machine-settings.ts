// Where the state machines are.

import * as z from 'zod';
import type { MachineArns } from './sfn-workflow.ts';

export const machineSettings = {
  COMPLAINT_MACHINE_ARN: z.string().min(1),
  APPEAL_MACHINE_ARN: z.string().min(1),
  AFTERCARE_MACHINE_ARN: z.string().min(1),
} as const;

export function machineArnsOf(env: Record<keyof typeof machineSettings, string>): MachineArns {
  return { complaint: env.COMPLAINT_MACHINE_ARN, appeal: env.APPEAL_MACHINE_ARN, aftercare: env.AFTERCARE_MACHINE_ARN };
}
