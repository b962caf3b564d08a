import { expect, test } from 'vitest';
import { outage } from './fixtures.ts';
import { applied, everything, rangeOf, startSession } from './session.ts';

const uri = 'file:///incidents/incidents/outage.md';
const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

test('a changed setting counts at once, and diagnostics are asked for anew', async () => {
  const settings: Record<string, unknown> = {};
  const { client, open, pull, refreshes, close } = await startSession({ settings });
  open(uri, outage);
  expect(codes(await pull(uri))).toContain('timeline-order');
  settings.rules = { 'timeline-order': 'off' };
  await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await expect.poll(refreshes).toBe(1);
  expect(codes(await pull(uri))).not.toContain('timeline-order');
  close();
});

test('a client that refuses to be watched, or to pull anew, is served on', async () => {
  const reject = ['client/registerCapability', 'workspace/diagnostic/refresh', 'workspace/configuration'];
  const { client, open, pull, logged, close } = await startSession({ reject });
  open(uri, outage);
  expect(codes(await pull(uri))).toContain('timeline-order');
  await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  for (const what of ['watching settings', 'watching **/', 'refreshing diagnostics'])
    await expect.poll(() => logged.join('\n')).toContain(`${what}`);
  expect(codes(await pull(uri))).toContain('timeline-order');
  close();
});

test('wrong settings count for nothing and do no harm', async () => {
  const { open, pull, close } = await startSession({ settings: { rules: 7, profile: { a: 1 }, timezone: ['UTC'] } });
  open(uri, outage);
  expect(codes(await pull(uri))).toContain('timeline-order');
  close();
});

test('a client that only pushes its settings is heard', async () => {
  const { configuration: _, ...workspace } = everything.workspace ?? {};
  const { client, open, pull, close } = await startSession({ capabilities: { ...everything, workspace } });
  open(uri, outage);
  const settings = { postmortem: { rules: { 'timeline-order': 'off' } } };
  await client.sendNotification('workspace/didChangeConfiguration', { settings });
  expect(codes(await pull(uri))).not.toContain('timeline-order');
  close();
});

test('a configuration file goes before the settings', async () => {
  const files = { 'file:///incidents/.postmortem.yaml': 'rules:\n  timeline-order: error\n' };
  const { open, pull, ask, close } = await startSession({ files, settings: { rules: { 'timeline-order': 'off' } } });
  open(uri, outage);
  const order = (await pull(uri)).find(({ code }) => code === 'timeline-order');
  expect(order?.severity).toBe(1);
  const outline = await ask('postmortem/outline', { textDocument: { uri } });
  expect(outline?.configuration).toBe('file:///incidents/.postmortem.yaml');
  close();
});

test('globs of a configuration file say what is a postmortem', async () => {
  const files = { 'file:///incidents/.postmortem.yaml': "files: ['!incidents/**']\n" };
  const { open, pull, close } = await startSession({ files });
  open(uri, outage);
  expect(await pull(uri)).toEqual([]);
  close();
});

test('mistakes in a configuration file are shown there', async () => {
  const files = { 'file:///incidents/.postmortem.yaml': 'profil: alx\n' };
  const { open, pull, pushed, close } = await startSession({ files });
  open(uri, outage);
  await pull(uri);
  await expect.poll(() => pushed.map((one) => one.uri)).toContain('file:///incidents/.postmortem.yaml');
  expect(pushed[0]?.diagnostics[0]?.message).toContain('profile');
  close();
});

test('a configuration that is open is checked by itself, as it stands in the editor, until it is closed', async () => {
  const file = 'file:///incidents/.postmortem.yaml';
  const files = { [file]: 'profile: alx\n' };
  const { client, open, change, pushed, close } = await startSession({ files });
  const last = () => pushed.findLast((one) => one.uri === file)?.diagnostics.map(({ message }) => message);
  const document = open(file, 'profil: alx\nextends: ./none.yaml\n');
  await expect.poll(last).toHaveLength(2);
  expect(last()?.[1]).toContain('(looked for /incidents/none.yaml)');
  change(document, rangeOf(document, 'profil: alx\nextends: ./none.yaml'), 'profile: alx');
  await expect.poll(last).toEqual([]);
  change(document, rangeOf(document, 'profil'), 'profill');
  await expect.poll(last).toHaveLength(1);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri: file } });
  await expect.poll(last).toEqual([]);
  close();
});

test('mistakes in a configuration are taken back when the last document that it governs is closed', async () => {
  const file = 'file:///incidents/.postmortem.yaml';
  const { client, open, pull, pushed, close } = await startSession({ files: { [file]: 'profil: alx\n' } });
  const last = () => pushed.findLast((one) => one.uri === file)?.diagnostics.length;
  const others = ['file:///incidents/a.md', 'file:///incidents/b.md'];
  for (const other of others) {
    open(other, outage);
    await pull(other);
  }
  await expect.poll(last).toBe(1);
  // While it is open, what stands in the editor counts.
  open(file, 'profile: alx\n');
  await expect.poll(last).toBe(0);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri: file } });
  await expect.poll(last).toBe(1);
  for (const [other, left] of [
    [others[0], 1],
    [others[1], 0],
  ] as const) {
    await client.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
    await expect.poll(last).toBe(left);
  }
  close();
});

test('a mistake in a configuration that is open is mended at its place, as it stands in the editor', async () => {
  const file = 'file:///incidents/.postmortem.yaml';
  const text = '# Not saved yet\nprofile: "google-sr"\nrules:\n  timeline-ordr: error\ntimezone: Nowhere\n';
  const { client, open, pull, actions, close } = await startSession();
  const document = open(file, text);
  const mend = async (words: string) => {
    const [fix, ...others] = await actions(file, rangeOf(document, words));
    expect(others).toEqual([]);
    return [fix?.title, applied(document, fix?.edit)];
  };
  expect(await mend('google-sr')).toEqual(['Change to google-sre', text.replace('google-sr', 'google-sre')]);
  expect(await mend('timeline-ordr')).toEqual(['Change to timeline-order', text.replace('-ordr', '-order')]);
  expect(await actions(file, rangeOf(document, 'Nowhere'))).toEqual([]);
  // It is read as nothing else.
  expect(await pull(file)).toEqual([]);
  expect(await client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: file } })).toEqual([]);
  close();
});

test('a mistake in front matter is mended like any other, and cannot be disabled as a rule', async () => {
  const { open, actions, resolve, close } = await startSession();
  const document = open(uri, `---\npostmortem:\n  profile: google-sr\n---\n\n${outage}`);
  const offered = await actions(uri, rangeOf(document, 'google-sr'));
  expect(offered.map(({ title }) => title)).toEqual(['Change to google-sre']);
  expect(applied(document, (await resolve(offered[0]!)).edit)).toContain('profile: google-sre\n');
  close();
});

test('a template that a configuration names is watched, and counts at once when it changes', async () => {
  const template = 'file:///incidents/templates/our [own].md';
  const files: Record<string, string> = {
    'file:///incidents/.postmortem.yaml': 'profile: ./templates/our [own].md\n',
    [template]: '# Title\n\n## Summary\n\n## Timeline\n\n## Root cause\n\n## Action items\n',
  };
  const { client, open, pull, refreshes, close } = await startSession({ files });
  const watched: string[] = [];
  client.onRequest('client/registerCapability', ({ registrations }) => {
    for (const { registerOptions } of registrations)
      watched.push(...(registerOptions.watchers ?? []).map(({ globPattern }: { globPattern: string }) => globPattern));
    return null;
  });
  open(uri, outage);
  const needsMore = async () => (await pull(uri)).some(({ message }) => String(message).includes('Thank-yous'));
  expect(await needsMore()).toBe(false);
  await expect.poll(() => watched).toContain('**/our ?own?.md');
  files[template] += '\n## Thank-yous\n\nTo whom?\n';
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: template, type: 2 }] });
  await expect.poll(refreshes).toBe(1);
  expect(await needsMore()).toBe(true);
  close();
});

test('a configuration file that changes counts at once', async () => {
  const files: Record<string, string> = {};
  const { client, open, pull, refreshes, close } = await startSession({ files });
  open(uri, outage);
  expect(codes(await pull(uri))).toContain('timeline-order');
  const changed = 'file:///incidents/.postmortem.yaml';
  files[changed] = 'rules:\n  timeline-order: off\n';
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: changed, type: 1 }] });
  await expect.poll(refreshes).toBe(1);
  expect(codes(await pull(uri))).not.toContain('timeline-order');
  close();
});

test('a client that reads files for the server is asked for them', async () => {
  const asked: string[] = [];
  const { client, open, pull, close } = await startSession({ initializationOptions: { readFile: true } });
  client.onRequest('postmortem/readFile', ({ uri: file }: { uri: string }) => {
    asked.push(file);
    return file === 'vscode-vfs://github/me/.postmortem.yaml' ? 'rules:\n  timeline-order: off\n' : null;
  });
  const virtual = 'vscode-vfs://github/me/incidents/outage.md';
  await client.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'vscode-vfs://github/me', name: 'me' }], removed: [] },
  });
  open(virtual, outage);
  expect(codes(await pull(virtual))).not.toContain('timeline-order');
  expect(asked).toContain('vscode-vfs://github/me/incidents/.postmortem.yaml');
  close();
});
