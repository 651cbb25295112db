// What the workspace says of people who say that they are treated worse since they complained (S2.12): in every language at once.

import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { LetterKind } from '#core/case/outbox.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

interface TreatmentWords {
  tasks: Record<Extract<StaffTaskKind, 'look_into_disadvantage' | 'ask_about_treatment' | 'bring_disadvantage_answer'>, string>;
  events: Record<Extract<EventType, 'disadvantage_reported' | 'disadvantage_answered' | 'treatment_asked'>, string>;
  letters: Record<Extract<LetterKind, 'disadvantage_answer'>, string>;
  found: Record<'worse' | 'not_worse', string>;
  /** What they say who are asked. */
  answers: Record<'fair' | 'worse' | 'not_reached', string>;
}

interface TranslatedWords extends TreatmentWords {
  acts: Partial<Record<LifecycleAct, ActWords>>;
}

export const treatmentWords: { en: TreatmentWords } & Record<Exclude<PageLanguage, 'en'>, TranslatedWords> = {
  en: {
    tasks: {
      look_into_disadvantage: 'Look into what they say of being treated worse',
      ask_about_treatment: 'Ask how they have been treated since the answer',
      bring_disadvantage_answer: 'Bring the answer about how they are treated',
    },
    events: {
      disadvantage_reported: 'They say that they are treated worse since they complained',
      disadvantage_answered: 'What they said of being treated worse was answered',
      treatment_asked: 'Asked how they have been treated since',
    },
    letters: { disadvantage_answer: 'Answer about how they are treated' },
    found: {
      worse: 'They are treated worse',
      not_worse: 'That could not be found',
    },
    answers: {
      fair: 'They are treated fairly',
      worse: 'They are treated worse',
      not_reached: 'They could not be reached',
    },
  },
  ro: {
    acts: {
      report_disadvantage: {
        title: 'Notați că persoana este tratată mai rău de când a făcut plângerea',
        questions: {
          said: {
            label: 'Ce a spus',
            hint: 'În cuvintele persoanei; citesc doar cei aflați deasupra celui care se ocupă de caz.',
          },
        },
      },
      answer_disadvantage: {
        title: 'Răspundeți la ce a spus persoana despre cum este tratată',
        questions: {
          found: { label: 'Ce s-a constatat' },
          what: { label: 'Ce ați aflat și ce se face', hint: 'Persoana citește acest text; scrieți în limba ei.' },
        },
      },
      record_treatment: {
        title: 'Notați cum a fost tratată persoana de la răspuns încoace',
        questions: {
          answer: { label: 'Ce spune' },
          said: { label: 'Ce a spus sau cum ați încercat să o găsiți', hint: 'Întrebați numai unde îi este sigur să răspundă.' },
        },
      },
    },
    tasks: {
      look_into_disadvantage: 'Cercetați ce spune persoana despre faptul că este tratată mai rău',
      ask_about_treatment: 'Întrebați persoana cum a fost tratată de la răspuns încoace',
      bring_disadvantage_answer: 'Duceți răspunsul despre cum este tratată persoana',
    },
    events: {
      disadvantage_reported: 'Persoana spune că este tratată mai rău de când a făcut plângerea',
      disadvantage_answered: 'S-a răspuns la ce a spus persoana despre cum este tratată',
      treatment_asked: 'Persoana a fost întrebată cum a fost tratată de atunci',
    },
    letters: { disadvantage_answer: 'Răspuns despre cum este tratată persoana' },
    found: {
      worse: 'Este tratată mai rău',
      not_worse: 'Acest lucru nu s-a putut constata',
    },
    answers: {
      fair: 'Este tratată corect',
      worse: 'Este tratată mai rău',
      not_reached: 'Nu a putut fi găsită',
    },
  },
  fr: {
    acts: {
      report_disadvantage: {
        title: 'Noter que la personne est moins bien traitée depuis sa réclamation',
        questions: {
          said: {
            label: 'Ce qu’elle a dit',
            hint: 'Dans ses mots. Seules le lisent les personnes placées au-dessus de qui traite le dossier.',
          },
        },
      },
      answer_disadvantage: {
        title: 'Répondre à ce qu’elle dit de la façon dont elle est traitée',
        questions: {
          found: { label: 'Ce qui a été constaté' },
          what: {
            label: 'Ce que vous avez établi et ce qui est fait',
            hint: 'La personne lit ce texte. Écrivez-le dans sa langue.',
          },
        },
      },
      record_treatment: {
        title: 'Noter comment la personne est traitée depuis la réponse',
        questions: {
          answer: { label: 'Ce qu’elle dit' },
          said: {
            label: 'Ce qu’elle a dit, ou comment vous avez essayé de la joindre',
            hint: 'Ne le demandez que là où elle peut répondre sans danger.',
          },
        },
      },
    },
    tasks: {
      look_into_disadvantage: 'Examiner ce que dit la personne : elle serait moins bien traitée',
      ask_about_treatment: 'Demander à la personne comment elle est traitée depuis la réponse',
      bring_disadvantage_answer: 'Apporter la réponse sur la façon dont la personne est traitée',
    },
    events: {
      disadvantage_reported: 'La personne dit être moins bien traitée depuis sa réclamation',
      disadvantage_answered: 'Réponse donnée à ce qu’elle dit de la façon dont elle est traitée',
      treatment_asked: 'La personne a été interrogée sur la façon dont elle est traitée depuis',
    },
    letters: { disadvantage_answer: 'Réponse sur la façon dont la personne est traitée' },
    found: {
      worse: 'Elle est moins bien traitée',
      not_worse: 'Cela n’a pas pu être établi',
    },
    answers: {
      fair: 'Elle est bien traitée',
      worse: 'Elle est moins bien traitée',
      not_reached: 'Elle n’a pas pu être jointe',
    },
  },
  it: {
    acts: {
      report_disadvantage: {
        title: 'Annotare che la persona è trattata peggio da quando ha reclamato',
        questions: {
          said: { label: 'Che cosa ha detto', hint: 'Con le sue parole; lo legge solo chi sta sopra a chi tratta il caso.' },
        },
      },
      answer_disadvantage: {
        title: 'Rispondere a quanto ha detto su come è trattata',
        questions: {
          found: { label: 'Che cosa si è accertato' },
          what: { label: 'Che cosa ha accertato e che cosa si fa', hint: 'La persona lo legge: scriva nella sua lingua.' },
        },
      },
      record_treatment: {
        title: 'Annotare come è stata trattata la persona dopo la risposta',
        questions: {
          answer: { label: 'Che cosa dice' },
          said: {
            label: 'Che cosa ha detto, o come ha provato a raggiungerla',
            hint: 'Chieda solo dove può rispondere senza pericolo.',
          },
        },
      },
    },
    tasks: {
      look_into_disadvantage: 'Accertare quanto dice la persona: sarebbe trattata peggio',
      ask_about_treatment: 'Chiedere alla persona come è stata trattata dopo la risposta',
      bring_disadvantage_answer: 'Portare la risposta su come è trattata la persona',
    },
    events: {
      disadvantage_reported: 'La persona dice di essere trattata peggio da quando ha reclamato',
      disadvantage_answered: 'Risposto a quanto ha detto su come è trattata',
      treatment_asked: 'Chiesto alla persona come è stata trattata da allora',
    },
    letters: { disadvantage_answer: 'Risposta su come è trattata la persona' },
    found: {
      worse: 'È trattata peggio',
      not_worse: 'Non si è potuto accertare',
    },
    answers: {
      fair: 'È trattata correttamente',
      worse: 'È trattata peggio',
      not_reached: 'Non è stato possibile raggiungerla',
    },
  },
  ca: {
    acts: {
      report_disadvantage: {
        title: 'Anotar que tracten pitjor la persona des que es va queixar',
        questions: {
          said: {
            label: 'Què ha dit',
            hint: 'Amb les seves paraules; només ho llegeix qui està per damunt de qui porta el cas.',
          },
        },
      },
      answer_disadvantage: {
        title: 'Respondre al que ha dit de com la tracten',
        questions: {
          found: { label: 'Què s’ha comprovat' },
          what: { label: 'Què ha esbrinat i què es fa', hint: 'La persona ho llegeix: escrigui-ho en la seva llengua.' },
        },
      },
      record_treatment: {
        title: 'Anotar com han tractat la persona des de la resposta',
        questions: {
          answer: { label: 'Què diu' },
          said: {
            label: 'Què ha dit, o com ha provat de contactar-hi',
            hint: 'Pregunti-ho només on pugui respondre sense perill.',
          },
        },
      },
    },
    tasks: {
      look_into_disadvantage: 'Esbrinar què passa: la persona diu que la tracten pitjor',
      ask_about_treatment: 'Preguntar a la persona com l’han tractat des de la resposta',
      bring_disadvantage_answer: 'Portar la resposta sobre com tracten la persona',
    },
    events: {
      disadvantage_reported: 'La persona diu que la tracten pitjor des que es va queixar',
      disadvantage_answered: 'S’ha respost al que va dir de com la tracten',
      treatment_asked: 'S’ha preguntat a la persona com l’han tractat des de llavors',
    },
    letters: { disadvantage_answer: 'Resposta sobre com tracten la persona' },
    found: {
      worse: 'La tracten pitjor',
      not_worse: 'No s’ha pogut comprovar',
    },
    answers: {
      fair: 'La tracten bé',
      worse: 'La tracten pitjor',
      not_reached: 'No s’hi ha pogut contactar',
    },
  },
  zh: {
    acts: {
      report_disadvantage: {
        title: '记录对方自投诉以后受到较差的对待',
        questions: {
          said: { label: '对方所说的话', hint: '用对方的原话；只有级别高于案件负责人的人能看到。' },
        },
      },
      answer_disadvantage: {
        title: '答复对方所说的对待问题',
        questions: {
          found: { label: '调查结果' },
          what: { label: '查明了什么、采取了什么措施', hint: '对方会读到，请用对方的语言写。' },
        },
      },
      record_treatment: {
        title: '记录对方在答复之后受到怎样的对待',
        questions: {
          answer: { label: '对方怎么说' },
          said: { label: '对方所说的话，或您怎样尝试联系', hint: '只在对方可以安全回答的场合询问。' },
        },
      },
    },
    tasks: {
      look_into_disadvantage: '调查对方所说的受到较差对待一事',
      ask_about_treatment: '询问对方在答复之后受到怎样的对待',
      bring_disadvantage_answer: '把关于对待问题的答复送到对方手中',
    },
    events: {
      disadvantage_reported: '对方表示投诉以后受到较差的对待',
      disadvantage_answered: '已就对方所说的对待问题作出答复',
      treatment_asked: '已询问对方此后受到怎样的对待',
    },
    letters: { disadvantage_answer: '关于对方受到怎样对待的答复' },
    found: {
      worse: '对方确实受到较差的对待',
      not_worse: '未能认定',
    },
    answers: {
      fair: '受到公正对待',
      worse: '受到较差的对待',
      not_reached: '未能联系上对方',
    },
  },
};
