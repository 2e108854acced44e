import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { sheetTemplate } from '../new/sheet-template.js';
import { CAMPAIGN, PAGE } from '../new/starter.js';
import { print } from '../print.js';
import { UsageError } from '../usage-error.js';
import { writeFileSafely } from '../write/file.js';

/** Reads a file that was built along with the command. */
const built = (name: string): Promise<Uint8Array> => readFile(new URL(`./assets/${name}`, import.meta.url));

/** The files of a new folder, and their uses. */
const FILES: readonly (readonly [
  name: string,
  use: string,
  content: () => Promise<Uint8Array> | string | Uint8Array,
])[] = [
  ['campaign.json', 'the campaign: write yours here', () => `${JSON.stringify(CAMPAIGN, null, 2)}\n`],
  ['index.html', 'a page that shows it', () => PAGE],
  ['cx-widgets.js', 'the script that the page loads', () => built('cx-widgets.js')],
  ['campaign.schema.json', 'what editors help and check with', () => built('campaign.schema.json')],
];

/** The files of `--sheet`. */
const SHEET_FILES: typeof FILES = [
  ['campaign.xlsx', 'a spreadsheet to fill in, with instructions', () => sheetTemplate()],
];

/** Defines `cx-widgets new`: writes a starter campaign file and a page. */
export function newCommand(): Command {
  return new Command('new')
    .description('Starts a campaign: a file with an entry of each type, and a page that shows it. Overwrites nothing.')
    .argument('[folder]', 'the folder; created if it does not exist', '.')
    .option('--sheet', 'write only a spreadsheet to fill in: campaign.xlsx')
    .action(begin);
}

async function begin(folder: string, { sheet }: { readonly sheet?: boolean }): Promise<void> {
  const files = sheet ? SHEET_FILES : FILES;
  const inTheWay = files.map(([name]) => join(folder, name)).filter((path) => existsSync(path));
  if (inTheWay.length) {
    throw new UsageError(
      `${inTheWay.join(', ')}: already exists; nothing was written. Name another folder, or move it.`,
    );
  }
  for (const [name, use, content] of files) {
    const path = join(folder, name);
    await writeFileSafely(path, await content());
    print(`${path}: ${use}`);
  }
  if (sheet) {
    const file = join(folder, 'campaign.xlsx');
    return print(
      '',
      `Check it: npx cx-widgets-cli check ${file}`,
      `Publish it: npx cx-widgets-cli convert ${file} --to json-feed -o ${join(folder, 'campaign.json')}`,
    );
  }
  print(
    '',
    `See it, with what check finds, while you write: npx cx-widgets-cli preview ${folder}`,
    'To publish it, put the folder on a web server.',
  );
}
