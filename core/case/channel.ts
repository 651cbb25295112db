// The ways in: those that machines take in, and those that staff enter.

import * as z from 'zod';

export const Channel = z.enum(['email', 'sms', 'web', 'phone', 'desk', 'letter', 'wechat']);
export type Channel = z.infer<typeof Channel>;
