// What the workspace says about meetings and hearings, in every language of pages.

import type { Meeting } from '#core/case/meeting.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

export interface MeetingWords {
  heading: string;
  kinds: Record<Meeting['kind'], string>;
  statuses: Record<Meeting['status'], string>;
  until: string;
  place: string;
  companion: string;
  /** Those who come along and are barred from the case. */
  barred: string;
  /** Who hears the appeal. */
  panel: string;
}

const words: Record<PageLanguage, MeetingWords> = {
  en: {
    heading: 'Meetings',
    kinds: { meeting: 'Meeting', hearing: 'Hearing of the appeal' },
    statuses: { planned: 'Planned', held: 'Held', cancelled: 'Called off' },
    until: 'Until',
    place: 'Where',
    companion: 'Comes along',
    barred: 'Barred, and to come along',
    panel: 'Panel',
  },
  ro: {
    heading: 'Întâlniri',
    kinds: { meeting: 'Întâlnire', hearing: 'Întâlnire pentru contestație' },
    statuses: { planned: 'Stabilită', held: 'A avut loc', cancelled: 'Anulată' },
    until: 'Până la',
    place: 'Unde',
    companion: 'Însoțit(ă) de',
    barred: 'Persoană exclusă care ar urma să vină',
    panel: 'Comisia',
  },
  fr: {
    heading: 'Entretiens',
    kinds: { meeting: 'Entretien', hearing: 'Entretien sur le recours' },
    statuses: { planned: 'Prévu', held: 'Tenu', cancelled: 'Annulé' },
    until: 'Jusqu’à',
    place: 'Lieu',
    companion: 'Accompagnement',
    barred: 'Personne écartée qui devait venir',
    panel: 'Membres',
  },
  it: {
    heading: 'Incontri',
    kinds: { meeting: 'Incontro', hearing: 'Incontro sul riesame' },
    statuses: { planned: 'Previsto', held: 'Svolto', cancelled: 'Annullato' },
    until: 'Fino alle',
    place: 'Dove',
    companion: 'Accompagna',
    barred: 'Persona esclusa che dovrebbe venire',
    panel: 'Membri',
  },
  ca: {
    heading: 'Reunions',
    kinds: { meeting: 'Reunió', hearing: 'Reunió sobre el recurs' },
    statuses: { planned: 'Prevista', held: 'Feta', cancelled: 'Anul·lada' },
    until: 'Fins a',
    place: 'On',
    companion: 'Acompanyant',
    barred: 'Persona exclosa que havia de venir',
    panel: 'Membres',
  },
  zh: {
    heading: '见面',
    kinds: { meeting: '见面', hearing: '复核见面' },
    statuses: { planned: '已安排', held: '已进行', cancelled: '已取消' },
    until: '至',
    place: '地点',
    companion: '陪同',
    barred: '被排除、但原定陪同的人',
    panel: '复核成员',
  },
};

export function meetingWordsIn(language: PageLanguage): MeetingWords {
  return words[language];
}
