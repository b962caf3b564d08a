import type { FromPage, PageState, ToPage } from '../messages.ts';

declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => PageState | undefined;
  readonly setState: (state: PageState) => void;
};

const code = acquireVsCodeApi();
const main = document.querySelector('main') as HTMLElement;
let shown: Omit<PageState, 'scroll'> = { body: '', uri: null };
let cursor: number | null = null;

const keep = () => code.setState({ ...shown, scroll: window.scrollY });

const lineOf = (element: HTMLElement): number => Number(element.dataset.line);

/** What stands in the line of the cursor: an entry with its dot, an action. */
function mark(): HTMLElement[] {
  const line = cursor;
  const all = [...main.querySelectorAll<HTMLElement>('li[data-line], tr[data-line], circle[data-line]')];
  const current = all.filter((one) => line !== null && lineOf(one) <= line && line <= Number(one.dataset.end));
  for (const one of all) one.setAttribute('aria-current', String(current.includes(one)));
  return current.filter(({ localName }) => localName !== 'circle');
}

/** Replaces what is shown; scroll position and focus stay where they are. */
function show(next: Omit<PageState, 'scroll'>, scroll: number): void {
  const focused = [...main.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  shown = next;
  main.innerHTML = next.body;
  mark();
  window.scrollTo(0, scroll);
  if (focused >= 0) main.querySelectorAll('button')[focused]?.focus({ preventScroll: true });
  keep();
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') return show(data, data.uri === shown.uri ? window.scrollY : 0);
  cursor = data.line;
  mark()[0]?.scrollIntoView({ block: 'nearest' });
});

main.addEventListener('click', ({ target }) => {
  const place = (target as Element).closest<HTMLElement>('[data-line]');
  if (place) code.postMessage({ type: 'go', line: lineOf(place) });
});

window.addEventListener('scroll', keep, { passive: true });

const kept = code.getState();
if (kept) show(kept, kept.scroll);
code.postMessage({ type: 'ready' });
