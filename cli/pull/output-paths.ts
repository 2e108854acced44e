import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import type { Config } from './config-schema.js';
import { isInside } from './folders.js';

/** The name of the state file. */
const STATE = '.cx-pull.json';

/** The paths that a run writes to, all inside the folder of the config. */
export interface OutputPaths {
  readonly output: string;
  /** The folder of the output, which is published as a whole. */
  readonly folder: string;
  readonly media: string;
  /** Next to the config. */
  readonly state: string;
  /** The records of what was published, if they are kept. */
  readonly records: string | undefined;
  /** The pages to render, in the order of the config. */
  readonly pages: readonly string[];
}

/**
 * Returns the paths of a config.
 *
 * @throws ConfigError if a path leaves its folder.
 */
export async function outputPathsOf(configFile: string, config: Config): Promise<OutputPaths> {
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
  // The folder of the output is published; the state must not be.
  const state = await inside('the state file', STATE, root, "the config's folder");
  if (output === state)
    throw new ConfigError(`${configFile}: output: ${STATE} is where runs remember; give another name.`);
  const pages = await Promise.all(
    (config.render ?? []).map(({ page }, index) => inside(`render[${index}].page`, page, root, "the config's folder")),
  );
  const records =
    config.records === undefined ? undefined : await inside('records', config.records, root, "the config's folder");
  if (records === output || records === state || records === resolve(configFile)) {
    throw new ConfigError(
      `${configFile}: records: ${config.records} is in use; give another name, such as records.jsonl.`,
    );
  }
  const taken = [output, state, resolve(configFile), ...(records === undefined ? [] : [records])];
  const bad = pages.find((page, index) => taken.includes(page) || pages.indexOf(page) !== index);
  if (bad) throw new ConfigError(`${configFile}: render: ${relative(root, bad)} is in use; give another page.`);
  return { output, folder, media, state, records, pages };
}

/** Returns a path with symbolic links resolved, as far as the path exists. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(await realOf(parent), path.slice(parent.length).replace(/^[/\\]/, ''));
  }
}
