import { stderr, stdout } from 'node:process';
import { audit } from './audit.js';
import { startBrowser } from './browser.js';
import { CASES } from './cases.js';
import { loadContenders } from './contenders.js';
import { seeded } from './data.js';
import { ELSEWHERE } from './elsewhere.js';
import { prepareEvaluation } from './evaluate.js';
import { describeMachine } from './machine.js';
import { measure } from './measure.js';
import { prepareRace, servePeers } from './race.js';
import { summarize, summarizeElsewhere, summarizeLoads, summarizeUpdates, writeReport } from './report.js';
import { startServer } from './server.js';
import { shuffled } from './statistics.js';
import { prepareUpdates } from './updates.js';

/** The parts of a run that are no case. */
const PARTS = ['updates', 'evaluate', ...Object.keys(ELSEWHERE)];

/** What axe and the policy find doesn't depend on the number of entries, and axe takes minutes for large cases. */
const AUDITED = ['posts-100', 'timeline-100', 'campaign'];

/** Cases for the other browsers; in the larger ones only the string is compared. */
const CASES_ELSEWHERE = ['posts-1', 'posts-20', 'posts-100', 'posts-1000'];
const MOST_PEERS_ELSEWHERE = 20;
const MOST_ROUNDS_ELSEWHERE = 3;

/** Runs the benchmark and writes its report. */
export async function bench({ rounds, quick, slow, only, name }) {
  const has = (part) => !only.length || only.includes(part);
  const needsPosts = Object.keys(ELSEWHERE).some((part) => only.includes(part));
  const isChosen = (one) => has(one.name) || has(one.kind);
  const cases = CASES.filter((one) => isChosen(one) || (needsPosts && CASES_ELSEWHERE.includes(one.name)));
  if (!cases.length && !PARTS.some(has))
    throw new Error(`Unknown: ${only.join(', ')}. Use ${[...CASES.map((one) => one.name), ...PARTS].join(', ')}.`);
  const contenders = await loadContenders();
  const server = await startServer();
  const browser = await startBrowser();
  const { originOf } = server;
  try {
    const machine = await describeMachine(browser, server.library);
    await servePeers(contenders, cases, server);
    const races = [];
    for (const benchCase of cases) races.push(await prepareRace(benchCase, contenders, server, browser));
    const measured = races.filter(isChosen);
    const updates = has('updates') && prepareUpdates(server, browser);
    const evaluation = has('evaluate') && prepareEvaluation(server, browser);
    const extras = [updates, evaluation].filter(Boolean);
    await runRounds(measured, { rounds, quick, slow, browser, originOf, extras });
    await runAudits(measured, { browser, originOf });
    if (server.missing.size) stderr.write(`There was no answer for ${[...server.missing].join(', ')}\n`);
    await writeReport(name, {
      ...machine,
      slow,
      cases: measured.map(summarize),
      ...(updates && { updates: summarizeUpdates(updates.updates) }),
      ...(evaluation && { evaluation: summarizeLoads(evaluation.loads) }),
      elsewhere: await runElsewhere(races, Object.keys(ELSEWHERE).filter(has), rounds),
    });
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Each round loads every page once, the pages of a case in an order of its own. A first round of small cases warms up and
 * is not counted; a quick run has none, and loads large cases only once.
 */
async function runRounds(races, { rounds, quick, slow, browser, originOf, extras }) {
  const random = seeded(rounds);
  for (let round = quick ? 1 : 0; round <= rounds; round++) {
    stdout.write(round ? `Round ${round} of ${rounds}\n` : 'Warming up\n');
    for (const race of races) {
      if (race.size > 100 && (!round || (quick && round > 1))) continue;
      for (const variant of shuffled(race.variants, random)) {
        const load = await measure(browser, variant.url, { slow: race.slow ?? slow, originOf });
        if (round) variant.loads.push(load);
      }
    }
    if (round) for (const extra of extras) await extra.measure();
  }
}

async function runAudits(races, { browser, originOf }) {
  for (const { name, variants } of races) {
    if (!AUDITED.includes(name)) continue;
    for (const variant of variants) Object.assign(variant, await audit(browser, variant, originOf));
  }
}

/** Loads the same pages in other browsers, where peers that need no stand-in for a host take part. */
async function runElsewhere(races, names, rounds) {
  const all = {};
  for (const name of names) {
    const other = await ELSEWHERE[name]();
    if (!other) {
      stderr.write(`${name} is not installed.\n`);
      continue;
    }
    stdout.write(`${other.version}\n`);
    try {
      const cases = await loadElsewhere(other, races, rounds);
      all[name] = { version: other.version, cases: summarizeElsewhere(cases) };
    } finally {
      await other.close();
    }
  }
  return all;
}

async function loadElsewhere(other, races, rounds) {
  const random = seeded(rounds);
  const cases = races
    .filter((race) => CASES_ELSEWHERE.includes(race.name))
    .map(({ name, size, variants }) => ({
      name,
      variants: variants
        .filter(({ isPeer, needsStandIn }) => !isPeer || (size <= MOST_PEERS_ELSEWHERE && !needsStandIn))
        .map((variant) => ({ ...variant, loads: [] })),
    }));
  for (let round = 0; round < Math.min(rounds, MOST_ROUNDS_ELSEWHERE); round++) {
    for (const { variants } of cases) {
      for (const { url, loads } of shuffled(variants, random)) loads.push(await other.load(url));
    }
  }
  return cases;
}
