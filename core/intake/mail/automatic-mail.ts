// Was this mail written by a person? Automatic mail is kept on the case like any other, but never answered, never reopens a case and
// never proves that a person has read something (E1, E5, E6, E46, E49; RFC 3834).

export const AUTOMATIC_KINDS = [
  'own_loop',
  'bounce',
  'delivery_notice',
  'read_receipt',
  'abuse_report',
  'out_of_office',
  'auto_reply',
  'auto_generated',
  'list',
] as const;

export interface AutomaticMark {
  is: boolean;
  kind?: (typeof AUTOMATIC_KINDS)[number];
  /** The header that says so, for the case file, as `Auto-Submitted: auto-replied`. */
  why?: string;
}

export interface MailSigns {
  /** First value of a header, by lower-case name; undefined when the mail does not have it. */
  header(name: string): string | undefined;
  fromAddress: string | undefined;
  subject: string;
  /** SMTP MAIL FROM or Return-Path; empty for the null sender; undefined when not known. */
  envelopeFrom: string | undefined;
  /** Whether a valid mark of ours shows that we sent this very mail (E3). */
  isOurs: boolean;
  /** The `Action` fields of an attached delivery status, such as `failed` or `delayed` (RFC 3464). */
  deliveryActions: readonly string[];
}

const ROBOT = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon)(?:[+.][^@]*)?@/i;
const NO_REPLY =
  /^(?:(?:[^@]*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|ne[._-]?pas[._-]?repondre|non[._-]?rispondere|nu[._-]?raspunde|no[._-]?respon(?:gueu|dre)|bounces?)(?:[._+-][^@]*)?|(?:root|abuse|listserv|majordomo)(?:\+[^@]*)?)@/i;

const AWAY =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|away from (?:the )?office|r[ée]ponse automatique|absen(?:ce|t)(?: du bureau)?|risposta automatica|fuori (?:sede|ufficio)|assente dall|r[ăa]spuns automat|[îi]n concediu|absent[ăa] din birou|resposta autom[àa]tica|fora de l['’]oficina|自动回复|自動回覆|自动答复|自動回復|外出|休假)/iu;
/** Outlook's prefix, which some servers send without any header; "Out of office hours nobody came" must not match. */
const AWAY_PREFIX =
  /^\s*(?:automatic reply|r[ée]ponse automatique|risposta automatica|r[ăa]spuns automat|resposta autom[àa]tica|自动回复|自動回覆|自动答复)\s*[:：]/iu;

/** Headers that automatic mail programs add, when present at all. `X-Auto-Response-Suppress` is not one: people's Outlook sends it too. */
const REPLY_HEADERS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-auto-reply-from',
];
const LIST_HEADERS = ['list-id', 'list-post', 'list-unsubscribe', 'mailing-list', 'x-mailman-version'];

/** What kind of automatic mail this is, if any, and the header that says so. The first of the rules below that fits decides. */
export function recogniseAutomaticMail(signs: MailSigns): AutomaticMark {
  const { header } = signs;
  const present = (name: string) => (header(name) === undefined ? undefined : `${name}: ${header(name)}`.slice(0, 200));
  const found = (kind: AutomaticMark['kind'], why: string | undefined): AutomaticMark | undefined =>
    kind === undefined || why === undefined ? undefined : { is: true, kind, why };
  const isAway = AWAY.test(signs.subject);
  const replyKind = isAway ? 'out_of_office' : 'auto_reply';
  const autoSubmitted = header('auto-submitted')?.toLowerCase().trim() ?? '';
  const precedence = header('precedence')?.toLowerCase().trim() ?? '';

  return (
    found('own_loop', signs.isOurs ? 'X-Candour-Loop' : undefined) ??
    readReport(signs) ??
    found('bounce', present('x-failed-recipients')) ??
    found(
      'bounce',
      signs.fromAddress !== undefined && ROBOT.test(signs.fromAddress) ? `From: ${signs.fromAddress}` : undefined,
    ) ??
    found(replyKind, /^auto-(?:replied|notified)/.test(autoSubmitted) ? present('auto-submitted') : undefined) ??
    found(
      isAway ? 'out_of_office' : 'auto_generated',
      /^(?!no\b)./.test(autoSubmitted) ? present('auto-submitted') : undefined,
    ) ??
    found(replyKind, REPLY_HEADERS.map(present).find(Boolean)) ??
    found(replyKind, /^auto_?reply$/.test(precedence) ? present('precedence') : undefined) ??
    found('list', LIST_HEADERS.map(present).find(Boolean)) ??
    found(isAway ? 'out_of_office' : 'list', /^(?:bulk|junk|list)$/.test(precedence) ? present('precedence') : undefined) ??
    // E20: a program that sends with a null envelope says who it is in From; nobody at all may be anybody.
    found(replyKind, signs.envelopeFrom === '' && signs.fromAddress !== undefined ? 'Return-Path: <>' : undefined) ??
    found(
      'out_of_office',
      AWAY_PREFIX.test(signs.subject) && present('in-reply-to') ? `Subject: ${signs.subject.slice(0, 80)}` : undefined,
    ) ?? {
      is: false,
    }
  );
}

/** What programs say by themselves. Not so lists and the systems of offices, which pass on what people write, nor what claims to be a bounce. */
const SAID_BY_PROGRAMS: readonly AutomaticMark['kind'][] = [
  'own_loop',
  'delivery_notice',
  'read_receipt',
  'abuse_report',
  'out_of_office',
  'auto_reply',
];

/** Whether nobody needs to read what such a mail adds to a case (E1, E5): its words are a program's own. */
export function isSaidByProgram({ is, kind }: AutomaticMark): boolean {
  return is && SAID_BY_PROGRAMS.includes(kind);
}

/** Whether a program may answer by itself: to a person's address that is neither absent, null nor a no-reply box (E1, E20, E46). */
export function mayAnswerAutomatically(signs: MailSigns, automatic: AutomaticMark): boolean {
  const { fromAddress } = signs;
  return !automatic.is && fromAddress !== undefined && !NO_REPLY.test(fromAddress) && !ROBOT.test(fromAddress);
}

function readReport({ header, deliveryActions }: MailSigns): AutomaticMark | undefined {
  const contentType = header('content-type')?.toLowerCase() ?? '';
  if (!contentType.startsWith('multipart/report')) return undefined;
  const why = `content-type: ${contentType}`.slice(0, 200);
  if (contentType.includes('disposition-notification')) return { is: true, kind: 'read_receipt', why };
  if (contentType.includes('feedback-report')) return { is: true, kind: 'abuse_report', why };
  const isHarmless = deliveryActions.length > 0 && !deliveryActions.includes('failed');
  return { is: true, kind: isHarmless ? 'delivery_notice' : 'bounce', why };
}
