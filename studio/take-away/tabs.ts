import { css, html, type TemplateResult } from 'lit';

/** Tabs of which one is selected (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export interface Tabs<Name extends string> {
  readonly label: string;
  readonly tabs: readonly (readonly [name: Name, label: string])[];
  readonly selected: Name;
  readonly select: (name: Name) => void;
  readonly panel: unknown;
}

/** The steps that keys make among tabs; an end is reached from any tab. */
const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/** Renders tabs with the panel of the selected one. */
export function renderTabs<Name extends string>({ label, tabs, selected, select, panel }: Tabs<Name>): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const isRtl = getComputedStyle(list).direction === 'rtl';
    const step = KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(([name]) => name === selected);
    const wanted = at + (isRtl && Number.isFinite(step) ? -step : step);
    const next = Number.isFinite(step) ? (wanted + tabs.length) % tabs.length : step > 0 ? tabs.length - 1 : 0;
    select(tabs[next]![0]);
    list.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return html`<div class="tabs">
    <div role="tablist" aria-label=${label} @keydown=${onKey}>
      ${tabs.map(
        ([name, words]) =>
          html`<button
            type="button"
            role="tab"
            id=${`tab-${name}`}
            aria-selected=${name === selected ? 'true' : 'false'}
            aria-controls="panel"
            tabindex=${name === selected ? 0 : -1}
            @click=${() => select(name)}
          >
            ${words}
          </button>`,
      )}
    </div>
    <div role="tabpanel" id="panel" aria-labelledby=${`tab-${selected}`}>${panel}</div>
  </div>`;
}

export const tabsStyles = css`
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 2px solid var(--studio-border);
  }
  [role='tab'] {
    border-color: transparent;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    margin-block-end: -2px;
    color: var(--studio-ink);
    font-weight: 400;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--studio-accent);
    border-block-end-width: 4px;
    color: var(--studio-accent);
    font-weight: 700;
  }
  [role='tabpanel'] {
    padding-block: 1rem;
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
