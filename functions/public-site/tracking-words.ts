// What the tracking page says: the case in plain words, for the person who complained. It names roles, never people, and leaves out
// what is only ours: notes, conflicts of interest, what others wrote.

import type { Phase } from '#core/case/case.ts';
import type { EventType } from '#core/case/history.ts';
import type { LetterKind } from '#core/case/outbox.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

export interface TrackingWords {
  phases: Record<Phase, string>;
  /** What comes next, by the day on which it is due. */
  next: Partial<Record<Phase, (day: string) => string>>;
  surveyOpen: string;
  events: Partial<Record<EventType, string>>;
  assignedTo(role: string): string;
  extendedTo(day: string): string;
  letters: Record<LetterKind, string>;
}

const en: TrackingWords = {
  phases: {
    received: 'Received',
    acknowledged: 'Waiting for somebody to look into it',
    under_investigation: 'Being looked into',
    responded: 'Answered',
    appealed: 'You asked for a second look',
    under_appeal: 'Being looked at a second time',
    awaiting_feedback: 'Finished',
    closed: 'Closed',
  },
  next: {
    received: (day) => `We write to you by ${day} to tell you what we will do.`,
    acknowledged: (day) => `We answer you by ${day}.`,
    under_investigation: (day) => `We answer you by ${day}.`,
    responded: (day) => `If you are not satisfied, you can ask for a second look until ${day}.`,
    appealed: (day) => `We answer you by ${day}.`,
    under_appeal: (day) => `We answer you by ${day}.`,
  },
  surveyOpen: 'We have sent you a few questions about how we treated you. You need not answer them.',
  events: {
    complaint_received: 'We received your complaint.',
    acknowledgement_issued: 'We told you that we have it.',
    progress_update_issued: 'We told you how far we are.',
    contact_made: 'We were in touch with you.',
    case_escalated: 'It went to somebody more senior, because it took too long.',
    made_formal: 'It became a formal complaint.',
    final_response_issued: 'We sent you our answer.',
    appeal_lodged: 'You asked for a second look.',
    appeal_acknowledgement_issued: 'We told you that we will look at it again.',
    appeal_answer_issued: 'We sent you our answer after the second look.',
    case_withdrawn: 'It ended because you wished it.',
    case_transferred: 'It went to another organisation.',
    survey_issued: 'We asked you how we handled it.',
    survey_answered: 'You told us how we handled it.',
    case_closed: 'It was closed.',
  },
  assignedTo: (role) => `Somebody looks into it: ${role}.`,
  extendedTo: (day) => `We need more time and told you why. The new day is ${day}.`,
  letters: {
    acknowledgement: 'We have your complaint',
    progress_update: 'How far we are',
    extension: 'We need more time',
    outcome: 'Our answer',
    appeal_acknowledgement: 'We look at it again',
    appeal_outcome: 'Our answer after the second look',
    survey: 'How did we handle it?',
    withdrawal_confirmed: 'Your complaint has ended',
    transfer_notice: 'Another organisation answers you',
  },
};

const ro: TrackingWords = {
  phases: {
    received: 'Primită',
    acknowledged: 'Așteaptă să fie preluată',
    under_investigation: 'În cercetare',
    responded: 'Am răspuns',
    appealed: 'Ați cerut o nouă examinare',
    under_appeal: 'În a doua examinare',
    awaiting_feedback: 'Încheiată',
    closed: 'Închisă',
  },
  next: {
    received: (day) => `Vă scriem până ${day} ce vom face.`,
    acknowledged: (day) => `Vă răspundem până ${day}.`,
    under_investigation: (day) => `Vă răspundem până ${day}.`,
    responded: (day) => `Dacă nu sunteți mulțumit(ă), puteți cere o nouă examinare până ${day}.`,
    appealed: (day) => `Vă răspundem până ${day}.`,
    under_appeal: (day) => `Vă răspundem până ${day}.`,
  },
  surveyOpen: 'V-am trimis câteva întrebări despre felul în care v-am tratat. Nu sunteți obligat(ă) să răspundeți.',
  events: {
    complaint_received: 'Am primit plângerea dumneavoastră.',
    acknowledgement_issued: 'V-am confirmat că am primit-o.',
    progress_update_issued: 'V-am spus unde am ajuns.',
    contact_made: 'Am luat legătura cu dumneavoastră.',
    case_escalated: 'A ajuns la o persoană cu mai multă autoritate, pentru că a durat prea mult.',
    made_formal: 'A devenit plângere formală.',
    final_response_issued: 'V-am trimis răspunsul nostru.',
    appeal_lodged: 'Ați cerut o nouă examinare.',
    appeal_acknowledgement_issued: 'V-am confirmat că o examinăm din nou.',
    appeal_answer_issued: 'V-am trimis răspunsul după a doua examinare.',
    case_withdrawn: 'S-a încheiat la dorința dumneavoastră.',
    case_transferred: 'A fost preluată de altă organizație.',
    survey_issued: 'V-am întrebat cum am lucrat.',
    survey_answered: 'Ne-ați spus cum am lucrat.',
    case_closed: 'A fost închisă.',
  },
  assignedTo: (role) => `Se ocupă de ea: ${role}.`,
  extendedTo: (day) => `Avem nevoie de mai mult timp și v-am spus de ce. Noua zi este ${day}.`,
  letters: {
    acknowledgement: 'Am primit plângerea dumneavoastră',
    progress_update: 'Unde am ajuns',
    extension: 'Avem nevoie de mai mult timp',
    outcome: 'Răspunsul nostru',
    appeal_acknowledgement: 'O examinăm din nou',
    appeal_outcome: 'Răspunsul după a doua examinare',
    survey: 'Cum am lucrat?',
    withdrawal_confirmed: 'Plângerea dumneavoastră s-a încheiat',
    transfer_notice: 'Vă răspunde altă organizație',
  },
};

const trackingWords: Record<PageLanguage, TrackingWords> = { en, ro };

export function trackingWordsIn(language: PageLanguage): TrackingWords {
  return trackingWords[language];
}
