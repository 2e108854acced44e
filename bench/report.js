import { mkdir, writeFile } from 'node:fs/promises';
import { stdout } from 'node:process';
import { renderChart } from './chart.js';
import { renderGrowth } from './growth.js';
import { FIGURES } from './measure.js';
import { renderMarkdown } from './markdown.js';
import { ratio, summary } from './statistics.js';
import { UPDATE_FIGURES } from './updates.js';

/** What the others are set against, by the names that the ratios have. */
const BASELINES = { toString: 'html-string', toCurrent: 'current-string', toLibrary: 'cx-widgets' };

/** Figures kept for each page load, so that page loads of a round can be compared across cases. */
const KEPT = ['paint', 'processor', 'heap', 'nodes'];

/** The figures of a case: for each variant the middle and the spread of its page loads, and its ratios to the baselines. */
export function summarize({ name, title, kind, slow, itemCount, variants }) {
  const baselines = Object.entries(BASELINES).map(([key, name]) => [
    key,
    variants.find((variant) => variant.name === name)?.loads,
  ]);
  return {
    name,
    title,
    kind,
    slow,
    items: itemCount,
    rounds: variants[0].loads.length,
    variants: variants.map(
      ({ name, title, isPeer, perList, drawnAs, unlike, loads, axe, policy, policyWithNetwork }) => ({
        name,
        title,
        ...(isPeer && {
          isPeer,
          perList,
          drawnAs,
          watching: Math.max(...loads.map(({ watched, paint }) => watched / paint)),
        }),
        ...(unlike.length && { notTheSame: unlike.join(', ') }),
        hosts: [...new Set(loads.flatMap(({ hosts }) => hosts))].join(', '),
        axe,
        policy,
        policyWithNetwork,
        figures: Object.fromEntries(Object.keys(FIGURES).map((key) => [key, figure(key, loads, baselines)])),
        loads: kept(loads, KEPT),
      }),
    ),
  };
}

/** The times of a case in another browser. */
export function summarizeElsewhere(cases) {
  return cases.map(({ name, variants }) => ({
    name,
    variants: variants.map(({ name, title, isPeer, loads }) => ({
      name,
      title,
      isPeer,
      loads: kept(loads, ['paint', 'processor']),
    })),
  }));
}

export function summarizeUpdates(updates) {
  return updates.map(({ name, title, slow, loads }) => ({
    name,
    title,
    slow,
    figures: Object.fromEntries(
      Object.keys(UPDATE_FIGURES).map((key) => [key, summarizeLoads(loads.map((load) => load[key]))]),
    ),
  }));
}

export const summarizeLoads = (values) => rounded(summary(values));

const kept = (loads, keys) =>
  Object.fromEntries(keys.map((key) => [key, loads.map((load) => Number(load[key].toPrecision(5)))]));

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
  return { ...summarizeLoads(values), ...Object.fromEntries(ratios.filter(([, toOthers]) => toOthers)) };
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
  if (results.cases.length) await writeFile(new URL(`${name}.svg`, folder), renderChart(results));
  const growth = renderGrowth(results);
  if (growth) await writeFile(new URL(`${name}-growth.svg`, folder), growth);
  stdout.write(markdown);
}
