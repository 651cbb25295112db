// The number under which the sender's own office keeps the matter: a case worker's system, an insurer, another charity. Quoted back to
// us in every mail of theirs, it holds their thread together when our own marks are lost (E47).

/** `[ABC-123]`, `##4711##`, `[Ticket#2026110912345]`, `[ref:_00D…:ref]`, `Case INC0012345`; our own references are none. */
const SPELLINGS = [
  /\[(?!CA-)([A-Z][A-Z0-9]{1,9}-\d{1,9})\]/,
  /##[ -]?(?:re(?:quest)?[-: ]*)?(\d{2,15})[ -]?##/i,
  /\[\s*((?:ticket|case|request|dossier|dosar|pratica|caso|expedient|工单|案件)\s*[#:№-]?\s*[\w-]{2,30})\s*\]/iu,
  /\b(?:ref|thread)(:[_!]?[\w.:-]{10,60}:ref)\b/i,
  /\b((?:INC|REQ|RITM|CHG|SR|CS)\d{5,12})\b/,
];

/** The reference in a subject as its sender spells it, at most 64 characters; undefined when there is none. */
export function foreignReferenceIn(subject: string): string | undefined {
  for (const spelling of SPELLINGS) {
    const [, reference] = spelling.exec(subject.slice(0, 500)) ?? [];
    if (reference !== undefined) return reference.replaceAll(/\s+/g, ' ').trim().slice(0, 64);
  }
  return undefined;
}
