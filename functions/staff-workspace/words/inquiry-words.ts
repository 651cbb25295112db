// What the workspace says about the inquiry as a fair piece of work: that those who shape an answer have no conflict of interest (S0.33). One
// file for all languages, because each of these is worded in all of them at once.

import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { RefusalCode } from '#core/refusal.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

interface InquiryWords {
  events: Record<Extract<EventType, 'no_conflict_declared'>, string>;
  /** What is declared, who cannot say so, and the button for them. */
  declaration: Record<'sentence' | 'otherwise' | 'stepBack', string>;
}

interface TranslatedWords extends InquiryWords {
  acts: Partial<Record<LifecycleAct, ActWords>>;
  refusals: Record<Extract<RefusalCode, 'DeclarationMissing'>, string>;
}

export const inquiryWords: { en: InquiryWords } & Record<Exclude<PageLanguage, 'en'>, TranslatedWords> = {
  en: {
    events: { no_conflict_declared: 'Declared to have no conflict of interest' },
    declaration: {
      sentence: 'I had no part in what happened, have no personal tie to those concerned, and nothing to gain from the answer.',
      otherwise: 'If you cannot say so, step back: nobody asks why.',
      stepBack: 'Step back instead',
    },
  },
  ro: {
    events: { no_conflict_declared: 'Declarație: niciun conflict de interese' },
    declaration: {
      sentence:
        'Nu am avut niciun rol în cele întâmplate, nu am nicio legătură personală cu cei implicați și nu am nimic de câștigat din răspuns.',
      otherwise: 'Dacă nu puteți spune asta, retrageți-vă: nimeni nu întreabă de ce.',
      stepBack: 'Mă retrag',
    },
    acts: {
      assign: {
        title: 'Repartizați cazul',
        questions: {
          personId: { label: 'Cine se ocupă de caz?' },
          hasNoConflict: {
            label:
              'Nu am avut niciun rol în cele întâmplate, nu am nicio legătură personală cu cei implicați și nu am nimic de câștigat din răspuns.',
            hint: 'Este necesar când preluați chiar dumneavoastră cazul. Dacă nu este așa, retrageți-vă: nimeni nu întreabă de ce.',
          },
        },
      },
      assign_appeal: {
        title: 'Repartizați contestația',
        questions: {
          personId: { label: 'Cine examinează contestația?' },
          hasNoConflict: {
            label:
              'Nu am avut niciun rol în cele întâmplate, nu am nicio legătură personală cu cei implicați și nu am nimic de câștigat din răspuns.',
            hint: 'Este necesar când preluați chiar dumneavoastră cazul. Dacă nu este așa, retrageți-vă: nimeni nu întreabă de ce.',
          },
        },
      },
      declare_no_conflict: { title: 'Declarați că nu aveți niciun conflict de interese' },
    },
    refusals: {
      DeclarationMissing:
        'Declarați mai întâi că nu aveți niciun conflict de interese în acest caz: niciun rol în cele întâmplate, nicio legătură personală cu cei implicați, nimic de câștigat din răspuns. Dacă nu puteți spune asta, retrageți-vă; nimeni nu întreabă de ce.',
    },
  },
  fr: {
    events: { no_conflict_declared: 'Absence de conflit d’intérêts déclarée' },
    declaration: {
      sentence:
        'Je n’ai pas pris part à ce qui s’est passé, je n’ai de lien personnel avec aucune des personnes concernées et je n’ai rien à gagner à la réponse.',
      otherwise: 'Si vous ne pouvez pas le dire, retirez-vous : personne ne demande pourquoi.',
      stepBack: 'Je me retire',
    },
    acts: {
      assign: {
        title: 'Attribuer le dossier',
        questions: {
          personId: { label: 'Qui s’en occupe ?' },
          hasNoConflict: {
            label:
              'Je n’ai pas pris part à ce qui s’est passé, je n’ai de lien personnel avec aucune des personnes concernées et je n’ai rien à gagner à la réponse.',
            hint: 'Demandé lorsque vous prenez vous-même le dossier. Si ce n’est pas le cas, retirez-vous : personne ne demande pourquoi.',
          },
        },
      },
      assign_appeal: {
        title: 'Attribuer le recours',
        questions: {
          personId: { label: 'Qui examine le recours ?' },
          hasNoConflict: {
            label:
              'Je n’ai pas pris part à ce qui s’est passé, je n’ai de lien personnel avec aucune des personnes concernées et je n’ai rien à gagner à la réponse.',
            hint: 'Demandé lorsque vous prenez vous-même le dossier. Si ce n’est pas le cas, retirez-vous : personne ne demande pourquoi.',
          },
        },
      },
      declare_no_conflict: { title: 'Déclarer que vous n’avez aucun conflit d’intérêts' },
    },
    refusals: {
      DeclarationMissing:
        'Déclarez d’abord que vous n’avez aucun conflit d’intérêts dans ce dossier : aucune part à ce qui s’est passé, aucun lien personnel avec les personnes concernées, rien à gagner à la réponse. Si vous ne pouvez pas le dire, retirez-vous ; personne ne demande pourquoi.',
    },
  },
  it: {
    events: { no_conflict_declared: 'Dichiarato: nessun conflitto di interessi' },
    declaration: {
      sentence:
        'Non ho avuto parte in ciò che è accaduto, non ho legami personali con le persone coinvolte e non ho nulla da guadagnare dalla risposta.',
      otherwise: 'Se non può dirlo, si ritiri: nessuno chiede perché.',
      stepBack: 'Mi ritiro',
    },
    acts: {
      assign: {
        title: 'Assegnare il caso',
        questions: {
          personId: { label: 'Chi se ne occupa?' },
          hasNoConflict: {
            label:
              'Non ho avuto parte in ciò che è accaduto, non ho legami personali con le persone coinvolte e non ho nulla da guadagnare dalla risposta.',
            hint: 'Serve quando è Lei ad assumere il caso. Se non è così, si ritiri: nessuno chiede perché.',
          },
        },
      },
      assign_appeal: {
        title: 'Assegnare il riesame',
        questions: {
          personId: { label: 'Chi si occupa del riesame?' },
          hasNoConflict: {
            label:
              'Non ho avuto parte in ciò che è accaduto, non ho legami personali con le persone coinvolte e non ho nulla da guadagnare dalla risposta.',
            hint: 'Serve quando è Lei ad assumere il caso. Se non è così, si ritiri: nessuno chiede perché.',
          },
        },
      },
      declare_no_conflict: { title: 'Dichiarare di non avere conflitti di interessi' },
    },
    refusals: {
      DeclarationMissing:
        'Dichiari prima di non avere conflitti di interessi in questo caso: nessuna parte in ciò che è accaduto, nessun legame personale con le persone coinvolte, nulla da guadagnare dalla risposta. Se non può dirlo, si ritiri; nessuno chiede perché.',
    },
  },
  ca: {
    events: { no_conflict_declared: 'Declarat: cap conflicte d’interessos' },
    declaration: {
      sentence:
        'No he tingut res a veure amb el que va passar, no tinc cap vincle personal amb les persones implicades i no hi tinc res a guanyar.',
      otherwise: 'Si no ho pot dir, aparti-se’n: ningú no pregunta per què.',
      stepBack: 'M’aparto de l’expedient',
    },
    acts: {
      assign: {
        title: 'Assignar l’expedient',
        questions: {
          personId: { label: 'Qui se n’ocupa?' },
          hasNoConflict: {
            label:
              'No he tingut res a veure amb el que va passar, no tinc cap vincle personal amb les persones implicades i no hi tinc res a guanyar.',
            hint: 'Cal quan assumeix vostè mateix o mateixa l’expedient. Si no és així, aparti-se’n: ningú no pregunta per què.',
          },
        },
      },
      assign_appeal: {
        title: 'Assignar el recurs',
        questions: {
          personId: { label: 'Qui estudia el recurs?' },
          hasNoConflict: {
            label:
              'No he tingut res a veure amb el que va passar, no tinc cap vincle personal amb les persones implicades i no hi tinc res a guanyar.',
            hint: 'Cal quan assumeix vostè mateix o mateixa l’expedient. Si no és així, aparti-se’n: ningú no pregunta per què.',
          },
        },
      },
      declare_no_conflict: { title: 'Declarar que no té cap conflicte d’interessos' },
    },
    refusals: {
      DeclarationMissing:
        'Declari primer que no té cap conflicte d’interessos en aquest expedient: res a veure amb el que va passar, cap vincle personal amb les persones implicades, res a guanyar-hi. Si no ho pot dir, aparti-se’n; ningú no pregunta per què.',
    },
  },
  zh: {
    events: { no_conflict_declared: '已声明没有利益冲突' },
    declaration: {
      sentence: '我没有参与所投诉的事情，与有关人员没有私人关系，也不会从处理结果中得到好处。',
      otherwise: '如果做不到，请回避；没有人会问原因。',
      stepBack: '我要回避',
    },
    acts: {
      assign: {
        title: '分派案件',
        questions: {
          personId: { label: '由谁负责处理？' },
          hasNoConflict: {
            label: '我没有参与所投诉的事情，与有关人员没有私人关系，也不会从处理结果中得到好处。',
            hint: '由您本人接手时需要勾选。如果做不到，请回避；没有人会问原因。',
          },
        },
      },
      assign_appeal: {
        title: '分派复核',
        questions: {
          personId: { label: '由谁负责复核？' },
          hasNoConflict: {
            label: '我没有参与所投诉的事情，与有关人员没有私人关系，也不会从处理结果中得到好处。',
            hint: '由您本人接手时需要勾选。如果做不到，请回避；没有人会问原因。',
          },
        },
      },
      declare_no_conflict: { title: '声明与本案件没有利益冲突' },
    },
    refusals: {
      DeclarationMissing:
        '请先声明与本案件没有利益冲突：没有参与所投诉的事情，与有关人员没有私人关系，也不会从处理结果中得到好处。如果做不到，请回避；没有人会问原因。',
    },
  },
};
