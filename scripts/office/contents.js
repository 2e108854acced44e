/** Records the modules whose code is in each built file, as the bundlers report them. */
import { join, resolve } from 'node:path';

export class Contents {
  /** Module paths by file; a module of a bundler's own has an id that begins with a null character. */
  #modules = new Map();

  /** Records the output of Vite, and returns it. */
  addVite(result, folder) {
    for (const { output } of [result].flat()) {
      for (const { fileName, modules = {} } of output) this.#modules.set(join(folder, fileName), Object.keys(modules));
    }
    return result;
  }

  /** Records the output of esbuild, and returns it. Needs its option `metafile`. */
  addEsbuild(result) {
    for (const [file, { inputs }] of Object.entries(result.metafile.outputs)) {
      const included = Object.keys(inputs).filter((id) => inputs[id].bytesInOutput);
      // A module of a plugin is ours: "namespace:name".
      this.#modules.set(
        file,
        included.filter((id) => !/^[\w-]+:/.test(id)).map((id) => resolve(id)),
      );
    }
    return result;
  }

  /** Records files that contain only our own text. */
  addOwn(...files) {
    for (const file of files) this.#modules.set(file, []);
  }

  /** Records a copy of a recorded file. */
  addCopy(file, original) {
    this.#modules.set(file, this.modulesOf(original));
  }

  /** Returns the modules in a file. Throws if the build has not recorded any, because then nobody knows what is in it. */
  modulesOf(file) {
    const modules = this.#modules.get(file);
    if (modules) return modules;
    throw new Error(
      `${file}: its content is not recorded; in scripts/build.js, pass what makes it to a method of Contents.`,
    );
  }

  /** Returns the recorded files in a folder. */
  filesIn(folder) {
    return [...this.#modules.keys()].filter((file) => file.startsWith(`${folder}/`)).sort();
  }
}
