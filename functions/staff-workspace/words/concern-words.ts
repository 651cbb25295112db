// What the workspace says of who complains and about whom or what, and of the look at a letter of a guarded case. One file for all
// languages, because each of these is worded in all of them at once.

import type { ServiceRelation, SubjectKind } from '#core/case/concern.ts';
import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

interface ConcernWords {
  relation: string;
  relations: Record<ServiceRelation | 'not_said', string>;
  about: string;
  kinds: Record<SubjectKind, string>;
  /** Shown on a guarded case: what it means for whoever writes. */
  guarded: string;
  verdicts: Record<'may_leave' | 'tells_too_much', string>;
  tasks: Record<'look_at_letter', string>;
  events: Record<
    Extract<EventType, 'relation_recorded' | 'look_asked' | 'look_not_possible' | 'letter_let_go' | 'letter_held_back'>,
    string
  >;
}

interface TranslatedWords extends ConcernWords {
  acts: Record<Extract<LifecycleAct, 'name_subject' | 'record_relation' | 'look_at_letter'>, ActWords>;
  refusals: Record<'LetterNotLookedAt', string>;
}

export const concernWords: { en: ConcernWords } & Record<Exclude<PageLanguage, 'en'>, TranslatedWords> = {
  en: {
    relation: 'To the service',
    relations: {
      service_user: 'Uses it',
      former_service_user: 'Used it before',
      relative_or_friend: 'Relative or friend of somebody who uses it',
      professional_or_agency: 'Professional or referring agency',
      neighbour_or_public: 'Neighbour, or somebody else',
      perpetrator_programme: 'Attended the programme for people who use violence',
      staff_or_volunteer: 'Works or volunteers here',
      not_said: 'Did not say',
    },
    about: 'It is about',
    kinds: {
      staff: 'A colleague or a position',
      volunteer: 'A volunteer',
      service_user: 'Another service user',
      service: 'The service itself',
      organisation: 'Another organisation',
    },
    guarded:
      'What we write here must tell nothing of anybody else. Each letter waits until somebody beside its author has looked at it.',
    verdicts: { may_leave: 'No, it may leave', tells_too_much: 'Yes, it must change first' },
    tasks: { look_at_letter: 'Look at a letter for what it tells of others' },
    events: {
      relation_recorded: 'What the complainant is to the service was recorded',
      look_asked: 'Somebody was asked to look at a letter before it leaves',
      look_not_possible: 'Nobody else was left to look at a letter',
      letter_let_go: 'A letter was looked at and may leave',
      letter_held_back: 'A letter was held back: it tells of others',
    },
  },
  ro: {
    relation: 'Față de serviciu',
    relations: {
      service_user: 'Îl folosește',
      former_service_user: 'L-a folosit în trecut',
      relative_or_friend: 'Rudă sau prieten(ă) cu cineva care îl folosește',
      professional_or_agency: 'Specialist sau instituție care trimite persoane',
      neighbour_or_public: 'Vecin(ă) sau altcineva',
      perpetrator_programme: 'A participat la programul pentru persoane care folosesc violența',
      staff_or_volunteer: 'Lucrează sau este voluntar(ă) aici',
      not_said: 'Nu a spus',
    },
    about: 'Este vorba despre',
    kinds: {
      staff: 'Un coleg sau o funcție',
      volunteer: 'Un voluntar sau o voluntară',
      service_user: 'Altă persoană care folosește serviciul',
      service: 'Serviciul însuși',
      organisation: 'Altă organizație',
    },
    guarded:
      'Ce scriem aici nu trebuie să spună nimic despre altcineva. Fiecare scrisoare așteaptă până când o citește și altă persoană decât cea care a scris-o.',
    verdicts: { may_leave: 'Nu, poate pleca', tells_too_much: 'Da, trebuie schimbată întâi' },
    tasks: { look_at_letter: 'Citiți o scrisoare: ce spune despre alții?' },
    events: {
      relation_recorded: 'S-a notat ce legătură are persoana cu serviciul',
      look_asked: 'Cineva a fost rugat să citească o scrisoare înainte să plece',
      look_not_possible: 'Nu mai era nimeni altcineva care să citească o scrisoare',
      letter_let_go: 'O scrisoare a fost citită și poate pleca',
      letter_held_back: 'O scrisoare a fost oprită: spune ceva despre alții',
    },
    acts: {
      name_subject: {
        title: 'Notați pe cine sau ce privește plângerea',
        questions: {
          kind: { label: 'Despre cine sau ce este vorba' },
          personId: {
            label: 'Colegul sau colega',
            hint: 'Și un voluntar care intră în acest program: de acum nu mai vede nimic din caz.',
          },
          role: { label: 'Sau o funcție, dacă persoana nu este cunoscută' },
          name: {
            label: 'Sau un nume, dacă nu lucrează în acest program',
            hint: 'Numele altei persoane care folosește serviciul nu apare în nicio scrisoare.',
          },
        },
      },
      record_relation: {
        title: 'Notați ce legătură are persoana cu serviciul',
        questions: {
          relation: {
            label: 'Ce legătură are cu serviciul',
            hint: 'Așa cum a spus; nimeni nu este obligat. Nu apare în nicio scrisoare, niciun link și pe nicio pagină pentru alții.',
          },
        },
      },
      look_at_letter: {
        title: 'Citiți o scrisoare: ce spune despre alții?',
        questions: {
          lookId: { label: 'Scrisoarea', hint: 'Textul ei este în istoricul cazului.' },
          verdict: {
            label: 'Spune ceva despre altcineva?',
            hint: 'Unde locuiește sau se află, cu cine vorbește, ce a spus: nimic din toate acestea nu are voie să apară.',
          },
          why: { label: 'Ce trebuie schimbat', hint: 'Este nevoie dacă scrisoarea nu poate pleca.' },
        },
      },
    },
    refusals: {
      LetterNotLookedAt:
        'Altcineva citește întâi această scrisoare, ca să vadă ce spune despre alții. A fost rugat să o facă; ce ați scris s-a păstrat.',
    },
  },
  fr: {
    relation: 'Lien avec le service',
    relations: {
      service_user: 'L’utilise',
      former_service_user: 'L’a utilisé par le passé',
      relative_or_friend: 'Proche d’une personne qui l’utilise',
      professional_or_agency: 'Professionnel ou organisme orienteur',
      neighbour_or_public: 'Voisinage, ou une autre personne',
      perpetrator_programme: 'A suivi le programme pour les auteurs de violences',
      staff_or_volunteer: 'Y travaille ou y est bénévole',
      not_said: 'Ne l’a pas dit',
    },
    about: 'La réclamation vise',
    kinds: {
      staff: 'Un collègue ou une fonction',
      volunteer: 'Un ou une bénévole',
      service_user: 'Une autre personne accompagnée',
      service: 'Le service lui-même',
      organisation: 'Un autre organisme',
    },
    guarded:
      'Ce que nous écrivons ici ne doit rien révéler de personne d’autre. Chaque lettre attend qu’une autre personne que son auteur l’ait relue.',
    verdicts: { may_leave: 'Non, elle peut partir', tells_too_much: 'Oui, il faut d’abord la changer' },
    tasks: { look_at_letter: 'Relire une lettre : que dit-elle d’autres personnes ?' },
    events: {
      relation_recorded: 'Le lien de la personne avec le service a été noté',
      look_asked: 'Une relecture de lettre a été demandée avant l’envoi',
      look_not_possible: 'Il ne restait personne d’autre pour relire une lettre',
      letter_let_go: 'Une lettre a été relue et peut partir',
      letter_held_back: 'Une lettre a été retenue : elle parle d’autres personnes',
    },
    acts: {
      name_subject: {
        title: 'Noter qui ou ce que vise la réclamation',
        questions: {
          kind: { label: 'Qui ou quoi est visé' },
          personId: {
            label: 'Collègue',
            hint: 'Ou un bénévole qui se connecte ici : il ne verra plus rien du dossier.',
          },
          role: { label: 'Ou une fonction, si la personne n’est pas connue' },
          name: {
            label: 'Ou un nom, si la personne ne se connecte pas ici',
            hint: 'Le nom d’une autre personne accompagnée ne figure dans aucune lettre.',
          },
        },
      },
      record_relation: {
        title: 'Noter le lien de la personne avec le service',
        questions: {
          relation: {
            label: 'Lien avec le service',
            hint: 'Comme elle l’a dit ; personne n’est obligé de le dire. Cela ne figure dans aucune lettre, aucun lien, aucune page destinée à d’autres.',
          },
        },
      },
      look_at_letter: {
        title: 'Relire une lettre : que dit-elle d’autres personnes ?',
        questions: {
          lookId: { label: 'La lettre', hint: 'Son texte figure dans l’historique du dossier.' },
          verdict: {
            label: 'Dit-elle quelque chose d’une autre personne ?',
            hint: 'Où elle vit ou se trouve, à qui elle parle, ce qu’elle a dit : rien de cela ne doit y figurer.',
          },
          why: { label: 'Ce qu’il faut changer', hint: 'Nécessaire si elle ne peut pas partir.' },
        },
      },
    },
    refusals: {
      LetterNotLookedAt:
        'Une autre personne relit d’abord cette lettre, pour ce qu’elle dit d’autrui. La demande est faite ; votre texte est conservé.',
    },
  },
  it: {
    relation: 'Rapporto con il servizio',
    relations: {
      service_user: 'Lo usa',
      former_service_user: 'Lo ha usato in passato',
      relative_or_friend: 'Parente o amico di chi lo usa',
      professional_or_agency: 'Professionista o ente inviante',
      neighbour_or_public: 'Vicino, o altra persona',
      perpetrator_programme: 'Ha seguito il programma per autori di violenza',
      staff_or_volunteer: 'Ci lavora o fa volontariato',
      not_said: 'Non lo ha detto',
    },
    about: 'Riguarda',
    kinds: {
      staff: 'Un collega o una posizione',
      volunteer: 'Una persona volontaria',
      service_user: 'Un’altra persona assistita',
      service: 'Il servizio stesso',
      organisation: 'Un’altra organizzazione',
    },
    guarded:
      'Ciò che scriviamo qui non deve rivelare nulla di nessun altro. Ogni lettera aspetta che la legga una persona diversa da chi l’ha scritta.',
    verdicts: { may_leave: 'No, può partire', tells_too_much: 'Sì, va prima cambiata' },
    tasks: { look_at_letter: 'Leggere una lettera: che cosa dice di altri?' },
    events: {
      relation_recorded: 'È stato annotato il rapporto della persona con il servizio',
      look_asked: 'È stato chiesto di leggere una lettera prima che parta',
      look_not_possible: 'Non restava nessun altro per leggere una lettera',
      letter_let_go: 'Una lettera è stata letta e può partire',
      letter_held_back: 'Una lettera è stata trattenuta: parla di altri',
    },
    acts: {
      name_subject: {
        title: 'Annotare chi o che cosa riguarda il reclamo',
        questions: {
          kind: { label: 'Chi o che cosa riguarda' },
          personId: {
            label: 'Collega',
            hint: 'Anche una persona volontaria che accede qui: da ora non vede più nulla del caso.',
          },
          role: { label: 'O una posizione, se la persona non è nota' },
          name: {
            label: 'O un nome, se non è nessuno che accede qui',
            hint: 'Il nome di un’altra persona assistita non compare in nessuna lettera.',
          },
        },
      },
      record_relation: {
        title: 'Annotare il rapporto della persona con il servizio',
        questions: {
          relation: {
            label: 'Rapporto con il servizio',
            hint: 'Come lo ha detto; nessuno è tenuto a dirlo. Non compare in lettere, collegamenti o pagine per altri.',
          },
        },
      },
      look_at_letter: {
        title: 'Leggere una lettera: che cosa dice di altri?',
        questions: {
          lookId: { label: 'Lettera', hint: 'Il testo è nella cronologia del caso.' },
          verdict: {
            label: 'Dice qualcosa di qualcun altro?',
            hint: 'Dove vive o si trova, con chi parla, che cosa ha detto: nulla di questo può esserci.',
          },
          why: { label: 'Che cosa cambiare', hint: 'Serve se la lettera non può partire.' },
        },
      },
    },
    refusals: {
      LetterNotLookedAt:
        'Prima un’altra persona legge questa lettera, per ciò che dice di altri. È stata avvisata; quanto ha scritto è conservato.',
    },
  },
  ca: {
    relation: 'Relació amb el servei',
    relations: {
      service_user: 'L’utilitza',
      former_service_user: 'L’havia utilitzat abans',
      relative_or_friend: 'Família o amistat d’algú que l’utilitza',
      professional_or_agency: 'Professional o entitat que deriva',
      neighbour_or_public: 'Veïnat, o una altra persona',
      perpetrator_programme: 'Ha fet el programa per a persones que exerceixen violència',
      staff_or_volunteer: 'Hi treballa o hi fa voluntariat',
      not_said: 'No ho ha dit',
    },
    about: 'És sobre',
    kinds: {
      staff: 'Un company o un càrrec',
      volunteer: 'Una persona voluntària',
      service_user: 'Una altra persona usuària',
      service: 'El servei mateix',
      organisation: 'Una altra organització',
    },
    guarded:
      'El que hi escrivim no ha de dir res de ningú més. Cada carta espera que la llegeixi algú altre que no l’hagi escrit.',
    verdicts: { may_leave: 'No, pot sortir', tells_too_much: 'Sí, abans cal canviar-la' },
    tasks: { look_at_letter: 'Llegir una carta: què diu d’altres persones?' },
    events: {
      relation_recorded: 'S’ha anotat la relació de la persona amb el servei',
      look_asked: 'S’ha demanat que algú llegeixi una carta abans que surti',
      look_not_possible: 'No quedava ningú més per llegir una carta',
      letter_let_go: 'S’ha llegit una carta i pot sortir',
      letter_held_back: 'S’ha aturat una carta: diu coses d’altres persones',
    },
    acts: {
      name_subject: {
        title: 'Anotar sobre qui o què és la queixa',
        questions: {
          kind: { label: 'Sobre qui o què és' },
          personId: {
            label: 'Company o companya',
            hint: 'També una persona voluntària que entra aquí: a partir d’ara no veu res de l’expedient.',
          },
          role: { label: 'O un càrrec, si la persona no es coneix' },
          name: {
            label: 'O un nom, si no és ningú que entri aquí',
            hint: 'El nom d’una altra persona usuària no surt en cap carta.',
          },
        },
      },
      record_relation: {
        title: 'Anotar la relació de la persona amb el servei',
        questions: {
          relation: {
            label: 'Relació amb el servei',
            hint: 'Tal com ho ha dit; ningú no està obligat a dir-ho. No surt en cap carta, enllaç ni pàgina per a altres.',
          },
        },
      },
      look_at_letter: {
        title: 'Llegir una carta: què diu d’altres persones?',
        questions: {
          lookId: { label: 'Carta', hint: 'El text és a l’historial de l’expedient.' },
          verdict: {
            label: 'Diu res d’algú altre?',
            hint: 'On viu o és, amb qui parla, què ha dit: no hi pot haver res d’això.',
          },
          why: { label: 'Què cal canviar', hint: 'Cal si la carta no pot sortir.' },
        },
      },
    },
    refusals: {
      LetterNotLookedAt:
        'Abans algú altre llegeix aquesta carta, pel que diu d’altres persones. Ja se li ha demanat; el que heu escrit es conserva.',
    },
  },
  zh: {
    relation: '与服务的关系',
    relations: {
      service_user: '正在使用服务',
      former_service_user: '以前使用过服务',
      relative_or_friend: '服务使用者的亲友',
      professional_or_agency: '专业人员或转介机构',
      neighbour_or_public: '邻居或其他人',
      perpetrator_programme: '参加过针对施暴者的项目',
      staff_or_volunteer: '在这里工作或做志愿者',
      not_said: '没有说明',
    },
    about: '投诉对象',
    kinds: {
      staff: '同事或职位',
      volunteer: '志愿者',
      service_user: '另一位服务使用者',
      service: '服务本身',
      organisation: '其他机构',
    },
    guarded: '我们在这里写的内容不得透露任何其他人的情况。每封信都要由作者以外的人看过才能发出。',
    verdicts: { may_leave: '没有，可以发出', tells_too_much: '有，须先修改' },
    tasks: { look_at_letter: '查看一封信是否透露他人情况' },
    events: {
      relation_recorded: '已记录投诉人与服务的关系',
      look_asked: '已请人在信件发出前查看',
      look_not_possible: '没有其他人可以查看信件',
      letter_let_go: '信件已查看，可以发出',
      letter_held_back: '信件被扣下：透露了他人情况',
    },
    acts: {
      name_subject: {
        title: '记录投诉针对谁或什么',
        questions: {
          kind: { label: '针对谁或什么' },
          personId: { label: '同事', hint: '在这里登录的志愿者也可以选：从现在起，此人看不到该案件。' },
          role: { label: '或者职位（不知道是谁时）' },
          name: { label: '或者姓名（不在这里登录的人）', hint: '另一位服务使用者的姓名不会出现在任何信件中。' },
        },
      },
      record_relation: {
        title: '记录投诉人与服务的关系',
        questions: {
          relation: {
            label: '与服务的关系',
            hint: '按本人所说记录；没有人必须说明。任何信件、链接或给他人看的页面都不会显示。',
          },
        },
      },
      look_at_letter: {
        title: '查看一封信是否透露他人情况',
        questions: {
          lookId: { label: '信件', hint: '内容见案件的历史记录。' },
          verdict: {
            label: '是否透露了其他人的情况？',
            hint: '住在哪里、身在何处、与谁交谈、说过什么：这些都不得出现。',
          },
          why: { label: '需要修改什么', hint: '不能发出时必须填写。' },
        },
      },
    },
    refusals: { LetterNotLookedAt: '这封信须先由另一个人查看是否透露他人情况。已请人查看，您写的内容已保存。' },
  },
};
