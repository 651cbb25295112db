import * as z from 'zod';
import { machineSettings } from '#functions/shared/aws/machine-settings.ts';

export const Env = z.object(machineSettings);
