// How much of what a procedure asks a complaint tells (S2.25, S0.28). Nothing is turned away for being incomplete: staff see what is
// open, and the person is asked for one thing, once, and only for what can hardly be done without (S0.20 to S0.22, S2.27).

import type { Essential } from '#core/case/case.ts';
import type { Account } from '#core/case/person.ts';
import { isUnclear } from '#core/intake/sms/burst.ts';
import type { Language } from '#core/language.ts';

const askedFor = ['whatHappened', 'whenItHappened', 'whereItHappened', 'whoItConcerns', 'stepsTaken', 'desiredOutcome'] as const;
export type AskedFor = (typeof askedFor)[number];

/** What was answered in its own place and what was not, in the order in which it is asked. */
export function completenessOf(account: Account): { answered: AskedFor[]; open: AskedFor[] } {
  const isAnswered = (part: AskedFor) => (account[part] ?? '').trim() !== '';
  return { answered: askedFor.filter(isAnswered), open: askedFor.filter((part) => !isAnswered(part)) };
}

/**
 * The one thing to ask about; undefined when the complaint tells all that is needed. Who writes freely tells things out of place, so
 * the words themselves are looked at, and when in doubt nobody is asked.
 */
export function essentialMissing(account: Account, language: Language): Essential | undefined {
  const text = Object.values(account).join('\n');
  if (isUnclear(account.whatHappened)) return 'whatHappened';
  if (account.whenItHappened === undefined && !/\d/.test(text) && !times[language].test(text)) return 'whenItHappened';
  const tellsWho = account.whoItConcerns !== undefined || NAME.test(text) || people[language].test(text);
  return tellsWho ? undefined : 'whoItConcerns';
}

/** A capital in mid-sentence, as names have. */
const NAME = /(?<=\p{Ll}[,]? )\p{Lu}\p{Ll}{2,}/u;

/** Words by their beginnings, with a full stop where they end; texts are often written without accents. */
function beginnings(words: string): RegExp {
  const plain = words.trim().split(/\s+/).join('|').replaceAll('.', '(?!\\p{L})');
  return new RegExp(`(?<!\\p{L})(?:${plain})`, 'iu');
}

/** That tell a time, however roughly. */
const times: Record<Language, RegExp> = {
  en: beginnings(`today yesterday tonight morning afternoon evening night day week month year since last. ago. always every now.
    monday tuesday wednesday thursday friday saturday sunday january february march april may. june july august september october
    november december christmas easter spring summer autumn winter`),
  ro: beginnings(`azi. astăzi astazi ieri. alaltăieri alaltaieri dimineaț dimineat seara noapte zi. ziua zile săptăm saptam lună. luna.
    luni. lunile an. anul ani. acum. mereu marți marti miercuri joi. vineri sâmbăt sambat duminic ianuarie februarie martie aprilie iunie
    iulie august septembrie octombrie noiembrie decembrie crăciun craciun paște paste primăv primav vara. toamn iarn`),
  fr: beginnings(`aujourd hier. matin soir nuit jour semaine mois. an. ans. année depuis toujours chaque lundi mardi mercredi jeudi
    vendredi samedi dimanche janvier février fevrier mars. avril mai. juin juillet août aout septembre octobre novembre décembre decembre
    noël noel pâques paques printemps été. automne hiver`),
  it: beginnings(`oggi ieri. mattin sera. serata notte giorn settiman mese. mesi. anno. anni. fa. sempre ogni. luned marted mercoled
    gioved venerd sabato domenic gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre natale
    pasqua primavera estate autunno inverno`),
  ca: beginnings(`avui ahir. matí mati. vespre tarda nit. dia. dies. setman mes. mesos any. anys. fa. sempre cada. dilluns dimarts dimecres
    dijous divendres dissabte diumenge gener febrer març abril maig juny juliol agost setembre octubre novembre desembre nadal pasqua
    primavera estiu tardor hivern`),
  zh: /[今昨前明]天|早上|上午|下午|晚上|半夜|周|星期|礼拜|[年月日]|最近|刚才|一直|每天|春节/u,
};

/** That tell of somebody who had a part in it. */
const people: Record<Language, RegExp> = {
  en: beginnings(
    `carer nurs doctor manager driver cook. cleaner staff team worker assistant someone somebody nobody colleague neighbour`,
  ),
  ro: beginnings(
    `îngrijit ingrijit asistent medic doctor șef sef. șofer sofer director angaja personal echip nimeni cineva coleg vecin`,
  ),
  fr: beginnings(`soignant infirmi auxiliaire médecin medecin docteur chef. direct employé employe personnel équipe equipe personne. quelqu
    collègue collegue aide aidant voisin`),
  it: beginnings(`operat badant infermier medic dottor capo. direttor dipendent personale équipe equipe nessun qualcun collega assistent
    vicin`),
  ca: beginnings(`cuidador infermer metge doctor cap. direct empleat empleada personal equip. ningú ningu algú algu company treballador
    veí. veïn`),
  zh: /护|医|经理|主任|员|院长|先生|女士|小姐|阿姨|老师|没人|有人|邻居/u,
};
