// Lives a course: one deed after the other on a clock that is moved, and everything that falls due on the way. What was promised on
// the way is kept, since the record only tells what is promised now.

import * as z from 'zod';
import type { Deadline } from '#core/case/case.ts';
import type { Instant } from '#core/instant.ts';
import { CaseView } from '#functions/shared/edges/http-case-view.ts';
import type { House } from '../house.ts';
import type { Deed, Milestone, Person, Scene } from './course.ts';
import { authorization, type Hands, referenceToldTo, replyTo, surveyLink } from './hands.ts';
import type { LifeWords } from './words/life-words.ts';

/** A date that somebody was given, as it stood when it was new. */
export interface Promised extends Deadline {
  /** When it was there for the first time, and after which event of the history. */
  seenAt: Instant;
  seenAfter: number;
  /** It was put off. */
  movedFrom?: Instant;
  stage: CaseView['stage'];
}

export interface Life {
  reference: string;
  view: CaseView;
  promised: Promised[];
}

export interface Living {
  house: House;
  hands: Hands;
  words: LifeWords;
  onReached?(milestone: Milestone, scene: Scene): Promise<void>;
}

export async function live(course: readonly Deed[], { house, hands, words, onReached }: Living): Promise<Life> {
  const { system } = house;
  const procedure = system.ports.procedures.current();
  const people: readonly Person[] = system.people;
  const doers = new Set<string>();
  const promised: Promised[] = [];
  const { email } = words.complainant;

  const [first, ...others] = course;
  if (first?.kind !== 'complain') throw new Error('a life begins with a complaint');
  await hands.complain(words);
  const reference = referenceToldTo(house, email);
  const caseId = await system.ports.cases.findByReference(reference);
  if (caseId === undefined) throw new Error(`nobody knows ${reference}`);
  let scene = await look(caseId);
  for (const deed of others) {
    await carryOut(deed);
    if (deed.kind !== 'reached') scene = await look(caseId);
  }
  return { reference, view: await readCase(house, reference), promised };

  async function carryOut(deed: Deed): Promise<void> {
    switch (deed.kind) {
      case 'complain':
        throw new Error('a life has one complaint');
      case 'reply':
        return await replyTo(house, words, deed.text);
      case 'wait':
        return void (await system.advanceTo(deed.until(scene)));
      case 'reached':
        return await onReached?.(deed.milestone, scene);
      case 'survey':
        return await hands.answerSurvey(surveyLink(house, email), answersOf(deed.isSettled));
      case 'act':
      case 'finish': {
        if (deed.when?.(scene) === false) return;
        const personId = deed.by(scene);
        if (deed.kind === 'finish') await hands.readAndFinish(reference, deed.act, personId);
        else await hands.act(reference, deed.act, personId, deed.input(scene));
        doers.add(personId);
      }
    }
  }

  function answersOf(isSettled: boolean) {
    const settled = procedure.profile.untilSatisfied === undefined ? {} : { settled: isSettled };
    const score = isSettled || settled.settled === undefined ? 4 : 2;
    return { attitude: 5, quality: score, speed: score, outcomeUnderstood: score, ...settled, comment: words.comment };
  }

  async function look(caseId: string): Promise<Scene> {
    const record = await system.ports.cases.read(caseId);
    if (!record) throw new Error(`there is no record of ${reference}`);
    const now = system.clock.now();
    const known = new Map(promised.map((one) => [`${one.what} ${one.startedAt}`, one]));
    for (const { what, startedAt, dueAt, firstDueAt, isProvisional } of record.deadlines) {
      const before = known.get(`${what} ${startedAt}`) ?? promised.findLast((one) => one.what === what && one.dueAt === dueAt);
      if (before?.dueAt === dueAt) continue;
      promised.push({
        what,
        startedAt,
        dueAt,
        firstDueAt,
        seenAt: now,
        seenAfter: record.history.seq,
        stage: record.stage,
        ...(isProvisional === undefined ? {} : { isProvisional }),
        ...(before === undefined ? {} : { movedFrom: before.dueAt }),
      });
    }
    return { procedure, people, now, record, doers };
  }
}

const Problem = z.looseObject({ error: z.string() });

/** As the quality manager reads it, who sees every case. */
export async function readCase(house: House, reference: string): Promise<CaseView> {
  const reader = house.system.people.find(({ role }) => role === 'quality_manager');
  if (!reader) throw new Error('nobody is there who sees every case');
  const answer = await fetch(`${house.url}/api/cases/${reference}`, { headers: await authorization(house, reader.id) });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`the case answered ${answer.status} ${Problem.parse(body).error}`);
  return CaseView.parse(body);
}
