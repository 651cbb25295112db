// The people around a case on its page: who belongs to it, with whose word, and who is barred from it. Safety comes first, so the barred
// stand above everybody else.

import { definitionList, notice } from '#functions/shared/pages/components.ts';
import { type Content, html } from '#functions/shared/pages/markup.ts';

/** Already in words. `what`: the role, or who spoke for whom. */
export interface PersonShown {
  what: string;
  details: readonly (readonly [label: string, value: string])[];
}

export interface PeopleShown {
  heading: string;
  parties: readonly PersonShown[];
  barred?: { heading: string; note: string; people: readonly PersonShown[] } | undefined;
}

export function peoplePart({ parties, barred }: PeopleShown): Content {
  return [
    barred &&
      notice(
        html`<h3>${barred.heading}</h3><p>${barred.note}</p>${barred.people.map(({ details }) => definitionList(details))}`,
        'wrong',
      ),
    parties.map(({ what, details }) => html`<article class="card"><h3>${what}</h3>${definitionList(details)}</article>`),
  ];
}
