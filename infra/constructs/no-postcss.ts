// In deployed bundles this takes the place of the style parser that sanitize-html brings and this project never calls: no style attribute
// passes core/intake/mail/mail-html.ts.

export const parse = (): never => {
  throw new Error('styles of mails are dropped, not parsed');
};
