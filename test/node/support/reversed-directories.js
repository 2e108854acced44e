/** Reverses every directory listing of a process, as another file system might: `node --import` it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const reversed = (names) => (Array.isArray(names) ? [...names].reverse() : names);

const { readdir, readdirSync } = fs;
const { readdir: readdirPromise } = fs.promises;
fs.readdirSync = (...args) => reversed(readdirSync(...args));
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, names) => done(error, reversed(names)));
};
fs.promises.readdir = async (...args) => reversed(await readdirPromise(...args));
syncBuiltinESMExports();
