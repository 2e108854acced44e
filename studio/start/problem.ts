import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage, languageNow } from '../shell/language.js';
import type { BadLine, StartProblem } from './opened.js';
import { PROBLEM_WORDS } from './problem-words.js';

/** Renders why something can't be opened, and what to do. */
export function renderProblem(
  problem: StartProblem,
  from: string,
  close: () => void,
  closeWord: string,
): TemplateResult {
  const words = inLanguage(PROBLEM_WORDS);
  return html`<section class="panel" aria-labelledby="panel">
    <h3 id="panel" tabindex="-1">${words.heading}${from ? `: ${from}` : ''}</h3>
    <p class="message error">${sentence(problem)}</p>
    ${details(problem)}
    <p>${words.unchanged}</p>
    <button @click=${close}>${closeWord}</button>
  </section>`;
}

function sentence(problem: StartProblem): string {
  const words = inLanguage(PROBLEM_WORDS);
  switch (problem.code) {
    case 'too-large':
      return words.tooLarge(megabytes(problem.megabytes), megabytes(problem.limit));
    case 'syntax':
      return words.syntax;
    case 'unreadable':
      return words.unreadable;
    default:
      return words.plain[problem.code];
  }
}

const megabytes = (value: number): string =>
  new Intl.NumberFormat(languageNow(), { maximumFractionDigits: 1 }).format(value);

function details(problem: StartProblem): TemplateResult | typeof nothing {
  const words = inLanguage(PROBLEM_WORDS);
  if (problem.code === 'syntax')
    return html`<ul role="list">
      ${problem.lines.slice(0, 20).map(renderLine)}
    </ul>`;
  if (problem.code === 'unreadable') return html`<p lang="en">${problem.reason}</p>`;
  if (!('url' in problem)) return nothing;
  return html`<p><a href=${problem.url} target="_blank" rel="noopener noreferrer">${words.openInTab}</a></p>`;
}

function renderLine({ line, column, message, text }: BadLine): TemplateResult {
  return html`<li>
    ${inLanguage(PROBLEM_WORDS).line(line, column)} <span lang="en">${message}</span>
    <pre><code>${text}</code></pre>
  </li>`;
}
