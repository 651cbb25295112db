// A form as the browser posted it, and what of it is an answer to one of our questions.

import { type ComplaintValues, complaintLabels } from '#functions/shared/pages/complaint-fields.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

/** The first value of each name, without blanks, and with the line ends that people typed. */
export function answeredIn(form: Readonly<Record<string, string | string[]>>): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const [name, value] of Object.entries(form)) {
    const [first = ''] = [value].flat();
    if (first.trim() !== '') answers[name] = first.replaceAll('\r\n', '\n');
  }
  return answers;
}

/** Only what the form asks: a browser's extension may have added fields of its own, and must not stop a complaint. */
export function questionsIn(answers: Readonly<Record<string, string>>): Record<string, string> {
  const asked = complaintLabels('en', 'person');
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name in asked));
}

/** Everything a person typed, with the questions, to copy from a page that could not take it. */
export function writtenOut(values: ComplaintValues, language: PageLanguage): string {
  const labels: Record<string, string> = complaintLabels(language, 'person');
  return Object.entries(values)
    .filter(([name]) => name in labels)
    .map(([name, value]) => `${labels[name]}\n${value}`)
    .join('\n\n');
}
