// The line that greets a colleague by name, which says nothing of whom a complaint is about.

import { plainWords } from '#core/parties/person-names.ts';

/** What a greeting is made of besides a name, in our languages, without accents. */
const GREETING = new Set(
  `dear hello hi good morning afternoon evening mr mrs ms miss madam sir
  stimate stimata stimati draga dragi buna ziua dimineata seara salut doamna domnul domnule dna dl d na
  bonjour bonsoir cher chere madame monsieur mme m
  gentile egregio egregia cara caro buongiorno buonasera salve signora signor sig ra
  benvolgut benvolguda estimat estimada bon dia bona tarda hola senyora senyor sra sr`.split(/\s+/),
);

/** `text` without the lines that hold a greeting, one of `names` and nothing else. */
export function withoutGreetings(text: string, names: readonly string[]): string {
  return text
    .split('\n')
    .filter((line) => !isGreeting(line, names))
    .join('\n');
}

function isGreeting(line: string, names: readonly string[]): boolean {
  if (line.length > 100) return false;
  const words = plainWords(line).split(' ');
  const name = words.filter((word) => !GREETING.has(word));
  const isName = (known: string) => name.every((word) => plainWords(known).split(' ').includes(word));
  return GREETING.has(words[0] ?? '') && name.length > 0 && names.some(isName);
}
