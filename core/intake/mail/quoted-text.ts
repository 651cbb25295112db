// Finds where an answer ends and the copied earlier mail begins, so that a reader can fold the copy away. Only ever a view: the two
// pieces put together are the text again, and when in doubt nothing is folded (E24, E25).

const MAX_LINE = 1_000;

/** Header names that mail programs copy on top of a quoted mail, in the languages we serve. */
const FROM = /^(?:from|de|da|de la|expéditeur|mittente|expeditor|发件人|寄件者|寄件人)\s*[:：]/iu;
const SENT =
  /^(?:sent|date|envoyé|envoyé le|date d'envoi|inviato|data|trimis|enviat|enviat el|enviado|发送时间|发送日期|日期|寄件日期|傳送時間)\s*[:：]/iu;
const OTHER = /^(?:to|cc|subject|à|a|objet|oggetto|către|subiect|per a|assumpte|tema|收件人|抄送|主题|主旨|副本)\s*[:：]/iu;

/** Lines that only programs write above an earlier mail. */
const SEPARATOR =
  /^[-_\s]{2,}(?:original message|message d'origine|message original|messaggio originale|mesaj original|mesajul original|missatge original|原始邮件|原始郵件|邮件原件)[-_\s]{2,}$/iu;

/** The last line of "On Monday, Anna wrote:". */
const ATTRIBUTION =
  /(?:\b(?:wrote|a écrit|ha scritto|a scris|va escriure|ha escrit)\b.{0,80}|(?:写道|寫道|编写|撰寫))\s*[:：]\s*$/iu;
const ATTRIBUTION_START =
  /^(?:on|le|il|în|in|pe|la|lun|mar|mer|mie|joi|jeu|gio|vin|ven|sam|sab|sâm|dim|dom|dum|el|de|du|在|于|\d|[^\s].{0,80}<[^\s@<>]+@[^\s@<>]+>)/iu;

/** What was forwarded is what the sender wants us to read (E22). */
const FORWARDED =
  /^(?:[-_\s]{2,}\s*(?:forwarded message|message transféré|messaggio inoltrato|mesaj redirecționat|mesaj redirectionat|missatge reenviat|转发的邮件|轉寄郵件)\s*[-_\s]{2,}|begin forwarded message:|début du message réexpédié\s*:|inizio messaggio inoltrato:|începutul mesajului redirecționat:|inici del missatge reenviat:|开始转发邮件[：:])\s*$/iu;

/**
 * `text` as `fresh` words and the `quoted` earlier mail below them; `fresh + quoted` is always `text`. Nothing is folded when the
 * answers stand between quoted lines, when the text forwards something, or when nothing but quote would be left.
 */
export function foldQuotedText(text: string): { fresh: string; quoted: string } {
  const lines = text.split('\n');
  const start = findQuoteStart(lines);
  if (start === undefined) return { fresh: text, quoted: '' };
  const fresh = lines.slice(0, start).join('\n');
  if (fresh.trim() === '') return { fresh: text, quoted: '' };
  return { fresh: `${fresh}\n`, quoted: lines.slice(start).join('\n') };
}

function findQuoteStart(lines: readonly string[]): number | undefined {
  const seen = lines.map((line) =>
    line
      .slice(0, MAX_LINE)
      .replace(/^\s*\*?|[\s*]+$/g, '')
      .replace(/\*(?=\s*[:：])|(?<=[:：])\*/g, ''),
  );
  for (const [place, line] of seen.entries()) {
    if (FORWARDED.test(line)) return undefined;
    if (SEPARATOR.test(line) || isCopiedHeader(seen, place)) return above(seen, place);
    if (ATTRIBUTION.test(line)) {
      const start = attributionStart(seen, place);
      const below = seen.slice(place + 1).findIndex((next) => next !== '');
      const isQuoteMarked = below >= 0 && isQuoted(seen[place + 1 + below] ?? '');
      if (start !== undefined && isQuoteMarked) return isAnsweredBelow(seen, place + 1) ? undefined : start;
      if (start !== undefined && start < place + 1 && hasAddressOrDate(seen.slice(start, place + 1).join(' '))) return start;
    }
    if (isQuoted(line)) return isAnsweredBelow(seen, place) ? undefined : place;
  }
  return undefined;
}

function isQuoted(line: string): boolean {
  return /^[>＞]/.test(line);
}

/** Whether words of the sender stand under a quoted line, as in an answer point by point; a signature does not count. */
function isAnsweredBelow(lines: readonly string[], from: number): boolean {
  let hasMetQuote = false;
  for (const line of lines.slice(from)) {
    if (isQuoted(line)) hasMetQuote = true;
    else if (/^--\s*$/.test(line)) return false;
    else if (hasMetQuote && line !== '') return true;
  }
  return false;
}

/** Three of the copied header lines within six, the sender's first: fewer could be a person's own list. */
function isCopiedHeader(lines: readonly string[], place: number): boolean {
  if (!FROM.test(lines[place] ?? '')) return false;
  const next = lines.slice(place + 1, place + 6);
  return next.some((line) => SENT.test(line)) && next.some((line) => OTHER.test(line));
}

/** A rule drawn directly above the copied header belongs to it. */
function above(lines: readonly string[], place: number): number {
  const previous = lines[place - 1] === '' ? place - 2 : place - 1;
  return /^[_-]{5,}$/.test(lines[previous] ?? '') ? previous : place;
}

/** Mail programs wrap the attribution over up to three lines. */
function attributionStart(lines: readonly string[], end: number): number | undefined {
  for (let place = end; place >= Math.max(0, end - 2); place--) {
    const line = lines[place] ?? '';
    if (line === '') return undefined;
    if (ATTRIBUTION_START.test(line) && hasAddressOrDate(lines.slice(place, end + 1).join(' '))) return place;
  }
  return undefined;
}

function hasAddressOrDate(text: string): boolean {
  return /[^\s@<>]@[^\s@<>]/.test(text) || /\b\d{4}\b|\d{4}年|\d{1,2}[:.h]\d{2}/.test(text);
}
