// Whom a complaint is about, as far as its own words tell: a colleague's full name anywhere in it, or a position named in the answer to
// "who is it about". Missing one is mended by a person; naming one too many only sends the case a rank higher, so it leans that way.

import type { Case } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { plainWords } from '#core/parties/person-names.ts';
import type { Profile, Role } from '#core/procedure/profile.ts';

export function findSubjects(
  texts: readonly (string | undefined)[],
  whoItConcerns: string | undefined,
  profile: Profile,
  staff: readonly StaffPerson[],
): Case['subjects'] {
  const all = ` ${texts.map((text) => plainWords(text ?? '')).join(' ')} `;
  const named = staff.filter(({ name }) => spellings(name).some((spelling) => all.includes(` ${spelling} `)));
  const concerns = ` ${plainWords(whoItConcerns ?? '')} `;
  const positions = profile.ranks.filter((role) => titlesOf(role, profile).some((title) => concerns.includes(` ${title} `)));
  const withoutHolder = positions.filter((role) => !named.some((person) => person.role === role));
  return [...named.map(({ personId }) => ({ personId })), ...withoutHolder.map((role) => ({ role }))];
}

/** Both orders of a name, `Ana-Maria Popescu` and `Popescu Ana-Maria`. A single name is too common to take a case away from someone. */
function spellings(name: string): string[] {
  const words = plainWords(name).split(' ').filter(Boolean);
  return words.length < 2 ? [] : [words.join(' '), [...words.slice(-1), ...words.slice(0, -1)].join(' ')];
}

function titlesOf(role: Role, profile: Profile): string[] {
  return Object.values(profile.roleTitles[role] ?? {}).map((title) => plainWords(title));
}
