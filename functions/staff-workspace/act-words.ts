// What the workspace calls the acts of staff and the questions of their forms. The catalogue's own English titles describe the API;
// a page in another language has all of its words here, and English only those that read better on a page.

import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

type Question = { label: string; hint?: string };

interface ActWords {
  title?: string;
  questions?: Readonly<Record<string, Question>>;
}

export interface AnswerWords {
  how: Record<'phone' | 'meeting' | 'email' | 'sms' | 'letter', string>;
  askedBy: Record<'complainant' | 'staff', string>;
}

const en: Partial<Record<LifecycleAct, ActWords>> = {
  assign: { questions: { personId: { label: 'Who looks into it?' } } },
  assign_appeal: { questions: { personId: { label: 'Who hears the appeal?' } } },
  record_contact: { questions: { taskId: { label: 'Does this finish a task?' } } },
};

const ro: Partial<Record<LifecycleAct, ActWords>> = {
  assign: { title: 'Repartizați cazul', questions: { personId: { label: 'Cine se ocupă de caz?' } } },
  assign_appeal: { title: 'Repartizați contestația', questions: { personId: { label: 'Cine examinează contestația?' } } },
  add_note: {
    title: 'Adăugați o notă',
    questions: { note: { label: 'Notă', hint: 'O citesc numai colegii care pot vedea acest caz.' } },
  },
  record_contact: {
    title: 'Notați un contact cu persoana care s-a plâns',
    questions: {
      how: { label: 'Cum' },
      summary: { label: 'Ce s-a spus' },
      taskId: { label: 'Se încheie astfel o sarcină?' },
    },
  },
  name_subject: {
    title: 'Notați pe cine privește plângerea',
    questions: { personId: { label: 'Colegul sau colega' }, role: { label: 'Sau o funcție, dacă persoana nu este cunoscută' } },
  },
  recuse: {
    title: 'Retrageți pe cineva din caz',
    questions: { personId: { label: 'Cine', hint: 'Lăsați gol pentru dumneavoastră; nu se cere niciun motiv.' } },
  },
  mark_serious: { title: 'Marcați ca grav', questions: { why: { label: 'De ce' } } },
  make_formal: {
    title: 'Treceți la plângere formală',
    questions: { askedBy: { label: 'Cine a cerut' }, why: { label: 'De ce' } },
  },
  extend: {
    title: 'Prelungiți termenul',
    questions: {
      newDueOn: { label: 'Data nouă' },
      reason: { label: 'Motivul', hint: 'Îl citește persoana care s-a plâns; scrieți în limba ei.' },
    },
  },
  record_finding: {
    title: 'Înregistrați o constatare',
    questions: {
      allegation: { label: 'De ce anume s-a plâns' },
      outcome: { label: 'Constatarea' },
      rationale: {
        label: 'Ce am aflat și de ce credem așa',
        hint: 'Intră în răspuns; scrieți în limba persoanei care s-a plâns.',
      },
    },
  },
  decide_outcome: {
    title: 'Hotărâți rezultatul',
    questions: {
      outcome: { label: 'Rezultatul' },
      apology: { label: 'Scuze', hint: 'Necesare dacă plângerea este întemeiată, în tot sau în parte.' },
      measures: { label: 'Ce s-a făcut', hint: 'Necesar dacă plângerea este întemeiată, în tot sau în parte.' },
      prevention: {
        label: 'Cum facem să nu se mai întâmple',
        hint: 'Necesar dacă plângerea este întemeiată, în tot sau în parte.',
      },
      reason: { label: 'Motivul', hint: 'Necesar dacă plângerea este neîntemeiată, în tot sau în parte.' },
    },
  },
  preview_letter: { title: 'Citiți răspunsul înainte de trimitere' },
  send_letter: { title: 'Trimiteți răspunsul' },
  send_appeal_letter: { title: 'Trimiteți răspunsul la contestație' },
  lodge_appeal: {
    title: 'Înregistrați o contestație',
    questions: {
      reasons: {
        label: 'De ce contestă',
        hint: 'Cu cuvintele persoanei; contestația se înregistrează și fără motive complete.',
      },
    },
  },
  withdraw: {
    title: 'Retrageți plângerea, la dorința persoanei',
    questions: { wish: { label: 'Cum și-a exprimat dorința' } },
  },
  transfer: {
    title: 'Transferați la altă organizație',
    questions: {
      organisation: { label: 'Organizația care răspunde de acum înainte' },
      contact: { label: 'Cum poate fi contactată' },
      reason: { label: 'De ce' },
    },
  },
  finish_task: { title: 'Încheiați o sarcină', questions: { taskId: { label: 'Sarcina' }, what: { label: 'Ce s-a făcut' } } },
};

const actWords: Record<PageLanguage, Partial<Record<LifecycleAct, ActWords>>> = { en, ro };

const answerWords: Record<PageLanguage, AnswerWords> = {
  en: {
    how: { phone: 'By phone', meeting: 'We met', email: 'By email', sms: 'By text message', letter: 'By letter' },
    askedBy: { complainant: 'The person who complained', staff: 'Staff' },
  },
  ro: {
    how: { phone: 'La telefon', meeting: 'Ne-am întâlnit', email: 'Prin e-mail', sms: 'Prin SMS', letter: 'Prin scrisoare' },
    askedBy: { complainant: 'Persoana care s-a plâns', staff: 'Personalul' },
  },
};

export function actTitle({ act, title }: { act: string; title: string }, language: PageLanguage): string {
  return wordsOf(act, language)?.title ?? title;
}

/** Labels by field name; a question that is not here has the words of its schema. */
export function actQuestions(act: string, language: PageLanguage): Readonly<Record<string, Question>> {
  return wordsOf(act, language)?.questions ?? {};
}

function wordsOf(act: string, language: PageLanguage): ActWords | undefined {
  const words: Partial<Record<string, ActWords>> = actWords[language];
  return words[act];
}

export function answerWordsIn(language: PageLanguage): AnswerWords {
  return answerWords[language];
}
