// Every key of the two tables, in one place. Table Cases holds what may change, CaseEvents what never does.

export const caseKey = (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'CASE' });
export const personKey = (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'PERSON' });
export const circleKey = (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'CIRCLE' });
export const wordsKey = (caseId: string, seq: number) => ({ pk: `CASE#${caseId}`, sk: `WORDS#${padded(seq)}` });
export const messageKey = (caseId: string, receivedAt: string, messageId: string) => ({
  pk: `CASE#${caseId}`,
  sk: `MESSAGE#${receivedAt}#${messageId}`,
});
export const evidenceKey = (caseId: string, evidenceId: string) => ({ pk: `CASE#${caseId}`, sk: `EVIDENCE#${evidenceId}` });
export const outboxKey = (caseId: string, outboxId: number) => ({ pk: `CASE#${caseId}`, sk: `OUTBOX#${padded(outboxId)}` });
export const waitKey = (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'WAIT' });
export const pointerKey = (pointer: string) => ({ pk: pointer, sk: 'POINTER' });
export const referencePointer = (reference: string) => `REF#${reference}`;
export const quarantineKey = (quarantineId: string) => ({ pk: `QUARANTINE#${quarantineId}`, sk: 'QUARANTINE' });
export const staffKey = (personId: string) => ({ pk: 'STAFF', sk: personId });
export const placedMailKey = (rawKey: string) => ({ pk: `PLACED#${rawKey}`, sk: 'MAIL' });
export const gatheringKey = (digest: string) => ({ pk: `GATHERING#${digest}`, sk: 'MAIL' });
export const refusedAddressKey = (digest: string) => ({ pk: `REFUSED#${digest}`, sk: 'MAIL' });
export const tallyKey = (digest: string, window: number) => ({ pk: `TALLY#${digest}`, sk: String(window) });
export const numberKey = (digest: string) => ({ pk: `NUMBER#${digest}`, sk: 'NUMBER' });
export const barredKey = (digest: string) => ({ pk: `BARRED#${digest}`, sk: 'BARRED' });
export const contactKey = (digest: string) => ({ pk: `CONTACT#${digest}`, sk: 'CONTACT' });
export const draftKey = (name: string) => ({ pk: `DRAFT#${name}`, sk: 'DRAFT' });
export const eventKey = (chainId: string, seq: number) => ({ pk: `CHAIN#${chainId}`, sk: padded(seq) });

/** Partitions of the sparse index Due: what somebody or something must look at, soonest first. */
export const due = { activeCases: 'ACTIVE', outbox: 'OUTBOX', quarantine: 'QUARANTINE', arrival: 'ARRIVAL' } as const;

export const receivedMonth = (receivedAt: string) => receivedAt.slice(0, 7);

/** Sorts as text up to 99,999,999. */
export function padded(seq: number): string {
  return String(seq).padStart(8, '0');
}
