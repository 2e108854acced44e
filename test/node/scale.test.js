/** The documented server configurations, with the programs that they are for. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { loadLibrary } from '../../bench/scale/library.js';
import { Site } from '../../bench/scale/reader.js';
import { startApache } from '../support/apache.js';
import { edgeConfig, filesConfig, hasProgram, SERVERS, startNginx } from '../support/nginx.js';
import { startOrigin } from '../support/origin.js';

const FEED = '/campaigns/2026.json';
const LIST = '/campaigns/hide.json';
const SCRIPT = '/assets/cx-widgets/0.1.0/cx-widgets.js';
const skipFor = (program) => (hasProgram(program) ? false : `${program} is not installed`);

const feed = (...ids) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Open week',
    items: ids.map((id) => ({ id, content_text: `Entry ${id}. `.repeat(100) })),
    _cx: { hide: 'hide.json' },
  });

/** Resolves once a condition holds; fails after 30 seconds. */
async function until(condition, what) {
  for (const end = Date.now() + 30_000; !(await condition());) {
    assert.ok(Date.now() < end, `Nothing came of: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function get(server, path, headers = {}) {
  const response = await fetch(server.origin + path, { headers, redirect: 'manual' });
  const header = (name) => response.headers.get(name);
  return {
    status: response.status,
    text: await response.text(),
    etag: header('etag'),
    cacheControl: header('cache-control'),
    cors: header('access-control-allow-origin'),
    coding: header('content-encoding'),
    cache: header('x-cache-status'),
  };
}

/** Checks what any server must do for a campaign file and the script. */
async function checkHeaders(server) {
  const file = await get(server, FEED);
  assert.equal(file.cors, '*');
  assert.equal(file.coding, 'gzip');
  assert.match(file.cacheControl, /max-age=60\b.*stale-if-error=86400/);
  assert.deepEqual([(await get(server, FEED, { 'If-None-Match': file.etag })).status, file.status], [304, 200]);
  const script = await get(server, SCRIPT);
  assert.equal(script.cors, '*');
  assert.equal(script.cacheControl, 'public, max-age=31536000, immutable');
  const missing = await get(server, `${SCRIPT}.missing`);
  assert.equal(missing.status, 404);
  assert.doesNotMatch(missing.cacheControl ?? '', /immutable/);
}

function writeFiles(files) {
  const root = mkdtempSync(join(tmpdir(), 'cx-files-'));
  chmodSync(root, 0o755);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const files = () => ({ [FEED]: feed('a', 'b'), [LIST]: '[]', [SCRIPT]: 'let x = 1;\n'.repeat(1000) });

/** Runs nginx with the documented cache in front of an origin. */
async function withEdge(run, options = {}) {
  const contents = files();
  const origin = await startOrigin(contents);
  origin.state.maxAge = options.maxAge ?? 1;
  const edge = await startNginx((own) => edgeConfig({ ...own, originPort: origin.port, pause: options.pause }));
  try {
    return await run({ edge, origin, contents });
  } finally {
    await edge.stop();
    await origin.stop().catch(() => {});
  }
}

/** Has a file cached and waits until the copy is out of date. Another file of the same age tells, so nobody asks for it. */
async function expire({ edge }) {
  await get(edge, FEED);
  await get(edge, LIST);
  await until(async () => (await get(edge, LIST)).cache !== 'HIT', 'an old copy');
}

describe('the configuration of nginx for a cache', { skip: skipFor('nginx') }, () => {
  test('sends the documented headers, compresses, and answers a conditional request with 304', () =>
    withEdge(({ edge }) => checkHeaders(edge), { maxAge: 60 }));

  test('answers a thousand readers with one request to the origin, whatever their query strings', () =>
    withEdge(
      async ({ edge, origin, contents }) => {
        const paths = Array.from({ length: 1000 }, (_, reader) => `${FEED}?reader=${reader}`);
        const answers = await Promise.all(paths.map((path) => get(edge, path)));
        assert.ok(answers.every(({ status, text }) => status === 200 && text === contents[FEED]));
        assert.equal(origin.requestsFor(FEED), 1);
      },
      { maxAge: 60 },
    ));

  test('shows no entry that was taken down, not even to the first reader after a quiet hour', () =>
    withEdge(async (servers) => {
      await expire(servers);
      servers.contents[FEED] = feed('a');
      assert.equal((await get(servers.edge, FEED)).text, feed('a'));
    }));

  test('passes on a raised max-age, also of a file that is unchanged', () =>
    withEdge(async (servers) => {
      await expire(servers);
      servers.origin.state.maxAge = 300;
      assert.match((await get(servers.edge, FEED)).cacheControl, /max-age=300\b/);
    }));

  test('sends the script to a browser that can’t decompress it', () =>
    withEdge(async ({ edge, contents }) => {
      const script = await get(edge, SCRIPT, { 'Accept-Encoding': 'identity' });
      assert.deepEqual([script.text, script.coding], [contents[SCRIPT], null]);
    }));

  test('has no copy of a file that was deleted', () =>
    withEdge(async (servers) => {
      await expire(servers);
      delete servers.contents[FEED];
      assert.equal((await get(servers.edge, FEED)).status, 404);
    }));

  for (const [fault, what] of [
    ['error', 'has an error'],
    ['page', 'sends a web page with status 200'],
    ['login', 'redirects to a login page'],
    ['dead', 'is dead'],
  ]) {
    test(`serves the last good copy while the origin ${what}, and rarely asks it`, () =>
      withEdge(async (servers) => {
        const { edge, origin, contents } = servers;
        await expire(servers);
        const asked = origin.requestsFor(FEED);
        if (fault === 'dead') await origin.stop();
        else origin.state.fault = fault;
        for (let reader = 0; reader < 100; reader++) assert.equal((await get(edge, FEED)).text, contents[FEED]);
        const count = origin.requestsFor(FEED) - asked;
        assert.ok(count <= 6 && (count >= 1 || fault === 'dead'), `The origin was asked ${count} times.`);
      }));
  }

  test('makes one reader at most wait for an origin that does not answer', () =>
    withEdge(async (servers) => {
      await expire(servers);
      servers.origin.state.fault = 'silent';
      const first = get(servers.edge, FEED);
      await until(() => servers.origin.requestsFor(FEED) === 2, 'a request to the origin');
      const others = await Promise.all(Array.from({ length: 50 }, () => get(servers.edge, FEED)));
      assert.ok(others.every(({ cache, text }) => cache === 'UPDATING' && text === servers.contents[FEED]));
      assert.equal((await first).text, servers.contents[FEED]);
    }));

  test('forgets a copy that is deleted with the documented command', () =>
    withEdge(
      async ({ edge, contents }) => {
        await until(async () => (await get(edge, LIST)).cache === 'HIT', 'a copy');
        contents[LIST] = '["a"]';
        const guide = readFileSync(new URL('../../docs/how-to/servers.md', import.meta.url), 'utf8');
        const [command] = /^grep -rl .*$/m.exec(guide);
        const here = command
          .replace('www.example.gov', '127.0.0.1')
          .replace('/var/cache/nginx-campaign', `${edge.folder}/cache`);
        execFileSync('sh', ['-c', here]);
        assert.equal((await get(edge, LIST)).text, '["a"]');
      },
      { maxAge: 60 },
    ));

  test('serves files only', () =>
    withEdge(async ({ edge, origin }) => {
      assert.equal((await fetch(edge.origin + FEED, { method: 'POST', body: 'x' })).status, 403);
      assert.equal(origin.requestsFor(FEED), 0);
    }));

  test('readers keep the content while the origin fails, and lose an entry that is hidden', () =>
    withEdge(
      async ({ edge, origin, contents }) => {
        const site = new Site(await loadLibrary(), { origin: edge.origin, feed: FEED });
        site.watched = ['a'];
        Object.assign(site.newPage().LIMITS, { refresh: 200, pause: 50 });
        const readers = Array.from({ length: 20 }, () => site.open({ refresh: 0.2 }));
        try {
          await until(() => readers.every(({ entries }) => entries.length === 2), 'the first load');
          for (const fault of ['error', 'page', 'half', undefined]) {
            origin.state.fault = fault;
            const count = site.requests.length;
            await until(() => site.requests.length > count + 60, 'refreshes');
            assert.ok(readers.every(({ lost }) => !lost));
          }
          contents[LIST] = JSON.stringify(['a']);
          await until(() => readers.every(({ gone }) => gone.has('a')), 'the take-down');
          assert.ok(readers.every(({ entries }) => entries.length === 1));
        } finally {
          site.close();
        }
      },
      { pause: '1s' },
    ));
});

test('the configuration of nginx for files is complete', { skip: skipFor('nginx') }, async () => {
  const root = writeFiles(files());
  const server = await startNginx(({ port }) => filesConfig({ port, root }));
  try {
    await checkHeaders(server);
  } finally {
    await server.stop();
    rmSync(root, { recursive: true });
  }
});

describe('the configuration of Apache', { skip: skipFor('apache2') }, () => {
  test('serves files with the documented headers', async () => {
    const root = writeFiles(files());
    const server = await startApache({ root });
    try {
      await checkHeaders(server);
    } finally {
      await server.stop();
      rmSync(root, { recursive: true });
    }
  });

  test('as a cache answers refreshes itself, and serves the last good copy while the origin fails', async () => {
    const contents = files();
    const origin = await startOrigin(contents);
    origin.state.maxAge = 60;
    const server = await startApache({ origin: `http://127.0.0.1:${origin.port}` });
    try {
      await checkHeaders(server);
      // The cache writes the copy after it has sent it.
      await until(async () => {
        const asked = origin.requestsFor(FEED);
        await get(server, FEED);
        return origin.requestsFor(FEED) === asked;
      }, 'a cached copy');
      const asked = origin.requestsFor(FEED);
      for (let reader = 0; reader < 20; reader++)
        await get(server, FEED, { 'Cache-Control': 'no-cache', Pragma: 'no-cache' });
      assert.equal(origin.requestsFor(FEED), asked);
      origin.state.maxAge = 1;
      await get(server, LIST);
      await until(async () => {
        const before = origin.requestsFor(LIST);
        await get(server, LIST);
        return origin.requestsFor(LIST) > before;
      }, 'an old copy');
      origin.state.fault = 'error';
      assert.equal((await get(server, LIST)).text, '[]');
      await origin.stop();
      assert.equal((await get(server, LIST)).text, '[]');
      assert.equal((await get(server, LIST)).cors, '*');
    } finally {
      await server.stop();
      await origin.stop().catch(() => {});
    }
  });
});

describe('the documented configurations', () => {
  const names = readdirSync(SERVERS);
  const read = (name) => readFileSync(new URL(name, SERVERS), 'utf8');

  test('are those that the guide shows', () => {
    const guide = readFileSync(new URL('../../docs/how-to/servers.md', import.meta.url), 'utf8');
    for (const name of names) assert.ok(guide.includes(`examples/servers/${name}`), `The guide doesn't show ${name}.`);
  });

  test('never serve an entry from a cache while its removal is being fetched', () => {
    for (const name of names) {
      const withoutComments = read(name)
        .split('\n')
        .filter((line) => !line.trim().startsWith('#'))
        .join('\n');
      assert.doesNotMatch(withoutComments, /stale-while-revalidate|background_update/, name);
    }
  });

  test('keep a copy for a day if the origin fails', () => {
    for (const name of names.filter((one) => !one.startsWith('cloudflare'))) {
      assert.match(read(name), /max-age=60, stale-if-error=86400/, name);
    }
  });

  test('in JSON are what the services expect', () => {
    const { Resources } = JSON.parse(read('cloudfront.json'));
    const policies = Object.values(Resources).filter(({ Type }) => Type === 'AWS::CloudFront::CachePolicy');
    assert.equal(policies.length, 3);
    // CloudFront keeps no copy for longer than that, whatever stale-if-error says.
    for (const { Properties } of policies) assert.ok(Properties.CachePolicyConfig.MaxTTL >= 86_400);
    const { Origins } = Resources.Distribution.Properties.DistributionConfig;
    const [{ ConnectionAttempts, ConnectionTimeout, CustomOriginConfig }] = Origins;
    // Elements wait for 15 seconds.
    assert.ok(ConnectionAttempts * ConnectionTimeout + CustomOriginConfig.OriginReadTimeout < 15);
    for (const { Ref } of JSON.stringify(Resources)
      .match(/\{"Ref":"\w+"\}/g)
      .map(JSON.parse)) {
      assert.ok(Ref in Resources || ['OriginDomain', 'AWS::Region'].includes(Ref), Ref);
    }
    for (const name of names.filter((one) => one.startsWith('cloudflare'))) {
      for (const { expression, action, action_parameters: settings } of JSON.parse(read(name)).rules) {
        assert.match(expression, /^starts_with\(http\.request\.uri\.path, "\/[\w/-]+"\)/);
        assert.ok(action === 'rewrite' || (action === 'set_cache_settings' && settings.cache));
      }
    }
  });

  test('for Netlify have paths, and headers below them', () => {
    const lines = read('_headers')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    assert.match(lines[0], /^\//);
    for (const line of lines) assert.match(line, /^(?:\/\S+|  [\w-]+: \S.*)$/);
  });
});
