import { expect, test } from 'vitest';
import { sectionsText } from '../../../client/statusText.ts';

test.each([
  [[], 'All required sections are there'],
  [['Impact'], '1 required section is missing: Impact'],
  [['Impact', 'Timeline'], '2 required sections are missing: Impact, Timeline'],
  [['A', 'B', 'C', 'D'], '4 required sections are missing'],
])('%j', (missing, text) => expect(sectionsText(missing)).toBe(text));
