/**
 * Finds the browsers for the tests. Chromium is the one in CHROME_PATH, or else an installed Chrome, Chromium or Edge.
 * Run as a script, it checks every browser in BROWSERS and prints the path of Chromium if listed. It installs nothing.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { arch, argv, env, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'msedge.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Returns the path of the first command found in PATH. */
export function findCommand(names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Returns the path of WebKitGTK's MiniBrowser, which no package adds to PATH. */
export function findMiniBrowser() {
  const machine = arch === 'arm64' ? 'aarch64' : 'x86_64';
  return ['4.1', '6.0', '4.0']
    .map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
    .find(isExecutable);
}

export const findFirefox = () => findCommand(['firefox-esr', 'firefox']);

/** Returns the path of a Chromium. Throws with install instructions if there is none. */
export function findBrowser() {
  const named = env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which is not an executable file. Set it to a Chrome or Chromium.`);
  }
  const found = findCommand(NAMES) ?? PLACES.find(isExecutable);
  if (found) return found;
  throw new Error(
    'No browser found. Install Google Chrome, Chromium or Microsoft Edge (on Debian: apt-get install chromium), or set CHROME_PATH to one.',
  );
}

/** Browsers for tests. Each check throws with install instructions. */
const CHECKS = {
  chromium: findBrowser,
  firefox() {
    if (!findFirefox()) throw new Error('No Firefox found. Install Firefox 128 or newer (on Debian: firefox-esr).');
  },
  webkit() {
    if (!findMiniBrowser() || !findCommand(['WebKitWebDriver']) || !findCommand(['Xvfb']))
      throw new Error('No WebKitGTK found. Install webkit2gtk-driver and xvfb (Debian packages).');
  },
};

/** Returns the browsers listed in BROWSERS, by default Chromium. Throws if one is unknown or not installed. */
export function browserNames() {
  const names = (env.BROWSERS ?? 'chromium').split(',');
  for (const name of names) {
    if (!Object.hasOwn(CHECKS, name))
      throw new Error(`BROWSERS: "${name}" is unknown; use ${Object.keys(CHECKS).join(', ')}.`);
    CHECKS[name]();
  }
  return names;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (browserNames().includes('chromium')) stdout.write(`${findBrowser()}\n`);
  } catch (error) {
    stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
