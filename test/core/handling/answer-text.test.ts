// STOP, START and the answers that texts set off, on one case.

import { describe, expect, test } from 'vitest';
import { answeredByText, setTexts } from '#core/handling/answer-text.ts';
import { Bench, charity, shippedProcedure } from './bench.ts';

const NUMBER = '+40722000001';

const texter = () =>
  new Bench({ complainant: { phone: NUMBER, preferredChannel: 'sms', language: 'en', senderProven: true } }).bringTo(
    'acknowledged',
  );

describe('texts to one number', () => {
  test('M4: are stopped and resumed on every case, and nothing is done twice', () => {
    const bench = texter();
    bench.write(setTexts(true, bench.record, undefined, bench.context)!);
    expect(bench.lastChange.events).toMatchObject([{ type: 'message_received', facts: { texts: 'stopped' } }]);
    expect(setTexts(true, bench.record, undefined, bench.context)).toBeUndefined();
    bench.write(setTexts(false, bench.record, undefined, bench.context)!);
    expect(bench.context.complainant).toMatchObject({ phone: NUMBER, textsStopped: false });
  });

  test.each([
    [NUMBER, true],
    ['+40722000002', undefined],
  ])('M4: STOP holds for the number it was said from: corrected to %s, %s', (phone, textsStopped) => {
    const bench = texter();
    bench.write(setTexts(true, bench.record, undefined, bench.context)!);
    bench.act('correct_contact', bench.record.handler.personId ?? 'leader', {
      phone,
      preferredChannel: 'sms',
      why: 'They called.',
    });
    expect(bench.context.complainant.textsStopped).toBe(textsStopped);
  });
});

describe('an answer by text', () => {
  const answered = (answer: 'status' | 'pictures') => {
    const bench = texter();
    bench.write(answeredByText({ after: bench.record, events: [] }, { answer, to: NUMBER }, bench.context));
    return { bench, sms: bench.lastChange.letters[0]?.letter.sms ?? '' };
  };

  test('M8, M18: carries the code, is kept like a letter, and is no word of ours on the matter', () => {
    const { bench, sms } = answered('status');
    expect(sms.startsWith(`${bench.record.reference}: `)).toBe(true);
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'text_answer', channel: 'sms', to: NUMBER }]);
    expect(bench.lastChange.events).toMatchObject([{ type: 'text_answered', facts: { answer: 'status' } }]);
    expect(bench.record.lastContactAt).toBe(bench.changes[1]?.after.lastContactAt);
  });

  test('M12: the one about pictures leads to the page that takes them', () => {
    const { bench, sms } = answered('pictures');
    expect(sms).toContain(bench.context.links.evidence(bench.record));
    expect(sms).not.toContain(bench.context.links.status(bench.record));
  });

  describe('to somebody whose language is in doubt', () => {
    const textIn = (answer: 'unclear' | 'pictures' | 'status', smsParts: number) => {
      const bench = new Bench({
        procedure: shippedProcedure('domestic-abuse-charity.ro', (profile) => ({ ...profile, smsParts })),
        complainant: { phone: NUMBER, preferredChannel: 'sms', language: 'en', secondLanguage: 'ro', senderProven: true },
      }).bringTo('acknowledged');
      bench.write(answeredByText({ after: bench.record, events: [] }, { answer, to: NUMBER }, bench.context));
      return bench.lastChange.letters[0]?.letter.sms ?? '';
    };

    test('M13, M17: asks what happened in both languages', () => {
      expect(textIn('unclear', charity.profile.smsParts)).toMatch(/in a few words what happened.* \/ am primit mesajul/);
    });

    test('M17: tells in both that pictures do not arrive', () => {
      expect(textIn('pictures', charity.profile.smsParts)).toMatch(/pictures do not reach us.* \/ pozele nu ne ajung/);
    });

    test('M17: in the likelier one alone where both do not fit', () => {
      expect(textIn('unclear', 1)).toContain('in a few words what happened');
      expect(textIn('unclear', 1)).not.toContain(' / ');
    });

    test('M18: answers a keyword in the one language', () => {
      expect(textIn('status', charity.profile.smsParts)).not.toContain(' / ');
    });
  });
});
