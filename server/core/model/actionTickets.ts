import type { Mark, TextLine } from '../markdown/pieces.ts';
import { actionDetails } from './actionDetails.ts';
import type { ActionItem } from './postmortem.ts';
import type { Unit } from './units.ts';

/** "These are tracked in #631", "See issue …": where a sentence beside a list sends those who look for its tickets. */
const sends =
  /\b(?:tracked|tracking|followed up|filed|logged|recorded|detailed)\b[^.!?]* (?:in|by|at|under|as|on|with)\b|\btracking (?:issue|ticket|bug|epic)\b|\bsee here for (?:an? |the )?(?:issue|ticket|bug|epic)s?\b|\bsee (?:also )?(?:the )?(?:(?:issues?|tickets?|bugs?|epics?)\b|[\w./-]*#\d|[A-Z]{2,}-\d)/i;
/** What it may be about instead: one of them, or the incident. */
const aboutElse =
  /\b(?:incident|outage|postmortem|post-mortem|retrospective|background|context|first|second|third|last|latter|former|one)\b/i;
/** An item of nothing but tickets for those before it: `both #12`, `all of these: #12 and #13`. */
const covering =
  /^\W*(both|all|each)(?: of)?(?: these| them| those)?(?: (?:are )?(?:tracked |filed )?(?:in|under|by|as))?\W+(?:(?:[\w.-]+\/[\w.-]+)?#\d+|[A-Z]{2,}-\d+|https?:\S+)(?:(?:, ?| and | & |,? and )(?:(?:[\w.-]+\/[\w.-]+)?#\d+|[A-Z]{2,}-\d+|https?:\S+))*\W*$/i;

/** What stands in the sections of actions, in order: an action, a paragraph with the ticket it sends to, or what parts lists. */
type Step = {
  readonly at: number;
  readonly action: number | null;
  readonly ticket: string | null;
  readonly leads: boolean;
};

/** The ticket to which a sentence of the line sends; null where none does, or where it is about something else. */
function ticketSentTo(line: TextLine): string | null {
  const { ticket } = actionDetails(line);
  if (ticket === null) return null;
  for (const { 0: sentence, index } of line.text.matchAll(/.+?(?:[.!?](?=\s+[\p{Lu}[(])|$)/gu)) {
    if (!sends.test(sentence) || aboutElse.test(sentence)) continue;
    const isHere = ({ url, from }: Mark): boolean => url === ticket && from >= index && from < index + sentence.length;
    if (sentence.includes(ticket) || line.marks.some(isHere)) return ticket;
  }
  return null;
}

/** True for a line that sends to the ticket of actions beside it: "These are tracked in #631". */
export const sendsToTicket = (line: TextLine): boolean => ticketSentTo(line) !== null;

function stepsOf(mine: readonly Unit[], actions: readonly ActionItem[]): Step[] {
  const steps: Step[] = actions.map(({ range }, action) => ({ at: range.start, action, ticket: null, leads: false }));
  let paragraph = null as Step | null;
  for (const { piece, base } of mine) {
    if (piece.kind === 'heading' || piece.kind === 'break') {
      paragraph = null;
      steps.push({ at: base + piece.start, action: null, ticket: null, leads: false });
    }
    if (piece.kind !== 'text' || piece.host !== 'paragraph' || piece.item !== null) continue;
    const { text } = piece.line;
    const ticket = piece.quoted ? null : ticketSentTo(piece.line);
    // A further line of a paragraph takes the place of those before it.
    const before = piece.first ? null : paragraph;
    if (before) steps.pop();
    paragraph = {
      at: before?.at ?? base + piece.start,
      action: null,
      ticket: before?.ticket ?? ticket,
      leads: /[:：]\s*$/.test(text),
    };
    steps.push(paragraph);
  }
  return steps.toSorted((a, b) => a.at - b.at);
}

/** The actions that follow each other from `from` on in the direction `by`. */
function listFrom(steps: readonly Step[], from: number, by: 1 | -1): number[] {
  const found: number[] = [];
  for (let i = from; ; i += by) {
    const action = steps[i]?.action;
    if (action === null || action === undefined) return found;
    found.push(action);
  }
}

/**
 * The actions with the ticket that covers a whole list: of the sentence right before or after it, or of an item of nothing but tickets
 * for those before it, which is no action then. An action's own ticket stays.
 */
export function withSharedTickets(actions: readonly ActionItem[], mine: readonly Unit[]): ActionItem[] {
  const steps = stepsOf(mine, actions);
  const shared = new Map<number, string>();
  const dropped = new Set<number>();
  const share = (list: readonly number[], ticket: string): void => {
    for (const action of list) if (!shared.has(action)) shared.set(action, ticket);
  };
  for (const [i, { action, ticket, leads }] of steps.entries()) {
    const item = action === null ? null : actions[action];
    if (action !== null && item) {
      const word = item.ticket === null ? undefined : covering.exec(item.text)?.[1];
      const before = word === undefined ? [] : listFrom(steps, i - 1, -1);
      if (item.ticket === null || before.length === 0) continue;
      share(word?.toLowerCase() === 'both' ? before.slice(0, 2) : before, item.ticket);
      dropped.add(action);
    } else if (ticket !== null) {
      const before = listFrom(steps, i - 1, -1);
      share(leads || before.length === 0 ? listFrom(steps, i + 1, 1) : before, ticket);
    }
  }
  return actions.flatMap((action, i) =>
    dropped.has(i) ? [] : [{ ...action, ticket: action.ticket ?? shared.get(i) ?? null }],
  );
}
