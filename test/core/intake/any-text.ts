// Any UTF-16 text, lone surrogates included. fast-check's own `binary` unit takes a second to prepare in every worker.

import fc from 'fast-check';

export const anyText = fc.uint16Array({ maxLength: 40 }).map((units) => String.fromCharCode(...units));
