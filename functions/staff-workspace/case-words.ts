// What the workspace says of cases, in the languages of its pages: a word for every code of the record, so that a new code does not
// compile until it has one.

import type { Channel, DeadlineKind, Outcome, Phase } from '#core/case/case.ts';
import type { EventType } from '#core/case/history.ts';
import type { LetterKind } from '#core/case/outbox.ts';
import type { PreferredChannel } from '#core/case/person.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { StageName } from '#core/procedure/profile.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

export interface CaseWords {
  phases: Record<Phase, string>;
  stages: Record<StageName, string>;
  channels: Record<Channel, string>;
  deadlines: Record<DeadlineKind, string>;
  tasks: Record<StaffTaskKind, string>;
  outcomes: Record<Outcome, string>;
  letters: Record<LetterKind, string>;
  delivery: Record<CaseView['letters'][number]['status'], string>;
  events: Record<EventType, string>;
  preferred: Record<PreferredChannel, string>;
  wantsAnswer: string;
  nobodyYet(role: string): string;
  serious: string;
  weekend: string;
  done(what: string): string;
  recorded(reference: string): string;
  openCase: string;
  notFound: string;
  noRole: string;
  signInFailed: string;
  held: Record<string, string>;
}

const en: CaseWords = {
  phases: {
    received: 'Received',
    acknowledged: 'Acknowledged',
    under_investigation: 'Under investigation',
    responded: 'Answered',
    appealed: 'Appealed',
    under_appeal: 'Under appeal',
    awaiting_feedback: 'Awaiting feedback',
    closed: 'Closed',
  },
  stages: { informal: 'Informal', formal: 'Formal' },
  channels: { email: 'Email', sms: 'Text message', web: 'Web form', phone: 'Phone', desk: 'In person', letter: 'Letter' },
  deadlines: {
    acknowledge: 'Acknowledge',
    triage: 'Assign',
    respond: 'Answer',
    appeal_window: 'End of the time to appeal',
    acknowledge_appeal: 'Acknowledge the appeal',
    answer_appeal: 'Answer the appeal',
    survey: 'End of the survey',
  },
  tasks: {
    take_case: 'Take or assign the case',
    answer_complaint: 'Answer the complaint',
    assign_appeal: 'Assign the appeal',
    answer_appeal: 'Answer the appeal',
    read_new_message: 'Read a new message',
    confirm_contribution: 'Decide on a message from somebody else',
    reach_by_other_channel: 'Reach the person in another way',
    report_to_board: 'Report to the Board',
    answer_in_person: 'Answer in person or by post',
    find_eligible_person: 'Find somebody without a conflict of interest',
    look_into_fault: 'Look into a fault',
  },
  outcomes: {
    upheld: 'Upheld',
    partly_upheld: 'Partly upheld',
    not_upheld: 'Not upheld',
    withdrawn: 'Withdrawn',
    transferred: 'Transferred',
  },
  letters: {
    acknowledgement: 'Acknowledgement',
    progress_update: 'Progress update',
    extension: 'Extension',
    outcome: 'Answer',
    appeal_acknowledgement: 'Acknowledgement of the appeal',
    appeal_outcome: 'Answer to the appeal',
    survey: 'Survey',
    withdrawal_confirmed: 'Confirmation of the withdrawal',
    transfer_notice: 'Notice of the transfer',
  },
  delivery: { pending: 'Waiting', claimed: 'Being sent', sent: 'Sent', failed: 'Not delivered', to_print: 'To print and post' },
  events: {
    complaint_received: 'Complaint received',
    message_received: 'Message received',
    acknowledgement_issued: 'Acknowledgement issued',
    case_assigned: 'Case assigned',
    handler_reminded: 'Handler reminded',
    progress_update_issued: 'Progress update issued',
    deadline_extended: 'Deadline extended',
    case_escalated: 'Case escalated',
    triage_overdue: 'Not assigned in time',
    note_added: 'Note added',
    contact_made: 'Contact with the complainant',
    subject_named: 'Subject of the complaint named',
    person_recused: 'Somebody stepped back',
    marked_serious: 'Marked as serious',
    made_formal: 'Made a formal complaint',
    finding_recorded: 'Finding recorded',
    outcome_decided: 'Outcome decided',
    final_response_issued: 'Answer issued',
    appeal_window_ended: 'Time to appeal ended',
    appeal_lodged: 'Appeal lodged',
    appeal_acknowledgement_issued: 'Acknowledgement of the appeal issued',
    appeal_outcome_decided: 'Outcome of the appeal decided',
    appeal_answer_issued: 'Answer to the appeal issued',
    survey_issued: 'Survey sent',
    survey_answered: 'Survey answered',
    case_withdrawn: 'Complaint withdrawn',
    case_transferred: 'Complaint transferred',
    case_closed: 'Case closed',
    letter_delivered_to_provider: 'Letter delivered',
    letter_failed: 'Letter not delivered',
    task_opened: 'Task opened',
    task_done: 'Task done',
    fault_recorded: 'Fault of the system recorded',
    case_viewed: 'Case read',
    register_read: 'Register read',
  },
  preferred: { email: 'Email', sms: 'Text message', phone: 'Phone', letter: 'Letter', none: 'No contact wished' },
  wantsAnswer: 'Wants the answer by',
  nobodyYet: (role) => `Nobody yet (${role})`,
  serious: 'Serious',
  weekend: 'weekend',
  done: (what) => `Done: ${what}`,
  recorded: (reference) => `Recorded under the reference ${reference}.`,
  openCase: 'Open a case',
  notFound: 'There is no such page, or it is not for you.',
  noRole: 'Your account has no role in the complaints procedure. Ask your administrator for one.',
  signInFailed: 'The sign-in did not succeed, or took too long. Please begin again.',
  held: {
    honeypot: 'A field that people do not see was filled in',
    virus: 'It may hold a virus',
    spam: 'It looks like unwanted advertising',
    own_loop: 'It is one of our own messages, sent back',
    bounce: 'A message could not be delivered',
    delivery_notice: 'A mail server reports on a delivery',
    read_receipt: 'A receipt for a message that was read',
    abuse_report: 'A mail service reports a message of ours as unwanted',
    out_of_office: 'An automatic answer: away',
    auto_reply: 'An automatic answer',
    list: 'It comes from a mailing list',
    automatic: 'A program sent it',
    stop_without_case: 'A text that says STOP, from a number without a case',
  },
};

const ro: CaseWords = {
  phases: {
    received: 'Primit',
    acknowledged: 'Confirmat',
    under_investigation: 'În cercetare',
    responded: 'Cu răspuns',
    appealed: 'Contestat',
    under_appeal: 'Contestație în lucru',
    awaiting_feedback: 'Așteaptă chestionarul',
    closed: 'Închis',
  },
  stages: { informal: 'Informală', formal: 'Formală' },
  channels: { email: 'E-mail', sms: 'SMS', web: 'Formular web', phone: 'Telefon', desk: 'Personal', letter: 'Scrisoare' },
  deadlines: {
    acknowledge: 'Confirmare de primire',
    triage: 'Repartizare',
    respond: 'Răspuns',
    appeal_window: 'Sfârșitul termenului de contestare',
    acknowledge_appeal: 'Confirmarea contestației',
    answer_appeal: 'Răspuns la contestație',
    survey: 'Sfârșitul chestionarului',
  },
  tasks: {
    take_case: 'Preluați sau repartizați cazul',
    answer_complaint: 'Răspundeți la plângere',
    assign_appeal: 'Repartizați contestația',
    answer_appeal: 'Răspundeți la contestație',
    read_new_message: 'Citiți un mesaj nou',
    confirm_contribution: 'Hotărâți ce este mesajul altcuiva',
    reach_by_other_channel: 'Contactați persoana pe altă cale',
    report_to_board: 'Raportați Consiliului',
    answer_in_person: 'Răspundeți personal sau prin poștă',
    find_eligible_person: 'Găsiți pe cineva fără conflict de interese',
    look_into_fault: 'Verificați o defecțiune',
  },
  outcomes: {
    upheld: 'Întemeiată',
    partly_upheld: 'Parțial întemeiată',
    not_upheld: 'Neîntemeiată',
    withdrawn: 'Retrasă',
    transferred: 'Transferată',
  },
  letters: {
    acknowledgement: 'Confirmare de primire',
    progress_update: 'Informare despre stadiu',
    extension: 'Prelungirea termenului',
    outcome: 'Răspuns',
    appeal_acknowledgement: 'Confirmarea contestației',
    appeal_outcome: 'Răspuns la contestație',
    survey: 'Chestionar',
    withdrawal_confirmed: 'Confirmarea retragerii',
    transfer_notice: 'Înștiințare de transfer',
  },
  delivery: {
    pending: 'În așteptare',
    claimed: 'Se trimite',
    sent: 'Trimisă',
    failed: 'Nelivrată',
    to_print: 'De tipărit și expediat',
  },
  events: {
    complaint_received: 'Plângere primită',
    message_received: 'Mesaj primit',
    acknowledgement_issued: 'Confirmare de primire emisă',
    case_assigned: 'Caz repartizat',
    handler_reminded: 'Reamintire trimisă',
    progress_update_issued: 'Informare despre stadiu emisă',
    deadline_extended: 'Termen prelungit',
    case_escalated: 'Caz ridicat la nivelul următor',
    triage_overdue: 'Nerepartizat la timp',
    note_added: 'Notă adăugată',
    contact_made: 'Contact cu persoana care s-a plâns',
    subject_named: 'Persoana vizată a fost numită',
    person_recused: 'Cineva s-a retras din caz',
    marked_serious: 'Marcat ca grav',
    made_formal: 'A devenit plângere formală',
    finding_recorded: 'Constatare înregistrată',
    outcome_decided: 'Rezultat hotărât',
    final_response_issued: 'Răspuns emis',
    appeal_window_ended: 'Termenul de contestare s-a încheiat',
    appeal_lodged: 'Contestație depusă',
    appeal_acknowledgement_issued: 'Confirmarea contestației emisă',
    appeal_outcome_decided: 'Rezultatul contestației hotărât',
    appeal_answer_issued: 'Răspuns la contestație emis',
    survey_issued: 'Chestionar trimis',
    survey_answered: 'Chestionar completat',
    case_withdrawn: 'Plângere retrasă',
    case_transferred: 'Plângere transferată',
    case_closed: 'Caz închis',
    letter_delivered_to_provider: 'Scrisoare livrată',
    letter_failed: 'Scrisoare nelivrată',
    task_opened: 'Sarcină deschisă',
    task_done: 'Sarcină încheiată',
    fault_recorded: 'Defecțiune înregistrată',
    case_viewed: 'Caz citit',
    register_read: 'Registru citit',
  },
  preferred: { email: 'E-mail', sms: 'SMS', phone: 'Telefon', letter: 'Scrisoare', none: 'Nu dorește să fie contactată' },
  wantsAnswer: 'Dorește răspunsul prin',
  nobodyYet: (role) => `Încă nimeni (${role})`,
  serious: 'Grav',
  weekend: 'sfârșit de săptămână',
  done: (what) => `Încheiat: ${what}`,
  recorded: (reference) => `Înregistrată cu referința ${reference}.`,
  openCase: 'Deschideți un caz',
  notFound: 'Această pagină nu există sau nu vă este destinată.',
  noRole: 'Contul dumneavoastră nu are un rol în procedura de plângeri. Cereți unul administratorului.',
  signInFailed: 'Autentificarea nu a reușit sau a durat prea mult. Vă rugăm să o luați de la început.',
  held: {
    honeypot: 'A fost completat un câmp pe care oamenii nu îl văd',
    virus: 'Ar putea conține un virus',
    spam: 'Pare a fi reclamă nedorită',
    own_loop: 'Este un mesaj de-al nostru, întors',
    bounce: 'Un mesaj nu a putut fi livrat',
    delivery_notice: 'Un server de e-mail informează despre o livrare',
    read_receipt: 'Confirmarea că un mesaj a fost citit',
    abuse_report: 'Un serviciu de e-mail raportează un mesaj al nostru ca nedorit',
    out_of_office: 'Un răspuns automat: absență',
    auto_reply: 'Un răspuns automat',
    list: 'Vine de la o listă de discuții',
    automatic: 'L-a trimis un program',
    stop_without_case: 'Un SMS cu STOP, de la un număr fără caz',
  },
};

const caseWords: Record<PageLanguage, CaseWords> = { en, ro };

export function caseWordsIn(language: PageLanguage): CaseWords {
  return caseWords[language];
}
