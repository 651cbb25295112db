// What the workspace says of those around a case beyond who they are: authorities that end, what the Board is told, what bodies outside
// are given. One file for all languages, because each of these is worded in all of them at once.

import type { BodyMatter, BodyScope } from '#core/case/body-matter.ts';
import type { DialogueWish } from '#core/case/dialogue.ts';
import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

interface AroundWords {
  dialogue: { meeting: string; wishes: Record<DialogueWish, string> };
  bodies: Record<'heading' | 'dueBy' | 'answered' | 'scope' | 'others' | 'take' | 'taken', string> & {
    kinds: Record<BodyMatter['kind'], string>;
    scopes: Record<BodyScope, string>;
  };
  /** Whether the account of a witness was taken. */
  witness: Record<'account' | 'notHeard', string>;
  /** Of a hearing. */
  evidenceBy: string;
  tasks: Record<Extract<StaffTaskKind, 'renew_authority' | 'read_board_report'>, string>;
  events: Record<
    Extract<EventType, 'authority_expired' | 'board_reported' | 'body_bundle_taken' | 'dialogue_wished' | 'dialogue_not_wished'>,
    string
  >;
}

interface TranslatedWords extends AroundWords {
  refusals: Record<'DialogueNotPossible', string>;
  acts: Partial<Record<LifecycleAct, ActWords>>;
}

export const aroundWords: { en: AroundWords } & Record<Exclude<PageLanguage, 'en'>, TranslatedWords> = {
  en: {
    dialogue: { meeting: 'Talk with those concerned', wishes: { wished: 'Yes, it is wished', not_wished: 'No, or no longer' } },
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
      others: 'With what others said, and their names',
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
      dialogue_wished: 'A talk with those concerned is wished',
      dialogue_not_wished: 'No talk with those concerned is wished',
    },
  },
  ro: {
    dialogue: { meeting: 'Discuție cu cei vizați', wishes: { wished: 'Da, se dorește', not_wished: 'Nu, sau nu mai' } },
    refusals: {
      DialogueNotPossible:
        'O discuție cu cei vizați este numai pentru cine și-o dorește, a spus-o fără altcineva de față și este în siguranță: nu participă nimeni exclus, iar cazul nu este oprit de poliție sau de siguranța cuiva.',
    },
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
      others: 'Cu ce au spus alții și cu numele lor',
      take: 'Descărcați dosarul',
      taken: 'Descărcat',
    },
    witness: { account: 'Ascultat(ă)', notHeard: 'Încă nu' },
    evidenceBy: 'Documente cerute până la',
    acts: {
      record_dialogue_wish: {
        title: 'Notați dacă se dorește o discuție cu cei vizați',
        questions: {
          wish: { label: 'Se dorește?', hint: 'Nu îndemnați pe nimeni; notați ce a spus persoana de la sine.' },
          said: { label: 'Ce a spus' },
          isAlone: { label: 'Nu era nimeni altcineva de față când a spus-o' },
        },
      },
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
      dialogue_wished: 'Se dorește o discuție cu cei vizați',
      dialogue_not_wished: 'Nu se dorește o discuție cu cei vizați',
    },
  },
  fr: {
    dialogue: {
      meeting: 'Entretien avec les personnes visées',
      wishes: { wished: 'Oui, il est souhaité', not_wished: 'Non, ou plus maintenant' },
    },
    refusals: {
      DialogueNotPossible:
        'Un entretien avec les personnes visées n’est que pour qui le souhaite, l’a dit sans témoin et est en sécurité : aucune personne écartée n’y participe, et ni la police ni la sécurité de quelqu’un ne retient le dossier.',
    },
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
      others: 'Avec ce que d’autres ont dit, et leurs noms',
      take: 'Télécharger le dossier',
      taken: 'Téléchargé',
    },
    witness: { account: 'Témoignage recueilli', notHeard: 'Pas encore' },
    evidenceBy: 'Documents demandés pour le',
    acts: {
      record_dialogue_wish: {
        title: 'Noter si un entretien avec les personnes visées est souhaité',
        questions: {
          wish: { label: 'Est-il souhaité ?', hint: 'N’y incitez personne. Notez ce que la personne a dit d’elle-même.' },
          said: { label: 'Ce qu’elle a dit' },
          isAlone: { label: 'Personne d’autre n’était là quand elle l’a dit' },
        },
      },
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
      dialogue_wished: 'Un entretien avec les personnes visées est souhaité',
      dialogue_not_wished: 'Aucun entretien avec les personnes visées n’est souhaité',
    },
  },
  it: {
    dialogue: {
      meeting: 'Colloquio con le persone interessate dal reclamo',
      wishes: { wished: 'Sì, è desiderato', not_wished: 'No, o non più' },
    },
    refusals: {
      DialogueNotPossible:
        'Un colloquio con le persone interessate dal reclamo è solo per chi lo desidera, lo ha detto da solo ed è al sicuro: nessun escluso vi partecipa, e né la polizia né la sicurezza di qualcuno ferma il caso.',
    },
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
      others: 'Con ciò che hanno detto altri, e i loro nomi',
      take: 'Scarica il fascicolo',
      taken: 'Scaricato',
    },
    witness: { account: 'Testimonianza raccolta', notHeard: 'Non ancora' },
    evidenceBy: 'Documenti chiesti entro',
    acts: {
      record_dialogue_wish: {
        title: 'Annota se è desiderato un colloquio con le persone interessate dal reclamo',
        questions: {
          wish: { label: 'È desiderato?', hint: 'Non inviti nessuno a desiderarlo; annoti ciò che la persona ha detto da sé.' },
          said: { label: 'Che cosa ha detto' },
          isAlone: { label: 'Non c’era nessun altro quando l’ha detto' },
        },
      },
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
      dialogue_wished: 'È desiderato un colloquio con le persone interessate dal reclamo',
      dialogue_not_wished: 'Non è desiderato un colloquio con le persone interessate dal reclamo',
    },
  },
  ca: {
    dialogue: { meeting: 'Conversa amb les persones de qui tracta', wishes: { wished: 'Sí, es vol', not_wished: 'No, o ja no' } },
    refusals: {
      DialogueNotPossible:
        'Una conversa amb les persones de qui tracta la queixa és només per a qui la vol, ho ha dit sense ningú més i hi està segur: no hi participa ningú exclòs, i ni la policia ni la seguretat d’algú aturen l’expedient.',
    },
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
      others: 'Amb el que van dir altres persones, i els seus noms',
      take: 'Descarregar l’expedient',
      taken: 'Descarregat',
    },
    witness: { account: 'Testimoni recollit', notHeard: 'Encara no' },
    evidenceBy: 'Documents demanats abans del',
    acts: {
      record_dialogue_wish: {
        title: 'Anoteu si es vol una conversa amb les persones de qui tracta',
        questions: {
          wish: { label: 'Es vol?', hint: 'No hi animi ningú; anoti el que la persona ha dit per si mateixa.' },
          said: { label: 'Què ha dit' },
          isAlone: { label: 'No hi havia ningú més quan ho ha dit' },
        },
      },
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
      dialogue_wished: 'Es vol una conversa amb les persones de qui tracta',
      dialogue_not_wished: 'No es vol cap conversa amb les persones de qui tracta',
    },
  },
  zh: {
    dialogue: { meeting: '与投诉涉及者谈话', wishes: { wished: '希望', not_wished: '不希望，或不再希望' } },
    refusals: {
      DialogueNotPossible:
        '与投诉涉及者谈话只适用于本人希望、单独表示过并且安全的情况：被排除的人不得参加，案件也没有因警方或人身安全而暂停。',
    },
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
      others: '包含他人所说的内容及其姓名',
      take: '下载材料',
      taken: '下载记录',
    },
    witness: { account: '已听取证言', notHeard: '尚未听取' },
    evidenceBy: '请于此日前提交文件',
    acts: {
      record_dialogue_wish: {
        title: '记录是否希望与投诉涉及者谈话',
        questions: {
          wish: { label: '是否希望？', hint: '不要劝说任何人；只记录本人主动说的话。' },
          said: { label: '说了什么' },
          isAlone: { label: '说这些时没有别人在场' },
        },
      },
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
      dialogue_wished: '希望与投诉涉及者谈话',
      dialogue_not_wished: '不希望与投诉涉及者谈话',
    },
  },
};
