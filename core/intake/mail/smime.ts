// S/MIME that hides the mail from programs that do not know it (E38, RFC 8551): a signed one is unwrapped without checking who signed,
// an encrypted one cannot be read here and never will be.

const SIGNED = '1.2.840.113549.1.7.2';
/** Enveloped and authenticated-enveloped data. */
const ENCRYPTED = ['1.2.840.113549.1.7.3', '1.2.840.113549.1.9.16.1.23'];
const MAX_BYTES = 45_000_000;
const LIMITS = { maxDepth: 50, maxNodes: 100_000, maxContentLength: MAX_BYTES, parseEmbedded: false };

export type Smime = { kind: 'encrypted' } | { kind: 'signed'; content: Uint8Array };

/** What an application/pkcs7-mime part holds; undefined when it is neither, or broken. Never throws. */
export async function readSmime(bytes: Uint8Array): Promise<Smime | undefined> {
  if (bytes.length > MAX_BYTES) return undefined;
  try {
    const { Constructed, fromBER, ObjectIdentifier, OctetString, Sequence } = await import('asn1js');
    const { offset, result } = fromBER(new Uint8Array(bytes), LIMITS);
    if (offset < 0 || !(result instanceof Sequence)) return undefined;
    const [type, wrapper] = result.valueBlock.value;
    if (!(type instanceof ObjectIdentifier) || !(wrapper instanceof Constructed)) return undefined;
    const kind = type.valueBlock.toString();
    if (ENCRYPTED.includes(kind)) return { kind: 'encrypted' };
    const [data] = wrapper.valueBlock.value;
    if (kind !== SIGNED || !(data instanceof Sequence)) return undefined;
    const inner = data.valueBlock.value[2];
    const holder = inner instanceof Sequence ? inner.valueBlock.value[1] : undefined;
    const content = holder instanceof Constructed ? holder.valueBlock.value[0] : undefined;
    return content instanceof OctetString ? { kind: 'signed', content: new Uint8Array(content.getValue()) } : undefined;
  } catch {
    return undefined;
  }
}
