/**
 * The number of single-letter changes (insert, delete, replace, swap of neighbours) that turn `a` into `b`; `limit + 1` as
 * soon as it is more than `limit`. Optimal string alignment distance, letters taken as they are.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The name that `written` most likely means: at most a third of its letters differ, case ignored. Null where none is that near. */
export function nearest(written: string, names: Iterable<string>): string | null {
  const wanted = written.toLowerCase();
  let best: string | null = null;
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase(), limit);
    if (distance > limit) continue;
    best = name;
    if (distance === 0) return best;
    limit = distance - 1;
  }
  return best;
}
