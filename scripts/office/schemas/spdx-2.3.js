/**
 * JSON Schema of the parts of SPDX 2.3 that we write, after the specification (https://spdx.github.io/spdx-spec/v2.3/). No npm
 * package contains the official schema. Stricter than that one: ids, hashes, dates and purls have patterns.
 */
import { list, matches, object, text } from './json-schema.js';

const filled = (items) => list(items, 1);

const id = matches('^SPDXRef-[a-zA-Z0-9.-]+$');
const agent = matches('^(Person|Organization): .+$|^NOASSERTION$');
const location = matches('^(https?|git\\+https)://\\S+$|^NOASSERTION$|^NONE$');
const license = matches('^[a-zA-Z0-9.+()-]+( (AND|OR|WITH) [a-zA-Z0-9.+()-]+)*$');

const HEX = { SHA1: 40, SHA256: 64, SHA384: 96, SHA512: 128 };

const checksum = {
  oneOf: Object.entries(HEX).map(([algorithm, length]) =>
    object(
      { algorithm: { const: algorithm }, checksumValue: matches(`^[0-9a-f]{${length}}$`) },
      'algorithm',
      'checksumValue',
    ),
  ),
};

const reference = object(
  {
    referenceCategory: { enum: ['OTHER', 'PERSISTENT-ID', 'SECURITY', 'PACKAGE-MANAGER'] },
    referenceType: { const: 'purl' },
    referenceLocator: matches('^pkg:npm/\\S+@\\S+$'),
  },
  'referenceCategory',
  'referenceType',
  'referenceLocator',
);

const described = {
  SPDXID: id,
  licenseConcluded: license,
  copyrightText: text,
  checksums: filled(checksum),
};

const spdxPackage = object(
  {
    ...described,
    name: text,
    versionInfo: text,
    downloadLocation: location,
    filesAnalyzed: { const: false },
    licenseDeclared: license,
    externalRefs: filled(reference),
    supplier: agent,
    homepage: location,
    summary: text,
    primaryPackagePurpose: { enum: ['APPLICATION', 'FRAMEWORK', 'LIBRARY', 'SOURCE', 'FILE', 'OTHER'] },
  },
  'SPDXID',
  'name',
  'downloadLocation',
);

const file = object(
  {
    ...described,
    fileName: matches('^\\./'),
    // SPDX requires SHA-1 of every file.
    checksums: { ...filled(checksum), contains: { type: 'object', properties: { algorithm: { const: 'SHA1' } } } },
    fileTypes: filled({ enum: ['SOURCE', 'BINARY', 'TEXT', 'DOCUMENTATION', 'OTHER'] }),
  },
  'SPDXID',
  'fileName',
  'checksums',
);

const relationship = object(
  {
    spdxElementId: id,
    relationshipType: { enum: ['DESCRIBES', 'CONTAINS', 'DEPENDS_ON', 'GENERATED_FROM'] },
    relatedSpdxElement: id,
  },
  'spdxElementId',
  'relationshipType',
  'relatedSpdxElement',
);

const creation = object(
  {
    created: matches('^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$'),
    creators: filled(matches('^(Tool|Person|Organization): .+$')),
    comment: text,
  },
  'created',
  'creators',
);

export const SPDX_SCHEMA = object(
  {
    spdxVersion: { const: 'SPDX-2.3' },
    dataLicense: { const: 'CC0-1.0' },
    SPDXID: { const: 'SPDXRef-DOCUMENT' },
    name: text,
    documentNamespace: matches('^https://[^#\\s]+$'),
    creationInfo: creation,
    packages: filled(spdxPackage),
    files: filled(file),
    relationships: filled(relationship),
  },
  'spdxVersion',
  'dataLicense',
  'SPDXID',
  'name',
  'documentNamespace',
  'creationInfo',
);
