// What the workspace says about the finer acts of handling and answering: allegations, remedies and promises, signatures, bodies outside. One file
// for all languages, because each act is worded in all of them at once. In English the catalogue of acts has the titles already.

import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { RefusalCode } from '#core/refusal.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

type HandlingEvent = Extract<
  EventType,
  | 'allegation_added'
  | 'allegation_removed'
  | 'remedy_offered'
  | 'remedy_approved'
  | 'remedy_dropped'
  | 'promise_reported'
  | 'letter_approved'
  | 'letter_returned'
  | 'accountability_decided'
  | 'resolved_at_once'
  | 'taken_up_again'
  | 'incident_dated'
  | 'out_of_time_decided'
  | 'body_referred'
  | 'body_request_received'
  | 'body_answered'
  | 'learning_recorded'
>;
type HandlingTask = Extract<
  StaffTaskKind,
  'approve_remedy' | 'keep_promise' | 'sign_letter' | 'decide_out_of_time' | 'record_learning' | 'answer_body'
>;
type HandlingRefusal = Extract<
  RefusalCode,
  'ApprovalMissing' | 'CompensationNotProvided' | 'SecondSignatureMissing' | 'MajorMattersOpen'
>;

interface HandlingWords {
  events: Record<HandlingEvent, string>;
  tasks: Record<HandlingTask, string>;
  outcomes: Record<'resolved_at_first_contact', string>;
  letters: Record<'resolution_confirmed', string>;
  /** Answers to pick from. */
  choices: {
    remedyKinds: Record<'apology' | 'measure' | 'compensation' | 'corrective_action', string>;
    promiseKept: Record<'kept' | 'not_kept', string>;
    remedyStates: Record<'to_approve' | 'offered' | 'promised' | 'overdue' | 'kept' | 'not_kept', string>;
    letterWish: Record<'send' | 'none', string>;
    outOfTime: Record<'in_full' | 'as_far_as_possible', string>;
    accountability: Record<'nobody_at_fault' | 'talk' | 'training' | 'formal_measure', string>;
    learning: Record<'change' | 'training' | 'gap' | 'none', string>;
  };
  page: Record<'remedies' | 'noFinding' | 'by' | 'owner' | 'amount' | 'rounds' | 'outOfTime', string>;
}

interface TranslatedWords extends HandlingWords {
  acts: Partial<Record<LifecycleAct, ActWords>>;
  refusals: Record<HandlingRefusal, string>;
}

export const handlingWords: { en: HandlingWords } & Record<Exclude<PageLanguage, 'en'>, TranslatedWords> = {
  en: {
    events: {
      allegation_added: 'Allegation added',
      allegation_removed: 'Allegation taken off the list',
      remedy_offered: 'Something offered to put it right',
      remedy_approved: 'What was offered was agreed to',
      remedy_dropped: 'What was offered was taken back or refused',
      promise_reported: 'Said what became of a promise',
      letter_approved: 'Answer signed by a second person',
      letter_returned: 'Answer given back unsigned',
      accountability_decided: 'Decided who answers for what happened',
      resolved_at_once: 'Settled at the first contact',
      taken_up_again: 'Taken up again: it was not settled',
      incident_dated: 'Recorded when it happened',
      out_of_time_decided: 'Decided on a matter from long ago',
      body_referred: 'Reported to a body outside',
      body_request_received: 'A body outside asks for information',
      body_answered: 'Answered a body outside',
      learning_recorded: 'Recorded what was learned',
    },
    tasks: {
      approve_remedy: 'Agree or not to what was offered',
      keep_promise: 'Keep a promise of our answer',
      sign_letter: 'Read an answer and sign it, or give it back',
      decide_out_of_time: 'Decide on a matter from long ago',
      record_learning: 'Record what the case taught us',
      answer_body: 'Answer a body outside',
    },
    outcomes: {
      resolved_at_first_contact: 'Settled at the first contact',
    },
    letters: {
      resolution_confirmed: 'Confirmation of what was settled',
    },
    choices: {
      remedyKinds: {
        apology: 'An apology',
        measure: 'A measure',
        compensation: 'Compensation in money',
        corrective_action: 'A corrective action of ours, not told in the answer',
      },
      promiseKept: {
        kept: 'It was kept',
        not_kept: 'It was not kept',
      },
      remedyStates: {
        to_approve: 'A higher rank must agree',
        offered: 'Will be told in the answer',
        promised: 'Promised',
        overdue: 'Overdue',
        kept: 'Kept',
        not_kept: 'Not kept',
      },
      letterWish: {
        send: 'Send one',
        none: 'None is wished',
      },
      outOfTime: {
        in_full: 'In full',
        as_far_as_possible: 'As far as it still can be',
      },
      accountability: {
        nobody_at_fault: 'Nobody is at fault',
        talk: 'A talk about it',
        training: 'Training or supervision',
        formal_measure: 'A formal measure',
      },
      learning: {
        change: 'A change in how we work',
        training: 'A need for training',
        gap: 'A gap in our services',
        none: 'Nothing, and why',
      },
    },
    page: {
      remedies: 'What we offer and promise',
      noFinding: 'No finding yet',
      by: 'By when',
      owner: 'Who sees to it',
      amount: 'Amount',
      rounds: 'Taken up again, times',
      outOfTime: 'From long ago',
    },
  },
  ro: {
    acts: {
      add_allegation: {
        title: 'Adăugați un aspect reclamat',
        questions: {
          allegation: {
            label: 'De ce anume s-a plâns',
            hint: 'Un singur lucru. Intră în răspuns; scrieți în limba persoanei care s-a plâns.',
          },
          why: { label: 'De ce este o plângere', hint: 'Cu cuvintele persoanei, atât cât a spus' },
        },
      },
      remove_allegation: {
        title: 'Scoateți un aspect reclamat din listă',
        questions: {
          allegationId: { label: 'Care aspect' },
          why: { label: 'De ce', hint: 'De exemplu: a fost înregistrat de două ori' },
        },
      },
      offer_remedy: {
        title: 'Propuneți o reparare',
        questions: {
          kind: { label: 'De ce fel' },
          what: {
            label: 'Ce anume',
            hint: 'Intră în răspuns, dacă nu este o măsură corectivă internă; scrieți în limba persoanei care s-a plâns.',
          },
          amount: { label: 'Suma, pentru o despăgubire' },
          allegationId: { label: 'Pentru ce aspect', hint: 'Lăsați gol dacă privește toată plângerea.' },
          owner: { label: 'Cine se ocupă' },
          dueOn: { label: 'Până când' },
        },
      },
      approve_remedy: {
        title: 'Aprobați ce s-a propus',
        questions: {
          remedyId: { label: 'Ce s-a propus' },
        },
      },
      drop_remedy: {
        title: 'Retrageți sau refuzați ce s-a propus',
        questions: {
          remedyId: { label: 'Ce s-a propus' },
          why: { label: 'De ce' },
        },
      },
      report_promise: {
        title: 'Spuneți ce s-a întâmplat cu o promisiune',
        questions: {
          remedyId: { label: 'Promisiunea' },
          kept: { label: 'A fost ținută?' },
          what: { label: 'Ce s-a făcut sau de ce nu' },
        },
      },
      approve_letter: { title: 'Semnați răspunsul' },
      return_letter: {
        title: 'Dați răspunsul înapoi, nesemnat',
        questions: {
          why: { label: 'Ce ar trebui schimbat' },
        },
      },
      resolve_at_once: {
        title: 'Rezolvată la primul contact',
        questions: {
          agreed: { label: 'Cum s-a rezolvat', hint: 'Intră în scrisoare; scrieți în limba persoanei care s-a plâns.' },
          letter: { label: 'O scurtă scrisoare de confirmare, după dorința persoanei' },
        },
      },
      date_incident: {
        title: 'Înregistrați când s-a întâmplat',
        questions: {
          happenedOn: { label: 'Ziua sau ultima dintre mai multe' },
        },
      },
      decide_out_of_time: {
        title: 'Decideți asupra unui lucru petrecut demult',
        questions: {
          as: { label: 'Se analizează' },
          why: { label: 'De ce' },
        },
      },
      decide_accountability: {
        title: 'Decideți cine răspunde de cele întâmplate',
        questions: {
          decision: { label: 'Decizia' },
          why: { label: 'Pentru cine și de ce', hint: 'O citesc numai colegii care pot vedea acest caz.' },
        },
      },
      take_up_again: {
        title: 'Reluați cazul: nu este rezolvat',
        questions: {
          why: { label: 'Ce spune persoana că nu este rezolvat' },
        },
      },
      refer_to_body: {
        title: 'Înregistrați o sesizare către o instituție',
        questions: {
          body: { label: 'Către cine' },
          legalBasis: { label: 'Pe ce temei legal' },
          sentOn: { label: 'Trimisă la' },
          what: { label: 'Ce s-a comunicat' },
          receipt: { label: 'Confirmarea lor sau numărul ei' },
          coversOthers: {
            label: 'Cuprinde și ce au spus alții',
            hint: 'Martori și oricine altcineva a scris. Altfel dosarul întreg lasă deoparte cuvintele și numele lor.',
          },
          scope: { label: 'Cât din caz i se poate da', hint: 'Nu mai mult decât cuprinde temeiul legal sau decât cere' },
        },
      },
      record_body_request: {
        title: 'Înregistrați ce cere o instituție',
        questions: {
          body: { label: 'Cine cere' },
          what: { label: 'Ce cere' },
          askedOn: { label: 'Cerut la' },
          dueOn: { label: 'Până când', hint: 'Lăsați liber dacă nu spune nicio zi: atunci o spune procedura' },
          legalBasis: { label: 'Pe ce temei legal', hint: 'Necesar pentru tot dosarul' },
          coversOthers: {
            label: 'Cuprinde și ce au spus alții',
            hint: 'Martori și oricine altcineva a scris. Altfel dosarul întreg lasă deoparte cuvintele și numele lor.',
          },
          scope: { label: 'Cât din caz i se poate da', hint: 'Nu mai mult decât cuprinde temeiul legal sau decât cere' },
        },
      },
      answer_body: {
        title: 'Înregistrați răspunsul nostru către o instituție',
        questions: {
          bodyId: { label: 'Cererea' },
          what: { label: 'Ce s-a dat și cum' },
        },
      },
      record_learning: {
        title: 'Înregistrați ce am învățat',
        questions: {
          kind: { label: 'Ce este' },
          lesson: { label: 'Ce am învățat sau de ce nimic', hint: 'Fără nume: se adună pentru planificarea serviciilor' },
        },
      },
    },
    refusals: {
      ApprovalMissing:
        'Aceasta depășește ce poate promite această funcție: mai întâi trebuie să fie de acord o funcție superioară.',
      CompensationNotProvided: 'Această procedură nu prevede despăgubiri.',
      SecondSignatureMissing: 'O a doua persoană trebuie să semneze răspunsul, așa cum este acum, înainte de trimitere.',
      MajorMattersOpen:
        'La o plângere gravă se răspunde după ce s-a decis cine răspunde de cele întâmplate și cine îndreaptă lucrurile în activitatea noastră.',
    },
    events: {
      allegation_added: 'Aspect reclamat adăugat',
      allegation_removed: 'Aspect reclamat scos din listă',
      remedy_offered: 'Reparare propusă',
      remedy_approved: 'Reparare aprobată',
      remedy_dropped: 'Reparare retrasă sau refuzată',
      promise_reported: 'S-a spus ce s-a întâmplat cu o promisiune',
      letter_approved: 'Răspuns semnat de a doua persoană',
      letter_returned: 'Răspuns dat înapoi nesemnat',
      accountability_decided: 'S-a decis cine răspunde de cele întâmplate',
      resolved_at_once: 'Rezolvată la primul contact',
      taken_up_again: 'Caz reluat: nu era rezolvat',
      incident_dated: 'S-a înregistrat când s-a întâmplat',
      out_of_time_decided: 'S-a decis asupra unui lucru petrecut demult',
      body_referred: 'Sesizare către o instituție',
      body_request_received: 'O instituție cere informații',
      body_answered: 'Răspuns dat unei instituții',
      learning_recorded: 'S-a înregistrat ce am învățat',
    },
    tasks: {
      approve_remedy: 'Aprobați sau nu ce s-a propus',
      keep_promise: 'Țineți o promisiune din răspunsul nostru',
      sign_letter: 'Citiți un răspuns și semnați-l sau dați-l înapoi',
      decide_out_of_time: 'Decideți asupra unui lucru petrecut demult',
      record_learning: 'Înregistrați ce ne-a învățat cazul',
      answer_body: 'Răspundeți unei instituții',
    },
    outcomes: {
      resolved_at_first_contact: 'Rezolvată la primul contact',
    },
    letters: {
      resolution_confirmed: 'Confirmarea celor convenite',
    },
    choices: {
      remedyKinds: {
        apology: 'Scuze',
        measure: 'O măsură',
        compensation: 'O despăgubire în bani',
        corrective_action: 'O măsură corectivă internă, care nu apare în răspuns',
      },
      promiseKept: {
        kept: 'A fost ținută',
        not_kept: 'Nu a fost ținută',
      },
      remedyStates: {
        to_approve: 'Trebuie aprobată de o funcție superioară',
        offered: 'Va fi spusă în răspuns',
        promised: 'Promisă',
        overdue: 'Întârziată',
        kept: 'Ținută',
        not_kept: 'Neținută',
      },
      letterWish: {
        send: 'Se trimite',
        none: 'Nu se dorește',
      },
      outOfTime: {
        in_full: 'În întregime',
        as_far_as_possible: 'Atât cât mai este posibil',
      },
      accountability: {
        nobody_at_fault: 'Nimeni nu este vinovat',
        talk: 'O discuție',
        training: 'Formare sau supervizare',
        formal_measure: 'O măsură formală',
      },
      learning: {
        change: 'O schimbare în felul nostru de lucru',
        training: 'O nevoie de formare',
        gap: 'O lipsă în serviciile noastre',
        none: 'Nimic, și de ce',
      },
    },
    page: {
      remedies: 'Ce propunem și ce promitem',
      noFinding: 'Încă nicio constatare',
      by: 'Până când',
      owner: 'Cine se ocupă',
      amount: 'Suma',
      rounds: 'Reluat, de câte ori',
      outOfTime: 'Petrecut demult',
    },
  },
  fr: {
    acts: {
      add_allegation: {
        title: 'Ajouter un reproche',
        questions: {
          allegation: {
            label: 'Ce qui est reproché',
            hint: 'Une seule chose. Cela figure dans la réponse ; écrivez dans la langue de la personne.',
          },
          why: { label: 'Pourquoi c’est une réclamation', hint: 'Avec les mots de la personne, autant qu’elle l’a dit' },
        },
      },
      remove_allegation: {
        title: 'Retirer un reproche de la liste',
        questions: {
          allegationId: { label: 'Quel reproche' },
          why: { label: 'Pourquoi', hint: 'Par exemple : il a été enregistré deux fois' },
        },
      },
      offer_remedy: {
        title: 'Proposer une réparation',
        questions: {
          kind: { label: 'De quelle nature' },
          what: {
            label: 'Quoi exactement',
            hint: 'Cela figure dans la réponse, sauf s’il s’agit d’une action corrective ; écrivez dans la langue de la personne.',
          },
          amount: { label: 'Montant, pour une indemnisation' },
          allegationId: { label: 'Pour quel reproche', hint: 'Laissez vide si cela concerne toute la réclamation.' },
          owner: { label: 'Qui s’en charge' },
          dueOn: { label: 'Pour quand' },
        },
      },
      approve_remedy: {
        title: 'Approuver ce qui est proposé',
        questions: {
          remedyId: { label: 'Ce qui est proposé' },
        },
      },
      drop_remedy: {
        title: 'Retirer ou refuser ce qui est proposé',
        questions: {
          remedyId: { label: 'Ce qui est proposé' },
          why: { label: 'Pourquoi' },
        },
      },
      report_promise: {
        title: 'Dire ce qu’est devenue une promesse',
        questions: {
          remedyId: { label: 'Promesse' },
          kept: { label: 'A-t-elle été tenue ?' },
          what: { label: 'Ce qui a été fait, ou pourquoi cela ne l’a pas été' },
        },
      },
      approve_letter: { title: 'Signer la réponse' },
      return_letter: {
        title: 'Rendre la réponse sans la signer',
        questions: {
          why: { label: 'Ce qui devrait changer' },
        },
      },
      resolve_at_once: {
        title: 'Réglée au premier contact',
        questions: {
          agreed: {
            label: 'Comment elle a été réglée',
            hint: 'Cela figure dans la lettre ; écrivez dans la langue de la personne.',
          },
          letter: { label: 'Une courte lettre de confirmation, selon le souhait de la personne' },
        },
      },
      date_incident: {
        title: 'Noter quand cela s’est passé',
        questions: {
          happenedOn: { label: 'Le jour, ou le dernier de plusieurs' },
        },
      },
      decide_out_of_time: {
        title: 'Décider d’un fait ancien',
        questions: {
          as: { label: 'Il est examiné' },
          why: { label: 'Pourquoi' },
        },
      },
      decide_accountability: {
        title: 'Décider qui répond de ce qui s’est passé',
        questions: {
          decision: { label: 'Décision' },
          why: { label: 'Pour qui et pourquoi', hint: 'Seuls les collègues qui peuvent voir ce dossier le lisent.' },
        },
      },
      take_up_again: {
        title: 'Reprendre le dossier, qui n’est pas réglé',
        questions: {
          why: { label: 'Ce qui, selon la personne, n’est pas réglé' },
        },
      },
      refer_to_body: {
        title: 'Noter un signalement à un organisme extérieur',
        questions: {
          body: { label: 'À qui' },
          legalBasis: { label: 'Sur quel fondement juridique' },
          sentOn: { label: 'Envoyé le' },
          what: { label: 'Ce qui a été signalé' },
          receipt: { label: 'Leur accusé de réception, ou son numéro' },
          coversOthers: {
            label: 'Cela couvre aussi ce que d’autres ont dit',
            hint: 'Les témoins et quiconque a écrit. Sinon, le dossier complet laisse de côté leurs paroles et leurs noms.',
          },
          scope: {
            label: 'Ce qui peut être remis du dossier',
            hint: 'Pas plus que ne couvre le fondement juridique, ni que ce qui est demandé',
          },
        },
      },
      record_body_request: {
        title: 'Noter ce que demande un organisme extérieur',
        questions: {
          body: { label: 'Qui demande' },
          what: { label: 'Ce qui est demandé' },
          askedOn: { label: 'Demandé le' },
          dueOn: { label: 'Attendu pour le', hint: 'Laissez vide si aucun jour n’est indiqué, la procédure le fixe alors' },
          legalBasis: { label: 'Sur quel fondement juridique', hint: 'Nécessaire pour tout le dossier' },
          coversOthers: {
            label: 'Cela couvre aussi ce que d’autres ont dit',
            hint: 'Les témoins et quiconque a écrit. Sinon, le dossier complet laisse de côté leurs paroles et leurs noms.',
          },
          scope: {
            label: 'Ce qui peut être remis du dossier',
            hint: 'Pas plus que ne couvre le fondement juridique, ni que ce qui est demandé',
          },
        },
      },
      answer_body: {
        title: 'Noter notre réponse à un organisme extérieur',
        questions: {
          bodyId: { label: 'Demande' },
          what: { label: 'Ce qui a été remis, et comment' },
        },
      },
      record_learning: {
        title: 'Noter ce que nous en retenons',
        questions: {
          kind: { label: 'De quoi il s’agit' },
          lesson: {
            label: 'Ce que nous en retenons, ou pourquoi rien',
            hint: 'Sans noms : cela sert à la planification des services',
          },
        },
      },
    },
    refusals: {
      ApprovalMissing: 'Cela dépasse ce que cette fonction peut promettre : un niveau supérieur doit d’abord donner son accord.',
      CompensationNotProvided: 'Cette procédure ne prévoit pas d’indemnisation.',
      SecondSignatureMissing: 'Une deuxième personne doit signer cette réponse telle qu’elle est, avant son envoi.',
      MajorMattersOpen:
        'On répond à une réclamation grave après avoir décidé qui répond de ce qui s’est passé et qui corrige le travail.',
    },
    events: {
      allegation_added: 'Reproche ajouté',
      allegation_removed: 'Reproche retiré de la liste',
      remedy_offered: 'Réparation proposée',
      remedy_approved: 'Réparation approuvée',
      remedy_dropped: 'Réparation retirée ou refusée',
      promise_reported: 'Suite d’une promesse indiquée',
      letter_approved: 'Réponse signée par une deuxième personne',
      letter_returned: 'Réponse rendue sans signature',
      accountability_decided: 'Décidé qui répond de ce qui s’est passé',
      resolved_at_once: 'Réglée au premier contact',
      taken_up_again: 'Dossier repris, il n’était pas réglé',
      incident_dated: 'Date des faits notée',
      out_of_time_decided: 'Décision sur un fait ancien',
      body_referred: 'Signalé à un organisme extérieur',
      body_request_received: 'Un organisme extérieur demande des informations',
      body_answered: 'Réponse à un organisme extérieur',
      learning_recorded: 'Noté ce que nous en retenons',
    },
    tasks: {
      approve_remedy: 'Approuver ou non ce qui est proposé',
      keep_promise: 'Tenir une promesse de notre réponse',
      sign_letter: 'Lire une réponse et la signer, ou la rendre',
      decide_out_of_time: 'Décider d’un fait ancien',
      record_learning: 'Noter ce que le dossier nous apprend',
      answer_body: 'Répondre à un organisme extérieur',
    },
    outcomes: {
      resolved_at_first_contact: 'Réglée au premier contact',
    },
    letters: {
      resolution_confirmed: 'Confirmation de ce qui a été convenu',
    },
    choices: {
      remedyKinds: {
        apology: 'Des excuses',
        measure: 'Une mesure',
        compensation: 'Une indemnisation en argent',
        corrective_action: 'Une action corrective interne, non citée dans la réponse',
      },
      promiseKept: {
        kept: 'Elle a été tenue',
        not_kept: 'Elle n’a pas été tenue',
      },
      remedyStates: {
        to_approve: 'Accord d’un niveau supérieur nécessaire',
        offered: 'Sera annoncée dans la réponse',
        promised: 'Promise',
        overdue: 'En retard',
        kept: 'Tenue',
        not_kept: 'Non tenue',
      },
      letterWish: {
        send: 'Envoyer',
        none: 'Non souhaitée',
      },
      outOfTime: {
        in_full: 'En entier',
        as_far_as_possible: 'Autant que c’est encore possible',
      },
      accountability: {
        nobody_at_fault: 'Personne n’est en faute',
        talk: 'Un entretien',
        training: 'Une formation ou un accompagnement',
        formal_measure: 'Une mesure formelle',
      },
      learning: {
        change: 'Un changement dans notre façon de travailler',
        training: 'Un besoin de formation',
        gap: 'Un manque dans nos services',
        none: 'Rien, et pourquoi',
      },
    },
    page: {
      remedies: 'Ce que nous proposons et promettons',
      noFinding: 'Pas encore de constatation',
      by: 'Pour quand',
      owner: 'Qui s’en charge',
      amount: 'Montant',
      rounds: 'Repris, nombre de fois',
      outOfTime: 'Fait ancien',
    },
  },
  it: {
    acts: {
      add_allegation: {
        title: 'Aggiungere un addebito',
        questions: {
          allegation: {
            label: 'Che cosa è stato lamentato',
            hint: 'Una cosa sola. Va nella risposta; scriva nella lingua della persona che ha presentato il reclamo.',
          },
          why: { label: 'Perché è un reclamo', hint: 'Con le parole della persona, per quanto ha detto' },
        },
      },
      remove_allegation: {
        title: 'Togliere un addebito dall’elenco',
        questions: {
          allegationId: { label: 'Quale addebito' },
          why: { label: 'Perché', hint: 'Per esempio: è stato registrato due volte' },
        },
      },
      offer_remedy: {
        title: 'Proporre un rimedio',
        questions: {
          kind: { label: 'Di che tipo' },
          what: {
            label: 'Che cosa esattamente',
            hint: 'Va nella risposta, a meno che sia un’azione correttiva; scriva nella lingua della persona che ha presentato il reclamo.',
          },
          amount: { label: 'Importo, per un indennizzo' },
          allegationId: { label: 'Per quale addebito', hint: 'Lasci vuoto se riguarda tutto il reclamo.' },
          owner: { label: 'Chi se ne occupa' },
          dueOn: { label: 'Entro quando' },
        },
      },
      approve_remedy: {
        title: 'Approvare quanto proposto',
        questions: {
          remedyId: { label: 'Che cosa è stato proposto' },
        },
      },
      drop_remedy: {
        title: 'Ritirare o rifiutare quanto proposto',
        questions: {
          remedyId: { label: 'Che cosa è stato proposto' },
          why: { label: 'Perché' },
        },
      },
      report_promise: {
        title: 'Dire che ne è stato di una promessa',
        questions: {
          remedyId: { label: 'Promessa' },
          kept: { label: 'È stata mantenuta?' },
          what: { label: 'Che cosa è stato fatto, o perché no' },
        },
      },
      approve_letter: { title: 'Firmare la risposta' },
      return_letter: {
        title: 'Restituire la risposta senza firmarla',
        questions: {
          why: { label: 'Che cosa dovrebbe cambiare' },
        },
      },
      resolve_at_once: {
        title: 'Risolto al primo contatto',
        questions: {
          agreed: {
            label: 'Come è stato risolto',
            hint: 'Va nella lettera; scriva nella lingua della persona che ha presentato il reclamo.',
          },
          letter: { label: 'Una breve lettera di conferma, secondo il desiderio della persona' },
        },
      },
      date_incident: {
        title: 'Registrare quando è accaduto',
        questions: {
          happenedOn: { label: 'Il giorno, o l’ultimo di più giorni' },
        },
      },
      decide_out_of_time: {
        title: 'Decidere su un fatto lontano nel tempo',
        questions: {
          as: { label: 'Si esamina' },
          why: { label: 'Perché' },
        },
      },
      decide_accountability: {
        title: 'Decidere chi risponde dell’accaduto',
        questions: {
          decision: { label: 'Decisione' },
          why: { label: 'Per chi e perché', hint: 'La leggono solo i colleghi che possono vedere questo caso.' },
        },
      },
      take_up_again: {
        title: 'Riprendere il caso: non è risolto',
        questions: {
          why: { label: 'Che cosa, secondo la persona, non è risolto' },
        },
      },
      refer_to_body: {
        title: 'Registrare una segnalazione a un ente esterno',
        questions: {
          body: { label: 'A chi' },
          legalBasis: { label: 'Su quale base giuridica' },
          sentOn: { label: 'Inviata il' },
          what: { label: 'Che cosa è stato segnalato' },
          receipt: { label: 'La loro ricevuta, o il suo numero' },
          coversOthers: {
            label: 'Comprende anche ciò che hanno detto altri',
            hint: 'I testimoni e chiunque altro abbia scritto. Altrimenti il fascicolo completo tralascia le loro parole e i loro nomi.',
          },
          scope: {
            label: 'Quanto del caso può ricevere',
            hint: 'Non più di quanto copre il fondamento giuridico o di quanto chiede',
          },
        },
      },
      record_body_request: {
        title: 'Registrare che cosa chiede un ente esterno',
        questions: {
          body: { label: 'Chi chiede' },
          what: { label: 'Che cosa chiede' },
          askedOn: { label: 'Richiesto il' },
          dueOn: { label: 'Entro il', hint: 'Lasci vuoto se non indica un giorno: lo stabilisce la procedura' },
          legalBasis: { label: 'Su quale base giuridica', hint: 'Serve per tutto il fascicolo' },
          coversOthers: {
            label: 'Comprende anche ciò che hanno detto altri',
            hint: 'I testimoni e chiunque altro abbia scritto. Altrimenti il fascicolo completo tralascia le loro parole e i loro nomi.',
          },
          scope: {
            label: 'Quanto del caso può ricevere',
            hint: 'Non più di quanto copre il fondamento giuridico o di quanto chiede',
          },
        },
      },
      answer_body: {
        title: 'Registrare la nostra risposta a un ente esterno',
        questions: {
          bodyId: { label: 'Richiesta' },
          what: { label: 'Che cosa è stato fornito, e come' },
        },
      },
      record_learning: {
        title: 'Registrare che cosa abbiamo imparato',
        questions: {
          kind: { label: 'Di che si tratta' },
          lesson: {
            label: 'Che cosa abbiamo imparato, o perché niente',
            hint: 'Senza nomi: serve alla pianificazione dei servizi',
          },
        },
      },
    },
    refusals: {
      ApprovalMissing: 'Questo supera ciò che questa funzione può promettere: prima deve essere d’accordo un livello superiore.',
      CompensationNotProvided: 'Questa procedura non prevede indennizzi.',
      SecondSignatureMissing: 'Una seconda persona deve firmare questa risposta così com’è, prima dell’invio.',
      MajorMattersOpen: 'A un reclamo grave si risponde dopo aver deciso chi risponde dell’accaduto e chi corregge il lavoro.',
    },
    events: {
      allegation_added: 'Addebito aggiunto',
      allegation_removed: 'Addebito tolto dall’elenco',
      remedy_offered: 'Rimedio proposto',
      remedy_approved: 'Rimedio approvato',
      remedy_dropped: 'Rimedio ritirato o rifiutato',
      promise_reported: 'Esito di una promessa indicato',
      letter_approved: 'Risposta firmata da una seconda persona',
      letter_returned: 'Risposta restituita senza firma',
      accountability_decided: 'Deciso chi risponde dell’accaduto',
      resolved_at_once: 'Risolto al primo contatto',
      taken_up_again: 'Caso ripreso: non era risolto',
      incident_dated: 'Data dei fatti registrata',
      out_of_time_decided: 'Deciso su un fatto lontano nel tempo',
      body_referred: 'Segnalato a un ente esterno',
      body_request_received: 'Un ente esterno chiede informazioni',
      body_answered: 'Risposto a un ente esterno',
      learning_recorded: 'Registrato che cosa abbiamo imparato',
    },
    tasks: {
      approve_remedy: 'Approvare o no quanto proposto',
      keep_promise: 'Mantenere una promessa della nostra risposta',
      sign_letter: 'Leggere una risposta e firmarla, o restituirla',
      decide_out_of_time: 'Decidere su un fatto lontano nel tempo',
      record_learning: 'Registrare che cosa ci ha insegnato il caso',
      answer_body: 'Rispondere a un ente esterno',
    },
    outcomes: {
      resolved_at_first_contact: 'Risolto al primo contatto',
    },
    letters: {
      resolution_confirmed: 'Conferma di quanto concordato',
    },
    choices: {
      remedyKinds: {
        apology: 'Delle scuse',
        measure: 'Una misura',
        compensation: 'Un indennizzo in denaro',
        corrective_action: 'Un’azione correttiva interna, non citata nella risposta',
      },
      promiseKept: {
        kept: 'È stata mantenuta',
        not_kept: 'Non è stata mantenuta',
      },
      remedyStates: {
        to_approve: 'Serve l’accordo di un livello superiore',
        offered: 'Sarà comunicato nella risposta',
        promised: 'Promesso',
        overdue: 'In ritardo',
        kept: 'Mantenuto',
        not_kept: 'Non mantenuto',
      },
      letterWish: {
        send: 'Inviarla',
        none: 'Non desiderata',
      },
      outOfTime: {
        in_full: 'Per intero',
        as_far_as_possible: 'Per quanto è ancora possibile',
      },
      accountability: {
        nobody_at_fault: 'Nessuno è in colpa',
        talk: 'Un colloquio',
        training: 'Formazione o supervisione',
        formal_measure: 'Un provvedimento formale',
      },
      learning: {
        change: 'Un cambiamento nel nostro modo di lavorare',
        training: 'Un bisogno di formazione',
        gap: 'Una lacuna nei nostri servizi',
        none: 'Niente, e perché',
      },
    },
    page: {
      remedies: 'Che cosa proponiamo e promettiamo',
      noFinding: 'Ancora nessun accertamento',
      by: 'Entro quando',
      owner: 'Chi se ne occupa',
      amount: 'Importo',
      rounds: 'Ripreso, quante volte',
      outOfTime: 'Fatto lontano nel tempo',
    },
  },
  ca: {
    acts: {
      add_allegation: {
        title: 'Afegir un fet denunciat',
        questions: {
          allegation: {
            label: 'De què es queixa',
            hint: 'Una sola cosa. Surt a la resposta; escrigui en la llengua de la persona que s’ha queixat.',
          },
          why: { label: 'Per què és una queixa', hint: 'Amb les paraules de la persona, fins on ho ha dit' },
        },
      },
      remove_allegation: {
        title: 'Treure un fet de la llista',
        questions: {
          allegationId: { label: 'Quin fet' },
          why: { label: 'Per què', hint: 'Per exemple: s’ha registrat dues vegades' },
        },
      },
      offer_remedy: {
        title: 'Oferir una reparació',
        questions: {
          kind: { label: 'De quina mena' },
          what: {
            label: 'Què exactament',
            hint: 'Surt a la resposta, tret que sigui una acció correctora; escrigui en la llengua de la persona que s’ha queixat.',
          },
          amount: { label: 'Import, d’una compensació' },
          allegationId: { label: 'Per a quin fet', hint: 'Deixi-ho en blanc si és per a tota la queixa.' },
          owner: { label: 'Qui se n’encarrega' },
          dueOn: { label: 'Fins quan' },
        },
      },
      approve_remedy: {
        title: 'Aprovar el que s’ofereix',
        questions: {
          remedyId: { label: 'Què s’ofereix' },
        },
      },
      drop_remedy: {
        title: 'Retirar o rebutjar el que s’ofereix',
        questions: {
          remedyId: { label: 'Què s’ofereix' },
          why: { label: 'Per què' },
        },
      },
      report_promise: {
        title: 'Dir què se n’ha fet, d’una promesa',
        questions: {
          remedyId: { label: 'Promesa' },
          kept: { label: 'S’ha complert?' },
          what: { label: 'Què s’ha fet, o per què no' },
        },
      },
      approve_letter: { title: 'Signar la resposta' },
      return_letter: {
        title: 'Tornar la resposta sense signar',
        questions: {
          why: { label: 'Què hauria de canviar' },
        },
      },
      resolve_at_once: {
        title: 'Resolta en el primer contacte',
        questions: {
          agreed: { label: 'Com s’ha resolt', hint: 'Surt a la carta; escrigui en la llengua de la persona que s’ha queixat.' },
          letter: { label: 'Una carta breu de confirmació, segons el desig de la persona' },
        },
      },
      date_incident: {
        title: 'Registrar quan va passar',
        questions: {
          happenedOn: { label: 'El dia, o l’últim si en són uns quants' },
        },
      },
      decide_out_of_time: {
        title: 'Decidir sobre un fet antic',
        questions: {
          as: { label: 'S’estudia' },
          why: { label: 'Per què' },
        },
      },
      decide_accountability: {
        title: 'Decidir qui respon del que va passar',
        questions: {
          decision: { label: 'Decisió' },
          why: { label: 'Per a qui i per què', hint: 'Només ho llegeixen els companys que poden veure aquest cas.' },
        },
      },
      take_up_again: {
        title: 'Reprendre el cas: no està resolt',
        questions: {
          why: { label: 'Què diu la persona que no està resolt' },
        },
      },
      refer_to_body: {
        title: 'Registrar una comunicació a un organisme extern',
        questions: {
          body: { label: 'A qui' },
          legalBasis: { label: 'Amb quina base legal' },
          sentOn: { label: 'Enviada el' },
          what: { label: 'Què s’ha comunicat' },
          receipt: { label: 'El seu rebut, o el número' },
          coversOthers: {
            label: 'També cobreix el que van dir altres persones',
            hint: 'Els testimonis i qualsevol altra persona que va escriure. Si no, l’expedient sencer deixa fora les seves paraules i els seus noms.',
          },
          scope: { label: 'Quina part de l’expedient pot rebre', hint: 'No més del que cobreix la base legal o del que demana' },
        },
      },
      record_body_request: {
        title: 'Registrar què demana un organisme extern',
        questions: {
          body: { label: 'Qui ho demana' },
          what: { label: 'Què demana' },
          askedOn: { label: 'Demanat el' },
          dueOn: { label: 'Termini', hint: 'Deixi-ho en blanc si no diu cap dia: aleshores el fixa el procediment' },
          legalBasis: { label: 'Amb quina base legal', hint: 'Cal per a tot l’expedient' },
          coversOthers: {
            label: 'També cobreix el que van dir altres persones',
            hint: 'Els testimonis i qualsevol altra persona que va escriure. Si no, l’expedient sencer deixa fora les seves paraules i els seus noms.',
          },
          scope: { label: 'Quina part de l’expedient pot rebre', hint: 'No més del que cobreix la base legal o del que demana' },
        },
      },
      answer_body: {
        title: 'Registrar la nostra resposta a un organisme extern',
        questions: {
          bodyId: { label: 'Petició' },
          what: { label: 'Què s’ha donat, i com' },
        },
      },
      record_learning: {
        title: 'Registrar què n’hem après',
        questions: {
          kind: { label: 'De què es tracta' },
          lesson: { label: 'Què n’hem après, o per què res', hint: 'Sense noms: es recull per planificar els serveis' },
        },
      },
    },
    refusals: {
      ApprovalMissing: 'Això supera el que aquesta funció pot prometre: abans hi ha d’estar d’acord un nivell superior.',
      CompensationNotProvided: 'Aquest procediment no preveu compensacions.',
      SecondSignatureMissing: 'Una segona persona ha de signar aquesta resposta tal com és ara, abans d’enviar-la.',
      MajorMattersOpen: 'Una queixa greu es respon després de decidir qui respon del que va passar i qui corregeix la feina.',
    },
    events: {
      allegation_added: 'Fet denunciat afegit',
      allegation_removed: 'Fet tret de la llista',
      remedy_offered: 'Reparació oferta',
      remedy_approved: 'Reparació aprovada',
      remedy_dropped: 'Reparació retirada o rebutjada',
      promise_reported: 'S’ha dit què se n’ha fet, d’una promesa',
      letter_approved: 'Resposta signada per una segona persona',
      letter_returned: 'Resposta tornada sense signar',
      accountability_decided: 'S’ha decidit qui respon del que va passar',
      resolved_at_once: 'Resolta en el primer contacte',
      taken_up_again: 'Cas reprès: no estava resolt',
      incident_dated: 'Data dels fets registrada',
      out_of_time_decided: 'S’ha decidit sobre un fet antic',
      body_referred: 'Comunicat a un organisme extern',
      body_request_received: 'Un organisme extern demana informació',
      body_answered: 'Resposta a un organisme extern',
      learning_recorded: 'Registrat què n’hem après',
    },
    tasks: {
      approve_remedy: 'Aprovar o no el que s’ofereix',
      keep_promise: 'Complir una promesa de la nostra resposta',
      sign_letter: 'Llegir una resposta i signar-la, o tornar-la',
      decide_out_of_time: 'Decidir sobre un fet antic',
      record_learning: 'Registrar què ens ha ensenyat el cas',
      answer_body: 'Respondre a un organisme extern',
    },
    outcomes: {
      resolved_at_first_contact: 'Resolta en el primer contacte',
    },
    letters: {
      resolution_confirmed: 'Confirmació del que es va acordar',
    },
    choices: {
      remedyKinds: {
        apology: 'Una disculpa',
        measure: 'Una mesura',
        compensation: 'Una compensació en diners',
        corrective_action: 'Una acció correctora interna, que no surt a la resposta',
      },
      promiseKept: {
        kept: 'S’ha complert',
        not_kept: 'No s’ha complert',
      },
      remedyStates: {
        to_approve: 'Cal l’acord d’un nivell superior',
        offered: 'Es dirà a la resposta',
        promised: 'Promesa',
        overdue: 'Endarrerida',
        kept: 'Complerta',
        not_kept: 'No complerta',
      },
      letterWish: {
        send: 'Enviar-la',
        none: 'No la vol',
      },
      outOfTime: {
        in_full: 'Del tot',
        as_far_as_possible: 'Fins on encara es pugui',
      },
      accountability: {
        nobody_at_fault: 'Ningú no en té la culpa',
        talk: 'Una conversa',
        training: 'Formació o supervisió',
        formal_measure: 'Una mesura formal',
      },
      learning: {
        change: 'Un canvi en la manera de treballar',
        training: 'Una necessitat de formació',
        gap: 'Una mancança dels nostres serveis',
        none: 'Res, i per què',
      },
    },
    page: {
      remedies: 'Què oferim i què prometem',
      noFinding: 'Encara sense constatació',
      by: 'Fins quan',
      owner: 'Qui se n’encarrega',
      amount: 'Import',
      rounds: 'Reprès, vegades',
      outOfTime: 'Fet antic',
    },
  },
  zh: {
    acts: {
      add_allegation: {
        title: '添加一项投诉内容',
        questions: {
          allegation: { label: '投诉的事项', hint: '只写一件事。会写进答复；请用投诉人的语言写。' },
          why: { label: '为什么投诉', hint: '按投诉人的原话，能写多少写多少' },
        },
      },
      remove_allegation: {
        title: '从清单中删去一项',
        questions: {
          allegationId: { label: '哪一项' },
          why: { label: '原因', hint: '例如：重复登记' },
        },
      },
      offer_remedy: {
        title: '提出补救措施',
        questions: {
          kind: { label: '类型' },
          what: { label: '具体内容', hint: '除内部整改外都会写进答复；请用投诉人的语言写。' },
          amount: { label: '补偿金额' },
          allegationId: { label: '针对哪一项投诉', hint: '如果针对整个投诉，请留空。' },
          owner: { label: '由谁负责' },
          dueOn: { label: '完成日期' },
        },
      },
      approve_remedy: {
        title: '批准补救措施',
        questions: {
          remedyId: { label: '提出的措施' },
        },
      },
      drop_remedy: {
        title: '撤回或不批准补救措施',
        questions: {
          remedyId: { label: '提出的措施' },
          why: { label: '原因' },
        },
      },
      report_promise: {
        title: '登记承诺的落实情况',
        questions: {
          remedyId: { label: '承诺' },
          kept: { label: '是否做到' },
          what: { label: '做了什么，或为什么没有做到' },
        },
      },
      approve_letter: { title: '签署答复' },
      return_letter: {
        title: '退回答复，不签署',
        questions: {
          why: { label: '需要修改什么' },
        },
      },
      resolve_at_once: {
        title: '首次联系时已解决',
        questions: {
          agreed: { label: '怎样解决的', hint: '会写进信中；请用投诉人的语言写。' },
          letter: { label: '按投诉人意愿发一封简短的确认信' },
        },
      },
      date_incident: {
        title: '登记事情发生的日期',
        questions: {
          happenedOn: { label: '哪一天，或最后一天' },
        },
      },
      decide_out_of_time: {
        title: '决定如何处理较早以前的事',
        questions: {
          as: { label: '调查范围' },
          why: { label: '原因' },
        },
      },
      decide_accountability: {
        title: '作出责任认定',
        questions: {
          decision: { label: '认定' },
          why: { label: '涉及谁，为什么', hint: '只有能查看本案的同事可以看到' },
        },
      },
      take_up_again: {
        title: '继续处理：问题尚未解决',
        questions: {
          why: { label: '投诉人认为哪些没有解决' },
        },
      },
      refer_to_body: {
        title: '登记向外部机构的报告',
        questions: {
          body: { label: '报告给谁' },
          legalBasis: { label: '法律依据' },
          sentOn: { label: '发出日期' },
          what: { label: '报告了什么' },
          receipt: { label: '对方的回执或回执编号' },
          coversOthers: { label: '也涵盖他人所说的内容', hint: '包括证人和其他来信的人。否则完整档案不含他们的话和姓名。' },
          scope: { label: '可以提供多少内容', hint: '不超过法律依据所及，也不超过对方所求' },
        },
      },
      record_body_request: {
        title: '登记外部机构的要求',
        questions: {
          body: { label: '谁提出要求' },
          what: { label: '要求什么' },
          askedOn: { label: '提出日期' },
          dueOn: { label: '期限', hint: '对方未说明日期时可留空，由程序规定' },
          legalBasis: { label: '依据什么法律', hint: '提供完整档案时必须填写' },
          coversOthers: { label: '也涵盖他人所说的内容', hint: '包括证人和其他来信的人。否则完整档案不含他们的话和姓名。' },
          scope: { label: '可以提供多少内容', hint: '不超过法律依据所及，也不超过对方所求' },
        },
      },
      answer_body: {
        title: '登记对外部机构的答复',
        questions: {
          bodyId: { label: '哪项要求' },
          what: { label: '提供了什么，怎样提供的' },
        },
      },
      record_learning: {
        title: '登记经验教训',
        questions: {
          kind: { label: '类别' },
          lesson: { label: '学到了什么，或为什么没有', hint: '不写姓名：用于服务规划' },
        },
      },
    },
    refusals: {
      ApprovalMissing: '这超出了该职级可以承诺的范围，须先由上一级批准。',
      CompensationNotProvided: '本程序没有规定经济补偿。',
      SecondSignatureMissing: '答复按现有内容须由第二人签署后才能发出。',
      MajorMattersOpen: '严重投诉须先作出责任认定，并指定专人按期整改，才能答复。',
    },
    events: {
      allegation_added: '已添加一项投诉内容',
      allegation_removed: '已删去一项投诉内容',
      remedy_offered: '已提出补救措施',
      remedy_approved: '补救措施已批准',
      remedy_dropped: '补救措施已撤回或未获批准',
      promise_reported: '已登记承诺的落实情况',
      letter_approved: '答复已由第二人签署',
      letter_returned: '答复未签署，已退回',
      accountability_decided: '已作出责任认定',
      resolved_at_once: '首次联系时已解决',
      taken_up_again: '继续处理：问题尚未解决',
      incident_dated: '已登记发生日期',
      out_of_time_decided: '已决定如何处理较早以前的事',
      body_referred: '已报告外部机构',
      body_request_received: '外部机构要求提供信息',
      body_answered: '已答复外部机构',
      learning_recorded: '已登记经验教训',
    },
    tasks: {
      approve_remedy: '决定是否批准补救措施',
      keep_promise: '落实答复中的一项承诺',
      sign_letter: '阅读答复并签署，或退回',
      decide_out_of_time: '决定如何处理较早以前的事',
      record_learning: '登记本案的经验教训',
      answer_body: '答复外部机构',
    },
    outcomes: {
      resolved_at_first_contact: '首次联系时已解决',
    },
    letters: {
      resolution_confirmed: '商定内容确认',
    },
    choices: {
      remedyKinds: {
        apology: '道歉',
        measure: '处理措施',
        compensation: '经济补偿',
        corrective_action: '内部整改，不写进答复',
      },
      promiseKept: {
        kept: '已做到',
        not_kept: '没有做到',
      },
      remedyStates: {
        to_approve: '须上一级批准',
        offered: '将写进答复',
        promised: '已承诺',
        overdue: '已逾期',
        kept: '已做到',
        not_kept: '没有做到',
      },
      letterWish: {
        send: '发送',
        none: '不需要',
      },
      outOfTime: {
        in_full: '全面调查',
        as_far_as_possible: '在仍能查清的范围内',
      },
      accountability: {
        nobody_at_fault: '无人有过错',
        talk: '谈话提醒',
        training: '培训或督导',
        formal_measure: '正式处分',
      },
      learning: {
        change: '改进工作方式',
        training: '培训需求',
        gap: '服务缺口',
        none: '没有，并说明原因',
      },
    },
    page: {
      remedies: '补救措施和承诺',
      noFinding: '尚未认定',
      by: '完成日期',
      owner: '由谁负责',
      amount: '金额',
      rounds: '继续处理次数',
      outOfTime: '较早以前的事',
    },
  },
};
