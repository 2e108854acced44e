/** A scratch WordPress: Debian's code in a temporary folder, with a MariaDB of its own, served by PHP. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { text } from 'node:stream/consumers';
import { findCommand } from '../support/find-browser.js';
import { configOf, HELPERS, INSTALL, STYLE, TEMPLATE } from './site-files.js';
import { waitFor } from './wait.js';

const WORDPRESS = '/usr/share/wordpress';

/** Returns the first thing that is missing for a scratch WordPress; undefined if there is everything. */
export const missingPart = () =>
  ['php', 'mariadbd', 'mariadb-install-db', 'mariadb-admin'].find((name) => !findCommand([name])) ??
  [WORDPRESS].find((folder) => !existsSync(join(folder, 'wp-load.php')));

/** Returns a port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a program; `stop()` ends it and waits until it has ended. */
function start(command, args, options) {
  const child = spawn(command, args, { stdio: 'ignore', ...options });
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null) child.kill();
    await ended;
  };
  return { child, stop };
}

async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'sql');
  const user = `--user=${userInfo().username}`;
  const own = ['--no-defaults', `--datadir=${data}`, user];
  execFileSync('mariadb-install-db', [...own, '--skip-test-db', '--auth-root-authentication-method=normal'], {
    stdio: 'ignore',
  });
  const fast = ['--innodb-flush-log-at-trx-commit=0', '--skip-innodb-doublewrite', '--innodb-buffer-pool-size=32M'];
  const ways = ['--skip-networking', '--skip-grant-tables', `--socket=${socket}`, `--pid-file=${folder}/sql.pid`];
  const server = start('mariadbd', [...own, ...ways, ...fast]);
  const ask = (...args) =>
    execFileSync('mariadb-admin', ['--no-defaults', `--socket=${socket}`, ...args], { stdio: 'pipe' });
  const isUp = () => {
    try {
      return ask('ping');
    } catch {
      return server.child.exitCode !== null;
    }
  };
  await waitFor('MariaDB answers', isUp);
  ask('create', 'wordpress');
  return { socket, stop: server.stop };
}

/** Starts a WordPress in a folder, with an administrator, an author and a contributor. */
export async function startSite(folder) {
  const root = join(folder, 'wordpress');
  // Its files are links, among others to scripts of other packages.
  cpSync(WORDPRESS, root, { recursive: true, dereference: true });
  const database = await startDatabase(folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(root, 'wp-config.php'), configOf({ url, socket: database.socket }));
  writeOwn(join(root, 'wp-content/themes/scratch/style.css'), STYLE);
  writeOwn(join(root, 'wp-content/themes/scratch/index.php'), TEMPLATE);
  writeOwn(join(root, 'wp-content/mu-plugins/scratch.php'), HELPERS);
  const php = (code) => runPhp(root, `<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; ${code}`);
  await php(INSTALL);
  // An administrator's page asks several things at once.
  const server = start('php', ['-S', `127.0.0.1:${port}`, '-t', root], {
    cwd: root,
    env: { ...env, PHP_CLI_SERVER_WORKERS: '4' },
    detached: true,
  });
  await waitFor('PHP answers', () =>
    fetch(`${url}/wp-login.php`)
      .then(({ ok }) => ok)
      .catch(() => false),
  );
  return {
    url,
    root,
    plugins: join(root, 'wp-content/plugins'),
    uploads: join(root, 'wp-content/uploads'),
    /** Runs PHP in the site, and returns what it returns. */
    run: async (code) =>
      JSON.parse(await php(`require './wp-load.php'; echo json_encode((function () { ${code} })());`)),
    async stop() {
      // Its workers are processes of their own.
      process.kill(-server.child.pid);
      await server.stop();
      await database.stop();
    },
  };
}

/** Runs a program in PHP, and returns what it prints. The feeds of the test answer meanwhile. */
async function runPhp(cwd, program) {
  const child = spawn('php', ['-d', 'display_errors=stderr'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(program);
  return text(child.stdout);
}

function writeOwn(file, content) {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
}
