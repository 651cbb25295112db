// Which of the provider's languages a text is written in, by its small words. A detector by n-grams for sixty languages weighs a
// megabyte in every bundle; six languages told apart by their most frequent words need a table.

import type { Language } from '#core/language.ts';

/** Frequent words that carry no meaning, and words of everyday complaint; those in several languages count less in each. */
const WORDS: Record<Exclude<Language, 'zh'>, string> = {
  en: `the and to of is was were are you your my me i it that this with for not have has had been be from they them their she he her
    his him we us our on at by but what when who which would could should can will just there about because after please never nobody
    did does do don't didn't wasn't isn't an as if or so no up out all any more want very said told care home mother father hello thank thanks dear sorry how why where`,
  ro: `și si în că ca nu este sunt am a ai au fi fost era erau la cu pe de din pentru care ce mai dar sau după dupa până pana când cand unde
    cum mi mie îmi imi ne vă va le lui ei ea el eu noi voi ale ai al ale lor meu mea mele mei nostru noastră dumneavoastră acest această aceasta acestă
    vreau vrem fără fara foarte nimeni nimic niciodată mama tata tatăl îngrijire bună buna ziua mulțumesc multumesc vă rog să sa o un spus fac făcut trebuie despre acum doar prea însă niciun ați s i-a`,
  fr: `le la les des du de un une et est sont était ont a été je tu il elle nous vous ils elles mon ma mes ton son sa ses notre votre leur que qui
    quoi dont où ne pas plus dans pour sur avec sans mais ou donc car ce cette ces cet au aux en y par comme tout tous très rien jamais personne
    suis avons avez j'ai c'est n'a n'est d'un d'une qu'il l'a m'a bonjour merci mère père depuis après quand comment pourquoi être avoir fait dit toujours encore veux`,
  it: `il lo la i gli le un una uno e è sono era erano ha hanno ho abbiamo che chi cui non di del della dei delle degli dello da dal dalla in nel
    nella con su sul sulla per tra fra ma anche se come quando dove perché perche più piu mio mia miei mie suo sua nostro nostra vostro loro io tu lui lei noi voi
    mi ti si ci vi questo questa quello quella stato stata molto mai nessuno niente buongiorno grazie madre padre dopo senza ancora sempre fatto detto essere avere cosa vorrei alla al agli all'`,
  ca: `el la els les un una uns unes i és són era eren ha han he hem va van vam vaig que qui no de del dels d'un d'una en al als amb per a sense sobre
    però pero també si com quan on perquè més meu meva meus meves seu seva nostre nostra jo tu ell ella nosaltres vosaltres em et es ens us li aquest aquesta això
    allò molt mai ningú res bon dia gràcies mare pare després des fins encara sempre estat estada fet dit ser tenir vull volem cap cada dies ja l'hi s'ha m'ha hi ho tot tots fa té tinc us abans dia dies`,
};

/** Letters and endings that are usual in one of our languages and rare in the others. */
const LETTERS: Record<Exclude<Language, 'zh'>, RegExp> = {
  en: /(?<!\p{L})(?:wh|th)[a-z]{2}|[a-z]['’](?:s|re|ve|ll|t)(?!\p{L})|(?:ing|ght|ed|ly)(?!\p{L})/gu,
  ro: /[ășțşţîâ]|(?:ul|ului|ilor|ește)(?!\p{L})/gu,
  fr: /[çœêûëâ]|(?<!\p{L})[ldjnmsc]['’](?=[aeiouéêh])|(?:e[zs]|eaux?|eux|aient|ées?)(?!\p{L})/gu,
  it: /[ìò]|zion[ei]|(?<=l|gl)['’]|cch|gli|zz|(?<=\p{L}{3})[oi](?!\p{L})/gu,
  ca: /l·l|[ïòç]|ny|tx|ix|(?<!\p{L})[ldnsm]['’](?=[aeiouh])|(?:ció|ment|eu|ava|ada)(?!\p{L})/gu,
};

const LATIN = ['en', 'ro', 'fr', 'it', 'ca'] as const;
const MAX_CHARACTERS = 4_000;
const LETTER_WEIGHT = 0.25;

const WEIGHTS = weigh();

/**
 * The most likely of `among` (at least one; the first wins when nothing can be told) and whether the text says so clearly. One or two
 * words are never clear (M17): ask, or answer in two languages.
 */
export function detectLanguage(
  text: string,
  among: readonly [Language, ...Language[]],
): { language: Language; confident: boolean } {
  const sample = text.slice(0, MAX_CHARACTERS).toLowerCase().normalize('NFC');
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  // One Chinese character says about as much as three letters of a Latin text that quotes a name.
  if (han > 0 && han * 3 > letters - han)
    return { language: among.includes('zh') ? 'zh' : among[0], confident: among.includes('zh') && han >= 4 };

  const words = sample.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const scores = LATIN.filter((language) => among.includes(language))
    .map((language) => ({ language, score: score(sample, words, language) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scores;
  if (best === undefined || best.score === 0) return { language: among[0], confident: false };
  const lead = best.score / Math.max(second?.score ?? 0, 0.5);
  return { language: best.language, confident: words.length >= 3 && best.score >= 1.5 && lead >= 1.5 };
}

function score(sample: string, words: readonly string[], language: (typeof LATIN)[number]): number {
  const weights = WEIGHTS[language];
  const ofWords = words.reduce((sum, word) => sum + (weights.get(word.replaceAll('’', "'")) ?? 0), 0);
  return ofWords + LETTER_WEIGHT * (sample.match(LETTERS[language])?.length ?? 0);
}

function weigh(): Record<(typeof LATIN)[number], ReadonlyMap<string, number>> {
  const sets = LATIN.map((language) => new Set(WORDS[language].split(/\s+/)));
  const weigh = (language: (typeof LATIN)[number]) =>
    new Map(WORDS[language].split(/\s+/).map((word) => [word, 1 / sets.filter((set) => set.has(word)).length ** 2]));
  return { en: weigh('en'), ro: weigh('ro'), fr: weigh('fr'), it: weigh('it'), ca: weigh('ca') };
}
