// How much may come in by itself at once. The limits are far above what people do, a whole home behind one connection included; who
// meets one keeps everything they typed and is given the telephone number (W1).

import type { Tally } from '#core/ports.ts';

/** Most times in the window of so many minutes: from one address, and from everywhere. */
const limits = {
  complaint: { minutes: 10, fromOne: 12, fromAll: 200 },
  /** Another program of the same provider, which hands on what it was told. */
  handed_in: { minutes: 10, fromOne: 60, fromAll: 200 },
  addition: { minutes: 10, fromOne: 20, fromAll: 200 },
  saved_form: { minutes: 60, fromOne: 30, fromAll: 600 },
  return_code: { minutes: 60, fromOne: 20, fromAll: 600 },
  letters_code: { minutes: 1440, fromOne: 40, fromAll: 2000 },
} as const;

export interface Count {
  isTooMany: boolean;
  /** With this one; 1 where the address is not known. */
  fromAddress: number;
  /** After this many seconds it may be tried again. */
  waitSeconds: number;
}

/** Counts one of the things above once more. */
export type CountAttempt = (what: keyof typeof limits, address: string | undefined) => Promise<Count>;

/** `times` the limits. An address that nobody knows counts with all others only. */
export function limitPrograms(tally: Tally, times = 1): CountAttempt {
  return async (what, address) => {
    const { minutes, fromOne, fromAll } = limits[what];
    const [all, fromAddress] = await Promise.all([
      tally.count(what, minutes),
      address === undefined ? 1 : tally.count(`${what} from ${address}`, minutes),
    ]);
    return { isTooMany: all > fromAll * times || fromAddress > fromOne * times, fromAddress, waitSeconds: minutes * 60 };
  };
}
