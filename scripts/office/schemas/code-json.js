/**
 * JSON Schema of code.json, after gov-codejson 2.0 (https://github.com/DSACMS/gov-codejson, in the public domain): its 19
 * required keys, and those optional ones that we write.
 */
import { list, object, text, uri } from './json-schema.js';

const EXEMPTIONS =
  'NationalSecurity NationalIntelligence FOIA EAR ITAR TSA ClassifiedInformation PrivacyRisk IPRestriction AgencySystem AgencyMission CIO PolicyDate'
    .split(' ')
    .map((name) => `exemptBy${name}`);

const LICENSES =
  'CC0-1.0 Apache-2.0 MIT MPL-2.0 GPL-2.0-only GPL-3.0-only GPL-3.0-or-later LGPL-2.1-only LGPL-3.0-only BSD-2-Clause BSD-3-Clause EPL-2.0 Other None';

const moment = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };

const permissions = object(
  {
    licenses: list(object({ name: { enum: LICENSES.split(' ') }, URL: uri }, 'name', 'URL'), 1),
    usageType: list({ enum: ['openSource', 'governmentWideReuse', ...EXEMPTIONS] }, 1),
    exemptionText: { type: ['string', 'null'] },
  },
  'licenses',
  'usageType',
);

const properties = {
  name: text,
  version: text,
  // One sentence; the metadata guide allows 150 characters.
  description: { ...text, maxLength: 150 },
  status: { enum: ['Ideation', 'Development', 'Alpha', 'Beta', 'Release Candidate', 'Production', 'Archival'] },
  permissions,
  organization: text,
  repositoryURL: uri,
  repositoryVisibility: { enum: ['public', 'private'] },
  vcs: { enum: ['git', 'hg', 'svn', 'rcs', 'bzr', 'none'] },
  laborHours: { type: 'number', minimum: 0 },
  reuseFrequency: { type: 'object', properties: { forks: count, clones: count } },
  languages: list(text),
  maintenance: { enum: ['internal', 'contract', 'community', 'none'] },
  contractNumber: list(text),
  SBOM: text,
  date: object({ created: moment, lastModified: moment, metadataLastUpdated: moment }),
  tags: list(text),
  contact: object({ email: { type: 'string', format: 'email' }, name: text }),
  feedbackMechanism: uri,
  AIUseCaseID: text,
};

const OPTIONAL = ['version'];

export const CODE_JSON_SCHEMA = object(properties, ...Object.keys(properties).filter((key) => !OPTIONAL.includes(key)));
