// A whole local system for one test, in a folder of its own, on a clock that stands still until it is moved.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Case } from '#core/case/case.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY, type Instant, movedBy } from '#core/instant.ts';
import type { Log } from '#core/ports.ts';
import { ManualClock } from '#local/clock.ts';
import { openMailDoor } from '#local/mail-door.ts';
import { receiveText } from '#local/sms-in.ts';
import { COMPLAINTS_ADDRESS, type LocalSystem, type LocalSystemOptions, startLocalSystem, TEXT_NUMBER } from '#local/system.ts';

export interface TestSystem extends LocalSystem {
  /** What was logged as a warning or an error. */
  complaintsOfTheSystem: string[];
  /** Sends a mail through SMTP and settles. */
  mail(mail: { from: string; subject: string; text: string; to?: string; headers?: Record<string, string> }): Promise<void>;
  text(from: string, body: string, id?: string): Promise<void>;
  act(record: Pick<Case, 'caseId'>, act: string, as: string, input?: unknown): Promise<{ record: Case; shown: unknown }>;
  theOnlyCase(): Promise<Case>;
}

/** Monday 9 November 2026, 10:00 in Bucharest. */
export const MONDAY_MORNING: Instant = '2026-11-09T08:00:00.000Z';

export async function startTestSystem(options: Partial<LocalSystemOptions> & { startsAt?: Instant } = {}): Promise<TestSystem> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'candour-test-'));
  const complaintsOfTheSystem: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (message, facts) => complaintsOfTheSystem.push(`${message} ${JSON.stringify(facts)}`),
    error: (message, error) => complaintsOfTheSystem.push(`${message}: ${error instanceof Error ? error.stack : String(error)}`),
  };
  const system = await startLocalSystem({
    dataDir,
    profile: 'domestic-abuse-charity.ro',
    siteUrl: 'http://localhost:8080',
    clock: new ManualClock(options.startsAt ?? MONDAY_MORNING),
    log,
    ...options,
  });
  const mailIn = await openMailDoor(system);
  const smtp = createTransport({ host: '127.0.0.1', port: mailIn.port, secure: false, ignoreTLS: true });

  return {
    ...system,
    complaintsOfTheSystem,

    async mail({ to = COMPLAINTS_ADDRESS, ...mail }) {
      await smtp.sendMail({ to, ...mail });
      await system.settle();
    },

    async text(from, body, id) {
      receiveText({ from, to: TEXT_NUMBER, body, ...(id === undefined ? {} : { id }) }, system);
      await system.settle();
    },

    async act({ caseId }, name, as, input = {}) {
      const act = staffActNamed(name);
      const person = (await system.ports.staff.people()).find(({ personId }) => personId === as);
      if (!act || !person) throw new Error(`no act ${name} or no person ${as}`);
      const done = await performStaffAct(caseId, act, input, person, system.ports);
      await system.settle();
      return done;
    },

    async theOnlyCase() {
      const { cases } = await system.ports.cases.listReceived({
        from: movedBy(system.clock.now(), -800 * DAY),
        to: movedBy(system.clock.now(), DAY),
        limit: 10,
      });
      if (cases.length !== 1 || !cases[0]) throw new Error(`there are ${cases.length} cases`);
      return cases[0];
    },

    async stop() {
      smtp.close();
      await mailIn.stop();
      await system.stop();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
