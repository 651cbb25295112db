// By what a reader knows what a letter tells, in each language: words that only that part of a letter holds. Written from what a letter must
// tell, beside the product's own words and apart from its linter, so that neither vouches for itself.

import type { Instant } from '#core/instant.ts';
import type { Language } from '#core/language.ts';

type Signs = Readonly<Record<Language, RegExp>>;

export const signs = {
  received: {
    en: /received your (complaint|appeal)/,
    ro: /primit (plângerea|contestația) dumneavoastră/,
    fr: /reçu.{0,60}votre (réclamation|recours)/,
    it: /ricevuto (il Suo reclamo|la Sua richiesta)/,
    ca: /rebre (la seva queixa|el seu recurs)/,
    zh: /收到您的(投诉|复核申请)/,
  },
  nobodyIsWorseOff: {
    en: /treat you worse/,
    ro: /trateze mai rău/,
    fr: /traiter moins bien/,
    it: /trattarLa peggio/,
    ca: /(tracte|tractar) pitjor/,
    zh: /亏待您|对您不利/,
  },
  asksForTruth: {
    en: /as exactly and as fully/,
    ro: /cât mai exact/,
    fr: /la plus exacte/,
    it: /più preciso/,
    ca: /tan exactament/,
    zh: /准确、完整/,
  },
  mayAdd: {
    en: /add anything/,
    ro: /adăugați ceva/,
    fr: /ajouter quelque chose/,
    it: /aggiungere qualcosa/,
    ca: /afegir alguna cosa/,
    zh: /补充什么/,
  },
  somebodyElse: {
    en: /(someone|somebody) else( to deal)?/,
    ro: /altcineva să se ocupe/,
    fr: /quelqu’un d’autre s’occupe/,
    it: /si occupi un’altra persona/,
    ca: /una altra persona s’ocupi/,
    zh: /换一个人/,
  },
  needsAuthority: {
    en: /agreement in writing/,
    ro: /acordul scris/,
    fr: /accord écrit/,
    it: /consenso scritto/,
    ca: /consentiment per escrit/,
    zh: /书面同意/,
  },
  stillAtIt: {
    en: /still looking into/,
    ro: /Analizăm în continuare/,
    fr: /examinons toujours/,
    it: /ancora esaminando/,
    ca: /Continuem estudiant/,
    zh: /仍在调查/,
  },
  formalStage: {
    en: /formal complaint/,
    ro: /plângere formală/,
    fr: /réclamation formelle/,
    it: /reclamo formale/,
    ca: /queixa formal/,
    zh: /正式投诉/,
  },
  upheld: {
    en: /(it|your appeal) is justified\./,
    ro: /constatat că (este|contestația este) întemeiată\./,
    fr: /(qu’elle|votre recours) est fondée?\./,
    it: /concluso che (è fondato|la Sua richiesta di riesame è fondata)\./,
    ca: /constatat que (és fonamentada|el seu recurs és fonamentat)\./,
    zh: /认定(投诉|您的复核申请)成立/,
  },
  partly_upheld: {
    en: /(it|your appeal) is justified in part\./,
    ro: /întemeiată în parte\.|în parte, contestația este întemeiată\./,
    fr: /(qu’elle|votre recours) est fondée? en partie\./,
    it: /(è fondato|è fondata) in parte\./,
    ca: /(fonamentada|fonamentat) en part\./,
    zh: /认定(投诉|您的复核申请)部分成立/,
  },
  not_upheld: {
    en: /cannot say that (it|your appeal) is justified/,
    ro: /nu putem spune că este întemeiată/,
    fr: /ne pouvons pas dire qu(’elle|e votre recours) est fondée?/,
    it: /non possiamo dire che (sia fondato|la Sua richiesta)/,
    ca: /no podem dir que (sigui fonamentada|el seu recurs)/,
    zh: /无法认定(投诉|您的复核申请)成立/,
  },
  takenSeriously: {
    en: /very seriously/,
    ro: /foarte în serios/,
    fr: /très au sérieux/,
    it: /molto sul serio/,
    ca: /molt seriosament/,
    zh: /非常重视/,
  },
  mayAppeal: {
    en: /look at your complaint again \(an appeal\)/,
    ro: /analizăm din nou plângerea \(o contestație\)/,
    fr: /réexaminer votre réclamation \(un recours\)/,
    it: /riesaminare il Suo reclamo \(richiesta di riesame\)/,
    ca: /tornem a estudiar la seva queixa \(un recurs\)/,
    zh: /重新审查您的投诉（申请复核）/,
  },
  final: {
    en: /decision is final/,
    ro: /decizie este definitivă/,
    fr: /décision est définitive/,
    it: /decisione è definitiva/,
    ca: /decisió és definitiva/,
    zh: /最终决定/,
  },
  notFinal: {
    en: /go on looking for a solution/,
    ro: /căuta în continuare o soluție/,
    fr: /continuerons à chercher une solution/,
    it: /Continueremo a cercare una soluzione/,
    ca: /Continuarem buscant una solució/,
    zh: /继续和您一起寻找解决办法/,
  },
  freshEyes: {
    en: /not dealt with it before/,
    ro: /nu s-au ocupat de ea/,
    fr: /ne s’en sont pas occupées/,
    it: /non se ne sono occupate/,
    ca: /no se n’han ocupat/,
    zh: /没有参与处理/,
  },
  howWeDid: {
    en: /how we dealt with it/,
    ro: /cum ne-am descurcat/,
    fr: /comment nous nous en sommes occupés/,
    it: /come abbiamo lavorato/,
    ca: /com ho hem fet/,
    zh: /处理得怎么样/,
  },
  timeStandsStill: {
    en: /stands still/,
    ro: /este suspendat/,
    fr: /est suspendu/,
    it: /è sospeso/,
    ca: /queda aturat/,
    zh: /暂停计算/,
  },
  timeRunsAgain: {
    en: /runs again/,
    ro: /curge din nou/,
    fr: /court de nouveau/,
    it: /riprende a correre/,
    ca: /torna a córrer/,
    zh: /恢复计算/,
  },
  settledTogether: {
    en: /settled it together/,
    ro: /rezolvat-o împreună/,
    fr: /réglé ensemble/,
    it: /risolto insieme/,
    ca: /resoldre junts/,
    zh: /当场和您一起解决/,
  },
  endedAsWished: {
    en: /do not want to go on/,
    ro: /nu mai doriți să continuați/,
    fr: /ne souhaitez pas poursuivre/,
    it: /non desidera proseguire/,
    ca: /no vol continuar/,
    zh: /不想继续投诉/,
  },
  passedOn: {
    en: /passed it to: \S/,
    ro: /transmis-o către: \S/,
    fr: /transmise à : \S/,
    it: /trasmesso a: \S/,
    ca: /enviada a: \S/,
    zh: /转交给：\S/,
  },
  needNotCome: {
    en: /do not have to come/,
    ro: /Nu sunteți obligat/,
    fr: /pas obligé/,
    it: /Non è obbligatorio venire/,
    ca: /No és obligatori venir/,
    zh: /可以不来/,
  },
  calledOff: {
    en: /will not take place/,
    ro: /nu mai are loc/,
    fr: /n’aura pas lieu/,
    it: /non si terrà/,
    ca: /no es farà/,
    zh: /见面取消/,
  },
  onThePapers: {
    en: /decide on the papers/,
    ro: /pe baza documentelor/,
    fr: /sur la base des documents/,
    it: /in base ai documenti/,
    ca: /a partir dels documents/,
    zh: /书面材料/,
  },
  cameTooLate: {
    en: /after the time for it had ended/,
    ro: /după ce termenul se încheiase/,
    fr: /après la fin du délai/,
    it: /termine era già passato/,
    ca: /termini ja s’havia acabat/,
    zh: /期限过后/,
  },
  procedureIsOver: {
    en: /procedure for it has ended/,
    ro: /procedura noastră s-a încheiat/i,
    fr: /procédure est terminée/,
    it: /procedura è conclusa/,
    ca: /procediment s’ha acabat/,
    zh: /程序已经结束/,
  },
  oneWordIsEnough: {
    en: /mean it as a complaint.*one word is enough/,
    ro: /gândit la o plângere.*un cuvânt este de ajuns/,
    fr: /faire une réclamation.*un mot suffit/,
    it: /fare un reclamo.*basta una parola/,
    ca: /fer una queixa.*amb una paraula n’hi ha prou/,
    zh: /本意是投诉.*一个词就够了/,
  },
} as const satisfies Record<string, Signs>;

/** Words that a date follows, perhaps after the day of the week. */
export const dated = {
  receivedOn: {
    en: /on /,
    ro: /dumneavoastră /,
    fr: /le /,
    it: /(reclamo|riesame) /,
    ca: /el /i,
    zh: /已于/,
  },
  answerBy: {
    en: /(have our answer|with our decision,) by /,
    ro: /(răspunsul nostru|am hotărât,) cel târziu /,
    fr: /(réponse|décision,)( au plus tard)? le /,
    it: /(risposta|deciso,) al più tardi /,
    ca: /com a molt tard,? el /,
    zh: /最[迟晚](将)?于/,
  },
  promisedBy: {
    en: /promised you our answer by /,
    ro: /promis răspunsul nostru cel târziu /,
    fr: /promis une réponse au plus tard le /,
    it: /promesso la nostra risposta entro /,
    ca: /prometre una resposta, com a molt tard, el /,
    zh: /承诺最迟于/,
  },
  /** In a first letter that comes after its own day. */
  overdueSince: {
    en: /should have had our answer by /,
    ro: /trebuit să primiți răspunsul nostru cel târziu /,
    fr: /dû recevoir notre réponse au plus tard le /,
    it: /dovuto ricevere la nostra risposta al più tardi /,
    ca: /haver rebut la nostra resposta, com a molt tard, el /,
    zh: /本应最迟于/,
  },
  toldBefore: {
    en: /would have our answer by /,
    ro: /V-am spus că veți primi răspunsul nostru cel târziu /,
    fr: /annoncé une réponse au plus tard le /,
    it: /ricevuto la nostra risposta entro /,
    ca: /tindria la nostra resposta, com a molt tard, el /,
    zh: /曾告诉您，最迟于/,
  },
  nowBy: {
    en: /now have our answer by /,
    ro: /primi acum răspunsul nostru cel târziu /,
    fr: /maintenant notre réponse au plus tard le /,
    it: /ora la nostra risposta al più tardi /,
    ca: /Ara tindrà la nostra resposta, com a molt tard, el /,
    zh: /现在，您最迟将于/,
  },
  appealBy: {
    en: /in writing, by /,
    ro: /în scris, cel târziu /,
    fr: /par écrit, au plus tard le /,
    it: /per iscritto, al più tardi /,
    ca: /per escrit, com a molt tard el /,
    zh: /您可以最迟于/,
  },
  surveyUntil: {
    en: /answer until /,
    ro: /răspunde până /,
    fr: /répondre jusqu’au /,
    it: /rispondere fino a /,
    ca: /respondre fins al /,
    zh: /您可以在/,
  },
  lookedAtBy: {
    en: /look at this again by /,
    ro: /verificarea cel târziu /,
    fr: /situation au plus tard le /,
    it: /situazione al più tardi /,
    ca: /tornarem a mirar, com a molt tard, el /,
    zh: /最迟于/,
  },
} as const satisfies Record<string, Signs>;

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ca: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  zh: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
};

/** The day of `at` in `timeZone`, as people write it in `language`. */
export function dateSign(at: Instant, language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
    Date.parse(at),
  );
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [numberOf('year'), numberOf('month'), numberOf('day')];
  const name = MONTHS[language].split(' ')[month - 1] ?? '';
  if (language === 'zh') return `${year}年${name}${day}日`;
  return `(?<!\\d)${day}(?:er|º)? (?:de |d’)?${name} (?:de |del )?${year}`;
}

/** The words and, right after them, the day. */
export function datedSign(words: keyof typeof dated, at: Instant, language: Language, timeZone: string): RegExp {
  const { source, flags } = dated[words][language];
  return new RegExp(`(?:${source})(?:[\\p{L}-]+,? ?){0,2}${dateSign(at, language, timeZone)}`, `${flags}u`);
}
