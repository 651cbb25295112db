// What the workspace says about the dates of the procedure itself, in every language of pages.

import type { ProcedureReminder } from '#core/procedure/procedure-reminders.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

type Say = (date: string, owner: string) => string;

const words: Record<PageLanguage, Record<ProcedureReminder['what'], { ahead: Say; past: Say }>> = {
  en: {
    review: {
      ahead: (date, owner) => `The complaints procedure is to be looked at again by ${date}. ${owner} answers for it.`,
      past: (date, owner) => `The complaints procedure should have been looked at again by ${date}. ${owner} answers for it.`,
    },
    charter: {
      ahead: (date, owner) => `The charter that publishes the procedure ends on ${date}. ${owner} answers for the next one.`,
      past: (date, owner) => `The charter that publishes the procedure ended on ${date}. ${owner} answers for a new one.`,
    },
  },
  ro: {
    review: {
      ahead: (date, owner) => `Procedura de plângeri trebuie revăzută până ${date}. Răspunde: ${owner}.`,
      past: (date, owner) => `Procedura de plângeri trebuia revăzută până ${date}. Răspunde: ${owner}.`,
    },
    charter: {
      ahead: (date, owner) =>
        `Carta prin care este publicată procedura este valabilă până ${date}. De următoarea răspunde: ${owner}.`,
      past: (date, owner) =>
        `Carta prin care este publicată procedura a fost valabilă până ${date}. De una nouă răspunde: ${owner}.`,
    },
  },
  fr: {
    review: {
      ahead: (date, owner) => `La procédure de réclamation est à revoir avant le ${date}. Responsable : ${owner}.`,
      past: (date, owner) => `La procédure de réclamation devait être revue avant le ${date}. Responsable : ${owner}.`,
    },
    charter: {
      ahead: (date, owner) => `La charte qui publie la procédure prend fin le ${date}. Responsable de la suivante : ${owner}.`,
      past: (date, owner) => `La charte qui publie la procédure a pris fin le ${date}. Responsable de la nouvelle : ${owner}.`,
    },
  },
  it: {
    review: {
      ahead: (date, owner) => `La procedura dei reclami va riesaminata entro ${date}. Ne risponde: ${owner}.`,
      past: (date, owner) => `La procedura dei reclami andava riesaminata entro ${date}. Ne risponde: ${owner}.`,
    },
    charter: {
      ahead: (date, owner) => `La carta che pubblica la procedura vale fino a ${date}. Della prossima risponde: ${owner}.`,
      past: (date, owner) => `La carta che pubblica la procedura è scaduta ${date}. Di quella nuova risponde: ${owner}.`,
    },
  },
  ca: {
    review: {
      ahead: (date, owner) => `El procediment de queixes s’ha de revisar com a molt tard ${date}. N’és responsable: ${owner}.`,
      past: (date, owner) => `El procediment de queixes s’havia de revisar com a molt tard ${date}. N’és responsable: ${owner}.`,
    },
    charter: {
      ahead: (date, owner) =>
        `La carta que publica el procediment és vigent fins ${date}. De la següent, n’és responsable: ${owner}.`,
      past: (date, owner) =>
        `La carta que publica el procediment va deixar de ser vigent ${date}. De la nova, n’és responsable: ${owner}.`,
    },
  },
  zh: {
    review: {
      ahead: (date, owner) => `投诉处理程序应在${date}之前复核，负责人：${owner}。`,
      past: (date, owner) => `投诉处理程序本应在${date}之前复核，负责人：${owner}。`,
    },
    charter: {
      ahead: (date, owner) => `公布本程序的服务章程有效期至${date}，请准备新的章程，负责人：${owner}。`,
      past: (date, owner) => `公布本程序的服务章程已于${date}到期，需要新的章程，负责人：${owner}。`,
    },
  },
};

/** `date` written out in the same language; `owner` as the profile names them. */
export function sayReminder({ what, isPast }: ProcedureReminder, date: string, owner: string, language: PageLanguage): string {
  const { ahead, past } = words[language][what];
  return (isPast ? past : ahead)(date, owner);
}
