// Every published procedure answers in its own language: a mail comes in, and the acknowledgement that goes out is written in the language
// of the mail, promises within the clock that the procedure gives, and reads as a letter of that provider.

import { expect, test } from 'vitest';
import { writeDate } from '#core/correspondence/local-date.ts';
import { messagesIn } from '#core/correspondence/messages/catalogue.ts';
import { Language, languageTag } from '#core/language.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

const mails: Record<Language, { subject: string; text: string }> = {
  en: {
    subject: 'Nobody came to my mother',
    text: 'Good morning, for two weeks now nobody has come to my mother in the morning, and nobody answers the telephone.',
  },
  ro: {
    subject: 'Îngrijitoarea nu a venit',
    text: 'Bună ziua, de două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
  },
  fr: {
    subject: 'L’aide à domicile ne vient plus',
    text: 'Bonjour, depuis deux semaines l’aide à domicile ne vient plus chez ma mère le matin et personne ne nous répond au téléphone.',
  },
  it: {
    subject: 'L’assistente non è venuta',
    text: 'Buongiorno, da due settimane l’assistente di mia madre non viene più la mattina e nessuno ci risponde al telefono.',
  },
  ca: {
    subject: 'La cuidadora no ha vingut',
    text: 'Bon dia, fa dues setmanes que la cuidadora de la meva mare no ve al matí i ningú no ens contesta el telèfon.',
  },
  zh: {
    subject: '护理员没有来',
    text: '您好，两个星期以来，护理员早上都没有来照顾我母亲，打电话也一直没有人接听。我们很着急，希望你们尽快处理。',
  },
};

async function acknowledgementIn(system: TestSystem, language: Language) {
  await system.mail({ from: 'Maria Example <maria@example.org>', ...mails[language] });
  const [letter, ...others] = system.outbox.listSent().filter(({ to }) => to.includes('maria@example.org'));
  expect(others).toEqual([]);
  return letter;
}

test('every language that Candour writes is the first of some procedure', () => {
  const homes = shippedProfiles.map((name) => Language.parse(name.split('.').at(-1)));
  expect(new Set(homes)).toEqual(new Set(Language.options));
});

test.each(shippedProfiles)('%s acknowledges a mail in its own language (S1.1)', async (name) => {
  const language = Language.parse(name.split('.').at(-1));
  const system = await startTestSystem({ profile: name });
  try {
    const letter = await acknowledgementIn(system, language);
    const record = await system.theOnlyCase();
    const { profile } = system.ports.procedures.current();
    const say = messagesIn(language).letter;
    const respondBy = record.deadlines.find(({ what }) => what === 'respond')?.dueAt ?? '';
    expect(record.language).toBe(language);
    expect(letter?.headers).toContainEqual({ name: 'content-language', value: languageTag(language) });
    for (const told of [
      say.referenceLine(record.reference),
      say.nextSteps[record.stage],
      say.respondBy(writeDate(respondBy, language, profile.timeZone)),
      profile.provider.name[language],
    ])
      expect(letter?.text).toContain(told);
    expect(system.complaintsOfTheSystem).toEqual([]);
  } finally {
    await system.stop();
  }
});
