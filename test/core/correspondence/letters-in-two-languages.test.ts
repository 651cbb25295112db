// The first letter to somebody whose language is in doubt.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CaseReference } from '#core/case/case-reference.ts';
import type { AcknowledgementFacts } from '#core/correspondence/letter-facts.ts';
import { findLetterFaults } from '#core/correspondence/letter-linter.ts';
import { writeLetter } from '#core/correspondence/letters.ts';
import { writeDate, writeShortDate } from '#core/correspondence/local-date.ts';
import { messagesIn } from '#core/correspondence/messages/catalogue.ts';
import { Language, languageTag } from '#core/language.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';

const profiles = shippedProfiles.map((name) => loadProfile(readFileSync(`profiles/${name}.json`, 'utf8')));
const charity = loadProfile(readFileSync('profiles/domestic-abuse-charity.ro.json', 'utf8'));

function acknowledgement(language: Language, secondLanguage?: Language): AcknowledgementFacts {
  return {
    kind: 'acknowledgement',
    language,
    ...(secondLanguage === undefined ? {} : { secondLanguage }),
    reference: CaseReference.parse('CA-7KQ4-M2XD-C'),
    writtenAt: '2026-11-23T09:00:00.000Z',
    signatory: 'head_of_service',
    trackingUrl: `https://reply.example.org/track/${'k'.repeat(36)}`,
    textUrl: `https://reply.example.org/status/${'k'.repeat(36)}`,
    stage: 'formal',
    receivedAt: '2026-11-22T21:30:00.000Z',
    respondBy: '2026-12-28T21:59:59.999Z',
  };
}

const inDoubt = profiles.flatMap((profile) => {
  const [home = 'en', other = 'en'] = profile.languages;
  return [
    { profile, facts: acknowledgement(home, other) },
    { profile, facts: acknowledgement(other, home) },
  ].map((example) => ({ ...example, title: `${example.facts.language} and ${example.facts.secondLanguage}, ${profile.name}` }));
});

test('every language of Candour is among those tested', () => {
  expect(new Set(inDoubt.map(({ facts }) => facts.secondLanguage))).toEqual(new Set(Language.options));
});

describe.each(inDoubt)('an acknowledgement in $title', ({ facts, profile }) => {
  const letter = writeLetter(facts, profile);
  const languages = [facts.language, facts.secondLanguage ?? facts.language];

  test('E50: holds the whole letter twice, the likelier language first, and asks in both which is preferred', () => {
    const told = languages.map((language) => {
      const { text } = writeLetter({ ...facts, language }, profile);
      return text.slice(0, text.indexOf('* * *'));
    });
    expect(letter.text).toBe(`${told[0]}* * *\n\n${told[1]}`.trimEnd().concat('\n'));
    for (const language of languages) {
      const { whichLanguage } = messagesIn(language).letter;
      expect(letter.text.split(whichLanguage)).toHaveLength(2);
      expect(letter.text).toContain(writeDate(facts.respondBy, language, profile.timeZone));
    }
  });

  test('says in both languages, in its subject, that the message arrived', () => {
    const [first, second] = languages.map((language) => messagesIn(language).subjects.acknowledgement);
    expect(letter.subject).toBe(`${facts.reference}: ${first} / ${second}`);
  });

  test('marks the language of each half of the page (WCAG 3.1.2)', () => {
    const [first, second] = languages.map(languageTag);
    expect(letter.html).toContain(`<html lang="${first}">`);
    expect(letter.html.match(/<div lang="([^"]+)">/)?.[1]).toBe(second);
  });

  test('has nothing to fault, whichever of the two languages the person has', () => {
    expect(findLetterFaults(letter, facts, profile, { complainantLanguage: facts.language, forbidden: [] })).toEqual([]);
  });

  test('M17: fits as a text, and tells the day in both languages and how to reach us', () => {
    expect(letter.smsParts).toBeLessThanOrEqual(profile.smsParts);
    expect(letter.sms).toContain(profile.provider.phone);
    for (const language of languages) expect(letter.sms).toContain(writeShortDate(facts.respondBy, language, profile.timeZone));
  });
});

test('M17: as a text it has the link where that fits', () => {
  expect(writeLetter(acknowledgement('ro', 'en'), charity).sms).toContain('https://reply.example.org/status/');
});

test('M17: where even two dates do not fit, both languages say that the message arrived', () => {
  const { sms, smsParts } = writeLetter(acknowledgement('en', 'ro'), { ...charity, smsParts: 1 });
  expect(smsParts).toBe(1);
  expect(sms).toContain(messagesIn('en').sms.received);
  expect(sms).toContain('am primit mesajul');
  expect(sms).toContain(charity.provider.phone);
});

test('a letter in one language asks nothing and is not divided', () => {
  const { text, parts } = writeLetter(acknowledgement('ro'), charity);
  expect(text).not.toContain('* * *');
  expect(parts).not.toContain('which_language');
});
