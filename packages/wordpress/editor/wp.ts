/** The parts of WordPress's own packages that the block uses; WordPress supplies them as one global, `wp`. */

/** A React element; only WordPress looks inside. */
export type Element = object;

export type Child = Element | string | false | undefined | readonly Child[];

type Props = Readonly<Record<string, unknown>>;

/** A component of WordPress or of our own. */
// Each component has props of its own; WordPress publishes no types without its packages.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Component = string | ((props: any) => Element | null);

interface WordPress {
  readonly apiFetch: <Result>(request: {
    readonly path: string;
    readonly method?: string;
    readonly data?: unknown;
    readonly body?: FormData;
  }) => Promise<Result>;
  readonly blocks: { readonly registerBlockType: (name: string, settings: Props) => unknown };
  readonly blockEditor: {
    readonly InspectorControls: Component;
    readonly BlockControls: Component;
    readonly useBlockProps: ((props?: Props) => Props) & { readonly save: (props?: Props) => Props };
  };
  readonly components: Readonly<
    Record<
      | 'Button'
      | 'CheckboxControl'
      | 'Notice'
      | 'PanelBody'
      | 'Placeholder'
      | 'SelectControl'
      | 'Spinner'
      | 'TextControl'
      | 'ToggleControl'
      | 'ToolbarButton'
      | 'ToolbarGroup',
      Component
    >
  >;
  readonly element: {
    readonly createElement: (type: Component, props?: Props | null, ...children: Child[]) => Element;
    readonly useRef: <Value>(initial: Value) => { current: Value };
    readonly useState: <Value>(initial: Value) => [Value, (value: Value) => void];
    readonly useEffect: (run: () => (() => void) | undefined, needs: readonly unknown[]) => void;
    readonly Fragment: Component;
    readonly RawHTML: Component;
  };
  readonly i18n: {
    readonly __: (text: string, domain: 'cx-widgets') => string;
    readonly sprintf: (text: string, ...values: (string | number)[]) => string;
  };
}

/** What the plugin tells the editor. */
export interface EditorSettings {
  /** The URL of the module with the form and the renderer. */
  readonly module: string;
  /** The URL of the site. */
  readonly page: string;
  /** The language of the site's pages, a BCP 47 tag. */
  readonly language: string;
  /** The tag of the locale file that pages load; empty if none. */
  readonly translation: string;
  readonly mayAddFeeds: boolean;
}

declare global {
  // WordPress defines it before the scripts of blocks.
  var wp: WordPress;
  // Defined by the plugin in front of the script.
  var cxWidgetsEditor: EditorSettings;
}

export const { createElement: h } = globalThis.wp.element;

/** Returns a text in the language of the user. */
export const text = (english: string): string => globalThis.wp.i18n.__(english, 'cx-widgets');
