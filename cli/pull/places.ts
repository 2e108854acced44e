import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { ConfigError } from './config.js';
import type { Config } from './config-schema.js';
import { isInside } from './folders.js';

/** The file in which runs remember. */
const STATE = '.cx-pull.json';

/** Where a run writes; all of it below the folder of the config. */
export interface Places {
  readonly output: string;
  /** The folder of the output; everything that is to be published is in it. */
  readonly folder: string;
  readonly media: string;
  /** Beside the config. */
  readonly state: string;
}

/** @throws ConfigError where a path leads out. */
export async function placesOf(configFile: string, config: Config): Promise<Places> {
  const root = dirname(resolve(configFile));
  const tell = (key: string, path: string, where: string): never => {
    throw new ConfigError(
      `${configFile}: ${key}: ${JSON.stringify(path)} leads out of ${where}. Give a path inside it.`,
    );
  };
  const inside = async (key: string, path: string, folder: string, where: string): Promise<string> => {
    const whole = resolve(folder, path);
    if (isAbsolute(path) || !isInside(folder, whole)) tell(key, path, where);
    if (!isInside(await realOf(folder), await realOf(whole))) tell(key, `${path} (a symbolic link)`, where);
    return whole;
  };
  const output = await inside('output', config.output ?? 'campaign.json', root, "the config's folder");
  if (output === resolve(configFile)) throw new ConfigError(`${configFile}: output: that is the config itself.`);
  const folder = dirname(output);
  const media = await inside('media', config.media ?? 'media', folder, "the output's folder");
  // What is beside the output is published; what a run remembers is not for that.
  const state = await inside('the state file', STATE, root, "the config's folder");
  if (output === state)
    throw new ConfigError(`${configFile}: output: ${STATE} is where runs remember; give another name.`);
  return { output, folder, media, state };
}

/** Where a path leads, links followed; for what is not there yet, by the nearest folder that is. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(await realOf(parent), path.slice(parent.length).replace(/^[/\\]/, ''));
  }
}
