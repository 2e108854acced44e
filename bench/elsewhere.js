/** Firefox and WebKitGTK, in which only times are measured, on Linux: processor time is read from /proc. */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { env, pid } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findCommand, findFirefox, findMiniBrowser } from '../test/support/find-browser.js';
import { VIEWPORT, withFreshPage } from './browser.js';

/** Each starts a browser, if it is installed, and returns its version, how to load a page, and how to close it. */
export const ELSEWHERE = { firefox: startFirefox, webkit: startWebKit };

/** Runs in the page, once it has drawn. */
async function readTimes() {
  const { bench } = globalThis;
  await bench.done;
  if (bench.hasAll && !bench.hasAll()) throw new Error(`${location.pathname}: not the expected items`);
  return { paint: bench.paint };
}

async function startFirefox() {
  const executablePath = findFirefox();
  if (!executablePath) return undefined;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, defaultViewport: VIEWPORT });
  const root = browser.process().pid;
  return {
    version: await browser.version(),
    load: (url) =>
      withFreshPage(browser, (page) =>
        withProcessorTime(root, async () => {
          await page.goto(url, { waitUntil: 'domcontentloaded' });
          return page.evaluate(readTimes);
        }),
      ),
    close: () => browser.close(),
  };
}

/** A session is a browser of its own, so each page load has one. */
async function startWebKit() {
  const binary = findMiniBrowser();
  if (!binary || !findCommand(['WebKitWebDriver']) || !findCommand(['Xvfb'])) return undefined;
  const port = 4900 + (pid % 500);
  const display = `:${600 + (pid % 500)}`;
  const { width, height } = VIEWPORT;
  const options = { stdio: 'ignore', env: { ...env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' } };
  const screen = spawn('Xvfb', [display, '-screen', '0', `${width}x${height + 100}x24`, '-nolisten', 'tcp'], options);
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], options);
  const send = senderTo(`http://127.0.0.1:${port}`);
  for (let tries = 100; tries && !(await send('GET', '/status').catch(() => false)); tries--) await pause(100);
  const withSession = async (use) => {
    const browserOptions = { binary, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
    const session = await send('POST', '/session', { capabilities });
    try {
      return await use(`/session/${session.sessionId}`, session.capabilities);
    } finally {
      await send('DELETE', `/session/${session.sessionId}`);
    }
  };
  return {
    version: await withSession((_path, { browserVersion }) => `WebKitGTK ${browserVersion}`),
    load: (url) =>
      withSession(async (path) => {
        await send('POST', `${path}/timeouts`, { script: 120_000 });
        await send('POST', `${path}/window/rect`, { x: 0, y: 0, width, height });
        return withProcessorTime(driver.pid, async () => {
          await send('POST', `${path}/url`, { url });
          const script = `const done = arguments[0]; (${readTimes})().then(done, ({ message }) => done({ message }));`;
          const times = await send('POST', `${path}/execute/async`, { script, args: [] });
          if (times.message) throw new Error(times.message);
          return times;
        });
      }),
    close() {
      driver.kill();
      screen.kill();
    },
  };
}

const senderTo = (origin) => async (method, path, body) => {
  const response = await fetch(origin + path, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${path}: ${value.message}`);
  return value;
};

/** Adds how many milliseconds the main threads of pages, in processes below a browser's, occupied a processor. */
async function withProcessorTime(root, use) {
  const before = await pageThreads(root);
  const result = await use();
  const after = await pageThreads(root);
  const spent = Object.entries(after).map(([id, time]) => time - (before[id] ?? 0));
  return { ...result, processor: spent.reduce((sum, time) => sum + time, 0) };
}

/** The processor time of each process for pages, by its id. */
async function pageThreads(root) {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const processes = new Map();
  for (const id of ids) {
    // A process may have ended meanwhile.
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => undefined);
    const [, name, parent] = stat?.match(/^\d+ \((.*)\) \S (\d+)/) ?? [];
    if (name) processes.set(id, { name, parent });
  }
  const isBelow = (id) => id === String(root) || (processes.has(id) && isBelow(processes.get(id).parent));
  const times = {};
  for (const [id, { name }] of processes) {
    if (!/web/i.test(name) || !isBelow(id)) continue;
    const schedule = await readFile(`/proc/${id}/task/${id}/schedstat`, 'utf8').catch(() => '0');
    times[id] = Number(schedule.split(' ')[0]) / 1e6;
  }
  return times;
}
