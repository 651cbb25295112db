// The SMTP server of a local system: what it takes in lies in the system's bucket and waits in its queue.

import { type MailInOptions, startMailIn } from './mail-in.ts';
import { type LocalSystem, MAIL_DOMAIN } from './system.ts';

export function openMailDoor(
  { ports, queues, clock }: Pick<LocalSystem, 'ports' | 'queues' | 'clock'>,
  options: Pick<MailInOptions, 'port' | 'judge' | 'onFailure'> = {},
): ReturnType<typeof startMailIn> {
  return startMailIn({ domain: MAIL_DOMAIN, files: ports.files, bucketName: 'files', queues, clock, ...options });
}
