/**
 * Goes through examples with Firefox and the Orca screen reader and records what is spoken: `npm run listen`. Names after
 * the command choose tasks of `tasks.js`: `npm run listen -- lightbox`. Run `npm run build` before. It compares nothing:
 * read the recordings.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, env, execPath, exit, stderr, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { startDesktop } from './desktop.js';
import { Speech } from './speech.js';
import { TASKS } from './tasks.js';

const RECORDINGS = 'test/listen/recordings';

/** Presses per key of a task that waits for words. */
const MOST = 60;

const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.termsofuse.prefs.tosEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-US',
  'startup.homepage_welcome_url': '',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Serves the examples on a free port. Resolves with the URL and a function that ends it. */
async function serve() {
  const server = spawn(execPath, ['scripts/serve.js'], {
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    return { url: line.replace(/^\D*: /, ''), end: () => server.kill() };
  }
  throw new Error('scripts/serve.js did not start.');
}

/** Opens a page in Firefox, with a new profile, and makes its window active. */
function open(desktop, name, url) {
  const profile = join(desktop.folder, name);
  mkdirSync(profile);
  const lines = Object.entries(PREFERENCES).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  return desktop.start('firefox-esr', ['--no-remote', '--profile', profile, url]);
}

/** Presses keys through the X test extension. Events for one window would be ignored as synthetic. */
function xdotool(desktop, ...args) {
  execFileSync('xdotool', args, { env: desktop.env, timeout: 30_000, stdio: 'ignore' });
}

/** Presses a key and resolves with what is spoken. */
async function press(desktop, speech, key) {
  xdotool(desktop, 'key', key);
  return speech.heard(/PROCESS ATSPI_KEY_RELEASED_EVENT/);
}

/** Presses the keys of one step. Returns a part of the recording for each press. */
async function take(desktop, speech, step) {
  const [key, until] = Array.isArray(step) ? step : [step, 1];
  const isDone = (count, spoken) =>
    typeof until === 'number' ? count === until : count === MOST || spoken.some((line) => line.includes(until));
  const parts = [];
  let spoken;
  do {
    spoken = await press(desktop, speech, key);
    parts.push([`[${key}]`, ...spoken.map((line) => `    ${line}`)].join('\n'));
  } while (!isDone(parts.length, spoken));
  return parts;
}

/** Runs a task and returns the text of its recording. */
async function record(desktop, speech, task, url) {
  const firefox = open(desktop, task.name, `${url}${task.page}`);
  try {
    await speech.heard(/SPEECH OUTPUT: 'Finished loading/);
    xdotool(desktop, 'search', '--sync', '--onlyvisible', '--class', 'firefox', 'windowactivate', '--sync');
    const parts = [];
    for (const step of task.keys) parts.push(...(await take(desktop, speech, step)));
    return parts.join('\n');
  } finally {
    await firefox.end();
  }
}

function versions() {
  const [orca, firefox] = ['orca', 'firefox-esr'].map((program) =>
    execFileSync(program, ['--version'], { encoding: 'utf8' }).trim(),
  );
  return `Orca ${orca}, ${firefox}`;
}

const names = argv.slice(2);
const tasks = TASKS.filter(({ name }) => !names.length || names.includes(name));
if (!tasks.length) throw new Error(`None of these is a task: ${names.join(', ')}`);

const desktop = await startDesktop();
const server = await serve();
const stop = () => {
  server.end();
  return desktop.stop();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => exit(1)));
try {
  const speech = new Speech(desktop.log);
  await speech.heard(/SPEECH OUTPUT/);
  const head = versions();
  for (const task of tasks) {
    try {
      const text = await record(desktop, speech, task, server.url);
      const file = join(RECORDINGS, `${task.name}.txt`);
      writeFileSync(file, `examples/${task.page}, ${head}\n\n${text}\n`);
      stdout.write(`${file}\n`);
    } catch (error) {
      process.exitCode = 1;
      stderr.write(`${task.name}: ${error.message}\n`);
    }
  }
} finally {
  await stop();
}
