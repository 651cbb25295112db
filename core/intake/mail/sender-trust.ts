// Who a mail is from, as far as it is proven, and where an answer to it may go. From is a claim, Reply-To another one: what SES proved
// about the domain decides how much of either is believed (E18, E19, E21).

import type { ReadEmail } from './read-email.ts';
import type { SesNotification } from './ses-notification.ts';

/** Providers of mailboxes: two addresses of one of them are two people. */
const MAILBOX_PROVIDERS = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.fr hotmail.it live.com msn.com yahoo.com yahoo.fr yahoo.it yahoo.ro ' +
    'yahoo.co.uk icloud.com me.com aol.com gmx.com gmx.net mail.com mail.ru proton.me protonmail.com qq.com foxmail.com 163.com ' +
    '126.com sina.com orange.fr free.fr laposte.net wanadoo.fr sfr.fr libero.it virgilio.it tiscali.it alice.it btinternet.com'
  ).split(' '),
);
/** Those whose addresses are the same with and without dots and what follows a plus sign; others only ignore the latter. */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

const SHARED_ENDING = /\.(?:ac|asso|co|com|edu|gob|gouv|gov|ltd|me|net|nhs|nom|org|plc|police|sch)\.[a-z]{2}$/;

/**
 * True when the domain in From did send the mail (E18): DMARC passed; or, where a domain publishes no DMARC, SPF or DKIM passed for that
 * very domain. SES's word that SPF passed is about the envelope alone, and anybody can pass SPF for a domain of their own.
 */
export function isSenderProven(
  { verdicts, envelopeFrom }: Pick<SesNotification, 'verdicts' | 'envelopeFrom'>,
  { from, isFromAmbiguous }: Pick<ReadEmail, 'from' | 'isFromAmbiguous'>,
  signedBy: readonly string[],
): boolean {
  if (from === undefined || isFromAmbiguous || verdicts.dmarc === 'FAIL') return false;
  if (verdicts.dmarc === 'PASS') return true;
  const domain = domainOf(from.address);
  const isSentBy = verdicts.spf === 'PASS' && envelopeFrom !== undefined && isSameOrganisation(domainOf(envelopeFrom), domain);
  return isSentBy || (verdicts.dkim === 'PASS' && signedBy.some((signer) => isSameOrganisation(signer, domain)));
}

/**
 * Where an answer goes: to From; to Reply-To only within the organisation that From names, never to another one that a stranger chose
 * (E19). At a provider of mailboxes everybody is another person. Undefined when the mail names nobody (E20).
 */
export function answerAddress({ from, replyTo }: Pick<ReadEmail, 'from' | 'replyTo'>): string | undefined {
  if (from === undefined || replyTo === undefined) return from?.address;
  const [fromDomain, replyDomain] = [domainOf(from.address), domainOf(replyTo.address)];
  const isOneHouse = isSameOrganisation(fromDomain, replyDomain) && !MAILBOX_PROVIDERS.has(fromDomain);
  return isOneHouse ? replyTo.address : from.address;
}

/** Exactly the same address; domains and, as every server in use does, local parts without regard to case. */
export function isSameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}

/** Perhaps the same mailbox, written otherwise: a hint for people, never a proof (E21). */
export function resemblesAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && canonicalAddress(one) === canonicalAddress(other);
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/**
 * To whom a sender belongs: the domain that their organisation registered, and at a provider of mailboxes themselves alone. Taken from the
 * endings in common use under a country, as `gov.uk`: there every name is another organisation.
 */
export function organisationOf(address: string): string {
  const domain = domainOf(address);
  if (MAILBOX_PROVIDERS.has(domain)) return address.toLowerCase();
  const labels = domain.split('.');
  return labels.slice(SHARED_ENDING.test(domain) ? -3 : -2).join('.');
}

/** One domain is the other or lies within it, as in the relaxed alignment of DMARC (RFC 7489, 3.1). */
function isSameOrganisation(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`));
}

/** One spelling for all those of a mailbox that are alike. */
export function canonicalAddress(address: string): string {
  const domain = domainOf(address);
  const [mailbox = ''] = address.slice(0, address.lastIndexOf('@')).toLowerCase().split('+');
  return DOTLESS.has(domain) ? `${mailbox.replaceAll('.', '')}@gmail.com` : `${mailbox}@${domain}`;
}
