import { html, type TemplateResult } from 'lit';
import { download } from '../shell/saving.js';
import type { Settings } from '../draft/settings.js';
import { tokenValue } from '../draft/token-value.js';
import '../frame/studio-frame.js';
import { currentPublication, viewOf } from '../page/current.js';
import type { Scheme } from '../page/contrast.js';
import { BESIDE } from '../page/place.js';
import type { Publication } from '../page/publication.js';
import { inLanguage } from '../shell/language.js';
import { renderSegmented, segmentedStyles } from '../shell/segmented.js';
import { StepElement } from '../shell/step-element.js';
import { attributesFor } from './attributes.js';
import { chooseStyles } from './choose.styles.js';
import { renderElementForm } from './element-form.js';
import type { Preset } from './presets.js';
import { readTokens, writeCss, writeTokens } from './token-files.js';
import { renderTokenForm } from './token-form.js';
import { CHOOSE_WORDS } from './words.js';

/** A look as it was before a preset. */
type Look = Pick<Settings, 'tokens' | 'attributes'>;

const without = (values: Readonly<Record<string, string>>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

/** The step "choose": the element, its attributes, the filter, and the look. */
export class StudioChoose extends StepElement {
  static override styles = [StepElement.styles, segmentedStyles, chooseStyles];

  static override properties = {
    ...StepElement.properties,
    scheme: { state: true },
    earlier: { state: true },
    message: { state: true },
  };

  declare scheme: Scheme;
  declare earlier: Look | undefined;
  declare message: string | undefined;

  readonly #current = currentPublication();
  /** The field that is being edited, as it is written, and the value in use before. */
  #edited: { readonly key: string; readonly text: string; readonly before: string } | undefined;

  constructor() {
    super();
    this.scheme = 'light';
  }

  #say(detail: string): void {
    this.dispatchEvent(new CustomEvent('studio-say', { detail, bubbles: true, composed: true }));
  }

  readonly #setElement = (element: string): void => {
    const { attributes } = this.state.settings;
    this.store.setSettings({ element, attributes: attributesFor(element, attributes) });
  };

  readonly #setAttribute = (name: string, value: string | undefined): void => {
    const rest = without(this.state.settings.attributes, name);
    this.store.setSettings({ attributes: value === undefined ? rest : { ...rest, [name]: value } });
  };

  /** Uses what is written, or the value before if it can't be used. */
  readonly #setToken = (name: string, schemes: readonly Scheme[], text: string): void => {
    const { settings, unusable } = this.state;
    const key = schemes[0]! + name;
    const before = this.#edited?.key === key ? this.#edited.before : (settings.tokens[schemes[0]!][name] ?? '');
    this.#edited = { key, text, before };
    const value = text && tokenValue(name, text);
    const used = value ?? before;
    const tokens = { ...settings.tokens };
    for (const scheme of schemes) {
      const rest = without(tokens[scheme], name);
      tokens[scheme] = used ? { ...rest, [name]: used } : rest;
    }
    const others = without(unusable, key);
    this.store.setSettings({ tokens }, value === undefined ? { ...others, [key]: text } : others);
  };

  readonly #endEdit = (): void => {
    this.#edited = undefined;
    this.requestUpdate();
  };

  readonly #applyPreset = ({ name, tokens, variant }: Preset): void => {
    const { settings } = this.state;
    this.earlier = settings;
    const rest = without(settings.attributes, 'variant');
    const attributes = attributesFor(settings.element, variant ? { ...rest, variant } : rest);
    this.store.setSettings({ tokens, attributes }, {});
    const words = inLanguage(CHOOSE_WORDS);
    this.#say(words.presetDone(words.presetNames[name] ?? name));
  };

  readonly #goBack = (): void => {
    const { tokens, attributes } = this.earlier ?? this.state.settings;
    this.store.setSettings({ tokens, attributes }, {});
    this.earlier = undefined;
    this.#say(inLanguage(CHOOSE_WORDS).backDone);
  };

  readonly #reset = (): void => {
    this.earlier = this.state.settings;
    this.store.setSettings({ tokens: { light: {}, dark: {} } }, {});
    this.#say(inLanguage(CHOOSE_WORDS).resetDone);
  };

  readonly #importFile = async (file: File): Promise<void> => {
    const words = inLanguage(CHOOSE_WORDS);
    try {
      const { tokens, unknown } = readTokens(await file.text());
      const count = Object.keys(tokens.light).length;
      if (!count) throw new SyntaxError();
      const { tokens: own } = this.state.settings;
      this.earlier = this.state.settings;
      this.store.setSettings({
        tokens: { light: { ...own.light, ...tokens.light }, dark: { ...own.dark, ...tokens.dark } },
      });
      this.message = [words.imported(count), ...(unknown.length ? [words.unknown(unknown.join(', '))] : [])].join(' ');
    } catch {
      this.message = words.notTokens;
    }
  };

  readonly #exportAs = (kind: 'json' | 'css'): void => {
    const { tokens } = this.state.settings;
    if (kind === 'json') download('tokens.json', new Blob([writeTokens(tokens)], { type: 'application/json' }));
    else download('cx-tokens.css', new Blob([writeCss(tokens)], { type: 'text/css' }));
  };

  protected override render(): TemplateResult {
    const words = inLanguage(CHOOSE_WORDS);
    const { settings, unusable } = this.state;
    const { publication, error } = this.#current(this.state, BESIDE);
    return html`
      <p>${words.intro}</p>
      <div class="columns">
        <form @submit=${(event: Event) => event.preventDefault()}>
          ${renderTokenForm({
            tokens: settings.tokens,
            variant: settings.attributes['variant'],
            canGoBack: this.earlier !== undefined,
            unusable,
            written: this.#edited ? { ...unusable, [this.#edited.key]: this.#edited.text } : unusable,
            setToken: this.#setToken,
            endEdit: this.#endEdit,
            applyPreset: this.#applyPreset,
            goBack: this.#goBack,
            reset: this.#reset,
            importFile: (file) => void this.#importFile(file),
            exportAs: this.#exportAs,
            message: this.message,
          })}
          <h3>${words.content}</h3>
          ${renderElementForm({
            settings,
            campaign: publication?.campaign,
            setElement: this.#setElement,
            setAttribute: this.#setAttribute,
          })}
        </form>
        <div class="beside">
          ${publication ? this.#renderPreview(publication) : html`<p>${words.broken} <span lang="en">${error}</span></p>`}
        </div>
      </div>
    `;
  }

  #renderPreview(publication: Publication): TemplateResult {
    const words = inLanguage(CHOOSE_WORDS);
    const view = viewOf(publication, this.state, {
      language: publication.language,
      direction: 'ltr',
      scheme: this.scheme,
      isPrinted: false,
      isStatic: false,
    });
    return html`
      ${renderSegmented<Scheme>({
        name: 'scheme',
        legend: words.preview,
        options: [
          ['light', words.light],
          ['dark', words.dark],
        ],
        value: this.scheme,
        choose: (scheme) => (this.scheme = scheme),
      })}
      <studio-frame .view=${view} .label=${words.preview}></studio-frame>
    `;
  }
}

customElements.define('studio-choose', StudioChoose);
