/** Writes the OpenACR, GSA's machine-readable form of a VPAT, and the same report as HTML. */
import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { CATALOG, readConformance } from './conformance.js';
import { reportPage } from './openacr-page.js';

const METHODS =
  'Automated tests of every element in every state in Chromium, Firefox and WebKitGTK: axe-core, accessibility trees, ' +
  'tasks by keyboard, contrast, forced colors, zoom, reflow, text spacing, print. Recordings of the screen reader Orca ' +
  '43.1 in Firefox, which were read. No person who relies on assistive technology took part, and NVDA, JAWS, VoiceOver, ' +
  'TalkBack and Dragon were not used.';

const NOTES =
  'Each answer names its evidence: a test, which the build looks up, or a document. A test runs in Chromium, Firefox and ' +
  'WebKitGTK, except accessibility trees (Chromium) and tasks by keyboard (Chromium and Firefox). The report is made by the ' +
  'project itself, not by an independent evaluator.';

/** Returns evidence as text. */
const wordsOf = ({ file, title }) => (title === undefined ? file : `${file}: “${title}”`);

/** Returns the remarks of a criterion as text. */
function remarksOf({ note, gaps, evidence, by }) {
  const all = [...evidence, ...[...by.values()].flatMap((one) => one.evidence)];
  const proof = all.length ? [`Evidence: ${all.map(wordsOf).join('; ')}.`] : [];
  return [note, ...gaps, ...proof].join(' ');
}

function chapterOf({ notes, component, criteria }) {
  return {
    ...(notes && { notes }),
    criteria: criteria.map((criterion) => ({
      num: criterion.id,
      components: [{ name: component, adherence: { level: criterion.level, notes: remarksOf(criterion) } }],
    })),
  };
}

/** Returns the product, as package.json describes it. The repository is in there only in a release. */
function readProduct() {
  const { name, version, description, license, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
  const url = (repository?.url ?? repository)?.replace(/^git\+|\.git$/g, '');
  return { name, version, description, license, url };
}

/** Returns the OpenACR as an object. */
export function openAcr(report = readConformance(), product = readProduct()) {
  const { name, version, description, license, url } = product;
  return {
    title: `${name} Accessibility Conformance Report`,
    product: { name, version, description },
    // The schema requires an email address. The project has none; barriers are reported in the repository.
    author: { name: `Maintainers of ${name}`, email: '', ...(url && { website: url }) },
    report_date: report.reported,
    last_modified_date: report.modified,
    version: report.version,
    notes: NOTES,
    evaluation_methods_used: METHODS,
    license,
    ...(url && { repository: url, feedback: `${url}/issues` }),
    catalog: CATALOG.name,
    chapters: {
      ...Object.fromEntries(report.chapters.map((chapter) => [chapter.id, chapterOf(chapter)])),
      success_criteria_level_aaa: { disabled: true, notes: 'Level AAA was not evaluated.' },
    },
  };
}

/** Writes openacr.yaml and openacr.html. */
export function writeOpenAcr(folder) {
  const report = readConformance();
  const acr = openAcr(report);
  writeFileSync(`${folder}/openacr.yaml`, stringify(acr, { schema: 'yaml-1.1', lineWidth: 120 }));
  writeFileSync(`${folder}/openacr.html`, reportPage(acr, report));
}
