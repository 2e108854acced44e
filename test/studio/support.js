/** The built studio in a real browser, used by keyboard alone. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, getuid } from 'node:process';
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { browserNames, findBrowser, findFirefox } from '../support/find-browser.js';
import { start } from '../node/support/command.js';

/** The browsers of the journeys: those of the other tests that puppeteer can drive. */
export const JOURNEY_BROWSERS = browserNames().filter((name) => name !== 'webkit');

/** The browsers of each step's own tests. Journeys pass through all steps, so one is enough for each change. */
export const BROWSERS = (env.STUDIO_BROWSERS ?? 'chromium').split(',');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Matches names of downloads that have not ended. */
const PARTIAL = /\.(?:part|crdownload)$/;

/** Milliseconds that a busy machine gets for anything. */
const PATIENCE = 30_000;

export const LAUNCH = {
  chromium: () => ({
    executablePath: findBrowser(),
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost',
    ],
  }),
  firefox: (downloads) => ({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      // The panel of downloads takes the focus from the page.
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/feed+json,application/zip,application/json',
    },
  }),
};

const running = new Map();
after(async () => {
  for (const { browser, folder } of running.values()) {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Starts a browser, once for all tests of a file. */
async function browserOf(name) {
  if (!running.has(name)) {
    const folder = mkdtempSync(join(tmpdir(), 'cx-studio-'));
    running.set(name, { browser: await puppeteer.launch(LAUNCH[name](folder)), folder });
  }
  return running.get(name);
}

let server;
after(() => server?.child.kill());

/** Serves the studio with the command; resolves with its URL. */
export async function serveStudio() {
  if (!server) {
    server = start(['studio']);
    const [said] = await once(server.child.stdout, 'data');
    server.url = /http:\S+/.exec(String(said))[0];
  }
  return server.url;
}

/** Waits until a function returns something. */
export async function until(isSo, what = String(isSo)) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const result = await isSo();
    if (result) return result;
    if (Date.now() > end) throw new Error(`This never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Functions for the page, by which tests find things as users do: by role and name. */
const IN_PAGE = () => {
  // A file picker of the system can't be used by a test; without it, the studio downloads.
  if (!globalThis.keepsPickers) {
    delete globalThis.showSaveFilePicker;
    delete globalThis.showOpenFilePicker;
    delete globalThis.showDirectoryPicker;
  }
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    globalThis.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  const textOf = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1) return '';
    if (node.getAttribute('aria-hidden') === 'true' || node.localName === 'style') return '';
    if (node.localName === 'img') return node.alt;
    if (node.localName === 'slot' && node.assignedNodes().length) return node.assignedNodes().map(textOf).join(' ');
    const text = [...(node.shadowRoot ?? node).childNodes].map(textOf).join('');
    return /^(?:a|abbr|b|code|em|i|label|span|strong)$/.test(node.localName) ? text : ` ${text} `;
  };
  const clean = (text) => text.replace(/\s+/g, ' ').trim();
  const labelOf = (element) => {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    if (ids.length) return ids.map((id) => textOf(element.getRootNode().getElementById(id))).join(' ');
    return (
      element.getAttribute('aria-label') ??
      (element.labels?.length ? [...element.labels].map(textOf).join(' ') : undefined)
    );
  };
  const ROLES = {
    A: 'link',
    BUTTON: 'button',
    SELECT: 'combobox',
    TEXTAREA: 'textbox',
    SUMMARY: 'button',
    IFRAME: 'document',
  };
  const INPUTS = {
    checkbox: 'checkbox',
    radio: 'radio',
    file: 'file',
    button: 'button',
    submit: 'button',
    range: 'slider',
    number: 'spinbutton',
    search: 'searchbox',
  };
  globalThis.tests = {
    /** The element with the focus, through shadow trees and frames of this origin. */
    active(root = document) {
      let { activeElement } = root;
      while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
      return activeElement;
    },
    nameOf: (element) => clean(labelOf(element) ?? (textOf(element) || element.getAttribute('title') || '')),
    roleOf(element) {
      const role = element.getAttribute('role');
      if (role) return role;
      if (element.localName === 'input') return element.list ? 'combobox' : (INPUTS[element.type] ?? 'textbox');
      if (element.isContentEditable) return 'textbox';
      if (/^H[1-6]$/.test(element.tagName)) return 'heading';
      return ROLES[element.tagName] ?? element.localName;
    },
    describe: (element) => (element ? `${tests.roleOf(element)} "${tests.nameOf(element)}"` : 'nothing'),
    /** All elements, through shadow trees. */
    all(root = document) {
      return [...root.querySelectorAll('*')].flatMap((one) => [
        one,
        ...(one.shadowRoot ? tests.all(one.shadowRoot) : []),
      ]);
    },
    find(role, name) {
      return tests
        .all()
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) || one.type === 'file')
        .filter(
          (one) =>
            tests.roleOf(one) === role &&
            (typeof name === 'string'
              ? tests.nameOf(one) === name
              : new RegExp(name.source, name.flags).test(tests.nameOf(one))),
        );
    },
    text: () => clean(textOf(document.body)),
  };
  const { tests } = globalThis;
};

const plain = (name) => (name instanceof RegExp ? { source: name.source, flags: name.flags } : name);

/** The studio as its user has it, by keyboard. Counts steps: a run of one key or a typed text is one. */
export class Studio {
  steps = 0;
  /** Each step, for reading. */
  log = [];
  problems = [];
  requests = [];

  constructor(page, folder, name) {
    Object.assign(this, { page, folder, browser: name });
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (/^(?:error|warn)/.test(message.type())) this.problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on('request', (request) => this.requests.push(request.url()));
  }

  #count(step) {
    this.steps++;
    this.log.push(step);
  }

  /** Presses a key, or several at once such as `Control+z`. */
  async press(keys, times = 1) {
    this.#count(times > 1 ? `${keys} ×${times}` : keys);
    for (let time = 0; time < times; time++) await this.#press(keys);
  }

  async #press(keys) {
    const all = keys.split('+');
    const last = all.pop();
    for (const key of all) await this.page.keyboard.down(key);
    await this.page.keyboard.press(last);
    for (const key of all.reverse()) await this.page.keyboard.up(key);
  }

  /** Types a text into the field with the focus. */
  async type(text) {
    this.#count(`type "${text}"`);
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until an element has the focus; backward with `isBack`. */
  async tabTo(role, name, isBack = false) {
    // A step loads when it is opened; Tab would pass by what is not there yet.
    await this.has(role, name);
    const seen = [];
    for (let presses = 0; presses < 400; presses++) {
      const now = await this.focused();
      if (this.#fits(now, role, name)) {
        if (presses) this.#count(`Tab to ${now.role} "${now.name}"`);
        return;
      }
      seen.push(`${now.role} "${now.name}"`);
      await this.#press(isBack ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never reaches ${role} ${name}. It reaches:\n${[...new Set(seen)].join('\n')}`);
  }

  #fits(now, role, name) {
    return now.role === role && (name instanceof RegExp ? name.test(now.name) : now.name === name);
  }

  /** Goes to an element by Tab and presses Enter. */
  async activate(role, name, isBack = false) {
    await this.tabTo(role, name, isBack);
    await this.press('Enter');
  }

  /** Opens a step of the studio. */
  async openStep(name) {
    await this.activate('button', name, true);
    await this.heading(name);
  }

  /** What has the focus. */
  focused() {
    return this.page.evaluate(() => {
      const { active, nameOf, roleOf } = globalThis.tests;
      const element = active();
      return element ? { role: roleOf(element), name: nameOf(element), value: element.value } : { role: '', name: '' };
    });
  }

  /** Waits for an element with a role and a name. */
  async has(role, name) {
    await until(
      () => this.page.evaluate((...args) => globalThis.tests.find(...args).length > 0, role, plain(name)),
      `${role} ${name}`,
    ).catch(async (error) => {
      throw new Error(`${error.message}\nThe page says: ${await this.text()}`);
    });
  }

  heading(name) {
    return this.has('heading', name);
  }

  /** Waits for a text on the page. */
  async says(words) {
    const found = (text) => (words instanceof RegExp ? words.test(text) : text.includes(words));
    await until(async () => found(await this.text()), `text ${words}`).catch(async (error) => {
      throw new Error(`${error.message}\nThe page says: ${await this.text()}`);
    });
  }

  /** All text of the page, also of shadow trees. */
  text() {
    return this.page.evaluate(() => globalThis.tests.text());
  }

  /** Chooses a file in a file field with a name. */
  async choose(name, ...files) {
    this.#count(`choose ${files.map((file) => file.name).join(', ')}`);
    await this.has('file', name);
    await this.page.evaluate(
      (field, all) => {
        const data = new DataTransfer();
        for (const file of all) data.items.add(globalThis.tests.fileOf(file));
        const [input] = globalThis.tests.find('file', field);
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      plain(name),
      files.map(encoded),
    );
  }

  /** Drops files on the page. */
  async drop(...files) {
    this.#count(`drop ${files.map((file) => file.name).join(', ')}`);
    await this.page.evaluate((all) => {
      const data = new DataTransfer();
      for (const file of all) data.items.add(globalThis.tests.fileOf(file));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true, cancelable: true }),
        );
      }
    }, files.map(encoded));
  }

  /** Pastes into the element with the focus; `data` by media type. */
  async paste(data) {
    this.#count('paste');
    await this.page.evaluate((all) => {
      const transfer = new DataTransfer();
      for (const [type, text] of Object.entries(all)) transfer.setData(type, text);
      const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: transfer });
      const element = globalThis.tests.active();
      // Without a listener of the page, the browser would insert the plain text.
      if (element.dispatchEvent(event) && all['text/plain'] && 'value' in element) {
        element.setRangeText(all['text/plain'], element.selectionStart, element.selectionEnd, 'end');
        element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    }, data);
  }

  /** Waits for a downloaded file that is whole; resolves with its name and its bytes. */
  async downloaded(pattern) {
    let before;
    return until(() => {
      const files = readdirSync(this.folder);
      const name = files.find((one) => pattern.test(one) && !PARTIAL.test(one));
      if (!name || files.some((one) => PARTIAL.test(one))) return undefined;
      const bytes = readFileSync(join(this.folder, name));
      // Browsers write into the final name in pieces.
      const isWhole = bytes.length > 0 && before?.equals(bytes);
      before = bytes;
      if (isWhole) rmSync(join(this.folder, name));
      return isWhole && { name, bytes };
    }, `download ${pattern}`);
  }

  /** Fails if axe finds anything. */
  async axe(where) {
    await this.page.evaluate(AXE);
    const found = await this.page.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await globalThis.axe.run(document, { runOnly: tags, iframes: false });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      );
    });
    assert.deepEqual(found, [], `axe at ${where}`);
  }

  /** Fails if the page logged an error, violated its policy, or asked another host for anything. */
  async isQuiet() {
    assert.deepEqual(this.problems, []);
    assert.deepEqual(await this.page.evaluate(() => globalThis.violations), []);
    const { origin } = new URL(this.page.url());
    assert.deepEqual(
      this.requests.filter((url) => /^http/.test(url) && new URL(url).origin !== origin),
      [],
    );
  }

  async close() {
    await this.page.close({ runBeforeUnload: false });
  }
}

/** A file as it can be sent to the page. */
function encoded({ name, type = '', content }) {
  return { name, type, base64: Buffer.from(content).toString('base64') };
}

/** Opens the studio in a browser. */
export async function openStudio(name = 'chromium', { hash = '', url, width = 1280, language = 'en-US' } = {}) {
  const { browser, folder } = await browserOf(name);
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(IN_PAGE);
  await page.evaluateOnNewDocument((tag) => {
    Object.defineProperty(navigator, 'languages', { get: () => [tag] });
    globalThis.tests.fileOf = ({ name: file, type, base64 }) =>
      new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], file, { type });
  }, language);
  if (name === 'chromium') {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
  const studio = new Studio(page, folder, name);
  await page.goto((url ?? (await serveStudio())) + hash, { waitUntil: 'load' });
  await until(() => page.evaluate(() => customElements.get('cx-studio') !== undefined), 'the studio');
  return studio;
}
