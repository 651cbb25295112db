// What a printed life says beside the words of the workspace, in each of its languages.

import type { Language } from '#core/language.ts';
import type { Span } from '#core/procedure/span.ts';

export interface FrameWords {
  /** What follows, in a sentence. */
  introduction: string;
  times(timeZone: string): string;
  /** Of what the procedure does without anybody. */
  byItself: string;
  /** `what` is the name of a deadline, `when` a moment. */
  by(what: string, when: string): string;
  length(span: Span): string;
  after(length: string, day: string): string;
  passingOver(days: string): string;
  movedFrom(when: string): string;
  provisional: string;
  rounds(count: number): string;
  sums: {
    heading: string;
    letters(count: number, notices: number): string;
    reminders(reminders: number, updates: number): string;
    moved(extensions: number, escalations: number): string;
    answered(inTime: number, all: number): string;
    promises(kept: number, made: number): string;
    lasted(days: number, closed: string): string;
  };
}

/** `10 working days` and its kin: one form for one, another for many. */
function counted(amount: number, [one, many]: readonly [string, string]): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** From twenty on Romanian counts `de` what it counts. */
function countedInRomanian(amount: number, [one, many]: readonly [string, string]): string {
  const isLarge = amount >= 20 && (amount % 100 === 0 || amount % 100 >= 20);
  return isLarge ? `${amount} de ${many}` : counted(amount, [one, many]);
}

type UnitNames = Record<Span['unit'], readonly [string, string]>;

const units: Record<Exclude<Language, 'zh'>, UnitNames> = {
  en: {
    elapsed_hours: ['hour', 'hours'],
    working_days: ['working day', 'working days'],
    calendar_days: ['day', 'days'],
    months: ['month', 'months'],
  },
  ro: {
    elapsed_hours: ['oră', 'ore'],
    working_days: ['zi lucrătoare', 'zile lucrătoare'],
    calendar_days: ['zi', 'zile'],
    months: ['lună', 'luni'],
  },
  fr: {
    elapsed_hours: ['heure', 'heures'],
    working_days: ['jour ouvré', 'jours ouvrés'],
    calendar_days: ['jour', 'jours'],
    months: ['mois', 'mois'],
  },
  it: {
    elapsed_hours: ['ora', 'ore'],
    working_days: ['giorno lavorativo', 'giorni lavorativi'],
    calendar_days: ['giorno', 'giorni'],
    months: ['mese', 'mesi'],
  },
  ca: {
    elapsed_hours: ['hora', 'hores'],
    working_days: ['dia laborable', 'dies laborables'],
    calendar_days: ['dia', 'dies'],
    months: ['mes', 'mesos'],
  },
};

const chineseUnits: Record<Span['unit'], string> = {
  elapsed_hours: '小时',
  working_days: '个工作日',
  calendar_days: '天',
  months: '个月',
};

export const frameWords: Record<Language, FrameWords> = {
  en: {
    introduction: 'One complaint, from its first words to the last record, on a clock that was moved.',
    times: (timeZone) => `Times in ${timeZone}`,
    byItself: 'by itself',
    by: (what, when) => `${what} by ${when}`,
    length: ({ amount, unit }) => counted(amount, units.en[unit]),
    after: (length, day) => `${length} after ${day}`,
    passingOver: (days) => `passing over ${days}`,
    movedFrom: (when) => `instead of ${when}`,
    provisional: 'provisional: not all holidays on the way are published yet',
    rounds: (count) => `Round ${count + 1}`,
    sums: {
      heading: 'In sum',
      letters: (count, notices) => `${count} letters to the person who complained, ${notices} notices to staff`,
      reminders: (reminders, updates) => `reminders to whoever handled it: ${reminders}, progress updates: ${updates}`,
      moved: (extensions, escalations) => `extensions: ${extensions}, escalations: ${escalations}`,
      answered: (inTime, all) => `answers in time: ${inTime} of ${all}`,
      promises: (kept, made) => `promises kept: ${kept} of ${made}`,
      lasted: (days, closed) => `${counted(days, ['day', 'days'])} from receipt to the end: ${closed}`,
    },
  },
  ro: {
    introduction: 'O plângere, de la primele cuvinte până la ultima înregistrare, pe un ceas dat înainte.',
    times: (timeZone) => `Ore: ${timeZone}`,
    byItself: 'automat',
    by: (what, when) => `${what}: până la ${when}`,
    length: ({ amount, unit }) => countedInRomanian(amount, units.ro[unit]),
    after: (length, day) => `${length} după ${day}`,
    passingOver: (days) => `fără ${days}`,
    movedFrom: (when) => `în loc de ${when}`,
    provisional: 'provizoriu: nu toate sărbătorile de pe drum sunt publicate',
    rounds: (count) => `Runda ${count + 1}`,
    sums: {
      heading: 'Pe scurt',
      letters: (count, notices) =>
        `${countedInRomanian(count, ['scrisoare', 'scrisori'])} către persoana care s-a plâns, ${countedInRomanian(notices, ['înștiințare', 'înștiințări'])} pentru personal`,
      reminders: (reminders, updates) => `mementouri: ${reminders}, noutăți trimise: ${updates}`,
      moved: (extensions, escalations) => `prelungiri: ${extensions}, treceri la rangul următor: ${escalations}`,
      answered: (inTime, all) => `răspunsuri la timp: ${inTime} din ${all}`,
      promises: (kept, made) => `promisiuni ținute: ${kept} din ${made}`,
      lasted: (days, closed) => `${countedInRomanian(days, ['zi', 'zile'])} de la primire până la sfârșit: ${closed}`,
    },
  },
  fr: {
    introduction: 'Une réclamation, des premiers mots au dernier enregistrement, sur une horloge que l’on a avancée.',
    times: (timeZone) => `Heures\u00A0: ${timeZone}`,
    byItself: 'automatiquement',
    by: (what, when) => `${what} avant ${when}`,
    length: ({ amount, unit }) => counted(amount, units.fr[unit]),
    after: (length, day) => `${length} après ${day}`,
    passingOver: (days) => `sans compter ${days}`,
    movedFrom: (when) => `au lieu de ${when}`,
    provisional: 'provisoire, tous les jours fériés ne sont pas encore publiés',
    rounds: (count) => `Tour ${count + 1}`,
    sums: {
      heading: 'En somme',
      letters: (count, notices) => `${count} lettres à la personne qui a réclamé, ${notices} avis au personnel`,
      reminders: (reminders, updates) => `rappels\u00A0: ${reminders}, nouvelles en cours de route\u00A0: ${updates}`,
      moved: (extensions, escalations) =>
        `prolongations\u00A0: ${extensions}, passages au niveau supérieur\u00A0: ${escalations}`,
      answered: (inTime, all) => `réponses à temps\u00A0: ${inTime} sur ${all}`,
      promises: (kept, made) => `promesses tenues\u00A0: ${kept} sur ${made}`,
      lasted: (days, closed) => `${counted(days, ['jour', 'jours'])} de la réception à la fin\u00A0: ${closed}`,
    },
  },
  it: {
    introduction: 'Un reclamo, dalle prime parole all’ultima registrazione, su un orologio portato avanti.',
    times: (timeZone) => `Orari: ${timeZone}`,
    byItself: 'in automatico',
    by: (what, when) => `${what} entro ${when}`,
    length: ({ amount, unit }) => counted(amount, units.it[unit]),
    after: (length, day) => `${length} dopo ${day}`,
    passingOver: (days) => `senza contare ${days}`,
    movedFrom: (when) => `invece di ${when}`,
    provisional: 'provvisorio: non tutti i giorni festivi sono già pubblicati',
    rounds: (count) => `Giro ${count + 1}`,
    sums: {
      heading: 'In breve',
      letters: (count, notices) => `${count} lettere a chi ha presentato il reclamo, ${notices} avvisi al personale`,
      reminders: (reminders, updates) => `promemoria: ${reminders}, aggiornamenti: ${updates}`,
      moved: (extensions, escalations) => `proroghe: ${extensions}, passaggi al livello superiore: ${escalations}`,
      answered: (inTime, all) => `risposte in tempo: ${inTime} su ${all}`,
      promises: (kept, made) => `promesse mantenute: ${kept} su ${made}`,
      lasted: (days, closed) => `${counted(days, ['giorno', 'giorni'])} dal ricevimento alla fine: ${closed}`,
    },
  },
  ca: {
    introduction: 'Una queixa, de les primeres paraules a l’últim registre, amb un rellotge que s’ha avançat.',
    times: (timeZone) => `Hores: ${timeZone}`,
    byItself: 'automàticament',
    by: (what, when) => `${what} abans de ${when}`,
    length: ({ amount, unit }) => counted(amount, units.ca[unit]),
    after: (length, day) => `${length} després de ${day}`,
    passingOver: (days) => `sense comptar ${days}`,
    movedFrom: (when) => `en lloc de ${when}`,
    provisional: 'provisional: encara no s’han publicat tots els dies festius',
    rounds: (count) => `Volta ${count + 1}`,
    sums: {
      heading: 'En resum',
      letters: (count, notices) => `${count} cartes a qui ha presentat la queixa, ${notices} avisos al personal`,
      reminders: (reminders, updates) => `recordatoris: ${reminders}, novetats enviades: ${updates}`,
      moved: (extensions, escalations) => `pròrrogues: ${extensions}, passos al nivell superior: ${escalations}`,
      answered: (inTime, all) => `respostes a temps: ${inTime} de ${all}`,
      promises: (kept, made) => `promeses complertes: ${kept} de ${made}`,
      lasted: (days, closed) => `${counted(days, ['dia', 'dies'])} des de la recepció fins al final: ${closed}`,
    },
  },
  zh: {
    introduction: '一件投诉，从第一句话到最后一条记录；时钟由演示拨快。',
    times: (timeZone) => `时区：${timeZone}`,
    byItself: '系统自动',
    by: (what, when) => `${what}：不晚于${when}`,
    length: ({ amount, unit }) => `${amount}${chineseUnits[unit]}`,
    after: (length, day) => `自${day}起${length}`,
    passingOver: (days) => `不计${days}`,
    movedFrom: (when) => `原为${when}`,
    provisional: '暂定：途中的节假日尚未全部公布',
    rounds: (count) => `第${count + 1}轮`,
    sums: {
      heading: '合计',
      letters: (count, notices) => `给投诉人的信${count}封，给工作人员的通知${notices}条`,
      reminders: (reminders, updates) => `提醒${reminders}次，进展告知${updates}次`,
      moved: (extensions, escalations) => `延期${extensions}次，上报${escalations}次`,
      answered: (inTime, all) => `按时答复：${all}次中${inTime}次`,
      promises: (kept, made) => `承诺兑现：${made}项中${kept}项`,
      lasted: (days, closed) => `从收到到结束共${days}天：${closed}`,
    },
  },
};
