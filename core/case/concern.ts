// Who complains, and about what kind of person or thing (S2.4, S2.7). What somebody who complains is to the service tells a good deal of
// them, and is sealed with their name; what kind a complaint is about names nobody, and is on the record.

import * as z from 'zod';

/** What the one who complains is to the service. Missing: they did not say, and need not. */
export const ServiceRelation = z.enum([
  'service_user',
  'former_service_user',
  'relative_or_friend',
  'professional_or_agency',
  'neighbour_or_public',
  /** Attended the provider's programme for people who use violence (S2.6). */
  'perpetrator_programme',
  'staff_or_volunteer',
]);
export type ServiceRelation = z.infer<typeof ServiceRelation>;

/** `staff` alone has a rank, and decides who may lead. */
export const SubjectKind = z.enum(['staff', 'volunteer', 'service_user', 'service', 'organisation']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** A colleague or a position, unless another kind is said. */
export function kindOfSubject({ kind = 'staff' }: { kind?: SubjectKind | undefined }): SubjectKind {
  return kind;
}

/** What a complaint is about, once each, in a fixed order. */
export function kindsOf(subjects: readonly { kind?: SubjectKind | undefined }[]): SubjectKind[] {
  const found = subjects.map(kindOfSubject);
  return SubjectKind.options.filter((kind) => found.includes(kind));
}
