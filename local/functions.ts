// Every shipped handler that is not called by HTTP, by the name that calls it.

import type { SQSBatchResponse } from 'aws-lambda';
import { start as startAcknowledgeAppeal } from '#functions/acknowledge-appeal/handler.ts';
import { start as startAcknowledgeComplaint } from '#functions/acknowledge-complaint/handler.ts';
import { start as startCheckDeadline } from '#functions/check-deadline/handler.ts';
import { start as startCheckEvidence } from '#functions/check-evidence/handler.ts';
import { start as startCloseCase } from '#functions/close-case/handler.ts';
import { start as startDeliveryEvents } from '#functions/delivery-events/handler.ts';
import { start as startEndAppealWindow } from '#functions/end-appeal-window/handler.ts';
import { start as startEscalateCase } from '#functions/escalate-case/handler.ts';
import { start as startIntakeEmail } from '#functions/intake-email/handler.ts';
import { start as startIntakeSms } from '#functions/intake-sms/handler.ts';
import { start as startOpenWait } from '#functions/open-wait/handler.ts';
import { start as startRecordFault } from '#functions/record-fault/handler.ts';
import { start as startRelay } from '#functions/relay-outbox/handler.ts';
import { start as startRemindHandler } from '#functions/remind-handler/handler.ts';
import { start as startRunWorkflow } from '#functions/run-workflow/handler.ts';
import { start as startSendEmail } from '#functions/send-email/handler.ts';
import { start as startSendProgressUpdate } from '#functions/send-progress-update/handler.ts';
import { start as startSendSms } from '#functions/send-sms/handler.ts';
import { start as startSendSurvey } from '#functions/send-survey/handler.ts';
import type { Outside } from '#functions/shared/edges/outside.ts';
import { start as startSweep } from '#functions/sweep/handler.ts';
import { start as startWatch } from '#functions/watch-intake/handler.ts';

export { startRelay, startSweep, startWatch };

type Start<Result> = (outside: Outside) => Promise<(event: unknown) => Promise<Result>>;

/** By the name of the function's folder, which is also what the state machines' placeholders stand for. */
export const invokedFunctions: Readonly<Record<string, Start<unknown>>> = {
  'check-deadline': startCheckDeadline,
  'acknowledge-complaint': startAcknowledgeComplaint,
  'remind-handler': startRemindHandler,
  'send-progress-update': startSendProgressUpdate,
  'escalate-case': startEscalateCase,
  'end-appeal-window': startEndAppealWindow,
  'acknowledge-appeal': startAcknowledgeAppeal,
  'send-survey': startSendSurvey,
  'close-case': startCloseCase,
  'open-wait': startOpenWait,
  'record-fault': startRecordFault,
};

/** By the name of the queue, which is the name of the function's folder. */
export const queueFunctions: Readonly<Record<string, Start<SQSBatchResponse>>> = {
  'intake-email': startIntakeEmail,
  'intake-sms': startIntakeSms,
  'send-email': startSendEmail,
  'send-sms': startSendSms,
  'run-workflow': startRunWorkflow,
  'delivery-events': startDeliveryEvents,
  'check-evidence': startCheckEvidence,
};
