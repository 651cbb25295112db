// What the workspace says of somebody's named contact, in every language: whether there is one, and what a person should look at before the
// case is theirs.

import type { ContactDoubt } from '#core/case/contact-doubt.ts';
import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

interface ContactWords {
  heading: string;
  who: string;
  toNote: string;
  doubts: Record<ContactDoubt, string>;
  onlyHere: string;
  events: Record<Extract<EventType, 'contact_named' | 'contact_known'>, string>;
  /** Added to the events. */
  isGiven: string;
  acts: Partial<Record<LifecycleAct, ActWords>>;
}

export const contactWords: Record<PageLanguage, ContactWords> = {
  en: {
    heading: 'Named contact of the person who uses the service',
    who: 'Who',
    toNote: 'Please note',
    doubts: {
      nobody: 'Nobody is named yet. Once somebody is, further complaints of this person go to them first.',
      left: 'They are no longer a contact: name somebody else.',
      no_part: 'They have no part in this case: do not speak to them about it.',
      not_given:
        'The case waits for anybody in the role: its words may be about them, or they did not take it in time. Look before you assign it to them.',
    },
    onlyHere: 'For this case only: we know no sure address or number of the person concerned by which to know them again.',
    events: { contact_named: 'Named contact recorded', contact_known: 'Named contact known from before' },
    isGiven: 'given the case to take',
    acts: {},
  },
  ro: {
    heading: 'Persoana de contact a celui sau celei care folosește serviciul',
    who: 'Cine',
    toNote: 'De reținut',
    doubts: {
      nobody:
        'Nu este numit încă nimeni. După ce numiți pe cineva, următoarele plângeri ale acestei persoane ajung întâi la colegul numit.',
      left: 'Nu mai este persoană de contact: numiți pe altcineva.',
      no_part: 'Nu are niciun rol în acest caz: nu vorbiți cu colegul numit despre el.',
      not_given:
        'Cazul așteaptă pe oricine are această funcție: poate că plângerea îl privește pe colegul numit, sau nu a preluat cazul la timp. Verificați înainte să i-l repartizați.',
    },
    onlyHere:
      'Numai pentru acest caz: nu avem nicio adresă și niciun număr sigur al persoanei în cauză după care să o recunoaștem.',
    events: { contact_named: 'Persoană de contact numită', contact_known: 'Persoană de contact cunoscută dinainte' },
    isGiven: 'cazul îi este propus spre preluare',
    acts: {
      name_contact: {
        title: 'Numiți persoana de contact a celui sau celei care folosește serviciul',
        questions: {
          personId: {
            label: 'Cine are grijă de această persoană?',
            hint: 'Dacă altcineva vorbește în numele ei, adăugați întâi la caz persoana în cauză: o recunoaștem după adresa sau numărul ei.',
          },
        },
      },
    },
  },
  fr: {
    heading: 'Référent de la personne accompagnée',
    who: 'Qui',
    toNote: 'À noter',
    doubts: {
      nobody:
        'Personne n’est encore désigné. Une fois le référent désigné, les prochaines réclamations de cette personne lui parviendront d’abord.',
      left: 'Cette personne n’est plus référente : désignez quelqu’un d’autre.',
      no_part: 'N’a aucune part dans ce dossier : ne lui en parlez pas.',
      not_given:
        'Le dossier attend toute personne de cette fonction : la réclamation vise peut-être le référent, ou il ne l’a pas pris à temps. Vérifiez avant de le lui confier.',
    },
    onlyHere:
      'Pour ce dossier seulement : nous ne connaissons ni adresse ni numéro sûrs de la personne concernée pour la reconnaître.',
    events: { contact_named: 'Référent désigné', contact_known: 'Référent déjà connu' },
    isGiven: 'le dossier lui est proposé',
    acts: {
      name_contact: {
        title: 'Désigner le référent de la personne accompagnée',
        questions: {
          personId: {
            label: 'Qui suit cette personne ?',
            hint: 'Si quelqu’un parle pour elle, ajoutez d’abord la personne concernée au dossier : nous la reconnaissons à son adresse ou à son numéro.',
          },
        },
      },
    },
  },
  it: {
    heading: 'Referente di chi usa il servizio',
    who: 'Chi',
    toNote: 'Da sapere',
    doubts: {
      nobody:
        'Non è ancora indicato nessuno. Quando ci sarà un referente, i prossimi reclami di questa persona andranno prima a lui o a lei.',
      left: 'Non è più referente: indichi qualcun altro.',
      no_part: 'Non ha parte in questo caso: non gliene parli.',
      not_given:
        'Il caso attende chiunque abbia questo ruolo: il reclamo potrebbe riguardare il referente, oppure non è stato preso in carico in tempo. Verifichi prima di assegnarglielo.',
    },
    onlyHere:
      'Solo per questo caso: della persona interessata non conosciamo un indirizzo o un numero sicuro da cui riconoscerla.',
    events: { contact_named: 'Referente indicato', contact_known: 'Referente già noto' },
    isGiven: 'il caso attende che lo prenda in carico',
    acts: {
      name_contact: {
        title: 'Indichi il referente di chi usa il servizio',
        questions: {
          personId: {
            label: 'Chi segue questa persona?',
            hint: 'Se qualcuno parla per lei, aggiunga prima al caso la persona interessata: la riconosciamo dal suo indirizzo o numero.',
          },
        },
      },
    },
  },
  ca: {
    heading: 'Referent de qui fa servir el servei',
    who: 'Qui',
    toNote: 'Cal saber',
    doubts: {
      nobody:
        'Encara no hi ha ningú designat. Quan hi hagi un referent, les properes queixes d’aquesta persona li arribaran primer.',
      left: 'Ja no és referent: designeu algú altre.',
      no_part: 'No té cap part en aquest expedient: no n’hi parleu.',
      not_given:
        'L’expedient espera qualsevol persona amb aquesta funció: potser la queixa tracta del referent, o no l’ha agafat a temps. Comproveu-ho abans d’assignar-l’hi.',
    },
    onlyHere:
      'Només per a aquest expedient: no coneixem cap adreça ni cap número segur de la persona afectada per reconèixer-la.',
    events: { contact_named: 'Referent designat', contact_known: 'Referent ja conegut' },
    isGiven: 'se li proposa l’expedient',
    acts: {
      name_contact: {
        title: 'Designeu el referent de qui fa servir el servei',
        questions: {
          personId: {
            label: 'Qui segueix aquesta persona?',
            hint: 'Si algú parla per ella, afegiu abans la persona afectada a l’expedient: la reconeixem per la seva adreça o el seu número.',
          },
        },
      },
    },
  },
  zh: {
    heading: '服务对象的专属联系人',
    who: '联系人',
    toNote: '请注意',
    doubts: {
      nobody: '尚未指定。指定后，此人今后的投诉会先交给该联系人。',
      left: '此人已不再担任联系人：请另行指定。',
      no_part: '此人不得参与本案：请勿与其谈及。',
      not_given: '案件正等待该岗位的任何一位同事：投诉可能涉及这位联系人，或联系人未按时接手。分派给其之前请先核实。',
    },
    onlyHere: '仅限本案：没有当事人可靠的地址或号码，日后无法据以识别。',
    events: { contact_named: '已登记专属联系人', contact_known: '专属联系人此前已知' },
    isGiven: '案件待其接手',
    acts: {
      name_contact: {
        title: '指定服务对象的专属联系人',
        questions: {
          personId: {
            label: '由谁负责联系此人？',
            hint: '如有人代其发言，请先把当事人加入案件：我们凭其地址或号码识别。',
          },
        },
      },
    },
  },
};
