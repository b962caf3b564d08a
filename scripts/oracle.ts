// Compares the instants of 100,000 wall times in 30 zones from 1995 to 2035, half of them around changes of the clocks, with those
// that Intl.DateTimeFormat shows. `npm test` does the same with a small sample.
import { instantsOf } from '../server/core/time/instants.ts';
import { instantsByIntl, oracleZones, wallTimes } from '../test/unit/time/oracle.ts';

const count = 100_000;
const years = Array.from({ length: 41 }, (_, i) => 1995 + i);
const found = [0, 0, 0];
const wrong: string[] = [];
for (const { zone, wall } of wallTimes(count, years, 1)) {
  const iso = new Date(wall).toISOString();
  const wanted = instantsByIntl(zone, wall);
  const got = instantsOf(iso.slice(0, 10), iso.slice(11, 16), zone);
  found[wanted.length] = (found[wanted.length] ?? 0) + 1;
  if (wanted.join() !== got.join())
    wrong.push(`${zone} ${iso.slice(0, 16)}: ${got.join(' ') || 'none'} for ${wanted.join(' ') || 'none'}`);
}
console.log(
  `${count} wall times in ${oracleZones.length} zones: ${found[0]} in gaps, ${found[1]} once, ${found[2]} twice; ${wrong.length} differ`,
);
for (const line of wrong.slice(0, 20)) console.log(line);
if (wrong.length > 0) process.exitCode = 1;
