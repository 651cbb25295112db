// Whoever carries out a life: by the endpoints that any program may use, or, in the browser's tests, by the pages.

import { createTransport } from 'nodemailer';
import * as z from 'zod';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { SurveyAnswers } from '#core/correspondence/survey-questions.ts';
import { referencesInText } from '#core/intake/mail/case-address.ts';
import { ActAnswer } from '#functions/shared/edges/http-case-view.ts';
import type { Sent } from '../aws/outbox.ts';
import type { House } from '../house.ts';
import { COMPLAINTS_ADDRESS } from '../system.ts';
import type { AfterReading } from './course.ts';
import type { LifeWords } from './words/life-words.ts';

export interface Hands {
  /** The complaint comes in. */
  complain(words: LifeWords): Promise<void>;
  act(reference: string, name: LifecycleAct, personId: string, input: Readonly<Record<string, unknown>>): Promise<void>;
  /** Reads the answer as it would go out, and then signs or sends it. */
  readAndFinish(reference: string, name: AfterReading, personId: string): Promise<void>;
  /** `link` is the one in the letter. */
  answerSurvey(link: string, answers: SurveyAnswers): Promise<void>;
}

const Previewed = z.looseObject({ preview: z.string(), faults: z.array(z.string()) });

export function byEndpoints(house: House): Hands {
  async function post(reference: string, name: string, personId: string, input: object) {
    const answer = await fetch(`${house.url}/api/cases/${reference}/acts/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await authorization(house, personId)) },
      body: JSON.stringify(input),
    });
    const body: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${name} by ${personId} answered ${answer.status}: ${JSON.stringify(body)}`);
    await house.system.settle();
    return ActAnswer.parse(body);
  }

  return {
    async complain({ complainant, complaint }) {
      await sendMail(house, { from: `${complainant.name} <${complainant.email}>`, to: COMPLAINTS_ADDRESS, ...complaint });
    },
    async act(reference, name, personId, input) {
      await post(reference, name, personId, input);
    },
    async readAndFinish(reference, name, personId) {
      const { shown } = await post(reference, 'preview_letter', personId, {});
      const { preview, faults } = Previewed.parse(shown);
      if (faults.length > 0) throw new Error(`the answer lacks something: ${faults.join(' ')}`);
      await post(reference, name, personId, { preview });
    },
    async answerSurvey(link, answers) {
      const fields = new URLSearchParams();
      for (const [name, value] of Object.entries(answers)) if (value !== undefined) fields.set(name, fieldOf(value));
      const answer = await fetch(link, { method: 'POST', body: fields, redirect: 'manual' });
      if (answer.status !== 303) throw new Error(`the survey answered ${answer.status}`);
      await house.system.settle();
    },
  };
}

/** As the survey's form posts it. */
export function fieldOf(answer: string | number | boolean): string {
  return typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer);
}

export async function authorization({ issuer }: House, personId: string): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await issuer.issueTokenFor(personId)}` };
}

/** Through the SMTP server, as any mail program would. */
export async function sendMail(
  { smtpPort, system }: House,
  mail: { from: string; to: string; subject: string; text: string },
): Promise<void> {
  const smtp = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });
  await smtp.sendMail(mail);
  smtp.close();
  await system.settle();
}

/** The one who complained answers the last letter, as a mail program does. */
export async function replyTo(house: House, { complainant }: LifeWords, text: string): Promise<void> {
  const last = lettersTo(house, complainant.email).at(-1);
  const to = last?.headers?.find(({ name }) => name === 'reply-to')?.value;
  if (!last || to === undefined) throw new Error('there is no letter to reply to');
  await sendMail(house, {
    from: `${complainant.name} <${complainant.email}>`,
    to,
    subject: `Re: ${last.subject ?? ''}`,
    text,
  });
}

/** What was sent to somebody, the oldest first. */
export function lettersTo({ system }: House, email: string): Sent[] {
  return system.outbox.listSent().filter(({ to }) => to.includes(email));
}

/** As the first letter tells it. */
export function referenceToldTo(house: House, email: string): string {
  const [reference] = lettersTo(house, email).flatMap(({ subject = '', text }) => referencesInText(`${subject}\n${text}`, 1));
  if (reference === undefined) throw new Error('no letter tells a reference');
  return reference;
}

/** The link of the latest letter that has one. */
export function surveyLink(house: House, email: string): string {
  const [link] = lettersTo(house, email)
    .flatMap(({ text }) => text.match(/https?:\S+\/survey\/[\w.~-]+/) ?? [])
    .slice(-1);
  if (link === undefined) throw new Error('no letter leads to a survey');
  return link;
}
