import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ServiceRelation } from '#core/case/concern.ts';
import { Language } from '#core/language.ts';
import { complaintFormPage } from '#functions/public-site/pages/complaint-form.ts';
import { complaintReceivedPage } from '#functions/public-site/pages/complaint-received.ts';
import { homePage } from '#functions/public-site/pages/home.ts';
import { statusPage } from '#functions/public-site/pages/status.ts';
import { trackingPage } from '#functions/public-site/pages/tracking.ts';
import { trackingWordsIn } from '#functions/public-site/words/catalogue.ts';
import { problemsOf } from '#functions/shared/pages/problems.ts';
import { styles, stylesPath } from '#functions/shared/pages/styles.ts';
import { choosePageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { publicFrame } from './every-page.ts';
import { controls, posted } from './reading-pages.ts';

const openFrame = { ...publicFrame('en'), leaveTo: undefined };
const blank = {
  frame: publicFrame('en'),
  relations: ServiceRelation.options,
  carried: { submissionKey: 'key-1', formToken: 'token-1' },
};
const form = (more = {}) => complaintFormPage({ ...blank, ...more }).toString();

test.each(Language.options)(
  'M9: in %s, what the page of a text says tells nothing of a complaint, wherever the case is',
  (language) => {
    const { phases, next, surveyOpen, paused } = trackingWordsIn(language);
    const steps = [...Object.values(next).map((step) => step('1')), surveyOpen, paused];
    const page = (phaseLabel: string, nextStep?: string) =>
      statusPage({ frame: publicFrame(language), reference: 'CA-7KQ4-M2XD-C', phaseLabel, nextStep }).toString();
    const shown = [...Object.values(phases).map((phase) => page(phase)), ...steps.map((step) => page('1', step))];
    for (const text of shown) expect(text.slice(text.indexOf('<main'))).not.toMatch(/complain|plâng|réclam|reclam|queix|投诉/i);
  },
);

describe('the complaint form', () => {
  test('needs one answer only', () => {
    const required = controls(form()).filter(({ attributes }) => 'required' in attributes);
    expect(required.map(({ attributes }) => attributes['name'])).toEqual(['whatHappened']);
  });

  test('posts exactly the keys of a complaint submission, and its own three hidden ones', () => {
    const names = new Set([...controls(form()).map(({ attributes }) => attributes['name']), ...Object.keys(posted(form()))]);
    expect([...names].sort()).toEqual(
      'aboutKind affectedAgrees affectedPerson contactTime desiredOutcome email formLanguage formToken helper language name onBehalfOf phone postalAddress preferredChannel relation safeContact stepsTaken submissionKey supportNeeded website whatHappened whenItHappened whereItHappened whoItConcerns whyDissatisfied'.split(
        ' ',
      ),
    );
    expect(posted(form())).toMatchObject({ submissionKey: ['key-1'], formToken: ['token-1'], formLanguage: ['en'] });
  });

  test('gives back every typed character, first newlines included', () => {
    const values = {
      whatHappened: '\n\nNobody came.\n  Twice. <3 "& more"',
      preferredChannel: 'sms',
      name: 'M.',
      phone: "+40 '7",
    };
    const again = posted(form({ values }));
    for (const [name, value] of Object.entries(values)) expect(again[name]).toEqual([value]);
  });

  test('keeps the language that was chosen before an error', () => {
    expect(posted(form({ values: { language: 'ro' } }))['language']).toEqual(['ro']);
  });

  test('lists what is wrong in the order of the questions, each linked to its field and said at the field', () => {
    const page = form({
      frame: openFrame,
      problems: { email: { kind: 'notEmail' }, whatHappened: { kind: 'missing' }, preferredChannel: { kind: 'notChoice' } },
    });
    const links = [...page.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(links).toEqual(['whatHappened', 'preferredChannel', 'email']);
    expect(page).toMatch(/<title>Error: Make a complaint/);
    expect(page).toMatch(/<div class="error-summary" tabindex="-1" autofocus/);
    const email = controls(page).find(({ attributes }) => attributes['name'] === 'email');
    expect(email?.attributes).toMatchObject({ 'aria-describedby': 'email-error', 'aria-invalid': 'true' });
    const story = controls(page).find(({ attributes }) => attributes['name'] === 'whatHappened');
    expect(story?.attributes['aria-describedby']).toBe('whatHappened-hint whatHappened-error');
  });

  test('shows a problem that belongs to no question, without a link to nowhere', () => {
    const page = form({ problems: { formToken: { kind: 'said', sentence: 'Please send it again.' } } });
    expect(page).toContain('<li><strong>Please send it again.</strong></li>');
  });

  test('hides its trap from people who see, hear or use the keyboard', () => {
    expect(form()).toMatch(
      /<div class="trap" aria-hidden="true">.*<input id="website" name="website" tabindex="-1" autocomplete="off">/,
    );
  });

  test('can be left quickly by the first link after the skip link, and talks of the phone', () => {
    const targets = [...form().matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
    expect(targets.slice(0, 2)).toEqual(['#main', 'https://news.example.org/']);
    expect(form()).toContain('+40 31 000 0000');
  });

  test('offers the other language by a button of its own, and Enter in a field still sends it', () => {
    const page = form();
    const switcher =
      /<button class="link" form="complaint" formaction="\/complain\/language" name="show" value="ro" lang="ro">Română/;
    expect(page).toMatch(switcher);
    // A browser presses the first button of a form when Enter is pressed in one of its fields.
    const [first] = page.match(/<button[^>]*form="complaint"[^>]*>/) ?? [];
    expect(first).toBe('<button class="trap" form="complaint" tabindex="-1" aria-hidden="true">');
  });

  test('where people may be watched, names of pages tell nothing and the browser is asked to remember nothing (S2.8)', () => {
    expect(form()).toContain('<title>Form</title>');
    expect(form()).toMatch(/<form [^>]*autocomplete="off">/);
    expect(form()).not.toMatch(/autocomplete="(?:name|email|tel|street-address)"/);
    expect(form()).toContain('href="/safety?lang=en"');
    const open = form({ frame: openFrame });
    expect(open).toContain('<title>Make a complaint – Casa Salciei</title>');
    expect(open).toContain('autocomplete="street-address"');
    expect(open).not.toContain('/safety');
  });
});

describe('the pages after it', () => {
  const received = { frame: publicFrame('ro'), reference: 'CA-7KQ4-M2XD-C', trackingUrl: '/t/secret' };

  test('the promise is a day in the zone of the provider', () => {
    // 23:30 in Bucharest on the 23rd is still the 23rd, though London has 21:30; 00:30 is the 24th.
    const at = (acknowledgeBy: string) => complaintReceivedPage({ ...received, acknowledgeBy, canBeAnswered: true }).toString();
    expect(at('2026-11-23T21:30:00.000Z')).toContain('luni, 23 noiembrie 2026');
    expect(at('2026-11-23T22:30:00.000Z')).toContain('marți, 24 noiembrie 2026');
  });

  test('nothing is promised to a person we cannot reach', () => {
    const page = complaintReceivedPage({
      ...received,
      acknowledgeBy: '2026-11-23T21:30:00.000Z',
      canBeAnswered: false,
    }).toString();
    expect(page).not.toContain('noiembrie');
    expect(page).toContain('Nu avem cum să vă contactăm');
  });

  test('a letter in another language than the page says so', () => {
    const page = trackingPage({
      frame: publicFrame('en'),
      reference: 'CA-7KQ4-M2XD-C',
      phaseLabel: 'Received',
      timeline: [],
      letters: [{ title: 'Am primit plângerea', at: '2026-11-23T07:30:00.000Z', text: 'Vă mulțumim.', language: 'ro' }],
      form: { submissionKey: 'key' },
    }).toString();
    expect(page).toContain('<details class="wide" lang="ro"><summary>Am primit plângerea</summary>');
    expect(page).toContain('lang="en"><time datetime="2026-11-23T07:30:00.000Z">Mon');
  });

  test('on a page without a form the other language is a link with the rest of the address kept', () => {
    const page = homePage({ frame: publicFrame('en'), hasForm: true }).toString();
    expect(page).toContain('<a href="/complain?from=home&amp;lang=ro" hreflang="ro" lang="ro">Română</a>');
  });

  test('S2.2: comments, thanks and questions are as welcome as complaints, by the same ways', () => {
    expect(homePage({ frame: publicFrame('en'), hasForm: true }).toString()).toContain(
      'You can also praise us, suggest something or ask a question, in all the same ways.',
    );
  });

  test('a channel that the provider lacks is not offered', () => {
    const page = homePage({ frame: publicFrame('en'), hasForm: false, email: 'tell@example.org' }).toString();
    expect(page).toContain('href="mailto:tell@example.org"');
    for (const absent of ['href="sms:', 'class="button"', 'href="/complain/return']) expect(page).not.toContain(absent);
  });
});

describe('problems', () => {
  const Submission = z.object({
    whatHappened: z.string().trim().min(1).max(10),
    email: z.email().optional(),
    days: z.int().min(2),
    channel: z.enum(['sms', 'email']),
    notes: z.array(z.string().max(3)),
    span: z.object({ amount: z.int() }),
    own: z.string().refine((text) => text === 'x', 'Say x.'),
  });

  test('are told apart by what a person can do about them', () => {
    const value = {
      whatHappened: 'far too long',
      email: 'x',
      days: 'two',
      channel: 'fax',
      notes: ['ok', 'long'],
      span: {},
      own: 'y',
    };
    expect(problemsOf(Submission.safeParse(value).error?.issues ?? [], value)).toEqual({
      whatHappened: { kind: 'tooLong', limit: 10 },
      email: { kind: 'notEmail' },
      days: { kind: 'notNumber' },
      channel: { kind: 'notChoice' },
      notes: { kind: 'tooLong', limit: 3 },
      'span.amount': { kind: 'missing' },
      own: { kind: 'said', sentence: 'Say x.' },
    });
  });

  test('an answer of spaces is a missing one', () => {
    const value = { whatHappened: '   ', days: 1, channel: 'sms', notes: [], span: { amount: 1 }, own: 'x' };
    expect(problemsOf(Submission.safeParse(value).error?.issues ?? [], value)).toEqual({
      whatHappened: { kind: 'missing' },
      days: { kind: 'tooLow', limit: 2 },
    });
  });
});

test('a language that no page is written in is answered in one that has pages, and the page says which', () => {
  expect(choosePageLanguage('de', 'ro')).toBe('ro');
  expect(choosePageLanguage(undefined, '__proto__', ['ro'])).toBe('en');
});

test('the stylesheet fetches nothing from elsewhere, and its name follows its content', () => {
  expect(styles).not.toMatch(/url\(|@import/);
  expect(stylesPath).toMatch(/^\/assets\/candour-[0-9a-f]{12}\.css$/);
});
