// Names of attachments are chosen by strangers: they may climb directories, hide an extension or collide (E36).

const EXTENSIONS: Record<string, string> = {
  'application/pdf': '.pdf',
  'application/ms-tnef': '.dat',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/html': '.html',
  'text/plain': '.txt',
};

/**
 * A file name for the attachment at `index` that is fit for a download and not in `taken` (compared in lower case): no paths, no
 * control or direction characters, at most 100 characters with the extension kept.
 */
export function safeFileName(name: string | undefined, contentType: string, index: number, taken: ReadonlySet<string>): string {
  const last = (name ?? '').slice(-500).split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD<>:"|?*%;]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '');
  const given = plain === '' ? `attachment-${index + 1}${EXTENSIONS[contentType] ?? ''}` : plain;
  const [, stem = given, extension = ''] = /^(.+?)(\.[A-Za-z0-9]{1,10})?$/u.exec(given) ?? [];
  const short = stem.slice(0, 85).toWellFormed().replaceAll('\uFFFD', '');
  const free = (candidate: string) => !taken.has(candidate.toLowerCase());
  if (free(`${short}${extension}`)) return `${short}${extension}`;
  let copy = 2;
  while (!free(`${short}-${copy}${extension}`)) copy++;
  return `${short}-${copy}${extension}`;
}
