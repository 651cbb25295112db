// What we filed as no complaint is one, because its writer says so (S2.2): no reason is asked, and nobody stands in between.

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { HandlingContext } from '../context.ts';
import { takenAsComplaint } from '../filing.ts';
import { choicesOffered } from './offered.ts';

/** Undefined when it is a complaint already. */
export function sayComplaint(record: Case, context: HandlingContext): Draft | undefined {
  if (!choicesOffered(record, context.procedure).includes('complaint')) return undefined;
  return takenAsComplaint(record, { actor: { kind: 'complainant' } }, context);
}
