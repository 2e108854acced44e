import axe from 'axe-core';
import { visit, withFreshPage } from './browser.js';
import { answerOutside } from './outside.js';

/** How long a page may take to draw under a policy that may well keep it from drawing at all. */
const PATIENCE = 2000;

/** What needs no repeating: what axe finds, and what a strict policy refuses. */
export async function audit(browser, { url, strictUrls }, originOf) {
  const open = (use) =>
    withFreshPage(browser, async (page) => {
      await answerOutside(await page.createCDPSession(), originOf);
      return use(page);
    });
  const policies = [];
  for (const strictUrl of strictUrls) {
    policies.push(
      await open(async (page) => {
        await page.evaluateOnNewDocument(noteViolations);
        await page.goto(strictUrl, { waitUntil: 'domcontentloaded' });
        return page.evaluate(readViolations, PATIENCE);
      }),
    );
  }
  const [policy, policyWithNetwork] = policies;
  const found = await open(async (page) => {
    await visit(page, url);
    await page.evaluate(axe.source);
    return page.evaluate(findings);
  });
  return { axe: found, policy, ...(policyWithNetwork && { policyWithNetwork }) };
}

/** Runs in the page: the rules that its content breaks, and at how many places. */
async function findings() {
  const { violations } = await globalThis.axe.run('main', { resultTypes: ['violations'] });
  return violations.map(({ id, impact, nodes }) => ({ id, impact, places: nodes.length }));
}

/** Runs in the page before anything else. */
function noteViolations() {
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    globalThis.violations.push(effectiveDirective);
  });
}

/** Runs in the page: how often each directive was broken, and whether the content was drawn all the same. */
async function readViolations(patience) {
  const drawn = await Promise.race([
    globalThis.bench.done.then(() => true),
    new Promise((resolve) => {
      setTimeout(resolve, patience, false);
    }),
  ]);
  const counts = {};
  for (const directive of globalThis.violations) counts[directive] = (counts[directive] ?? 0) + 1;
  return { drawn, violations: counts };
}
