// What must be remembered about mail beside the cases themselves. Addresses are kept as keyed digests only.

/** A store of single facts; none of them is needed to find a case, so losing one costs a repetition and never a message. */
export interface MailLedger {
  /** Whether the mail stored under this key of the bucket has its place; the reconciler looks for those that have none. */
  isPlaced(rawKey: string): Promise<boolean>;
  markPlaced(rawKey: string): Promise<void>;
  /** The case that gathers what one sender keeps sending, for a day (E43); `sender` is a key of `senderCountsOf`. */
  gatheringCase(sender: string): Promise<string | undefined>;
  gatherIn(sender: string, caseId: string): Promise<void>;
  /** Whether mail to this address came back for good, so that no letter may count on it (E7). */
  isRefused(address: string): Promise<boolean>;
  refuse(address: string): Promise<void>;
  /** Somebody wrote from it: it works again. */
  accept(address: string): Promise<void>;
}
