// What the workspace says of those around a case beyond who they are: authorities that end, what the Board is told, what bodies outside
// are given. One file for all languages, because each of these is worded in all of them at once.

import type { EventType } from '#core/case/history.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

interface AroundWords {
  tasks: Record<Extract<StaffTaskKind, 'renew_authority'>, string>;
  events: Record<Extract<EventType, 'authority_expired'>, string>;
}

export const aroundWords: Record<PageLanguage, AroundWords> = {
  en: {
    tasks: { renew_authority: 'See to a new authority before this one ends' },
    events: { authority_expired: 'An authority ended' },
  },
  ro: {
    tasks: { renew_authority: 'Obțineți un acord nou înainte ca acesta să expire' },
    events: { authority_expired: 'Un acord a expirat' },
  },
  fr: {
    tasks: { renew_authority: 'Obtenir un nouvel accord avant la fin de celui-ci' },
    events: { authority_expired: 'Un accord a pris fin' },
  },
  it: {
    tasks: { renew_authority: 'Ottenere una nuova autorizzazione prima che questa scada' },
    events: { authority_expired: 'Un’autorizzazione è scaduta' },
  },
  ca: {
    tasks: { renew_authority: 'Obtenir una autorització nova abans que aquesta s’acabi' },
    events: { authority_expired: 'Una autorització s’ha acabat' },
  },
  zh: {
    tasks: { renew_authority: '在授权到期前取得新的授权' },
    events: { authority_expired: '授权已到期' },
  },
};
