// What somebody may decide about their own complaint, each on a page below that of the complaint: behind the link of a letter, and never
// behind that of a text (M9).

import type { Case } from '#core/case/case.ts';
import { markOfHandler } from '#core/handling/choices/another-handler.ts';
import { Choice, choicesOffered, isAppealInTime, isFormalInTime, isHandlerSought } from '#core/handling/choices/offered.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { clientAddressOf } from '#functions/shared/edges/http-client-address.ts';
import { HttpFault, type httpEdge, readFormBody } from '#functions/shared/edges/http-edge.ts';
import { publicFrame } from '#functions/shared/edges/http-frame.ts';
import type { Frame } from '#functions/shared/pages/layout.ts';
import type { Markup } from '#functions/shared/pages/markup.ts';
import { dayOf } from '#functions/shared/pages/moments.ts';
import { type Problems, problemsOf } from '#functions/shared/pages/problems.ts';
import type { CountAttempt } from './limit-programs.ts';
import { Chosen, makeChoice } from './make-choice.ts';
import { choiceName, choicePage } from './pages/choice.ts';
import type { Tracking } from './pages/tracking.ts';
import { answeredIn } from './posted-form.ts';
import { isOver, officeOf } from './show-tracking.ts';
import { choiceWordsIn } from './words/choice-words.ts';

/** The last part of each page's address, which tells nothing to whoever looks into the browser's history. */
const places = {
  another_handler: 'a',
  formal: 'b',
  appeal: 'c',
  ending: 'd',
  complaint: 'e',
  disadvantage: 'f',
} as const satisfies Record<Choice, string>;

/** The links on the page of the complaint, whose path is `path`. */
export function choicesOn(path: string, record: Case, { language, provider }: Frame, profile: Profile): Tracking['choices'] {
  const links = choicesOffered(record, { profile }).map((choice) => ({
    name: choiceName(choice, language),
    href: `${path}/${places[choice]}?lang=${language}`,
  }));
  const { byPhone } = choiceWordsIn(language).ending;
  return { links, byPhone: profile.safeBrowsing && !isOver(record) ? byPhone(provider.phone) : undefined };
}

/** What came of a choice, as the case shows it: whatever the address says, nothing is told that is not so. */
export function doneSentence(place: string | undefined, record: Case, frame: Frame, profile: Profile): string | undefined {
  const { language } = frame;
  const words = choiceWordsIn(language);
  const has = (kind: Case['tasks'][number]['kind']) => record.tasks.some((task) => task.kind === kind);
  switch (choiceAt(place)) {
    case 'another_handler': {
      if (isOver(record)) return undefined;
      if (isHandlerSought(record)) return words.anotherHandler.doneSought;
      const office = officeOf(record, language, profile);
      return office && words.anotherHandler.done(office);
    }
    case 'formal':
      if (record.stage === 'formal') return words.formal.done;
      return has('consider_late_formal') ? words.lateLook.done : undefined;
    case 'appeal':
      if (record.phase === 'appealed' || record.phase === 'under_appeal') return words.secondLook.done;
      return has('consider_late_appeal') ? words.lateLook.done : undefined;
    case 'disadvantage': {
      const dueAt = record.tasks.find(({ kind }) => kind === 'look_into_disadvantage')?.dueAt;
      return dueAt && words.disadvantage.done(dayOf(dueAt, frame));
    }
    case 'ending':
      return has('confirm_ending') ? words.ending.done : undefined;
    case 'complaint':
      return record.saidComplaintAt === undefined ? undefined : words.complaint.done;
    case undefined:
      return undefined;
  }
}

function choiceAt(place: string | undefined): Choice | undefined {
  return Choice.options.find((choice) => places[choice] === place);
}

/** `openLink` opens the link of a letter or a page. */
export function serveChoices(
  app: ReturnType<typeof httpEdge>,
  { ports, countAttempt, openLink }: { ports: FunctionPorts; countAttempt: CountAttempt; openLink(token: string): Promise<Case> },
): void {
  const { cases, procedures, chance } = ports;
  const { profile } = procedures.current();

  interface Asked {
    values?: Readonly<Record<string, string | undefined>>;
    problems?: Problems;
    isTurnedAway?: boolean;
  }

  async function asked(choice: Choice, token: string, record: Case, frame: Frame, again: Asked = {}): Promise<Markup> {
    const { profile: pinned } = procedures.pinned(record.profile);
    return choicePage({
      frame,
      choice,
      backTo: `/track/${token}?lang=${frame.language}`,
      carried: {
        submissionKey: again.values?.['submissionKey'] ?? drawIdentifier(chance),
        ...(choice === 'another_handler' ? { handler: markOfHandler(record) } : {}),
      },
      ledBy: officeOf(record, frame.language, pinned),
      isLate: choice === 'formal' ? !isFormalInTime(record, pinned) : !isAppealInTime(record, pinned),
      values: choice === 'formal' ? await begun(record, frame, pinned) : {},
      ...again,
    });
  }

  /** What a formal complaint says that we know already. Where somebody may be watched, the page shows nothing of what they told us. */
  async function begun(record: Case, frame: Frame, pinned: Profile): Promise<Record<string, string | undefined>> {
    const { answered } = choiceWordsIn(frame.language).formal;
    const { phase, respondedAt } = record;
    const steps = phase === 'responded' && respondedAt !== undefined ? answered(dayOf(respondedAt, frame)) : undefined;
    if (pinned.safeBrowsing) return { stepsTaken: steps };
    const account = (await cases.readPerson(record.caseId))?.account;
    const stepsTaken = [account?.stepsTaken, steps].filter((step) => step !== undefined).join('\n');
    return { ...account, whyDissatisfied: undefined, stepsTaken };
  }

  app.get('/track/:token/:place', async (context) => {
    const { token, place } = context.req.param();
    const [record, choice] = [await openLink(token), choiceAt(place)];
    if (!choice) throw new HttpFault({ status: 404, error: 'NotFound' });
    const frame = publicFrame(context, profile, record.language);
    const isOffered = choicesOffered(record, procedures.pinned(record.profile)).includes(choice);
    if (!isOffered) return context.redirect(`/track/${token}?lang=${frame.language}`, 303);
    return context.html(await asked(choice, token, record, frame));
  });

  app.post('/track/:token/:place', async (context) => {
    const { token, place } = context.req.param();
    const [record, choice] = [await openLink(token), choiceAt(place)];
    if (!choice) throw new HttpFault({ status: 404, error: 'NotFound' });
    const { formLanguage, ...values } = answeredIn(await readFormBody(context));
    const frame = publicFrame(context, profile, formLanguage, record.language);
    const chosen = Chosen.safeParse({ ...values, choice });
    if (!chosen.success) {
      const problems = problemsOf(chosen.error.issues, values);
      return context.html(await asked(choice, token, record, frame, { values, problems }), 422);
    }
    const { isTooMany, waitSeconds } = await countAttempt('addition', clientAddressOf(context));
    if (isTooMany) {
      context.header('retry-after', String(waitSeconds));
      return context.html(await asked(choice, token, record, frame, { values, isTurnedAway: true }), 429);
    }
    await makeChoice(record, chosen.data, frame.language, ports);
    return context.redirect(`/track/${token}?done=${place}&lang=${frame.language}`, 303);
  });
}
