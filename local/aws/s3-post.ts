// A browser's form that posts a file straight to S3. Its policy says what the form may hold; S3 refuses a field that the policy does not
// name, and so does this: a form that works here works there.

import * as z from 'zod';
import { AwsError, type AwsRequest } from './exchange.ts';

export interface PostedForm {
  /** By lower-case name; `${filename}` is replaced. What comes after the file is not there: S3 ignores it. */
  fields: ReadonlyMap<string, string>;
  file: Buffer;
}

const Policy = z.strictObject({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

/** @throws AwsError `MalformedPOSTRequest` when it is no form, `InvalidArgument` when it has no file. */
export async function readPostedForm({ headers, body }: AwsRequest): Promise<PostedForm> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] ?? '' } })
    .formData()
    .catch(() => undefined);
  if (!form) throw new AwsError('MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.');
  const given = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      given.set(name.toLowerCase(), value);
      continue;
    }
    const fields = new Map([...given].map(([field, text]) => [field, text.replaceAll(/\$\{filename\}/g, () => value.name)]));
    return { fields, file: Buffer.from(await value.arrayBuffer()) };
  }
  throw new AwsError('InvalidArgument', 'POST requires exactly one file upload per request.');
}

const NOT_IN_POLICY = /^(x-amz-signature|policy|file|x-ignore-.*)$/;

/** @throws AwsError `AccessDenied`, `EntityTooLarge`, `EntityTooSmall`. */
export function requirePolicy(bucket: string, { fields, file }: PostedForm): void {
  const denied = (why: string) => new AwsError('AccessDenied', `Invalid according to Policy: ${why}`, 403);
  const text = fields.get('policy');
  if (text === undefined) throw new AwsError('AccessDenied', 'Access Denied', 403);
  const { expiration, conditions } = Policy.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  // The SDK signs by the real clock, whatever the local one says.
  if (Date.parse(expiration) < Date.now()) throw denied('Policy expired.');
  const named = new Set<string>();
  const check = (field: string, isMet: (value: string) => boolean, condition: unknown) => {
    const name = field.toLowerCase();
    named.add(name);
    if (!isMet(name === 'bucket' ? bucket : (fields.get(name) ?? ''))) {
      throw denied(`Policy Condition failed: ${JSON.stringify(condition)}`);
    }
  };
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      for (const [field, wanted] of Object.entries(condition)) check(field, (value) => value === wanted, condition);
    } else if (condition[0] === 'content-length-range') {
      const [, least, most] = condition;
      if (file.length > most) throw new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
      if (file.length < least)
        throw new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    } else {
      const [how, field, wanted] = condition;
      check(field.slice(1), (value) => (how === 'eq' ? value === wanted : value.startsWith(wanted)), condition);
    }
  }
  const extra = [...fields.keys()].filter((field) => !named.has(field) && !NOT_IN_POLICY.test(field));
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`);
}
