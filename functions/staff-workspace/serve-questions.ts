// A question that a colleague asks, for whoever was asked: by page and by JSON they are shown it and nothing else of its case (S1.5).

import * as z from 'zod';
import { questionsFor } from '#core/case/asked-question.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { answerQuestion, QuestionAnswer } from '#core/handling/answer-question.ts';
import { changeCase } from '#core/handling/perform.ts';
import { Refusal } from '#core/refusal.ts';
import type { FunctionPorts } from '#functions/shared/aws/handling-ports.ts';
import { type HttpContext, type httpEdge, parseInput, readJsonBody } from '#functions/shared/edges/http-edge.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import { problemsOf } from '#functions/shared/pages/problems.ts';
import { findByReference } from './find-cases.ts';
import type { PostedForm } from './pages/act-form.ts';
import { questionPage } from './pages/question.ts';
import { readsChainOf } from './reads-chain.ts';
import type { Session } from './session.ts';

export interface QuestionRoutes {
  ports: FunctionPorts;
  /** Who is signed in. @throws HttpFault 401. */
  sessionOf(context: HttpContext): Promise<Session>;
  /** A form that this person was shown. @throws HttpFault 401, 403. */
  formOf(context: HttpContext): Promise<{ session: Session; form: PostedForm }>;
  /** Who sends a token. @throws HttpFault 401, 403. */
  callerOf(context: HttpContext): Promise<StaffPerson>;
  frameFor(context: HttpContext, session: Session): StaffFrame;
}

const Words = z.looseObject({ question: z.string() });

export function serveQuestions(
  app: ReturnType<typeof httpEdge>,
  { ports, sessionOf, formOf, callerOf, frameFor }: QuestionRoutes,
): void {
  const { cases, staff, procedures, clock } = ports;
  const itemIdIn = (context: HttpContext) => context.req.param('itemId') ?? '';

  /** @throws Refusal `CaseNotFound`: whoever was not asked is told that there is nothing. */
  async function find(context: HttpContext, person: StaffPerson) {
    const record = await findByReference(context.req.param('reference') ?? '', ports);
    const { profile } = record ? procedures.pinned(record.profile) : procedures.current();
    const asked = record && questionsFor(person, record, profile, await staff.people());
    const item = asked?.find(({ itemId }) => itemId === itemIdIn(context));
    if (!record || !item) throw new Refusal('CaseNotFound');
    return { record, item };
  }

  /** That it was read is on record, as any reading. */
  async function read(context: HttpContext, person: StaffPerson) {
    const { record, item } = await find(context, person);
    const { question } = Words.parse((await cases.listWords(record.caseId)).get(item.seq));
    const { itemId, asked } = item;
    const reading = { type: 'case_viewed', actor: { kind: 'person', personId: person.personId }, facts: { itemId } } as const;
    await cases.appendToChain(readsChainOf(record.caseId), reading, clock.now());
    return { question, dueAt: asked.dueAt };
  }

  async function answer(context: HttpContext, person: StaffPerson, given: QuestionAnswer): Promise<void> {
    const { record } = await find(context, person);
    await changeCase(
      record.caseId,
      (current, handling) => answerQuestion(current, itemIdIn(context), given, person, handling),
      ports,
      { signals: false },
    );
  }

  app.get('/workspace/questions/:reference/:itemId', async (context) => {
    const session = await sessionOf(context);
    const question = await read(context, session.person);
    return context.html(questionPage({ frame: frameFor(context, session), action: context.req.path, ...question }));
  });

  app.post('/workspace/questions/:reference/:itemId', async (context) => {
    const { session, form } = await formOf(context);
    const input = { what: typeof form['what'] === 'string' ? form['what'] : '' };
    const given = QuestionAnswer.safeParse(input);
    if (!given.success) {
      const question = await read(context, session.person);
      const frame = frameFor(context, session);
      const problems = problemsOf(given.error.issues, input);
      return context.html(questionPage({ frame, action: context.req.path, ...question, problems, value: input.what }), 422);
    }
    await answer(context, session.person, given.data);
    return context.redirect('/workspace?answered', 303);
  });

  app.get('/api/questions/:reference/:itemId', async (context) => context.json(await read(context, await callerOf(context))));

  app.post('/api/questions/:reference/:itemId', async (context) => {
    const person = await callerOf(context);
    await answer(context, person, parseInput(QuestionAnswer, await readJsonBody(context)));
    return context.json({});
  });
}
