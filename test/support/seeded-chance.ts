// Chance from one number: the same seed draws the same bytes for ever. Fit for replays, and for no secret.

import type { Chance } from '#core/ports.ts';

export interface SeededChance extends Chance {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** True once in `times`, on average. */
  once(times: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  pickOf<Item>(items: readonly Item[]): Item | undefined;
}

/** `seed`: any text or number. SplitMix32 over its FNV-1a hash. */
export function seededChance(seed: string | number): SeededChance {
  let state = hashOf(String(seed));
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    bytes: (count) => Uint8Array.from({ length: count }, () => next() >>> 24),
    below,
    once: (times) => below(times) === 0,
    pick: (items) => items[below(items.length)] ?? items[0],
    pickOf: (items) => items[below(items.length)],
  };
}

/** 32 bits of `text` (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of Buffer.from(text)) hash = Math.imul(hash ^ character, 0x01000193);
  return hash >>> 0;
}
