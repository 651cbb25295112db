// What the workspace says of those around a case beyond who they are: authorities that end, what the Board is told, what bodies outside
// are given. One file for all languages, because each of these is worded in all of them at once.

import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

interface AroundWords {
  /** Whether the account of a witness was taken. */
  witness: Record<'account' | 'notHeard', string>;
  /** Of a hearing. */
  evidenceBy: string;
  tasks: Record<Extract<StaffTaskKind, 'renew_authority' | 'read_board_report'>, string>;
  events: Record<Extract<EventType, 'authority_expired' | 'board_reported'>, string>;
}

interface TranslatedWords extends AroundWords {
  acts: Partial<Record<LifecycleAct, ActWords>>;
}

export const aroundWords: { en: AroundWords } & Record<Exclude<PageLanguage, 'en'>, TranslatedWords> = {
  en: {
    witness: { account: 'Account taken', notHeard: 'Not yet' },
    evidenceBy: 'Documents asked for by',
    tasks: {
      renew_authority: 'See to a new authority before this one ends',
      read_board_report: 'Read the report of what was done',
    },
    events: {
      authority_expired: 'An authority ended',
      board_reported: 'The Board was told what was done',
    },
  },
  ro: {
    witness: { account: 'Ascultat(ă)', notHeard: 'Încă nu' },
    evidenceBy: 'Documente cerute până la',
    acts: {
      report_to_board: {
        title: 'Raportați Consiliului ce s-a făcut',
        questions: {
          actions: { label: 'Ce s-a făcut și ce a rezultat', hint: 'O citește Consiliul: despre client numai cât este nevoie.' },
        },
      },
    },
    tasks: {
      renew_authority: 'Obțineți un acord nou înainte ca acesta să expire',
      read_board_report: 'Citiți raportul despre ce s-a făcut',
    },
    events: {
      authority_expired: 'Un acord a expirat',
      board_reported: 'Consiliul a fost informat ce s-a făcut',
    },
  },
  fr: {
    witness: { account: 'Témoignage recueilli', notHeard: 'Pas encore' },
    evidenceBy: 'Documents demandés pour le',
    acts: {
      report_to_board: {
        title: 'Rendre compte au conseil de ce qui a été fait',
        questions: {
          actions: {
            label: 'Ce qui a été fait, et ce qu’il en est advenu',
            hint: 'Le conseil le lit : de la personne concernée, rien de plus que nécessaire.',
          },
        },
      },
    },
    tasks: {
      renew_authority: 'Obtenir un nouvel accord avant la fin de celui-ci',
      read_board_report: 'Lire le rapport sur ce qui a été fait',
    },
    events: {
      authority_expired: 'Un accord a pris fin',
      board_reported: 'Le conseil a été informé de ce qui a été fait',
    },
  },
  it: {
    witness: { account: 'Testimonianza raccolta', notHeard: 'Non ancora' },
    evidenceBy: 'Documenti chiesti entro',
    acts: {
      report_to_board: {
        title: 'Riferire al consiglio che cosa si è fatto',
        questions: {
          actions: {
            label: 'Che cosa si è fatto e con quale esito',
            hint: 'Lo legge il consiglio: della persona interessata non più del necessario.',
          },
        },
      },
    },
    tasks: {
      renew_authority: 'Ottenere una nuova autorizzazione prima che questa scada',
      read_board_report: 'Leggere la relazione su che cosa si è fatto',
    },
    events: {
      authority_expired: 'Un’autorizzazione è scaduta',
      board_reported: 'Il consiglio è stato informato di che cosa si è fatto',
    },
  },
  ca: {
    witness: { account: 'Testimoni recollit', notHeard: 'Encara no' },
    evidenceBy: 'Documents demanats abans del',
    acts: {
      report_to_board: {
        title: 'Informar el consell del que s’ha fet',
        questions: {
          actions: {
            label: 'Què s’ha fet i amb quin resultat',
            hint: 'Ho llegeix el consell: de la persona afectada, només el que calgui.',
          },
        },
      },
    },
    tasks: {
      renew_authority: 'Obtenir una autorització nova abans que aquesta s’acabi',
      read_board_report: 'Llegir l’informe del que s’ha fet',
    },
    events: {
      authority_expired: 'Una autorització s’ha acabat',
      board_reported: 'S’ha informat el consell del que s’ha fet',
    },
  },
  zh: {
    witness: { account: '已听取证言', notHeard: '尚未听取' },
    evidenceBy: '请于此日前提交文件',
    acts: {
      report_to_board: {
        title: '向理事会报告处理情况',
        questions: { actions: { label: '做了什么，结果如何', hint: '理事会会阅读；有关当事人的内容只写必要的。' } },
      },
    },
    tasks: {
      renew_authority: '在授权到期前取得新的授权',
      read_board_report: '阅读处理情况报告',
    },
    events: {
      authority_expired: '授权已到期',
      board_reported: '已向理事会报告处理情况',
    },
  },
};
