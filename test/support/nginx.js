import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid } from 'node:process';

/** The configurations that the documentation gives to copy. */
export const SERVERS = new URL('../../examples/servers/', import.meta.url);

/** Whether a program is installed. */
export function hasProgram(name) {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore', env: { PATH: SEARCH } });
    return true;
  } catch {
    return false;
  }
}

/** Servers are in folders that only root has in its path. */
export const SEARCH = `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${process.env.PATH}`;

/** Returns a port that is free. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Returns a documented configuration with values of this machine in the places that readers change, too.
 *
 * @param values - The replacement for each text; every text must be in the file.
 */
export function documented(name, values) {
  let text = readFileSync(new URL(name, SERVERS), 'utf8');
  for (const [from, to] of Object.entries(values)) {
    if (!text.includes(from)) throw new Error(`examples/servers/${name} has no "${from}".`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** The documented cache in front of an origin on this machine; a test may let it retry the origin sooner. */
export const edgeConfig = ({ folder, port, originPort, pause = '10s' }) =>
  documented('nginx.conf', {
    'origin.example.gov:80': `127.0.0.1:${originPort}`,
    '/var/cache/nginx-campaign': `${folder}/cache`,
    'unix:/run/nginx-campaign': `unix:${folder}/s`,
    'listen 80;': `listen 127.0.0.1:${port};`,
    'fail_timeout=10s': `fail_timeout=${pause}`,
  });

/** The documented configuration for files. */
export const filesConfig = ({ port, root }) =>
  documented('nginx-files.conf', { 'listen 80;': `listen 127.0.0.1:${port};`, '/var/www/html': root });

/** Everything that a distribution's own nginx.conf has around a site. */
const around = (folder, site) => `
${getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log error;
events { worker_connections 4096; }
http {
  ${readTypes()}
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${site};
}
`;

const readTypes = () => 'include /etc/nginx/mime.types;\n  default_type application/octet-stream;';

/**
 * Starts nginx with a configuration of one site.
 *
 * @param write - Returns the configuration, given a folder and a free port.
 */
export async function startNginx(write) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-nginx-'));
  const port = await freePort();
  const site = join(folder, 'site.conf');
  const main = join(folder, 'nginx.conf');
  writeFileSync(site, write({ folder, port }));
  writeFileSync(main, around(folder, site));
  const options = { env: { PATH: SEARCH }, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' };
  execFileSync('nginx', ['-t', '-q', '-p', folder, '-c', main], options);
  const child = spawn('nginx', ['-p', folder, '-c', main], { ...options, stdio: 'ignore' });
  const exit = new Promise((resolve) => child.on('exit', resolve));
  await answers(port, exit);
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    async stop() {
      child.kill('SIGTERM');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once a port accepts connections. */
export async function answers(port, exit) {
  let hasEnded = false;
  void exit.then(() => (hasEnded = true));
  for (;;) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('close', () => socket.destroy());
      socket.once('connect', () => socket.end());
    });
    if (isOpen) return;
    if (hasEnded) throw new Error('The server has ended before it accepted a connection.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
