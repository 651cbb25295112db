// What a text leads to: where the case stands, and with the code all that we wrote. The letters answer the posted code and have no
// address of their own, so that the history of a shared phone leads nowhere (M9).

import type { Case } from '#core/case/case.ts';
import { isLettersCode } from '#core/correspondence/letters-code.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { clientAddressOf } from '#functions/shared/edges/http-client-address.ts';
import { type httpEdge, readFormBody } from '#functions/shared/edges/http-edge.ts';
import { publicFrame } from '#functions/shared/edges/http-frame.ts';
import type { Frame } from '#functions/shared/pages/layout.ts';
import type { Markup } from '#functions/shared/pages/markup.ts';
import type { CountAttempt } from './limit-programs.ts';
import { type Status, statusPage } from './pages/status.ts';
import { answeredIn } from './posted-form.ts';
import { showTracking, standingOf } from './show-tracking.ts';

/** Right ones count too, since a count is made before the look. A year of guessing finds one case in five hundred. */
const MOST_CODES_A_DAY = 5;
const DAY_MINUTES = 24 * 60;

/** `openLink` opens the link of a text. */
export function serveStatus(
  app: ReturnType<typeof httpEdge>,
  { ports, countAttempt, openLink }: { ports: FunctionPorts; countAttempt: CountAttempt; openLink(token: string): Promise<Case> },
): void {
  const { procedures, signingKey, tally } = ports;
  const { profile } = procedures.current();

  const standing = (record: Case, frame: Frame, why?: Status['why']): Markup =>
    statusPage({ frame, reference: record.reference, ...standingOf(record, frame), why });

  /** For how many seconds no code of this case, or from this address, is looked at; undefined when it is. */
  async function findWait({ caseId }: Case, address: string | undefined): Promise<number | undefined> {
    const { isTooMany, waitSeconds } = await countAttempt('letters_code', address);
    if (isTooMany) return waitSeconds;
    const ofCase = await tally.count(`letters code of ${caseId}`, DAY_MINUTES);
    return ofCase > MOST_CODES_A_DAY ? DAY_MINUTES * 60 : undefined;
  }

  app.get('/status/:token', async (context) => {
    const record = await openLink(context.req.param('token'));
    return context.html(standing(record, publicFrame(context, profile, record.language)));
  });

  app.post('/status/:token', async (context) => {
    const record = await openLink(context.req.param('token'));
    const { code = '', formLanguage } = answeredIn(await readFormBody(context));
    const frame = publicFrame(context, profile, formLanguage, record.language);
    const waitSeconds = await findWait(record, clientAddressOf(context));
    if (waitSeconds !== undefined) {
      context.header('retry-after', String(waitSeconds));
      return context.html(standing(record, frame, 'tooManyCodes'), 429);
    }
    if (!isLettersCode(code, record, signingKey)) return context.html(standing(record, frame, 'wrongCode'), 422);
    const { profile: pinned } = procedures.pinned(record.profile);
    return context.html(await showTracking(record, { ...frame, languages: [] }, pinned, undefined, ports));
  });
}
