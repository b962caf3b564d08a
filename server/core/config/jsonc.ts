/**
 * JSON with its comments blanked out, every other character at its offset: what is left is YAML in flow style, trailing commas
 * included, so one parser with ranges reads both languages.
 */
export function withoutComments(text: string): string {
  return text.replace(/"(?:\\.|[^"\\\r\n])*"|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (found) =>
    found.startsWith('"') ? found : found.replace(/[^\r\n]/g, ' '),
  );
}
