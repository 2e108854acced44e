/** A private desktop without a screen: an X server, D-Bus, the accessibility bus, a window manager and Orca. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { env as ownEnv, kill } from 'node:process';

/** Programs and the Debian packages that have them. */
const PROGRAMS = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus',
  openbox: 'openbox',
  xdotool: 'xdotool',
  orca: 'orca',
  'firefox-esr': 'firefox-esr',
};

/** Starts the accessibility bus on demand. */
const ACCESSIBILITY_SERVICE = '/usr/share/dbus-1/services/org.a11y.Bus.service';

/**
 * Orca says what a page says: no echo of keys, no page read on its own, no braille display to look for. Its log is
 * written by line; it would otherwise wait until it has 8 kB.
 */
const ORCA_SETTINGS = `from orca import debug, settings
debug.debugFile.reconfigure(line_buffering=True)
settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableSound = False
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
`;

/** A session bus that starts nothing but the accessibility bus, so that nothing of the user's desktop is touched. */
const busConfig = (folder) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <servicedir>${folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Throws with the command that installs whatever is missing. */
function requirePrograms() {
  const has = (program) => ownEnv.PATH.split(':').some((folder) => existsSync(join(folder, program)));
  const missing = Object.keys(PROGRAMS)
    .filter((program) => !has(program))
    .map((program) => PROGRAMS[program]);
  if (!existsSync(ACCESSIBILITY_SERVICE)) missing.push('at-spi2-core');
  if (missing.length) throw new Error(`Missing. On Debian: apt-get install ${missing.join(' ')}`);
}

/** Resolves with the first line that a program prints. */
async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('A program ended before it was ready.');
}

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cx-listen-'));
  const orca = join(folder, 'home/.local/share/orca');
  for (const path of [orca, join(folder, 'services')]) mkdirSync(path, { recursive: true });
  mkdirSync(join(folder, 'run'), { mode: 0o700 });
  writeFileSync(join(orca, 'orca-customizations.py'), ORCA_SETTINGS);
  writeFileSync(join(folder, 'bus.conf'), busConfig(folder));
  copyFileSync(ACCESSIBILITY_SERVICE, join(folder, 'services/org.a11y.Bus.service'));
  return folder;
}

function environment(folder) {
  return {
    PATH: ownEnv.PATH,
    HOME: join(folder, 'home'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    LANG: 'C.UTF-8',
    TZ: 'America/Chicago',
    GNOME_ACCESSIBILITY: '1',
    GSETTINGS_BACKEND: 'memory',
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${folder}/bus`,
    // No speech server, which Orca would otherwise try to start for each sentence. Its log is all that is needed.
    SPEECHD_CMD: join(folder, 'none'),
    // Firefox runs as root in containers.
    MOZ_DISABLE_CONTENT_SANDBOX: '1',
  };
}

/**
 * Starts the desktop and Orca. Returns its folder, `start()`, which runs a program on it, and `stop()`, which ends the
 * programs that were started and removes the folder.
 */
export async function startDesktop() {
  requirePrograms();
  const folder = makeFolder();
  const env = environment(folder);
  const running = new Set();

  /** Runs a program in a process group of its own, so that its children end with it. */
  const start = (program, args = [], stdio = 'ignore') => {
    const child = spawn(program, args, { env, stdio, detached: true, cwd: folder });
    child.ended = new Promise((done) => child.once('exit', done));
    child.end = () => {
      running.delete(child);
      try {
        kill(-child.pid);
      } catch {
        // It has ended by itself.
      }
      return child.ended;
    };
    running.add(child);
    return child;
  };

  const stop = async () => {
    await Promise.all([...running].reverse().map((child) => child.end()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const display = start(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
      ['ignore', 'ignore', 'ignore', 'pipe'],
    );
    env.DISPLAY = `:${await firstLine(display.stdio[3])}`;
    const bus = start(
      'dbus-daemon',
      [`--config-file=${folder}/bus.conf`, '--nofork', '--print-address=1'],
      ['ignore', 'pipe', 'ignore'],
    );
    await firstLine(bus.stdout);
    start('openbox');
    start('orca', ['--replace', `--debug-file=${folder}/orca.log`]);
    return { env, folder, log: join(folder, 'orca.log'), start, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
