// What each rank may promise by itself, and who must agree to more (S2.19, S2.20). A rank without a limit may promise any sum.

import { rankAbove } from './procedure.ts';
import type { Profile, Role } from './profile.ts';

/** Whether somebody in `role` may promise `total`, in the currency of the profile, on one case. */
export function mayPromise(profile: Profile, role: Role, total: number): boolean {
  const limit = profile.compensation?.upTo[role];
  return total === 0 || limit === undefined || total <= limit;
}

/** The lowest rank above `role` that may promise `total`; undefined at the top. */
export function rankThatMayPromise(profile: Profile, role: Role, total: number): Role | undefined {
  const above = rankAbove(profile, role);
  if (above === undefined || mayPromise(profile, above, total)) return above;
  return rankThatMayPromise(profile, above, total);
}
