// What everybody in a simulation is given to act upon: the running system, its doors, chance, and what was seen of it last.

import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import type { start as startWechat } from '#functions/intake-wechat/handler.ts';
import type { start as startPublicSite } from '#functions/public-site/handler.ts';
import type { LocalSystem } from '#local/system.ts';
import type { SeededChance } from '#test/support/seeded-chance.ts';
import type { SimulatedMail } from './mails.ts';
import { contactsOf, type PersonContacts } from './people.ts';
import type { Inbound, Served, Snapshot, Upload } from './snapshot.ts';
import { additionIn, complaintIn } from './words.ts';

/** The doors that are no queue. They are opened anew with each process. */
export interface Doors {
  site: Awaited<ReturnType<typeof startPublicSite>>;
  wechat: Awaited<ReturnType<typeof startWechat>>;
  evidence: EvidenceFiles;
}

/** What people and programs did that an invariant asks about later. It outlives crashes of the system: people remember. */
export interface Deeds {
  inbound: Inbound[];
  uploads: Upload[];
  served: Served[];
}

export interface World {
  readonly draw: SeededChance;
  readonly system: LocalSystem;
  readonly doors: Doors;
  readonly deeds: Deeds;
  /** How many acts staff do one after the other; where they do many, most of them are what the case needs next. */
  readonly mostActs: number;
  /** Mails that may be sent once more. */
  readonly mails: SimulatedMail[];
  readonly last: Snapshot | undefined;
  /** Notes what is about to be done, and counts it by its kind. */
  say(kind: string, what: string): string;
  count(what: string): void;
  /** What failed under somebody's hands, to be done again when things work: people press again. */
  readonly unfinished: (() => Promise<unknown>)[];
  /** With faults off: what somebody looks up is not what is tried. */
  calmly<Result>(look: () => Promise<Result>): Promise<Result>;
  /** Counted from 1. */
  next(): number;
}

/** One thing that somebody does; answers what it was. */
export type Deed = (world: World) => Promise<string>;

/** A complaint, and what is added to one, as somebody here would write it. */
export function complaint({ draw, system }: Pick<World, 'draw' | 'system'>): string {
  return complaintIn(system.ports.procedures.current().profile.languages, draw);
}
export function addition({ draw, system }: Pick<World, 'draw' | 'system'>): string {
  return additionIn(system.ports.procedures.current().profile.languages, draw);
}

/** Somebody of few, so that they meet their own cases again. */
export function somebody({ draw, system }: Pick<World, 'draw' | 'system'>): PersonContacts {
  return draw.pick(contactsOf(system.ports.procedures.current().profile));
}
