/**
 * Walks through example pages with a keyboard, Firefox and the screen reader Orca, and records what it says:
 * `npm run listen`. It needs Debian's orca, at-spi2-core, dbus-x11, xvfb, xdotool, openbox and firefox-esr. The recordings
 * are for reading: what is said varies with versions and the machine's load, so nothing is compared.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import sirv from 'sirv';

const FOLDER = 'test/listen';
const DISPLAY = ':97';

/** Milliseconds without a word after which a page or a key has been spoken, and the longest time to wait for that. */
const QUIET = 2000;
const LONGEST = 20_000;

/** The longest time to wait for the first word. */
const FIRST = 6000;

/** Each walk: a page of the examples, and the keys pressed, in the words of xdotool. Orca's own keys jump by headings. */
const WALKS = [
  { name: 'recap', page: 'service-week.html', keys: ['h', 'h', 'h', 'h', 'h', 'h', 'k', 'k', 'Down', 'Down', 'Down'] },
  { name: 'wall', page: 'social.html', keys: ['h', 'h', 'h', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'] },
  {
    name: 'timeline',
    page: 'timeline.html',
    keys: ['h', 'h', 'h', 'b', 'b', 'b', 'b', 'b', 'b', 'Return', 'Down', 'Down'],
  },
  { name: 'lightbox', page: 'single-elements.html', keys: ['b', 'Return', 'Tab', 'Escape'] },
  { name: 'consent', page: 'social.html', keys: ['b', 'b', 'b', 'Tab', 'Tab', 'Tab'] },
  { name: 'event', page: 'event.html', keys: ['h', 'h', 'h', 'Down', 'Down', 'Down', 'b', 'Return', 'Tab'] },
];

const home = mkdtempSync(join(tmpdir(), 'cx-listen-'));
const log = join(home, 'orca.log');
const children = [];

const environment = {
  ...env,
  HOME: home,
  XDG_RUNTIME_DIR: home,
  DISPLAY,
  GNOME_ACCESSIBILITY: '1',
  GTK_MODULES: 'gail:atk-bridge',
  NO_AT_BRIDGE: '0',
  LC_ALL: 'C.UTF-8',
  // Firefox refuses its sandbox to root.
  MOZ_DISABLE_CONTENT_SANDBOX: '1',
};

function start(command, ...args) {
  const child = spawn(command, args, { env: environment, stdio: 'ignore' });
  children.push(child);
  return child;
}

/** The lines that Orca has spoken so far. */
function spoken() {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.flatMap((line) => /SPEECH OUTPUT: '(.*?)'(?:\{|$| )/.exec(line)?.[1] ?? []);
}

/** Waits until Orca is silent, and returns what it has said since. */
async function hear(before) {
  const begin = Date.now();
  let length = before;
  for (let since = begin; Date.now() - begin < LONGEST; await wait(100)) {
    const silence = Date.now() - since;
    if (silence > (length > before ? QUIET : FIRST)) break;
    const now = spoken().length;
    if (now !== length) since = Date.now();
    length = now;
  }
  return spoken().slice(before);
}

const press = (...keys) => execFileSync('xdotool', ['key', ...keys], { env: environment });

async function startDesktop() {
  start('Xvfb', DISPLAY, '-screen', '0', '1280x900x24', '-nolisten', 'tcp');
  const [address] = execFileSync('dbus-daemon', ['--session', '--print-address', '--fork'], { env: environment })
    .toString()
    .split('\n');
  environment.DBUS_SESSION_BUS_ADDRESS = address;
  await wait(1000);
  start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately');
  await wait(1000);
  for (const property of ['IsEnabled', 'ScreenReaderEnabled']) {
    const setting = ['string:org.a11y.Status', `string:${property}`, 'variant:boolean:true'];
    const target = ['--dest=org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set'];
    execFileSync('dbus-send', ['--session', '--print-reply', ...target, ...setting], { env: environment });
  }
  start('openbox');
  start('orca', '--replace', '--debug-file', log);
  await wait(4000);
  const profile = join(home, 'profile');
  mkdirSync(profile);
  const settings = {
    'accessibility.force_disabled': -1,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
  };
  const lines = Object.entries(settings).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  start('firefox-esr', '--profile', profile, '--no-remote', 'about:blank');
  await wait(8000);
  await hear(0);
}

async function walk(origin, { name, page, keys }) {
  let before = spoken().length;
  press('ctrl+l');
  execFileSync('xdotool', ['type', `${origin}/examples/${page}`], { env: environment });
  press('Return');
  const lines = [`# ${name}: ${page}`, '', ...(await hear(before)).slice(-40)];
  for (const key of ['ctrl+Home', ...keys]) {
    before = spoken().length;
    press(key);
    lines.push('', `[${key}]`, ...(await hear(before)));
  }
  writeFileSync(join(FOLDER, `${name}.txt`), `${lines.join('\n')}\n`);
  stdout.write(`${name}: ${keys.length} keys\n`);
}

const server = createServer(sirv('.', { dev: true })).listen(0, '127.0.0.1');
try {
  await new Promise((resolve) => server.once('listening', resolve));
  await startDesktop();
  for (const one of WALKS) await walk(`http://127.0.0.1:${server.address().port}`, one);
} finally {
  for (const child of children.reverse()) child.kill();
  server.close();
  await wait(2000);
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
