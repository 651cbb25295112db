// What the workspace says about the inquiry as a fair piece of work: that those who shape an answer have no conflict of interest (S0.33), what
// is to be found out (S1.3), and what is offered for what was found (S0.12). One file for all languages, because each of these is worded in all of
// them at once.

import type { EventType } from '#core/case/history.ts';
import type { InquirySource, InquiryState } from '#core/case/inquiry.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { RefusalCode } from '#core/refusal.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { ActWords } from './workspace-words.ts';

interface InquiryWords {
  events: Record<Extract<EventType, 'no_conflict_declared' | 'inquiry_planned' | 'inquiry_settled' | 'colleague_asked'>, string>;
  /** What is declared, what whoever cannot say so does, and their button. */
  declaration: Record<'said' | 'stepBack', string>;
  sources: Record<InquirySource, string>;
  states: Record<InquiryState, string>;
  page: Record<'heading' | 'about' | 'asked' | 'stillOpen' | 'unanswered', string>;
  tasks: Record<Extract<StaffTaskKind, 'answer_question'>, string>;
  /** For whoever is asked one question (S1.5). */
  asked: Record<'title' | 'alone' | 'answer' | 'send' | 'thanks', string>;
}

interface TranslatedWords extends InquiryWords {
  acts: Partial<Record<LifecycleAct, ActWords>>;
  refusals: Record<Extract<RefusalCode, 'DeclarationMissing' | 'BasisMissing'>, string>;
}

export const inquiryWords: { en: InquiryWords } & Record<Exclude<PageLanguage, 'en'>, TranslatedWords> = {
  en: {
    events: {
      no_conflict_declared: 'Declared to have no conflict of interest',
      inquiry_planned: 'Planned what to find out',
      inquiry_settled: 'A question of the inquiry settled',
      colleague_asked: 'A colleague was asked one question',
    },
    declaration: {
      said: 'I had no part in what happened, have no personal tie to those concerned, and nothing to gain from the answer. If you cannot say so, step back: nobody asks why.',
      stepBack: 'Step back instead',
    },
    tasks: { answer_question: 'Answer a colleague’s question' },
    asked: {
      title: 'A colleague asks you',
      alone: 'You are shown this question and nothing else of the case. Please speak of it with nobody else.',
      answer: 'What you know of it',
      send: 'Pass the answer on',
      thanks: 'Thank you. Your answer has been passed on.',
    },
    sources: { person: 'Somebody to hear', record: 'A record to read', place: 'A place to see' },
    states: { open: 'Open', found: 'Found out', not_possible: 'Could not be had' },
    page: {
      heading: 'What is to be found out',
      about: 'About',
      asked: 'Asked',
      stillOpen: 'Still to be found out',
      unanswered: 'We found this justified, and nothing is offered for it yet. Offer something, or say in the decision why not.',
    },
  },
  ro: {
    events: {
      no_conflict_declared: 'Declarație: niciun conflict de interese',
      inquiry_planned: 'S-a plănuit ce trebuie aflat',
      inquiry_settled: 'O întrebare a cercetării încheiată',
      colleague_asked: 'O întrebare pusă unui coleg',
    },
    declaration: {
      said: 'Nu am avut niciun rol în cele întâmplate, nu am nicio legătură personală cu cei implicați și nu am nimic de câștigat din răspuns. Dacă nu puteți spune asta, retrageți-vă: nimeni nu întreabă de ce.',
      stepBack: 'Mă retrag',
    },
    tasks: { answer_question: 'Răspundeți la întrebarea unui coleg' },
    asked: {
      title: 'Un coleg vă întreabă',
      alone: 'Vedeți numai această întrebare și nimic altceva din caz. Vă rugăm să nu vorbiți despre ea cu nimeni altcineva.',
      answer: 'Ce știți despre asta',
      send: 'Transmiteți răspunsul',
      thanks: 'Vă mulțumim. Răspunsul a fost transmis.',
    },
    sources: { person: 'Cineva de ascultat', record: 'Un document de citit', place: 'Un loc de văzut' },
    states: { open: 'Deschisă', found: 'Aflat', not_possible: 'Nu s-a putut afla' },
    page: {
      heading: 'Ce trebuie aflat',
      about: 'Despre',
      asked: 'Întrebat(ă)',
      stillOpen: 'Încă de aflat',
      unanswered:
        'Am găsit întemeiat, dar nu oferim încă nimic pentru asta. Propuneți o reparare sau spuneți în decizie de ce nu.',
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
      plan_inquiry: {
        title: 'Plănuiți ce trebuie aflat',
        questions: {
          allegationId: { label: 'Despre ce aspect', hint: 'Lăsați gol dacă privește toată plângerea.' },
          question: { label: 'Ce trebuie aflat', hint: 'O singură întrebare; o citesc numai colegii.' },
          source: { label: 'Unde se află răspunsul' },
          from: {
            label: 'La cine, în ce sau unde',
            hint: 'Cine este întrebat trebuie să audă această întrebare și nimic altceva din caz.',
          },
        },
      },
      settle_inquiry: {
        title: 'Spuneți ce s-a aflat la o întrebare',
        questions: {
          itemId: { label: 'Care întrebare' },
          result: { label: 'Ce a rezultat' },
          what: { label: 'Ce s-a aflat sau de ce nu s-a putut', hint: 'O citesc numai colegii.' },
        },
      },
      ask_colleague: {
        title: 'Puneți o întrebare unui coleg',
        questions: {
          itemId: { label: 'Care întrebare' },
          personId: { label: 'Cui', hint: 'Vede întrebarea așa cum este scrisă aici și nimic altceva din caz.' },
          answerOn: { label: 'Până când' },
        },
      },
    },
    refusals: {
      BasisMissing:
        'O constatare are nevoie de un temei: cineva care a fost ascultat, un fișier sau o întrebare la care s-a răspuns. Dacă nu există nimic, spuneți de ce.',
      DeclarationMissing:
        'Declarați mai întâi că nu aveți niciun conflict de interese în acest caz: niciun rol în cele întâmplate, nicio legătură personală cu cei implicați, nimic de câștigat din răspuns. Dacă nu puteți spune asta, retrageți-vă; nimeni nu întreabă de ce.',
    },
  },
  fr: {
    events: {
      no_conflict_declared: 'Absence de conflit d’intérêts déclarée',
      inquiry_planned: 'Ce qu’il faut établir a été prévu',
      inquiry_settled: 'Une question de l’enquête est close',
      colleague_asked: 'Une question posée à un ou une collègue',
    },
    declaration: {
      said: 'Je n’ai pas pris part à ce qui s’est passé, je n’ai de lien personnel avec aucune des personnes concernées et je n’ai rien à gagner à la réponse. Si vous ne pouvez pas le dire, retirez-vous : personne ne demande pourquoi.',
      stepBack: 'Je me retire',
    },
    tasks: { answer_question: 'Répondre à la question d’un ou d’une collègue' },
    asked: {
      title: 'Un ou une collègue vous pose une question',
      alone: 'Vous voyez cette question et rien d’autre du dossier. Merci de n’en parler à personne d’autre.',
      answer: 'Ce que vous en savez',
      send: 'Transmettre la réponse',
      thanks: 'Merci. Votre réponse a été transmise.',
    },
    sources: { person: 'Quelqu’un à entendre', record: 'Un document à lire', place: 'Un lieu à voir' },
    states: { open: 'Ouverte', found: 'Établi', not_possible: 'Impossible à établir' },
    page: {
      heading: 'Ce qu’il faut établir',
      about: 'À propos de',
      asked: 'Question posée à',
      stillOpen: 'Reste à établir',
      unanswered:
        'Nous l’avons trouvé fondé, et rien n’est encore proposé pour cela. Proposez quelque chose, ou dites dans la décision pourquoi non.',
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
      plan_inquiry: {
        title: 'Prévoir ce qu’il faut établir',
        questions: {
          allegationId: { label: 'À propos de quel reproche', hint: 'Laissez vide si cela concerne toute la réclamation.' },
          question: { label: 'Ce qu’il faut établir', hint: 'Une seule question ; seuls les collègues la lisent.' },
          source: { label: 'Où se trouve la réponse' },
          from: {
            label: 'Auprès de qui, dans quoi ou où',
            hint: 'La personne interrogée doit entendre cette question, et rien d’autre du dossier.',
          },
        },
      },
      settle_inquiry: {
        title: 'Dire ce qu’une question a donné',
        questions: {
          itemId: { label: 'Quelle question' },
          result: { label: 'Ce qu’elle a donné' },
          what: { label: 'Ce qui a été établi, ou pourquoi c’était impossible', hint: 'Seuls les collègues le lisent.' },
        },
      },
      ask_colleague: {
        title: 'Poser une question à un ou une collègue',
        questions: {
          itemId: { label: 'Quelle question' },
          personId: {
            label: 'À qui',
            hint: 'La personne voit la question telle qu’elle est écrite ici, et rien d’autre du dossier.',
          },
          answerOn: { label: 'Pour quelle date' },
        },
      },
    },
    refusals: {
      BasisMissing:
        'Un constat doit reposer sur quelque chose : un récit entendu, un fichier ou une question de l’enquête à laquelle il a été répondu. S’il n’y a rien, dites pourquoi.',
      DeclarationMissing:
        'Déclarez d’abord que vous n’avez aucun conflit d’intérêts dans ce dossier : aucune part à ce qui s’est passé, aucun lien personnel avec les personnes concernées, rien à gagner à la réponse. Si vous ne pouvez pas le dire, retirez-vous ; personne ne demande pourquoi.',
    },
  },
  it: {
    events: {
      no_conflict_declared: 'Dichiarato: nessun conflitto di interessi',
      inquiry_planned: 'Stabilito che cosa va accertato',
      inquiry_settled: 'Una domanda dell’indagine è chiusa',
      colleague_asked: 'Una domanda posta a un collega o a una collega',
    },
    declaration: {
      said: 'Non ho avuto parte in ciò che è accaduto, non ho legami personali con le persone coinvolte e non ho nulla da guadagnare dalla risposta. Se non può dirlo, si ritiri: nessuno chiede perché.',
      stepBack: 'Mi ritiro',
    },
    tasks: { answer_question: 'Risponda alla domanda di un collega o di una collega' },
    asked: {
      title: 'Un collega o una collega Le chiede',
      alone: 'Lei vede questa domanda e nient’altro del caso. Per favore non ne parli con nessun altro.',
      answer: 'Che cosa ne sa',
      send: 'Trasmettere la risposta',
      thanks: 'Grazie. La Sua risposta è stata trasmessa.',
    },
    sources: { person: 'Una persona da ascoltare', record: 'Un documento da leggere', place: 'Un luogo da vedere' },
    states: { open: 'Aperta', found: 'Accertato', not_possible: 'Non accertabile' },
    page: {
      heading: 'Che cosa va accertato',
      about: 'Riguarda',
      asked: 'Domanda posta a',
      stillOpen: 'Ancora da accertare',
      unanswered:
        'Lo abbiamo ritenuto fondato, e ancora non si offre nulla per questo. Proponga un rimedio, o dica nella decisione perché no.',
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
      plan_inquiry: {
        title: 'Stabilire che cosa va accertato',
        questions: {
          allegationId: { label: 'Quale addebito riguarda', hint: 'Lasci vuoto se riguarda tutto il reclamo.' },
          question: { label: 'Che cosa va accertato', hint: 'Una sola domanda; la leggono solo i colleghi.' },
          source: { label: 'Dove si trova la risposta' },
          from: {
            label: 'Da chi, in che cosa o dove',
            hint: 'A chi viene sentito basta questa domanda, e nient’altro del caso.',
          },
        },
      },
      settle_inquiry: {
        title: 'Dire che cosa è emerso da una domanda',
        questions: {
          itemId: { label: 'Quale domanda' },
          result: { label: 'Che cosa è emerso' },
          what: { label: 'Che cosa è stato accertato, o perché non è stato possibile', hint: 'Lo leggono solo i colleghi.' },
        },
      },
      ask_colleague: {
        title: 'Porre una domanda a un collega o a una collega',
        questions: {
          itemId: { label: 'Quale domanda' },
          personId: { label: 'A chi', hint: 'Vede la domanda così come è scritta qui, e nient’altro del caso.' },
          answerOn: { label: 'Entro quando' },
        },
      },
    },
    refusals: {
      BasisMissing:
        'Un accertamento ha bisogno di una base: qualcuno che è stato ascoltato, un file o una domanda dell’indagine che ha avuto risposta. Se non c’è nulla, dica perché.',
      DeclarationMissing:
        'Dichiari prima di non avere conflitti di interessi in questo caso: nessuna parte in ciò che è accaduto, nessun legame personale con le persone coinvolte, nulla da guadagnare dalla risposta. Se non può dirlo, si ritiri; nessuno chiede perché.',
    },
  },
  ca: {
    events: {
      no_conflict_declared: 'Declarat: cap conflicte d’interessos',
      inquiry_planned: 'S’ha previst què cal esbrinar',
      inquiry_settled: 'Una pregunta de la investigació tancada',
      colleague_asked: 'S’ha fet una pregunta a un company o una companya',
    },
    declaration: {
      said: 'No he tingut res a veure amb el que va passar, no tinc cap vincle personal amb les persones implicades i no hi tinc res a guanyar. Si no ho pot dir, aparti-se’n: ningú no pregunta per què.',
      stepBack: 'M’aparto de l’expedient',
    },
    tasks: { answer_question: 'Respondre la pregunta d’un company o una companya' },
    asked: {
      title: 'Un company o una companya li pregunta',
      alone: 'Veu aquesta pregunta i res més de l’expedient. Si us plau, no en parli amb ningú més.',
      answer: 'Què en sap',
      send: 'Fer arribar la resposta',
      thanks: 'Gràcies. La seva resposta ha arribat a qui la necessita.',
    },
    sources: { person: 'Algú per escoltar', record: 'Un document per llegir', place: 'Un lloc per veure' },
    states: { open: 'Oberta', found: 'Esbrinat', not_possible: 'No s’ha pogut esbrinar' },
    page: {
      heading: 'Què cal esbrinar',
      about: 'Sobre',
      asked: 'Pregunta feta a',
      stillOpen: 'Encara per esbrinar',
      unanswered:
        'Ho hem trobat fonamentat, i encara no s’hi ofereix res. Ofereixi alguna cosa, o digui en la decisió per què no.',
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
      plan_inquiry: {
        title: 'Preveure què cal esbrinar',
        questions: {
          allegationId: { label: 'Sobre quin fet', hint: 'Deixi-ho en blanc si és sobre tota la queixa.' },
          question: { label: 'Què cal esbrinar', hint: 'Una sola pregunta; només la llegeixen els companys.' },
          source: { label: 'On és la resposta' },
          from: { label: 'Amb qui, en què o on', hint: 'Qui rep la pregunta ha de sentir només això, i res més de l’expedient.' },
        },
      },
      settle_inquiry: {
        title: 'Dir què n’ha sortit d’una pregunta',
        questions: {
          itemId: { label: 'Quina pregunta' },
          result: { label: 'Què n’ha sortit' },
          what: { label: 'Què s’ha esbrinat, o per què no s’ha pogut', hint: 'Només ho llegeixen els companys.' },
        },
      },
      ask_colleague: {
        title: 'Fer una pregunta a un company o una companya',
        questions: {
          itemId: { label: 'Quina pregunta' },
          personId: { label: 'A qui', hint: 'Veu la pregunta tal com és escrita aquí, i res més de l’expedient.' },
          answerOn: { label: 'Fins quan' },
        },
      },
    },
    refusals: {
      BasisMissing:
        'Una conclusió ha de tenir una base: algú que s’ha escoltat, un fitxer o una pregunta de la investigació que té resposta. Si no hi ha res, digui per què.',
      DeclarationMissing:
        'Declari primer que no té cap conflicte d’interessos en aquest expedient: res a veure amb el que va passar, cap vincle personal amb les persones implicades, res a guanyar-hi. Si no ho pot dir, aparti-se’n; ningú no pregunta per què.',
    },
  },
  zh: {
    events: {
      no_conflict_declared: '已声明没有利益冲突',
      inquiry_planned: '已计划需要查明的问题',
      inquiry_settled: '一个调查问题已有结果',
      colleague_asked: '已向一位同事提出一个问题',
    },
    declaration: {
      said: '我没有参与所投诉的事情，与有关人员没有私人关系，也不会从处理结果中得到好处。如果做不到，请回避；没有人会问原因。',
      stepBack: '我要回避',
    },
    tasks: { answer_question: '回答同事的问题' },
    asked: {
      title: '同事向您提问',
      alone: '您只能看到这个问题，看不到案件的其他内容。请不要与其他人谈论。',
      answer: '您了解的情况',
      send: '转交回答',
      thanks: '谢谢。您的回答已转交。',
    },
    sources: { person: '需要听取的人', record: '需要查阅的记录', place: '需要查看的地点' },
    states: { open: '待查', found: '已查明', not_possible: '无法查明' },
    page: {
      heading: '需要查明的问题',
      about: '涉及',
      asked: '已询问',
      stillOpen: '尚待查明',
      unanswered: '这一项已认定成立，但还没有提出任何补救措施。请提出补救措施，或在结论中说明原因。',
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
      plan_inquiry: {
        title: '计划需要查明的问题',
        questions: {
          allegationId: { label: '涉及哪一项投诉', hint: '如果涉及整个投诉，请留空。' },
          question: { label: '需要查明什么', hint: '只写一个问题；只有同事可以看到。' },
          source: { label: '答案在哪里' },
          from: { label: '向谁、从哪里或在何处了解', hint: '被询问的人只需要知道这个问题，不需要了解案件的其他内容。' },
        },
      },
      settle_inquiry: {
        title: '登记调查问题的结果',
        questions: {
          itemId: { label: '哪一个问题' },
          result: { label: '结果如何' },
          what: { label: '查明了什么，或为什么无法查明', hint: '只有同事可以看到。' },
        },
      },
      ask_colleague: {
        title: '向同事提一个问题',
        questions: {
          itemId: { label: '哪一个问题' },
          personId: { label: '向谁', hint: '对方只能看到这里写的问题，看不到案件的其他内容。' },
          answerOn: { label: '最迟何时回答' },
        },
      },
    },
    refusals: {
      BasisMissing: '认定需要依据：已听取的陈述、文件，或已有结果的调查问题。如果没有任何依据，请说明原因。',
      DeclarationMissing:
        '请先声明与本案件没有利益冲突：没有参与所投诉的事情，与有关人员没有私人关系，也不会从处理结果中得到好处。如果做不到，请回避；没有人会问原因。',
    },
  },
};
