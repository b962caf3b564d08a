import { expect, test } from 'vitest';
import { rulePage } from '../../server/core/documentation.ts';
import { outage, readme } from './fixtures.ts';
import { everything, rangeOf, startSession } from './session.ts';

const uri = 'file:///incidents/outage.md';
const { diagnostic: _, ...withoutPull } = everything.textDocument ?? {};
const pushing = { ...everything, textDocument: withoutPull };

test('findings are pulled, with rule, page, place and the neighbour', async () => {
  const { open, pull, close } = await startSession();
  const document = open(uri, outage);
  const [order] = (await pull(uri)).filter(({ code }) => code === 'timeline-order');
  expect(order).toMatchObject({
    source: 'postmortem',
    severity: 2,
    codeDescription: { href: rulePage('timeline-order') },
    range: { start: { line: rangeOf(document, '**09:10**').start.line } },
  });
  expect(order?.relatedInformation?.length).toBeGreaterThan(0);
  close();
});

test('a keystroke that mends the fault takes the finding away', async () => {
  const { open, change, pull, close } = await startSession();
  const document = open(uri, outage);
  expect((await pull(uri)).map(({ code }) => code)).toContain('timeline-order');
  change(document, rangeOf(document, '09:10'), '09:30');
  expect((await pull(uri)).map(({ code }) => code)).not.toContain('timeline-order');
  close();
});

test('a client that does not pull gets them pushed, and taken back on close', async () => {
  const { client, initialized, open, pushed, close } = await startSession({ capabilities: pushing });
  expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
  open(uri, outage);
  await expect.poll(() => pushed.length).toBe(1);
  expect(pushed[0]?.diagnostics.map(({ code }) => code)).toContain('timeline-order');
  await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await expect.poll(() => pushed.at(-1)?.diagnostics).toEqual([]);
  close();
});

test('no word about Markdown that is no postmortem', async () => {
  const { client, open, pull, ask, actions, close } = await startSession();
  const document = open('file:///incidents/README.md', readme);
  const textDocument = { uri: document.uri };
  expect(await pull(document.uri)).toEqual([]);
  expect(await ask('postmortem/outline', { textDocument })).toBeNull();
  expect(await client.sendRequest('textDocument/documentSymbol', { textDocument })).toEqual([]);
  expect(await actions(document.uri, rangeOf(document, readme))).toEqual([]);
  const position = rangeOf(document, '09:00').start;
  expect(await client.sendRequest('textDocument/hover', { textDocument, position })).toBeNull();
  expect(await client.sendRequest('textDocument/completion', { textDocument, position })).toEqual([]);
  close();
});

test('a document that is not open has no findings, and asking does no harm', async () => {
  const { pull, ask, close } = await startSession();
  expect(await pull('file:///incidents/nowhere.md')).toEqual([]);
  expect(await ask('postmortem/outline', { textDocument: { uri: 'file:///incidents/nowhere.md' } })).toBeNull();
  close();
});

test('a cancelled request is answered as cancelled, and the next one as usual', async () => {
  const { client, open, pull, close } = await startSession();
  open(uri, outage);
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const cancelling = new CancellationTokenSource();
  const request = client.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, cancelling.token);
  cancelling.cancel();
  await expect(request).rejects.toMatchObject({ code: -32800 });
  expect((await pull(uri)).length).toBeGreaterThan(0);
  close();
});

test('a session leaves no failure in the log', async () => {
  const { client, open, pull, logged, close } = await startSession();
  const document = open(uri, outage);
  await pull(uri);
  const range = rangeOf(document, outage);
  await client.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
  expect(logged).toEqual([]);
  close();
});

test.each([
  ['an empty file', ''],
  ['one long line', 'a '.repeat(50_000)],
  ['an unclosed fence', `${outage}\n\`\`\`\n${outage}`],
  ['broken front matter', `---\n: [\n---\n${outage}`],
  ['CRLF and a byte order mark', `\uFEFF${outage.replaceAll('\n', '\r\n')}`],
  ['bytes that are no text', '\u0000\uFFFD\u0001'.repeat(500)],
])('%s is answered without a failure', async (_, text) => {
  const { client, open, pull, ask, actions, logged, close } = await startSession();
  const document = open(uri, text);
  const textDocument = { uri };
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  await pull(uri);
  await ask('postmortem/outline', { textDocument });
  await actions(uri, range);
  await client.sendRequest('textDocument/documentSymbol', { textDocument });
  await client.sendRequest('textDocument/hover', { textDocument, position: range.end });
  expect(logged).toEqual([]);
  close();
});
