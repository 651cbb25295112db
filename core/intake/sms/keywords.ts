// Messages that are commands. Only a body that is a keyword and nothing else is one: "Stop sending Anna to my mother" is a complaint,
// although the carrier's own rules would read it as an opt-out (M3).

import type { Language } from '#core/language.ts';

/** `stop`: no more texts. `start`: texts again. `help`, `status`: who are you, how far are you. `pictures`: how to send them (M12). */
export type Keyword = 'stop' | 'start' | 'help' | 'status' | 'pictures';

/** The words AWS documents for opting out and in work in every language; the others are what people write in theirs (M3, M18). */
const EVERYWHERE: Partial<Record<Keyword, readonly string[]>> = {
  stop: ['stop', 'stopall', 'arret', 'cancel', 'end', 'opt-out', 'optout', 'quit', 'remove', 'td', 'unsubscribe'],
  start: ['start', 'unstop'],
};

const KEYWORDS: Record<Language, Record<Keyword, readonly string[]>> = {
  en: {
    stop: [],
    start: ['resume', 'subscribe'],
    help: ['help', 'info'],
    status: ['status'],
    pictures: ['photo', 'photos', 'picture', 'pictures', 'image', 'images'],
  },
  ro: {
    stop: ['oprire', 'opreste', 'dezabonare', 'renunt'],
    start: ['porneste', 'reia', 'abonare'],
    help: ['ajutor', 'info'],
    status: ['stare', 'stadiu', 'status'],
    pictures: ['poza', 'poze', 'foto', 'fotografie', 'fotografii', 'imagine', 'imagini'],
  },
  fr: {
    stop: ['arreter', 'desabonner', 'desinscription'],
    start: ['reprendre', 'reprise', 'abonner'],
    help: ['aide', 'info'],
    status: ['statut', 'suivi', 'etat'],
    pictures: ['photo', 'photos', 'image', 'images'],
  },
  it: {
    stop: ['ferma', 'basta', 'disiscrivi', 'annulla'],
    start: ['riprendi', 'riattiva', 'iscrivi'],
    help: ['aiuto', 'info'],
    status: ['stato'],
    pictures: ['foto', 'fotografia', 'fotografie', 'immagine', 'immagini'],
  },
  ca: {
    stop: ['atura', 'prou', 'baixa', 'cancel·la', 'cancel.la'],
    start: ['repren', 'activa', 'alta'],
    help: ['ajuda', 'info'],
    status: ['estat'],
    pictures: ['foto', 'fotos', 'fotografia', 'imatge', 'imatges'],
  },
  zh: {
    stop: ['停止', '退订', '退訂', '取消', 'td'],
    start: ['开始', '開始', '恢复', '恢復', '订阅', '訂閱'],
    help: ['帮助', '幫助', '信息', '资讯'],
    status: ['进度', '進度', '状态', '狀態', '查询'],
    pictures: ['照片', '图片', '圖片', '相片'],
  },
};

/** Nothing longer is a keyword in any language, whatever stands around it. */
const LONGEST = 40;

/**
 * The command `body` is, when the whole of it is one keyword in one of `languages`; case, accents and surrounding punctuation do not
 * matter. `language` is the first that knows the word. Undefined otherwise: then somebody wants to say something (M3, M18).
 */
export function readKeyword(
  body: string,
  languages: readonly [Language, ...Language[]],
): { keyword: Keyword; language: Language } | undefined {
  const word = bareWord(body);
  const kinds: readonly Keyword[] = ['stop', 'start', 'help', 'status', 'pictures'];
  for (const keyword of kinds) {
    const language = languages.find((candidate) => KEYWORDS[candidate][keyword].includes(word));
    if (language !== undefined) return { keyword, language };
    if (EVERYWHERE[keyword]?.includes(word)) return { keyword, language: languages[0] };
  }
  return undefined;
}

/**
 * Which of `count` things somebody chose, counted from 0: the body is one number and nothing else, in any script's digits
 * (`2`, `2.`, `２`). Undefined otherwise (M8).
 */
export function readChoice(body: string, count: number): number | undefined {
  const word = bareWord(body);
  const chosen = /^[1-9]$/.test(word) ? Number(word) : 0;
  return chosen >= 1 && chosen <= count ? chosen - 1 : undefined;
}

function bareWord(body: string): string {
  if (body.length > LONGEST) return '';
  return body
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
}
