// Links that open one thing of one case without signing in: the token carries the case and a code that only we can make.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Links } from '#core/handling/context.ts';

export type LinkPurpose = 'track' | 'status' | 'survey' | 'evidence';

const CODE_CHARACTERS = 16;

function codeOf(purpose: LinkPurpose, caseId: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(`${purpose}\n${caseId}`).digest('base64url').slice(0, CODE_CHARACTERS);
}

export function signedLinks(siteUrl: string, key: Uint8Array): Links {
  const link = (purpose: LinkPurpose, caseId: string) => `${siteUrl}/${purpose}/${caseId}${codeOf(purpose, caseId, key)}`;
  return {
    tracking: ({ caseId }) => link('track', caseId),
    status: ({ caseId }) => link('status', caseId),
    survey: ({ caseId }) => link('survey', caseId),
    evidence: ({ caseId }) => link('evidence', caseId),
  };
}

/** The case a token of a link was made for; undefined for any other text. */
export function readLinkToken(purpose: LinkPurpose, token: string, key: Uint8Array): string | undefined {
  const [, caseId, code] = /^([0-9a-z]{20})([\w-]{16})$/.exec(token) ?? [];
  if (caseId === undefined || code === undefined) return undefined;
  return timingSafeEqual(Buffer.from(code), Buffer.from(codeOf(purpose, caseId, key))) ? caseId : undefined;
}
