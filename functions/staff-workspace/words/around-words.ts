// What the workspace says of those around a case beyond who they are: authorities that end, what the Board is told, what bodies outside
// are given. One file for all languages, because each of these is worded in all of them at once.

import type { BodyMatter, BodyScope } from '#core/case/body-matter.ts';
import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

interface AroundWords {
  bodies: Record<'heading' | 'dueBy' | 'answered' | 'scope' | 'take' | 'taken', string> & {
    kinds: Record<BodyMatter['kind'], string>;
    scopes: Record<BodyScope, string>;
  };
  /** Whether the account of a witness was taken. */
  witness: Record<'account' | 'notHeard', string>;
  /** Of a hearing. */
  evidenceBy: string;
  tasks: Record<Extract<StaffTaskKind, 'renew_authority' | 'read_board_report'>, string>;
  events: Record<Extract<EventType, 'authority_expired' | 'board_reported' | 'body_bundle_taken'>, string>;
}

interface TranslatedWords extends AroundWords {
  acts: Partial<Record<LifecycleAct, ActWords>>;
}

export const aroundWords: { en: AroundWords } & Record<Exclude<PageLanguage, 'en'>, TranslatedWords> = {
  en: {
    bodies: {
      heading: 'Bodies outside',
      kinds: { referral: 'Reported on', request: 'Asked on' },
      dueBy: 'Wanted by',
      answered: 'Answered',
      scope: 'May be given',
      scopes: {
        register: 'Its row of the register, without names',
        course: 'How it was handled, without names or words',
        whole_file: 'The whole file, with names and words; not how people are reached',
      },
      take: 'Take the bundle',
      taken: 'Taken',
    },
    witness: { account: 'Account taken', notHeard: 'Not yet' },
    evidenceBy: 'Documents asked for by',
    tasks: {
      renew_authority: 'See to a new authority before this one ends',
      read_board_report: 'Read the report of what was done',
    },
    events: {
      authority_expired: 'An authority ended',
      board_reported: 'The Board was told what was done',
      body_bundle_taken: 'Bundle for a body outside taken',
    },
  },
  ro: {
    bodies: {
      heading: 'Instituții din afară',
      kinds: { referral: 'Sesizată la', request: 'A cerut la' },
      dueBy: 'Până la',
      answered: 'S-a răspuns',
      scope: 'Poate primi',
      scopes: {
        register: 'Rândul din registru, fără nume',
        course: 'Cum s-a lucrat, fără nume și fără texte',
        whole_file: 'Tot dosarul, cu nume și texte; nu și datele de contact',
      },
      take: 'Descărcați dosarul',
      taken: 'Descărcat',
    },
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
      body_bundle_taken: 'A fost descărcat dosarul pentru o instituție',
    },
  },
  fr: {
    bodies: {
      heading: 'Organismes extérieurs',
      kinds: { referral: 'Signalé le', request: 'Demandé le' },
      dueBy: 'Attendu pour le',
      answered: 'Répondu le',
      scope: 'Peut recevoir',
      scopes: {
        register: 'La ligne du registre, sans noms',
        course: 'Le déroulement, sans noms ni textes',
        whole_file: 'Tout le dossier, avec noms et textes, sans les coordonnées',
      },
      take: 'Télécharger le dossier',
      taken: 'Téléchargé',
    },
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
      body_bundle_taken: 'Dossier pour un organisme extérieur téléchargé',
    },
  },
  it: {
    bodies: {
      heading: 'Enti esterni',
      kinds: { referral: 'Segnalato il', request: 'Chiesto il' },
      dueBy: 'Atteso entro',
      answered: 'Risposto il',
      scope: 'Può ricevere',
      scopes: {
        register: 'La riga del registro, senza nomi',
        course: 'Come si è proceduto, senza nomi né testi',
        whole_file: 'Tutto il fascicolo, con nomi e testi, senza recapiti',
      },
      take: 'Scarica il fascicolo',
      taken: 'Scaricato',
    },
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
      body_bundle_taken: 'Scaricato il fascicolo per un ente esterno',
    },
  },
  ca: {
    bodies: {
      heading: 'Organismes externs',
      kinds: { referral: 'Comunicat el', request: 'Demanat el' },
      dueBy: 'Esperat abans del',
      answered: 'Respost el',
      scope: 'Pot rebre',
      scopes: {
        register: 'La fila del registre, sense noms',
        course: 'Com s’ha tramitat, sense noms ni textos',
        whole_file: 'Tot l’expedient, amb noms i textos, sense dades de contacte',
      },
      take: 'Descarregar l’expedient',
      taken: 'Descarregat',
    },
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
      body_bundle_taken: 'Descarregat l’expedient per a un organisme extern',
    },
  },
  zh: {
    bodies: {
      heading: '外部机构',
      kinds: { referral: '报告日期', request: '要求日期' },
      dueBy: '截止日期',
      answered: '答复日期',
      scope: '可以提供',
      scopes: {
        register: '登记册中的一行，不含姓名',
        course: '处理过程，不含姓名和文字内容',
        whole_file: '完整档案，含姓名和文字内容，不含联系方式',
      },
      take: '下载材料',
      taken: '下载记录',
    },
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
      body_bundle_taken: '已下载给外部机构的材料',
    },
  },
};
