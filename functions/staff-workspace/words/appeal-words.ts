// What the workspace says where an appeal stands beside the first answer, in every language of pages.

import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

export interface AppealWords {
  heading: string;
  /** Over the three columns. */
  about: string;
  first: string;
  appeal: string;
  reasons: string;
  theirView: string;
  found: string;
  outcome: string;
  apology: string;
  measures: string;
  prevention: string;
  reason: string;
  talk: string;
  talkHeld(date: string): string;
  talkNotHeld: string;
  files: string;
  newFiles(count: number): string;
}

const words: Record<PageLanguage, AppealWords> = {
  en: {
    heading: 'The appeal beside the first answer',
    about: 'What',
    first: 'First answer',
    appeal: 'Appeal',
    reasons: 'Why they appeal',
    theirView: 'What went wrong, in their own words',
    found: 'What was found',
    outcome: 'Outcome',
    apology: 'Apology',
    measures: 'What has been done',
    prevention: 'What keeps it from happening again',
    reason: 'Reason',
    talk: 'Talk with those concerned',
    talkHeld: (date) => `Wished for, and held on ${date}`,
    talkNotHeld: 'Wished for, and not held yet',
    files: 'Files',
    newFiles: (count) => (count === 1 ? '1 since the first answer' : `${count} since the first answer`),
  },
  ro: {
    heading: 'Contestația alături de primul răspuns',
    about: 'Ce anume',
    first: 'Primul răspuns',
    appeal: 'Contestația',
    reasons: 'De ce contestă',
    theirView: 'Ce nu a mers bine, cu cuvintele persoanei',
    found: 'Ce s-a constatat',
    outcome: 'Rezultatul',
    apology: 'Scuze',
    measures: 'Ce s-a făcut',
    prevention: 'Ce facem să nu se mai întâmple',
    reason: 'Motivul',
    talk: 'Discuția cu cei implicați',
    talkHeld: (date) => `Dorită, a avut loc ${date}`,
    talkNotHeld: 'Dorită, încă nu a avut loc',
    files: 'Fișiere',
    newFiles: (count) => (count === 1 ? 'unul de la primul răspuns' : `${count} de la primul răspuns`),
  },
  fr: {
    heading: 'Le recours à côté de la première réponse',
    about: 'Point',
    first: 'Première réponse',
    appeal: 'Recours',
    reasons: 'Pourquoi ce recours',
    theirView: 'Ce qui n’a pas marché, avec les mots de la personne',
    found: 'Ce qui a été constaté',
    outcome: 'Résultat',
    apology: 'Excuses',
    measures: 'Ce qui a été fait',
    prevention: 'Ce qui évite que cela se reproduise',
    reason: 'Motif',
    talk: 'Échange avec les personnes concernées',
    talkHeld: (date) => `Souhaité, tenu le ${date}`,
    talkNotHeld: 'Souhaité, pas encore tenu',
    files: 'Fichiers',
    newFiles: (count) => (count === 1 ? '1 depuis la première réponse' : `${count} depuis la première réponse`),
  },
  it: {
    heading: 'Il riesame accanto alla prima risposta',
    about: 'Che cosa',
    first: 'Prima risposta',
    appeal: 'Riesame',
    reasons: 'Perché chiede il riesame',
    theirView: 'Che cosa è andato storto, con le parole della persona',
    found: 'Che cosa è stato accertato',
    outcome: 'Esito',
    apology: 'Scuse',
    measures: 'Che cosa è stato fatto',
    prevention: 'Che cosa impedisce che succeda di nuovo',
    reason: 'Motivo',
    talk: 'Colloquio con le persone interessate',
    talkHeld: (date) => `Desiderato, svolto ${date}`,
    talkNotHeld: 'Desiderato, non ancora svolto',
    files: 'File',
    newFiles: (count) => (count === 1 ? '1 dopo la prima risposta' : `${count} dopo la prima risposta`),
  },
  ca: {
    heading: 'El recurs al costat de la primera resposta',
    about: 'Què',
    first: 'Primera resposta',
    appeal: 'Recurs',
    reasons: 'Per què recorre',
    theirView: 'Què va anar malament, amb les paraules de la persona',
    found: 'Què s’ha constatat',
    outcome: 'Resultat',
    apology: 'Disculpes',
    measures: 'Què s’ha fet',
    prevention: 'Què evita que torni a passar',
    reason: 'Motiu',
    talk: 'Conversa amb les persones implicades',
    talkHeld: (date) => `Volguda, feta el ${date}`,
    talkNotHeld: 'Volguda, encara no feta',
    files: 'Fitxers',
    newFiles: (count) => (count === 1 ? '1 des de la primera resposta' : `${count} des de la primera resposta`),
  },
  zh: {
    heading: '复核与首次答复对照',
    about: '事项',
    first: '首次答复',
    appeal: '复核',
    reasons: '要求复核的理由',
    theirView: '当事人自己讲述的问题',
    found: '查明的情况',
    outcome: '结果',
    apology: '道歉',
    measures: '已采取的措施',
    prevention: '如何避免再次发生',
    reason: '理由',
    talk: '与有关人员的谈话',
    talkHeld: (date) => `当事人希望谈话，已于${date}进行`,
    talkNotHeld: '当事人希望谈话，尚未进行',
    files: '文件',
    newFiles: (count) => `首次答复之后新增${count}份`,
  },
};

export function appealWordsIn(language: PageLanguage): AppealWords {
  return words[language];
}
