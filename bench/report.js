import { mkdir, writeFile } from 'node:fs/promises';
import { stdout } from 'node:process';
import { renderChart } from './chart.js';
import { renderGrowth } from './growth.js';
import { FIGURES } from './measure.js';
import { renderMarkdown } from './markdown.js';
import { ratio, summary } from './statistics.js';

/** What the others are set against, by the names that the ratios have. */
const BASELINES = { toFloor: 'html-string', toLibrary: 'cx-widgets' };

/** The figures of a case: for each variant the middle and the spread of its page loads, and its ratios to the baselines. */
export function summarize({ name, title, kind, itemCount, itemHeight, variants }) {
  const baselines = Object.entries(BASELINES).map(([key, name]) => [
    key,
    variants.find((variant) => variant.name === name)?.loads,
  ]);
  return {
    name,
    title,
    kind,
    items: itemCount,
    itemHeight,
    rounds: variants[0].loads.length,
    variants: variants.map(({ name, title, isPeer, drawnAs, unlike, loads, axe, policy, policyWithNetwork }) => ({
      name,
      title,
      ...(isPeer && { isPeer, drawnAs, watching: Math.max(...loads.map(({ watched, paint }) => watched / paint)) }),
      ...(unlike.length && { notTheSame: unlike.join(', ') }),
      hosts: [...new Set(loads.flatMap(({ hosts }) => hosts))].join(', '),
      axe,
      policy,
      policyWithNetwork,
      figures: Object.fromEntries(Object.keys(FIGURES).map((key) => [key, figure(key, loads, baselines)])),
    })),
  };
}

function figure(key, loads, baselines) {
  const values = loads.map((load) => load[key]);
  const ratios = baselines.map(([name, others]) => {
    const toOthers =
      others &&
      others !== loads &&
      ratio(
        values,
        others.map((load) => load[key]),
      );
    return [name, toOthers && rounded(toOthers)];
  });
  return { ...rounded(summary(values)), ...Object.fromEntries(ratios.filter(([, toOthers]) => toOthers)) };
}

function rounded(figures) {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(6))]));
}

/** Writes `results/NAME.json`, and what is made of it: `NAME.md`, which it prints too, `NAME.svg` and `NAME-growth.svg`. */
export async function writeReport(name, results) {
  const folder = new URL('results/', import.meta.url);
  const markdown = renderMarkdown(results);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(new URL(`${name}.md`, folder), markdown);
  await writeFile(new URL(`${name}.svg`, folder), renderChart(results));
  const growth = renderGrowth(results);
  if (growth) await writeFile(new URL(`${name}-growth.svg`, folder), growth);
  stdout.write(markdown);
}
