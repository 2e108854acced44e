import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SEARCH } from '../../test/support/nginx.js';

/** Loads one URL with wrk; returns the requests, their rate, and the errors. */
export async function wrk(url, headers, duration) {
  const args = ['-t1', '-c64', `-d${duration}s`, '--latency'];
  for (const [name, value] of Object.entries(headers)) args.push('-H', `${name}: ${value}`);
  const { stdout } = await promisify(execFile)('wrk', [...args, url], { env: { PATH: SEARCH } });
  const lines = stdout.split('\n').map((line) => line.trim());
  const number = (words) => Number.parseFloat(lines.find((line) => line.includes(words))?.replace(words, '') ?? '0');
  return {
    requests: number('requests in'),
    perSecond: Math.round(number('Requests/sec:')),
    failed: number('Non-2xx or 3xx responses:'),
    p99: lines
      .find((line) => line.startsWith('99%'))
      ?.slice(3)
      .trim(),
  };
}
