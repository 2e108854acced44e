import { InvalidArgumentError, Option } from 'commander';
import { SECONDS } from './worker/reader.js';

/** The most that a timer of Node's can wait, in seconds. */
const MOST = 2_000_000;

/** `--timeout`, of every command that reads what others wrote. */
export function timeoutOption(): Option {
  return new Option(
    '--timeout <seconds>',
    `the longest that reading one of them may take (${SECONDS} if left out)`,
  ).argParser((value) => {
    const seconds = Number(value);
    if (/^\d+$/.test(value) && seconds > 0 && seconds <= MOST) return seconds;
    throw new InvalidArgumentError('Write a whole number of 1 or more.');
  });
}
