// English. Short sentences, no jargon, no blame (S1.11). Text messages keep to plain letters, which cost least (M2).

import type { Messages } from './messages.ts';

const accompanied =
  'Someone you trust may come with you. If it is a professional, such as a lawyer, please tell us beforehand, so that we can choose a neutral place.';

export const en: Messages = {
  locale: 'en-GB',
  subjects: {
    acknowledgement: 'we have received your message',
    progress_update: 'where we are',
    extension: 'a new date',
    outcome: 'our reply to you',
    appeal_acknowledgement: 'we have received your message',
    appeal_outcome: 'our reply to you',
    survey: 'a few short questions',
    resolution_confirmed: 'our reply to you',
    withdrawal_confirmed: 'a confirmation for you',
    transfer_notice: 'news for you',
    pause_notice: 'a note about the time we need',
    resume_notice: 'a new date',
  },
  letter: {
    whichLanguage:
      'We are not sure which language you prefer, so we are writing to you in two. Please tell us which one you would like. You can simply reply to this message.',
    toRepresentative: {
      copies: 'This is a copy. The person you act for has this letter too, and wants you to have it.',
      instead:
        'The person you act for wants our letters to go to you. In this letter, “you” and “your complaint” mean them and their complaint.',
    },
    greeting: (name) => (name ? `Dear ${name},` : 'Hello,'),
    closing: 'Yours sincerely,',
    onBehalfOf: (office) => `on behalf of: ${office}`,
    referenceLine: (reference) => `Reference: ${reference}`,
    receipt: (receivedOn) => `Thank you for telling us. We received your complaint on ${receivedOn}.`,
    quoteReference: (reference) => `Your reference is ${reference}. Please mention it whenever you contact us.`,
    nextSteps: {
      informal:
        'A colleague will now find out what happened, stay in touch with you and try to put things right as quickly as possible.',
      formal:
        'We will now look into it carefully and fairly. We listen to you, check the facts and write to you with what we have found.',
    },
    respondBy: (date) =>
      `You will have our answer by ${date} at the latest. If we need more time, we will tell you before that date, and why.`,
    meeting: `If you would like to talk to us in person, please tell us. ${accompanied}`,
    addMore: 'If you would like to add anything, simply reply to this message.',
    noDisadvantage:
      'Making a complaint is free. Nobody may treat you worse because of it, and the care and support you receive will not change.',
    truthful:
      'Please tell us what you know as exactly and as fully as you can. It is all right not to know or remember everything.',
    support:
      'Would you like somebody else to deal with your complaint, or would you prefer another language? Do you need help, or is it not safe for us to call or write to you? Please tell us. We will find a way together.',
    questions: {
      readableText:
        'We could not open all of your message, because it is encrypted. Please tell us again what it says: in an ordinary mail, by phone or by letter. Your complaint counts as received all the same.',
      whatHappened: 'Could you tell us a little more about what happened?',
      whenItHappened: 'When did it happen? A rough day is enough.',
      whoItConcerns: 'Who was involved? A name or a job is enough.',
    },
    needNotAnswer: 'If you can, simply reply to this message. You do not have to: we look into it either way.',
    addFiles: 'Photos, recordings and documents, also large ones, can be sent to us here:',
    tracking: 'You can see how far we are here:',
    contact: ({ phone, postalAddress }) => `You can call us on ${phone} or write to us at: ${postalAddress}.`,
    progress: 'We are still looking into your complaint and have not forgotten you.',
    stillBy: (date) => `You will have our answer by ${date} at the latest. You do not need to do anything.`,
    late: (date) =>
      `We promised you our answer by ${date}. We did not keep this promise, and we are sorry. We are working on it and will write to you as soon as it is ready. You do not need to do anything.`,
    overdue: (date) =>
      `You should have had our answer by ${date}. We did not manage that, and we are sorry. We are working on it and will write to you as soon as it is ready.`,
    formalOffer: (phone) =>
      `You do not have to wait any longer: if you wish, we treat this as a formal complaint, and somebody more senior looks into it. Simply reply to this message or call us on ${phone}.`,
    extension: ({ oldDate, newDate }) =>
      `We told you that you would have our answer by ${oldDate}. We need more time to do this properly, and we are sorry that you have to wait longer. You will now have our answer by ${newDate} at the latest.`,
    reasonKept: 'We may only tell you the reason once we have the agreement of the person you speak for.',
    decision: {
      upheld: 'We have looked into your complaint carefully. We found that it is justified.',
      partly_upheld: 'We have looked into your complaint carefully. We found that it is justified in part.',
      not_upheld:
        'We have looked into your complaint carefully. From what we could find out, we cannot say that it is justified. We do not see that anything needs to change in this case.',
    },
    appealDecision: {
      upheld: 'We have looked at your complaint again from the beginning. We found that your appeal is justified.',
      partly_upheld: 'We have looked at your complaint again from the beginning. We found that your appeal is justified in part.',
      not_upheld:
        'We have looked at your complaint again from the beginning. From what we could find out, we cannot say that your appeal is justified. We do not see that anything needs to change in this case.',
    },
    allegation: (what) => `You told us about this: ${what}`,
    findingOf: {
      upheld: 'We found that this is justified.',
      partly_upheld: 'We found that this is justified in part.',
      not_upheld: 'From what we could find out, we cannot say that this is justified.',
    },
    quoted: (words) => `“${words}”`,
    talkHeld: (date) => `You wished to talk with those concerned. This talk took place on ${date}.`,
    talkNotHeld: 'You wished to talk with those concerned. This talk has not taken place. If you still wish it, please tell us.',
    promise: ({ what, date }) => `By ${date}: ${what}`,
    compensation: ({ what, date, amount }) => `By ${date}: compensation of ${amount}. ${what}`,
    takenSeriously:
      'We take every complaint very seriously, and yours too. We understand that this may not be the answer you were hoping for.',
    appealRight: ({ date, addressee, phone, postalAddress }) =>
      [
        `You can ask us in writing, by ${date} at the latest, to look at your complaint again (an appeal). Please address it to: ${addressee}.`,
        `Please tell us all your reasons. You can reply to this message or write to: ${postalAddress}. It is free, and nobody may treat you worse because of it. If writing is hard for you, call us on ${phone} and we will help you.`,
        'If you can only write later, please tell us why. We will then decide whether we can still look at it.',
      ].join('\n\n'),
    final: 'This decision is final: our own procedure ends here, and there is no further appeal to us.',
    notFinal: 'If this does not put things right for you, please tell us. We will go on looking for a solution with you.',
    appealReceipt: (receivedOn) =>
      `Thank you for writing to us again. We received your appeal against our answer on ${receivedOn}.`,
    appealNextSteps: 'Your complaint will now be looked at again by people who have not dealt with it before.',
    askReasons:
      'You did not tell us why you disagree with our answer. Your appeal counts all the same. Could you tell us your reasons? You can simply reply to this message.',
    appealAddMore:
      'If you have not yet told us all your reasons, or if you have documents or witnesses, please tell us by replying to this message.',
    appealMeeting: `If you would like a meeting about it, please tell us. We will let you know whether there will be one and, if not, why. ${accompanied}`,
    survey: (closesOn) =>
      [
        'We have finished dealing with your complaint. Please tell us how we dealt with it: it helps us to do better. There are a few short questions, and they take about two minutes.',
        `You can answer until ${closesOn}. You are free not to answer, and your answers change nothing about your complaint. Please do not write any names or telephone numbers in them.`,
      ].join('\n\n'),
    resolution:
      'You told us about a problem, and we settled it together straight away. Thank you for telling us. Here is what we agreed.',
    withdrawal: [
      'You told us that you do not want to go on with your complaint. We have ended the procedure, as you asked.',
      'If this was not your wish, if somebody put pressure on you, or if you change your mind, please tell us. You can come back to us at any time. It is free, and nobody may treat you worse because of it.',
    ].join('\n\n'),
    transfer: (organisation) =>
      `Your complaint is about something that another organisation is responsible for. We have passed it to: ${organisation}. They will answer you from now on.`,
    transferContact: (contact) => `You can reach them here: ${contact}`,
    authority: {
      needed:
        'You speak for somebody else. To tell you what we find, we need their agreement in writing, or another proof that you may act for them. Please send it to us. Until then we cannot tell you anything about them.',
      clock_stands:
        'You speak for somebody else. We need their agreement in writing, or another proof that you may act for them. Please send it to us. Until it is here we cannot tell you anything about them, and the time for our answer stands still. As soon as we have it we write to you with the new date.',
    },
    pause: {
      awaiting_authority:
        'We are waiting for the agreement of the person you speak for. Until it is here, the time for our answer stands still.',
      safeguarding: 'Before we go on, we make sure that everybody is safe. Until then, the time for our answer stands still.',
      police:
        'The police are looking into this. So as not to disturb their work we wait for them, and the time for our answer stands still.',
      external_investigation:
        'Another body is looking into this. We wait for its result, and the time for our answer stands still.',
    },
    pauseReview: (date) =>
      `We look at this again by ${date} at the latest, and write to you as soon as we go on. You can add something or ask us at any time.`,
    resumed: 'We are going on with your complaint: the time for our answer runs again.',
    headings: {
      question: 'One question',
      their_view: 'What happened, in your own words',
      findings: 'What we found',
      apology: 'Our apology',
      measures: 'What we have done',
      prevention: 'What we do so that it does not happen again',
      promises: 'What we promise you',
      reason: 'Why we decided this',
      delay_reason: 'Why we need more time',
      appeal_right: 'If you do not agree',
      onward_rights: 'Where else you can turn',
      support: 'If you need something different',
      contact: 'How to reach us',
    },
  },
  sms: {
    received: 'we have received your message.',
    acknowledgement: (day) => `we have received your message. You will have our answer by ${day}.`,
    question: 'We have one question.',
    progress_update: (day) => `we are still working on our answer. You will have it by ${day}.`,
    late: 'our answer is late and we are sorry. We are working on it.',
    extension: (day) => `we need more time and are sorry. You will have our answer by ${day}.`,
    outcome: 'our answer is ready for you.',
    appeal_acknowledgement: (day) => `we have received your message. You will have our answer by ${day}.`,
    appeal_outcome: 'our answer is ready for you.',
    survey: 'please tell us how we did. It takes two minutes.',
    resolution_confirmed: 'we confirm what we agreed.',
    withdrawal_confirmed: 'we have stopped, as you asked. If this was not you, please call us.',
    transfer_notice: 'there is news for you.',
    pause_notice: 'we have news for you.',
    resume_notice: (day) => `we go on. You have our answer by ${day}.`,
    reach: ({ link, phone }) => (link ? `Open ${link} or call ${phone}` : `Please call ${phone}`),
  },
  survey: {
    introduction: 'Please choose a number from 1 to 5. Please do not write any names or telephone numbers.',
    attitude: { question: 'How did our staff treat you?', lowest: 'very badly', highest: 'very well' },
    quality: { question: 'How well did we look into what you told us?', lowest: 'very badly', highest: 'very well' },
    speed: { question: 'How quickly did we answer you?', lowest: 'far too slowly', highest: 'quickly enough' },
    outcomeUnderstood: {
      question: 'How well could you understand our answer and what comes next?',
      lowest: 'not at all',
      highest: 'completely',
    },
    settled: { question: 'Is the matter settled for you?', yes: 'Yes, it is settled', no: 'No: please look into it again' },
    comment: 'What should we do better? (You can leave this empty.)',
  },
  staffNotice: {
    subjects: {
      assigned: 'assigned to you',
      reminder: 'due soon',
      escalated: 'escalated to you',
      overdue: 'overdue',
      appeal: 'appeal received',
      quarantine: 'message to be checked',
      fault: 'something went wrong',
      board_report: 'a complaint made for somebody else',
      disadvantage: 'how somebody is treated',
      serious: 'a serious complaint',
      filed: 'a comment, a thank-you or a question',
      safeguarding: 'somebody’s safety',
      task_waiting: 'a task is waiting',
      board_reported: 'a report for you',
      question: 'a question',
      authority_ends: 'an authority that ends',
    },
    sentences: {
      assigned: 'A case has been assigned to you.',
      reminder: 'An answer is due soon.',
      escalated: 'A case has been escalated to you.',
      overdue: 'An answer is overdue.',
      appeal: 'An appeal has been received.',
      quarantine: 'A message has been set aside. A person must decide what it is.',
      fault: 'A step failed and needs a person.',
      board_report:
        'A complaint was made for somebody else, with their permission. The procedure has it reported to you at once, without details. You will be told what came of it.',
      disadvantage:
        'Somebody says that they are treated worse since they complained. Please look into it; whoever handles the case does not know of this.',
      serious: 'A complaint has been marked as serious. Please look at it with whoever handles it.',
      filed: 'What came in was filed as no complaint, and answered. You can look at it.',
      safeguarding: 'Somebody who is barred from a case has turned up in it. Please look at once.',
      task_waiting: 'A task on a case has been waiting. Please see to it, or hand the case on.',
      board_reported: 'What was done about a complaint made for somebody else is on record. Please read it.',
      question: 'A colleague has a question for you, or has answered yours.',
      authority_ends: 'An authority to act for somebody ends soon, or has ended.',
    },
    due: (date) => `Due: ${date}.`,
    open: 'Open it here:',
    confidential: 'To keep people safe, this message holds no details. Please do not forward it.',
  },
  faults: {
    missing_part: (part) => `The letter lacks a part that it must have: ${part}.`,
    empty_frame: 'The letter is only a frame: nothing has been written for this person yet.',
    language_mismatch: ({ written, expected }) => `The letter is written in ${written}, but this person reads ${expected}.`,
    date_not_ahead: (date) => `A date that the letter promises has already passed: ${date}.`,
    date_not_in_letter: (date) => `The letter does not tell this date: ${date}.`,
    extension_not_later: 'The new date must be later than the old one.',
    placeholder_left: (found) => `A placeholder was left in the letter: ${found}`,
    third_party_data: (found) => `The letter tells something about another person: ${found}`,
    sms_too_long: ({ needed, allowed }) => `The text message needs ${needed} parts; the most allowed is ${allowed}.`,
    parts: {
      to_representative: 'that it goes to a representative',
      which_language: 'the question which language is preferred',
      receipt: 'that and when we received it',
      reference: 'the reference',
      next_steps: 'what happens next',
      respond_by: 'the date by which we answer',
      question: 'the question about what is missing',
      meeting: 'the offer of a meeting',
      add_more: 'how to add something',
      no_disadvantage: 'that it is free and does no harm to complain',
      truthful: 'the request to tell what is true',
      support: 'how to get help, another handler or another language',
      tracking: 'where to see how far we are',
      progress: 'where we are',
      late: 'the apology for being late',
      formal_offer: 'the offer to make it a formal complaint',
      redress: 'what we owe for a date that was missed',
      delay_reason: 'why more time is needed',
      decision: 'the decision',
      their_view: 'what the person told, in their own words',
      talk: 'the talk with those concerned',
      findings: 'what we found',
      apology: 'the apology',
      measures: 'the measures taken',
      prevention: 'what keeps it from happening again',
      promises: 'what we promise',
      taken_seriously: 'that we take complaints very seriously',
      reason: 'the reason for the decision',
      appeal_right: 'how to appeal',
      final: 'that the decision is final',
      not_final: 'that we go on looking for a solution',
      onward_rights: 'the outside bodies one can turn to',
      survey: 'the questions',
      withdrawal: 'the confirmation of the withdrawal',
      resolution: 'that it was settled',
      transfer: 'to whom it was passed',
      answer: 'our answer',
      say_otherwise: 'that it is a complaint as soon as they say so',
      contact: 'how to reach us',
      authority: 'that the agreement of the person concerned is needed',
      pause: 'why the time stands still',
    },
    gaps: {
      their_view: 'It does not tell what happened and went wrong in the person’s own words.',
      talk: 'The person wished for a talk with those concerned, and it has not taken place.',
      apology: 'It holds no apology. Is one appropriate, for whatever they had to go through?',
      prevention: 'It does not say what keeps it from happening again.',
    },
    dates: {
      respondBy: 'when our answer is due',
      newDueAt: 'when our answer is now due',
      appealBy: 'until when one can appeal',
      closesAt: 'until when the questions can be answered',
      promisedBy: 'when a promise is kept',
      reviewBy: 'when we look at it again',
    },
  },
};
