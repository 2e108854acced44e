/** Writes code.json, the entry of the software in an agency's inventory (SHARE IT Act; gov-codejson 2.0). */
import { writeFileSync } from 'node:fs';
import { buildDate } from './document-date.js';
import { readProject } from './project.js';
import { sourceSize } from './source-size.js';

/** Hours in a person-month of COCOMO. */
const HOURS = 152;

/** Returns the effort by basic COCOMO with the factors that scc uses, the tool that the standard names; not from time sheets. */
const laborHours = (lines) => Math.round(3.2 * (lines / 1000) ** 1.05 * HOURS);

export function codeJson() {
  const project = readProject();
  const { languages, lines } = sourceSize();
  const released = buildDate();
  return {
    name: project.name,
    version: project.version,
    description: project.shortDescription,
    status: project.version.startsWith('0.') ? 'Beta' : 'Production',
    permissions: {
      licenses: [{ name: project.license, URL: `${project.repository}/blob/v${project.version}/LICENSE` }],
      usageType: ['openSource'],
      exemptionText: null,
    },
    organization: project.organization,
    repositoryURL: project.repository,
    repositoryVisibility: 'public',
    vcs: 'git',
    laborHours: laborHours(lines),
    // Nobody counts forks, clones or readers.
    reuseFrequency: {},
    languages,
    maintenance: project.maintenance.type,
    contractNumber: project.contractNumbers,
    SBOM: `${project.repository}/releases/download/v${project.version}/sbom.cdx.json`,
    date: released ? { lastModified: released, metadataLastUpdated: released } : {},
    tags: project.keywords,
    contact: { name: project.organization },
    feedbackMechanism: `${project.repository}/issues`,
    AIUseCaseID: project.aiUseCaseId,
  };
}

export async function writeCodeJson(folder) {
  writeFileSync(`${folder}/code.json`, `${JSON.stringify(codeJson(), null, 2)}\n`);
}
