// Letters, kind by kind and language by language: what must be in them, and what must never be.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LetterKind, NoticeKind } from '#core/case/outbox.ts';
import { LetterFacts } from '#core/correspondence/letter-facts.ts';
import { findLetterFaults, requiredParts } from '#core/correspondence/letter-linter.ts';
import { greetableName, letterLanguage, writeLetter } from '#core/correspondence/letters.ts';
import { writeDate, writeShortDate } from '#core/correspondence/local-date.ts';
import { messagesIn } from '#core/correspondence/messages/catalogue.ts';
import { en } from '#core/correspondence/messages/en.ts';
import { ro } from '#core/correspondence/messages/ro.ts';
import { writeStaffNotice } from '#core/correspondence/staff-notice.ts';
import { SurveyAnswers, surveyQuestions } from '#core/correspondence/survey-questions.ts';
import { Language, languageTag } from '#core/language.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { commonFacts, decided, everyLetter, longLink, reference } from './every-letter.ts';

const charity = loadProfile(readFileSync('profiles/domestic-abuse-charity.ro.json', 'utf8'));
const homeCare = loadProfile(readFileSync('profiles/england-adult-social-care.en.json', 'utf8'));
const profiles = shippedProfiles.map((name) => loadProfile(readFileSync(`profiles/${name}.json`, 'utf8')));
const languages = Language.options;

const everyCase = profiles.flatMap((profile) =>
  profile.languages.flatMap((language) =>
    everyLetter(language).map((facts, index) => ({
      title: `${facts.kind} ${index} in ${language}, ${profile.name}`,
      facts,
      profile,
    })),
  ),
);

/** What shows that there is a complaint, or what came of it; spelled plainly too. */
const tellTale = new RegExp(
  [
    'complain|appeal|upheld|justified|abuse|Ileana',
    'pl[âa]ng|contesta|[îi]ntemeiat|abuz',
    'r[ée]clam|recours|fond[ée]|plainte',
    'reclam|ricors|fondat|lament',
    'queix|recurs|fonament',
    '投诉|申诉|复核|复查|属实|成立',
  ].join('|'),
  'i',
);

describe('every letter', () => {
  test('of every kind is among those tested, in every language', () => {
    const written = new Set(everyCase.map(({ facts }) => `${facts.kind} ${facts.language}`));
    // A short answer to a text is no letter: it has neither greeting nor link, and is tested with the keywords that it answers.
    const { options: kinds } = LetterKind.exclude(['text_answer']);
    expect(written).toEqual(new Set(kinds.flatMap((kind) => languages.map((language) => `${kind} ${language}`))));
    for (const { facts } of everyCase) expect(LetterFacts.parse(facts)).toEqual(facts);
  });

  test.each(everyCase)('$title has all that is required and nothing to fault', ({ facts, profile }) => {
    const letter = writeLetter(facts, profile);
    expect(letter.parts).toEqual(expect.arrayContaining(requiredParts(facts, profile)));
    expect(findLetterFaults(letter, facts, profile, { complainantLanguage: facts.language, forbidden: [] })).toEqual([]);
  });

  test.each(everyCase)('$title names the reference, the signatory, the provider and its number', ({ facts, profile }) => {
    const { text, html } = writeLetter(facts, profile);
    for (const told of [reference, 'Ileana Test', profile.provider.phone]) {
      expect(text).toContain(told);
      expect(html).toContain(told);
    }
    expect(text).toContain(profile.roleTitles.head_of_service?.[facts.language]);
    expect(text).toContain(profile.provider.name[facts.language]);
    expect(html).toContain(`<html lang="${languageTag(facts.language)}">`);
    expect(`${text}${html}`).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object|Invalid/);
  });

  test.each(everyCase)('$title tells a stranger nothing in its subject and text message (M9, S2.59)', ({ facts, profile }) => {
    const { subject, sms } = writeLetter(facts, profile);
    const names = Object.values(profile.provider.name);
    for (const seen of [subject, sms]) {
      expect(seen).toContain(reference);
      expect(seen).not.toMatch(tellTale);
      for (const name of names) expect(seen).not.toContain(name);
    }
  });

  test.each(everyCase)(
    '$title fits its text message into the budget with a link of 60 characters (M1, M2)',
    ({ facts, profile }) => {
      const { sms, smsParts } = writeLetter(facts, profile);
      expect(longLink).toHaveLength(60);
      expect(sms).toContain(longLink);
      expect(sms).toContain(profile.provider.phone);
      expect(smsParts).toBeLessThanOrEqual(profile.smsParts);
    },
  );

  test('says the same in text and in HTML', () => {
    for (const { facts, profile } of everyCase) {
      const { text, html } = writeLetter(facts, profile);
      const body = html.slice(html.indexOf('<body'));
      const bare = body
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
      expect(bare).toBe(text.replaceAll(/\s+/g, ' ').trim());
    }
  });

  test('is the same for the same facts', () => {
    for (const { facts, profile } of everyCase) expect(writeLetter(facts, profile)).toEqual(writeLetter(facts, profile));
  });
});

describe('dates', () => {
  test('are told in the zone of the provider and the language of the reader', () => {
    const lateEvening = '2026-11-22T22:30:00.000Z';
    expect(writeDate(lateEvening, 'ro', 'Europe/Bucharest')).toBe('luni, 23 noiembrie 2026');
    expect(writeDate(lateEvening, 'en', 'Europe/Bucharest')).toMatch(/^Monday,? 23 November 2026$/);
    expect(writeDate(lateEvening, 'en', 'Europe/London')).toMatch(/^Sunday,? 22 November 2026$/);
  });

  test.each([
    ['fr', 'mardi 1er décembre 2026', '1er décembre'],
    ['it', 'martedì 1 dicembre 2026', '1 dicembre'],
    ['ca', 'dimarts, 1 de desembre del 2026', '1 de desembre'],
    ['zh', '2026年12月1日星期二', '12月1日'],
  ] as const)('on the first of a month in %s: %s', (language, long, short) => {
    const firstOfMonth = '2026-12-01T12:00:00.000Z';
    expect(writeDate(firstOfMonth, language, 'Europe/Paris')).toBe(long);
    expect(writeShortDate(firstOfMonth, language, 'Europe/Paris')).toBe(short);
    expect(writeDate('2026-12-11T12:00:00.000Z', language, 'Europe/Paris')).not.toContain('er ');
  });

  test('hold in both changes of the clock', () => {
    expect(writeDate('2026-03-29T20:59:59.999Z', 'ro', 'Europe/Bucharest')).toBe('duminică, 29 martie 2026');
    expect(writeDate('2026-10-25T21:59:59.999Z', 'ro', 'Europe/Bucharest')).toBe('duminică, 25 octombrie 2026');
  });
});

describe('the acknowledgement', () => {
  const formal = (language: Language) => everyLetter(language)[1]!;

  test('promises a computed date (S2.33), in the letter and in the text message', () => {
    const { text, sms } = writeLetter(formal('en'), charity);
    expect(text).toMatch(/by Tuesday,? 8 December 2026 at the latest/);
    expect(sms).toContain('by 8 December.');
    expect(writeLetter(formal('ro'), charity).text).toContain('cel târziu marți, 8 decembrie 2026');
  });

  test('tells that it is free and does no harm (S2.12), asks gently for the truth (S0.27), offers help (S1.22)', () => {
    const { text, parts } = writeLetter(formal('en'), charity);
    expect(parts).toEqual(expect.arrayContaining(['no_disadvantage', 'truthful', 'support', 'add_more', 'tracking']));
    expect(text).toContain('free');
    expect(text).toContain('reply to this message');
    expect(text).toContain('another language');
    expect(text).toContain(longLink);
  });

  test.each(languages)('in %s asks its one question, and a text says that there is one where it fits (S2.25, M9)', (language) => {
    for (const asks of ['whatHappened', 'whenItHappened', 'whoItConcerns'] as const) {
      const letter = writeLetter(LetterFacts.parse({ ...formal(language), asks }), charity);
      const { questions, needNotAnswer } = messagesIn(language).letter;
      expect(letter.parts).toContain('question');
      expect(letter.text.replaceAll(/\s+/g, ' ')).toContain(`${questions[asks]} ${needNotAnswer}`.replaceAll(/\s+/g, ' '));
      expect(letter.smsParts).toBeLessThanOrEqual(charity.smsParts);
      expect(letter.sms).not.toContain(questions[asks]);
    }
    const roomy = { ...charity, smsParts: 6 };
    const { sms } = writeLetter(LetterFacts.parse({ ...formal(language), asks: 'whoItConcerns' }), roomy);
    expect(sms).toContain(messagesIn(language).sms.question);
  });

  test('offers a meeting at the formal stage only (S2.34, S2.36)', () => {
    const [informal, formalFacts] = everyLetter('ro');
    expect(writeLetter(informal!, charity).parts).not.toContain('meeting');
    expect(writeLetter(formalFacts!, charity).text).toContain('loc neutru');
  });

  test.each(languages)('E32, M12: in %s leads to where files are sent that no mail or text could carry', (language) => {
    const evidenceUrl = 'https://complaints.example.org/evidence/secret';
    const { text, html } = writeLetter(LetterFacts.parse({ ...formal(language), evidenceUrl }), charity);
    expect(text).toContain(evidenceUrl);
    expect(html).toContain(`href="${evidenceUrl}"`);
  });

  test('gives someone whose address is not proven no way into the case (E18)', () => {
    const { trackingUrl: _, textUrl: __, ...unproven } = { ...formal('en'), trackingUrl: longLink, textUrl: longLink };
    const letter = writeLetter(LetterFacts.parse(unproven), charity);
    expect(letter.parts).not.toContain('tracking');
    expect(`${letter.text}${letter.html}${letter.sms}`).not.toContain('http');
    expect(letter.sms).toContain(charity.provider.phone);
  });
});

describe('the update', () => {
  test('says that we are late instead of promising a day gone by (S1.11)', () => {
    const [, , onTime, late] = everyLetter('en');
    expect(writeLetter(onTime!, charity).parts).toContain('respond_by');
    const letter = writeLetter(late!, charity);
    expect(letter.parts).toContain('late');
    expect(letter.text).toContain('we are sorry');
    expect(letter.sms).toContain('late');
  });

  test('carries the sentence of the handler when there is one', () => {
    const facts: LetterFacts = {
      kind: 'progress_update',
      ...commonFacts('en'),
      sentence: 'We have met two of the people.',
      respondBy: '2026-12-08T21:59:59.999Z',
    };
    expect(writeLetter(facts, charity).text).toContain('We have met two of the people.');
    expect(writeLetter({ ...facts, sentence: ' - ' }, charity).text).toContain(en.letter.progress);
  });
});

describe('the answer', () => {
  test.each(profiles)(
    'of $name, justified: apology, measures, prevention (S2.39), how to appeal to whom by when (S2.41)',
    (profile) => {
      for (const language of profile.languages) {
        const { text, parts } = writeLetter(decided('outcome', 'upheld', language), profile);
        expect(parts).toEqual([
          'decision',
          'findings',
          'apology',
          'measures',
          'prevention',
          'appeal_right',
          'onward_rights',
          'contact',
        ]);
        expect(text).toContain(profile.roleTitles.chair?.[language]);
        expect(text).toContain(profile.provider.onwardRights[language]);
        expect(text).toContain(profile.provider.postalAddress);
        expect(text).toContain(writeDate('2026-12-07T21:59:59.999Z', language, profile.timeZone));
      }
    },
  );

  test('not justified: taken very seriously, nothing to change, and why (S2.40)', () => {
    const { text, parts } = writeLetter(decided('outcome', 'not_upheld', 'en'), charity);
    expect(parts).toEqual(['decision', 'taken_seriously', 'findings', 'reason', 'appeal_right', 'onward_rights', 'contact']);
    expect(text).toContain('very seriously');
    expect(text).toContain('anything needs to change');
  });

  test('justified in part: both', () => {
    const facts = decided('outcome', 'partly_upheld', 'ro');
    expect(requiredParts(facts, charity)).toEqual(
      expect.arrayContaining(['apology', 'measures', 'prevention', 'taken_seriously', 'reason', 'onward_rights', 'appeal_right']),
    );
    expect(writeLetter(facts, charity).parts).toEqual(expect.arrayContaining(requiredParts(facts, charity)));
  });

  test('holds a part only when somebody wrote it', () => {
    const facts = LetterFacts.parse({ ...decided('outcome', 'upheld', 'en'), apology: ' \n ', measures: '...' });
    const { text, parts } = writeLetter(facts, charity);
    expect(parts).not.toContain('apology');
    expect(parts).not.toContain('measures');
    expect(text).not.toContain(en.letter.headings.apology);
  });

  test('to an appeal is final and names the outside bodies instead of another appeal (S2.58)', () => {
    for (const outcome of ['upheld', 'partly_upheld', 'not_upheld'] as const) {
      const letter = writeLetter(decided('appeal_outcome', outcome, 'en'), charity);
      expect(letter.parts).toEqual(expect.arrayContaining(['final', 'onward_rights']));
      expect(letter.parts).not.toContain('appeal_right');
    }
    const unending = { ...charity, appeal: { ...charity.appeal, final: false } };
    expect(writeLetter(decided('appeal_outcome', 'upheld', 'en'), unending).parts).toContain('not_final');
  });
});

describe('words from outside', () => {
  const tags = (html: string) => html.match(/<[^>]*>/g);
  const facts = (words: string): LetterFacts => ({
    ...LetterFacts.parse(decided('outcome', 'partly_upheld', 'en')),
    ...{ findings: words, apology: words, measures: words, prevention: words, reason: words, salutationName: words },
  });

  test('never become HTML, whatever they are', () => {
    const plain = new Set(tags(writeLetter(facts('Some words'), charity).html));
    const nasty = fc.stringMatching(/^[a-z <>"'&/=!\-;#\n]{0,60}$/);
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.constant('<img src=x onerror=alert(1)>')), (words) => {
        const found = tags(writeLetter(facts(`ab ${words}`), charity).html) ?? [];
        expect(found.filter((tag) => !plain.has(tag) && tag !== '<br>')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('never lead anywhere but to the web', () => {
    const javascript = { ...decided('outcome', 'upheld', 'en'), trackingUrl: 'javascript:alert(1)' };
    expect(LetterFacts.safeParse(javascript).success).toBe(false);
  });

  test.each([
    ['Ileana Test', 'Ileana Test'],
    ['Dr. Ștefan  O’Neil-Țepeș', 'Dr. Ștefan O’Neil-Țepeș'],
    ['王芳', '王芳'],
    ['阿依古丽·吐尔逊', '阿依古丽·吐尔逊'],
    ['Marcel·lina', 'Marcel·lina'],
    ['win at casino.example', undefined],
    ['https://spam.example', undefined],
    ['Call +40 900 123 456', undefined],
    ['Name\r\nBcc: x@example.org', undefined],
    ['a'.repeat(61), undefined],
    ['-', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('greet by name only what is a name: %j', (given, greeted) => {
    expect(greetableName(given)).toBe(greeted);
  });
});

describe('languages', () => {
  test('a person whose language the provider does not answer in is written to in its first', () => {
    expect(letterLanguage('ro', homeCare)).toBe('ro');
    expect(letterLanguage('zh', homeCare)).toBe('en');
    expect(letterLanguage('zh', charity)).toBe('ro');
  });

  test('Romanian is written with commas below, never cedillas, and politely', () => {
    const written = [
      ...everyLetter('ro').map((facts) => Object.values(writeLetter(facts, charity)).join('\n')),
      JSON.stringify([ro.survey, ro.staffNotice, ro.faults]),
    ].join('\n');
    expect(written).not.toMatch(/[şţŞŢ]/);
    expect(written).toMatch(/[șț]/);
    expect(written).not.toMatch(/\b(tău|tine|vrei|poți|sună-ne)\b/i);
  });
});

describe('the survey', () => {
  test('asks about attitude, quality and speed, whether the answer was understood, and for one free text (S0.40, S0.41)', () => {
    for (const language of languages) {
      const questions = surveyQuestions(language);
      expect(questions.scales.map(({ dimension }) => dimension)).toEqual(['attitude', 'quality', 'speed', 'outcomeUnderstood']);
      expect(questions.scales.every(({ question }) => /[?？]$/.test(question))).toBe(true);
    }
  });

  test('takes whole numbers from 1 to 5 and nothing that tells who answered (S0.42)', () => {
    const answers = { attitude: 5, quality: 1, speed: 3 };
    expect(SurveyAnswers.parse({ ...answers, comment: ' thanks ' })).toEqual({ ...answers, comment: 'thanks' });
    for (const wrong of [
      { ...answers, speed: 0 },
      { ...answers, speed: 6 },
      { ...answers, speed: 2.5 },
      { ...answers, name: 'x' },
    ]) {
      expect(SurveyAnswers.safeParse(wrong).success).toBe(false);
    }
  });

  test('its invitation asks for no names and has its own link', () => {
    const facts = everyLetter('en').find(({ kind }) => kind === 'survey')!;
    const { text } = writeLetter(LetterFacts.parse({ ...facts, surveyUrl: 'https://survey.example.org/s/1' }), charity);
    expect(text).toContain('https://survey.example.org/s/1');
    expect(text).not.toContain(longLink);
    expect(text).toContain('do not write any names');
  });
});

describe('notices to staff', () => {
  test.each(NoticeKind.options)('%s: a reference, a link, a date, in every language', (kind) => {
    for (const language of languages) {
      const { subject, text } = writeStaffNotice({
        kind,
        reference,
        link: 'https://desk.example.org/cases/1',
        dueAt: '2026-12-08T21:59:59.999Z',
        language,
        timeZone: 'Europe/Bucharest',
      });
      expect(subject.startsWith(`${reference}: `)).toBe(true);
      expect(text).toContain('https://desk.example.org/cases/1');
      expect(text).toContain(writeDate('2026-12-08T21:59:59.999Z', language, 'Europe/Bucharest'));
    }
  });
});
