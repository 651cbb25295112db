// The languages Candour can be taught; a profile says which of them its provider answers in.

import * as z from 'zod';

export const Language = z.enum(['en', 'ro', 'fr', 'it', 'ca', 'zh']);
export type Language = z.infer<typeof Language>;
