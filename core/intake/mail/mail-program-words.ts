// What mail programs write around an earlier mail: Gmail, Outlook, Apple Mail, Yahoo, Proton, Thunderbird, QQ and NetEase, in the six
// languages we serve (E22, E24). Only lines that a person would hardly write are in here.

const MAX_LINE = 1_000;

/** Header names that are copied on top of a quoted or forwarded mail. The first group of `FROM` is what stands behind the colon. */
export const FROM = /^(?:from|de|da|de la|expéditeur|mittente|expeditor|remitent|发件人|寄件者|寄件人)\s*[:：]\s*(.*)/iu;
const SENT =
  /^(?:sent|date|envoyé|envoyé le|date d['’]envoi|inviato|data|trimis|enviat|enviat el|enviado|发送时间|发送日期|日期|时间|寄件日期|傳送時間)\s*[:：]/iu;
const OTHER =
  /^(?:to|cc|subject|à|a|objet|sujet|oggetto|către|catre|subiect|per a|assumpte|tema|收件人|抄送|主题|主旨|副本)\s*[:：]/iu;

/** A line that only programs write above an earlier mail. */
export const SEPARATOR =
  /^[-_\s]{2,}\s*(?:original(?: message)?|replied message|message d['’]origine|message original|messaggio originale|mesaj original|mesajul original|missatge original|原始邮件|原始郵件|邮件原件|回复的原邮件|回覆的原郵件)\s*[-_\s]{2,}$/iu;

/** The last line of "On Monday, Anna wrote:". */
export const ATTRIBUTION =
  /(?:\b(?:wrote|a écrit|ha scritto|a scris|va escriure|ha escrit)\b.{0,80}|(?:写道|寫道|编写|撰寫)|^missatge de .{1,300} del dia .{1,100})\s*[:：]\s*$/iu;
export const ATTRIBUTION_START =
  /^(?:on|at|le|il|în|in|pe|la|lun|mar|mer|mie|joi|jeu|gio|vin|ven|sam|sab|sâm|dim|dom|dum|el|de|du|missatge|在|于|\d|[^\s].{0,80}<[^\s@<>]+@[^\s@<>]+>)/iu;

/** What was forwarded is what the sender wants us to read (E22). */
export const FORWARDED =
  /^(?:[-_\s]{2,}\s*(?:forwarded message|forwarded by .{1,80}|forwarding messages|message transféré|messaggio inoltrato|mesaj redirecționat|mesaj redirectionat|mesaj înaintat|missatge reenviat|转发的邮件|转发的消息|转发邮件信息|轉寄郵件|轉寄的郵件)\s*[-_\s]{2,}|begin forwarded message:|début du message (?:réexpédié|transféré)\s*:|inizio messaggio inoltrato:|începutul mesajului redirecționat:|începe mesajul redirecționat:|inici del missatge reenviat:|开始转发邮件[：:]|下面是被转发的邮件[：:])\s*$/iu;
/** Outlook says so in the subject alone. */
export const FORWARD_SUBJECT =
  /^\s*(?:(?:re|aw|rép|r|回复|答复)\s*[:：]\s*)*(?:fwd?|tr|i|rv|rif|redir|reenv|转发|轉寄)\s*[:：]/iu;

/** `line` without its quote marks, blanks and the stars of bold letters. */
export function plainLine(line: string): string {
  return line
    .slice(0, MAX_LINE)
    .replace(/^\s*\*?|[\s*]+$/g, '')
    .replace(/\*(?=\s*[:：])|(?<=[:：])\*/g, '');
}

/** Three of the copied header lines within six, the sender's first: fewer could be a person's own list. `lines` are plain. */
export function isCopiedHeader(lines: readonly string[], place: number): boolean {
  if (!FROM.test(lines[place] ?? '')) return false;
  const next = lines.slice(place + 1, place + 6);
  return next.some((line) => SENT.test(line)) && next.some((line) => OTHER.test(line));
}
