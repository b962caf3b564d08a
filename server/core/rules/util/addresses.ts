/** Ranges of IPv4 addresses that belong to nobody outside: `[first octets, meaning]`. RFC 6890 and its successors' registry. */
const special: readonly ((a: number, b: number, c: number) => boolean)[] = [
  (a) => a === 0 || a === 10 || a === 127 || a >= 224,
  (a, b) => a === 100 && b >= 64 && b <= 127,
  (a, b) => a === 169 && b === 254,
  (a, b) => a === 172 && b >= 16 && b <= 31,
  (a, b) => a === 192 && b === 168,
  (a, b, c) => a === 192 && ((b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99)),
  (a, b) => a === 198 && (b === 18 || b === 19),
  (a, b, c) => (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113),
];

/** The four numbers of a dotted address; null where one is out of range or has a leading zero. */
function octets(text: string): [number, number, number, number] | null {
  const parts = text.split('.');
  const numbers = parts.map(Number);
  if (parts.length !== 4 || parts.some((part, i) => !/^(?:0|[1-9]\d{0,2})$/.test(part) || (numbers[i] ?? 256) > 255))
    return null;
  return numbers as [number, number, number, number];
}

/**
 * True for an IPv4 address of the public internet, in dotted form. Private, loopback, link-local, documentation, benchmark, multicast
 * and reserved ranges are none, and neither is what is no address at all.
 */
export function isPublicIp(text: string): boolean {
  const parts = octets(text);
  if (!parts) return false;
  const [a, b, c] = parts;
  return !special.some((matches) => matches(a, b, c));
}

/** True for an address that only a network's own machines reach: private, shared, loopback or link-local. */
export function isPrivateIp(text: string): boolean {
  const parts = octets(text);
  if (!parts) return false;
  const [a, b] = parts;
  return (
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168)
  );
}
