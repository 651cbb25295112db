// Acts on authority: that the one who complained speaks for somebody else, that this person agreed, and that they agree no longer (S2.31).
// Where the procedure says so the answer's clock waits for it, and runs again by itself when it is there.

import * as z from 'zod';
import { type Case, deadlineOf } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { isAllowedFrom, phaseAfter } from '#core/case/lifecycle.ts';
import { type Authority, AuthorityScope, covers, LettersTo } from '#core/case/party.ts';
import { CivilDate } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import {
  lacksAuthority,
  onBehalfOfOther,
  standingStill,
  tasksWithoutAsking,
  tellBoard,
  withAuthority,
} from '../awaited-authority.ts';
import { issueLetter, openTask, paperTasks } from '../context.ts';
import { resumed, resumeLetter } from '../pause-clock.ts';
import { progressFacts } from '../progress-facts.ts';
import { byPerson, optionalWords, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';

/** Whose authority: the complainant's, or a party's by its id. */
const Of = z.string().min(1).max(40).meta({ title: 'Whose' });

export const requireAuthority = staffAct({
  act: 'require_authority',
  title: 'The complainant speaks for somebody else',
  signals: true,
  input: z.strictObject({
    whom: optionalWords('For whom, and what the two are to each other'),
    isFormerClient: z.boolean().default(false).meta({ title: 'They used the service before and do so no longer' }),
  }),
  isOffered: ({ onBehalf }) => onBehalf === undefined,
  perform(record, { whom, isFormerClient }, context) {
    const { account, complainant, now } = context;
    const onBehalf = { authority: { requiredAt: now }, isFormerClient };
    const asked = onBehalfOfOther({ ...record, phase: phaseAfter('require_authority', record) }, onBehalf, context);
    const event: EventDraft = {
      type: 'authority_required',
      actor: byPerson(context),
      facts: { of: 'complainant', isFormerClient },
    };
    return {
      ...toldWhatIsNeeded(standingStill(asked, [event], byPerson(context), context), context),
      person: { complainant: { ...complainant, onBehalfOf: 'other', ...(whom ? { affectedPerson: whom } : {}) }, account },
    };
  },
});

export const recordAuthority = staffAct({
  act: 'record_authority',
  title: 'Record an authority',
  signals: true,
  input: z.strictObject({
    of: Of,
    scope: AuthorityScope.meta({ title: 'What it covers', description: 'Each holds the one before it' }),
    expiresOn: CivilDate.optional().meta({ title: 'Last day on which it holds', format: 'date' }),
    letters: z
      .enum(['none', ...LettersTo.options])
      .default('none')
      .meta({
        title: 'Which letters they get',
        description: 'Only a representative who may be told details, and only as the person concerned wishes',
      }),
    document: words('How it was given, and where the document is'),
  }),
  isOffered: hasAuthorities,
  perform(record, { of, scope, expiresOn, letters, document }, context) {
    const { now, procedure } = context;
    const expiresAt = expiresOn === undefined ? undefined : procedure.calendar.endOfLocalDay(expiresOn);
    if (expiresAt !== undefined && expiresAt < now) throw new Refusal('DateNotPossible', { from: now });
    const { requiredAt } = authorityOf(record, of);
    const authority: Authority = {
      requiredAt,
      receivedAt: now,
      scope,
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(letters === 'none' ? {} : { letters }),
    };
    if (letters !== 'none') requireReader(of, authority, context);
    const alone = letters === 'instead' ? withCopiesInstead(record) : record;
    const received = withAuthority({ ...alone, phase: phaseAfter('record_authority', record) }, of, authority);
    const event: EventDraft = {
      type: 'authority_received',
      actor: byPerson(context),
      facts: { of, scope, ...(expiresOn === undefined ? {} : { expiresOn }), ...(letters === 'none' ? {} : { letters }) },
      words: sealedWords({ document }, context),
    };
    if (!covers(authority, 'act_for', now)) return { after: received, events: [event] };
    const obtained = { ...received, tasks: tasksWithoutAsking(received, of) };
    if (of !== 'complainant') return { after: obtained, events: [event] };
    const told = tellBoard(obtained, context);
    const running = goingOn(told?.after ?? obtained, context);
    return { ...running, events: [event, ...(told?.events ?? []), ...running.events], outbox: told?.outbox ?? [] };
  },
});

/** The one who complained has our letters anyhow. @throws Refusal `AuthorityMissing` for whoever may not be told details (S2.61). */
function requireReader(of: string, authority: Authority, { now }: StaffContext): void {
  if (of === 'complainant' || !covers(authority, 'details', now)) throw new Refusal('AuthorityMissing', { of });
}

/** Letters go to one person instead: whoever had them so far has copies from now on. */
function withCopiesInstead({ parties, ...record }: Case): Case {
  if (parties === undefined) return record;
  return {
    ...record,
    parties: parties.map((party) =>
      party.authority?.letters === 'instead' ? { ...party, authority: { ...party.authority, letters: 'copies' } } : party,
    ),
  };
}

export const revokeAuthority = staffAct({
  act: 'revoke_authority',
  title: 'Record that an authority was taken back',
  signals: true,
  input: z.strictObject({ of: Of, why: words('Why') }),
  isOffered: hasAuthorities,
  perform(record, { of, why }, context) {
    const authority: Authority = { ...authorityOf(record, of), revokedAt: context.now };
    const revoked = withAuthority({ ...record, phase: phaseAfter('revoke_authority', record) }, of, authority);
    const event: EventDraft = {
      type: 'authority_revoked',
      actor: byPerson(context),
      facts: { of },
      words: sealedWords({ why }, context),
    };
    if (of !== 'complainant') return { after: revoked, events: [event] };
    const tasks = [...tasksWithoutAsking(revoked, of), openTask('obtain_authority', record.handler.role, context)];
    return standingStill({ ...revoked, tasks }, [event], byPerson(context), context);
  },
});

/** S2.69: they hear from us at once. Where the clock stands still its notice says so; where it runs on, a letter asks for what is needed. */
function toldWhatIsNeeded(draft: Draft, context: StaffContext): Draft {
  const { after, letters = [] } = draft;
  const respondBy = deadlineOf(after, 'respond')?.dueAt;
  if (letters.length > 0 || respondBy === undefined || !isAllowedFrom('update_progress', after.phase)) return draft;
  const letter = issueLetter({ ...progressFacts(after, respondBy, context), needsAuthority: true }, 'no', context);
  return {
    ...draft,
    after: { ...after, lastContactAt: context.now, tasks: paperTasks(after, [letter], context) },
    events: [...draft.events, { type: 'progress_update_issued', actor: byPerson(context), facts: { channel: letter.channel } }],
    letters: [letter],
  };
}

function hasAuthorities({ onBehalf, parties = [] }: Case): boolean {
  return onBehalf !== undefined || parties.some(({ authority }) => authority !== undefined);
}

/** @throws Refusal `AuthorityMissing` when none was ever asked for. */
function authorityOf({ onBehalf, parties = [] }: Case, of: string): Authority {
  const found = of === 'complainant' ? onBehalf?.authority : parties.find(({ partyId }) => partyId === of)?.authority;
  if (!found) throw new Refusal('AuthorityMissing', { of });
  return found;
}

/** Lets the clocks run again if it was the authority that they waited for. */
function goingOn(record: Case, context: StaffContext): Draft {
  if (record.pause?.reason !== 'awaiting_authority' || lacksAuthority(record, context.now)) return { after: record, events: [] };
  const { after: running, moved } = resumed(record, context);
  const letter = resumeLetter(running, context);
  const letters = letter ? [letter] : [];
  const after = { ...running, lastContactAt: context.now };
  return {
    after: { ...after, tasks: paperTasks(after, letters, context) },
    events: [{ type: 'clock_resumed', actor: byPerson(context), facts: moved }],
    letters,
  };
}
