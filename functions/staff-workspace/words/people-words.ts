// What the workspace says about the people around a case, in every language of pages.

import type { AuthorityScope, LettersTo, PartyRole } from '#core/case/party.ts';
import type { PauseReason } from '#core/case/pause-reason.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

export interface PeopleWords {
  heading: string;
  complainant: string;
  formerClient: string;
  authority: string;
  barredHeading: string;
  barredNote: string;
  paused: string;
  /** What opens our letters behind the link of a text (M9). */
  lettersCode(code: string): string;
  roles: Record<PartyRole, string>;
  scopes: Record<AuthorityScope, string>;
  /** Which letters go to whoever has an authority. */
  letters: Record<LettersTo | 'none', string>;
  /** What a letter is that goes to them. */
  forReader: Record<LettersTo, (name: string) => string>;
  /** Why an authority does not hold. */
  states: Record<'required' | 'revoked' | 'expired', string>;
  until(day: string): string;
  /** What a pause waits for. */
  reasons: Record<PauseReason, string>;
}

const words: Record<PageLanguage, PeopleWords> = {
  en: {
    heading: 'People around the case',
    complainant: 'The person who complained',
    formerClient: 'For somebody who used the service before',
    authority: 'Authority',
    barredHeading: 'Barred from the case',
    barredNote:
      'They take no part, and nothing is told or sent to them, whoever agrees. What they write is filed and not answered.',
    paused: 'The time for our answer stands still',
    lettersCode: (code) => `Code for the letters: ${code}. Tell it by phone once you know whom you are talking to.`,
    roles: {
      service_user: 'The person concerned',
      representative: 'Representative: acts for them',
      helper: 'Helper: stands by them',
      companion: 'Companion at meetings',
      witness: 'Witness',
      interpreter: 'Interpreter',
      referring_agency: 'Referring agency',
      subject: 'Another service user whom it is about',
    },
    scopes: { help_only: 'Help only', act_for: 'Act for them', details: 'Act for them and be told details' },
    letters: { none: 'No letters', copies: 'Copies of all letters', instead: 'All letters, instead of the person' },
    forReader: { copies: (name) => `Copy for ${name}`, instead: (name) => `To ${name} instead` },
    states: { required: 'Asked for, not here yet', revoked: 'Taken back', expired: 'No longer valid' },
    until: (day) => `until ${day}`,
    reasons: {
      awaiting_authority: 'The authority of the person concerned',
      safeguarding: 'Somebody’s safety comes first',
      police: 'The police are looking into it',
      external_investigation: 'Another body is looking into it',
    },
  },
  ro: {
    heading: 'Persoanele din jurul cazului',
    complainant: 'Persoana care s-a plâns',
    formerClient: 'Pentru cineva care a folosit serviciul în trecut',
    authority: 'Acordul',
    barredHeading: 'Excluși de la caz',
    barredNote:
      'Nu participă și nu li se spune sau trimite nimic, oricine ar fi de acord. Ce scriu se păstrează și nu se răspunde.',
    paused: 'Termenul răspunsului este suspendat',
    lettersCode: (code) => `Codul pentru scrisori: ${code}. Comunicați-l la telefon după ce știți cu cine vorbiți.`,
    roles: {
      service_user: 'Persoana în cauză',
      representative: 'Reprezentant: acționează în numele ei',
      helper: 'Persoană de sprijin',
      companion: 'Însoțitor la întâlniri',
      witness: 'Martor',
      interpreter: 'Interpret',
      referring_agency: 'Instituția care a trimis persoana',
      subject: 'Altă persoană care folosește serviciul, pe care o privește plângerea',
    },
    scopes: { help_only: 'Numai ajutor', act_for: 'Să acționeze în numele ei', details: 'Să acționeze și să afle detalii' },
    letters: {
      none: 'Nicio scrisoare',
      copies: 'Copii ale tuturor scrisorilor',
      instead: 'Toate scrisorile, în locul persoanei',
    },
    forReader: { copies: (name) => `Copie pentru ${name}`, instead: (name) => `Către ${name}, în locul persoanei` },
    states: { required: 'Cerut, încă nu a sosit', revoked: 'Retras', expired: 'Nu mai este valabil' },
    until: (day) => `până la ${day}`,
    reasons: {
      awaiting_authority: 'Acordul persoanei în cauză',
      safeguarding: 'Siguranța cuiva are prioritate',
      police: 'Poliția cercetează',
      external_investigation: 'O altă instituție cercetează',
    },
  },
  fr: {
    heading: 'Les personnes autour du dossier',
    complainant: 'La personne qui a réclamé',
    formerClient: 'Pour une personne qui a utilisé le service auparavant',
    authority: 'Accord',
    barredHeading: 'Écartées du dossier',
    barredNote:
      'Elles n’y participent pas ; rien ne leur est dit ni envoyé, quel que soit l’accord donné. Ce qu’elles écrivent est classé sans réponse.',
    paused: 'Le délai de réponse est suspendu',
    lettersCode: (code) => `Code pour les lettres : ${code}. Donnez-le par téléphone une fois que vous savez à qui vous parlez.`,
    roles: {
      service_user: 'La personne concernée',
      representative: 'Représentant : agit pour elle',
      helper: 'Aidant : l’accompagne dans ses démarches',
      companion: 'Accompagnant aux réunions',
      witness: 'Témoin',
      interpreter: 'Interprète',
      referring_agency: 'Organisme orienteur',
      subject: 'Autre personne accompagnée, visée par la réclamation',
    },
    scopes: { help_only: 'Aider seulement', act_for: 'Agir pour elle', details: 'Agir pour elle et connaître les détails' },
    letters: {
      none: 'Aucune lettre',
      copies: 'Copie de toutes les lettres',
      instead: 'Toutes les lettres, à la place de la personne',
    },
    forReader: { copies: (name) => `Copie pour ${name}`, instead: (name) => `À ${name}, à la place de la personne` },
    states: { required: 'Demandé, pas encore reçu', revoked: 'Retiré', expired: 'N’est plus valable' },
    until: (day) => `jusqu’au ${day}`,
    reasons: {
      awaiting_authority: 'L’accord de la personne concernée',
      safeguarding: 'La sécurité d’une personne passe d’abord',
      police: 'La police enquête',
      external_investigation: 'Un autre organisme enquête',
    },
  },
  it: {
    heading: 'Le persone attorno al caso',
    complainant: 'La persona che ha presentato il reclamo',
    formerClient: 'Per chi ha usato il servizio in passato',
    authority: 'Autorizzazione',
    barredHeading: 'Esclusi dal caso',
    barredNote:
      'Non vi partecipano e non si dice né si invia loro nulla, chiunque sia d’accordo. Ciò che scrivono si archivia senza risposta.',
    paused: 'Il termine della risposta è sospeso',
    lettersCode: (code) => `Codice per le lettere: ${code}. Lo comunichi al telefono quando sa con chi parla.`,
    roles: {
      service_user: 'La persona interessata',
      representative: 'Rappresentante: agisce per lei',
      helper: 'Persona di sostegno',
      companion: 'Accompagnatore agli incontri',
      witness: 'Testimone',
      interpreter: 'Interprete',
      referring_agency: 'Ente inviante',
      subject: 'Altra persona assistita, che il reclamo riguarda',
    },
    scopes: { help_only: 'Solo aiutare', act_for: 'Agire per lei', details: 'Agire per lei e conoscere i dettagli' },
    letters: {
      none: 'Nessuna lettera',
      copies: 'Copia di tutte le lettere',
      instead: 'Tutte le lettere, al posto della persona',
    },
    forReader: { copies: (name) => `Copia per ${name}`, instead: (name) => `A ${name}, al posto della persona` },
    states: { required: 'Chiesta, non ancora arrivata', revoked: 'Ritirata', expired: 'Non più valida' },
    until: (day) => `fino al ${day}`,
    reasons: {
      awaiting_authority: 'L’autorizzazione della persona interessata',
      safeguarding: 'Prima viene la sicurezza di qualcuno',
      police: 'La polizia indaga',
      external_investigation: 'Un altro ente indaga',
    },
  },
  ca: {
    heading: 'Les persones al voltant de l’expedient',
    complainant: 'La persona que s’ha queixat',
    formerClient: 'Per a algú que va fer servir el servei abans',
    authority: 'Autorització',
    barredHeading: 'Excloses de l’expedient',
    barredNote:
      'No hi participen i no se’ls diu ni se’ls envia res, hi estigui d’acord qui hi estigui. El que escriuen s’arxiva i no es respon.',
    paused: 'El termini de la resposta està aturat',
    lettersCode: (code) => `Codi per a les cartes: ${code}. Digui’l per telèfon quan sàpiga amb qui parla.`,
    roles: {
      service_user: 'La persona afectada',
      representative: 'Representant: actua per ella',
      helper: 'Persona de suport',
      companion: 'Acompanyant a les reunions',
      witness: 'Testimoni',
      interpreter: 'Intèrpret',
      referring_agency: 'Entitat derivadora',
      subject: 'Una altra persona usuària, sobre qui és la queixa',
    },
    scopes: { help_only: 'Només ajudar', act_for: 'Actuar en nom seu', details: 'Actuar en nom seu i conèixer els detalls' },
    letters: { none: 'Cap carta', copies: 'Còpia de totes les cartes', instead: 'Totes les cartes, en lloc de la persona' },
    forReader: { copies: (name) => `Còpia per a ${name}`, instead: (name) => `A ${name}, en lloc de la persona` },
    states: { required: 'Demanada, encara no ha arribat', revoked: 'Retirada', expired: 'Ja no és vàlida' },
    until: (day) => `fins al ${day}`,
    reasons: {
      awaiting_authority: 'L’autorització de la persona afectada',
      safeguarding: 'La seguretat d’algú passa primer',
      police: 'La policia ho investiga',
      external_investigation: 'Un altre organisme ho investiga',
    },
  },
  zh: {
    heading: '案件相关人员',
    complainant: '投诉人',
    formerClient: '代表以前的服务使用者',
    authority: '授权',
    barredHeading: '被排除的人',
    barredNote: '无论谁同意，他们都不得参与，也不得获知或收到任何内容。他们的来信只归档，不答复。',
    paused: '答复期限暂停计算',
    lettersCode: (code) => `查看信件的代码：${code}。请在确认对方身份后通过电话告知。`,
    roles: {
      service_user: '当事人',
      representative: '代理人：代为行事',
      helper: '协助者',
      companion: '会面陪同人',
      witness: '证人',
      interpreter: '口译员',
      referring_agency: '转介机构',
      subject: '投诉所涉及的另一位服务使用者',
    },
    scopes: { help_only: '仅提供协助', act_for: '代为行事', details: '代为行事并获知详情' },
    letters: { none: '不收信件', copies: '收到所有信件的副本', instead: '代替当事人收取所有信件' },
    forReader: { copies: (name) => `给${name}的副本`, instead: (name) => `寄给${name}，代替当事人` },
    states: { required: '已要求，尚未收到', revoked: '已撤回', expired: '已过期' },
    until: (day) => `有效期至${day}`,
    reasons: {
      awaiting_authority: '当事人的授权',
      safeguarding: '首先确保人身安全',
      police: '警方正在调查',
      external_investigation: '其他机构正在调查',
    },
  },
};

export function peopleWordsIn(language: PageLanguage): PeopleWords {
  return words[language];
}
