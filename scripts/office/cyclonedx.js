/** An inventory as a CycloneDX 1.6 document. */
import { authors } from './authors.js';
import { contentId } from './content-id.js';
import { buildDate } from './document-date.js';

/** Our own properties; the name begins with ours, as CycloneDX asks. */
const property = (name, value) => ({ name: `cx-widgets:${name}`, value: String(value) });

const isName = (license) => /^[\w.+-]+$/.test(license);

const licensesOf = (license) => [isName(license) ? { license: { id: license } } : { expression: license }];

const fileRef = ({ file }) => `file:${file}`;

export function cycloneDx(inventory) {
  const [elements, command] = inventory.products;
  const date = buildDate();
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      ...(date && { timestamp: date }),
      tools: { components: inventory.tools.map(tool) },
      authors: [{ name: authors() }],
      component: product(elements, 'library'),
      supplier: { name: authors() },
    },
    components: [
      product(command, 'application'),
      ...inventory.files.map(file),
      ...inventory.packages.map((one) => library(one, inventory)),
    ],
    dependencies: dependencies(inventory),
    compositions: compositions(inventory),
  };
  return { ...document, serialNumber: `urn:uuid:${contentId(document)}` };
}

const tool = ({ name, version, purl }) => ({ type: 'application', name, version, purl });

const product = ({ name, version, license, description, purl }, type) => ({
  type,
  'bom-ref': purl,
  supplier: { name: authors() },
  name,
  version,
  description,
  licenses: licensesOf(license),
  purl,
});

const file = (one) => ({
  type: 'file',
  'bom-ref': fileRef(one),
  name: one.file,
  hashes: [
    { alg: 'SHA-256', content: one.sha256 },
    { alg: 'SHA-384', content: one.sha384 },
  ],
  properties: [property('bytes', one.size)],
});

function library(one, { files, products }) {
  const isIncluded = [...files, ...products].some(({ packages }) => packages.includes(one));
  const ranges = products.flatMap(({ needs }) =>
    needs.filter((need) => need.package === one).map(({ range }) => range),
  );
  return {
    type: 'library',
    'bom-ref': one.purl,
    ...(one.supplier && { supplier: { name: one.supplier } }),
    name: one.name,
    version: one.version,
    ...(one.integrity && { hashes: [{ alg: 'SHA-512', content: one.integrity }] }),
    licenses: licensesOf(one.license),
    ...(one.copyright && { copyright: one.copyright }),
    purl: one.purl,
    ...(one.homepage && { externalReferences: [{ type: 'website', url: one.homepage }] }),
    properties: [property('in-files', isIncluded), ...ranges.map((range) => property('range', range))],
  };
}

/** Edges: a file to the packages in it, ours to their files and to what npm installs, others to one another. */
function dependencies({ files, products, packages }) {
  const edges = (ref, targets) => ({ ref, dependsOn: [...new Set(targets)].sort() });
  const refs = new Map(packages.map(({ name, purl }) => [name, purl]));
  return [
    ...products.map((one) =>
      edges(one.purl, [...ownFiles(one, files).map(fileRef), ...one.needs.map((need) => need.package.purl)]),
    ),
    ...files.map((one) =>
      edges(
        fileRef(one),
        one.packages.map(({ purl }) => purl),
      ),
    ),
    ...packages.map((one) =>
      edges(
        one.purl,
        one.dependencies.flatMap((name) => refs.get(name) ?? []),
      ),
    ),
  ];
}

/** Returns the listed files of one of our packages. */
export const ownFiles = ({ name }, files) =>
  files.filter(({ file: path }) => path.startsWith('cli/') === (name === 'cx-widgets-cli'));

/** States what is complete: the content of each file. What npm installs beside a package is its own matter. */
const compositions = ({ files, products }) => [
  { aggregate: 'complete', dependencies: files.map(fileRef) },
  { aggregate: 'incomplete', dependencies: products.map(({ purl }) => purl) },
];
