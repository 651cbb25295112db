// Why the time for our answer may stand still: only for what we cannot hurry ourselves.

import * as z from 'zod';

export const PauseReason = z.enum(['awaiting_authority', 'safeguarding', 'police', 'external_investigation']);
export type PauseReason = z.infer<typeof PauseReason>;
