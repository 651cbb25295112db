// What staff are told by e-mail: that something waits, and where. Mail is forwarded, printed and read over shoulders, so a notice
// carries a reference and a link and nothing about a person.

import type { NoticeKind } from '#core/case/outbox.ts';
import type { Instant } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import { writeDate } from './local-date.ts';
import { messagesIn } from './messages/catalogue.ts';

export interface StaffNoticeFacts {
  kind: NoticeKind;
  /** Missing when it is about no case. */
  reference?: string;
  /** Into the workspace, which asks who they are. */
  link: string;
  dueAt?: Instant;
  language: Language;
  /** The provider's, an IANA name. */
  timeZone: string;
}

export function writeStaffNotice(facts: StaffNoticeFacts): { subject: string; text: string } {
  const { staffNotice: say } = messagesIn(facts.language);
  const due = facts.dueAt === undefined ? [] : [say.due(writeDate(facts.dueAt, facts.language, facts.timeZone))];
  const paragraphs = [[say.sentences[facts.kind], ...due].join(' '), `${say.open}\n${facts.link}`, say.confidential];
  const about = facts.reference === undefined ? '' : `${facts.reference}: `;
  return { subject: `${about}${say.subjects[facts.kind]}`, text: `${paragraphs.join('\n\n')}\n` };
}
