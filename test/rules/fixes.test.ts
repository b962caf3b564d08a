import { describe, test } from 'vitest';
import { actionItems } from './fixes/actionItems.ts';
import { check } from './fixes/check.ts';
import { parts } from './fixes/parts.ts';
import { words } from './fixes/words.ts';

for (const [name, table] of Object.entries({ ...words, ...parts, ...actionItems })) {
  describe(name, () => {
    test.each(table)('%s %j %j', check);
  });
}
