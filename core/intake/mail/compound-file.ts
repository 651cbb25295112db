// The file system inside a .msg file (MS-CFB, "structured storage"), read so that no chain that bites its own tail and no size that
// claims the moon does harm: the readers at hand follow such chains for ever (E31, E33).

export interface CompoundEntry {
  name: string;
  /** Empty for a stream. */
  children: CompoundEntry[];
  /** Content of a stream, empty for a storage; shorter than claimed when the file is. */
  bytes(): Uint8Array;
}

const SIGNATURE = 'd0cf11e0a1b11ae1';
const HEADER_SECTORS = 109;
const MAX_ENTRIES = 20_000;
const MINI_SECTOR = 64;
const NONE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const STREAM = 2;
const ROOT = 5;

/**
 * What the root holds; undefined when `file` is not a compound file.
 * @throws RangeError when storages lie in storages deeper than the stack.
 */
export function readCompoundFile(file: Uint8Array): CompoundEntry[] | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < 1536 || bytes.toString('hex', 0, 8) !== SIGNATURE) return undefined;
  const sectorSize = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const sectorCount = Math.floor(bytes.length / sectorSize);
  const word = (offset: number) => (offset >= 0 && offset + 4 <= bytes.length ? bytes.readUInt32LE(offset) : NONE);
  const sector = (number: number) => bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);
  const wordsIn = (number: number) =>
    Array.from({ length: sectorSize / 4 }, (_, place) => word((number + 1) * sectorSize + 4 * place));
  /** Numbers along a chain; each at most once, so that it ends. */
  const chain = (first: number, next: (number: number) => number | undefined, most: number): number[] => {
    const seen = new Set<number>();
    for (let at = first; at < END_OF_CHAIN && !seen.has(at) && seen.size < most; at = next(at) ?? END_OF_CHAIN) seen.add(at);
    return [...seen];
  };

  const listSectors = chain(word(68), (number) => word((number + 2) * sectorSize - 4), sectorCount);
  const tableSectors = [
    ...Array.from({ length: HEADER_SECTORS }, (_, place) => word(76 + 4 * place)),
    ...listSectors.flatMap((number) => wordsIn(number).slice(0, -1)),
  ].filter((number) => number < sectorCount);
  const perSector = sectorSize / 4;
  const next = (number: number): number | undefined => {
    const table = tableSectors[Math.floor(number / perSector)];
    return table === undefined ? undefined : word((table + 1) * sectorSize + 4 * (number % perSector));
  };
  const read = (first: number, size: number) => {
    const most = Math.min(sectorCount, Math.ceil(size / sectorSize));
    return Buffer.concat(chain(first, next, most).map(sector)).subarray(0, size);
  };

  const directory = read(word(48), (MAX_ENTRIES + 1) * 128);
  const miniTable = read(word(60), bytes.length);
  const root = entryAt(directory, 0);
  if (root?.type !== ROOT) return undefined;
  const miniStream = read(root.first, Math.min(root.size, bytes.length));
  const miniNext = (number: number) => (4 * number + 4 <= miniTable.length ? miniTable.readUInt32LE(4 * number) : undefined);
  const readMini = (first: number, size: number) =>
    Buffer.concat(
      chain(first, miniNext, Math.ceil(size / MINI_SECTOR)).map((at) =>
        miniStream.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR),
      ),
    ).subarray(0, size);

  const seen = new Set<number>([0]);
  const childrenOf = (first: number): CompoundEntry[] => {
    const found: CompoundEntry[] = [];
    const waiting = [first];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const entry = seen.has(number) ? undefined : entryAt(directory, number);
      seen.add(number);
      if (entry === undefined) continue;
      waiting.push(entry.right, entry.left);
      const size = Math.min(entry.size, bytes.length);
      const isStream = entry.type === STREAM;
      found.push({
        name: entry.name,
        children: isStream ? [] : childrenOf(entry.child),
        bytes: () => (isStream ? (size < 4096 ? readMini(entry.first, size) : read(entry.first, size)) : new Uint8Array()),
      });
    }
    return found;
  };
  return childrenOf(root.child);
}

function entryAt(directory: Buffer, number: number) {
  const at = 128 * number;
  if (number >= MAX_ENTRIES || at + 128 > directory.length) return undefined;
  const type = directory[at + 66] ?? 0;
  if (type === 0) return undefined;
  const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
  return {
    type,
    name: directory.toString('utf16le', at, at + nameLength).split('\0', 1)[0] ?? '',
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
    first: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}
