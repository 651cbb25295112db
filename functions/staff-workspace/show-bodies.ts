// From the matters with bodies outside to what the page of a case says of them: by when, how much they may be given, and who took a bundle.

import { scopeOf } from '#core/case/body-matter.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import { dayOf, writtenDay } from '#functions/shared/pages/moments.ts';
import type { BodyCard } from './pages/case.ts';
import { aroundWords } from './words/around-words.ts';

export function showBodies(
  { bodies, history, reference }: CaseView,
  frame: StaffFrame,
  nameOf: (personId: string) => string,
): { heading: string; list: BodyCard[] } {
  const { language } = frame;
  const words = aroundWords[language].bodies;
  const day = (at: string | undefined) => (at === undefined ? '' : dayOf(at, frame));
  const takenBy = (bodyId: string) =>
    history
      .filter(({ type, facts }) => type === 'body_bundle_taken' && facts['bodyId'] === bodyId)
      .map(({ at, actor }) => [day(at), ...(actor.kind === 'person' ? [nameOf(actor.personId)] : [])].join(', '));
  return {
    heading: words.heading,
    list: bodies.map(({ bodyId, body = '', kind, on, dueAt, answeredAt, scope, coversOthers, mayTakeBundle }) => ({
      title: body,
      details: [
        [words.kinds[kind], writtenDay(on, language)],
        [words.dueBy, day(dueAt)],
        [words.answered, day(answeredAt)],
        [words.scope, [words.scopes[scopeOf({ scope })], ...(coversOthers ? [words.others] : [])].join('\n')],
        [words.taken, takenBy(bodyId).join('\n')],
      ],
      take: mayTakeBundle ? { label: words.take, href: `/workspace/cases/${reference}/bodies/${bodyId}` } : undefined,
    })),
  };
}
