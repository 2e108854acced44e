/** The command, as it was built. */
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const COMMAND = resolve(process.env.CX_WIDGETS ?? 'cli/dist/main.js');

/** Runs the command to its end. */
export function run(args, input = '', options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    encoding: 'utf8',
    ...options,
  });
  return { code: status, stdout, stderr };
}

/** Starts the command; gives the process and a promise of how it ended. */
export function start(args, options = {}) {
  const child = spawn(options.program ?? process.execPath, [...(options.before ?? []), COMMAND, ...args], options);
  const [out, complaints] = [child.stdout, child.stderr].map((stream) => {
    const pieces = [];
    stream.on('data', (piece) => pieces.push(piece));
    return () => Buffer.concat(pieces).toString();
  });
  const ended = new Promise((done) => {
    child.on('close', (code, signal) => done({ code, signal, out: out(), complaints: complaints() }));
  });
  return { child, ended };
}
