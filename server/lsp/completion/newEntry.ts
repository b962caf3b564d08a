import { CompletionItemKind } from 'vscode-languageserver';
import { chooseForm } from '../../core/edits/insert/chooseForm.ts';
import { writeEntry } from '../../core/edits/insert/writeEntry.ts';
import { zoneOf } from '../../core/edits/timeline/entryClock.ts';
import { entriesOf } from '../../core/model/entriesOf.ts';
import { wallAt } from '../../core/time/instants.ts';
import { itemsOf, type Source } from './context.ts';

/**
 * Behind the marker of a new item in a timeline: the present time, as the entries write theirs. Only where the timeline tells its zone
 * and is still being written along: the present time means nothing among the entries of another day.
 */
export const newEntry: Source = (place) => {
  const { read, before, after, offset, now } = place;
  const marker = /^([ \t>]*)[-*+][ \t]*$/.exec(before);
  if (marker === null || after.trim() !== '') return null;
  const { markdown, postmortem } = read.analysis;
  const timeline = postmortem.timelines.find(({ section, range, layout }) => {
    const around = section === null ? range : postmortem.sections[section]!.range;
    return layout === 'item' && around.start <= offset && offset <= around.end;
  });
  const zone = timeline && zoneOf(postmortem, timeline);
  const wall = zone ? wallAt(zone, now) : null;
  if (!timeline || wall === null) return null;
  const entries = entriesOf(postmortem, timeline);
  const last = entries.findLast(({ moment }) => moment.date !== null)?.moment.date ?? null;
  if (last !== null && last !== wall.date) return null;
  const at = entries.findIndex(({ range }) => range.start > offset);
  const position = at < 0 ? entries.length : at;
  const form = chooseForm(markdown.text, postmortem, timeline, position, { date: false, elapsed: false }, null);
  // Times since the start (`T+15m`) do not say the present one.
  if (!form.parts.some(({ kind }) => kind === 'time')) return null;
  const values = { date: null, time: wall.time.slice(0, 5), zone: null, text: '', number: 1 };
  const entry = writeEntry(markdown.text, timeline, form, values, null).text.replace(/^[ \t>]*/, marker[1] ?? '');
  // Another marker, or none: the entry would not be one of this list.
  if (!/^[ \t>]*[-*+] /.test(entry) || entry.includes('\n')) return null;
  const label = entry.replace(/^[ \t>]*[-*+] /, '').trim();
  return itemsOf(place, before, [{ label, text: entry, detail: `now, in ${zone}` }], CompletionItemKind.Event);
};
