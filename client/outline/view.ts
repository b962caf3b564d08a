import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { nodeAt, nodesOf, type OutlineNode } from './nodes.ts';
import type { OutlineStore } from './store.ts';

/** Run by a click; not in the palette. */
const goTo = 'postmortem.outline.goTo';

function toTreeItem(node: OutlineNode): TreeItem {
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  const fold = node.children.length === 0 ? None : node.children.length > 200 ? Collapsed : Expanded;
  const item = new TreeItem(node.label, fold);
  item.id = node.id;
  item.description = node.description;
  if (node.tooltip) item.tooltip = new MarkdownString(node.tooltip);
  item.iconPath = node.color ? new ThemeIcon(node.icon, new ThemeColor(node.color)) : new ThemeIcon(node.icon);
  item.contextValue = node.type;
  const spoken = [node.label, node.description].filter((part) => part !== '').join(', ');
  item.accessibilityInformation = { label: spoken };
  if (node.insert !== null)
    item.command = { command: 'postmortem.insertSection', title: 'Insert section', arguments: [node] };
  else if (node.range) item.command = { command: goTo, title: 'Go to line', arguments: [node] };
  return item;
}

const toRange = ({ start, end }: NonNullable<OutlineNode['range']>): Range =>
  new Range(start.line, start.character, end.line, end.character);

/** How long the cursor must rest before the tree follows it. */
const pause = 120;

/** The tree view "Postmortem Outline": shows what the store holds, leads to the line on a click, follows the cursor. */
export function createOutlineView(store: OutlineStore): Disposable {
  let roots: readonly OutlineNode[] = [];
  let parents = new Map<OutlineNode, OutlineNode>();
  const changes = new EventEmitter<void>();
  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: changes.event,
    getChildren: (node) => [...(node ? node.children : roots)],
    getParent: (node) => parents.get(node),
    getTreeItem: toTreeItem,
  };
  const view = window.createTreeView('postmortem.outline', { treeDataProvider: provider, showCollapseAll: true });

  const rebuild = () => {
    const outline = store.shown()?.outline ?? null;
    roots = outline ? nodesOf(outline) : [];
    parents = new Map(roots.flatMap((root) => root.children.map((child) => [child, root])));
    view.description = outline ? outline.profile.name : '';
    changes.fire();
  };

  /** Where a click has put the cursor: following it there would move the selection off what was clicked. */
  let clicked: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (editor: TextEditor) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const line = editor.selection.active.line;
      if (!view.visible || editor.document !== store.shown()?.document || clicked === line) return;
      clicked = null;
      const node = nodeAt(roots, line);
      if (node && view.selection[0]?.id !== node.id) void view.reveal(node, { select: true, focus: false });
    }, pause);
  };

  const show = async (node: OutlineNode) => {
    const document = store.shown()?.document;
    if (!document || !node.range) return;
    const range = toRange(node.range);
    clicked = range.start.line;
    const editor = await window.showTextDocument(document, { preserveFocus: false });
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };

  rebuild();
  return Disposable.from(
    view,
    changes,
    store.onChange(() => {
      rebuild();
      const editor = window.activeTextEditor;
      if (editor) follow(editor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) follow(textEditor);
    }),
    view.onDidChangeVisibility(() => {
      const editor = window.activeTextEditor;
      if (editor) follow(editor);
    }),
    commands.registerCommand(goTo, show),
    { dispose: () => clearTimeout(timer) },
  );
}
