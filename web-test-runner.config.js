import { build } from 'esbuild';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { browsers } from './test/support/browsers.js';
import { mediaFeatures } from './test/support/emulate.js';
import { accessibilityTree } from './test/support/accessibility-tree.js';
import { memory } from './test/support/memory.js';
import { serveRendered } from './test/support/rendered.js';
import { plainReporter } from './test/support/reporter.js';
import { feedServer, jsonModules, serveFeedsAndPages } from './test/support/runner.js';
import { serveHostPages, storyFiles } from './test/support/stories.js';
import { serveStreamed, streamedPages } from './test/support/streamed.js';
import { togetherFiles } from './test/support/together.js';

const BUNDLES = 'node_modules/.cache/cx';

/** Bundles a CommonJS package as an ES module, since the test server serves files unchanged. */
async function bundled(packageName) {
  const outfile = `${BUNDLES}/${packageName}.js`;
  await build({ entryPoints: [packageName], bundle: true, format: 'esm', outfile, logLevel: 'error' });
  return {
    name: `bundled-${packageName}`,
    resolveImport: ({ source }) => (source === packageName ? `/${outfile}` : undefined),
  };
}

export default {
  files: await togetherFiles(),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    await bundled('twitter-text'),
    storyFiles(),
    jsonModules(),
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)), target: 'es2022' }),
    feedServer(),
    mediaFeatures(),
    accessibilityTree(),
    memory(),
    streamedPages(),
  ],
  middleware: [serveHostPages, serveRendered, serveStreamed, serveFeedsAndPages],
  // A page loads more than the 250 files that browsers list by default; tests look for requests in that list.
  testRunnerHtml: (framework) => `<!doctype html>
    <html>
      <head><meta charset="utf-8" /></head>
      <body>
        <script>performance.setResourceTimingBufferSize(10_000)</script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
  browsers: await browsers(),
  // Generous for busy machines; ends only tests that hang.
  testFramework: { config: { timeout: 60_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 900_000,
  reporters: [defaultReporter({ reportTestProgress: false }), plainReporter()],
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|^cx-widgets: /.test(String(args[0])),
  coverage: Boolean(env.COVERAGE),
  coverageConfig: {
    report: true,
    reporters: ['text-summary', 'lcovonly'],
    include: ['src/**/*.ts'],
    threshold: { lines: 90, statements: 90, branches: 0, functions: 0 },
  },
};
