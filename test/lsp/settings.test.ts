import { expect, test } from 'vitest';
import { outage } from './fixtures.ts';
import { everything, startSession } from './session.ts';

const uri = 'file:///work/incidents/outage.md';
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
  const files = { 'file:///work/.postmortem.yaml': 'rules:\n  timeline-order: error\n' };
  const { open, pull, close } = await startSession({ files, settings: { rules: { 'timeline-order': 'off' } } });
  open(uri, outage);
  const order = (await pull(uri)).find(({ code }) => code === 'timeline-order');
  expect(order?.severity).toBe(1);
  close();
});

test('globs of a configuration file say what is a postmortem', async () => {
  const files = { 'file:///work/.postmortem.yaml': "files: ['!incidents/**']\n" };
  const { open, pull, close } = await startSession({ files });
  open(uri, outage);
  expect(await pull(uri)).toEqual([]);
  close();
});

test('mistakes in a configuration file are shown there', async () => {
  const files = { 'file:///work/.postmortem.yaml': 'profil: alx\n' };
  const { open, pull, pushed, close } = await startSession({ files });
  open(uri, outage);
  await pull(uri);
  await expect.poll(() => pushed.map((one) => one.uri)).toContain('file:///work/.postmortem.yaml');
  expect(pushed[0]?.diagnostics[0]?.message).toContain('profile');
  close();
});
