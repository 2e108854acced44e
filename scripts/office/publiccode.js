/** Writes publiccode.yml, the international description of public software (https://yml.publiccode.tools/). */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { buildDate } from './document-date.js';
import { readProject } from './project.js';

const COMMENT = ` From package.json and scripts/office/project.json.`;

export function publicCode() {
  const project = readProject();
  const { type, contacts } = project.maintenance;
  const released = buildDate();
  return {
    publiccodeYmlVersion: '0',
    name: project.name,
    url: project.repository,
    softwareVersion: project.version,
    ...(released && { releaseDate: released.slice(0, 10) }),
    platforms: ['web'],
    categories: project.categories,
    developmentStatus: project.version.startsWith('0.') ? 'beta' : 'stable',
    softwareType: 'library',
    intendedAudience: { countries: ['US'] },
    description: {
      en: {
        shortDescription: project.shortDescription,
        longDescription: project.longDescription,
        documentation: `${project.repository}/blob/v${project.version}/docs/README.md`,
        features: project.features,
      },
    },
    legal: { license: project.license, mainCopyrightOwner: project.organization },
    maintenance: { type, ...(contacts.length && { contacts }) },
    localisation: { localisationReady: true, availableLanguages: project.locales },
    dependsOn: { open: [{ name: 'Node.js', versionMin: project.node.replace(/^>=/, ''), optional: true }] },
  };
}

export async function writePublicCode(folder) {
  const text = stringify(publicCode(), {
    lineWidth: 100,
    defaultStringType: 'PLAIN',
    commentString: (text) => `#${text}`,
  });
  writeFileSync(`${folder}/publiccode.yml`, `#${COMMENT}\n${text}`);
}
