/** Writes dist/office/: the documents for offices that approve software, one module per document. */
import { mkdirSync, rmSync } from 'node:fs';
import { checkClaims } from './claims.js';
import { writeCodeJson } from './code-json.js';
import { writeForPrograms } from './for-programs.js';
import { writeOpenAcr } from './openacr.js';
import { writePublicCode } from './publiccode.js';
import { writeRequests } from './requests.js';
import { writeSbom } from './sbom.js';

/**
 * Writers in order. Each is given the folder and the build, which has `contents`: the modules of each built file. A writer
 * throws a DocumentError if what its document states is not true.
 */
const WRITERS = [writeSbom, writeOpenAcr, writeRequests, writeCodeJson, writePublicCode, writeForPrograms];

export async function writeOffice(folder, build) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const write of WRITERS) await write(folder, build);
  checkClaims();
}
