// Draws docs/case-lifecycle.md from the table of the lifecycle and from the machines as they are shipped: `npm run lifecycle`. A test
// draws it again and compares, so that the picture cannot be older than the code.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { Phase } from '#core/case/case.ts';
import { isAllowedFrom, type LifecycleAct, lifecycleActs, phaseAfter } from '#core/case/lifecycle.ts';
import { machineFor } from '#core/case/next-step.ts';

const ROOT = new URL('../', import.meta.url);
export const LIFECYCLE_PAGE = fileURLToPath(new URL('docs/case-lifecycle.md', ROOT));

const machines = ['complaint', 'appeal', 'aftercare'] as const;

const Machine = z.looseObject({
  Comment: z.string(),
  StartAt: z.string(),
  States: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Comment: z.string(),
      Next: z.string().optional(),
      Default: z.string().optional(),
      Choices: z.array(z.looseObject({ Condition: z.string(), Next: z.string() })).default([]),
      Catch: z.array(z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string() })).default([]),
    }),
  ),
});
type Machine = z.infer<typeof Machine>;

/** The whole page, ending with a line break. Reads the machines from statemachines/. */
export function drawLifecycle(): string {
  const drawn = machines.map((name) => {
    const machine = Machine.parse(JSON.parse(readFileSync(new URL(`statemachines/${name}.asl.json`, ROOT), 'utf8')));
    return [`## The ${name} machine`, machine.Comment, diagram(machineLines(machine)), stateTable(machine)].join('\n\n');
  });
  return `${[
    '<!-- Drawn by local/draw-lifecycle.ts from core/case/lifecycle.ts and statemachines/. Change those, then: npm run lifecycle -->',
    '# The life of a case',
    'A phase says what happens next; overdue, escalated and serious are facts about a case, not phases. Acts that leave the phase as it is are in the table and not in the picture.',
    diagram(phaseLines()),
    phaseTable(),
    '`same`: allowed, and the phase stays. Empty: refused.',
    '# The machines',
    'Three state machines carry a case through its phases. Failures are not in the pictures: every step that fails for good goes to `RecordFault`, rests an hour and looks at the case again.',
    ...drawn,
  ].join('\n\n')}\n`;
}

function diagram(lines: readonly string[]): string {
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

function phaseLines(): string[] {
  const moves = new Map<string, LifecycleAct[]>();
  for (const phase of Phase.options) {
    for (const act of lifecycleActs) {
      const to = isAllowedFrom(act, phase) ? phaseAfter(act, { phase }) : phase;
      if (to !== phase) moves.set(`${phase} --> ${to}`, [...(moves.get(`${phase} --> ${to}`) ?? []), act]);
    }
  }
  return ['[*] --> received', ...[...moves].map(([move, acts]) => `${move}: ${acts.join(', ')}`), 'closed --> [*]'];
}

function phaseTable(): string {
  const cell = (act: LifecycleAct, phase: Phase) => {
    if (!isAllowedFrom(act, phase)) return '';
    const to = phaseAfter(act, { phase });
    return to === phase ? 'same' : `**${to}**`;
  };
  return table([
    ['act', ...Phase.options],
    ['carried by', ...Phase.options.map((phase) => `${machineFor({ phase })} machine`)],
    ...lifecycleActs.map((act) => [`\`${act}\``, ...Phase.options.map((phase) => cell(act, phase))]),
  ]);
}

/** The first row is the head. Columns are aligned, as the formatter of the project would leave them. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_cell, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}

function machineLines({ StartAt, States }: Machine): string[] {
  return [
    `[*] --> ${StartAt}`,
    ...Object.entries(States).flatMap(([name, { Type, Next, Default, Choices, Catch }]) => [
      ...Choices.map(({ Condition, Next: to }) => `${name} --> ${to}: ${/'(\w+)'/.exec(Condition)?.[1] ?? Condition}`),
      ...(Default === undefined ? [] : [`${name} --> ${Default}: anything else`]),
      ...(Next === undefined ? [] : [`${name} --> ${Next}`]),
      ...Catch.filter(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout')).map(
        ({ Next: to }) => `${name} --> ${to}: time is up`,
      ),
      ...(Type === 'Succeed' ? [`${name} --> [*]`] : []),
    ]),
  ];
}

function stateTable({ States }: Machine): string {
  return table([['state', 'what happens'], ...Object.entries(States).map(([name, { Comment }]) => [`\`${name}\``, Comment])]);
}

if (import.meta.main) writeFileSync(LIFECYCLE_PAGE, drawLifecycle());
