// What travels with a file as metadata of its object: the one form that a browser posts straight to the bucket cannot tell us anything
// else. Whoever has the form can write what they like into it, except who they are, which its signed policy fixes.

import { decodeWords } from 'postal-mime';
import { CivilDate } from '#core/instant.ts';
import { EvidenceMatter, type EvidenceSource } from './evidence.ts';

export interface UploadLabels {
  source: EvidenceSource;
  matter: EvidenceMatter;
  happenedOn?: string;
  originalName?: string;
}

/** Names of the metadata, without `x-amz-meta-`. */
export const labelNames = { by: 'by', matter: 'matter', happenedOn: 'happened-on', name: 'name' } as const;

/** What the fields of a form are called that a person fills in. */
export const uploadFieldNames = {
  matter: `x-amz-meta-${labelNames.matter}`,
  happenedOn: `x-amz-meta-${labelNames.happenedOn}`,
} as const;

/** ASCII, as metadata must be. */
export function sourceLabel(source: EvidenceSource): string {
  switch (source.by) {
    case 'complainant':
      return 'complainant';
    case 'staff':
      return `staff:${encodeURIComponent(source.personId)}`;
    case 'mail':
      return `mail:${encodeURIComponent(source.messageId)}:${source.path}`;
  }
}

/** All labels of a file that we store ourselves. */
export function labelsOf({ source, matter, happenedOn, originalName }: UploadLabels): Record<string, string> {
  const encoded = originalName && `=?UTF-8?B?${Buffer.from(originalName.slice(0, 300)).toString('base64')}?=`;
  return {
    [labelNames.by]: sourceLabel(source),
    [labelNames.matter]: matter,
    ...(happenedOn === undefined ? {} : { [labelNames.happenedOn]: happenedOn }),
    ...(encoded ? { [labelNames.name]: encoded } : {}),
  };
}

/** Lenient: a label that is missing or makes no sense must not cost the file. Unknown senders are the complainant, whose link it was. */
export function readLabels(metadata: Readonly<Record<string, string>>): UploadLabels {
  const happenedOn = CivilDate.safeParse(metadata[labelNames.happenedOn]).data;
  const originalName = nameIn(metadata[labelNames.name] ?? '');
  return {
    source: sourceIn(metadata[labelNames.by] ?? ''),
    matter: EvidenceMatter.catch('other').parse(metadata[labelNames.matter]),
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(originalName === '' ? {} : { originalName }),
  };
}

function sourceIn(label: string): EvidenceSource {
  const [by, id = '', path = ''] = label.split(':');
  const name = decoded(id);
  if (by === 'staff' && name) return { by, personId: name };
  if (by === 'mail' && name && /^\d+(\.\d+)*$/.test(path)) return { by, messageId: name, path };
  return { by: 'complainant' };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** S3 gives letters beyond ASCII back as encoded words (RFC 2047); an HTTP client reads the bytes of others as Latin-1. */
function nameIn(value: string): string {
  const name = decodeWords(value);
  if (!/[\u0080-\u00FF]/.test(name) || /[^\0-\u00FF]/.test(name)) return name;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1'));
  } catch {
    return name;
  }
}
