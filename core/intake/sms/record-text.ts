// A text message that arrived. Texts from one number belong together: the first opens a case, those that follow join it (M6, M8).

import { createHmac } from 'node:crypto';
import { isOpen } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { openCase } from '#core/handling/open-case.ts';
import { changeCase, type HandlingPorts, writeDraft } from '#core/handling/perform.ts';
import { receiveMessage, stopTexts } from '#core/handling/receive-message.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { earlierOf, type Instant } from '#core/instant.ts';
import { detectLanguage } from '#core/intake/language/detect-language.ts';
import { homeLanguages } from '#core/intake/language/home-languages.ts';
import { readKeyword } from '#core/intake/sms/keywords.ts';
import type { SmsMessage } from '#core/intake/sms/sms-message.ts';
import { Refusal } from '#core/refusal.ts';

const TRIES = 4;

/** @throws Refusal `AlreadyRecorded` when this text was recorded before (M7). */
export async function recordText(text: SmsMessage, key: Uint8Array, ports: HandlingPorts): Promise<void> {
  const receivedAt = earlierOf(text.publishedAt ?? ports.clock.now(), ports.clock.now());
  const message = messageOf(text, receivedAt);
  const pointers = [`SMS#${text.id}`];
  const { profile } = ports.procedures.current();
  const isStop = readKeyword(text.body, homeLanguages(profile))?.keyword === 'stop';

  for (let attempt = 1; ; attempt += 1) {
    const { latest, free } = await casesOfNumber(text.from, key, ports);
    const record = latest === undefined ? undefined : await ports.cases.read(latest);
    if (record && isOpen(record)) {
      const receive = isStop ? stopTexts : receiveMessage;
      await changeCase(
        record.caseId,
        (current, context) => receive(current, { ...message, standing: 'addition' }, pointers, context),
        ports,
        { signals: false },
      );
      return;
    }
    if (isStop) return await quarantineStop(text, receivedAt, pointers, ports);
    try {
      return await openByText(text, message, [...pointers, free], ports);
    } catch (error) {
      // Another text of the same burst opened the case at the same moment: join that one.
      const isBurst = error instanceof Refusal && error.code === 'AlreadyRecorded' && error.facts['pointer'] === free;
      if (!isBurst || attempt === TRIES) throw error;
    }
  }
}

/** Cases opened from one number are numbered by pointers, so that two texts can never open the same place twice. */
async function casesOfNumber(
  number: string,
  key: Uint8Array,
  { cases }: HandlingPorts,
): Promise<{ latest: string | undefined; free: string }> {
  const owner = createHmac('sha256', key).update(`phone\n${number}`).digest('base64url').slice(0, 22);
  let latest: string | undefined;
  for (let place = 1; ; place += 1) {
    const pointer = `PHONE#${owner}#${place}`;
    const caseId = await cases.findByPointer(pointer);
    if (caseId === undefined) return { latest, free: pointer };
    latest = caseId;
  }
}

async function openByText(text: SmsMessage, message: Message, pointers: string[], ports: HandlingPorts): Promise<void> {
  const procedure = ports.procedures.current();
  const { language } = detectLanguage(text.body, homeLanguages(procedure.profile));
  const complainant = {
    phone: text.from,
    // M11: a short code or a landline cannot be texted back; a person rings.
    preferredChannel: text.answerable ? ('sms' as const) : ('phone' as const),
    language,
    senderProven: true,
  };
  const draft = openCase(
    { channel: 'sms', receivedAt: message.receivedAt, complainant, account: { whatHappened: text.body }, message, pointers },
    procedure,
    await ports.staff.people(),
    ports.chance,
  );
  await writeDraft(undefined, draft, ports, { signals: false });
}

async function quarantineStop(text: SmsMessage, receivedAt: Instant, pointers: string[], ports: HandlingPorts): Promise<void> {
  await ports.cases.quarantine(
    {
      quarantineId: drawIdentifier(ports.chance),
      channel: 'sms',
      receivedAt,
      why: 'stop_without_case',
      excerpt: { from: text.from, text: text.body },
    },
    pointers,
  );
}

function messageOf(text: SmsMessage, receivedAt: Instant): Message {
  return {
    messageId: text.id.replaceAll(/[^\w-]/g, '').slice(0, 100),
    channel: 'sms',
    receivedAt,
    from: text.from,
    text: text.body,
    attachments: [],
    standing: 'complaint',
  };
}
