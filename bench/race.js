import { stderr } from 'node:process';
import { bundlePeer } from './bundle.js';
import { takesPart } from './contenders.js';
import { copyOf } from './copy.js';
import { strictPolicy } from './csp.js';
import { differences, portraitOf } from './fidelity.js';
import { renderPage } from './pages.js';

/** Serves the script and the style sheet of each peer that takes part. */
export async function servePeers(contenders, cases, server) {
  for (const contender of contenders) {
    if (!contender.isPeer || !cases.some((one) => takesPart(contender, one))) continue;
    for (const [address, content] of Object.entries(await bundlePeer(contender.name))) server.add(address, content);
  }
}

/** Makes the pages of a case and serves them; a copy that is not like its model is said. */
export async function prepareRace(benchCase, contenders, server, browser) {
  addFiles(server, benchCase.files);
  const variants = contenders.filter((contender) => takesPart(contender, benchCase));
  const model = variants.find((contender) => contender.name === 'cx-widgets');
  const modelUrls = serve(benchCase, model, server);
  const copy = await copyOf(browser, modelUrls.url, benchCase);
  const portrait = variants.some(({ isCopy }) => isCopy) && (await portraitOf(browser, modelUrls.url, benchCase));
  const race = { ...benchCase, itemCount: copy.itemCount, variants: [] };
  for (const contender of variants) {
    const urls = contender === model ? modelUrls : serve(benchCase, contender, server, copy);
    const unlike = contender.isCopy
      ? await differences(browser, portrait, await portraitOf(browser, urls.url, benchCase))
      : [];
    if (unlike.length) stderr.write(`${benchCase.name}, ${contender.title}: not the same ${unlike.join(', ')}\n`);
    race.variants.push({ ...contender, ...urls, unlike, loads: [] });
  }
  return race;
}

/** A contender's page as it is, under the strict policy, and under this with the contender's network allowed. */
function serve(benchCase, contender, server, copy) {
  const { html, files } = renderPage(benchCase, contender, { copy, originOf: server.originOf });
  const path = `/${benchCase.name}/${contender.name}.html`;
  server.add(path, html);
  addFiles(server, files);
  // An icon of the page's own would be refused, and is nobody's fault.
  const strictHtml = html.replace('data:,', '/portrait.svg');
  const network = contender.network?.(server);
  const strictUrls = [undefined, network].slice(0, network ? 2 : 1).map((allowed) => {
    const strictPath = `/${allowed ? 'network' : 'strict'}${path}`;
    server.add(strictPath, strictHtml, { 'Content-Security-Policy': strictPolicy(strictHtml, allowed) });
    return server.origin + strictPath;
  });
  return { url: server.origin + path, strictUrls };
}

/** A file is its content, or that with headers. */
function addFiles(server, files = {}) {
  for (const [address, file] of Object.entries(files)) server.add(address, file.content ?? file, file.headers);
}
