// The languages Candour can be taught; a profile says which of them its provider answers in.

import * as z from 'zod';

export const Language = z.enum(['en', 'ro', 'fr', 'it', 'ca', 'zh']);
export type Language = z.infer<typeof Language>;

/** BCP 47, for `lang` attributes and Content-Language (WCAG 3.1.1): Chinese tells that its characters are the simplified ones. */
export function languageTag(language: string): string {
  return language === 'zh' ? 'zh-Hans' : language;
}
