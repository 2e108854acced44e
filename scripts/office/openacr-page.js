/** Renders the accessibility conformance report as a page of its own: no script, nothing to load. */
import { CATALOG } from './conformance.js';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML; words in backticks become code. */
const html = (text) => text.replace(/[&<>"]/g, (found) => ESCAPES[found]).replace(/`([^`]+)`/g, '<code>$1</code>');

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; padding: 1em; max-width: 70em; font: 100%/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  h1, h2 { line-height: 1.2; text-wrap: balance; }
  h2 { margin-block-start: 2em; }
  table { border-collapse: collapse; inline-size: 100%; }
  caption { text-align: start; font-weight: bold; padding-block: 0.5em; }
  th, td { border: 1px solid; padding: 0.4em 0.6em; text-align: start; vertical-align: top; }
  .chapter th:first-child { inline-size: 22%; }
  .chapter th:nth-child(2) { inline-size: 15%; }
  td p { margin-block: 0 0.5em; }
  ul { margin-block: 0; padding-inline-start: 1.2em; }
  tr { break-inside: avoid; }
  @media (max-width: 40em) {
    body { padding: 0.5em; }
    .chapter thead { display: none; }
    .chapter, .chapter tbody, .chapter tr, .chapter th, .chapter td { display: block; inline-size: auto !important; }
    .chapter tr { border: 1px solid; margin-block-end: 0.5em; }
    .chapter th, .chapter td { border: 0; }
    .chapter td:nth-child(2) { font-weight: bold; }
  }
`;

function evidenceList(evidence) {
  if (!evidence.length) return '';
  const items = evidence.map(({ file, title }) => {
    const words = title === undefined ? '' : `: “${html(title)}”`;
    return `<li><code>${html(file)}</code>${words}</li>`;
  });
  return `<p>Evidence:</p><ul>${items.join('')}</ul>`;
}

function criterionRow({ id, name, level, note, gaps, evidence, by }) {
  const all = [...evidence, ...[...by.values()].flatMap((one) => one.evidence)];
  return `<tr id="c-${id}">
<th scope="row">${id} ${html(name)}</th>
<td>${CATALOG.levels[level]}</td>
<td>${[note, ...gaps].map((text) => `<p>${html(text)}</p>`).join('')}${evidenceList(all)}</td>
</tr>`;
}

function chapterSection({ id, title, notes, isSame, criteria }) {
  const intro = notes ? `<p>${html(notes)}</p>` : '';
  const [{ level, note }] = criteria;
  const content = isSame
    ? `<p><strong>${CATALOG.levels[level]}</strong>: ${html(note)} This is the answer to each of its ${criteria.length} provisions: ${criteria.map((one) => one.id).join(', ')}.</p>`
    : `<table class="chapter">
<caption>${html(title)}</caption>
<thead><tr><th scope="col">Criterion</th><th scope="col">Level</th><th scope="col">Remarks</th></tr></thead>
<tbody>
${criteria.map(criterionRow).join('\n')}
</tbody>
</table>`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${html(title)}</h2>
${intro}
${content}
</section>`;
}

function summaryList(chapters) {
  const counts = (criteria) =>
    Object.entries(CATALOG.levels).map(
      ([level, words]) => `${words.toLowerCase()} ${criteria.filter((one) => one.level === level).length}`,
    );
  const items = chapters.map(
    ({ id, title, criteria }) => `<li><a href="#${id}">${html(title)}</a>: ${counts(criteria).join(', ')}</li>`,
  );
  return `<p>Number of criteria by level:</p>
<ul>
${items.join('\n')}
</ul>`;
}

/** Returns the page. */
export function reportPage(acr, { chapters }) {
  const { title, product, notes, evaluation_methods_used: methods, report_date: date } = acr;
  const feedback = acr.feedback
    ? `<a href="${html(acr.feedback)}">the issues of the repository</a>`
    : 'the issues of the repository from which you have the files';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
<p>${html(product.name)} ${html(product.version)}: ${html(product.description)}</p>
<p>WCAG 2.2 and Revised Section 508, in the terms of VPAT 2.5. Date of the report: <time datetime="${date}">${date}</time>, version ${acr.version}. Report a barrier in ${feedback}. The same report for programs is in openacr.yaml.</p>
<h2>How it was evaluated</h2>
<p>${html(methods)}</p>
<p>${html(notes)}</p>
<h2>Summary</h2>
${summaryList(chapters)}
${chapters.map(chapterSection).join('\n')}
</main>
</body>
</html>
`;
}
