import { InvalidArgumentError, Option } from 'commander';
import { SECONDS } from './worker/reader.js';

/** The longest timer delay in Node, in seconds. */
const MOST = 2_000_000;

/** Defines `--timeout`, for all commands that read feeds. */
export function timeoutOption(): Option {
  return new Option('--timeout <seconds>', `the time limit for reading one of them (${SECONDS} if left out)`).argParser(
    (value) => {
      const seconds = Number(value);
      if (/^\d+$/.test(value) && seconds > 0 && seconds <= MOST) return seconds;
      throw new InvalidArgumentError('Write a whole number of 1 or more.');
    },
  );
}
