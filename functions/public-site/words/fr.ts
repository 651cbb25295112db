// What the tracking page says in French, with the polite « vous ». The spaces before : ; ! ? and inside « » do not break.

import type { TrackingWords } from './tracking-words.ts';

export const fr: TrackingWords = {
  phases: {
    received: 'Reçue',
    acknowledged: 'En attente d’une personne qui s’en occupe',
    under_investigation: 'En cours d’examen',
    responded: 'Réponse envoyée',
    appealed: 'Vous avez demandé un second examen',
    under_appeal: 'En cours de second examen',
    awaiting_feedback: 'Terminée',
    closed: 'Close',
  },
  next: {
    received: (day) => `Nous vous écrirons au plus tard le ${day} pour vous dire ce que nous allons faire.`,
    acknowledged: (day) => `Nous vous répondrons au plus tard le ${day}.`,
    under_investigation: (day) => `Nous vous répondrons au plus tard le ${day}.`,
    responded: (day) => `Si la réponse ne vous satisfait pas, vous pouvez demander un second examen jusqu’au ${day}.`,
    appealed: (day) => `Nous vous répondrons au plus tard le ${day}.`,
    under_appeal: (day) => `Nous vous répondrons au plus tard le ${day}.`,
  },
  surveyOpen:
    'Nous vous avons envoyé quelques questions sur la façon dont nous nous sommes comportés envers vous. Vous êtes libre de ne pas y répondre.',
  paused:
    'Le délai de notre réponse est suspendu ; nous vous avons écrit pourquoi. Vous pouvez ajouter quelque chose à tout moment.',
  events: {
    complaint_received: 'Nous avons reçu votre réclamation.',
    acknowledgement_issued: 'Nous vous avons confirmé que nous l’avons reçue.',
    progress_update_issued: 'Nous vous avons dit où nous en sommes.',
    contact_made: 'Nous avons été en contact avec vous.',
    case_escalated: 'Elle est passée à un niveau supérieur, parce que cela prenait trop de temps.',
    made_formal: 'Elle est devenue une réclamation formelle.',
    final_response_issued: 'Nous vous avons envoyé notre réponse.',
    appeal_lodged: 'Vous avez demandé un second examen.',
    appeal_acknowledgement_issued: 'Nous vous avons confirmé que nous allons l’examiner à nouveau.',
    appeal_answer_issued: 'Nous vous avons envoyé notre réponse après le second examen.',
    resolved_at_once: 'Elle a été réglée tout de suite.',
    taken_up_again: 'Nous l’examinons de nouveau.',
    case_withdrawn: 'La procédure s’est arrêtée parce que vous l’avez souhaité.',
    case_transferred: 'Elle a été transmise à un autre organisme.',
    survey_issued: 'Nous vous avons demandé votre avis sur notre travail.',
    survey_answered: 'Vous nous avez donné votre avis sur notre travail.',
    case_closed: 'Elle a été close.',
  },
  assignedTo: (role) => `Une personne s’en occupe : ${role}.`,
  extendedTo: (day) => `Il nous faut plus de temps et nous vous avons dit pourquoi. La nouvelle date est le ${day}.`,
  letters: {
    acknowledgement: 'Nous avons bien reçu votre réclamation',
    progress_update: 'Où nous en sommes',
    extension: 'Il nous faut plus de temps',
    outcome: 'Notre réponse',
    appeal_acknowledgement: 'Nous l’examinons à nouveau',
    appeal_outcome: 'Notre réponse après le second examen',
    survey: 'Comment nous en sommes-nous occupés ?',
    withdrawal_confirmed: 'La procédure est terminée',
    transfer_notice: 'Un autre organisme vous répond',
    resolution_confirmed: 'Une confirmation de ce qui a été convenu',
    text_answer: 'Une courte réponse par SMS',
    pause_notice: 'Le délai de notre réponse est suspendu',
    resume_notice: 'Nous reprenons : une nouvelle date',
  },
};
