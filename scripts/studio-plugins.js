/** Plugins of esbuild for the studio. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Reads of the global `location`, not of a variable or key with that name. */
const LOCATION = /(?<![.\w])location\.(?:href|origin|protocol|host|hostname|hash)\b|typeof location\b/;

/**
 * Replaces the global `location` in the library's own code: in the studio it is the page that is rendered, as in the
 * command, and not the page of the studio.
 */
export function renderedLocation() {
  const module = JSON.stringify(resolve('cli/render/location.ts'));
  return {
    name: 'rendered-location',
    setup(build) {
      build.onLoad({ filter: /[\\/](?:src|cli)[\\/].*\.ts$/ }, ({ path }) => {
        const code = readFileSync(path, 'utf8');
        if (!LOCATION.test(code) || path === resolve('cli/render/location.ts')) return undefined;
        return { contents: `import { location } from ${module};${code}`, loader: 'ts' };
      });
    },
  };
}

/** Imports from the manifest only the tags, their summaries and their attributes. */
export function shortManifest() {
  return {
    name: 'short-manifest',
    setup(build) {
      build.onLoad({ filter: /dist[\\/]custom-elements\.json$/ }, ({ path }) => {
        const { modules } = JSON.parse(readFileSync(path, 'utf8'));
        const declarations = modules
          .flatMap((module) => module.declarations)
          .filter(({ tagName }) => tagName)
          .map(({ tagName, summary, attributes, cssProperties }) => ({
            tagName,
            summary,
            attributes: attributes.map(({ name, type, default: value, description, parsedType }) => ({
              name,
              type: { text: parsedType?.text ?? type.text },
              default: value,
              description,
            })),
            // All elements have the same tokens.
            cssProperties: tagName === 'cx-campaign' ? cssProperties : undefined,
          }));
        return { contents: JSON.stringify({ modules: [{ declarations }] }), loader: 'json' };
      });
    },
  };
}

/** Takes the browser's parser for our own templates, in place of a library that is larger than all of the cards. */
export function browserParser() {
  return {
    name: 'browser-parser',
    setup(build) {
      build.onResolve({ filter: /^parse5$/ }, () => ({ path: resolve('studio/page/parse-fragment.ts') }));
    },
  };
}
