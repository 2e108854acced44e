import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRICT_CSP } from '../../scripts/serve.js';
import { strictPolicy } from '../csp.js';

// The hash of "a".
const HASH = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";

const PAGES = [
  ['<p>Words</p>', STRICT_CSP],
  ['<script src="/x.js"></script><script type="application/json">a</script>', STRICT_CSP],
  ['<script>a</script><script>a</script>', STRICT_CSP.replace("script-src 'self'", `script-src 'self' ${HASH}`)],
  ['<style>a</style>', STRICT_CSP.replace("style-src 'self'", `style-src 'self' ${HASH}`)],
];

for (const [html, expected] of PAGES) {
  test(`the policy of ${html}`, () => assert.equal(strictPolicy(html), expected));
}

test('a network is allowed where it is named', () => {
  assert.equal(strictPolicy('', 'https://a.example'), STRICT_CSP.replace("connect-src 'self'", '$& https://a.example'));
});
