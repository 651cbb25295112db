// What the workspace says of what is no complaint: comments, thank-yous and questions (S2.2). One file for all languages, because each of these is
// worded in all of them at once. In English the catalogue of acts has the titles already.

import type { CaseKind } from '#core/case/case.ts';
import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

type FilingAct = Extract<LifecycleAct, 'file_as' | 'agree_to_filing' | 'refuse_filing' | 'take_as_complaint'>;

interface FilingWords {
  kinds: Record<CaseKind, string>;
  tasks: Record<Extract<StaffTaskKind, 'agree_to_filing' | 'consider_filing'>, string>;
  events: Record<Extract<EventType, 'filing_proposed' | 'filed_as' | 'filing_refused' | 'taken_as_complaint'>, string>;
  deadlines: Record<'say_otherwise', string>;
  letters: Record<'filed_as', string>;
  /** In a sentence for whoever is asked to agree. */
  proposed(filing: { kind: string; said: string; answer: string }): string;
}

export const filingWords: { en: FilingWords } & Record<
  Exclude<PageLanguage, 'en'>,
  FilingWords & { acts: Record<FilingAct, ActWords> }
> = {
  en: {
    kinds: { complaint: 'Complaint', comment: 'Comment', compliment: 'Thank-you', enquiry: 'Question' },
    tasks: {
      agree_to_filing: 'Agree or not that it is no complaint',
      consider_filing: 'Read a message: is it a complaint after all?',
    },
    events: {
      filing_proposed: 'Put forward as no complaint',
      filed_as: 'Filed as no complaint, and answered',
      filing_refused: 'It stays a complaint',
      taken_as_complaint: 'Taken as a complaint after all',
    },
    deadlines: { say_otherwise: 'Its writer can say that it is a complaint' },
    letters: { filed_as: 'Our answer to what is no complaint' },
    proposed: ({ kind, said, answer }) => `${kind}, because of this: “${said}” The letter would say: “${answer}”`,
  },
  ro: {
    kinds: { complaint: 'Plângere', comment: 'Observație', compliment: 'Mulțumire', enquiry: 'Întrebare' },
    tasks: {
      agree_to_filing: 'Confirmați sau nu că nu este o plângere',
      consider_filing: 'Citiți un mesaj: este totuși o plângere?',
    },
    events: {
      filing_proposed: 'Propus ca nefiind o plângere',
      filed_as: 'Înregistrat ca nefiind o plângere, cu răspuns',
      filing_refused: 'Rămâne plângere',
      taken_as_complaint: 'Tratat totuși ca plângere',
    },
    deadlines: { say_otherwise: 'Cine a scris poate spune că este o plângere' },
    letters: { filed_as: 'Răspuns la ceea ce nu este o plângere' },
    proposed: ({ kind, said, answer }) => `${kind}, pentru că: „${said}” Scrisoarea ar spune: „${answer}”`,
    acts: {
      file_as: {
        title: 'Înregistrați ca observație, mulțumire sau întrebare',
        questions: {
          as: { label: 'Ce este' },
          said: {
            label: 'Ce arată că nu este o plângere',
            hint: 'În cuvintele celui care a scris sau a sunat; dacă există îndoieli, este o plângere',
          },
          answer: { label: 'Răspunsul nostru', hint: 'Apare în scrisoare; scrieți în limba celui care o citește' },
        },
      },
      agree_to_filing: { title: 'Confirmați că nu este o plângere' },
      refuse_filing: { title: 'Rămâne plângere', questions: { why: { label: 'De ce' } } },
      take_as_complaint: {
        title: 'Tratați totuși ca plângere',
        questions: { why: { label: 'Ce arată că este o plângere' } },
      },
    },
  },
  fr: {
    kinds: { complaint: 'Réclamation', comment: 'Remarque', compliment: 'Remerciement', enquiry: 'Question' },
    tasks: {
      agree_to_filing: 'Approuver ou non que ce n’est pas une réclamation',
      consider_filing: 'Lire un message : est-ce une réclamation, finalement ?',
    },
    events: {
      filing_proposed: 'Proposé comme n’étant pas une réclamation',
      filed_as: 'Classé comme n’étant pas une réclamation, avec réponse',
      filing_refused: 'Cela reste une réclamation',
      taken_as_complaint: 'Traité finalement comme une réclamation',
    },
    deadlines: { say_otherwise: 'L’auteur peut dire que c’est une réclamation' },
    letters: { filed_as: 'Réponse à ce qui n’est pas une réclamation' },
    proposed: ({ kind, said, answer }) => `${kind}, à cause de ceci : « ${said} » La lettre dirait : « ${answer} »`,
    acts: {
      file_as: {
        title: 'Classer comme remarque, remerciement ou question',
        questions: {
          as: { label: 'De quoi il s’agit' },
          said: {
            label: 'Ce qui montre que ce n’est pas une réclamation',
            hint: 'Avec les mots de la personne qui a écrit ou appelé ; en cas de doute, c’est une réclamation',
          },
          answer: { label: 'Notre réponse', hint: 'Elle figure dans la lettre ; écrivez dans la langue de la personne' },
        },
      },
      agree_to_filing: { title: 'Approuver que ce n’est pas une réclamation' },
      refuse_filing: { title: 'Dire que cela reste une réclamation', questions: { why: { label: 'Pourquoi' } } },
      take_as_complaint: {
        title: 'Traiter finalement comme une réclamation',
        questions: { why: { label: 'Ce qui montre que c’en est une' } },
      },
    },
  },
  it: {
    kinds: { complaint: 'Reclamo', comment: 'Osservazione', compliment: 'Ringraziamento', enquiry: 'Domanda' },
    tasks: {
      agree_to_filing: 'Confermi o no che non è un reclamo',
      consider_filing: 'Legga un messaggio: è comunque un reclamo?',
    },
    events: {
      filing_proposed: 'Proposto come non reclamo',
      filed_as: 'Registrato come non reclamo, con risposta',
      filing_refused: 'Resta un reclamo',
      taken_as_complaint: 'Trattato comunque come reclamo',
    },
    deadlines: { say_otherwise: 'Chi ha scritto può dire che è un reclamo' },
    letters: { filed_as: 'Risposta a ciò che non è un reclamo' },
    proposed: ({ kind, said, answer }) => `${kind}, per questo: «${said}» La lettera direbbe: «${answer}»`,
    acts: {
      file_as: {
        title: 'Registra come osservazione, ringraziamento o domanda',
        questions: {
          as: { label: 'Che cosa è' },
          said: {
            label: 'Che cosa mostra che non è un reclamo',
            hint: 'Con le parole di chi ha scritto o telefonato; nel dubbio è un reclamo',
          },
          answer: { label: 'La nostra risposta', hint: 'Compare nella lettera; scriva nella lingua di chi la legge' },
        },
      },
      agree_to_filing: { title: 'Conferma che non è un reclamo' },
      refuse_filing: { title: 'Di’ che resta un reclamo', questions: { why: { label: 'Perché' } } },
      take_as_complaint: {
        title: 'Tratta comunque come reclamo',
        questions: { why: { label: 'Che cosa mostra che lo è' } },
      },
    },
  },
  ca: {
    kinds: { complaint: 'Queixa', comment: 'Observació', compliment: 'Agraïment', enquiry: 'Consulta' },
    tasks: {
      agree_to_filing: 'Confirmar o no que no és una queixa',
      consider_filing: 'Llegir un missatge: és una queixa, al capdavall?',
    },
    events: {
      filing_proposed: 'Proposat com a no queixa',
      filed_as: 'Registrat com a no queixa, amb resposta',
      filing_refused: 'Continua sent una queixa',
      taken_as_complaint: 'Tractat finalment com a queixa',
    },
    deadlines: { say_otherwise: 'Qui ha escrit pot dir que és una queixa' },
    letters: { filed_as: 'Resposta al que no és una queixa' },
    proposed: ({ kind, said, answer }) => `${kind}, per això: «${said}» La carta diria: «${answer}»`,
    acts: {
      file_as: {
        title: 'Registreu-ho com a observació, agraïment o consulta',
        questions: {
          as: { label: 'Què és' },
          said: {
            label: 'Què mostra que no és una queixa',
            hint: 'Amb les paraules de qui ha escrit o trucat; en cas de dubte, és una queixa',
          },
          answer: { label: 'La nostra resposta', hint: 'Surt a la carta; escriviu en la llengua de qui la llegeix' },
        },
      },
      agree_to_filing: { title: 'Confirmeu que no és una queixa' },
      refuse_filing: { title: 'Digueu que continua sent una queixa', questions: { why: { label: 'Per què' } } },
      take_as_complaint: {
        title: 'Tracteu-ho finalment com a queixa',
        questions: { why: { label: 'Què mostra que ho és' } },
      },
    },
  },
  zh: {
    kinds: { complaint: '投诉', comment: '意见', compliment: '感谢', enquiry: '咨询' },
    tasks: {
      agree_to_filing: '确认或不确认这不是投诉',
      consider_filing: '阅读消息：这是否其实是投诉？',
    },
    events: {
      filing_proposed: '有人提出这不是投诉',
      filed_as: '登记为非投诉，并已答复',
      filing_refused: '仍为投诉',
      taken_as_complaint: '改为按投诉处理',
    },
    deadlines: { say_otherwise: '来信人可以说明这是投诉' },
    letters: { filed_as: '对非投诉来信的答复' },
    proposed: ({ kind, said, answer }) => `${kind}，理由：“${said}”。信中将写：“${answer}”`,
    acts: {
      file_as: {
        title: '登记为意见、感谢或咨询',
        questions: {
          as: { label: '属于哪一类' },
          said: { label: '什么表明这不是投诉', hint: '请用来信或来电人的原话；如有疑问，即为投诉' },
          answer: { label: '我们的答复', hint: '会写入信中；请用收信人的语言书写' },
        },
      },
      agree_to_filing: { title: '确认这不是投诉' },
      refuse_filing: { title: '说明这仍是投诉', questions: { why: { label: '原因' } } },
      take_as_complaint: { title: '改为按投诉处理', questions: { why: { label: '什么表明这是投诉' } } },
    },
  },
};
