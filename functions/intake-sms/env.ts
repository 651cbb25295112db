import * as z from 'zod';
import { handlingSettings } from '#functions/shared/aws/handling-ports.ts';
import { texterSettings } from '#functions/shared/aws/texter.ts';

export const Env = z.object({ ...handlingSettings, ...texterSettings });
