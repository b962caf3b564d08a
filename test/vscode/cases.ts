import * as vscode from 'vscode';
import { becomes, type Case, holds, same, until } from '../cases.ts';
import { findingsOfExample, meetingNotes, postmortem } from './documents.ts';
import { activated, findingOf, isActive, rulesOf, showFile, showText } from './editor.ts';

const example = 'faulty.md';

const actionsAt = (document: vscode.TextDocument, { range }: vscode.Diagnostic, kind: vscode.CodeActionKind) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    // So many actions are asked for their edits too.
    20,
  );

/** In this order: the first two want a window in which no postmortem was open yet. */
export const cases: readonly Case[] = [
  {
    name: 'sleeps until a Markdown document is open',
    run: () => holds(!isActive(), 'active already'),
  },
  {
    name: 'is silent about Markdown that is no postmortem, and starts no server',
    run: async () => {
      const { document } = await showText(meetingNotes);
      const api = await activated();
      await api.ready();
      same(rulesOf(document), []);
      same(await api.outline(), []);
      holds(!api.serverRunning(), 'the server runs');
    },
  },
  {
    name: 'checks and completes a configuration file that is open by itself, until it is closed',
    run: async () => {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      holds(folder, 'no folder is open');
      const at = vscode.Uri.joinPath(folder, 'alone', '.postmortem.yaml');
      await vscode.workspace.fs.writeFile(at, new TextEncoder().encode('profil: alx\npreset: \n'));
      // Not openTextDocument, which keeps a document open after its editor is closed.
      await vscode.commands.executeCommand('vscode.open', at);
      const document = await until('the editor', () => vscode.window.activeTextEditor?.document);
      await findingOf(document, 'configuration');
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        at,
        new vscode.Position(1, 'preset: '.length),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      holds(labels.includes('by-status'), `by-status is not among ${labels.join(', ')}`);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until('the mistake to go', () => rulesOf(document).length === 0);
    },
  },
  {
    name: 'reports what is wrong with the example, and nothing else',
    run: async () => {
      const { document } = await showFile(example);
      await becomes(() => rulesOf(document), findingsOfExample, 'rules');
    },
  },
  {
    name: 'mends a finding by its quick fix',
    run: async () => {
      const { document } = await showFile(example);
      const finding = await findingOf(document, 'timeline-order');
      const actions = await actionsAt(document, finding, vscode.CodeActionKind.QuickFix);
      const fix = actions.find(({ isPreferred }) => isPreferred);
      holds(fix?.edit, `no preferred fix among ${actions.map(({ title }) => title).join(', ')}`);
      holds(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
      await until('the finding to go', () => !rulesOf(document).includes('timeline-order'));
      same(document.getText().match(/\d\d:\d\d(?= (Mitigated|The search team))/g), ['14:32', '14:41']);
    },
  },
  {
    name: 'offers its snippets',
    run: async () => {
      const { document } = await showText('\n');
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 0),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      for (const wanted of ['pm-timeline', 'pm-summary', 'pm-action-items']) {
        holds(labels.includes(wanted), `${wanted} is not among ${labels.filter((one) => one.startsWith('pm-'))}`);
      }
    },
  },
  {
    name: 'inserts a timeline entry at its place, and one undo takes it back',
    run: async () => {
      const editor = await showText(postmortem);
      const entry = { time: '09:40', text: 'The build job is found.' };
      holds(await vscode.commands.executeCommand('postmortem.insertTimelineEntry', entry), 'not inserted');
      const lines = editor.document.getText().split('\n');
      const at = lines.indexOf('- 09:40 The build job is found.');
      holds(lines[at - 1]?.startsWith('- 09:25'), `not behind 09:25:\n${lines.join('\n')}`);
      holds(lines[at + 1]?.startsWith('- 09:58'), 'not before 09:58');
      await vscode.commands.executeCommand('undo');
      same(editor.document.getText(), postmortem);
    },
  },
  {
    name: 'shows the incident in the outline, and follows what is typed',
    run: async () => {
      const { document } = await showText(postmortem);
      const api = await activated();
      const labels = async () => (await api.outline()).flatMap(({ children }) => children.map(({ label }) => label));
      const first = await labels();
      for (const wanted of ['Summary', '09:25 +00:15 Detected: the latency alert pages the on-call.']) {
        holds(first.includes(wanted), `${wanted} is not among ${first.join(' | ')}`);
      }
      const edit = new vscode.WorkspaceEdit();
      const last = postmortem.slice(0, postmortem.indexOf('\n\n## Root cause')).split('\n').length;
      edit.insert(document.uri, new vscode.Position(last, 0), '- 10:05 The report is sent.\n');
      holds(await vscode.workspace.applyEdit(edit), 'the edit was refused');
      await until('the new entry', async () => (await labels()).includes('10:05 +00:55 The report is sent.'));
    },
  },
  {
    name: 'draws the incident beside the text, follows what is typed, and a click goes to the line',
    run: async () => {
      const editor = await showText(postmortem);
      const { ready, preview } = await activated();
      await ready();
      await vscode.commands.executeCommand('postmortem.showPreview');
      const drawn = (text: string) => until(text, () => preview.body()?.includes(text));
      await drawn('>33 min<');
      await drawn('the latency alert pages the on-call');
      same(vscode.window.activeTextEditor?.document.uri, editor.document.uri, 'the document with the focus');
      const at = editor.document.positionAt(postmortem.indexOf('09:58'));
      await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 5)), '10:10'));
      await drawn('>45 min<');
      await preview.receive({ type: 'go', line: at.line });
      same(vscode.window.activeTextEditor?.document.uri, editor.document.uri, 'the document that was clicked');
      same(vscode.window.activeTextEditor?.selection.active.line, at.line, 'line');
      await showText(meetingNotes);
      await ready();
      await drawn('>45 min<');
      await preview.receive({ type: 'go', line: at.line });
      same(vscode.window.activeTextEditor?.document.uri, editor.document.uri, 'the document that is still drawn');
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const own = tabs.filter(({ label }) => label.startsWith('Incident: '));
      same(own.length, 1, 'previews');
      await vscode.window.tabGroups.close(own);
      await until('the preview to close', () => preview.body() === null);
    },
  },
  {
    name: 'notices a document that becomes a postmortem while it is typed',
    run: async () => {
      const { document } = await showText('# Notes\n');
      const api = await activated();
      same(await api.outline(), [], 'the outline of a note');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), postmortem.replace('09:10', '09:90'));
      holds(await vscode.workspace.applyEdit(edit), 'the edit was refused');
      await findingOf(document, 'invalid-time');
    },
  },
  {
    name: 'follows what a configuration file declares to be a postmortem',
    run: async () => {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      holds(folder, 'no folder is open');
      const write = (name: string, text: string) =>
        vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'declared', name), new TextEncoder().encode(text));
      await write('.postmortem.yaml', "files: '*.md'\n");
      await write('plain.md', '# Nothing that looks so\n');
      const { document } = await showFile('declared/plain.md');
      await findingOf(document, 'missing-section');
    },
  },
  {
    name: 'goes from placeholder to placeholder',
    run: async () => {
      const editor = await showText(
        postmortem.replace('About 9,000 searches', '[insert how many] searches').replace('09:58', 'HH:MM'),
      );
      const selected = async () => {
        await vscode.commands.executeCommand('postmortem.nextPlaceholder');
        return editor.document.getText(editor.selection);
      };
      same(await selected(), '[insert how many]');
      same(await selected(), 'HH:MM');
      same(await selected(), '[insert how many]');
      const finding = await findingOf(editor.document, 'placeholder');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      const actions = await actionsAt(editor.document, finding, vscode.CodeActionKind.QuickFix);
      const select = actions.find(({ title }) => title === 'Select the placeholder')?.command;
      holds(select, `not among ${actions.map(({ title }) => title).join(', ')}`);
      await vscode.commands.executeCommand(select.command, ...(select.arguments ?? []));
      same(editor.document.getText(editor.selection), '[insert how many]');
      await editor.edit((edit) => edit.replace(editor.selection, 'All'));
      await vscode.commands.executeCommand('postmortem.nextPlaceholder');
      await editor.edit((edit) => edit.replace(editor.selection, '09:58'));
      same(await vscode.commands.executeCommand('postmortem.nextPlaceholder'), false, 'something is left');
    },
  },
  {
    name: 'asks for an owner behind every action, each to be typed by itself',
    run: async () => {
      const second = '- [ ] Test the alert (due: 2026-02-21)\n- [ ] Test the rollback (due: 2026-02-22)\n';
      const editor = await showText(postmortem + second);
      const finding = await findingOf(editor.document, 'action-owner');
      const actions = await actionsAt(editor.document, finding, vscode.CodeActionKind.QuickFix);
      const fix = actions.find(({ isPreferred }) => isPreferred);
      holds(fix?.edit, `no preferred fix among ${actions.map(({ title }) => title).join(', ')}`);
      holds(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
      const ends = () => editor.document.getText().match(/(?<=\(due: 2026-02-2\d).*/g);
      same(ends(), [', owner: [owner])', ', owner: [owner])']);
      await vscode.commands.executeCommand('type', { text: 'Kim' });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      await vscode.commands.executeCommand('type', { text: 'Lee' });
      same(ends(), [', owner: Kim)', ', owner: Lee)']);
      await until('the finding to go', () => !rulesOf(editor.document).includes('action-owner'));
    },
  },
  {
    name: 'mends a name in a configuration file, and follows the template that it names',
    run: async () => {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      holds(folder, 'no folder is open');
      const at = (name: string) => vscode.Uri.joinPath(folder, 'configured', name);
      const write = (name: string, text: string) =>
        vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
      await write('ours.md', '# Title\n\n## Summary\n\n## Impact\n\n## Timeline\n\n## Root cause\n\n## Action items\n');
      await write('.postmortem.yaml', 'profile: ./ours.md\nrules:\n  timeline-ordr: off\n');
      await write('search.md', postmortem);
      const { document } = await showFile('configured/search.md');
      const configuration = await vscode.workspace.openTextDocument(at('.postmortem.yaml'));
      const mistake = await findingOf(configuration, 'configuration');
      const fix = await until('the fix of the mistake', async () =>
        (await actionsAt(configuration, mistake, vscode.CodeActionKind.QuickFix)).find(({ edit }) => edit),
      );
      holds(fix.edit && (await vscode.workspace.applyEdit(fix.edit)), 'the edit was refused');
      same(configuration.getText().split('\n')[2], '  timeline-order: off');
      holds(await configuration.save(), 'not saved');
      await until('the mistake to go', () => rulesOf(configuration).length === 0);
      same(rulesOf(document).includes('missing-section'), false, 'a section is missing');
      await write('ours.md', '# Title\n\n## Summary\n\n## Thank-yous\n');
      await findingOf(document, 'missing-section');
    },
  },
  {
    name: 'goes on where it was after its server was started anew',
    run: async () => {
      const editor = await showText(postmortem.replace('09:10', '09:90'));
      const { document } = editor;
      await findingOf(document, 'invalid-time');
      await vscode.commands.executeCommand('postmortem.restartServer');
      await findingOf(document, 'invalid-time');
      const at = document.positionAt(document.getText().indexOf('09:90'));
      await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 5)), '09:10'));
      await until('the finding to go', () => !rulesOf(document).includes('invalid-time'));
    },
  },
];
