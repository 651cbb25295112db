// Evidence in the bucket. Browsers post files straight to it and fetch them straight from it, by forms and links signed here: nothing of
// that size fits through a function. Whoever signs lends out their own right, so a function can hand out no more than its role may.

import { Readable } from 'node:stream';
import { CopyObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { incomingKey, keptKey } from '#core/evidence/evidence.ts';
import { bare } from '#core/evidence/evidence-event.ts';
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts';
import { labelNames, labelsOf, readLabels, sourceLabel } from '#core/evidence/upload-labels.ts';
import { MOST_FILE_BYTES, UPLOAD_MINUTES } from '#core/evidence/upload-limits.ts';
import type { Outside } from '#functions/shared/edges/outside.ts';
import { s3Client } from './clients.ts';
import { downloadLink } from './download-link.ts';

const META = 'x-amz-meta-';
const INERT = 'application/octet-stream';
/** S3 replaces it by the name of the file that was chosen; nothing else in a form without a script knows it. */
const OWN_NAME = `\${filename}`;
const DOWNLOAD_SECONDS = 60;

export function evidenceFilesOf({ FILES_BUCKET }: { FILES_BUCKET: string }, { settings }: Outside): EvidenceFiles {
  return s3EvidenceFiles(s3Client(settings), FILES_BUCKET);
}

export function s3EvidenceFiles(client: S3Client, bucket: string): EvidenceFiles {
  return {
    async uploadForm({ caseId, evidenceId, source, backTo }) {
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        Key: incomingKey(caseId, evidenceId),
        Expires: UPLOAD_MINUTES * 60,
        Fields: {
          success_action_redirect: backTo,
          // What it is, its first bytes say; here it must only be nothing that a browser would run.
          'Content-Type': INERT,
          [`${META}${labelNames.by}`]: sourceLabel(source),
        },
        Conditions: [
          ['content-length-range', 1, MOST_FILE_BYTES],
          ...[labelNames.matter, labelNames.happenedOn, labelNames.name].map((label): ['starts-with', string, string] => [
            'starts-with',
            `$${META}${label}`,
            '',
          ]),
        ],
      });
      return { action: url, fields: { ...fields, [`${META}${labelNames.name}`]: OWN_NAME } };
    },

    async put({ caseId, evidenceId }, bytes, labels) {
      const { ETag: etag = '' } = await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: incomingKey(caseId, evidenceId),
          Body: bytes,
          ContentType: INERT,
          Metadata: labelsOf(labels),
        }),
      );
      return { etag: bare(etag) };
    },

    async open(key) {
      try {
        const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        if (!(found.Body instanceof Readable) || !found.LastModified) throw new Error('S3 answered without a file');
        return {
          etag: bare(found.ETag ?? ''),
          size: found.ContentLength ?? 0,
          storedAt: found.LastModified.toISOString(),
          labels: readLabels(found.Metadata ?? {}),
          bytes: found.Body,
        };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async keep({ caseId, evidenceId }, etag) {
      const copy = new CopyObjectCommand({
        Bucket: bucket,
        Key: keptKey(caseId, evidenceId),
        CopySource: `${bucket}/${incomingKey(caseId, evidenceId)}`,
        CopySourceIfMatch: `"${etag}"`,
        // Neither labels nor a scanner's tags go along: all that is known of it is in the record.
        MetadataDirective: 'REPLACE',
        TaggingDirective: 'REPLACE',
        ContentType: INERT,
      });
      try {
        await client.send(copy);
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'PreconditionFailed') return false;
        throw error;
      }
    },

    async putBundle({ caseId, bundleId }, bytes, size) {
      const key = `evidence/bundles/${caseId}/${bundleId}.zip`;
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: Readable.from(bytes),
          ContentLength: size,
          ContentType: 'application/zip',
        }),
      );
      return key;
    },

    async downloadLink(key, { fileName, contentType }) {
      const { url } = await createPresignedPost(client, { Bucket: bucket, Key: key });
      const { accessKeyId, secretAccessKey, sessionToken } = await client.config.credentials();
      return downloadLink({
        url: new URL(`${url.replace(/\/$/, '')}/${key}`),
        region: await client.config.region(),
        credentials: { accessKeyId, secretAccessKey, sessionToken },
        // The bucket compares it with the real time, whatever the clock of the cases says.
        signedAt: new Date(),
        seconds: DOWNLOAD_SECONDS,
        overrides: { 'response-content-disposition': attachment(fileName), 'response-content-type': contentType },
      });
    },
  };
}

/** RFC 6266: saved, never shown; the name twice, for browsers that read only one of them. */
function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w .()-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, '_')}`;
}
