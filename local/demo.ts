// `npm run demo` shows the complete life of a complaint as its procedure has it, from the first mail to the last record, on a moved
// clock and through the same doors as any other complaint: `npm run demo -- NAME`, `-- path/to/profile.json`, `-- all`, or
// `-- six-complaints` for six of them side by side. `--language it` prints it in another language of the workspace.

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Language } from '#core/language.ts';
import { Refusal } from '#core/refusal.ts';
import { openHouse, ownProfiles, playLife, withDemoHouse } from './demo/play.ts';
import { playSixComplaints, SIX_COMPLAINTS_PROFILE, SIX_COMPLAINTS_START } from './demo/six-complaints.ts';
import { lineLog } from './line-log.ts';

const USAGE = `usage: npm run demo -- [NAME | FILE.json | all | six-complaints] [--language ${Language.options.join('|')}]
NAME is one of ${ownProfiles().join(', ')}`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { language: { type: 'string', default: 'en' } },
  });
  const [wanted = process.env['PROFILE'] ?? 'domestic-abuse-charity.ro', ...others] = positionals;
  const language = Language.safeParse(values.language).data;
  const isKnown =
    wanted === 'all' ||
    wanted === 'six-complaints' ||
    (wanted.endsWith('.json') && existsSync(wanted)) ||
    ownProfiles().includes(wanted);
  if (!isKnown || others.length > 0 || language === undefined) return complain(USAGE);
  if (wanted === 'six-complaints') return await showSixComplaints();
  try {
    for (const name of wanted === 'all' ? ownProfiles() : [wanted]) {
      const lines = await withDemoHouse(name, lineLog, (demo) => playLife(demo, language));
      console.log(`${lines.join('\n')}\n`);
    }
    return 0;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ProfileInvalid') {
      const { holes } = error.facts;
      return complain([`${wanted} cannot be used:`, ...(Array.isArray(holes) ? holes : [])].join('\n  '));
    }
    throw error;
  }
}

async function showSixComplaints(): Promise<number> {
  return await withDemoHouse(SIX_COMPLAINTS_PROFILE, lineLog, async (demo) => {
    const house = await openHouse(demo, SIX_COMPLAINTS_START);
    try {
      await playSixComplaints(house);
    } finally {
      await house.stop();
    }
    return 0;
  });
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
