// The machines exactly as they are shipped, with each placeholder standing for the folder of its function.

import { readFileSync } from 'node:fs';
import { parseStateMachine, type StateMachine } from '#local/states-language/definition.ts';

export const machineNames = ['complaint', 'appeal', 'aftercare'] as const;
export type MachineName = (typeof machineNames)[number];

export function shippedText(name: MachineName): string {
  return readFileSync(new URL(`../../statemachines/${name}.asl.json`, import.meta.url), 'utf8');
}

/** `${EscalateCaseFunction}` is the function in functions/escalate-case. */
export function functionOf(placeholder: string): string {
  return placeholder
    .replace(/Function$/, '')
    .replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase();
}

export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\{(\w+)\}/g)].flatMap(([, name]) => name ?? []))];
}

export function shippedMachine(name: MachineName): StateMachine {
  const text = shippedText(name);
  return parseStateMachine(text, Object.fromEntries(placeholdersIn(text).map((name) => [name, functionOf(name)])));
}
