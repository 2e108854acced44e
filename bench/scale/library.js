/** The library's own loading and timing, once per simulated reader, without a browser. */
import { compileFunction } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Modules with the state of a page. The rest of the library has none, so readers share it. */
const OF_A_PAGE = /\/src\/(?:loading\/|util\/ticker\.|elements\/shared\/refresh-controller\.)/;

const TIMING = "export { RefreshController } from './elements/shared/refresh-controller.js';";
const PAGE = `${TIMING}
export { CampaignStore } from './loading/store.js';
export { LIMITS } from './formats/limits.js';
`;
const GLOBALS = ['document', 'location', 'self', 'fetch', 'Date', 'Math', 'setTimeout', 'clearTimeout'];

async function bundle(contents, plugins = []) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: src, sourcefile: `${src}scale.ts`, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2022',
    plugins,
  });
  return outputFiles[0].text;
}

/** Compiles a bundle; returns a function that runs it with the given globals and gives its exports. */
function compile(code, names) {
  const run = compileFunction(`const module = { exports: {} };\n${code}\nreturn module.exports;`, names);
  return (globals) => run(...names.map((name) => globals[name]));
}

/**
 * Bundles the library.
 *
 * @returns A function that, for a site, gives two others: for the modules of a new page, and for those of its timing alone.
 */
export async function loadLibrary() {
  const shared = new Map();
  const apart = {
    name: 'apart',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData === 'resolved') return undefined;
        const found = await resolve(path.replace(/\.js$/, '.ts'), { resolveDir, kind, pluginData: 'resolved' });
        if (OF_A_PAGE.test(found.path)) return { path: found.path };
        if (!shared.has(found.path)) shared.set(found.path, `m${shared.size}`);
        return { path: shared.get(found.path), external: true };
      });
    },
  };
  const code = { page: await bundle(PAGE, [apart]), timing: await bundle(TIMING, [apart]) };
  const page = compile(code.page, ['require', ...GLOBALS]);
  const timing = compile(code.timing, ['require', ...GLOBALS]);
  const all = [...shared].map(([path, name]) => `export * as ${name} from ${JSON.stringify(path)};`);
  const rest = compile(await bundle(all.join('\n')), ['location']);
  return (location) => {
    const modules = rest({ location });
    const own = { Date, Math, setTimeout, clearTimeout, location, self: location, require: (name) => modules[name] };
    return {
      newPage: (globals) => page({ ...own, ...globals }),
      newTiming: (globals) => timing({ ...own, ...globals }),
    };
  };
}

/** A page that is visible, has loaded, and preloads nothing. */
export const visibleDocument = () => ({
  hidden: false,
  readyState: 'complete',
  addEventListener() {},
  removeEventListener() {},
  querySelectorAll: () => [],
});
