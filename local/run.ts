// `npm start`: the system on loopback ports, with a desk for whoever tries it out. Settings: PORT, SMTP_PORT, DATA_DIR, PROFILE,
// and FORM_LIMITS_TIMES for whoever measures.

import { resolve } from 'node:path';
import { Refusal } from '#core/refusal.ts';
import { startHouse } from './house.ts';
import { lineLog } from './line-log.ts';

const {
  PORT = '8080',
  SMTP_PORT = '2525',
  DATA_DIR = './.candour',
  PROFILE = 'domestic-abuse-charity.ro',
  DYNAMODB_ENDPOINT,
  FORM_LIMITS_TIMES,
} = process.env;

try {
  const house = await startHouse({
    port: Number(PORT),
    smtpPort: Number(SMTP_PORT),
    dataDir: resolve(DATA_DIR),
    profile: PROFILE,
    dynamoDbEndpoint: DYNAMODB_ENDPOINT,
    formLimitsTimes: FORM_LIMITS_TIMES,
    log: lineLog,
  });
  console.log(`Candour is ready: ${house.url}`);
  console.log(
    `  start page ${house.url}/desk   mail to complaints@candour.localhost on port ${house.smtpPort}   procedure ${PROFILE}`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await house.stop();
      process.exit(0);
    });
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

/** One sentence about what to do, for what a person can mend; everything else as it is. */
function explain(error: unknown): string {
  if (error instanceof Refusal && error.code === 'ProfileInvalid') {
    const holes = Array.isArray(error.facts['holes']) ? error.facts['holes'] : [];
    return [`The profile ${PROFILE} has a hole and was not loaded:`, ...holes.map((hole) => `  ${hole}`)].join('\n');
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `A port is taken (${error.message}): set PORT or SMTP_PORT to a free one.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
