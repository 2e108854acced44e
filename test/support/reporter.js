/** What is printed when the browser tests have run, and where their outcome is kept. */
import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';

/** Where {@link plainReporter} leaves the outcome of a run for the script that started it. */
export const OUTCOME = new URL('../../node_modules/.cache/cx/browser-tests.json', import.meta.url);

/** Ends the output with the slowest files, every failure by name, and one line that a script can read. */
export function plainReporter() {
  return {
    async onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      /** Milliseconds by file, in all browsers. */
      const times = new Map();
      const failures = [];
      for (const session of sessions) {
        const file = relative('', session.testFile);
        const fail = (name, error) => {
          count.failed++;
          failures.push({ file, browser: session.browser.name, name, message: error?.message ?? '' });
        };
        const walk = ({ tests, suites }, path) => {
          for (const test of tests) {
            times.set(file, (times.get(file) ?? 0) + (test.duration ?? 0));
            if (test.skipped) count.skipped++;
            else if (test.passed) count.passed++;
            else fail([...path, test.name].join(' > '), test.error);
          }
          for (const suite of suites) walk(suite, [...path, suite.name]);
        };
        const { testResults, passed, errors } = session;
        if (testResults) walk(testResults, []);
        // A file that could not be loaded has no results, but is a failure.
        if (!passed && (!testResults || errors?.length)) fail('(the file itself)', errors?.[0]);
      }
      const slowest = [...times].sort(([, one], [, other]) => other - one).slice(0, 10);
      if (times.size > 1) console.log('\nThe slowest files, in seconds for all browsers:');
      for (const [file, time] of times.size > 1 ? slowest : [])
        console.log(`${(time / 1000).toFixed(0).padStart(5)}  ${file}`);
      if (failures.length) console.log(`\nFailed:\n${failures.map(describeFailure).join('\n')}`);
      console.log(`\n${describeCount(count)}`);
      await mkdir(new URL('.', OUTCOME), { recursive: true });
      await writeFile(OUTCOME, JSON.stringify({ count, failures }));
    },
  };
}

/** Where and why a test failed, in up to 300 characters of its message. */
export const describeFailure = ({ file, browser, name, message }) =>
  `- ${file} in ${browser}: ${name}\n  ${message.slice(0, 300).replaceAll('\n', '\n  ')}`;

/** Such as `12 passed, 0 failed, 3 skipped`. */
export const describeCount = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
