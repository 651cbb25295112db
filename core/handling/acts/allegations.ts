// What is complained about, one thing after the other, and what was found about each (S0.20, S2.37). A finding may also stand for the
// whole complaint, where nobody took it apart.

import * as z from 'zod';
import { openAllegations } from '#core/case/allegation.ts';
import type { Case, Finding } from '#core/case/case.ts';
import { hasBasis } from '#core/case/inquiry.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { DecidedOutcome } from '#core/correspondence/letter-facts.ts';
import { hasWords } from '#core/correspondence/staff-words.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Refusal } from '#core/refusal.ts';
import { requireBothSides } from '../plan-meeting.ts';
import {
  byPerson,
  handledOrReviewed,
  optionalWords,
  type StaffContext,
  sealedWords,
  staffAct,
  withoutDecision,
  words,
} from '../staff-act.ts';

export const AllegationWords = z.looseObject({ allegation: z.string() });
const FindingWords = z.looseObject({ allegation: z.string(), rationale: z.string() });

const allegationId = z.string().min(1).max(40).meta({ title: 'Which allegation' });

/** Of an act that may be about one of them. */
export const whichAllegation = z
  .string()
  .min(1)
  .max(40)
  .meta({ title: 'Which allegation', description: 'Leave it open when it is about the whole complaint' });

/** What is added after the outcome was decided is decided too, before the answer goes out. */
export const addAllegation = staffAct({
  act: 'add_allegation',
  title: 'Add an allegation',
  input: z.strictObject({
    allegation: words(
      'What is complained about',
      'One thing only. It stands in the answer; write it in the complainant’s language',
    ),
    why: optionalWords('Why it is a complaint', 'In the words of the person, as far as they told'),
  }),
  perform: (record, input, context) => ({
    after: {
      ...withoutDecision(handledOrReviewed(record, context)),
      phase: phaseAfter('add_allegation', record),
      allegations: [
        ...(record.allegations ?? []),
        { allegationId: drawIdentifier(context.chance, 8), seq: record.history.seq + 1 },
      ],
    },
    events: [{ type: 'allegation_added', actor: byPerson(context), words: sealedWords(input, context) }],
  }),
});

export const removeAllegation = staffAct({
  act: 'remove_allegation',
  title: 'Take an allegation off the list',
  input: z.strictObject({ allegationId, why: words('Why', 'For example: it was recorded twice') }),
  isOffered: ({ allegations = [] }) => allegations.length > 0,
  perform(record, input, context) {
    const allegation = allegationNamed(input.allegationId, record);
    return {
      after: {
        ...withoutDecision(record),
        allegations: (record.allegations ?? []).filter((other) => other !== allegation),
        findings: record.findings.filter((finding) => finding.allegationId !== input.allegationId),
        ...(record.inquiry === undefined
          ? {}
          : { inquiry: record.inquiry.filter((item) => item.allegationId !== input.allegationId || item.settled !== undefined) }),
      },
      events: [
        {
          type: 'allegation_removed',
          actor: byPerson(context),
          facts: { allegationId: input.allegationId },
          words: sealedWords({ why: input.why }, context),
        },
      ],
    };
  },
});

/** A second finding about the same allegation takes the place of the first. */
export const recordFinding = staffAct({
  act: 'record_finding',
  title: 'Record a finding',
  input: z
    .strictObject({
      allegationId: allegationId.optional(),
      allegation: optionalWords('Or what was complained about, when it is not on the list'),
      outcome: DecidedOutcome.meta({ title: 'Finding' }),
      rationale: words('What we found, and why', 'This stands in the answer; write it in the complainant’s language'),
      notHeard: optionalWords(
        'Why a side or a witness could not be heard',
        'Where both sides and all witnesses have to be heard first (S0.34)',
      ),
      noBasis: optionalWords(
        'Why there is nothing to go by',
        'Where a finding needs an account, a file or an answered question (S0.11)',
      ),
    })
    .refine((input) => input.allegationId !== undefined || input.allegation !== undefined, {
      path: ['allegation'],
      message: 'name what was complained about',
    }),
  perform(record, { allegationId: id, allegation: said, outcome, rationale, notHeard, noBasis }, context) {
    requireBothSides(record, notHeard, context);
    requireBasis(record, noBasis, context);
    const named = id === undefined ? undefined : allegationNamed(id, record);
    const allegation = named ? AllegationWords.parse(context.wordsOf(named.seq)).allegation : (said ?? '');
    const finding: Finding = {
      seq: record.history.seq + 1,
      outcome,
      ...(named ? { allegationId: named.allegationId } : {}),
    };
    const others = record.findings.filter((other) => named === undefined || other.allegationId !== named.allegationId);
    return {
      after: { ...handledOrReviewed(record, context), findings: [...others, finding] },
      events: [
        {
          type: 'finding_recorded',
          actor: byPerson(context),
          facts: { outcome, ...(named ? { allegationId: named.allegationId } : {}) },
          words: sealedWords(
            {
              ...{ allegation, rationale },
              ...(notHeard === undefined ? {} : { notHeard }),
              ...(noBasis === undefined ? {} : { noBasis }),
            },
            context,
          ),
        },
      ],
    };
  },
});

/** S0.11: something to go by, or a reason why there is nothing. @throws Refusal `BasisMissing`. */
function requireBasis(record: Case, noBasis: string | undefined, { procedure }: StaffContext): void {
  const isAsked = procedure.profile.findingsNeedBasis !== undefined && noBasis === undefined;
  if (isAsked && !hasBasis(record)) throw new Refusal('BasisMissing');
}

/** @throws Refusal `FindingsMissing` with how many allegations are still `open`. */
export function requireFindings(record: Case): void {
  const open = openAllegations(record).length;
  if (record.findings.length === 0 || open > 0) throw new Refusal('FindingsMissing', { open });
}

/** The findings as the answer tells them: one after the other, or, where nobody took the complaint apart, as one text. */
export function findingFacts(record: Case, { wordsOf }: StaffContext) {
  const found = record.findings.map((finding) => ({ ...finding, ...FindingWords.parse(wordsOf(finding.seq)) }));
  const allegations = (record.allegations ?? []).flatMap((allegation) =>
    found
      .filter((finding) => finding.allegationId === allegation.allegationId)
      .map(({ allegation: told, outcome, rationale }) => ({ allegation: told, outcome, rationale })),
  );
  const findings = found
    .filter((finding) => finding.allegationId === undefined)
    .map(({ rationale }) => rationale)
    .filter(hasWords)
    .join('\n\n');
  return { findings, ...(allegations.length === 0 ? {} : { allegations }) };
}

export function allegationNamed(id: string, { allegations = [] }: Case) {
  const found = allegations.find((allegation) => allegation.allegationId === id);
  if (!found) throw new Refusal('AlreadyRecorded', { allegationId: id });
  return found;
}
