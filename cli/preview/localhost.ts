import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../usage-error.js';

/** Not reachable from other machines on the network. */
const HOST = 'localhost';

/** The default port; if it is in use, the server takes another one. */
const PORT = 8080;

/** Returns the option that names the port of a server. */
export const portOption = (): Option =>
  new Option('--port <number>', `the port (else ${PORT}, or another that is free)`).argParser(portNumber);

function portNumber(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('Write a number from 1 to 65535.');
}

/**
 * Starts to listen, and resolves with the URL.
 *
 * @param port - As given by the user; undefined for any.
 * @throws UsageError if that port can't be used.
 */
export async function listen(server: Server, port?: number): Promise<string> {
  try {
    return await listenOn(server, port ?? PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (port === undefined) return listenOn(server, 0);
    const reason = code === 'EACCES' ? 'You have no permission to use it' : 'It is in use';
    throw new UsageError(`Port ${port}: ${reason}. Name another port with --port.`);
  }
}

async function listenOn(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, resolve);
  });
  return `http://${HOST}:${(server.address() as AddressInfo).port}/`;
}

/** Calls a function when the user ends the program, such as by Ctrl-C. */
export function onEnd(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

/** Whether a request names this computer. Otherwise a page of another site could reach the server under its own name. */
export const isLocal = ({ headers }: IncomingMessage): boolean =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? '');
