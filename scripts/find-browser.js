/**
 * Finds a Chromium for the tests: the environment variable CHROME_PATH, else an installed Chrome, Chromium or Edge, else
 * the system's package manager where it may install one. Run by itself, it prints the path.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env, getuid, platform, stderr, stdout } from 'node:process';
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

/** The first of the names that stands in PATH. */
export function findCommand(names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function installed() {
  return findCommand(NAMES) ?? PLACES.find(isExecutable);
}

/** Installs Debian's or Ubuntu's packages, as root or where sudo asks for no password. */
export function aptInstall(packages) {
  if (platform !== 'linux' || !findCommand(['apt-get'])) return;
  const sudo = getuid() === 0 ? [] : ['sudo', '-n'];
  const run = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    stderr.write(`Installing ${packages.join(', ')} with apt-get\n`);
    run('update');
    run('install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    stderr.write(`apt-get could not install them: ${error.message}\n`);
  }
}

export function findBrowser() {
  const named = env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which is no program that can be run. Set it to a Chrome or Chromium.`);
  }
  const found = installed();
  if (found) return found;
  aptInstall(['chromium']);
  const now = installed();
  if (now) return now;
  throw new Error('No browser found. Install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to one.');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    stdout.write(`${findBrowser()}\n`);
  } catch (error) {
    stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
