/** Returns the documentation that conformance.yaml generates: two tables of a page, and a sheet for each element. */
import { CATALOG, readConformance } from './conformance.js';

export const SHEETS = 'docs/reference/accessibility';

const WCAG = /^success_criteria/;

const wcagOf = ({ chapters }) =>
  chapters
    .filter(({ id }) => WCAG.test(id))
    .flatMap(({ id, criteria }) => criteria.map((one) => ({ ...one, grade: id.endsWith('_aa') ? 'AA' : 'A' })))
    .sort((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true }));

const allEvidence = ({ evidence, by }) => [...evidence, ...[...by.values()].flatMap((one) => one.evidence)];

const fileNames = (evidence) => [...new Set(evidence.map(({ file }) => file))];

/** Returns rows for the table of criteria, with its head. */
function criteriaRows(report) {
  const rows = wcagOf(report).map((criterion) => [
    `${criterion.id} ${criterion.name} (${criterion.grade})`,
    CATALOG.levels[criterion.level],
    criterion.note,
    fileNames(allEvidence(criterion))
      .map((file) => `\`${file.replace(/^test\//, '')}\``)
      .join(', '),
  ]);
  return [['WCAG 2.2', 'Level', 'How', 'Evidence'], ...rows];
}

/** Returns rows for the table of elements, with its head. */
function elementRows({ elements }) {
  const rows = Object.entries(elements).map(([name, words]) => [
    `[\`<cx-${name}>\`](../reference/accessibility/cx-${name}.md)`,
    words,
  ]);
  return [['Element', 'For assistive technology'], ...rows];
}

function evidenceLines(evidence) {
  return fileNames(evidence).map((file) => {
    const titles = evidence.filter((one) => one.file === file && one.title !== undefined);
    const words = titles.map(({ title }) => `“${title.replace(/[<>*_]/g, '\\$&')}”`).join('; ');
    return `  - [\`${file}\`](../../../${file})${words && `: ${words}`}`;
  });
}

/** Returns the sheet of one criterion for one element. */
function sheet(criterion, element) {
  const { id, name, grade, level, note, gaps, check, evidence, by } = criterion;
  const own = by.get(element);
  const proof = [...evidence, ...(own?.evidence ?? [])];
  return [
    `### ${id} ${name} (${grade})`,
    [`**${CATALOG.levels[level]}.** ${note}`, own?.note].filter(Boolean).join(' '),
    [
      `- **Check it yourself:** ${check}`,
      ...(gaps.length ? [`- **Not tested:** ${gaps.join(' ')}`] : []),
      '- **Evidence:**',
      ...evidenceLines(proof),
    ].join('\n'),
  ].join('\n\n');
}

/** Returns the page with the sheets of an element. */
function elementPage(report, element) {
  const criteria = wcagOf(report);
  const isApplied = ({ level, elements }) => level !== 'not-applicable' && elements.includes(element);
  const others = criteria.filter((one) => !isApplied(one));
  return [
    `# Accessibility of \`<cx-${element}>\``,
    `${report.elements[element]} The element is described in [its reference page](../cx-${element}.md).`,
    'One sheet for each criterion of WCAG 2.2, levels A and AA, that applies to the element: how it is met, how to check it ' +
      'on your page, what was not tested, and the tests. In a title of a test, “…” stands for parts that vary. ' +
      '[Accessibility](../../explanation/accessibility.md) has all criteria in one table.',
    '## Criteria that apply',
    ...criteria.filter(isApplied).map((one) => sheet(one, element)),
    '## Criteria that do not apply',
    others
      .map((one) => `- ${one.id} ${one.name}: ${one.level === 'not-applicable' ? one.note : one.otherwise}`)
      .join('\n'),
  ].join('\n\n');
}

/** Returns the tables by name, as rows, and the pages by path. */
export function conformanceDocs(report = readConformance()) {
  return {
    tables: { criteria: criteriaRows(report), elements: elementRows(report) },
    pages: Object.fromEntries(
      Object.keys(report.elements).map((element) => [`${SHEETS}/cx-${element}.md`, elementPage(report, element)]),
    ),
  };
}
