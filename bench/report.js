import { mkdir, writeFile } from 'node:fs/promises';
import { stdout } from 'node:process';
import { FIGURES } from './measure.js';
import { renderMarkdown } from './markdown.js';
import { ratio, summary } from './statistics.js';

/** What the others are set against. */
export const FLOOR = 'html-string';

/** The figures of a case: for each variant the middle and the spread of its page loads, and its ratio to the floor. */
export function summarize({ name, title, itemCount, itemHeight, variants }) {
  const floor = variants.find((variant) => variant.name === FLOOR);
  return {
    name,
    title,
    items: itemCount,
    itemHeight,
    variants: variants.map(({ name, title, unlike, loads }) => ({
      name,
      title,
      ...(unlike.length && { notTheSame: unlike.join(', ') }),
      hosts: [...new Set(loads.flatMap(({ hosts }) => hosts))].join(', '),
      figures: Object.fromEntries(Object.keys(FIGURES).map((key) => [key, figure(key, loads, floor?.loads)])),
    })),
  };
}

function figure(key, loads, floorLoads) {
  const values = loads.map((load) => load[key]);
  const others = loads === floorLoads ? undefined : floorLoads?.map((load) => load[key]);
  const toFloor = others && ratio(values, others);
  return { ...rounded(summary(values)), ...(toFloor && { toFloor: rounded(toFloor) }) };
}

function rounded(figures) {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(6))]));
}

/** Writes `results/NAME.json` and `results/NAME.md`, and prints the latter. */
export async function writeReport(name, results) {
  const folder = new URL('results/', import.meta.url);
  const markdown = renderMarkdown(results);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(new URL(`${name}.md`, folder), markdown);
  stdout.write(markdown);
}
