/** Returns the columns of a spreadsheet for its reference page, from the table that the command reads by. */
import { build } from 'esbuild';

export async function sheetColumns() {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        "export { COLUMNS } from './cli/formats/sheet/columns.ts';",
        "export { FEED_ROWS } from './cli/formats/sheet/feed-sheet.ts';",
      ].join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
