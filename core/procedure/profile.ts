// The published procedure as data: who leads, on which clocks, what a letter must hold. A provider changes its procedure by
// editing its profile, never code. Every clock says `because`: the paragraph of the published policy that made it.

import * as z from 'zod';
import { Channel } from '#core/case/channel.ts';
import { ServiceRelation } from '#core/case/concern.ts';
import { PauseReason } from '#core/case/pause-reason.ts';
import { CivilDate } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import { Refusal } from '#core/refusal.ts';
import { DayZero, Span } from './span.ts';
import { CalendarSettings } from './working-calendar.ts';

/** Ranks in the line that a complaint climbs, and the two roles beside it. */
export const Role = z.enum(['front_desk', 'team_leader', 'head_of_service', 'trustee', 'chair', 'quality_manager']);
export type Role = z.infer<typeof Role>;

export const StageName = z.enum(['informal', 'formal']);
export type StageName = z.infer<typeof StageName>;

const LocalizedText = z.partialRecord(Language, z.string().min(1));

/** Why a rule is as it is: one text for everybody, or one in each language in which staff read it. */
const Reason = z.union([z.string().min(1), LocalizedText]);
export type Reason = z.infer<typeof Reason>;

/** A clock: how long, and why that long. */
const Clock = z.strictObject({ span: Span, because: Reason });
export type ProfileClock = z.infer<typeof Clock>;

const Stage = z.strictObject({
  stage: StageName,
  /** Who leads this stage unless the complaint is about them. */
  leads: Role,
  /** Counted from the moment this stage began: receipt for the first, the step to formal for the second. */
  acknowledge: Clock,
  /** By then a person has answered, which no program can do for them, and somebody is charged with the facts (S0.5, S0.6). */
  firstReply: Clock.optional(),
  /**
   * Counted from receipt, or from the acknowledgement of this stage (S2.33: "a further 10 working days"); then `noLaterThan`, counted from
   * receipt, keeps a late acknowledgement from putting off the answer.
   */
  respond: Clock.extend({ from: z.enum(['stage_began', 'acknowledged']), noLaterThan: Clock.optional() }),
  /** The longest that the answer may be put off, all extensions together; counted from the first due moment. */
  longestExtension: Clock,
});
export type ProfileStage = z.infer<typeof Stage>;

/** Dates of ours that a charter may answer for (S4.6). */
export const Commitment = z.enum(['acknowledge', 'first_reply', 'respond', 'answer_appeal']);
export type Commitment = z.infer<typeof Commitment>;

/** What is owed to somebody for whom we did not keep a date; the span counts from our answer. */
const Redress = Clock.extend({
  breach: Commitment,
  kind: z.enum(['apology', 'measure', 'compensation']),
  what: LocalizedText,
  /** Of a compensation. */
  amount: z.number().positive().optional(),
  /** Who sees to it. */
  owner: Role,
});
export type ProfileRedress = z.infer<typeof Redress>;

/** Limits of texts. What they hold back is never lost: its reader is reached by e-mail or by a person (M14 to M16). */
const TextRules = z.strictObject({
  /** Texts of one number with no longer pause between them are one submission (M6). */
  burstMinutes: z.int().min(1).max(120).default(10),
  /** How numbers begin that are texted, such as +40: texts to elsewhere cost without limit and hardly ever arrive (M15). */
  prefixes: z
    .array(z.string().regex(/^\+\d{0,6}$/))
    .min(1)
    .default(['+']),
  /** The most texts a day to one number, and to all numbers with one of the prefixes. */
  mostPerNumber: z.int().positive().default(20),
  mostPerPrefix: z.int().positive().default(500),
  /** The most keywords and questions a day that are answered to one number by themselves (E43). */
  mostAnswers: z.int().positive().default(5),
  /** A text that could not be sent or was not delivered by then is replaced. */
  fallbackHours: z.int().min(1).max(72).default(24),
});

/** What each rank may promise by itself (S2.19). */
const Compensation = z.strictObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** The most on one case; a rank that is not named may promise any sum. */
  upTo: z.partialRecord(Role, z.number().nonnegative()),
  because: Reason,
});

export const Profile = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z-]*\.[a-z]{2}$/),
    version: z.int().positive(),
    owner: z.string().min(1),
    /** The day by which its owner looks at the procedure again (S2.77). */
    reviewOn: CivilDate,
    /** The first and the last day of the charter that publishes this procedure: it holds for a limited time (S4.9). */
    charter: z.strictObject({
      validFrom: CivilDate,
      validUntil: CivilDate,
      /** What is offered by itself, once on a case for each kind of date that was missed. Missing: the apology of every late letter (S4.6). */
      redress: z.array(Redress).default([]),
    }),
    /** The ways in that are published (S0.3). What comes another way is taken in all the same. */
    channels: z.array(Channel).min(1),
    /** What somebody who complains may be to this service; asked, and never needed (S2.1, S2.4). */
    relations: z
      .array(ServiceRelation)
      .min(1)
      .default(ServiceRelation.options.filter((relation) => relation !== 'perpetrator_programme')),
    provider: z.strictObject({
      name: LocalizedText,
      phone: z.string().min(3),
      postalAddress: z.string().min(1),
      /** Outside bodies a person may turn to, named in the final answer (S1.18). */
      onwardRights: LocalizedText,
    }),
    /** The first is the one used when a person's language is not known. */
    languages: z.array(Language).min(1),
    timeZone: CalendarSettings.shape.timeZone,
    /** How working days are counted; `holidays` is a file name in profiles/holidays, without its ending. */
    calendar: CalendarSettings.omit({ timeZone: true }).extend({
      holidays: z.string().regex(/^[A-Z]{2}(-[A-Z]+)?$/),
      dayZero: DayZero,
    }),
    /** From the lowest to the highest; escalation climbs it, a complaint about a rank is led by the next. */
    ranks: z.array(Role).min(2),
    roleTitles: z.partialRecord(Role, LocalizedText),
    /** In the order they are tried; the first is where a complaint starts. */
    stages: z.array(Stage).min(1).max(2),
    /** A case that nobody has been assigned to by then is put before the leading role again. */
    triage: Clock,
    /** Working days before an answer is due on which its handler is reminded. */
    reminders: z.array(z.int().positive().max(60)),
    /** The person who complained hears from us at least this often while we look into it (S1.10). */
    progressUpdate: Clock,
    /** While an overdue answer stays unsent, the next rank is told again this often. */
    escalateAgain: Clock,
    appeal: z.strictObject({
      leads: Role,
      /** Counted from the delivery of the answer (S2.41). */
      window: Clock,
      acknowledge: Clock,
      answer: Clock,
      /** True: the decision ends the procedure (S2.58). */
      final: z.boolean(),
      /** Who hears it together before anybody answers, and how soon (S2.44–S2.46). Without: one reviewer answers it. */
      panel: z
        .strictObject({
          size: z.int().min(1).max(5),
          /** The ranks its members come from. */
          from: z.array(Role).min(1),
          /** From receipt until the hearing is held, or it is decided to do without; the answer is then counted from there (S2.55). */
          within: Clock,
          /** Working days before a hearing by which whoever appeals is asked for their documents (S2.48). */
          evidenceBefore: z.int().positive().max(20).default(2),
        })
        .optional(),
      /** Whether a final decision may be looked at again when new evidence appears. */
      reopensForNewEvidence: z.boolean().default(false),
    }),
    /** Nobody finds anything before both sides have been heard, or it is said why one was not (S0.34). */
    hearsBothSides: z.boolean().default(false),
    /** Nobody finds anything without something to go by, or a reason why there is nothing (S0.11). Missing: nobody is asked. */
    findingsNeedBasis: z.strictObject({ because: Reason }).optional(),
    /** Whoever shapes an answer says before that they have no conflict of interest, for this reason (S0.33). Missing: nobody is asked. */
    declaresNoConflict: z.strictObject({ because: Reason }).optional(),
    survey: z.strictObject({ open: Clock }),
    /** While the clocks stand still, somebody looks again this often whether they must; no case waits without a date. */
    pauseReview: Clock.default({
      span: { unit: 'working_days', amount: 10 },
      because: 'the procedure does not say how often a pause is looked at again: every 10 working days',
    }),
    /** What the clocks may stand still for, and nothing else. */
    clockStops: z.array(z.strictObject({ reason: PauseReason, because: Reason })),
    /** Of those who speak for somebody else. */
    authority: z
      .strictObject({
        /** The answer's clock stands still until the person concerned has agreed in writing (S2.31). */
        stopsClock: z.boolean().default(false),
        /** The rank that is told at once, without details, of a complaint made for somebody with their permission (S2.64). */
        reportTo: Role.optional(),
        /** By when those who handle such a complaint report what was done (S2.68). */
        reportWithin: Clock.default({
          span: { unit: 'working_days', amount: 10 },
          because: 'the procedure does not say by when managers report what they did: within 10 working days',
        }),
        /** Working days before the last day of an authority on which somebody is asked to see to a new one. */
        renewBefore: z.int().positive().max(60).default(5),
      })
      .prefault({}),
    /** Of what a person found to be no complaint (S2.2). */
    filing: z
      .strictObject({
        /** Its case stays open as long, for its writer to say that it is one. */
        sayOtherwise: Clock.default({
          span: { unit: 'working_days', amount: 10 },
          because: 'the procedure does not say how long a comment waits to be called a complaint: 10 working days',
        }),
        /** Who is told of each. */
        tells: Role.optional(),
      })
      .prefault({}),
    /** Nobody is treated worse for complaining (S2.12). */
    fairTreatment: z
      .strictObject({
        /** By when it is looked into that somebody says they are. */
        lookInto: Clock.default({
          span: { unit: 'working_days', amount: 5 },
          because:
            'S2.12: the procedure does not say by when it is looked into that somebody is treated worse: within 5 working days',
        }),
        /** How long after the answer somebody asks how they have been treated since. Missing: nobody is asked. */
        followUp: Clock.optional(),
      })
      .prefault({}),
    /** Of bodies outside that ask for information. */
    bodies: z
      .strictObject({
        /** By when one is answered that names no day. */
        answerWithin: Clock.default({
          span: { unit: 'calendar_days', amount: 28, rollForward: false },
          because: 'S1.20: the body named no day: within 28 days, as regulators usually ask',
        }),
      })
      .prefault({}),
    letters: z.strictObject({
      upheld: z.array(z.enum(['apology', 'measures', 'prevention', 'onward_rights'])),
      notUpheld: z.array(z.enum(['taken_seriously', 'reason', 'onward_rights'])),
      /** Who signs the answer to a complaint beside its author (S3.8). */
      secondSignature: Role.optional(),
    }),
    /** How long after it happened a complaint should be raised (S2.9); later, a person decides. Missing: there is no such time. */
    raising: Clock.optional(),
    /** Each person who uses the service has somebody of this role as their own, who is given their complaint first (S3.6). */
    namedContact: z.strictObject({ role: Role, because: Reason }).optional(),
    /** Handling goes on until the person is satisfied, so many times at most (S0.38). */
    untilSatisfied: z.strictObject({ rounds: z.int().min(1).max(10), because: Reason }).optional(),
    /** What a serious complaint needs before it is answered (S0.36). */
    major: z
      .strictObject({ requires: z.array(z.enum(['accountability', 'corrective_action'])).min(1), because: Reason })
      .optional(),
    /** By when it is recorded what an answered complaint taught (S1.12). Missing: nobody is asked. */
    learning: Clock.optional(),
    /** How long a case is kept after it was closed (S1.16). */
    retention: Clock,
    /** Missing: this procedure offers no money. */
    compensation: Compensation.optional(),
    /** What programs may do by text; each provider's own, since each pays for it and answers in its own countries. */
    texts: TextRules.prefault({}),
    /** For people who may be watched (S2.8): pages can be left at once, their names tell nothing, and there is advice about traces. */
    safeBrowsing: z
      .strictObject({
        /** Where one is taken at once: a page that could be anybody's. */
        leaveTo: z.url({ protocol: /^https$/ }),
        /** Whom to call when in danger. */
        emergencyNumber: z.string().min(2),
      })
      .optional(),
    /** The most parts a text message may be cut into (M1). */
    smsParts: z.int().min(1).max(6),
  })
  .check(({ value: profile, issues }) => {
    const hole = (path: (string | number)[], message: string) => issues.push({ code: 'custom', input: profile, path, message });
    const [home] = profile.languages;
    for (const [index, stage] of profile.stages.entries()) {
      const rank = profile.ranks.indexOf(stage.leads);
      if (rank === -1) hole(['stages', index, 'leads'], `${stage.leads} leads this stage but has no rank`);
      else if (rank === profile.ranks.length - 1)
        hole(['stages', index, 'leads'], `${stage.leads} has no superior: an overdue case could not be escalated`);
    }
    if (new Set(profile.stages.map(({ stage }) => stage)).size !== profile.stages.length)
      hole(['stages'], 'a stage is named twice');
    if (new Set(profile.ranks).size !== profile.ranks.length) hole(['ranks'], 'a rank is named twice');
    if (!profile.ranks.includes(profile.appeal.leads))
      hole(['appeal', 'leads'], `${profile.appeal.leads} hears appeals but has no rank`);
    if (profile.charter.validUntil <= profile.charter.validFrom)
      hole(['charter', 'validUntil'], 'is not after the day from which the charter holds (S4.9)');
    if (new Set(profile.relations).size !== profile.relations.length) hole(['relations'], 'a relation is named twice');
    if (new Set(profile.channels).size !== profile.channels.length) hole(['channels'], 'a channel is named twice');
    const stops = profile.clockStops.map(({ reason }) => reason);
    if (new Set(stops).size !== stops.length) hole(['clockStops'], 'a reason is named twice');
    if (profile.authority.stopsClock && !stops.includes('awaiting_authority'))
      hole(['authority', 'stopsClock'], 'stops the clock for what clockStops does not name: awaiting_authority (S2.31)');
    const { reportTo } = profile.authority;
    if (reportTo !== undefined && !profile.ranks.includes(reportTo))
      hole(['authority', 'reportTo'], `${reportTo} is told of complaints made for others but has no rank`);
    for (const [index, role] of (profile.appeal.panel?.from ?? []).entries()) {
      if (!profile.ranks.includes(role)) hole(['appeal', 'panel', 'from', index], `${role} sits on the panel but has no rank`);
    }
    for (const role of profile.ranks) {
      if (home && !profile.roleTitles[role]?.[home]) hole(['roleTitles', role], `has no title in ${home}`);
    }
    for (const language of profile.languages) {
      if (!profile.provider.name[language])
        hole(['provider', 'name', language], 'is missing: letters could not be signed in this language');
      if (!profile.provider.onwardRights[language])
        hole(['provider', 'onwardRights', language], 'is missing: an answer must tell of onward rights (S1.18)');
    }
    for (const part of ['apology', 'measures', 'prevention'] as const) {
      if (!profile.letters.upheld.includes(part)) hole(['letters', 'upheld'], `lacks ${part} (S2.39)`);
    }
    const limits = profile.ranks.map((role) => profile.compensation?.upTo[role] ?? Number.POSITIVE_INFINITY);
    if (profile.compensation && limits.at(-1) !== Number.POSITIVE_INFINITY)
      hole(['compensation', 'upTo'], 'limits the highest rank too: nobody could agree to more (S2.20)');
    if (limits.some((limit, index) => limit < (limits[index - 1] ?? 0)))
      hole(['compensation', 'upTo'], 'lets a rank promise more than the one above it (S2.19)');
    for (const [index, redress] of profile.charter.redress.entries()) {
      for (const [field, message] of redressHoles(profile, redress)) hole(['charter', 'redress', index, field], message);
    }
    const breaches = profile.charter.redress.map(({ breach }) => breach);
    if (new Set(breaches).size !== breaches.length) hole(['charter', 'redress'], 'a kind of date is named twice');
    const { secondSignature } = profile.letters;
    if (secondSignature === 'front_desk') hole(['letters', 'secondSignature'], 'front_desk cannot answer for a letter (S3.8)');
    const { namedContact } = profile;
    if (namedContact && !profile.ranks.includes(namedContact.role))
      hole(
        ['namedContact', 'role'],
        `${namedContact.role} is everybody’s named contact but has no rank: nobody in it could lead a case`,
      );
    else if (namedContact && namedContact.role !== profile.stages[0]?.leads)
      hole(
        ['namedContact', 'role'],
        `${namedContact.role} does not lead the first stage: no complaint would ever be given to a named contact (S3.6)`,
      );
    if (!profile.letters.notUpheld.includes('reason')) hole(['letters', 'notUpheld'], 'lacks the reason (S2.40)');
  });
export type Profile = z.infer<typeof Profile>;

/** S4.6: a charter promises nothing that nobody may give, that somebody cannot read, or for a date that it does not set. */
function redressHoles(
  { stages, languages, ranks, compensation }: Pick<Profile, 'stages' | 'languages' | 'ranks' | 'compensation'>,
  { breach, kind, amount, owner, what }: ProfileRedress,
): [field: string, message: string][] {
  const limit = compensation?.upTo[owner] ?? Number.POSITIVE_INFINITY;
  return [
    ...(breach === 'first_reply' && stages.every(({ firstReply }) => firstReply === undefined)
      ? [['breach', 'no stage promises a first reply'] satisfies [string, string]]
      : []),
    ...((kind === 'compensation') === (amount !== undefined)
      ? []
      : [['amount', 'a compensation has an amount, and nothing else has'] satisfies [string, string]]),
    ...(amount !== undefined && (compensation === undefined || amount > limit)
      ? [['amount', `${owner} may not promise this sum (S2.19)`] satisfies [string, string]]
      : []),
    ...(ranks.includes(owner) || owner === 'quality_manager'
      ? []
      : [['owner', `${owner} has no rank`] satisfies [string, string]]),
    ...languages
      .filter((language) => what[language] === undefined)
      .map((language): [string, string] => ['what', `is missing in ${language}: letters in that language could not tell it`]),
  ];
}

/**
 * A profile from its file's JSON text.
 * @throws Refusal `ProfileInvalid` with `holes`: one sentence each, path first, so that its owner can mend it.
 */
export function loadProfile(text: string): Profile {
  const parsed = Profile.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const holes = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw new Refusal('ProfileInvalid', { holes });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function stageNamed(profile: Profile, stage: StageName): ProfileStage {
  const found = profile.stages.find((candidate) => candidate.stage === stage);
  if (!found) throw new Refusal('ProfileInvalid', { holes: [`stages: there is no ${stage} stage`] });
  return found;
}

/** Why, for somebody who reads `language`. */
export function reasonIn(because: Reason, language: Language, profile: Profile): string {
  if (typeof because === 'string') return because;
  const [anyOther = ''] = Object.values(because);
  return [language, ...profile.languages].map((candidate) => because[candidate]).find((text) => text !== undefined) ?? anyOther;
}

/** A text in `language`, or in the first of the provider's languages that has it. */
export function localized(text: Partial<Record<Language, string>>, language: Language, profile: Profile): string {
  const found = [language, ...profile.languages].map((candidate) => text[candidate]).find((candidate) => candidate !== undefined);
  if (found === undefined)
    throw new Refusal('ProfileInvalid', { holes: [`a text has no translation in ${profile.languages.join(', ')}`] });
  return found;
}
