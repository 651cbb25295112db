// From a case as a person may read it to its page: codes become words, people's ids their names, and each act gets its form.

import { type Case, FiledKind, kindOf } from '#core/case/case.ts';
import type { SubjectKind } from '#core/case/concern.ts';
import { isHearingAhead, plannedHearing } from '#core/case/hearing.ts';
import type { InquiryState } from '#core/case/inquiry.ts';
import { plannedMeetings } from '#core/case/meeting.ts';
import { owesDeclaration } from '#core/case/no-conflict.ts';
import type { Complainant, Message } from '#core/case/person.ts';
import { isAppeal, isExcluded, mayHearAppeal, mayLead, maySee, maySit } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { endsByItsAct, isLate } from '#core/case/tasks.ts';
import type { Instant } from '#core/instant.ts';
import { completenessOf } from '#core/intake/submission/completeness.ts';
import { Language } from '#core/language.ts';
import { localized, type Profile, type Role } from '#core/procedure/profile.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import { choicesOf, complaintLabels, toldParts } from '#functions/shared/pages/complaint-fields.ts';
import type { Choice, Tone } from '#functions/shared/pages/components.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import type { Markup } from '#functions/shared/pages/markup.ts';
import { dayOf, writtenDay } from '#functions/shared/pages/moments.ts';
import type { Problems } from '#functions/shared/pages/problems.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { eventDetails } from './event-details.ts';
import type { PostedForm } from './pages/act-form.ts';
import { casePage } from './pages/case.ts';
import { hasOriginal } from './read-message.ts';
import { showAppeal } from './show-appeal.ts';
import { showBodies } from './show-bodies.ts';
import { foldText } from './show-mail.ts';
import { peopleChoices, showPeople } from './show-people.ts';
import { aroundWords } from './words/around-words.ts';
import { actQuestions, actTitle, answerWordsIn, caseWordsIn } from './words/catalogue.ts';
import { concernWords } from './words/concern-words.ts';
import { evidenceWordsIn } from './words/evidence-words.ts';
import { filingWords } from './words/filing-words.ts';
import { handlingWords } from './words/handling-words.ts';
import { inquiryWords } from './words/inquiry-words.ts';
import { meetingWordsIn } from './words/meeting-words.ts';
import { peopleWordsIn } from './words/people-words.ts';
import { treatmentWords } from './words/treatment-words.ts';

export interface CaseShown {
  frame: StaffFrame;
  record: Case;
  view: CaseView;
  profile: Profile;
  staff: readonly StaffPerson[];
  /** Who reads it. */
  reader: StaffPerson;
  now: Instant;
  /** What was just done, in a sentence. */
  done?: string | undefined;
  /** A form that comes back. */
  again?: { act: string; values: PostedForm; problems: Problems } | undefined;
}

const outcomeTones: Record<'upheld' | 'partly_upheld' | 'not_upheld', Tone> = {
  upheld: 'care',
  partly_upheld: 'care',
  not_upheld: 'calm',
};

export function showCase({ frame, record, view, profile, staff, reader, now, done, again }: CaseShown): Markup {
  const { language } = frame;
  const words = caseWordsIn(language);
  const fileWords = evidenceWordsIn(language);
  const said = handlingWords[language];
  const meetingWords = meetingWordsIn(language);
  const nameOf = (personId: string) => staff.find((person) => person.personId === personId)?.name ?? personId;
  const caseHref = `/workspace/cases/${view.reference}`;
  const choices = choicesFor({ record, view, profile, staff, reader, frame });
  const acts = view.acts
    .filter(({ act }) => !sentFromPreview.includes(act))
    .map(({ act, title, schema }) => ({ act, title: actTitle({ act, title }, language), schema }));
  // A decision that the letter's check sends back is mended, not written again.
  const wordsAt = (at: number | undefined) => view.history.find(({ seq }) => seq === at)?.words ?? {};
  const { theirView } = wordsAt(record.hearing?.viewSeq);
  const decided = { ...(theirView === undefined ? {} : { theirView }), ...wordsAt(record.decisionSeq) };
  const nextAct = acts.find(({ act }) => act === nextActOf(record, reader, profile));
  const letGo = letGoIn(view);
  return casePage({
    frame,
    reference: view.reference,
    phaseLabel: words.phases[view.phase],
    stageLabel: stageOf(record, frame),
    ...(view.serious ? { severity: { label: words.serious, tone: 'wrong' } } : {}),
    handler: view.handler.name ?? words.nobodyYet(roleTitle(view.handler.role, frame, profile)),
    seenBy: staff
      .filter((person) => maySee(person, record, profile, staff))
      .map(({ name }) => name)
      .sort((one, other) => one.localeCompare(other, language)),
    answers: [
      [words.letters.outcome, record.respondedAt && view.outcome && words.outcomes[view.outcome]],
      [words.letters.appeal_outcome, record.appealAnsweredAt && view.appealOutcome && words.outcomes[view.appealOutcome]],
    ],
    receivedAt: view.receivedAt,
    channelLabel: words.channels[view.channel],
    complainant: complainantOf(view, frame),
    complaint: accountOf(view, frame, record),
    tasks: view.tasks.map(({ kind, dueAt }) => ({
      title: words.tasks[kind],
      reference: view.reference,
      href: `${caseHref}#act-finish_task`,
      dueAt,
      isOverdue: isLate({ kind, dueAt }, now),
    })),
    deadlines: view.deadlines.map((deadline) => ({
      title: words.deadlines[deadline.what],
      dueAt: deadline.dueAt,
      isOverdue: deadline.overdue,
      movedFromAt: deadline.dueAt > deadline.firstDueAt ? deadline.firstDueAt : undefined,
      because: deadline.because,
      countedDays: deadline.countedDays,
      skippedDays: deadline.skippedDays.map(({ on, why }) => ({ on, why: why === 'weekend' ? words.weekend : why })),
      holidays: deadline.skippedDays.filter(({ why }) => why !== 'weekend'),
    })),
    messages: view.messages
      .filter((message) => !isAccount(message, view))
      .map((message) => ({
        at: message.receivedAt,
        isOurs: false,
        channelLabel: words.channels[message.channel],
        from: message.from,
        subject: message.subject,
        ...knownOf(message, frame),
        language: view.language,
        ...(hasOriginal(message) ? { wholeHref: `${caseHref}/messages/${message.messageId}` } : {}),
        attachments: message.attachments.map(({ filename }) => ({ name: filename, href: `${caseHref}/evidence` })),
      })),
    evidence: {
      heading: fileWords.heading,
      label: view.evidence.length === 0 ? fileWords.addHeading : fileWords.count(view.evidence.length),
      href: `${caseHref}/evidence`,
    },
    meetings: {
      heading: meetingWords.heading,
      panel: [meetingWords.panel, view.panel.map(({ personId }) => nameOf(personId)).join(', ')],
      list: view.meetings.map(({ kind, startsAt, endsAt, status, evidenceBy, isDialogue, place = '', companions, barred }) => ({
        title: isDialogue ? aroundWords[language].dialogue.meeting : meetingWords.kinds[kind],
        at: startsAt,
        statusLabel: meetingWords.statuses[status],
        until: [meetingWords.until, endsAt],
        details: [
          [meetingWords.place, place],
          [meetingWords.companion, companions.join(', ')],
          [meetingWords.barred, barred.join(', ')],
          [aroundWords[language].evidenceBy, evidenceBy === undefined ? '' : dayOf(evidenceBy, frame)],
        ],
      })),
    },
    appeal: showAppeal(view, record, frame),
    findings: [
      ...view.findings.map(({ outcome, allegation, rationale }) => ({
        about: allegation ?? words.outcomes[outcome],
        resultLabel: words.outcomes[outcome],
        tone: outcomeTones[outcome],
        text: rationale,
      })),
      ...view.allegations
        .filter(({ hasFinding }) => !hasFinding)
        .map(({ allegation = '' }) => ({ about: allegation, resultLabel: said.page.noFinding, tone: 'care' as const })),
    ],
    inquiry: {
      heading: inquiryWords[language].page.heading,
      cards: view.inquiry.map((item) => inquiryCard(item, frame, now)),
    },
    remedies: {
      heading: said.page.remedies,
      cards: view.remedies.map((remedy) => remedyCard(remedy, frame, profile)),
    },
    bodies: showBodies(view, frame, nameOf),
    letters: view.letters.map((letter) => ({
      title: letterTitle(letter, view, frame),
      at: letter.at,
      ...deliveryOf(letter, frame, profile),
      text: letter.text,
      printHref: letter.text && `${caseHref}/letters/${letter.letterId}`,
      language: view.language,
    })),
    history: view.history.map(({ type, at, facts, actor, words: told }) => ({
      at,
      sentence: sentenceOf(words.events[type], eventDetails({ type, facts }, { language, profile, nameOf }), language),
      who: actor.kind === 'person' ? nameOf(actor.personId) : undefined,
      detail: told && toldIn(told),
    })),
    nextAct,
    acts: (nextAct ? [nextAct, ...acts.filter((act) => act !== nextAct)] : acts).map(({ act, title, schema }) => ({
      act,
      title,
      schema,
      version: view.version,
      labels: actQuestions(act, language),
      choices: choices(act),
      isOpen: again === undefined && act === nextAct?.act,
      ...(act === 'agree_to_filing' ? { explanation: proposedIn(record, view, frame) } : {}),
      ...(act === 'decide_outcome' ? { values: decided } : {}),
      ...(letGo[act] === undefined ? {} : { values: letGo[act] }),
      ...(act === 'correct_contact' ? { values: contactOf(view) } : {}),
      ...explained(act, view, frame),
      ...(again?.act === act ? { values: again.values, problems: again.problems, isOpen: true } : {}),
    })),
    done,
    people: showPeople(view, frame, now),
    paused: view.pause && { label: peopleWordsIn(language).paused, why: peopleWordsIn(language).reasons[view.pause.reason] },
  });
}

/** Also whom it is for, where that is somebody who acts for the person. */
function letterTitle(
  { letterKind, toParty }: CaseView['letters'][number],
  { parties }: CaseView,
  { language }: StaffFrame,
): string {
  const title = caseWordsIn(language).letters[letterKind];
  const { roles, forReader } = peopleWordsIn(language);
  if (toParty === undefined) return title;
  const name = parties.find(({ partyId }) => partyId === toParty.partyId)?.name ?? roles.representative;
  return `${title}${wordingIn(language).layout.colon}${forReader[toParty.as](name)}`;
}

/** "Finding recorded: partly upheld". */
function sentenceOf(event: string, details: readonly string[], language: StaffFrame['language']): string {
  return details.length === 0 ? event : `${event}${wordingIn(language).layout.colon}${details.join(', ')}`;
}

/** The words behind an event, a line each; the outcome among those of a decision stands in its sentence. */
function toldIn({ outcome: _code, ...texts }: Readonly<Record<string, string>>): string {
  return Object.values(texts).join('\n\n');
}

/** What one agrees to stands at its button: what it is said to be, why, and the answer that goes out by it (S2.2). */
function proposedIn({ filing }: Case, { history }: CaseView, { language }: StaffFrame): string | undefined {
  const { said, answer } = history.find(({ seq }) => seq === filing?.seq)?.words ?? {};
  if (filing === undefined || said === undefined || answer === undefined) return undefined;
  const { kinds, proposed } = filingWords[language];
  return proposed({ kind: kinds[filing.as], said, answer });
}

/** Nothing is sent that was not read: these have their button under the preview. */
const sentFromPreview: readonly string[] = ['send_letter', 'send_appeal_letter', 'approve_letter'];

/** What brings a case on from where it is: somebody takes it, finds out, decides, and reads the answer before it goes out. */
function nextActOf(record: Case, reader: StaffPerson, profile: Profile): string | undefined {
  const { phase, handler, findings, decisionSeq, hearing } = record;
  if (phase === 'acknowledged') return 'assign';
  if (phase !== 'under_investigation' && phase !== 'under_appeal') return undefined;
  if (handler.personId === undefined) return phase === 'under_appeal' ? 'assign_appeal' : 'assign';
  const isJudge = handler.personId === reader.personId || hearing?.panel.includes(reader.personId) === true;
  if (isJudge && owesDeclaration(reader, record, profile)) return 'declare_no_conflict';
  if (isHearingAhead(record)) {
    if (plannedHearing(record)) return 'record_hearing';
    return hearing?.panel.length === 0 ? 'name_panel' : 'invite_to_hearing';
  }
  if (findings.length === 0) return 'record_finding';
  return decisionSeq === undefined ? 'decide_outcome' : 'preview_letter';
}

/** What somebody has in sight while they decide: what the person wanted, and what is still to be found out (S0.12, S1.3). */
function explained(act: string, { account, inquiry }: CaseView, frame: StaffFrame) {
  const { colon } = wordingIn(frame.language).layout;
  const said = (label: string, text: string) => (text === '' ? {} : { explanation: `${label}${colon}${text}` });
  switch (act) {
    case 'declare_no_conflict':
      return declarationOf(frame);
    case 'decide_outcome':
    case 'offer_remedy':
      return said(complaintLabels(frame.language, 'staff').desiredOutcome, account?.desiredOutcome ?? '');
    case 'record_finding': {
      const open = inquiry.filter(({ state }) => state === 'open').map(({ question = '' }) => question);
      return said(inquiryWords[frame.language].page.stillOpen, open.join(' · '));
    }
    default:
      return {};
  }
}

const inquiryTones: Record<InquiryState, Tone> = { open: 'care', found: 'good', not_possible: 'calm' };

function inquiryCard(
  { question = '', source, state, from, allegation, what, asked }: CaseView['inquiry'][number],
  frame: StaffFrame,
  now: Instant,
) {
  const { language } = frame;
  const isLate = state === 'open' && asked !== undefined && asked.dueAt < now;
  const { sources, states, page } = inquiryWords[language];
  return {
    title: question,
    stateLabel: isLate ? wordingIn(language).workspace.overdue : states[state],
    tone: isLate ? 'wrong' : inquiryTones[state],
    text: what,
    details: [
      [sources[source], from],
      [page.about, allegation],
      [page.asked, asked && `${asked.name ?? asked.personId}, ${dayOf(asked.dueAt, frame)}`],
    ] as const,
  };
}

/** Whoever cannot declare it steps back beside it, with one button (S0.33, S2.18). */
function declarationOf({ language }: StaffFrame) {
  const { said, stepBack } = inquiryWords[language].declaration;
  return { explanation: said, instead: { act: 'recuse', title: stepBack } };
}

/** With how often it was taken up again, and that it is from long ago, so that both are in sight (S0.38, S2.9). */
function stageOf(record: Case, { language }: StaffFrame): string {
  const { stage, rounds, outOfTime } = record;
  const kind = kindOf(record);
  const { page } = handlingWords[language];
  const { colon } = wordingIn(language).layout;
  return [
    ...(kind === 'complaint' ? [] : [filingWords[language].kinds[kind]]),
    caseWordsIn(language).stages[stage],
    ...(rounds === undefined ? [] : [`${page.rounds}${colon}${rounds}`]),
    ...(outOfTime === undefined ? [] : [page.outOfTime]),
  ].join('. ');
}

const remedyTones: Record<CaseView['remedies'][number]['state'], Tone> = {
  to_approve: 'care',
  offered: 'calm',
  promised: 'calm',
  overdue: 'wrong',
  kept: 'good',
  not_kept: 'wrong',
};

function remedyCard(
  { kind, state, what, amount, currency, allegation, owner, dueAt }: CaseView['remedies'][number],
  frame: StaffFrame,
  profile: Profile,
) {
  const { choices, page } = handlingWords[frame.language];
  const written = amount === undefined ? undefined : writeMoney(amount, currency, frame);
  return {
    title: choices.remedyKinds[kind],
    stateLabel: choices.remedyStates[state],
    tone: remedyTones[state],
    text: what,
    details: [
      [inquiryWords[frame.language].page.about, allegation],
      [page.amount, written],
      [page.owner, roleTitle(owner, frame, profile)],
      [page.by, writtenDay(dayIn(dueAt, profile.timeZone), frame.language)],
    ] as const,
  };
}

function writeMoney(amount: number, currency: string | undefined, { language }: StaffFrame): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency: currency ?? 'EUR' }).format(amount);
}

/** What became of a letter: since when its reader has it, or how far it came. */
function deliveryOf({ status, deliveredAt }: CaseView['letters'][number], { language }: StaffFrame, { timeZone }: Profile) {
  const words = caseWordsIn(language);
  if (deliveredAt !== undefined) {
    return {
      deliveryLabel: words.deliveredOn(writtenDay(dayIn(deliveredAt, timeZone), language)),
      deliveryTone: 'good',
    } as const;
  }
  const deliveryTone = status === 'failed' ? 'wrong' : status === 'sent' ? 'good' : 'calm';
  return { deliveryLabel: words.delivery[status], deliveryTone } as const;
}

/** The civil date of a moment. */
function dayIn(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(at));
}

export function roleTitle(role: Role, { language }: StaffFrame, profile: Profile): string {
  const titles = profile.roleTitles[role];
  return titles ? localized(titles, language, profile) : role;
}

function complainantOf({ complainant, isGuarded, lettersCode }: CaseView, { language }: StaffFrame) {
  if (!complainant) return undefined;
  const labels = complaintLabels(language, 'staff');
  const { safeContact, preferredChannel, onBehalfOf, affectedAgrees, relation, email, senderProven } = complainant;
  const said = concernWords[language];
  const { complaint, newCase } = wordingIn(language);
  const shown = [
    'name',
    'email',
    'phone',
    'postalAddress',
    'contactTime',
    'helper',
    'supportNeeded',
    'affectedPerson',
  ] as const satisfies (keyof Complainant)[];
  const details = shown.map((field) => [labels[field], complainant[field] ?? ''] as const);
  return {
    safeContact,
    details: [
      ...details,
      [labels.onBehalfOf, onBehalfOf ? newCase.onBehalfOfChoices[onBehalfOf] : ''] as const,
      [labels.affectedAgrees, affectedAgrees ? complaint.affectedAgreesChoices[affectedAgrees] : ''] as const,
      [said.relation, relation ? said.relations[relation] : ''] as const,
      [caseWordsIn(language).wantsAnswer, caseWordsIn(language).preferred[preferredChannel]] as const,
    ],
    warnings: [
      ...(email === undefined || senderProven ? [] : [caseWordsIn(language).notProven]),
      ...(isGuarded ? [said.guarded] : []),
    ],
    lettersCode: peopleWordsIn(language).lettersCode(lettersCode),
  };
}

/** What is known of a message beside its words; copies of earlier mails are folded away, never cut (E24). */
function knownOf(message: Message, { language }: StaffFrame) {
  const { standings, flags, aboutMessage } = caseWordsIn(language);
  const { standing, passedOnFrom, awayUntilOn, replyTo, seenAddresses, theirReference, automaticWhy } = message;
  const label = standings[standing];
  const about = [
    [aboutMessage.automaticWhy, automaticWhy],
    [aboutMessage.replyTo, replyTo],
    [aboutMessage.passedOnFrom, passedOnFrom && [passedOnFrom.name, passedOnFrom.address].filter(Boolean).join(', ')],
    [aboutMessage.awayUntilOn, awayUntilOn && writtenDay(awayUntilOn, language)],
    [aboutMessage.theirReference, theirReference],
    [aboutMessage.seenAddresses, seenAddresses?.join(', ')],
  ] as const;
  return {
    standing:
      label === undefined ? undefined : { label, tone: standing === 'unverified' ? ('care' as const) : ('calm' as const) },
    flags: message.flags?.map((flag) => flags[flag]),
    about: about.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    ...foldText(message.text, message.subject),
  };
}

/** The form for corrections begins with what is known, or with whoever may have written what a colleague passed on (E22). */
function contactOf({ complainant, messages }: CaseView): Readonly<Record<string, string>> {
  const { name, email, phone, postalAddress, preferredChannel, secondLanguage } = complainant ?? {};
  const language = secondLanguage === undefined ? complainant?.language : undefined;
  const candidate = messages.find(({ passedOnFrom }) => passedOnFrom !== undefined)?.passedOnFrom;
  const isUnknown = name === undefined && email === undefined && phone === undefined;
  const known = { name, email, phone, postalAddress, preferredChannel, language };
  const suggested = isUnknown && candidate ? { ...known, name: candidate.name, email: candidate.address } : known;
  return Object.fromEntries(Object.entries(suggested).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}

/** What a form or a member of staff took down stands on the page as the complaint already; a mail or text is shown as it came. */
function isAccount({ standing, channel, text }: Message, { account }: CaseView): boolean {
  return standing === 'complaint' && ['web', 'phone', 'desk', 'letter'].includes(channel) && text === account?.whatHappened;
}

/** With what is still open (S0.28), and what was asked about it once (S2.25). */
function accountOf({ account, subjects }: CaseView, { language }: StaffFrame, { askedFor }: Case) {
  if (!account) return [];
  const labels = { ...complaintLabels(language, 'staff'), readableText: caseWordsIn(language).readableText };
  const { notTold, asked: weAsked } = wordingIn(language).casePage;
  const concern = concernWords[language];
  return [
    ...toldParts.map((field) => [labels[field], account[field] ?? ''] as const),
    [
      notTold,
      completenessOf(account)
        .open.map((part) => labels[part])
        .join('\n'),
    ] as const,
    [weAsked, askedFor ? labels[askedFor] : ''] as const,
    [concern.about, aboutOf(subjects, concern.kinds)] as const,
  ];
}

/** Of what kind each is, and who, as far as somebody is named (S2.7). */
function aboutOf(subjects: CaseView['subjects'], kinds: Readonly<Record<SubjectKind, string>>): string {
  const told = subjects.map(({ kind, name }) => (name === undefined ? kinds[kind] : `${kinds[kind]} (${name})`));
  return [...new Set(told)].join('\n');
}

/** What somebody wrote, and what has been let leave since: the same again sends it. */
function letGoIn({ looks }: CaseView): Readonly<Record<string, PostedForm>> {
  const sendable = looks.filter(({ seenBy, input }) => seenBy !== undefined && input !== undefined);
  return Object.fromEntries(sendable.map(({ act, input = {} }) => [act, textsIn(input)]));
}

function textsIn(input: Readonly<Record<string, unknown>>): PostedForm {
  return Object.fromEntries(
    Object.entries(input).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : [])),
  );
}

/** People and tasks to pick from in a form, where the schema only asks for an id. */
function choicesFor({
  record,
  view,
  profile,
  staff,
  reader,
  frame,
}: Pick<CaseShown, 'record' | 'view' | 'profile' | 'staff' | 'reader' | 'frame'>) {
  const words = caseWordsIn(frame.language);
  const answers = answerWordsIn(frame.language);
  const { upheld, partly_upheld, not_upheld } = words.outcomes;
  const outcome = choicesOf({ upheld, partly_upheld, not_upheld });
  const named = (people: readonly StaffPerson[]): Choice[] =>
    people
      .map(({ personId, name }) => ({ value: personId, label: name }))
      .sort((one, other) => one.label.localeCompare(other.label));
  const free = staff.filter((person) => !isExcluded(person, record, profile, staff));
  const names = new Intl.DisplayNames(frame.language, { type: 'language' });
  const languages = profile.languages.map((value) => ({ value, label: names.of(value) ?? value }));
  const tasks = view.tasks
    .filter((task) => !endsByItsAct(task))
    .map(({ taskId, kind }) => ({ value: taskId, label: words.tasks[kind] }));
  const undecided = view.messages
    .filter(({ standing }) => standing === 'unverified')
    .map(({ messageId, from, subject }) => ({
      value: messageId,
      label: [from, subject].filter(Boolean).join(': ') || messageId,
    }));
  const said = handlingWords[frame.language];
  const allegations = view.allegations.map(({ allegationId, allegation }) => ({
    value: allegationId,
    label: allegation ?? allegationId,
  }));
  const openQuestions = view.inquiry
    .filter(({ state }) => state === 'open')
    .map(({ itemId, question }) => ({ value: itemId, label: question ?? itemId }));
  const owners = [...profile.ranks, 'quality_manager' as const].map((role) => ({
    value: role,
    label: roleTitle(role, frame, profile),
  }));
  const requests = (record.bodies ?? [])
    .filter(({ kind, answeredAt }) => kind === 'request' && answeredAt === undefined)
    .map(({ bodyId, seq }) => ({
      value: bodyId,
      label: view.history.find((event) => event.seq === seq)?.words?.['body'] ?? bodyId,
    }));
  const remediesIn = (...states: CaseView['remedies'][number]['state'][]) => remediesOf(({ state }) => states.includes(state));
  const remediesOf = (isMeant: (remedy: CaseView['remedies'][number]) => boolean) =>
    view.remedies
      .filter(isMeant)
      .map(({ remedyId, kind, what }) => ({ value: remedyId, label: what ?? said.choices.remedyKinds[kind] }));
  const interpreted = Language.options.map((value) => ({ value, label: names.of(value) ?? value }));
  const meetings = plannedMeetings(record).map(({ meetingId, kind, startsAt }) => ({
    value: meetingId,
    label: `${meetingWordsIn(frame.language).kinds[kind]}, ${dayOf(startsAt, frame)}`,
  }));
  const { witness } = peopleWordsIn(frame.language).roles;
  const witnesses = view.parties
    .filter(({ role }) => role === 'witness')
    .map(({ partyId, name }) => ({ value: partyId, label: name ?? partyId }));
  const witnessSide = witnesses.length === 0 ? [] : [{ value: 'witness', label: witness }];
  // Nobody is asked for a declaration who owes none, or could not take the case.
  const mayTake = profile.ranks.includes(reader.role) && owesDeclaration(reader, record, profile);
  const unasked: Record<string, readonly Choice[]> = mayTake ? {} : { hasNoConflict: [] };
  const concern = concernWords[frame.language];
  const looks = view.looks
    .filter(({ seenBy }) => seenBy === undefined)
    .map(({ lookId, act }) => ({ value: lookId, label: actTitle({ act, title: act }, frame.language) }));
  return (act: string): Record<string, readonly Choice[]> => {
    switch (act) {
      case 'assign':
        return {
          personId: named(free.filter((one) => profile.ranks.includes(one.role) && mayLead(one, record, profile, staff))),
          ...unasked,
        };
      case 'assign_appeal':
        return { personId: named(free.filter((person) => mayHearAppeal(person, record, profile, staff))), ...unasked };
      case 'recuse':
        return { personId: named(free) };
      case 'name_subject':
        return {
          kind: choicesOf(concern.kinds),
          personId: named(staff),
          role: profile.ranks.map((role) => ({ value: role, label: roleTitle(role, frame, profile) })),
        };
      case 'name_contact':
        return { personId: named(free.filter(({ role }) => role === profile.namedContact?.role)) };
      case 'record_relation':
        return {
          relation: [...profile.relations, 'not_said' as const].map((value) => ({ value, label: concern.relations[value] })),
        };
      case 'look_at_letter':
        return { lookId: looks, verdict: choicesOf(concern.verdicts) };
      case 'finish_task':
        return { taskId: tasks };
      case 'record_contact':
        return { taskId: tasks, how: choicesOf(answers.how) };
      case 'correct_contact':
        return { preferredChannel: choicesOf(words.preferred), language: languages };
      case 'place_contribution':
        return { messageId: undecided, as: choicesOf(answers.as) };
      case 'make_formal':
        return { askedBy: choicesOf(answers.askedBy) };
      case 'resolve_at_once':
        return { letter: choicesOf(said.choices.letterWish) };
      case 'file_as':
        return { as: FiledKind.options.map((value) => ({ value, label: filingWords[frame.language].kinds[value] })) };
      case 'decide_out_of_time':
        return { as: choicesOf(said.choices.outOfTime) };
      case 'decide_accountability':
        return { decision: choicesOf(said.choices.accountability) };
      case 'record_learning':
        return { kind: choicesOf(said.choices.learning) };
      case 'refer_to_body':
      case 'record_body_request':
        return { scope: choicesOf(aroundWords[frame.language].bodies.scopes) };
      case 'answer_body':
        return { bodyId: requests };
      case 'remove_allegation':
        return { allegationId: allegations };
      case 'plan_meeting':
        return {
          interpreter: interpreted,
          // Nobody is asked whether it is a talk that the complainant has not wished for.
          ...(record.dialogue?.wish === 'wished' ? {} : { isDialogue: [] }),
        };
      case 'record_dialogue_wish':
        return { wish: choicesOf(aroundWords[frame.language].dialogue.wishes) };
      case 'answer_disadvantage':
        return { found: choicesOf(treatmentWords[frame.language].found) };
      case 'record_treatment':
        return { answer: choicesOf(treatmentWords[frame.language].answers) };
      case 'invite_to_hearing':
        return { interpreter: interpreted };
      case 'expect_professional':
      case 'move_meeting':
      case 'cancel_meeting':
        return { meetingId: meetings };
      case 'record_meeting':
        return { meetingId: meetings, spoke: choicesOf(answers.spoke), witnesses };
      case 'record_hearing':
        return { spoke: choicesOf(answers.spoke), witnesses };
      case 'record_account':
        return { whose: [...choicesOf(answers.whose), ...witnessSide], witness: witnesses };
      case 'name_panel':
        return { members: named(staff.filter((person) => maySit(person, record, profile, staff))) };
      case 'record_finding':
        return { allegationId: allegations, outcome };
      case 'decide_outcome':
        // The answer to a complaint is not a report on what people heard.
        return { outcome, ...(isAppeal(record) && profile.appeal.panel ? {} : { theirView: [] }) };
      case 'offer_remedy':
        return { kind: choicesOf(said.choices.remedyKinds), allegationId: allegations, owner: owners };
      case 'plan_inquiry':
        return { allegationId: allegations, source: choicesOf(inquiryWords[frame.language].sources) };
      case 'ask_colleague':
        return { itemId: openQuestions, personId: named(free) };
      case 'settle_inquiry': {
        const { found, not_possible } = inquiryWords[frame.language].states;
        return { itemId: openQuestions, result: choicesOf({ found, not_possible }) };
      }
      case 'approve_remedy':
        return { remedyId: remediesIn('to_approve') };
      case 'drop_remedy':
        return { remedyId: remediesOf(({ state, breach }) => breach === undefined && ['to_approve', 'offered'].includes(state)) };
      case 'report_promise':
        return { remedyId: remediesIn('promised', 'overdue'), kept: choicesOf(said.choices.promiseKept) };
      default:
        return peopleChoices(act, view, frame.language);
    }
  };
}
