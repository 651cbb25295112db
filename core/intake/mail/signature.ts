// Finds the signature and the confidentiality notice below a mail, so that a reader can fold them away. Only ever a view: the two pieces
// put together are the text again, and when in doubt nothing is folded (E26).

/** A signature longer than this is a text. */
const MAX_LINES = 12;

/** Lines that telephones and mail services add. */
const SENT_WITH =
  /^(?:sent (?:from|with|via) (?:my |the )?\S.{0,60}|get outlook for \S.{0,30}|envoyé (?:de|depuis|à partir de|avec) \S.{0,60}|obtenir outlook pour \S.{0,30}|télécharger outlook pour \S.{0,30}|inviato da(?:l mio|lla)? ?\S.{0,60}|ottieni outlook per \S.{0,30}|scarica outlook per \S.{0,30}|trimis (?:de pe|din|cu) \S.{0,60}|obțineți outlook pentru \S.{0,30}|enviat (?:des d|amb|mitjançant)\S.{0,60}|obteniu? (?:l')?outlook per a? ?\S.{0,30}|发自我的\s*\S.{0,30}|從我的\S.{0,30}傳送|获取\s*outlook for \S.{0,20}|来自\s*\S{0,20}邮箱\S{0,10})\.?$/iu;

/** The first words of a notice, and what it must go on to say. */
const NOTICE =
  /^(?:[*_\s]*)(?:(?:confidentiality|legal) (?:notice|disclaimer)|disclaimer\b|avis de confidentialité|avviso di riservatezza|avís (?:legal|de confidencialitat)|notă de confidențialitate|保密(?:声明|提示)|免责声明|if you (?:are not the|have received this)|si vous (?:n['’]êtes pas le|avez reçu ce)|se (?:non (?:siete|è) il|avete ricevuto|ha ricevuto) |dacă (?:nu sunteți destinatar|ați primit)|si (?:no en sou|heu rebut aquest)|如(?:果您不是|您误)|(?:this|the information in this) (?:e-?mail|message)\b(?=[\s\S]*?(?:confidential|intended|privileged))|(?:ce|cet) (?:message|courriel|e-?mail|courrier)\b(?=[\s\S]*?(?:confidentiel|destiné))|(?:questo|il presente|la presente) (?:messaggio|e-?mail|comunicazione)\b(?=[\s\S]*?(?:riservat|confidenzial|destinat))|acest (?:mesaj|e-?mail)\b(?=[\s\S]*?(?:confidențial|confidential|destinat))|aquest (?:missatge|correu)\b(?=[\s\S]*?(?:confidencial|adreça))|(?:本|此)(?:邮件|電子郵件|电子邮件)(?=[\s\S]*?(?:保密|机密|機密)))/iu;

/** `text` as its `words` and the `signature` below them; `words + signature` is always `text`, and words are never empty of a text. */
export function foldSignature(text: string): { words: string; signature: string } {
  const lines = text.split('\n');
  const start = signatureStart(lines);
  const words = lines.slice(0, start).join('\n');
  if (start >= lines.length || words.trim() === '') return { words: text, signature: '' };
  return { words: `${words}\n`, signature: lines.slice(start).join('\n') };
}

function signatureStart(lines: readonly string[]): number {
  let start = noticeStart(lines);
  const above = (end: number) => {
    let place = end - 1;
    while (place > 0 && lines[place]?.trim() === '') place -= 1;
    return place;
  };
  while (start > 0 && SENT_WITH.test(lines[above(start)]?.slice(0, 200).trim() ?? '')) start = above(start);
  const dashes = lines.findLastIndex((line, place) => place < start && /^-- ?$/.test(line));
  return dashes >= 0 && start - dashes <= MAX_LINES ? dashes : start;
}

/** Where the paragraphs begin that are a notice, down to the end; the number of lines when there is none. */
function noticeStart(lines: readonly string[]): number {
  let start = lines.length;
  for (let place = lines.length - 1; place >= 0 && place > lines.length - 60; place -= 1) {
    const isParagraphStart = lines[place]?.trim() !== '' && (place === 0 || (lines[place - 1] ?? '').trim() === '');
    if (!isParagraphStart) continue;
    const paragraph = lines
      .slice(place, place + 12)
      .join('\n')
      .slice(0, 1_500);
    if (!NOTICE.test(paragraph)) break;
    start = place;
  }
  return start;
}
