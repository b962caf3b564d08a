/** A moment that an address carries. */
export interface Point {
  /** UTC epoch milliseconds. */
  readonly instant: number;
  /** For people: `the Slack link`. */
  readonly what: string;
}

/** Identifiers that count milliseconds from a service's own epoch: `id >> 22` plus that epoch. */
const discordEpoch = 1_420_070_400_000;
const xEpoch = 1_288_834_974_657;

const snowflake = (id: string, epoch: number): number => Number(BigInt(id) >> 22n) + epoch;
const seconds = (digits: string): number => Number(digits) * 1000;

/**
 * What the addresses of messages and alerts say: pattern, how its first group is read, and its name. The first that fits counts:
 * Slack's permalink of a message in a thread names the message first and the thread behind it, and the message is what is cited.
 */
const forms: readonly (readonly [RegExp, (group: string) => number, string])[] = [
  [/slack\.com\/archives\/[A-Z0-9]+\/p(\d{10})\d{6}/, seconds, 'the Slack link'],
  [/[?&]thread_ts=(\d{10})(?:\.\d+)?/, seconds, 'the Slack link'],
  [/discord(?:app)?\.com\/channels\/\d+\/\d+\/(\d{17,20})/, (id) => snowflake(id, discordEpoch), 'the Discord link'],
  [/(?:twitter|x)\.com\/\w+\/status\/(\d{15,20})/, (id) => snowflake(id, xEpoch), 'the link to X'],
  [/teams\.microsoft\.com\/l\/message\/[^/?]+\/(\d{13})(?!\d)/, Number, 'the Teams link'],
  [/opsgenie\.com\/alert\/(?:detail|show)\/[0-9a-f-]{36}-(\d{13})(?!\d)/, Number, 'the Opsgenie link'],
];

/** The moment in an address; null where it carries none. */
export function pointOfAddress(url: string): Point | null {
  for (const [pattern, read, what] of forms) {
    const group = pattern.exec(url)?.[1];
    if (group) return { instant: read(group), what };
  }
  return null;
}
