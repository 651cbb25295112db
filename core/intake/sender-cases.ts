// The cases that one number or account has opened, numbered by pointers, so that two messages of one burst can never open the same
// place twice. The sender is in a pointer as a keyed digest alone.

import type { CaseStore } from '#core/case/case-store.ts';
import { keyedDigest } from '#core/digest.ts';

export interface SenderCases {
  /** Oldest first. */
  caseIds: string[];
  /** The pointer that a new case of this sender claims. */
  free: string;
}

/** `kind` keeps a number apart from an account that is spelt the same. */
export async function casesOfSender(
  kind: 'phone' | 'wechat',
  sender: string,
  key: Uint8Array,
  cases: Pick<CaseStore, 'findByPointer'>,
): Promise<SenderCases> {
  const owner = keyedDigest(kind, sender, key);
  const caseIds: string[] = [];
  for (;;) {
    const pointer = `${kind.toUpperCase()}#${owner}#${caseIds.length + 1}`;
    const caseId = await cases.findByPointer(pointer);
    if (caseId === undefined) return { caseIds, free: pointer };
    caseIds.push(caseId);
  }
}
