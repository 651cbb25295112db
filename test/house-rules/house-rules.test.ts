// The rules of the house, asked of every file. Beside each rule stands a file that breaks it: a rule that could not fail would be none.

import { describe, expect, test } from 'vitest';
import { layerFaults, layers } from './layers.ts';
import { projectFiles, type SourceFile } from './source-files.ts';

const files = projectFiles();
const code = files.filter(({ path }) => /\.(ts|mjs)$/.test(path));
/** The rules themselves must be able to name what they forbid. */
const isRule = ({ path }: SourceFile) => path.startsWith('test/house-rules/');

interface Rule {
  name: string;
  faultsIn(file: SourceFile): string[];
  breaking: SourceFile[];
  sound: SourceFile[];
}

function lines(file: SourceFile, wrong: RegExp): string[] {
  return file.text.split('\n').flatMap((line, index) => (wrong.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : []));
}

const file = (path: string, text: string): SourceFile => ({ path, text });

/** What makes a letter, or lets one be sent, and the only file that may (core/correspondence/issued-letter.ts says why). */
const letterDoors: readonly { door: RegExp; only: string }[] = [
  { door: /\bIssuedLetter\.write\b/, only: 'core/handling/context.ts' },
  { door: /\bIssuedLetter\.copy\b/, only: 'core/handling/lose-letter.ts' },
  { door: /\bnew IssuedLetter\b/, only: 'core/correspondence/issued-letter.ts' },
  { door: /\bletterBook\.keep\b/, only: 'core/handling/perform.ts' },
  // Nor by a cast, a destructuring or by way of its prototype.
  {
    door: /^(?!import\b).*(?:\bas (?:readonly )?IssuedLetter\b|<IssuedLetter>\w|= IssuedLetter\b|[(,]\s?IssuedLetter[,.)](?!isOne))/,
    only: '',
  },
];

const rules: Rule[] = [
  {
    name: 'a layer imports only what is below it',
    faultsIn: layerFaults,
    breaking: [
      file('core/case/case.ts', "import { S3Client } from '@aws-sdk/client-s3';"),
      file('core/case/case.ts', "import { readFileSync } from 'node:fs';"),
      file('core/case/case.ts', "import { log } from '#functions/shared/edges/log.ts';"),
      file('core/case/case.ts', "import { log } from '../../functions/shared/edges/log.ts';"),
      file('core/case/case.ts', "export * from '#local/clock.ts';"),
      file('core/case/case.ts', "const x = await import('@aws-sdk/client-s3');"),
      file('core/case/case.ts', "import '#infra/app.ts';"),
      file('core/case/case.ts', "import {\n  a,\n  b,\n} from '#functions/shared/aws/s3-files.ts';"),
      file('core/handling/perform.ts', "import PostalMime from 'postal-mime';"),
      file('functions/shared/pages/layout.ts', "import { html } from 'hono/html';"),
      file('functions/shared/pages/layout.ts', "import { stageNamed } from '#core/procedure/profile.ts';"),
      file('functions/shared/edges/task-edge.ts', "import { SQSClient } from '@aws-sdk/client-sqs';"),
      file('functions/shared/edges/task-edge.ts', "import { s3Files } from '#functions/shared/aws/s3-files.ts';"),
      file('functions/shared/aws/s3-files.ts', "import middy from '@middy/core';"),
      file('functions/sweep/handler.ts', "import { SQSClient } from '@aws-sdk/client-sqs';"),
      file('functions/sweep/sweep-cases.ts', "import { startRun } from '#functions/run-workflow/start-run.ts';"),
      file('functions/sweep/sweep-cases.ts', "import { startRun } from '../run-workflow/start-run.ts';"),
      file('functions/sweep/sweep-cases.ts', "import { s3Files } from '#functions/shared/aws/s3-files.ts';"),
      file('functions/sweep/sweep-cases.ts', "import { Hono } from 'hono';"),
      file('infra/app.ts', "import { lifecycle } from '#core/case/lifecycle.ts';"),
      file('infra/app.ts', "import { Env } from '#functions/sweep/env.ts';"),
      file('local/system.ts', "import { Stack } from 'aws-cdk-lib';"),
      file('local/system.ts', "import { DataStack } from '#infra/stacks/data.ts';"),
    ],
    sound: [
      file('core/case/case.ts', "import * as z from 'zod';\nimport { Instant } from '#core/instant.ts';"),
      file('functions/sweep/sweep-cases.ts', "import type { OutboxQueues } from '#functions/shared/aws/sqs-outbox-queues.ts';"),
      file('functions/sweep/handler.ts', "import { sweepCases } from './sweep-cases.ts';"),
      file('infra/app.ts', "import type { Env } from '#functions/sweep/env.ts';"),
      file('test/any.test.ts', "import { Stack } from 'aws-cdk-lib';"),
    ],
  },
  {
    name: 'the environment is read where the outside begins',
    faultsIn: (source) =>
      /^(core|functions|infra)\//.test(source.path) && !/^(functions\/[^/]+\/handler\.ts|infra\/environments)/.test(source.path)
        ? lines(source, /\bprocess\.env\b/)
        : [],
    breaking: [
      file('core/x.ts', 'process.env'),
      file('functions/sweep/sweep-cases.ts', 'process.env'),
      file('infra/app.ts', 'process.env'),
    ],
    sound: [
      file('functions/sweep/handler.ts', 'process.env'),
      file('local/run.ts', 'process.env'),
      file('infra/environments.ts', 'process.env'),
    ],
  },
  {
    name: 'core takes the time and chance as arguments',
    faultsIn: (source) =>
      /^core\//.test(source.path)
        ? lines(source, /\b(Date\.now\(\)|new Date\(\)|Math\.random\(|randomBytes\(|randomUUID\(|setTimeout\(|fetch\()/)
        : [],
    breaking: ['Date.now()', 'new Date()', 'Math.random()', 'randomBytes(8)', 'randomUUID()', 'setTimeout(x)'].map((text) =>
      file('core/x.ts', text),
    ),
    sound: [file('core/x.ts', 'new Date(at)'), file('local/x.ts', 'Date.now()')],
  },
  {
    name: 'zod is imported whole',
    faultsIn: (source) => (/\.ts$/.test(source.path) ? lines(source, /^import (?!(type )?\* as z from).* from 'zod'/) : []),
    breaking: [file('core/x.ts', "import { z } from 'zod';"), file('core/x.ts', "import z from 'zod';")],
    sound: [file('core/x.ts', "import * as z from 'zod';"), file('core/x.ts', "import type * as z from 'zod';")],
  },
  {
    name: 'no test patches a module',
    faultsIn: (source) => lines(source, /\bvi\.(mock|doMock|hoisted)\(/),
    breaking: [file('test/x.test.ts', "vi.mock('x')"), file('test/x.test.ts', 'vi.hoisted(() => 1)')],
    sound: [file('test/x.test.ts', 'vi.fn()')],
  },
  {
    name: 'no file knows the machine it was written on',
    faultsIn: (source) => lines(source, /(^|[\s'"`(=:])\/(work|root|home\/[a-z]+|Users\/[A-Za-z]+)\//),
    breaking: ['see /work/x.ts', "'/root/x'", '(/home/ana/x)', '"/Users/Ana/x"'].map((text) => file('docs/x.md', text)),
    sound: [file('docs/x.md', 'https://example.org/work/x and test/work/x')],
  },
  {
    name: 'every file says in its first lines what it is for',
    faultsIn: (source) =>
      /^(core|functions|infra|local|test)\/.*\.ts$/.test(source.path) &&
      !/^(\/\/|\/\*)/.test(source.text) &&
      !/(\/env|\.test|vitest\.config)\.ts$/.test(source.path)
        ? [`${source.path} begins without a comment`]
        : [],
    breaking: [file('core/x.ts', "import * as z from 'zod';")],
    sound: [file('core/x.ts', '// What it is for.'), file('functions/sweep/env.ts', 'import')],
  },
  {
    name: 'a letter is issued in one place, copied in one, and kept in one',
    faultsIn: (source) =>
      /^(core|functions|local)\//.test(source.path)
        ? letterDoors.flatMap(({ door, only }) => (source.path === only ? [] : lines(source, door)))
        : [],
    breaking: [
      file('core/handling/acts/pause.ts', 'const letter = IssuedLetter.write(facts, profile, linter, route);'),
      file('core/handling/answer-text.ts', 'letters: [IssuedLetter.copy(kept, route)]'),
      file('core/handling/context.ts', 'new IssuedLetter(letter)'),
      file('core/handling/context.ts', 'const letter = { ...way } as IssuedLetter;'),
      file('local/demo.ts', 'const letters = [forged] as unknown as readonly IssuedLetter[];'),
      file('core/handling/context.ts', 'return <IssuedLetter>letter;'),
      file('core/handling/context.ts', 'Reflect.construct(IssuedLetter, [letter])'),
      file('core/handling/acts/pause.ts', 'export const { write } = IssuedLetter;'),
      file('functions/send-email/send-entry.ts', 'await ports.letterBook.keep(copy);'),
    ],
    sound: [
      file('core/handling/context.ts', 'return IssuedLetter.write(facts, profile, linter, route);'),
      file('core/handling/lose-letter.ts', 'IssuedLetter.copy(kept, route)'),
      file('core/handling/perform.ts', 'for (const copy of change.letters) await ports.letterBook.keep(copy);'),
      file('core/handling/pause-clock.ts', 'import { type IssuedLetter } from "x";\nexport function f(): IssuedLetter {'),
    ],
  },
  {
    name: 'nothing is left to do later',
    faultsIn: (source) => (/\.(ts|mjs)$/.test(source.path) ? lines(source, /\b(TODO|FIXME|HACK)\b(?!\/)/) : []),
    breaking: [file('core/x.ts', '// TODO later'), file('core/x.ts', '// FIXME')],
    sound: [file('core/x.ts', '// What was done')],
  },
];

test('the project is seen at all', () => {
  expect(code.length).toBeGreaterThan(150);
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['package.json', 'core/case/case.ts', 'statemachines/appeal.asl.json']),
  );
});

test.each(layers)('$name is a layer that has files', ({ files: pattern }) => {
  expect(code.filter(({ path }) => pattern.test(path))).not.toEqual([]);
});

describe.each(rules)('$name', ({ faultsIn, breaking, sound }) => {
  test('in every file', () => {
    expect(files.filter((source) => !isRule(source)).flatMap(faultsIn)).toEqual([]);
  });
  test.each(breaking)('is broken by $text in $path', (source) => {
    expect(faultsIn(source)).not.toEqual([]);
  });
  test.each(sound)('is kept by $text in $path', (source) => {
    expect(faultsIn(source)).toEqual([]);
  });
});
