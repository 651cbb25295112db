// Links that open one thing of one case without signing in: the token carries the case and a code that only we can make. A case whose links
// were closed has a new edition of them, and the old ones open nothing (core/case/link-edition.ts). And the line under a mail that leads an answer back.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Linked } from '#core/case/link-edition.ts';
import type { Links } from '#core/handling/context.ts';
import { caseMark } from '#core/intake/mail/case-address.ts';

export type LinkPurpose = 'track' | 'status' | 'survey' | 'evidence';

const CODE_CHARACTERS = 16;
const CASE_ID = /^([0-9a-z]{20})([\w-]{16})$/;

function codeOf(purpose: LinkPurpose, { caseId, linkEdition }: Linked, key: Uint8Array): string {
  const named = [purpose, caseId, ...(linkEdition === undefined ? [] : [linkEdition])].join('\n');
  return createHmac('sha256', key).update(named).digest('base64url').slice(0, CODE_CHARACTERS);
}

export function signedLinks(siteUrl: string, key: Uint8Array): Links {
  const link = (purpose: LinkPurpose, record: Linked) => `${siteUrl}/${purpose}/${record.caseId}${codeOf(purpose, record, key)}`;
  return {
    tracking: (record) => link('track', record),
    status: (record) => link('status', record),
    survey: (record) => link('survey', record),
    evidence: (record) => link('evidence', record),
    mark: (reference) => caseMark({ reference, key }),
  };
}

/** The case that the token of a link names, whoever made it; undefined for any other text. */
export function caseIdIn(token: string): string | undefined {
  return CASE_ID.exec(token)?.[1];
}

/** Whether `token` is of a link that we made for this, and that has not been closed since. */
export function opens(purpose: LinkPurpose, token: string, record: Linked, key: Uint8Array): boolean {
  const [, caseId, code] = CASE_ID.exec(token) ?? [];
  if (caseId !== record.caseId || code === undefined) return false;
  return timingSafeEqual(Buffer.from(code), Buffer.from(codeOf(purpose, record, key)));
}
