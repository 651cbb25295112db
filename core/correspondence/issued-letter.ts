// A letter that may go out, and the way it goes. There are two ways to make one: to write it from its facts, which looks at it for the last
// time, or to copy one that was kept. Its constructor is closed and it cannot be put together by hand, so that no act, however it is
// written, has a letter that nobody looked at (S1.18, S2.39, S2.40, S2.61).

import type { LetterKind } from '#core/case/outbox.ts';
import type { Addressee } from '#core/case/party.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import type { LetterFacts } from './letter-facts.ts';
import { type LinterContext, requireCompleteLetter } from './letter-linter.ts';
import { type Letter, writeLetter } from './letters.ts';

export interface LetterRoute {
  channel: 'email' | 'sms' | 'paper';
  /** Address or number; empty on paper. */
  to: string;
  name?: string;
  /** For a representative; what is for the person who complained has none. */
  toParty?: Addressee;
}

/** RFC 3834: whether a program or a person wrote it. */
export type AutoSubmitted = 'auto-replied' | 'auto-generated' | 'no';

/** What a letter says, and the way it goes. */
export interface LetterOnItsWay extends LetterRoute {
  letterKind: LetterKind;
  letter: Pick<Letter, 'language' | 'subject' | 'text' | 'html' | 'sms'>;
  autoSubmitted: AutoSubmitted;
  calendar?: CalendarEntry;
}

export class IssuedLetter implements LetterOnItsWay {
  /** Nothing else has it: TypeScript takes no look-alike for one, and a copy by spreading is none. */
  readonly #isLookedAt = true;
  readonly letterKind: LetterKind;
  readonly letter: LetterOnItsWay['letter'];
  readonly channel: LetterRoute['channel'];
  readonly to: string;
  readonly name?: string;
  readonly autoSubmitted: AutoSubmitted;
  readonly calendar?: CalendarEntry;
  readonly toParty?: Addressee;
  /** The same letter for whoever gets copies; they leave with it. */
  readonly copies: readonly IssuedLetter[];

  private constructor(
    { letterKind, letter, channel, to, name, autoSubmitted, calendar, toParty }: LetterOnItsWay,
    copies: readonly IssuedLetter[] = [],
  ) {
    const { language, subject, text, html, sms } = letter;
    this.letterKind = letterKind;
    this.letter = { language, subject, text, html, sms };
    this.channel = channel;
    this.to = to;
    if (name !== undefined) this.name = name;
    this.autoSubmitted = autoSubmitted;
    if (calendar !== undefined) this.calendar = calendar;
    if (toParty !== undefined) this.toParty = toParty;
    this.copies = copies;
  }

  /** `mark`: see {@link asSent}. @throws Refusal `LetterIncomplete` with what is missing. */
  static write(
    facts: LetterFacts,
    profile: Profile,
    linter: LinterContext,
    { mark, ...way }: LetterRoute & Pick<LetterOnItsWay, 'autoSubmitted' | 'calendar'> & { mark: string },
  ): IssuedLetter {
    const letter = writeLetter(facts, profile);
    requireCompleteLetter(letter, facts, profile, linter);
    return new IssuedLetter({ letterKind: letter.kind, letter: asSent(letter, way.channel, mark), ...way });
  }

  /** One that was written before for another way than e-mail, word for word. */
  static copy(
    { letter, ...kept }: Pick<LetterOnItsWay, 'letterKind' | 'letter' | 'autoSubmitted'>,
    { mark, ...route }: LetterRoute & { mark: string },
  ): IssuedLetter {
    return new IssuedLetter({ ...kept, letter: asSent(letter, route.channel, mark), ...route });
  }

  withCopies(copies: readonly IssuedLetter[]): IssuedLetter {
    return copies.length === 0 ? this : new IssuedLetter(this, copies);
  }

  /** What the compiler cannot see: whether something that came here as a letter is one. */
  static isOne(letter: object): letter is IssuedLetter {
    return #isLookedAt in letter && letter.#isLookedAt;
  }
}

/**
 * `letter` as its reader gets it. Under what goes by e-mail stands one more line, `mark`, which leads an answer back that has lost everything
 * else (E11): it is part of the letter before anybody looks at it, so that what was looked at is what is sent.
 */
export function asSent<Written extends Pick<Letter, 'text' | 'html'>>(
  letter: Written,
  channel: LetterRoute['channel'],
  mark: string,
): Written {
  if (channel !== 'email') return letter;
  const html = letter.html.replace('</body>', `<p><small>${mark}</small></p>\n</body>`);
  return { ...letter, text: `${letter.text.trimEnd()}\n\n${mark}\n`, html };
}
