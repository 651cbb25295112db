// What the workspace says about the finer acts of handling and answering: allegations, remedies and promises, signatures. One file
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
>;
type HandlingTask = Extract<StaffTaskKind, 'approve_remedy' | 'keep_promise' | 'sign_letter'>;
type HandlingRefusal = Extract<RefusalCode, 'ApprovalMissing' | 'CompensationNotProvided' | 'SecondSignatureMissing'>;

interface HandlingWords {
  events: Record<HandlingEvent, string>;
  tasks: Record<HandlingTask, string>;
  /** Answers to pick from. */
  choices: {
    remedyKinds: Record<'apology' | 'measure' | 'compensation' | 'corrective_action', string>;
    promiseKept: Record<'kept' | 'not_kept', string>;
    remedyStates: Record<'to_approve' | 'offered' | 'promised' | 'overdue' | 'kept' | 'not_kept', string>;
  };
  page: Record<'remedies' | 'noFinding' | 'by' | 'owner' | 'amount', string>;
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
    },
    tasks: {
      approve_remedy: 'Agree or not to what was offered',
      keep_promise: 'Keep a promise of our answer',
      sign_letter: 'Read an answer and sign it, or give it back',
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
    },
    page: {
      remedies: 'What we offer and promise',
      noFinding: 'No finding yet',
      by: 'By when',
      owner: 'Who sees to it',
      amount: 'Amount',
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
    },
    refusals: {
      ApprovalMissing:
        'Aceasta depășește ce poate promite această funcție: mai întâi trebuie să fie de acord o funcție superioară.',
      CompensationNotProvided: 'Această procedură nu prevede despăgubiri.',
      SecondSignatureMissing: 'O a doua persoană trebuie să semneze răspunsul, așa cum este acum, înainte de trimitere.',
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
    },
    tasks: {
      approve_remedy: 'Aprobați sau nu ce s-a propus',
      keep_promise: 'Țineți o promisiune din răspunsul nostru',
      sign_letter: 'Citiți un răspuns și semnați-l sau dați-l înapoi',
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
    },
    page: {
      remedies: 'Ce propunem și ce promitem',
      noFinding: 'Încă nicio constatare',
      by: 'Până când',
      owner: 'Cine se ocupă',
      amount: 'Suma',
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
    },
    refusals: {
      ApprovalMissing: 'Cela dépasse ce que cette fonction peut promettre : un niveau supérieur doit d’abord donner son accord.',
      CompensationNotProvided: 'Cette procédure ne prévoit pas d’indemnisation.',
      SecondSignatureMissing: 'Une deuxième personne doit signer cette réponse telle qu’elle est, avant son envoi.',
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
    },
    tasks: {
      approve_remedy: 'Approuver ou non ce qui est proposé',
      keep_promise: 'Tenir une promesse de notre réponse',
      sign_letter: 'Lire une réponse et la signer, ou la rendre',
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
    },
    page: {
      remedies: 'Ce que nous proposons et promettons',
      noFinding: 'Pas encore de constatation',
      by: 'Pour quand',
      owner: 'Qui s’en charge',
      amount: 'Montant',
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
    },
    refusals: {
      ApprovalMissing: 'Questo supera ciò che questa funzione può promettere: prima deve essere d’accordo un livello superiore.',
      CompensationNotProvided: 'Questa procedura non prevede indennizzi.',
      SecondSignatureMissing: 'Una seconda persona deve firmare questa risposta così com’è, prima dell’invio.',
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
    },
    tasks: {
      approve_remedy: 'Approvare o no quanto proposto',
      keep_promise: 'Mantenere una promessa della nostra risposta',
      sign_letter: 'Leggere una risposta e firmarla, o restituirla',
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
    },
    page: {
      remedies: 'Che cosa proponiamo e promettiamo',
      noFinding: 'Ancora nessun accertamento',
      by: 'Entro quando',
      owner: 'Chi se ne occupa',
      amount: 'Importo',
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
    },
    refusals: {
      ApprovalMissing: 'Això supera el que aquesta funció pot prometre: abans hi ha d’estar d’acord un nivell superior.',
      CompensationNotProvided: 'Aquest procediment no preveu compensacions.',
      SecondSignatureMissing: 'Una segona persona ha de signar aquesta resposta tal com és ara, abans d’enviar-la.',
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
    },
    tasks: {
      approve_remedy: 'Aprovar o no el que s’ofereix',
      keep_promise: 'Complir una promesa de la nostra resposta',
      sign_letter: 'Llegir una resposta i signar-la, o tornar-la',
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
    },
    page: {
      remedies: 'Què oferim i què prometem',
      noFinding: 'Encara sense constatació',
      by: 'Fins quan',
      owner: 'Qui se n’encarrega',
      amount: 'Import',
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
    },
    refusals: {
      ApprovalMissing: '这超出了该职级可以承诺的范围，须先由上一级批准。',
      CompensationNotProvided: '本程序没有规定经济补偿。',
      SecondSignatureMissing: '答复按现有内容须由第二人签署后才能发出。',
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
    },
    tasks: {
      approve_remedy: '决定是否批准补救措施',
      keep_promise: '落实答复中的一项承诺',
      sign_letter: '阅读答复并签署，或退回',
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
    },
    page: {
      remedies: '补救措施和承诺',
      noFinding: '尚未认定',
      by: '完成日期',
      owner: '由谁负责',
      amount: '金额',
    },
  },
};
