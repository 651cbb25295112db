// The languages a message may be in: those of the provider.

import type { Language } from '#core/language.ts';
import type { Profile } from '#core/procedure/profile.ts';

/** As detection wants them: never empty, the provider's own first. */
export function homeLanguages({ languages }: Profile): [Language, ...Language[]] {
  const [home, ...others] = languages;
  return [home ?? 'en', ...others];
}
