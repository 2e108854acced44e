/** Checks the documents of dist/office/ against the schemas of their formats. */
import { existsSync, readFileSync } from 'node:fs';
import { Validation } from '@cyclonedx/cyclonedx-library';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { readJson } from './packages.js';
import { CODE_JSON_SCHEMA } from './schemas/code-json.js';
import { PUBLICCODE_SCHEMA } from './schemas/publiccode.js';
import { SPDX_SCHEMA } from './schemas/spdx-2.3.js';

const ajv = new Ajv.default({ allErrors: true });
addFormats.default(ajv);

const describe = ({ instancePath, message, params }) =>
  `${instancePath || '/'} ${message}${params?.additionalProperty ? `: ${params.additionalProperty}` : ''}`;

/** Returns a check against a JSON Schema. */
function bySchema(schema, parse = JSON.parse) {
  const validate = ajv.compile(schema);
  return async (text) => (validate(parse(text)) ? [] : validate.errors.map(describe));
}

/** Checks against the schema that the makers of CycloneDX publish. */
async function cycloneDxProblems(text) {
  const errors = await new Validation.JsonStrictValidator('1.6').validate(text);
  return (errors ?? []).map(describe);
}

/** Returns the ends of relationships that the document does not have, and ids that it has twice. */
async function spdxReferenceProblems(text) {
  const { SPDXID, packages, files, relationships } = JSON.parse(text);
  const ids = [SPDXID, ...[...packages, ...files].map((one) => one.SPDXID)];
  const ends = relationships.flatMap(({ spdxElementId, relatedSpdxElement }) => [spdxElementId, relatedSpdxElement]);
  return [
    ...ends.filter((id) => !ids.includes(id)).map((id) => `/relationships name ${id}, which is not in the document`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`),
  ];
}

/** Checks of each document: each returns what is wrong with its text. */
const CHECKS = {
  'sbom.cdx.json': [cycloneDxProblems],
  'openacr.yaml': [bySchema(readJson('scripts/office/schemas/openacr-0.1.0.json'), parse)],
  'sbom.spdx.json': [bySchema(SPDX_SCHEMA), spdxReferenceProblems],
  'code.json': [bySchema(CODE_JSON_SCHEMA)],
  'publiccode.yml': [bySchema(PUBLICCODE_SCHEMA, parse)],
};

/** Returns what is wrong with the documents in a folder, one line each. */
export async function officeProblems(folder) {
  const all = Object.entries(CHECKS).map(async ([name, checks]) => {
    const file = `${folder}/${name}`;
    if (!existsSync(file)) return [`${file} is missing; its writer is listed in scripts/office/index.js.`];
    const text = readFileSync(file, 'utf8');
    const problems = await Promise.all(checks.map((check) => check(text)));
    return problems.flat().map((problem) => `${file}: ${problem}`);
  });
  return (await Promise.all(all)).flat();
}
