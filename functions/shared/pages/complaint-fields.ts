// The questions about a complaint, asked in the same words online and, read out by staff, by phone and at the desk.

import type { ServiceRelation } from '#core/case/concern.ts';
import type { Account } from '#core/case/person.ts';
import { type Choice, radios, select, textArea, textField } from './components.ts';
import type { Content } from './markup.ts';
import type { Problems } from './problems.ts';
import type { FieldWording } from './wording/field.ts';
import { type PageLanguage, wordingIn } from './wording/wording.ts';

/** The names of the form's fields, which are the keys of a complaint submission. */
export type ComplaintField =
  | 'whatHappened'
  | 'whenItHappened'
  | 'whereItHappened'
  | 'whoItConcerns'
  | 'aboutKind'
  | 'stepsTaken'
  | 'whyDissatisfied'
  | 'desiredOutcome'
  | 'onBehalfOf'
  | 'affectedPerson'
  | 'affectedAgrees'
  | 'relation'
  | 'name'
  | 'helper'
  | 'supportNeeded'
  | 'preferredChannel'
  | 'email'
  | 'phone'
  | 'postalAddress'
  | 'contactTime'
  | 'safeContact'
  | 'language';

/** As typed, so that nothing is lost when the form comes back with an error. */
export type ComplaintValues = Partial<Record<ComplaintField, string>>;

export interface ComplaintQuestions {
  language: PageLanguage;
  values: ComplaintValues;
  problems: Problems;
  /** `staff`: somebody else types, so the browser must not offer that somebody's own name and address. */
  asker: 'person' | 'staff';
  /** The browser is to remember nothing that was typed: what it offers to fill in next time, others may see. */
  isWatched?: boolean;
  /** In which letters can be written; with fewer than two nobody is asked. */
  answerLanguages: readonly Choice[];
  /** What somebody who complains may be to this provider; the question can be passed over (S2.1, S2.4). */
  relations: readonly ServiceRelation[];
}

function questionWording(language: PageLanguage, asker: 'person' | 'staff') {
  const { complaint, newCase } = wordingIn(language);
  return asker === 'person' ? complaint : { ...complaint, name: newCase.name, onBehalfOfChoices: newCase.onBehalfOfChoices };
}

/** What is told of the matter itself, in the order in which it is read. */
export const toldParts = [
  'whatHappened',
  'whenItHappened',
  'whereItHappened',
  'whoItConcerns',
  'stepsTaken',
  'whyDissatisfied',
  'desiredOutcome',
] as const satisfies (keyof Account)[];

/** The label of each question in the order in which they are asked, for the error summary. */
export function complaintLabels(language: PageLanguage, asker: 'person' | 'staff'): Record<ComplaintField, string> {
  const words = questionWording(language, asker);
  return {
    whatHappened: words.whatHappened.label,
    whenItHappened: words.whenItHappened.label,
    whereItHappened: words.whereItHappened.label,
    whoItConcerns: words.whoItConcerns.label,
    aboutKind: words.aboutKind.label,
    stepsTaken: words.stepsTaken.label,
    whyDissatisfied: words.whyDissatisfied.label,
    desiredOutcome: words.desiredOutcome.label,
    onBehalfOf: words.onBehalfOf.label,
    affectedPerson: words.affectedPerson.label,
    affectedAgrees: words.affectedAgrees.label,
    relation: words.relation.label,
    name: words.name.label,
    helper: words.helper.label,
    supportNeeded: words.supportNeeded.label,
    preferredChannel: words.preferredChannel.label,
    email: words.email.label,
    phone: words.phone.label,
    postalAddress: words.postalAddress.label,
    contactTime: words.contactTime.label,
    safeContact: words.safeContact.label,
    language: words.language.label,
  };
}

/** What happened, and what would put it right. */
export function aboutQuestions(questions: ComplaintQuestions): Content {
  const { language, asker } = questions;
  const words = questionWording(language, asker);
  const of = (name: ComplaintField, wording: FieldWording) => fieldOf(questions, name, wording);
  return [
    textArea({ ...of('whatHappened', words.whatHappened), rows: 8, isRequired: true }),
    textField(of('whenItHappened', words.whenItHappened)),
    textField(of('whereItHappened', words.whereItHappened)),
    textField(of('whoItConcerns', words.whoItConcerns)),
    radios({ ...of('aboutKind', words.aboutKind), choices: choicesOf(words.aboutKindChoices) }),
    textArea({ ...of('stepsTaken', words.stepsTaken), rows: 3 }),
    textArea({ ...of('whyDissatisfied', words.whyDissatisfied), rows: 3 }),
    textArea({ ...of('desiredOutcome', words.desiredOutcome), rows: 3 }),
  ];
}

export function personQuestions(questions: ComplaintQuestions): Content {
  const { language, asker, relations } = questions;
  const words = questionWording(language, asker);
  const said = [...relations, 'not_said' as const].map((value) => ({ value, label: words.relationChoices[value] }));
  const of = (name: ComplaintField, wording: FieldWording) => fieldOf(questions, name, wording);
  return [
    radios({ ...of('onBehalfOf', words.onBehalfOf), choices: choicesOf(words.onBehalfOfChoices) }),
    textField(of('affectedPerson', words.affectedPerson)),
    radios({ ...of('affectedAgrees', words.affectedAgrees), choices: choicesOf(words.affectedAgreesChoices) }),
    radios({ ...of('relation', words.relation), choices: said }),
    textField({ ...of('name', words.name), autocomplete: autofill(questions, 'name') }),
    textField(of('helper', words.helper)),
    textArea({ ...of('supportNeeded', words.supportNeeded), rows: 3 }),
  ];
}

export function reachQuestions(questions: ComplaintQuestions): Content {
  const { language, asker, answerLanguages } = questions;
  const words = questionWording(language, asker);
  const of = (name: ComplaintField, wording: FieldWording) => fieldOf(questions, name, wording);
  return [
    radios({ ...of('preferredChannel', words.preferredChannel), choices: choicesOf(words.preferredChannelChoices) }),
    textField({ ...of('email', words.email), type: 'email', autocomplete: autofill(questions, 'email') }),
    textField({ ...of('phone', words.phone), type: 'tel', autocomplete: autofill(questions, 'tel'), isShort: true }),
    textArea({ ...of('postalAddress', words.postalAddress), rows: 3, autocomplete: autofill(questions, 'street-address') }),
    textField(of('contactTime', words.contactTime)),
    textArea({ ...of('safeContact', words.safeContact), rows: 3 }),
    answerLanguages.length > 1 && select({ ...of('language', words.language), choices: answerLanguages }),
  ];
}

function fieldOf({ language, values, problems }: ComplaintQuestions, name: ComplaintField, wording: FieldWording) {
  return { name, language, ...wording, value: values[name], problem: problems[name] };
}

/** WCAG 1.3.5, except where it would be unsafe or would offer the details of the wrong person. */
function autofill({ asker, isWatched = false }: ComplaintQuestions, token: string): string {
  return asker === 'person' && !isWatched ? token : 'off';
}

export function choicesOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
