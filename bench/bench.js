import { stderr, stdout } from 'node:process';
import { audit } from './audit.js';
import { startBrowser } from './browser.js';
import { CASES } from './cases.js';
import { loadContenders } from './contenders.js';
import { seeded } from './data.js';
import { describeMachine } from './machine.js';
import { FIGURES, measure } from './measure.js';
import { prepareRace, servePeers } from './race.js';
import { summarize, writeReport } from './report.js';
import { startServer } from './server.js';
import { shuffled } from './statistics.js';

/** Larger cases repeat the findings of smaller ones, and axe takes minutes for them. */
const MOST_AUDITED = 100;

/** Runs the benchmark and writes its report. */
export async function bench({ rounds, quick, slow, only, name }) {
  const cases = CASES.filter((one) => !only.length || only.some((name) => name === one.name || name === one.kind));
  if (!cases.length)
    throw new Error(`No case is called ${only.join(', ')}: ${CASES.map((one) => one.name).join(', ')}`);
  const contenders = await loadContenders();
  const server = await startServer();
  const browser = await startBrowser();
  try {
    const machine = await describeMachine(browser, server.library);
    await servePeers(contenders, cases, server);
    const races = [];
    for (const benchCase of cases) races.push(await prepareRace(benchCase, contenders, server, browser));
    await runRounds(races, { rounds, quick, slow, browser, originOf: server.originOf });
    await runAudits(races, { quick, browser, originOf: server.originOf });
    if (server.missing.size) stderr.write(`There was no answer for ${[...server.missing].join(', ')}\n`);
    await writeReport(name, { ...machine, slow, figures: FIGURES, cases: races.map(summarize) });
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Each round loads every page once, the pages of a case in an order of its own; the first round is not counted. In a
 * quick run it is left out, and large cases are loaded only once.
 */
async function runRounds(races, { rounds, quick, slow, browser, originOf }) {
  const random = seeded(rounds);
  for (let round = quick ? 1 : 0; round <= rounds; round++) {
    stdout.write(round ? `Round ${round} of ${rounds}\n` : 'Warming up\n');
    for (const { variants, size } of races) {
      if (quick && round > 1 && size > 100) continue;
      for (const variant of shuffled(variants, random)) {
        const load = await measure(browser, variant.url, { slow, originOf });
        if (round) variant.loads.push(load);
      }
    }
  }
}

/** In a quick run only of the smallest case of each kind. */
async function runAudits(races, { quick, browser, originOf }) {
  stdout.write('Accessibility and policy\n');
  const audited = new Set();
  for (const { kind, size, variants } of races) {
    if (size > MOST_AUDITED || (quick && audited.has(kind))) continue;
    audited.add(kind);
    for (const variant of variants) Object.assign(variant, await audit(browser, variant, originOf));
  }
}
