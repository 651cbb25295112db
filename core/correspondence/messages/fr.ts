// French, with the polite « vous » and no forms that need to know a person's gender. The spaces before : ; ! ? and inside « » do not
// break, as French sets them: they look like any other space here, and a test tells them apart.

import type { Messages } from './messages.ts';

const accompanied =
  'Une personne de confiance peut vous accompagner. S’il s’agit d’un professionnel, par exemple d’un avocat, merci de nous prévenir à l’avance pour que nous choisissions un lieu neutre.';

export const fr: Messages = {
  locale: 'fr-FR',
  subjects: {
    acknowledgement: 'nous avons bien reçu votre message',
    progress_update: 'où nous en sommes',
    extension: 'une nouvelle date',
    outcome: 'notre réponse',
    appeal_acknowledgement: 'nous avons bien reçu votre message',
    appeal_outcome: 'notre réponse',
    survey: 'quelques questions brèves',
    resolution_confirmed: 'notre réponse',
    withdrawal_confirmed: 'une confirmation pour vous',
    transfer_notice: 'du nouveau pour vous',
    pause_notice: 'une information sur notre délai',
    resume_notice: 'une nouvelle date',
  },
  letter: {
    whichLanguage:
      'Nous ne savons pas avec certitude quelle langue vous préférez et vous écrivons donc en deux langues. Merci de nous dire laquelle vous convient. Il suffit de répondre à ce message.',
    toRepresentative: {
      copies: 'Ceci est une copie. La personne pour qui vous agissez a reçu la même lettre et souhaite que vous l’ayez.',
      instead:
        'La personne pour qui vous agissez souhaite que nos lettres vous soient adressées. Dans cette lettre, « vous » et « votre réclamation » la désignent, elle et sa réclamation.',
    },
    greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    closing: 'Avec nos salutations respectueuses,',
    onBehalfOf: (office) => `au nom de : ${office}`,
    referenceLine: (reference) => `Référence : ${reference}`,
    receipt: (receivedOn) => `Merci de nous l’avoir fait savoir. Nous avons bien reçu votre réclamation le ${receivedOn}.`,
    quoteReference: (reference) => `Votre référence est ${reference}. Merci de la rappeler chaque fois que vous nous contactez.`,
    nextSteps: {
      informal:
        'Une personne de notre équipe va chercher à savoir ce qui s’est passé. Elle restera en contact avec vous et essaiera de trouver une solution le plus vite possible.',
      formal:
        'Nous allons examiner votre réclamation avec soin et sans parti pris. Nous vous écoutons, nous vérifions les faits, puis nous vous écrivons ce que nous avons constaté.',
    },
    respondBy: (date) =>
      `Vous recevrez notre réponse au plus tard le ${date}. S’il nous faut plus de temps, nous vous le dirons avant cette date, en vous expliquant pourquoi.`,
    meeting: `Si vous souhaitez nous rencontrer, dites-le-nous. ${accompanied}`,
    addMore: 'Si vous souhaitez ajouter quelque chose, il suffit de répondre à ce message.',
    noDisadvantage:
      'Faire une réclamation est gratuit. Personne n’a le droit de vous traiter moins bien pour cette raison, et l’aide et les soins que vous recevez ne changeront pas.',
    truthful:
      'Merci de nous dire ce que vous savez de la façon la plus exacte et la plus complète possible. Ce n’est pas grave si vous ne savez pas tout ou si vous ne vous souvenez pas de tout.',
    support:
      'Préférez-vous que quelqu’un d’autre s’occupe de votre réclamation, ou préférez-vous une autre langue ? Avez-vous besoin d’aide, ou n’est-il pas sûr pour vous que nous vous appelions ou vous écrivions ? Dites-le-nous. Nous trouverons une solution ensemble.',
    questions: {
      readableText:
        'Nous n’avons pas pu ouvrir tout votre message, car il est chiffré. Merci de nous redire ce qu’il contient : par un e-mail ordinaire, par téléphone ou par courrier. Votre réclamation est enregistrée dans tous les cas.',
      whatHappened: 'Pourriez-vous nous en dire un peu plus sur ce qui s’est passé ?',
      whenItHappened: 'Quand cela s’est-il passé ? Un jour approximatif suffit.',
      whoItConcerns: 'Qui était concerné ? Un nom ou une fonction suffit.',
    },
    needNotAnswer:
      'Si vous le pouvez, répondez simplement à ce message. Ce n’est pas obligatoire : nous examinons votre réclamation dans tous les cas.',
    addFiles: 'Vous pouvez nous envoyer ici des photos, des enregistrements et des documents, même volumineux :',
    tracking: 'Vous pouvez voir ici où nous en sommes :',
    contact: ({ phone, postalAddress }) =>
      `Vous pouvez nous appeler au ${phone} ou nous écrire à cette adresse : ${postalAddress}.`,
    progress: 'Nous examinons toujours votre réclamation et nous ne vous oublions pas.',
    stillBy: (date) => `Vous recevrez notre réponse au plus tard le ${date}. Vous n’avez rien à faire.`,
    late: (date) =>
      `Nous vous avions promis une réponse au plus tard le ${date}. Nous n’avons pas tenu cette promesse et nous vous présentons nos excuses. Nous y travaillons et nous vous écrirons dès que la réponse sera prête. Vous n’avez rien à faire.`,
    overdue: (date) =>
      `Vous auriez dû recevoir notre réponse au plus tard le ${date}. Nous n’y sommes pas parvenus et nous vous présentons nos excuses. Nous y travaillons et nous vous écrirons dès que la réponse sera prête.`,
    formalOffer: (phone) =>
      `Vous n’avez pas à attendre davantage : si vous le souhaitez, nous en faisons une réclamation formelle, et une personne d’un niveau supérieur l’examine. Il vous suffit de répondre à ce message ou de nous appeler au ${phone}.`,
    extension: ({ oldDate, newDate }) =>
      `Nous vous avions annoncé une réponse au plus tard le ${oldDate}. Il nous faut plus de temps pour bien faire les choses et nous regrettons de vous faire attendre. Vous recevrez maintenant notre réponse au plus tard le ${newDate}.`,
    reasonKept:
      'Nous ne pourrons vous en dire la raison que lorsque nous aurons l’accord de la personne pour laquelle vous parlez.',
    decision: {
      upheld: 'Nous avons examiné votre réclamation avec soin. Nous avons constaté qu’elle est fondée.',
      partly_upheld: 'Nous avons examiné votre réclamation avec soin. Nous avons constaté qu’elle est fondée en partie.',
      not_upheld:
        'Nous avons examiné votre réclamation avec soin. D’après ce que nous avons pu établir, nous ne pouvons pas dire qu’elle est fondée. Nous ne voyons rien qui doive changer dans ce cas.',
    },
    appealDecision: {
      upheld: 'Nous avons réexaminé votre réclamation depuis le début. Nous avons constaté que votre recours est fondé.',
      partly_upheld:
        'Nous avons réexaminé votre réclamation depuis le début. Nous avons constaté que votre recours est fondé en partie.',
      not_upheld:
        'Nous avons réexaminé votre réclamation depuis le début. D’après ce que nous avons pu établir, nous ne pouvons pas dire que votre recours est fondé. Nous ne voyons rien qui doive changer dans ce cas.',
    },
    allegation: (what) => `Vous nous avez dit ceci : ${what}`,
    findingOf: {
      upheld: 'Nous avons constaté que c’est fondé.',
      partly_upheld: 'Nous avons constaté que c’est fondé en partie.',
      not_upheld: 'D’après ce que nous avons pu apprendre, nous ne pouvons pas dire que c’est fondé.',
    },
    quoted: (words) => `« ${words} »`,
    talkHeld: (date) => `Vous souhaitiez parler avec les personnes concernées. Cet échange a eu lieu le ${date}.`,
    talkNotHeld:
      'Vous souhaitiez parler avec les personnes concernées. Cet échange n’a pas eu lieu. Si vous le souhaitez toujours, dites-le-nous.',
    promise: ({ what, date }) => `Au plus tard le ${date} : ${what}`,
    compensation: ({ what, date, amount }) => `Au plus tard le ${date} : indemnisation de ${amount}. ${what}`,
    takenSeriously:
      'Nous prenons chaque réclamation très au sérieux, et la vôtre aussi. Nous comprenons que ce n’est peut-être pas la réponse que vous espériez.',
    appealRight: ({ date, addressee, phone, postalAddress }) =>
      [
        `Vous pouvez nous demander par écrit, au plus tard le ${date}, de réexaminer votre réclamation (un recours). Merci d’adresser votre courrier ainsi : « À l’attention de : ${addressee} ».`,
        `Merci de nous indiquer toutes vos raisons. Vous pouvez répondre à ce message ou nous écrire à cette adresse : ${postalAddress}. C’est gratuit, et personne n’a le droit de vous traiter moins bien pour cette raison. S’il vous est difficile d’écrire, appelez-nous au ${phone} : nous vous aiderons.`,
        'Si vous ne pouvez écrire que plus tard, dites-nous pourquoi. Nous déciderons alors s’il est encore possible de réexaminer votre réclamation.',
      ].join('\n\n'),
    final: 'Cette décision est définitive : notre procédure s’arrête ici et il n’y a plus d’autre recours auprès de nous.',
    notFinal:
      'Si cette réponse ne règle pas les choses pour vous, dites-le-nous. Nous continuerons à chercher une solution avec vous.',
    appealReceipt: (receivedOn) =>
      `Merci de nous avoir écrit à nouveau. Nous avons bien reçu, le ${receivedOn}, votre recours contre notre réponse.`,
    appealNextSteps: 'Votre réclamation va maintenant être réexaminée par des personnes qui ne s’en sont pas occupées jusqu’ici.',
    askReasons:
      'Vous ne nous avez pas dit pourquoi vous contestez notre réponse. Votre recours est valable malgré tout. Pouvez-vous nous donner vos raisons ? Il suffit de répondre à ce message.',
    appealAddMore:
      'Vous ne nous avez pas encore indiqué toutes vos raisons, ou vous avez des documents ou des témoins ? Dites-le-nous en répondant à ce message.',
    appealMeeting: `Si vous souhaitez un entretien à ce sujet, dites-le-nous. Nous vous ferons savoir s’il aura lieu et, dans le cas contraire, pourquoi. ${accompanied}`,
    survey: (closesOn) =>
      [
        'Nous avons terminé le traitement de votre réclamation. Dites-nous comment nous nous en sommes occupés : cela nous aide à mieux faire. Il y a quelques questions brèves, qui prennent environ deux minutes.',
        `Vous pouvez répondre jusqu’au ${closesOn} inclus. Vous êtes libre de ne pas répondre, et vos réponses ne changent rien à votre réclamation. Merci de n’y écrire ni nom ni numéro de téléphone.`,
      ].join('\n\n'),
    resolution:
      'Vous nous avez parlé d’un problème et nous l’avons réglé ensemble tout de suite. Merci de nous l’avoir dit. Voici ce dont nous avons convenu.',
    withdrawal: [
      'Vous nous avez dit que vous ne souhaitez pas poursuivre votre réclamation. Nous avons mis fin à la procédure, comme vous l’avez demandé.',
      'Si ce n’était pas votre souhait, si quelqu’un a fait pression sur vous ou si vous changez d’avis, dites-le-nous. Vous pouvez revenir vers nous à tout moment. C’est gratuit, et personne n’a le droit de vous traiter moins bien pour cette raison.',
    ].join('\n\n'),
    transfer: (organisation) =>
      `Votre réclamation porte sur un sujet qui relève d’un autre organisme. Nous l’avons transmise à : ${organisation}. C’est cet organisme qui vous répondra désormais.`,
    transferContact: (contact) => `Vous pouvez le joindre ici : ${contact}`,
    authority: {
      needed:
        'Vous parlez pour quelqu’un d’autre. Pour vous dire ce que nous constatons, il nous faut son accord écrit, ou une autre preuve que vous pouvez agir en son nom. Merci de nous l’envoyer. D’ici là, nous ne pouvons rien vous dire à son sujet.',
      clock_stands:
        'Vous parlez pour quelqu’un d’autre. Il nous faut son accord écrit, ou une autre preuve que vous pouvez agir en son nom. Merci de nous l’envoyer. D’ici là, nous ne pouvons rien vous dire à son sujet et le délai de notre réponse est suspendu. Dès que nous l’avons, nous vous écrivons la nouvelle date.',
    },
    pause: {
      awaiting_authority:
        'Nous attendons l’accord de la personne pour laquelle vous parlez. D’ici là, le délai de notre réponse est suspendu.',
      safeguarding:
        'Avant de continuer, nous nous assurons que tout le monde est en sécurité. D’ici là, le délai de notre réponse est suspendu.',
      police:
        'La police enquête à ce sujet. Pour ne pas gêner son travail, nous attendons, et le délai de notre réponse est suspendu.',
      external_investigation:
        'Un autre organisme enquête à ce sujet. Nous attendons son résultat, et le délai de notre réponse est suspendu.',
    },
    pauseReview: (date) =>
      `Nous réexaminons la situation au plus tard le ${date} et nous vous écrivons dès que nous reprenons. Vous pouvez ajouter quelque chose ou nous poser une question à tout moment.`,
    resumed: 'Nous reprenons le traitement de votre réclamation : le délai de notre réponse court de nouveau.',
    headings: {
      question: 'Une question',
      their_view: 'Ce qui s’est passé, avec vos mots',
      findings: 'Ce que nous avons constaté',
      apology: 'Nos excuses',
      measures: 'Ce que nous avons fait',
      prevention: 'Ce que nous faisons pour que cela ne se reproduise pas',
      promises: 'Ce que nous vous promettons',
      reason: 'Pourquoi nous en avons décidé ainsi',
      delay_reason: 'Pourquoi il nous faut plus de temps',
      appeal_right: 'Si vous n’êtes pas d’accord',
      onward_rights: 'À qui d’autre vous pouvez vous adresser',
      support: 'Si vous avez besoin d’autre chose',
      contact: 'Comment nous joindre',
    },
  },
  sms: {
    received: 'nous avons bien reçu votre message.',
    acknowledgement: (day) => `nous avons bien reçu votre message. Réponse au plus tard le ${day}.`,
    question: 'Nous avons une question.',
    progress_update: (day) => `nous travaillons à notre réponse. Vous la recevrez au plus tard le ${day}.`,
    late: 'notre réponse est en retard, nous vous présentons nos excuses. Nous y travaillons.',
    extension: (day) => `il nous faut plus de temps, nous le regrettons. Réponse au plus tard le ${day}.`,
    outcome: 'notre réponse est prête.',
    appeal_acknowledgement: (day) => `nous avons bien reçu votre message. Réponse au plus tard le ${day}.`,
    appeal_outcome: 'notre réponse est prête.',
    survey: 'votre avis nous aide. Cela prend deux minutes.',
    resolution_confirmed: 'nous confirmons ce dont nous avons convenu.',
    withdrawal_confirmed: 'nous avons arrêté, comme vous l’avez demandé. Si ce n’était pas vous, appelez-nous.',
    transfer_notice: 'il y a du nouveau pour vous.',
    pause_notice: 'nous avons une nouvelle pour vous.',
    resume_notice: (day) => `nous reprenons. Vous aurez notre réponse au plus tard le ${day}.`,
    reach: ({ link, phone }) => (link ? `Ouvrez ${link} ou appelez le ${phone}` : `Appelez le ${phone}`),
  },
  survey: {
    introduction: 'Merci de choisir un chiffre de 1 à 5. Merci de n’écrire ni nom ni numéro de téléphone.',
    attitude: { question: 'Comment notre équipe s’est-elle comportée envers vous ?', lowest: 'très mal', highest: 'très bien' },
    quality: {
      question: 'Avons-nous bien examiné ce que vous nous avez dit ?',
      lowest: 'très mal',
      highest: 'très bien',
    },
    speed: { question: 'Vous avons-nous répondu assez vite ?', lowest: 'beaucoup trop lentement', highest: 'assez vite' },
    outcomeUnderstood: {
      question: 'Avez-vous bien compris notre réponse et la suite ?',
      lowest: 'pas du tout',
      highest: 'tout à fait',
    },
    settled: {
      question: 'L’affaire est-elle réglée pour vous ?',
      yes: 'Oui, elle est réglée',
      no: 'Non, merci de l’examiner de nouveau',
    },
    comment: 'Que devrions-nous mieux faire ? (Vous pouvez laisser ce champ vide.)',
  },
  staffNotice: {
    subjects: {
      assigned: 'dossier attribué',
      reminder: 'échéance proche',
      escalated: 'dossier transmis à votre niveau',
      overdue: 'échéance dépassée',
      appeal: 'recours reçu',
      quarantine: 'message à vérifier',
      fault: 'un incident',
      board_report: 'une réclamation faite pour autrui',
      disadvantage: 'la façon dont une personne est traitée',
      serious: 'une réclamation grave',
      filed: 'une remarque, un remerciement ou une question',
      safeguarding: 'la sécurité d’une personne',
      task_waiting: 'une tâche attend',
      board_reported: 'un rapport pour vous',
      question: 'une question',
      authority_ends: 'un accord qui prend fin',
    },
    sentences: {
      assigned: 'Un dossier vous a été attribué.',
      reminder: 'L’échéance d’une réponse approche.',
      escalated: 'Un dossier vous a été transmis par le niveau précédent.',
      overdue: 'L’échéance d’une réponse est dépassée.',
      appeal: 'Un recours a été reçu.',
      quarantine: 'Un message a été mis de côté. Une personne doit décider de ce qu’il est.',
      fault: 'Une étape a échoué : l’intervention d’une personne est nécessaire.',
      board_report:
        'Une réclamation a été faite pour une autre personne, avec son accord. La procédure veut que vous en soyez informé(e) aussitôt, sans détails. Vous apprendrez ce qu’il en est advenu.',
      disadvantage:
        'Une personne dit être moins bien traitée depuis sa réclamation. Merci de l’examiner ; qui traite le dossier n’en sait rien.',
      serious: 'Une réclamation a été signalée comme grave. Merci de la suivre avec la personne qui la traite.',
      filed: 'Un message a été classé comme n’étant pas une réclamation et a reçu une réponse. Vous pouvez le consulter.',
      safeguarding: 'Une personne écartée d’un dossier y est apparue. Merci de regarder tout de suite.',
      task_waiting: 'Une tâche d’un dossier attend depuis un moment. Merci de vous en occuper ou de transmettre le dossier.',
      board_reported: 'Ce qui a été fait au sujet d’une réclamation présentée pour autrui est consigné. Merci de le lire.',
      question: 'Un ou une collègue vous pose une question, ou a répondu à la vôtre.',
      authority_ends: 'Un accord pour agir au nom de quelqu’un prend bientôt fin, ou a pris fin.',
    },
    due: (date) => `Échéance : ${date}.`,
    open: 'À ouvrir ici :',
    confidential: 'Pour la sécurité des personnes, ce message ne donne aucun détail. Merci de ne pas le transférer.',
  },
  faults: {
    missing_part: (part) => `Il manque à la lettre une partie obligatoire : ${part}.`,
    empty_frame: 'La lettre n’est qu’un cadre : rien n’a encore été écrit pour cette personne.',
    language_mismatch: ({ written, expected }) =>
      `La langue de la lettre est : ${written}. La personne lit dans cette langue : ${expected}.`,
    date_not_ahead: (date) => `Une date promise dans la lettre est déjà passée : ${date}.`,
    date_not_in_letter: (date) => `La lettre n’indique pas cette date : ${date}.`,
    extension_not_later: 'La nouvelle date doit être postérieure à l’ancienne.',
    placeholder_left: (found) => `Un texte à remplacer est resté dans la lettre : ${found}`,
    third_party_data: (found) => `La lettre dit quelque chose sur une autre personne : ${found}`,
    sms_too_long: ({ needed, allowed }) => `Le SMS compte ${needed} parties, le maximum autorisé est ${allowed}.`,
    parts: {
      to_representative: 'qu’elle s’adresse à un représentant',
      which_language: 'la question de la langue préférée',
      receipt: 'la réception et sa date',
      reference: 'la référence',
      next_steps: 'la suite de la procédure',
      respond_by: 'la date de réponse',
      question: 'la question sur ce qui manque',
      meeting: 'la proposition d’un entretien',
      add_more: 'comment ajouter quelque chose',
      no_disadvantage: 'la gratuité et l’absence de conséquences défavorables',
      truthful: 'la demande de dire ce qui est exact',
      support: 'comment obtenir de l’aide, un autre interlocuteur ou une autre langue',
      tracking: 'où voir l’avancement',
      progress: 'où nous en sommes',
      late: 'les excuses pour le retard',
      formal_offer: 'la proposition d’une réclamation formelle',
      redress: 'ce que nous devons pour un délai non tenu',
      delay_reason: 'pourquoi il faut plus de temps',
      decision: 'la décision',
      their_view: 'ce que la personne a raconté, avec ses mots',
      talk: 'l’échange avec les personnes concernées',
      findings: 'ce que nous avons constaté',
      apology: 'les excuses',
      measures: 'les mesures prises',
      prevention: 'ce qui évite que cela se reproduise',
      promises: 'ce que nous promettons',
      taken_seriously: 'que nous prenons les réclamations très au sérieux',
      reason: 'la raison de la décision',
      appeal_right: 'comment faire un recours',
      final: 'que la décision est définitive',
      not_final: 'que nous continuons à chercher une solution',
      onward_rights: 'les organismes extérieurs auxquels on peut s’adresser',
      survey: 'les questions',
      withdrawal: 'la confirmation du retrait',
      resolution: 'que c’est réglé',
      transfer: 'à qui la réclamation a été transmise',
      answer: 'notre réponse',
      say_otherwise: 'que c’est une réclamation dès que la personne le dit',
      contact: 'comment nous joindre',
      authority: 'que l’accord de la personne concernée est nécessaire',
      pause: 'pourquoi le délai est suspendu',
    },
    gaps: {
      their_view: 'Elle ne dit pas, avec les mots de la personne, ce qui s’est passé et ce qui n’a pas marché.',
      talk: 'La personne souhaitait un échange avec les personnes concernées, et il n’a pas eu lieu.',
      apology: 'Elle ne contient pas d’excuses. Conviendrait-il d’en présenter pour ce que la personne a vécu ?',
      prevention: 'Elle ne dit pas ce qui évite que cela se reproduise.',
    },
    dates: {
      respondBy: 'la date à laquelle nous devons répondre',
      newDueAt: 'la nouvelle date de notre réponse',
      appealBy: 'la date limite du recours',
      closesAt: 'la date limite pour répondre aux questions',
      promisedBy: 'la date à laquelle une promesse est tenue',
      reviewBy: 'la date à laquelle nous réexaminons la situation',
    },
  },
};
