type Matches = (a: number, b: number, c: number) => boolean;

/** Networks of one's own: private, shared, loopback, link-local (RFC 1918, 6598, 1122, 3927). */
const own: readonly Matches[] = [
  (a) => a === 10 || a === 127,
  (a, b) => a === 100 && b >= 64 && b <= 127,
  (a, b) => a === 169 && b === 254,
  (a, b) => a === 172 && b >= 16 && b <= 31,
  (a, b) => a === 192 && b === 168,
];

/** What else is nobody's: this network, multicast and above, protocols, relays, benchmarks, documentation (IANA's registry, RFC 6890). */
const nobodys: readonly Matches[] = [
  (a) => a === 0 || a >= 224,
  (a, b, c) => a === 192 && ((b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99)),
  (a, b) => a === 198 && (b === 18 || b === 19),
  (a, b, c) => (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113),
];

/** The four numbers of a dotted address; null where one is out of range or has a leading zero. */
function octets(text: string): readonly number[] | null {
  const parts = text.split('.');
  const numbers = parts.map(Number);
  if (parts.length !== 4 || parts.some((part, i) => !/^(?:0|[1-9]\d{0,2})$/.test(part) || (numbers[i] ?? 256) > 255))
    return null;
  return numbers;
}

const isIn = (networks: readonly Matches[], [a = 0, b = 0, c = 0]: readonly number[]): boolean =>
  networks.some((matches) => matches(a, b, c));

/**
 * True for an IPv4 address of the public internet, in dotted form. Private, loopback, link-local, documentation, benchmark, multicast
 * and reserved ranges are none, and neither is what is no address at all.
 */
export function isPublicIp(text: string): boolean {
  const parts = octets(text);
  return parts !== null && !isIn(own, parts) && !isIn(nobodys, parts);
}

/** True for an IPv4 address that only a network's own machines reach: private, shared, loopback or link-local. */
export function isPrivateIp(text: string): boolean {
  const parts = octets(text);
  return parts !== null && isIn(own, parts);
}
