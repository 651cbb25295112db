// A file on its case: held until a scanner has spoken, and then opened by those who may, or by nobody.

import { describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { type Evidence, EvidenceStatus } from '#core/evidence/evidence.ts';
import { readEvidenceEvent } from '#core/evidence/evidence-event.ts';
import { mayOpen, mayRead } from '#core/evidence/may-open.ts';
import { type Arrival, describeEvidence, receiveEvidence, recordVerdict } from '#core/evidence/receive-evidence.ts';
import { MOST_CASE_BYTES, MOST_FILE_BYTES, MOST_FILES, mayReceiveMore } from '#core/evidence/upload-limits.ts';
import { objectCreatedEvent, scanResultEvent } from '#local/scanner.ts';
import { Bench, charity, house, person } from '#test/core/handling/bench.ts';
import { item } from './evidence-fixtures.ts';

const { profile } = charity;
const bench = new Bench();
const arrival: Arrival = {
  evidenceId: item.evidenceId,
  receivedAt: item.receivedAt,
  labels: { source: { by: 'complainant' }, matter: 'other', originalName: 'C:\\poze\\vânătăi.exe' },
  found: { kind: 'photo', contentType: 'image/jpeg', extension: '.jpg' },
  size: item.size,
  sha256: item.sha256,
  etag: item.etag,
};
const received = (more: Partial<Arrival> = {}, others: readonly Evidence[] = []) =>
  receiveEvidence(bench.record, { ...arrival, ...more }, others, bench.context);

describe('S0.23, S0.25: a file that arrives', () => {
  test('is held, under a safe name whose ending is what it is, with its hash behind the event', () => {
    const { evidence, events } = received();
    expect(evidence).toEqual([
      expect.objectContaining({ status: 'held', fileName: 'vânătăi.jpg', originalName: 'C:\\poze\\vânătăi.exe', kind: 'photo' }),
    ]);
    expect(events).toEqual([
      expect.objectContaining({
        type: 'evidence_received',
        words: expect.objectContaining({ value: { sha256: `SHA-256 ${item.sha256}` } }),
      }),
    ]);
    // Facts are never erased: they hold nothing of what somebody named it.
    expect(JSON.stringify(events.map(({ facts }) => facts))).not.toContain('poze');
  });

  test('has a name of its own, also when it had none', () => {
    const [first] = received({ labels: { source: { by: 'complainant' }, matter: 'other' } }).evidence ?? [];
    expect(first?.fileName).toBe('photo.jpg');
    const second = received({ evidenceId: 'f'.repeat(20), labels: arrival.labels }, received().evidence);
    expect(second.evidence?.[0]?.fileName).toBe('vânătăi-2.jpg');
  });

  test('of staff is theirs in the history', () => {
    const labels = { source: { by: 'staff', personId: 'desk' }, matter: 'other' } as const;
    expect(received({ labels }).events[0]?.actor).toEqual({ kind: 'person', personId: 'desk' });
  });
});

describe('E42: what a scanner says', () => {
  test.each([
    ['clean', 'photo', 'clean'],
    ['clean', 'other', 'unreadable'],
    ['infected', 'photo', 'infected'],
    ['infected', 'other', 'infected'],
    ['unknown', 'document', 'unreadable'],
  ] as const)('%s of a %s makes it %s, once, and a task for whoever handles the case', (verdict, kind, status) => {
    const draft = recordVerdict(bench.record, { ...item, kind }, verdict, bench.context);
    expect(draft?.evidence).toEqual([expect.objectContaining({ status, checkedAt: bench.now })]);
    expect(draft?.after.tasks).toEqual([expect.objectContaining({ kind: 'look_at_evidence', role: bench.record.handler.role })]);
    const [settled = item] = draft?.evidence ?? [];
    expect(recordVerdict(bench.record, settled, 'clean', bench.context)).toBeUndefined();
  });

  test('several files that nobody looked at are one task', () => {
    const first = recordVerdict(bench.record, item, 'clean', bench.context);
    const second = recordVerdict(first?.after ?? bench.record, item, 'infected', bench.context);
    expect(second?.after.tasks).toHaveLength(1);
  });

  test('is read from the events of S3 and of the scanner, whatever else they hold', () => {
    const object = { bucket: 'files', key: 'evidence/incoming/a/b', size: 3, etag: 'abc' };
    const at = item.receivedAt;
    expect(readEvidenceEvent(objectCreatedEvent(object, at))).toEqual({ key: object.key, etag: 'abc' });
    const verdictOf = (status: string) => readEvidenceEvent(scanResultEvent(object, status as 'UNSUPPORTED', at))?.verdict;
    expect(['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED', 'NEW'].map(verdictOf)).toEqual([
      'clean',
      'infected',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
    for (const other of ['', '{}', '[]', '{"detail-type":"Object Deleted"}']) expect(readEvidenceEvent(other)).toBeUndefined();
  });
});

test('S2.21: a file of a mail that is kept from somebody is no task of theirs until somebody has looked at the mail', () => {
  const conflict = { taskId: 'c', kind: 'look_into_conflict', role: 'quality_manager', dueAt: bench.now } as const;
  const known: Case = { ...bench.record, tasks: [{ ...conflict, notFor: ['leader'], messageIds: ['m2'] }] };
  const source = { by: 'mail', messageId: 'm2', path: '1' } as const;
  const kept = recordVerdict(known, { ...item, source }, 'clean', bench.context)?.after;
  expect(kept?.tasks.at(-1)).toMatchObject({ kind: 'look_at_evidence', notFor: ['leader'] });
  const other = recordVerdict(kept ?? known, { ...item, source: { ...source, messageId: 'm3' } }, 'clean', bench.context);
  expect(other?.after.tasks.slice(-1)).toEqual([expect.not.objectContaining({ notFor: expect.anything() })]);
});

describe('who may open it', () => {
  const handled: Case = { ...bench.record, handler: { role: 'team_leader', personId: 'leader' }, involved: ['leader'] };
  const readers = (record: Case, more: Partial<Evidence>) =>
    house.filter((one) => mayRead(one, { ...item, ...more }, record, profile, house)).map(({ personId }) => personId);

  test('S0.26: what is medical is for the handler, the rank above and the quality manager', () => {
    expect(readers(handled, { matter: 'medical' })).toEqual(['leader', 'head', 'quality']);
    expect(readers(handled, { matter: 'contract' })).toEqual(['desk', 'leader', 'head', 'quality']);
    // Until somebody took the case, everybody in the role that will handle it.
    expect(readers(bench.record, { matter: 'medical' })).toEqual(['leader', 'leader-2', 'head', 'quality']);
  });

  test('S2.49: both who hear an appeal together open what is medical, and no colleague of theirs', () => {
    const heard: Case = {
      ...handled,
      phase: 'under_appeal',
      handler: { role: 'chair', personId: 'chair' },
      hearing: { panel: ['trustee', 'chair'] },
    };
    expect(readers(heard, { matter: 'medical' })).toEqual(['trustee', 'chair', 'quality']);
    expect(readers({ ...heard, phase: 'awaiting_feedback' }, { matter: 'medical' })).toEqual(['chair', 'quality']);
  });

  test('S0.26: nobody reads what is medical of a case that is about them', () => {
    const about: Case = { ...handled, subjects: [{ personId: 'head' }] };
    expect(readers(about, { matter: 'medical' })).not.toContain('head');
  });

  test.each(EvidenceStatus.options)('E42: %s is opened by nobody unless it is clean', (status) => {
    const opens = mayOpen(person('quality', 'quality_manager'), { ...item, status }, handled, profile, house);
    expect(opens).toBe(status === 'clean');
  });
});

test('S0.26, S0.29: staff say what it is and which day it shows, and may take the day back', () => {
  const who = person('leader', 'team_leader');
  const dated = describeEvidence(bench.record, item, { matter: 'medical', happenedOn: '2026-11-01' }, who);
  expect(dated.evidence).toEqual([{ ...item, matter: 'medical', happenedOn: '2026-11-01' }]);
  const [described = item] = dated.evidence ?? [];
  expect(describeEvidence(bench.record, described, { matter: 'other' }, who).evidence).toEqual([item]);
});

test('a link cannot fill the bucket', () => {
  expect(mayReceiveMore([])).toBe(true);
  expect(mayReceiveMore(Array.from({ length: MOST_FILES }, () => ({ size: 1 })))).toBe(false);
  expect(mayReceiveMore([{ size: MOST_CASE_BYTES - MOST_FILE_BYTES + 1 }])).toBe(false);
});
