import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, documented, freePort, SEARCH } from './nginx.js';

const MODULES = [
  'mpm_event',
  'authz_core',
  'mime',
  'headers',
  'filter',
  'deflate',
  'cache',
  'cache_disk',
  'proxy',
  'proxy_http',
];

/** Everything that a distribution's own configuration has around a site. */
const around = (folder, port, site, origin) => `
ServerRoot ${folder}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
ServerName localhost
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
${origin ? `Define CAMPAIGN_ORIGIN ${origin}` : ''}
Include ${site}
`;

/**
 * Starts Apache with the documented configuration.
 *
 * @param options - `root`, the folder with files; or `origin`, the server to cache.
 */
export async function startApache({ root, origin }) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-apache-'));
  const port = await freePort();
  const site = join(folder, 'site.conf');
  const main = join(folder, 'apache.conf');
  mkdirSync(join(folder, 'cache'), { mode: 0o777 });
  mkdirSync(join(folder, 'lock'), { mode: 0o777 });
  writeFileSync(
    site,
    documented('apache.conf', {
      '*:80': `127.0.0.1:${port}`,
      '/var/www/html': root ?? folder,
      '/var/cache/apache2/mod_cache_disk': join(folder, 'cache'),
      '/tmp/mod_cache-lock': join(folder, 'lock'),
    }),
  );
  writeFileSync(main, around(folder, port, site, origin));
  const env = { PATH: SEARCH };
  execFileSync('apache2', ['-t', '-f', main], { env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  const child = spawn('apache2', ['-X', '-f', main], { env, stdio: 'ignore' });
  const exit = new Promise((resolve) => child.on('exit', resolve));
  await answers(port, exit);
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
