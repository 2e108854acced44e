/** Writes the software bill of materials of the published files, in both common formats. */
import { writeFileSync } from 'node:fs';
import { cycloneDx } from './cyclonedx.js';
import { takeInventory } from './inventory.js';
import { spdx } from './spdx.js';

/** @param contents - The modules of each built file. */
export async function writeSbom(folder, { contents }) {
  const inventory = takeInventory(contents);
  const write = (name, document) => writeFileSync(`${folder}/${name}`, `${JSON.stringify(document, null, 2)}\n`);
  write('sbom.cdx.json', cycloneDx(inventory));
  write('sbom.spdx.json', spdx(inventory));
}
