import { attributeJson, type BlockAttributes } from './attributes.js';
import { addFeed, editData, withWords, type SiteFeed } from './content.js';
import { renderDisplayPanel, renderElementChoice } from './display-panel.js';
import { renderStart } from './start.js';
import { h, text, type Child, type Component, type Element } from './wp.js';

/** What the block tells its user besides its content. */
interface Status {
  readonly isBusy: boolean;
  readonly error: string;
  readonly skipped: readonly string[];
}

const IDLE: Status = { isBusy: false, error: '', skipped: [] };

/** What the parts of the block can do with it. */
export interface BlockActions {
  readonly attributes: BlockAttributes;
  readonly isBusy: boolean;
  /** Changes attributes, and writes the words again. */
  readonly change: (changes: BlockAttributes) => void;
  /** Has the site pull a feed, and shows it. */
  readonly takeFeed: (url: string) => void;
  readonly useFeed: (feed: SiteFeed) => void;
  /** Opens the form with the user's own entries. */
  readonly openForm: () => void;
}

export interface EditProps {
  readonly attributes: BlockAttributes;
  readonly setAttributes: (attributes: BlockAttributes) => void;
}

/** The block in the editor. */
export function Edit(props: EditProps): Element {
  const { blockEditor, element } = globalThis.wp;
  const [status, setStatus] = element.useState<Status>(IDLE);
  const latest = element.useRef(0);
  const actions = actionsOf(props, status.isBusy, runner(props.setAttributes, setStatus, latest));
  const { attributes } = props;
  const hasContent = !!(attributes.feed ?? attributes.data);
  const blockProps = blockEditor.useBlockProps();
  useFocusAfter(hasContent, String(blockProps['id']));
  return h(
    'div',
    blockProps,
    hasContent && renderControls(actions),
    renderStatus(status, setStatus),
    hasContent ? renderPreview(attributes) : renderStart(actions),
  );
}

/** Moves the focus to the block when its first content takes the place of the button that had it. */
function useFocusAfter(hasContent: boolean, id: string): void {
  const { element } = globalThis.wp;
  const had = element.useRef(hasContent);
  element.useEffect(() => {
    if (hasContent && !had.current) document.getElementById(id)?.focus();
    had.current = hasContent;
    return undefined;
  }, [hasContent]);
}

type Task = () => Promise<BlockAttributes | undefined>;

/** Returns a function that runs a task and shows the words of what it returns; a later task takes its place. */
function runner(
  setAttributes: EditProps['setAttributes'],
  setStatus: (status: Status) => void,
  latest: { current: number },
): (task: Task) => Promise<void> {
  return async (task) => {
    const turn = ++latest.current;
    setStatus({ ...IDLE, isBusy: true });
    try {
      const next = await task();
      const done = next && (await withWords(next));
      if (turn !== latest.current) return;
      if (done) setAttributes(done.attributes);
      setStatus({ ...IDLE, skipped: done?.skipped ?? [] });
    } catch (error) {
      if (turn === latest.current) setStatus({ ...IDLE, error: (error as Partial<Error>).message ?? String(error) });
    }
  };
}

function actionsOf(
  { attributes, setAttributes }: EditProps,
  isBusy: boolean,
  run: (task: Task) => Promise<void>,
): BlockActions {
  const useFeed = ({ url, copy }: SiteFeed): BlockAttributes => ({
    ...attributes,
    source: url,
    feed: copy,
    data: undefined,
  });
  return {
    attributes,
    isBusy,
    change: (changes) => {
      setAttributes(changes);
      const next = { ...attributes, ...changes };
      if (next.feed ?? next.data) void run(() => Promise.resolve(next));
    },
    takeFeed: (url) =>
      void run(async () => {
        // Who may not have it pulled gets the words of the copy that is there.
        if (!globalThis.cxWidgetsEditor.mayAddFeeds) return attributes;
        const feed = await addFeed(url);
        if (feed.error && feed.copy === attributes.feed) {
          throw new Error(`${feed.error} ${text('The block keeps the last good copy.')}`);
        }
        return useFeed(feed);
      }),
    useFeed: (feed) => void run(() => Promise.resolve(useFeed(feed))),
    openForm: () =>
      void run(async () => {
        const json = await editData(attributes.data);
        return json && { ...attributes, data: attributeJson(json), source: undefined, feed: undefined };
      }),
  };
}

/** Renders the toolbar, and the same actions in the sidebar: the toolbar is hidden while the user types. */
function renderControls(actions: BlockActions): Child {
  const { blockEditor, components } = globalThis.wp;
  const { attributes, isBusy } = actions;
  const does = actionsFor(actions);
  const buttons = (type: Component, props: object): Element[] =>
    does.map(([label, onClick]) => h(type, { key: label, ...props, onClick, disabled: isBusy }, label));
  return [
    h(
      blockEditor.BlockControls,
      { key: 'toolbar' },
      h(components.ToolbarGroup, null, ...buttons(components.ToolbarButton, {})),
    ),
    h(
      blockEditor.InspectorControls,
      { key: 'settings' },
      h(
        components.PanelBody,
        { title: text('Content') },
        renderElementChoice(actions),
        renderSource(attributes),
        ...buttons(components.Button, {
          variant: 'secondary',
          style: { marginInlineEnd: '8px', marginBlockEnd: '8px' },
        }),
      ),
      renderDisplayPanel(actions),
    ),
  ];
}

/** Returns what the user can do with the content, each with its label. */
function actionsFor({ attributes, change, takeFeed, openForm }: BlockActions): (readonly [string, () => void])[] {
  const { source } = attributes;
  return [
    source === undefined ? [text('Edit entries'), openForm] : [text('Pull feed now'), () => takeFeed(source)],
    [text('Replace content'), () => change({ source: undefined, feed: undefined, data: undefined, words: undefined })],
  ];
}

function renderSource({ source }: BlockAttributes): Child {
  return source === undefined
    ? h('p', null, text('Your own entries, saved in this page.'))
    : h(
        'p',
        null,
        text('From this feed; your site pulls it every hour:'),
        h('br'),
        h('code', { style: { overflowWrap: 'anywhere' } }, source),
      );
}

function renderStatus({ isBusy, error, skipped }: Status, setStatus: (status: Status) => void): Child {
  const { Notice, Spinner } = globalThis.wp.components;
  const notice = (status: string, message: string, ...children: Child[]): Element =>
    h(Notice, { key: status, status, spokenMessage: message, onRemove: () => setStatus(IDLE) }, ...children);
  return [
    isBusy && h(Spinner, { key: 'busy' }),
    error && notice('error', error, error),
    skipped.length > 0 &&
      notice(
        'warning',
        text('Parts of the campaign are left out:'),
        text('Parts of the campaign are left out:'),
        h('ul', null, ...skipped.map((sentence) => h('li', null, sentence))),
      ),
  ];
}

/** Renders the words as they are saved. Links are there to read, not to leave the editor by. */
function renderPreview({ words = '' }: BlockAttributes): Element {
  const stay = (event: Event): void => {
    if ((event.target as Element as globalThis.Element).closest('a')) event.preventDefault();
  };
  return words
    ? h('div', { onClick: stay }, h(globalThis.wp.element.RawHTML, null, words))
    : h('p', null, text('There is nothing to show here. Choose another element, or edit the entries.'));
}
