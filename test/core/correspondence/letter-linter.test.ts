// Each fault of a letter, seen to fire and seen to stay quiet.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CaseReference } from '#core/case/case-reference.ts';
import { LetterFacts } from '#core/correspondence/letter-facts.ts';
import type { LetterFault, LinterContext } from '#core/correspondence/letter-linter.ts';
import { describeFault, findLetterFaults, requireCompleteLetter, requiredParts } from '#core/correspondence/letter-linter.ts';
import { writeLetter } from '#core/correspondence/letters.ts';
import { Language } from '#core/language.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';

const charity = loadProfile(readFileSync('profiles/domestic-abuse-charity.ro.json', 'utf8'));
const homeCare = loadProfile(readFileSync('profiles/england-adult-social-care.en.json', 'utf8'));

const common = {
  language: 'en',
  reference: CaseReference.parse('CA-7KQ4-M2XD-C'),
  writtenAt: '2026-11-23T09:00:00.000Z',
  salutationName: 'Ileana Test',
  signatory: 'head_of_service',
} as const;

const upheld: LetterFacts = {
  kind: 'outcome',
  ...common,
  outcome: 'upheld',
  apology: 'We are sorry that nobody came.',
  measures: 'We have changed the rota.',
  prevention: 'We now check the rota each evening.',
  appealBy: '2026-12-07T21:59:59.999Z',
  appealTo: 'chair',
};

const extension: LetterFacts = {
  kind: 'extension',
  ...common,
  reason: 'A witness is away until next week.',
  oldDueAt: '2026-11-24T21:59:59.999Z',
  newDueAt: '2026-12-08T21:59:59.999Z',
};

const noOthers: LinterContext = { complainantLanguage: 'en', forbidden: [] };

function faultsOf(facts: LetterFacts, context: Partial<LinterContext> = {}, profile: Profile = charity): LetterFault[] {
  return findLetterFaults(writeLetter(facts, profile), facts, profile, { ...noOthers, ...context });
}

function changed(facts: LetterFacts, changes: Record<string, unknown>): LetterFacts {
  return LetterFacts.parse({ ...facts, ...changes });
}

describe('a part that the procedure requires', () => {
  test.each([charity, homeCare])('$name: each missing part of a justified answer is named (S2.39)', (profile) => {
    expect(faultsOf(upheld, {}, profile)).toEqual([]);
    for (const part of ['apology', 'measures', 'prevention'] as const) {
      expect(faultsOf(changed(upheld, { [part]: '  ' }), {}, profile)).toEqual([{ fault: 'missing_part', part }]);
    }
  });

  test.each([charity, homeCare])('$name: an answer that does not justify needs its reason (S2.40)', (profile) => {
    const notUpheld = changed(upheld, { outcome: 'not_upheld' });
    expect(faultsOf(notUpheld, {}, profile)).toEqual([{ fault: 'missing_part', part: 'reason' }]);
    expect(faultsOf(changed(notUpheld, { reason: 'The visit took place.' }), {}, profile)).toEqual([]);
  });

  test('is what the profile says, in part what both say, and always the right to appeal (S1.18)', () => {
    const strict = { ...charity, letters: { upheld: charity.letters.upheld, notUpheld: ['reason'] } } satisfies Profile;
    expect(requiredParts(changed(upheld, { outcome: 'not_upheld' }), strict)).toEqual([
      'decision',
      'reason',
      'appeal_right',
      'contact',
    ]);
    expect(requiredParts(changed(upheld, { outcome: 'partly_upheld' }), strict)).toEqual(
      expect.arrayContaining([...charity.letters.upheld, 'reason', 'appeal_right']),
    );
  });

  test('is read off the letter: one that lost its right to appeal is refused (S1.18)', () => {
    const letter = writeLetter(upheld, charity);
    const cut = { ...letter, parts: letter.parts.filter((part) => part !== 'appeal_right') };
    expect(findLetterFaults(cut, upheld, charity, noOthers)).toEqual([{ fault: 'missing_part', part: 'appeal_right' }]);
  });

  test('an extension needs its reason (S2.38), or says why the reader may not be told it (S2.61)', () => {
    expect(faultsOf(extension)).toEqual([]);
    const bare = changed(extension, { reason: undefined });
    expect(faultsOf(bare)).toContainEqual({ fault: 'missing_part', part: 'delay_reason' });
    expect(faultsOf(changed(bare, { isReasonKept: true }))).toEqual([]);
  });

  test.each(['transfer_notice', 'paper_review', 'appeal_declined'])('%s needs its reason', (kind) => {
    const facts = { kind, ...common, ...(kind === 'transfer_notice' ? { organisation: 'Sample Council' } : {}) };
    const dated = kind === 'paper_review' ? { ...facts, respondBy: '2026-12-08T21:59:59.999Z' } : facts;
    expect(faultsOf(LetterFacts.parse({ ...dated, reason: '-' }))).toEqual([{ fault: 'missing_part', part: 'reason' }]);
    expect(faultsOf(LetterFacts.parse({ ...dated, reason: 'The council runs this service.' }))).toEqual([]);
  });
});

describe('an empty frame', () => {
  test('is a decision or a delay in which nobody wrote a word', () => {
    const empty = changed(upheld, { apology: '-', measures: '...', prevention: undefined });
    expect(faultsOf(empty)).toContainEqual({ fault: 'empty_frame' });
    expect(faultsOf(changed(extension, { reason: '' }))).toContainEqual({ fault: 'empty_frame' });
    expect(faultsOf(changed(upheld, { apology: '-' }))).not.toContainEqual({ fault: 'empty_frame' });
  });

  test('is no matter for letters that need nobody’s words', () => {
    expect(faultsOf(LetterFacts.parse({ kind: 'withdrawal_confirmed', ...common }))).toEqual([]);
  });
});

describe('the language', () => {
  test('must be the one the person reads, or the provider’s first when it does not answer in theirs', () => {
    expect(faultsOf(upheld, { complainantLanguage: 'ro' })).toEqual([
      { fault: 'language_mismatch', written: 'en', expected: 'ro' },
    ]);
    expect(faultsOf(upheld, { complainantLanguage: 'zh' }, homeCare)).toEqual([]);
    expect(faultsOf(upheld, { complainantLanguage: 'zh' }, charity)).toEqual([
      { fault: 'language_mismatch', written: 'en', expected: 'ro' },
    ]);
  });
});

describe('dates', () => {
  test.each(['2026-11-20T21:59:59.999Z', common.writtenAt])(
    'the last day to appeal lies after the letter: not %s',
    (appealBy) => {
      expect(faultsOf(changed(upheld, { appealBy }))).toEqual([{ fault: 'date_not_ahead', date: 'appealBy' }]);
    },
  );

  test('so do the days of a survey and of looking at a pause again', () => {
    const past = '2026-11-20T21:59:59.999Z';
    const pause = { kind: 'pause_notice', ...common, why: 'police', reviewBy: past };
    const survey = { kind: 'survey', ...common, surveyUrl: 'https://survey.example.org/1', closesAt: past };
    expect(faultsOf(LetterFacts.parse(pause))).toEqual([{ fault: 'date_not_ahead', date: 'reviewBy' }]);
    expect(faultsOf(LetterFacts.parse(survey))).toEqual([{ fault: 'date_not_ahead', date: 'closesAt' }]);
  });

  test.each([
    { kind: 'progress_update' },
    { kind: 'acknowledgement', stage: 'formal', receivedAt: '2026-11-01T09:00:00.000Z' },
    { kind: 'appeal_acknowledgement', receivedAt: '2026-11-01T09:00:00.000Z' },
    { kind: 'resume_notice' },
  ])('S1.11: $kind owns up to being late and promises no day gone by', (kind) => {
    for (const respondBy of ['2026-11-20T21:59:59.999Z', common.writtenAt]) {
      const facts = LetterFacts.parse({ ...kind, ...common, respondBy });
      expect(writeLetter(facts, charity).parts).toContain('late');
      expect(faultsOf(facts)).toEqual([]);
    }
    const ahead = LetterFacts.parse({ ...kind, ...common, respondBy: '2026-12-08T21:59:59.999Z' });
    expect(writeLetter(ahead, charity).parts).not.toContain('late');
  });

  test('a letter that does not tell the date it was made for is caught', () => {
    const letter = writeLetter(changed(upheld, { appealBy: '2026-12-09T21:59:59.999Z' }), charity);
    expect(findLetterFaults(letter, upheld, charity, noOthers)).toEqual([{ fault: 'date_not_in_letter', date: 'appealBy' }]);
  });

  test('an extension ends later than before', () => {
    expect(faultsOf(changed(extension, { newDueAt: extension.oldDueAt }))).toEqual([{ fault: 'extension_not_later' }]);
  });
});

describe('a placeholder', () => {
  test.each(['{apology}', '[[name]]', '[insert date]', '____', 'XXX', '{', '【姓名】', '××', '＿＿＿'])(
    '%s is caught in what staff wrote',
    (left) => {
      expect(faultsOf(changed(upheld, { apology: `We are sorry, ${left} has happened.` }))).toEqual([
        { fault: 'placeholder_left', found: expect.stringContaining(left.slice(0, 1)) },
      ]);
    },
  );

  test('is not seen in a reference or a name that somebody chose to stay unnamed with', () => {
    expect(faultsOf(changed(upheld, { reference: CaseReference.parse('CA-XXXX-XXXX-B'), salutationName: 'XXX' }))).toEqual([]);
  });

  test('is not seen in the address of a page', () => {
    expect(faultsOf(changed(upheld, { trackingUrl: 'https://reply.example.org/t/a____b-XXX' }))).toEqual([]);
  });
});

describe('what tells something about others (S2.61)', () => {
  const forbidden = [
    'Mihai Exemplu',
    'Maria Ștefan',
    'm.exemplu@example.org',
    '+40 721 000 111',
    'Will Sample',
    '王芳',
    '欧阳静',
    'Irène Modèle',
  ];
  const found = (apology: string) => faultsOf(changed(upheld, { apology }), { forbidden });

  test.each([
    ['We are sorry. MIHAI  exemplu was told.', 'Mihai Exemplu'],
    ['We are sorry for what Mihai did.', 'Mihai'],
    ['We are sorry. Plecarea Mariei nu a fost anunțată.', 'Maria'],
    ['We are sorry. Write to M.Exemplu@Example.org.', 'm.exemplu@example.org'],
    ['We are sorry. Call 0721.000.111 today.', '+40 721 000 111'],
    ['We are sorry, Mrs Stefan was late.', 'Stefan'],
    ['We are sorry, 王芳 was late.', '王芳'],
    ['王护士没有按时上门，我们向您道歉。', '王芳'],
    ['小王没有按时上门，我们向您道歉。', '王芳'],
    ['欧阳老师没有回电，我们向您道歉。', '欧阳静'],
    ['Nous regrettons le retard d’Irène Modèle.', 'Irène Modèle'],
    ['Ens sap greu que l’Irene fes tard.', 'Irene'],
  ])('is caught: %s', (apology, term) => {
    expect(found(apology)).toContainEqual({ fault: 'third_party_data', found: term });
  });

  test.each([
    'We are sorry. We will speak to the people who were there.',
    'We are sorry. Call us on 0721 999 000 on 7.12.2026.',
    'We are sorry about the exemplary marian rule.',
    'We are sorry. Write to tom.exemplu@example.org.',
    'We are sorry. A goodwill sampler is no answer.',
    '我们向您道歉。王府井路的服务站已经换人，欧洲的做法不适用。',
  ])('is not seen where it is not: %s', (apology) => {
    expect(found(apology)).toEqual([]);
  });

  test('does not mistake the surname that the complainant shares for someone else', () => {
    const shared = { forbidden: ['Sorin Test'] };
    expect(faultsOf(changed(upheld, { apology: 'We are sorry, Mrs Test.' }), shared)).toEqual([]);
    expect(faultsOf(changed(upheld, { apology: 'We are sorry, Sorin knew.' }), shared)).toEqual([
      { fault: 'third_party_data', found: 'Sorin' },
    ]);
  });

  test('does not mistake the Chinese surname that the complainant shares for someone else', () => {
    const shared = (apology: string) =>
      faultsOf(changed(upheld, { apology, salutationName: '王强' }), { forbidden: ['王芳'] }).map(({ fault }) => fault);
    expect(shared('王先生，我们向您道歉。')).toEqual([]);
    expect(shared('王芳没有按时上门，我们向您道歉。')).toEqual(['third_party_data']);
  });

  test('a greeting to the wrong person is caught', () => {
    expect(faultsOf(changed(upheld, { salutationName: 'Mihai Exemplu' }), { forbidden })).toContainEqual({
      fault: 'third_party_data',
      found: 'Mihai Exemplu',
    });
  });

  test('how the provider is reached is no secret, whoever lives there or has written from there', () => {
    const { phone, postalAddress } = charity.provider;
    expect(faultsOf(upheld, { forbidden: [phone, postalAddress] })).toEqual([]);
  });

  test('a Chinese name is sought in what is not ours: our own sentences may hold its characters by chance', () => {
    const homeCareCentre = loadProfile(readFileSync('profiles/home-care-centre.zh.json', 'utf8'));
    const facts = LetterFacts.parse({ ...common, language: 'zh', kind: 'withdrawal_confirmed' });
    const inOurs = { complainantLanguage: 'zh', forbidden: ['结束'] } as const;
    expect(writeLetter(facts, homeCareCentre).text).toContain('结束');
    expect(faultsOf(facts, inOurs, homeCareCentre)).toEqual([]);
    expect(faultsOf(changed(facts, { salutationName: '结束' }), inOurs, homeCareCentre)).toContainEqual({
      fault: 'third_party_data',
      found: '结束',
    });
  });

  test('an empty entry forbids nothing', () => {
    expect(faultsOf(upheld, { forbidden: ['', ' ', '-', '+'] })).toEqual([]);
  });
});

describe('the text message', () => {
  test('over its budget is a fault (M1)', () => {
    const endless = { ...charity, provider: { ...charity.provider, phone: '0'.repeat(400) } };
    expect(faultsOf(upheld, {}, endless)).toEqual([{ fault: 'sms_too_long', needed: 3, allowed: 2 }]);
    expect(faultsOf(upheld, {}, { ...endless, smsParts: 3 })).toEqual([]);
  });

  test('does without a link that does not fit (M1)', () => {
    const facts = changed(upheld, { textUrl: `https://reply.example.org/${'k'.repeat(300)}` });
    expect(writeLetter(facts, charity).sms).toMatch(/^CA-7KQ4-M2XD-C: our answer is ready for you. Please call/);
    expect(faultsOf(facts)).toEqual([]);
  });
});

describe('the refusal', () => {
  test('names what is missing as codes and repeats nobody’s words', () => {
    const facts = changed(upheld, { apology: 'Mihai Exemplu is sorry.', measures: '', appealBy: common.writtenAt });
    const context = { complainantLanguage: 'en', forbidden: ['Mihai Exemplu'] } as const;
    const refusal = caught(() => requireCompleteLetter(writeLetter(facts, charity), facts, charity, context));
    expect(refusal.code).toBe('LetterIncomplete');
    expect(refusal.facts).toEqual({ missing: ['missing_part:measures', 'date_not_ahead:appealBy', 'third_party_data'] });
  });

  test('does not come for a complete letter', () => {
    expect(() => requireCompleteLetter(writeLetter(upheld, charity), upheld, charity, noOthers)).not.toThrow();
  });
});

test('every fault has a sentence for staff in every language', () => {
  const faults: LetterFault[] = [
    { fault: 'missing_part', part: 'apology' },
    { fault: 'empty_frame' },
    { fault: 'language_mismatch', written: 'en', expected: 'ro' },
    { fault: 'date_not_ahead', date: 'appealBy' },
    { fault: 'date_not_in_letter', date: 'appealBy' },
    { fault: 'extension_not_later' },
    { fault: 'placeholder_left', found: '{name}' },
    { fault: 'third_party_data', found: 'Mihai' },
    { fault: 'sms_too_long', needed: 3, allowed: 2 },
  ];
  const sentences = (language: Language) => faults.map((fault) => describeFault(fault, language));
  expect(sentences('en')).toEqual([
    'The letter lacks a part that it must have: the apology.',
    'The letter is only a frame: nothing has been written for this person yet.',
    'The letter is written in English, but this person reads Romanian.',
    'A date that the letter promises has already passed: until when one can appeal.',
    'The letter does not tell this date: until when one can appeal.',
    'The new date must be later than the old one.',
    'A placeholder was left in the letter: {name}',
    'The letter tells something about another person: Mihai',
    'The text message needs 3 parts; the most allowed is 2.',
  ]);
  expect(sentences('ro')[0]).toBe('Din scrisoare lipsește o parte obligatorie: scuzele.');
  expect(sentences('ro')[2]).toBe('Scrisoarea este în limba engleză, dar persoana citește în limba română.');
  expect(sentences('fr')[2]).toMatch(/anglais.*roumain/);
  expect(sentences('ca')[2]).toBe('La llengua de la carta és anglès, però la llengua de la persona és romanès.');
  expect(new Set(Language.options.flatMap(sentences)).size).toBe(Language.options.length * faults.length);
});

function caught(act: () => void): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
