import { html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../draft/settings.js';
import type { StudioState } from '../draft/state.js';
import { readColor, toHex } from '../page/color.js';
import { COLORS, failuresIn, SCHEMES, type Failure, type Scheme } from '../page/contrast.js';
import { PAGE, type TokenPair } from '../page/styles.js';
import { TOKENS, type Token } from '../page/tokens.js';
import { inLanguage, languageNow } from '../shell/language.js';
import { PRESETS, type Preset } from './presets.js';
import { MANIFEST_WORDS } from './manifest-words.js';
import { CHOOSE_WORDS } from './words.js';

/** The part of the step that sets colors and sizes. */
export interface TokenForm {
  readonly tokens: Settings['tokens'];
  readonly variant: string | undefined;
  readonly canGoBack: boolean;
  /** Values that can't be used, by scheme and name. */
  readonly unusable: StudioState['unusable'];
  /** Values as they are written, where the tokens have another one. */
  readonly written: StudioState['unusable'];
  /** Sets a token in a scheme, or in both; an empty value removes it. */
  readonly setToken: (name: string, schemes: readonly Scheme[], value: string) => void;
  /** Called when the user leaves a field. */
  readonly endEdit: () => void;
  readonly applyPreset: (preset: Preset) => void;
  readonly goBack: () => void;
  readonly reset: () => void;
  readonly importFile: (file: File) => void;
  readonly exportAs: (kind: 'json' | 'css') => void;
  /** The result of the last import. */
  readonly message: string | undefined;
}

const OTHERS = TOKENS.filter(({ type }) => type !== 'color');

/** Renders looks, colors with their contrast, sizes, and the files for other tools. */
export function renderTokenForm(form: TokenForm): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  return html`
    ${renderPresets(form)}
    <h3 id="colors">${words.colors}</h3>
    <p class="hint">${words.colorHint}</p>
    <div class="colors" role="group" aria-labelledby="colors">
      <div class="color schemes" aria-hidden="true"><span>${words.light}</span><span>${words.dark}</span></div>
      ${COLORS.map((row) => renderColor(row, form))}
    </div>
    ${renderContrast(form)}
    <details>
      <summary>${words.sizes}</summary>
      ${OTHERS.map((token) => renderSize(token, form))}
    </details>
    ${renderFiles(form)}
  `;
}

function renderPresets({ applyPreset, canGoBack, goBack }: TokenForm): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  return html`<fieldset class="group">
    <legend>${words.presets}</legend>
    <p class="hint">${words.presetHint}</p>
    <div class="row">
      ${PRESETS.map(
        (preset) =>
          html`<button type="button" @click=${() => applyPreset(preset)}>${words.presetNames[preset.name]}</button>`,
      )}
      ${canGoBack ? html`<button type="button" class="plain" @click=${goBack}>${words.goBack}</button>` : nothing}
    </div>
  </fieldset>`;
}

function renderColor({ name, light, dark }: TokenPair, form: TokenForm): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  const label = inLanguage(MANIFEST_WORDS).tokens[name] ?? name;
  const defaults = { light, dark };
  return html`<div class="color">
    <span class="name" title=${name === PAGE ? nothing : name}>${label}</span>
    ${SCHEMES.map((scheme) => {
      const key = scheme + name;
      const own = form.tokens[scheme][name] ?? '';
      const color = readColor(own || defaults[scheme]);
      const isBad = key in form.unusable;
      const set = (event: Event): void =>
        form.setToken(name, [scheme], (event.target as HTMLInputElement).value.trim());
      return html`<span class="pair">
        <input
          type="color"
          aria-label=${words.picker(label, words[scheme])}
          .value=${color ? toHex(color) : '#000000'}
          @input=${set}
          @change=${form.endEdit}
        />
        <input
          type="text"
          aria-label=${words.field(label, words[scheme])}
          placeholder=${defaults[scheme]}
          spellcheck="false"
          autocomplete="off"
          aria-invalid=${isBad ? 'true' : nothing}
          aria-describedby=${isBad || !color ? key : nothing}
          .value=${form.written[key] ?? own}
          @input=${set}
          @change=${form.endEdit}
        />
        ${isBad || !color ? html`<span class="message ${isBad ? 'error' : ''}" id=${key}>${isBad ? words.notAColor : words.notMeasured}</span>` : nothing}
      </span>`;
    })}
  </div>`;
}

function renderContrast({ tokens, unusable, setToken, endEdit }: TokenForm): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  const failed = failuresIn(tokens);
  const isUnknown =
    Object.keys(unusable).length > 0 ||
    SCHEMES.some((scheme) => COLORS.some(({ name }) => !readColor(tokens[scheme][name] ?? '#000')));
  const name = (token: string): string => inLanguage(MANIFEST_WORDS).tokens[token] ?? token;
  const number = (ratio: number): string => (Math.floor(ratio * 100) / 100).toLocaleString(languageNow());
  const line = (one: Failure): string =>
    words.contrastFails(name(one.color), name(one.on), words[one.scheme], number(one.ratio), number(one.minimum));
  const use = ({ color, scheme, suggestion }: Failure): void => {
    setToken(color, [scheme], suggestion!);
    endEdit();
  };
  return html`<section>
    <h3>${words.contrast}</h3>
    <p role="status" class=${failed.length || isUnknown ? 'message' : 'good'}>
      ${failed.length ? words.contrastCount(failed.length) : isUnknown ? words.contrastUnknown : words.contrastGood}
    </p>
    <ul role="list" class="failures">
      ${failed.map(
        (one) =>
          html`<li>
            ${line(one)}
            ${
              one.suggestion
                ? html`<button type="button" @click=${() => use(one)}>
                    ${words.use(one.suggestion)}<span class="visually-hidden"
                      >${`: ${name(one.color)}, ${words[one.scheme]}`}</span
                    >
                  </button>`
                : words.noSuggestion
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

function renderSize(
  { name, light, description }: Token,
  { tokens, unusable, written, setToken, endEdit }: TokenForm,
): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  const key = `light${name}`;
  const isBad = key in unusable;
  const isEnglish = languageNow() === 'en';
  return html`<div class="field">
    <label for=${name} title=${name}>${inLanguage(MANIFEST_WORDS).tokens[name] ?? name}</label>
    <input
      id=${name}
      placeholder=${light}
      spellcheck="false"
      aria-invalid=${isBad ? 'true' : nothing}
      aria-describedby=${`${name}-hint`}
      .value=${written[key] ?? tokens.light[name] ?? ''}
      @input=${(event: Event) => setToken(name, SCHEMES, (event.target as HTMLInputElement).value.trim())}
      @change=${endEdit}
    />
    <p class=${isBad ? 'message error' : 'hint'} id=${`${name}-hint`}>
      ${isBad ? words.invalid(light) : isEnglish ? description : nothing}
    </p>
  </div>`;
}

function renderFiles({ importFile, exportAs, reset, message }: TokenForm): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  const choose = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) importFile(file);
    input.value = '';
  };
  return html`<section>
    <h3>${words.files}</h3>
    <div class="field">
      <label for="import">${words.importFile}</label>
      <input id="import" type="file" accept=".json,.css,application/json,text/css" @change=${choose} />
      <p role="status" class=${message ? 'message' : nothing}>${message ?? nothing}</p>
    </div>
    <div class="row">
      <button type="button" @click=${() => exportAs('json')}>${words.exportJson}</button>
      <button type="button" @click=${() => exportAs('css')}>${words.exportCss}</button>
      <button type="button" class="plain" @click=${reset}>${words.reset}</button>
    </div>
  </section>`;
}
