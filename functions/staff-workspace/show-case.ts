// From a case as a person may read it to its page: codes become words, people's ids their names, and each act gets its form.

import type { Case } from '#core/case/case.ts';
import type { Complainant } from '#core/case/person.ts';
import { isExcluded, mayReview } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { localized, type Profile, type Role } from '#core/procedure/profile.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import { complaintLabels } from '#functions/shared/pages/complaint-fields.ts';
import type { Choice, Tone } from '#functions/shared/pages/components.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import type { Markup } from '#functions/shared/pages/markup.ts';
import type { Problems } from '#functions/shared/pages/problems.ts';
import { caseWordsIn } from './case-words.ts';
import type { PostedForm } from './pages/act-form.ts';
import { casePage } from './pages/case.ts';

export interface CaseShown {
  frame: StaffFrame;
  record: Case;
  view: CaseView;
  profile: Profile;
  staff: readonly StaffPerson[];
  /** The title of an act that was just done. */
  done?: string | undefined;
  /** A form that comes back. */
  again?: { act: string; values: PostedForm; problems: Problems } | undefined;
}

const outcomeTones: Record<'upheld' | 'partly_upheld' | 'not_upheld', Tone> = {
  upheld: 'care',
  partly_upheld: 'care',
  not_upheld: 'calm',
};

export function showCase({ frame, record, view, profile, staff, done, again }: CaseShown): Markup {
  const { language } = frame;
  const words = caseWordsIn(language);
  const nameOf = (personId: string) => staff.find((person) => person.personId === personId)?.name ?? personId;
  const caseHref = `/workspace/cases/${view.reference}`;
  const choices = choicesFor({ record, view, profile, staff, language });
  return casePage({
    frame,
    reference: view.reference,
    phaseLabel: words.phases[view.phase],
    stageLabel: words.stages[view.stage],
    ...(view.serious ? { severity: { label: words.serious, tone: 'wrong' } } : {}),
    handler: view.handler.name ?? roleTitle(view.handler.role, frame, profile),
    receivedAt: view.receivedAt,
    channelLabel: words.channels[view.channel],
    complainant: complainantOf(view, frame),
    complaint: accountOf(view, frame),
    tasks: view.tasks.map(({ kind, dueAt }) => ({
      title: words.tasks[kind],
      reference: view.reference,
      href: `${caseHref}#act-finish_task`,
      dueAt,
      isOverdue: false,
    })),
    deadlines: view.deadlines.map((deadline) => ({
      title: words.deadlines[deadline.what],
      dueAt: deadline.dueAt,
      isOverdue: deadline.overdue,
      movedFromAt: deadline.dueAt > deadline.firstDueAt ? deadline.firstDueAt : undefined,
      because: deadline.because,
      countedDays: deadline.countedDays,
      skippedDays: deadline.skippedDays.map(({ on, why }) => ({ on, why: why === 'weekend' ? words.weekend : why })),
    })),
    messages: view.messages.map(({ receivedAt, channel, from, subject, text }) => ({
      at: receivedAt,
      isOurs: false,
      channelLabel: words.channels[channel],
      from,
      subject,
      text,
      language: view.language,
    })),
    findings: view.findings.map(({ outcome, allegation, rationale }) => ({
      about: allegation ?? words.outcomes[outcome],
      resultLabel: words.outcomes[outcome],
      tone: outcomeTones[outcome],
      text: rationale,
    })),
    letters: view.letters.map(({ letterKind, at, status, text }) => ({
      title: words.letters[letterKind],
      at,
      deliveryLabel: words.delivery[status],
      deliveryTone: status === 'failed' ? 'wrong' : status === 'sent' ? 'good' : 'calm',
      text,
      language: view.language,
    })),
    history: view.history.map(({ type, at, actor, words: told }) => ({
      at,
      sentence: words.events[type],
      who: actor.kind === 'person' ? nameOf(actor.personId) : undefined,
      detail: told && Object.values(told).join('\n'),
    })),
    acts: view.acts.map(({ act, title, schema }) => ({
      act,
      title,
      schema,
      version: view.version,
      choices: choices(act),
      ...(again?.act === act ? { values: again.values, problems: again.problems, isOpen: true } : {}),
    })),
    done,
  });
}

export function roleTitle(role: Role, { language }: StaffFrame, profile: Profile): string {
  const titles = profile.roleTitles[role];
  return titles ? localized(titles, language, profile) : role;
}

function complainantOf({ complainant }: CaseView, { language }: StaffFrame) {
  if (!complainant) return undefined;
  const labels = complaintLabels(language, 'staff');
  const { safeContact, preferredChannel } = complainant;
  const shown = ['name', 'email', 'phone', 'postalAddress', 'supportNeeded'] as const satisfies (keyof Complainant)[];
  const details = shown.map((field) => [labels[field], complainant[field] ?? ''] as const);
  return {
    safeContact,
    details: [...details, [labels.preferredChannel, caseWordsIn(language).preferred[preferredChannel]] as const],
  };
}

function accountOf({ account }: CaseView, { language }: StaffFrame) {
  if (!account) return [];
  const labels = complaintLabels(language, 'staff');
  const asked = ['whatHappened', 'whenItHappened', 'whereItHappened', 'whoItConcerns', 'stepsTaken', 'desiredOutcome'] as const;
  return asked.map((field) => [labels[field], account[field] ?? ''] as const);
}

/** People and tasks to pick from in a form, where the schema only asks for an id. */
function choicesFor({
  record,
  view,
  profile,
  staff,
  language,
}: Pick<CaseShown, 'record' | 'view' | 'profile' | 'staff'> & { language: StaffFrame['language'] }) {
  const words = caseWordsIn(language);
  const named = (people: readonly StaffPerson[]): Choice[] =>
    people
      .map(({ personId, name }) => ({ value: personId, label: name }))
      .sort((one, other) => one.label.localeCompare(other.label));
  const free = staff.filter((person) => !isExcluded(person, record, profile, staff));
  const tasks = view.tasks.map(({ taskId, kind }) => ({ value: taskId, label: words.tasks[kind] }));
  return (act: string): Record<string, readonly Choice[]> => {
    switch (act) {
      case 'assign':
        return { personId: named(free.filter(({ role }) => profile.ranks.includes(role))) };
      case 'assign_appeal':
        return { personId: named(free.filter((person) => mayReview(person, record, profile, staff))) };
      case 'recuse':
        return { personId: named(free) };
      case 'name_subject':
        return { personId: named(staff) };
      case 'finish_task':
      case 'record_contact':
        return tasks.length > 0 ? { taskId: tasks } : {};
      default:
        return {};
    }
  };
}
