// What the machines do, on a virtual clock with scripted functions: every state is entered and every edge passed by some scenario. The
// functions answer with a step and a time, as functions/check-deadline does; what a step means is tested with the rules, not here.

import { afterAll, describe, expect, test } from 'vitest';
import { Phase } from '#core/case/case.ts';
import { machineFor, type NextStep } from '#core/case/next-step.ts';
import { HOUR, type Instant, movedBy } from '#core/instant.ts';
import { edgesOf } from '#local/states-language/definition.ts';
import type { Transition } from '#local/states-language/engine.ts';
import { Scenario, type ScriptedFunction, START, uncoveredEdges } from '#test/local/states-language/scenario.ts';
import { type MachineName, machineNames, shippedMachine } from './shipped-machines.ts';

const machines = {
  complaint: shippedMachine('complaint'),
  appeal: shippedMachine('appeal'),
  aftercare: shippedMachine('aftercare'),
};
const passed: Record<MachineName, Transition[]> = { complaint: [], appeal: [], aftercare: [] };

const LATER: Instant = movedBy(START, 48 * HOUR);
const input = (machine: MachineName) => ({ caseId: '0123456789abcdefghij', machine, run: 1 });

/** Answers the given steps one after the other, and the last one for ever. */
function answering(...steps: NextStep[]): ScriptedFunction {
  return (_payload, calls) => ({ step: steps[Math.min(calls, steps.length) - 1], wakeAt: LATER, seen: 0 });
}

function failing(name: string, times = Number.POSITIVE_INFINITY, then: ScriptedFunction = answering('leave')): ScriptedFunction {
  return (payload, calls) => {
    if (calls > times) return then(payload, calls - times);
    throw Object.assign(new Error('scripted'), { name });
  };
}

function scenarioOf(machine: MachineName, functions: Record<string, ScriptedFunction>): Scenario {
  const scenario = new Scenario(
    { [machine]: machines[machine] },
    { 'open-wait': () => null, 'record-fault': () => null, ...functions },
  );
  scenarios.push({ machine, scenario });
  return scenario;
}
const scenarios: { machine: MachineName; scenario: Scenario }[] = [];

async function run(machine: MachineName, functions: Record<string, ScriptedFunction>, days = 400) {
  const scenario = scenarioOf(machine, functions);
  const execution = await scenario.run(input(machine), days);
  return { scenario, execution, states: scenario.states().filter((state) => state !== 'ChooseNextStep') };
}

/** Per machine: the step that leads to each task, the function behind it, and where the wait states are. */
const tasks: Record<MachineName, readonly [NextStep, string, string][]> = {
  complaint: [
    ['acknowledge', 'AcknowledgeComplaint', 'acknowledge-complaint'],
    ['remind', 'RemindHandler', 'remind-handler'],
    ['update_progress', 'SendProgressUpdate', 'send-progress-update'],
    ['escalate', 'EscalateOverdueCase', 'escalate-case'],
  ],
  appeal: [
    ['end_appeal_window', 'EndAppealWindow', 'end-appeal-window'],
    ['acknowledge_appeal', 'AcknowledgeAppeal', 'acknowledge-appeal'],
    ['remind', 'RemindReviewer', 'remind-handler'],
    ['escalate', 'EscalateOverdueAppeal', 'escalate-case'],
  ],
  aftercare: [
    ['send_survey', 'SendSurvey', 'send-survey'],
    ['close', 'CloseCase', 'close-case'],
  ],
};
const waits: Record<MachineName, readonly [readonly [NextStep, string], ...(readonly [NextStep, string])[]]> = {
  complaint: [
    ['await_triage', 'AwaitTriage'],
    ['await_investigation', 'AwaitInvestigation'],
  ],
  appeal: [
    ['await_appeal_window', 'AwaitAppealWindow'],
    ['await_invitation', 'AwaitInvitation'],
    ['await_hearing', 'AwaitHearing'],
    ['await_appeal_answer', 'AwaitAppealAnswer'],
  ],
  aftercare: [['await_survey', 'AwaitSurvey']],
};
const everyTask = machineNames.flatMap((machine) =>
  tasks[machine].map(([step, state, name]) => ({ machine, step, state, name })),
);
const everyWait = machineNames.flatMap((machine) => waits[machine].map(([step, state]) => ({ machine, step, state })));

/** Where a machine begins: at the step that its first phase owes, which does nothing where it is not owed, or with a look. */
const beginnings: Record<MachineName, { state: string; name: string }> = {
  complaint: { state: 'AcknowledgeComplaint', name: 'acknowledge-complaint' },
  appeal: { state: 'LookAtCase', name: 'check-deadline' },
  aftercare: { state: 'SendSurvey', name: 'send-survey' },
};

/** Functions of a machine that is told `step` at its beginning, and to leave when it looks at the case after that. */
function begunWith(machine: MachineName, step: NextStep): Record<string, ScriptedFunction> {
  return { 'check-deadline': answering('leave'), [beginnings[machine].name]: answering(step, 'leave') };
}

describe('the course of a case', () => {
  test('a complaint is acknowledged, made formal, taken, reminded of, escalated and left to the appeal machine once answered', async () => {
    const { states, execution } = await run('complaint', {
      'acknowledge-complaint': answering('await_triage'),
      'check-deadline': answering('acknowledge', 'await_investigation', 'remind', 'escalate', 'leave'),
      'remind-handler': answering('await_investigation'),
      'escalate-case': answering('await_investigation'),
    });
    expect(states).toEqual([
      'AcknowledgeComplaint',
      'AwaitTriage',
      'LookAtCase',
      'AcknowledgeComplaint',
      'AwaitTriage',
      'LookAtCase',
      'AwaitInvestigation',
      'LookAtCase',
      'RemindHandler',
      'AwaitInvestigation',
      'LookAtCase',
      'EscalateOverdueCase',
      'AwaitInvestigation',
      'LookAtCase',
      'LeaveToOthers',
    ]);
    expect(execution.status).toBe('SUCCEEDED');
  });

  test('nobody appeals: the window ends and the machine leaves', async () => {
    const { states } = await run('appeal', {
      'check-deadline': answering('await_appeal_window', 'end_appeal_window'),
      'end-appeal-window': answering('leave'),
    });
    expect(states).toEqual(['LookAtCase', 'AwaitAppealWindow', 'LookAtCase', 'EndAppealWindow', 'LeaveToOthers']);
  });

  test('an appeal wakes the window, is acknowledged and answered', async () => {
    const scenario = scenarioOf('appeal', {
      'check-deadline': answering('await_appeal_window', 'acknowledge_appeal', 'leave'),
      'acknowledge-appeal': answering('await_appeal_answer'),
    });
    await scenario.start(input('appeal'));
    await scenario.passMilliseconds(HOUR);
    await scenario.engine.sendTaskSuccess(tokenOf(scenario, 0), '{}');
    await scenario.engine.idle();
    await scenario.engine.sendTaskSuccess(tokenOf(scenario, 1), '{}');
    await scenario.engine.idle();
    expect((await scenario.execution()).status).toBe('SUCCEEDED');
    expect(scenario.clock.now()).toBe(movedBy(START, HOUR));
  });

  test('a panel invites, hears and answers: the way to the answer shows each (S2.44, S2.46, S2.55)', async () => {
    const { states } = await run('appeal', {
      'check-deadline': answering('acknowledge_appeal', 'remind', 'await_hearing', 'await_appeal_answer', 'leave'),
      'acknowledge-appeal': answering('await_invitation'),
      'remind-handler': answering('await_invitation'),
    });
    expect(states).toEqual([
      'LookAtCase',
      'AcknowledgeAppeal',
      'AwaitInvitation',
      'LookAtCase',
      'RemindReviewer',
      'AwaitInvitation',
      'LookAtCase',
      'AwaitHearing',
      'LookAtCase',
      'AwaitAppealAnswer',
      'LookAtCase',
      'LeaveToOthers',
    ]);
  });

  test('the survey is asked and nobody answers: the case is closed', async () => {
    const { states } = await run('aftercare', {
      'send-survey': answering('await_survey'),
      'check-deadline': answering('close'),
      'close-case': answering('leave'),
    });
    expect(states).toEqual(['SendSurvey', 'AwaitSurvey', 'LookAtCase', 'CloseCase', 'LeaveToOthers']);
  });

  test('a survey that could not be sent is asked once that is looked into', async () => {
    const { states } = await run('aftercare', {
      'send-survey': failing('Error', 4, answering('leave')),
      'check-deadline': answering('send_survey'),
    });
    expect(states.slice(-5)).toEqual(['RecordFault', 'RestAfterFault', 'LookAtCase', 'SendSurvey', 'LeaveToOthers']);
  });
});

function tokenOf(scenario: Scenario, wait: number): string {
  const opened = scenario.calls.filter(({ functionName }) => functionName === 'open-wait');
  return String(opened[wait]?.payload['taskToken']);
}

describe.each(everyTask)('$machine: $state', ({ machine, step, state, name }) => {
  const begin = beginnings[machine];

  test('is entered for its step, and passes on ids and nothing else', async () => {
    const { scenario, states } = await run(machine, { ...begunWith(machine, step), [name]: answering('leave') });
    expect(states).toEqual([...new Set([begin.state, state]), 'LeaveToOthers']);
    expect(new Set(scenario.calls.map(({ functionName }) => functionName))).toEqual(new Set([begin.name, name]));
    for (const { payload } of scenario.calls) expect(payload).toEqual(input(machine));
  });

  test.each(['Lambda.TooManyRequestsException', 'Lambda.ServiceException'])(
    'tries again within minutes after %s',
    async (error) => {
      const { scenario, states } = await run(machine, { ...begunWith(machine, step), [name]: failing(error, 6) });
      expect(states.at(-1)).toBe('LeaveToOthers');
      expect(scenario.calls.filter(({ functionName }) => functionName === name)).toHaveLength(7);
      expect(scenario.calls.some(({ functionName }) => functionName === 'record-fault')).toBe(false);
    },
  );

  test('that fails for good tells a person, rests an hour and looks at the case again', async () => {
    const { scenario, states, execution } = await run(machine, {
      ...begunWith(machine, step),
      [name]: failing('CaseChangedMeanwhile'),
    });
    expect(scenario.calls.filter(({ functionName }) => functionName === name)).toHaveLength(4);
    expect(scenario.calls.find(({ functionName }) => functionName === 'record-fault')?.payload).toEqual({
      ...input(machine),
      state,
    });
    expect(states.slice(-4)).toEqual(['RecordFault', 'RestAfterFault', 'LookAtCase', 'LeaveToOthers']);
    expect(execution.status).toBe('SUCCEEDED');
  });
});

describe.each(everyWait)('$machine: $state', ({ machine, step, state }) => {
  test('ends at its time, and the case is looked at', async () => {
    const { scenario, states } = await run(machine, begunWith(machine, step));
    expect(states).toEqual([beginnings[machine].state, state, 'LookAtCase', 'LeaveToOthers']);
    expect(scenario.calls.at(-1)?.at).toBe(LATER);
    const [opened] = scenario.calls.filter(({ functionName }) => functionName === 'open-wait');
    expect(opened?.payload).toEqual({ ...input(machine), wakeAt: LATER, seen: 0, taskToken: expect.any(String) });
  });

  test('ends at once when a signal comes', async () => {
    const scenario = scenarioOf(machine, begunWith(machine, step));
    await scenario.start(input(machine));
    await scenario.engine.sendTaskSuccess(tokenOf(scenario, 0), '{}');
    await scenario.engine.idle();
    expect(await scenario.execution()).toMatchObject({ status: 'SUCCEEDED' });
    expect(scenario.clock.now()).toBe(START);
  });

  test('for a moment that has passed is a wait of one second, not an error', async () => {
    const { scenario, execution } = await run(machine, {
      'check-deadline': answering('leave'),
      [beginnings[machine].name]: (_payload, calls) => ({
        step: calls === 1 ? step : 'leave',
        wakeAt: movedBy(START, -HOUR),
        seen: 0,
      }),
    });
    expect(execution.status).toBe('SUCCEEDED');
    expect(scenario.calls.at(-1)?.at).toBe(movedBy(START, 1_000));
  });

  test('that cannot be opened is tried again', async () => {
    const { states } = await run(machine, {
      ...begunWith(machine, step),
      'open-wait': failing('Lambda.ServiceException', 1, () => null),
    });
    expect(states.at(-1)).toBe('LeaveToOthers');
  });

  test('that cannot be opened at all tells a person, and the case goes on', async () => {
    const { scenario, states } = await run(machine, { ...begunWith(machine, step), 'open-wait': failing('ZodError') });
    expect(scenario.calls.find(({ functionName }) => functionName === 'record-fault')?.payload).toMatchObject({ state });
    expect(states.slice(-3)).toEqual(['RestAfterFault', 'LookAtCase', 'LeaveToOthers']);
  });
});

describe.each(machineNames)('%s', (machine) => {
  const [[wait]] = waits[machine];

  test('whose look at the case fails, rests and looks again until it succeeds', async () => {
    const { states, execution } = await run(machine, { ...begunWith(machine, wait), 'check-deadline': failing('Error', 9) });
    expect(states.filter((state) => state === 'RecordFault')).toHaveLength(2);
    expect(execution.status).toBe('SUCCEEDED');
  });

  test('whose look at the case is throttled tries again', async () => {
    const throttled = failing('Lambda.TooManyRequestsException', 3);
    const { states } = await run(machine, { ...begunWith(machine, wait), 'check-deadline': throttled });
    expect(states).not.toContain('RecordFault');
  });

  test.each(['Lambda.ServiceException', 'Error'])('rests even when the fault itself cannot be recorded: %s', async (error) => {
    const { states, execution } = await run(machine, {
      ...begunWith(machine, wait),
      'check-deadline': failing('Error', 4),
      'record-fault': failing(error),
    });
    expect(states.slice(-3)).toEqual(['RestAfterFault', 'LookAtCase', 'LeaveToOthers']);
    expect(execution.status).toBe('SUCCEEDED');
  });

  test('told a step it does not know, leaves: another machine carries the case', async () => {
    const { states } = await run(machine, begunWith(machine, machine === 'aftercare' ? 'acknowledge' : 'send_survey'));
    expect(states).toEqual([beginnings[machine].state, 'LeaveToOthers']);
  });
});

test('every phase belongs to a machine that is shipped', () => {
  for (const phase of Phase.options) expect(machineNames).toContain(machineFor({ phase }));
});

afterAll(() => {
  for (const { machine, scenario } of scenarios) passed[machine].push(...scenario.passed);
  for (const machine of machineNames) {
    const edges = edgesOf(machines[machine]).length;
    const missed = uncoveredEdges(machines[machine], passed[machine]);
    const states = machines[machine].states.size;
    const entered = new Set(passed[machine].map(({ to }) => to)).size;
    process.stdout.write(`${machine}: ${entered} of ${states} states, ${edges - missed.length} of ${edges} edges\n`);
    expect(missed).toEqual([]);
    expect(entered).toBe(states);
  }
});
