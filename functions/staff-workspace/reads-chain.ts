// Who read what of a case is a chain of its own: reading must not change the case that is read.

export const readsChainOf = (caseId: string) => `READS#${caseId}`;
