/** An inventory as an SPDX 2.3 document. */
import { authors } from './authors.js';
import { contentId } from './content-id.js';
import { ownFiles } from './cyclonedx.js';
import { hasDate, requiredDate } from './document-date.js';

/** Text about a document without a date, since SPDX requires one. */
const WITHOUT_DATE =
  'This version is not released yet. "created" is no date, so that the same source makes the same document.';

const idOf = (kind, name) => `SPDXRef-${kind}-${name.replace(/[^a-zA-Z0-9.-]+/g, '-')}`;

const packageId = ({ name, version }) => idOf('Package', `${name.replace(/^@/, '')}-${version}`);
const fileId = ({ file }) => idOf('File', file);

export function spdx(inventory) {
  const { version } = inventory.products[0];
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `cx-widgets-${version}`,
    creationInfo: {
      created: requiredDate(),
      creators: [`Organization: ${authors()}`, `Tool: cx-widgets-build-${version}`],
      ...(!hasDate() && { comment: WITHOUT_DATE }),
    },
    packages: [...inventory.products.map(ownPackage), ...inventory.packages.map(otherPackage)],
    files: inventory.files.map((one) => file(one, inventory.products[0])),
    relationships: relationships(inventory),
  };
  return { ...document, documentNamespace: `https://spdx.org/spdxdocs/cx-widgets-${version}-${contentId(document)}` };
}

/** npm's "author" is a person, unless the name says otherwise. */
const ORGANIZATION = /\b(?:LLC|Inc|Ltd|GmbH|Foundation|Project|Team|authors|contributors)\b/i;

const shared = (one) => ({
  name: one.name,
  SPDXID: packageId(one),
  versionInfo: one.version,
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseConcluded: one.license,
  licenseDeclared: one.license,
  externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: one.purl }],
});

const ownPackage = (one) => ({
  ...shared(one),
  supplier: `Organization: ${authors()}`,
  summary: one.description,
  copyrightText: `Copyright ${authors()}`,
  primaryPackagePurpose: one.name === 'cx-widgets' ? 'LIBRARY' : 'APPLICATION',
});

const otherPackage = (one) => ({
  ...shared(one),
  ...(one.supplier && { supplier: `${ORGANIZATION.test(one.supplier) ? 'Organization' : 'Person'}: ${one.supplier}` }),
  copyrightText: one.copyright ?? 'NOASSERTION',
  ...(one.homepage && { homepage: one.homepage }),
  ...(one.integrity && { checksums: [{ algorithm: 'SHA512', checksumValue: one.integrity }] }),
  primaryPackagePurpose: 'LIBRARY',
});

const KINDS = { js: 'SOURCE', css: 'SOURCE', html: 'SOURCE', ts: 'SOURCE', md: 'DOCUMENTATION', json: 'OTHER' };

const file = (one, { license: own }) => ({
  fileName: `./${one.file}`,
  SPDXID: fileId(one),
  fileTypes: [KINDS[one.file.split('.').at(-1)] ?? 'OTHER'],
  checksums: [
    { algorithm: 'SHA1', checksumValue: one.sha1 },
    { algorithm: 'SHA256', checksumValue: one.sha256 },
    { algorithm: 'SHA384', checksumValue: one.sha384 },
  ],
  licenseConcluded: [...new Set([own, ...one.packages.map(({ license }) => license)])].join(' AND '),
  copyrightText: [`Copyright ${authors()}`, ...new Set(one.packages.flatMap(({ copyright }) => copyright ?? []))].join(
    '\n',
  ),
});

function relationships({ files, products, packages }) {
  const related = (spdxElementId, relationshipType, ids) =>
    [...new Set(ids)].sort().map((relatedSpdxElement) => ({ spdxElementId, relationshipType, relatedSpdxElement }));
  const named = new Map(packages.map((one) => [one.name, one]));
  return [
    ...related('SPDXRef-DOCUMENT', 'DESCRIBES', [...products.map(packageId), ...files.map(fileId)]),
    ...products.flatMap((one) => [
      ...related(packageId(one), 'CONTAINS', one.packages.map(packageId)),
      ...related(
        packageId(one),
        'DEPENDS_ON',
        one.needs.map((need) => packageId(need.package)),
      ),
      ...ownFiles(one, files).flatMap((made) => related(fileId(made), 'GENERATED_FROM', [packageId(one)])),
    ]),
    ...files.flatMap((one) => related(fileId(one), 'CONTAINS', one.packages.map(packageId))),
    ...packages.flatMap((one) =>
      related(
        packageId(one),
        'DEPENDS_ON',
        one.dependencies.flatMap((name) => (named.has(name) ? [packageId(named.get(name))] : [])),
      ),
    ),
  ];
}
