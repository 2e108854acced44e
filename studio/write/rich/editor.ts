import { baseKeymap, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState as State, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { fixAddress } from '../../../cli/check/address-fix.js';
import { toHtml } from '../../../cli/write/html.js';
import { fromHtml } from '../../../src/text/from-html.js';
import { fromText } from '../../../src/text/from-text.js';
import { safeUrl } from '../../../src/util/urls.js';
import { blocksOf, toDocument, toRichText } from './convert.js';
import type { Action } from './rich-text.js';
import { schema } from './schema.js';

/** The formatting at the selection. */
export interface EditorState {
  readonly active: ReadonlySet<Action>;
  /** The URL of the link at the selection; empty if there is none. */
  readonly link: string;
}

/** Functions that the editor calls. */
interface Listener {
  /** The user changed the text; empty if nothing is left. */
  readonly changed: (html: string) => void;
  readonly moved: (state: EditorState) => void;
  /** The user asked for a link by keyboard. */
  readonly link: () => void;
}

export interface Editor {
  setHtml(html: string): void;
  /** Sets the id of the text box, and the ids of its label and of the texts that describe it. */
  setDescription(id: string, labelledBy: string, describedBy: string): void;
  run(action: Action): void;
  /** Sets the link of the selection; an empty URL removes it. */
  setLink(url: string): void;
  focus(): void;
  destroy(): void;
}

/** Creates an editor whose HTML passes through the reader of the page, so that it holds only what the page shows. */
export function createEditor(place: HTMLElement, html: string, listener: Listener): Editor {
  const plugins = [history(), keymap(keysOf(listener)), keymap(baseKeymap)];
  const stateFor = (value: string): State => State.create({ doc: toDocument(fromHtml(value)), plugins });
  let attributes: Record<string, string> = {};
  const view: EditorView = new EditorView(place, {
    state: stateFor(html),
    attributes: () => attributes,
    // Before the editor's own, which would parse the markup itself.
    handleDOMEvents: {
      paste: (_view, event) => insert(view, event, event.clipboardData),
      drop: (_view, event) => !view.dragging && insert(view, event, event.dataTransfer),
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) listener.changed(htmlOf(view.state.doc));
      listener.moved(formattingAt(view.state));
    },
  });
  const run = (command: Command): void => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  return {
    setHtml: (value) => view.updateState(stateFor(value)),
    setDescription(id, labelledBy, describedBy) {
      const next = attributesFor(id, labelledBy, describedBy);
      if (JSON.stringify(next) === JSON.stringify(attributes)) return;
      attributes = next;
      view.setProps({});
    },
    run: (action) => run(commandFor(action, view.state)),
    setLink: (url) => run(linkCommand(url)),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function attributesFor(id: string, labelledBy: string, describedBy: string): Record<string, string> {
  return {
    id,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': labelledBy,
    dir: 'auto',
    ...(describedBy && { 'aria-describedby': describedBy }),
  };
}

/** Returns the HTML of a document as the page's reader keeps it. */
function htmlOf(doc: Node): string {
  return toHtml(fromHtml(toHtml(toRichText(doc))));
}

/** Inserts what was pasted or dropped, reduced to what pages show; text of Word loses its styles. */
function insert(view: EditorView, event: Event, data: DataTransfer | null): boolean {
  const markup = data?.getData('text/html');
  const text = data?.getData('text/plain');
  if (!markup && !text) return false;
  event.preventDefault();
  const { $from } = view.state.selection;
  if ($from.parent.type.spec.code) {
    view.dispatch(view.state.tr.insertText(text ?? ''));
    return true;
  }
  const blocks = blocksOf(markup ? fromHtml(markup) : fromText(text!));
  const isOpen = blocks.every(({ type }) => type.name === 'paragraph');
  const content = Fragment.from(blocks);
  view.dispatch(view.state.tr.replaceSelection(new Slice(content, isOpen ? 1 : 0, isOpen ? 1 : 0)).scrollIntoView());
  return true;
}

function keysOf({ link }: Listener): Record<string, Command> {
  const item = schema.nodes.listItem;
  const lineBreak: Command = (state, dispatch) => {
    if (state.selection.$from.parent.type.spec.code) return false;
    dispatch?.(state.tr.replaceSelectionWith(schema.node('break')).scrollIntoView());
    return true;
  };
  return {
    'Mod-b': toggleMark(schema.marks.strong),
    'Mod-i': toggleMark(schema.marks.emphasis),
    'Mod-k': () => {
      link();
      return true;
    },
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Shift-Enter': lineBreak,
    Enter: splitListItem(item),
    'Mod-[': liftListItem(item),
    'Mod-]': sinkListItem(item),
  };
}

function commandFor(action: Action, state: State): Command {
  const isActive = formattingAt(state).active.has(action);
  switch (action) {
    case 'strong':
    case 'emphasis':
      return toggleMark(schema.marks[action]);
    case 'bulletList':
    case 'orderedList':
      return isActive ? liftListItem(schema.nodes.listItem) : wrapInList(schema.nodes[action]);
    case 'blockquote':
      return isActive ? lift : wrapIn(schema.nodes.blockquote);
    case 'link':
      return setBlockType(schema.nodes.paragraph);
  }
}

/** Sets, changes or removes a link; without a selection, of the link at the cursor, or else its URL becomes the text. */
function linkCommand(given: string): Command {
  const url = safeUrl(completed(given.trim()));
  return (state, dispatch) => {
    const { link } = schema.marks;
    const { tr, selection } = state;
    const [from, to] = selection.empty ? linkAround(state) : [selection.from, selection.to];
    if (from === to) {
      if (url) tr.replaceSelectionWith(schema.text(given.trim(), [link.create({ url })]), false);
    } else {
      tr.removeMark(from, to, link);
      if (url) tr.addMark(from, to, link.create({ url }));
    }
    dispatch?.(tr);
    return true;
  };
}

function completed(address: string): string {
  const fix = fixAddress(address, 'page');
  return fix && 'url' in fix && fix.kind !== 'local-path' ? (fix.url ?? address) : address;
}

/** Returns the range of the link at the cursor; an empty one if there is none. */
function linkAround({ selection: { $from } }: State): [number, number] {
  const mark = linkAt($from.marks()) ?? linkAt($from.nodeAfter?.marks ?? []);
  if (!mark) return [$from.pos, $from.pos];
  let at = $from.start();
  let [start, end] = [$from.pos, $from.pos];
  let isInside = false;
  $from.parent.forEach((child) => {
    const next = at + child.nodeSize;
    const isLink = mark.isInSet(child.marks);
    if (isLink && !isInside && next >= $from.pos && at <= $from.pos) [start, isInside] = [at, true];
    if (isLink && isInside) end = next;
    if (!isLink) isInside = false;
    at = next;
  });
  return [start, end];
}

const linkAt = (marks: readonly Mark[]): Mark | undefined => marks.find(({ type }) => type === schema.marks.link);

function formattingAt(state: State): EditorState {
  const { $from, empty, from, to } = state.selection;
  const active = new Set<Action>();
  for (const name of ['strong', 'emphasis', 'link'] as const) {
    const type = schema.marks[name];
    const isOn = empty ? type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
    if (isOn) active.add(name);
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    const { name } = $from.node(depth).type;
    if (name === 'bulletList' || name === 'orderedList' || name === 'blockquote') active.add(name);
  }
  let link = linkAt($from.marks())?.attrs['url'] as string | undefined;
  if (!link && !empty) {
    state.doc.nodesBetween(from, to, (node) => {
      link ??= linkAt(node.marks)?.attrs['url'] as string | undefined;
    });
  }
  return { active, link: link ?? '' };
}
