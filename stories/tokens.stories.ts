import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, nothing, render, type TemplateResult } from 'lit';
import resolver from '../dist/tokens.resolver.json';
import tokens from '../dist/tokens.json';
import '../src/index.js';
import { openHouse, postWithPicture, spotlight } from './content.js';

interface Token {
  readonly $type: string;
  readonly $value: unknown;
  readonly $description: string;
  readonly $extensions: { readonly 'cx-widgets': { readonly property: string; readonly css: string } };
}

type Group = Readonly<Record<string, Token>> & { readonly $description: string };

const GROUPS = Object.entries(tokens as unknown as Readonly<Record<string, Group>>).filter(([name]) => name[0] !== '$');

const [DARK] = resolver.modifiers.scheme.contexts.dark as unknown as [Readonly<Record<string, Group>>];

/** Values chosen on this page by property: one value, or a color for light and one for dark. */
type Chosen = ReadonlyMap<string, readonly string[]>;

const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .tokens,
  .values {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 2em;
  }

  /* The preview stays in view beside the values. */
  @container (inline-size >= 60em) {
    .tokens {
      grid-template-columns: minmax(0, 1fr) 24em;
    }

    .sample {
      position: sticky;
      inset-block-start: 1em;
      align-self: start;
      max-block-size: calc(100vh - 2em);
      overflow-y: auto;
    }
  }

  h2,
  h3 {
    text-transform: capitalize;
  }

  h2,
  h3,
  p,
  pre {
    margin-block: 0 0.5em;
  }

  .scroller {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 1px solid GrayText;
    text-align: start;
    vertical-align: top;
  }

  th:nth-child(1) {
    inline-size: 14em;
  }

  th:nth-child(2) {
    inline-size: 18em;
  }

  th,
  td {
    min-inline-size: 10em;
  }

  code {
    white-space: nowrap;
  }

  input,
  button {
    min-block-size: 2em;
    font: inherit;
  }

  [type='color'] {
    inline-size: 4em;
    padding: 0.125em;
  }

  .previews {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
  }

  .sheet {
    margin-block-end: 2em;
  }

  .preview {
    display: grid;
    gap: 1em;
    align-content: start;
    padding: 1em;
    color: CanvasText;
    background: Canvas;
  }

  .light {
    color-scheme: light;
  }

  .dark {
    color-scheme: dark;
  }
`;

/** All tokens from the build, to try out here and to copy as CSS. */
function drawTokens(): HTMLElement {
  const page = document.createElement('div');
  const root = page.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles.styleSheet!];
  let chosen: Chosen = new Map();
  const show = (next: Chosen): void => {
    for (const property of chosen.keys()) page.style.removeProperty(property);
    for (const [property, values] of next) page.style.setProperty(property, cssOf(values));
    chosen = next;
    render(renderPage(chosen, show), root);
  };
  show(chosen);
  return page;
}

const cssOf = (values: readonly string[]): string =>
  values.length > 1 ? `light-dark(${values.join(', ')})` : values[0]!;

function renderPage(chosen: Chosen, show: (chosen: Chosen) => void): TemplateResult {
  return html`
    <div class="tokens">
      <div class="values">${GROUPS.map(([name, group]) => renderGroup(name, group, chosen, show))}</div>
      <div class="sample">
        <section class="sheet">
          <h2>CSS</h2>
          <pre><code>${sheetOf(chosen)}</code></pre>
          <button type="button" ?disabled=${!chosen.size} @click=${() => show(new Map())}>As it was</button>
        </section>
        <section>
          <h2>Preview</h2>
          <div class="previews">${['light', 'dark'].map(renderPreview)}</div>
        </section>
      </div>
    </div>
  `;
}

function renderGroup(
  name: string,
  { $description, ...group }: Group,
  chosen: Chosen,
  show: (chosen: Chosen) => void,
): TemplateResult {
  return html`<section>
    <h2 id=${name}>${name}</h2>
    <p>${$description}</p>
    <div class="scroller" tabindex="0" role="region" aria-labelledby=${name}>
      <table>
        <thead>
          <tr>
            <th scope="col">Property</th>
            <th scope="col">${name === 'color' ? 'Light, dark' : 'Value'}</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(group).map(([key, token]) => renderToken(token, DARK[name]?.[key], chosen, show))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function renderToken(
  token: Token,
  dark: Token | undefined,
  chosen: Chosen,
  show: (chosen: Chosen) => void,
): TemplateResult {
  const { property, css: own } = token.$extensions['cx-widgets'];
  const isColor = token.$type === 'color';
  const values = chosen.get(property) ?? (isColor ? [token, dark ?? token].map(hexOf) : [own]);
  const choose = (index: number, value: string): void =>
    show(new Map([...chosen, [property, values.map((before, place) => (place === index ? value : before))]]));
  return html`<tr>
    <th scope="row"><code>${property}</code></th>
    <td>
      ${values.map(
        (value, index) =>
          html`<input
            type=${isColor ? 'color' : 'text'}
            size=${isColor ? nothing : 12}
            aria-label=${isColor ? `${property}, ${index ? 'dark' : 'light'}` : property}
            .value=${value}
            @input=${({ target }: InputEvent) => choose(index, (target as HTMLInputElement).value)}
          /> `,
      )}
      <div><code>${own}</code></div>
    </td>
    <td>${token.$description}</td>
  </tr>`;
}

const hexOf = ({ $value }: Token): string => ($value as { readonly hex: string }).hex;

function renderPreview(scheme: string): TemplateResult {
  return html`<div class="preview ${scheme}">
    <h3>${scheme}</h3>
    <cx-spotlight heading-level="4" .data=${spotlight}></cx-spotlight>
    <cx-event heading-level="4" .data=${openHouse}></cx-event>
    <cx-social-embed heading-level="4" .data=${postWithPicture}></cx-social-embed>
  </div>`;
}

const sheetOf = (chosen: Chosen): string =>
  chosen.size
    ? [':root {', ...[...chosen].map(([property, values]) => `  ${property}: ${cssOf(values)};`), '}'].join('\n')
    : '/* Change a value. */';

const meta: Meta = {
  title: 'Tokens',
  // A documentation page would repeat docs/how-to/theming.md.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};

export default meta;

export const All: StoryObj = { render: drawTokens };
