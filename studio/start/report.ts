import { html, nothing, type TemplateResult } from 'lit';
import { counted, inLanguage, languageNow } from '../shell/language.js';
import type { Opened, Repair } from './opened.js';
import { START_WORDS } from './words.js';

/** The campaign that is open, and what can be done with the new content. */
export interface ReportContext {
  /** The name of the new content. */
  readonly name: string;
  /** The title of the campaign that is open; undefined if there is none. */
  readonly current: string | undefined;
  readonly isSaved: boolean;
  readonly open: () => void;
  /** Undefined for a campaign file, which is not added to another. */
  readonly add: (() => void) | undefined;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** The most notes and corrections that are listed. */
const MOST = 100;

export const entryCount = ({ feed }: Pick<Opened, 'feed'>): string => {
  const words = inLanguage(START_WORDS);
  return counted(feed.items.length, words.entry, words.entries);
};

/** Renders what the user should know before content is opened. */
export function renderReport(opened: Opened, context: ReportContext): TemplateResult {
  const words = inLanguage(START_WORDS);
  const { isCampaignFile, notes, repairs, lacksWords } = opened;
  return html`<section class="panel" aria-labelledby="panel">
    <h3 id="panel" tabindex="-1">${words.reportHeading(context.name, entryCount(opened))}</h3>
    ${isCampaignFile ? nothing : html`<p>${words.converted}</p>`}
    ${lacksWords ? html`<p class="message">${words.lacksWords}</p>` : nothing}
    ${
      repairs.length
        ? html`<p class="message">${words.repairs}</p>
            ${renderList(repairLines(repairs))}`
        : nothing
    }
    ${
      notes.length
        ? html`<h4>${words.notes}</h4>
            ${renderList(notes, 'en')}`
        : nothing
    }
    ${renderChoice(opened, context)}
  </section>`;
}

/** Renders what can be done with the content; before unsaved changes are lost, the first choice is to save them. */
function renderChoice(opened: Opened, { current, isSaved, add, open, save, cancel }: ReportContext): TemplateResult {
  const words = inLanguage(START_WORDS);
  const isUnsaved = current !== undefined && !isSaved;
  const canAdd = add && current !== undefined;
  const button = (label: string, run: () => void, style = ''): TemplateResult =>
    html`<button class=${style} @click=${run}>${label}</button>`;
  return html`${
      isUnsaved
        ? html`<p class="message"><strong>${words.unsavedHeading(current)}</strong> ${words.unsaved}</p>`
        : nothing
    }
    <div class="buttons">
      ${canAdd ? button(words.add(entryCount(opened)), add, 'primary') : nothing}
      ${isUnsaved ? button(words.saveFirst, save, canAdd ? '' : 'primary') : nothing}
      ${
        isUnsaved
          ? button(words.openUnsaved, open)
          : button(canAdd ? words.openNew : words.open, open, canAdd ? '' : 'primary')
      }
      ${button(words.cancel, cancel, 'plain')}
    </div>`;
}

function renderList(lines: readonly string[], lang = languageNow() as string): TemplateResult {
  const more = lines.length - MOST;
  return html`<ul lang=${lang}>
    ${lines.slice(0, MOST).map((line) => html`<li>${line}</li>`)} ${more > 0 ? html`<li>… (+${more})</li>` : nothing}
  </ul>`;
}

/** Returns corrections as sentences; the same correction on several lines is one. */
export function repairLines(repairs: readonly Repair[]): string[] {
  const words = inLanguage(START_WORDS);
  const lines = new Map<string, { readonly repair: Repair; readonly at: number[] }>();
  for (const repair of repairs) {
    const key = JSON.stringify([repair.kind, repair.was, repair.is]);
    if (!lines.has(key)) lines.set(key, { repair, at: [] });
    lines.get(key)!.at.push(repair.line);
  }
  return Array.from(lines.values(), ({ repair: { was, is }, at }) => {
    const numbers = [...new Set(at)];
    const shown = numbers.slice(0, 8).join(', ') + (numbers.length > 8 ? '…' : '');
    const where = `${numbers.length === 1 ? words.onLine : words.onLines} ${shown}`;
    if (!was) return words.added(where, visible(is));
    return is ? words.repair(where, visible(was), visible(is)) : words.removed(where, visible(was));
  });
}

/** Returns characters so that they can be seen. */
function visible(text: string): string {
  const shown = text
    .replace(/\r?\n|\r/g, '↵')
    .replace(/\t/g, '⇥')
    .replace(/[\p{Cc}\p{Cf}\p{Zs}]/gu, (one) =>
      one === ' ' ? ' ' : `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    );
  return shown.length > 50 ? `${shown.slice(0, 49)}…` : shown.trim() || '␣';
}
