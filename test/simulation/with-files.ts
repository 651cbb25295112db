// People send files by the form of the bucket; staff open them. A few of the files are what a scanner takes for a virus.

import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { StaffPerson } from '#core/case/staff.ts';
import { Refusal } from '#core/refusal.ts';
import { attachmentBringer } from '#functions/staff-workspace/bring-attachments.ts';
import { describeFile, openEvidence } from '#functions/staff-workspace/open-evidence.ts';
import { scan } from '#local/scanner.ts';
import { EICAR, files } from '#test/core/evidence/evidence-fixtures.ts';
import { elements, posted } from '#test/functions/pages/reading-pages.ts';
import type { CaseState, Upload } from './snapshot.ts';
import type { Deed, World } from './world.ts';

interface Candidate {
  bytes: Uint8Array;
  becomes: Upload['becomes'];
}

function candidates(number: number): readonly [Candidate, ...Candidate[]] {
  const own = Buffer.from(` (${number})\n`);
  return [
    { bytes: Buffer.concat([files.jpeg, own]), becomes: 'clean' },
    { bytes: Buffer.concat([files.text, own]), becomes: 'clean' },
    { bytes: Buffer.concat([files.pdf, own]), becomes: 'clean' },
    { bytes: Buffer.concat([files.jpeg, EICAR, own]), becomes: 'infected' },
    { bytes: zipSync({ 'a.zip': zipSync({ 'a.txt': EICAR }) }), becomes: 'infected' },
    { bytes: Buffer.concat([Buffer.from(`MZ${'\0'.repeat(200)}`), own]), becomes: 'unreadable' },
    { bytes: Buffer.alloc(0), becomes: 'unreadable' },
  ];
}

/** The page is opened without faults; sending the file is what is tried. */
export const sendAFile: Deed = async (world) => {
  const { draw, doors, deeds, system } = world;
  const state = draw.pickOf(world.last?.cases ?? []);
  if (!state) return world.say('nothing', 'to send a file to');
  const { caseId, reference } = state.record;
  const { bytes, becomes } = draw.pick(candidates(world.next()));
  const label = world.say('file', `${becomes} on ${reference}`);
  const { pathname } = new URL(system.ports.links.evidence(state.record));
  const html = await world.calmly(async () => await (await doors.site.request(pathname)).text());
  const action = elements(html, 'form').find(({ attributes }) => attributes['enctype'] === 'multipart/form-data')?.attributes[
    'action'
  ];
  const fields = Object.entries(posted(html.slice(html.indexOf('multipart/form-data'))));
  const evidenceId = fields
    .find(([name]) => name === 'key')?.[1][0]
    ?.split('/')
    .at(-1);
  if (action === undefined || evidenceId === undefined) return label;
  const post = async (file: Uint8Array) => {
    const form = new FormData();
    for (const [name, [value = '']] of fields) if (name !== 'file') form.set(name, value);
    form.append('file', new Blob([Uint8Array.from(file)]), 'poză.jpg');
    return (await fetch(action, { method: 'POST', body: form, redirect: 'manual' })).status;
  };
  const isTaken = (await post(bytes)) === 303;
  deeds.uploads.push({ label, caseId, evidenceId, sha256: createHash('sha256').update(bytes).digest('hex'), becomes, isTaken });
  return label;
};

/** Somebody looks at a case, brings its attachments among the files, and tries to open one, whatever it is. */
export const openAFile: Deed = async (world) => {
  const { draw, deeds } = world;
  const cases = world.last?.cases ?? [];
  const scanned = cases.filter(({ evidence }) => evidence.some(({ status }) => status !== 'held'));
  const state = (draw.once(3) ? undefined : draw.pickOf(scanned)) ?? draw.pickOf(cases.filter(hasFiles));
  const person = draw.pickOf(world.last?.staff ?? []);
  if (!state || !person) return world.say('nothing', 'to open');
  const label = world.say('opening', `${state.record.reference} by ${person.personId}`);
  const ports = { ...world.system.ports, evidence: world.doors.evidence };
  const record = await attachmentBringer(ports)(state.record);
  const item = draw.pickOf(await ports.cases.listEvidence(record.caseId));
  if (!item) return label;
  const bytes = await open(world, state, item.evidenceId, person);
  if (bytes) {
    deeds.served.push({
      caseId: record.caseId,
      evidenceId: item.evidenceId,
      personId: person.personId,
      isInfected: scan(bytes) === 'THREATS_FOUND',
    });
    world.count('opened');
  }
  if (draw.once(2)) {
    await describeFile(record, item.evidenceId, { matter: draw.pick(['medical', 'contract', 'other']) }, person, ports).catch(
      ignoreRefusal,
    );
  }
  return label;
};

async function open(world: World, { record }: CaseState, evidenceId: string, person: StaffPerson): Promise<Buffer | undefined> {
  const ports = { ...world.system.ports, evidence: world.doors.evidence };
  const link = await openEvidence(record, evidenceId, person, ports).catch(ignoreRefusal);
  if (link === undefined) return undefined;
  const answer = await fetch(link);
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined;
}

/** Most files may not be opened by everybody, and some by nobody. */
function ignoreRefusal(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}

function hasFiles({ evidence, messages }: CaseState): boolean {
  return evidence.length > 0 || messages.some(({ attachments }) => attachments.length > 0);
}
