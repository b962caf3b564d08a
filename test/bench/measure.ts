/** Median of `runs` timed runs in milliseconds, after some that do not count. `work` gets the run's number. */
export async function median(runs: number, work: (run: number) => unknown): Promise<number> {
  const warm = Math.ceil(runs / 3);
  const times: number[] = [];
  for (let run = 0; run < warm + runs; run++) {
    const start = performance.now();
    await work(run);
    if (run >= warm) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Aligned columns, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
    )
    .join('\n');
}
