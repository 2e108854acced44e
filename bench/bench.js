import { stderr, stdout } from 'node:process';
import { startBrowser } from './browser.js';
import { CASES } from './cases.js';
import { loadContenders } from './contenders.js';
import { copyOf } from './copy.js';
import { seeded } from './data.js';
import { differences, portraitOf } from './fidelity.js';
import { describeMachine } from './machine.js';
import { FIGURES, measure } from './measure.js';
import { renderPage } from './pages.js';
import { summarize, writeReport } from './report.js';
import { startServer } from './server.js';
import { shuffled } from './statistics.js';

/** Runs the benchmark and writes its report. */
export async function bench({ rounds, slow, only, name }) {
  const cases = CASES.filter((one) => !only.length || only.some((name) => name === one.name || name === one.kind));
  if (!cases.length)
    throw new Error(`No case is called ${only.join(', ')}: ${CASES.map((one) => one.name).join(', ')}`);
  const contenders = await loadContenders();
  const server = await startServer();
  const browser = await startBrowser();
  try {
    const machine = await describeMachine(browser, server.library);
    const races = [];
    for (const benchCase of cases) races.push(await prepareRace(benchCase, contenders, server, browser));
    await runRounds(races, { rounds, slow, browser });
    await writeReport(name, { ...machine, rounds, slow, figures: FIGURES, cases: races.map(summarize) });
  } finally {
    await browser.close();
    server.close();
  }
}

/** Makes the pages of a case and serves them; a copy that is not like its model is said. */
async function prepareRace(benchCase, contenders, server, browser) {
  const variants = contenders.filter(({ kinds }) => kinds.includes(benchCase.kind));
  const serve = (contender, copy) => {
    const path = `/${benchCase.name}/${contender.name}.html`;
    const { html, files } = renderPage(benchCase, contender, copy);
    server.add(path, html);
    for (const [address, content] of Object.entries(files)) server.add(address, content);
    return server.origin + path;
  };
  const model = variants.find((contender) => contender.name === 'cx-widgets');
  const modelUrl = serve(model);
  const copy = await copyOf(browser, modelUrl, benchCase);
  const portrait = await portraitOf(browser, modelUrl, benchCase);
  const race = { ...benchCase, itemCount: copy.itemCount, itemHeight: copy.itemHeight, variants: [] };
  for (const contender of variants) {
    const url = contender === model ? modelUrl : serve(contender, copy);
    const unlike = contender.isCopy
      ? await differences(browser, portrait, await portraitOf(browser, url, benchCase))
      : [];
    if (unlike.length) stderr.write(`${benchCase.name}, ${contender.title}: not the same ${unlike.join(', ')}\n`);
    race.variants.push({ ...contender, url, unlike, loads: [] });
  }
  return race;
}

/** Each round loads every page once, the pages of a case in an order of its own; the first round is not counted. */
async function runRounds(races, { rounds, slow, browser }) {
  const random = seeded(rounds);
  for (let round = 0; round <= rounds; round++) {
    stdout.write(round ? `Round ${round} of ${rounds}\n` : 'Warming up\n');
    for (const { variants } of races) {
      for (const variant of shuffled(variants, random)) {
        const load = await measure(browser, variant.url, slow);
        if (round) variant.loads.push(load);
      }
    }
  }
}
