import type { GenericSchema } from 'valibot';
import { jsonSchemaOf } from '../../server/core/config/jsonSchema.ts';
import { configuration } from '../../server/core/config/schema.ts';

type Json = Readonly<Record<string, unknown>>;

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The settings of a configuration file, one per line. */
export function configurationTable(): string {
  const rows = Object.entries<GenericSchema>(configuration.entries).map(([name, entry]) => {
    const { description, enum: values } = jsonSchemaOf(entry);
    const allowed = Array.isArray(values) ? ` One of ${values.map((value) => `\`${value}\``).join(', ')}.` : '';
    return row([`\`${name}\``, `${description}${allowed}`]);
  });
  return [row(['setting', '']), row(['---', '---']), ...rows].join('\n');
}

/** The editor's settings, one per line; `contributed` is the manifest's `contributes.configuration`. */
export function settingsTable(contributed: Json): string {
  const rows = Object.entries(contributed.properties as Record<string, Json>).map(([name, property]) => {
    const [first = ''] = String(property.markdownDescription).split(/(?<=\.) Only where no configuration file/);
    // The settings editor needs the list, a reader of the table its page.
    const told = first.replace(/one of `generic`.*$/, 'one of the [profiles](docs/profiles.md).');
    return row([`\`${name}\``, told, `\`${JSON.stringify(property.default)}\``]);
  });
  return [row(['setting', '', 'default']), row(['---', '---', '---']), ...rows].join('\n');
}
