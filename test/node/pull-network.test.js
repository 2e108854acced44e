/** Where `pull` and `check --links` may be led: what strangers name is on the public internet, or it is not asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from './support/command.js';
import { feed, folderWith, item, png, pull, serve } from './support/pull.js';
import { importSource } from './support/source.js';

const { isGlobal, isLocalName, HttpClient, Budget } = await importSource(
  'cli/net/addresses.ts',
  'cli/net/http-client.ts',
  'cli/net/limits.ts',
);

const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name)));
const init = { headers: {} };

test('only global unicast addresses are on the public internet', () => {
  const outside = `8.8.8.8 1.1.1.1 100.63.255.255 172.32.0.1 192.169.0.1 198.17.0.1 223.255.255.254 2606:4700::1111
    2001:4860:4860::8888 ::ffff:8.8.8.8 64:ff9b::8.8.8.8`;
  const inside = `0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.255.0.1 169.254.169.254 172.16.0.1
    172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1
    240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:0:10.0.0.1
    64:ff9b::10.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::8.8.8.8 100::1 2001::1 2001:2::1 2001:10::1 2001:20::1 2001:db8::1
    2002:a00:1:: 2002:808:808:: 3fff::1 4000::1 5f00::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 x`;
  for (const address of outside.split(/\s+/)) assert.ok(isGlobal(address), address);
  for (const address of inside.split(/\s+/)) assert.ok(!isGlobal(address), address);
  for (const name of ['localhost', 'LocalHost.', 'intranet', 'a.local', 'db.internal', 'a.home.arpa']) {
    assert.ok(isLocalName(name), name);
  }
  for (const name of ['agency.example', 'local.example', 'internal.agency.example.'])
    assert.ok(!isLocalName(name), name);
});

/** A client for which names resolve to these addresses, one answer after the other. */
function clientWith(t, ...answers) {
  const asked = [];
  const client = new HttpClient((hostname, options, callback) => {
    const found = answers[Math.min(asked.push(hostname), answers.length) - 1];
    const all = [found].flat().map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) callback(null, all);
    else callback(null, all[0].address, all[0].family);
  });
  t.after(() => client.close());
  return { client, asked };
}

test('a name that resolves to an internal address is refused at the connection', async (t) => {
  const server = await serve(t, { '/a.png': png(1, 1) });
  const { port } = new URL(server.url);
  for (const addresses of [
    ['127.0.0.1'],
    ['::ffff:127.0.0.1'],
    ['10.0.0.1', '127.0.0.1'],
    ['::1', '64:ff9b::7f00:1'],
  ]) {
    const { client } = clientWith(t, addresses);
    await assert.rejects(client.ask(`http://agency.example:${port}/a.png`, init, {}), /in your own network/);
  }
  assert.deepEqual(server.paths(), []);
});

test('a name that resolves to another address the next time gains nothing', async (t) => {
  const server = await serve(t, {
    '/feed': (_, response) => response.writeHead(200, { Connection: 'close' }).end(),
    '/a.png': png(1, 1),
  });
  const from = `http://agency.example:${new URL(server.url).port}`;
  const ownServer = new URL(from).host;
  // The config's own feed is inside: what the same server names, at the same address, is asked for.
  const { client } = clientWith(t, '127.0.0.1', '127.0.0.1', '127.0.0.2', '10.0.0.1');
  await client.ask(`${from}/feed`, init, 'config');
  const { response } = await client.ask(`${from}/a.png`, init, { ownServer });
  assert.equal(response.status, 200);
  await response.arrayBuffer();
  await client.close();
  for (let index = 0; index < 2; index++) {
    await assert.rejects(client.ask(`${from}/a.png`, init, { ownServer }), /in your own network/);
  }
  // Another source may not, whatever it is called.
  await assert.rejects(client.ask(`${from}/a.png`, init, { ownServer: 'b.example' }), /in your own network/);
  assert.deepEqual(server.paths(), ['/feed', '/a.png']);
});

/** Runs `pull` on a feed at a server of ours that names these pictures. */
async function pullNaming(t, images, answers = {}, more = {}) {
  const server = await serve(t, { ...answers });
  server.answers['/feed'] = feed(images(server.url).map((image, index) => item(`${index}`, 1, { image })));
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: `${server.url}/feed` }], ...more } });
  const result = await pull(folder, [], { env });
  return { ...result, server, folder };
}

test('an internal feed can’t lead elsewhere inside, in any notation of the address', async (t) => {
  const inner = await serve(t, { '/a.png': png(1, 1), '/b.png': png(2, 2) });
  const { port } = new URL(inner.url);
  const hosts = ['127.0.0.1', '127.1', '0x7f.1', '2130706433', '017700000001', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]']; // prettier-ignore
  const names = ['localhost', 'LOCALHOST', '0.0.0.0', '0', '10.0.0.1', '169.254.169.254', '192.168.0.1', '[fd00::1]'];
  const urls = [...hosts, ...names].map((host) => `http://${host}:${port}/a.png`);
  const { code, report, server, complaints } = await pullNaming(
    t,
    (own) => [...urls, `${own}/own.png`, `${own}/away.png`, `${own}/home.png`],
    {
      '/own.png': png(3, 3),
      '/away.png': (_, response) => response.writeHead(302, { Location: `${inner.url}/b.png` }).end(),
      '/home.png': (_, response) => response.writeHead(302, { Location: '/own.png' }).end(),
    },
  );
  assert.equal(code, 1);
  assert.deepEqual(inner.paths(), []);
  assert.equal(report.pictures.downloaded, 2, complaints);
  for (const { error } of report.pictures.failed) assert.match(error, /in your own network/);
  assert.ok(server.paths().includes('/own.png'));
});

test('a local file and a next page can’t lead inside; the config can', async (t) => {
  const inner = await serve(t, { '/a.png': png(1, 1), '/b.png': png(2, 2), '/next': feed([item('2', 2)]) });
  const server = await serve(t, { '/feed': feed([item('1', 1)], { next_url: `${inner.url}/next` }) });
  const folder = folderWith(t, {
    'pull.json': {
      sources: [{ from: 'a.json' }, { from: `${server.url}/feed`, pages: 2 }],
      set: [{ where: { id: 'set' }, image: `${inner.url}/b.png` }],
    },
    'a.json': feed([item('named', 1, { image: `${inner.url}/a.png` }), item('set', 2)]),
  });
  const { complaints } = await pull(folder, [], { env });
  assert.deepEqual(inner.paths(), ['/b.png'], complaints);
  assert.match(complaints, /picture left out: .*\/a\.png: It is in your own network/);
  // What is allowed later is asked for: a refusal is not remembered as the picture's fault.
  folder.write('pull.json', {
    sources: [{ from: 'a.json' }],
    set: [{ where: { id: 'named' }, image: `${inner.url}/a.png` }],
  });
  assert.equal((await pull(folder, [], { env })).code, 0);
  assert.deepEqual(inner.paths(), ['/b.png', '/a.png']);
});

/** A proxy on this machine; it answers itself for every name. */
async function proxy(t, answers) {
  const server = await serve(t, answers);
  return { ...server, env: { ...env, HTTP_PROXY: server.url, NO_PROXY: '127.0.0.1' } };
}

test('the host name is checked behind a proxy', async (t) => {
  const names = [
    'localhost',
    'a.localhost',
    'intranet',
    'db.internal',
    'a.local',
    '10.0.0.1',
    '[fd00::1]',
    '2130706433',
  ];
  const images = [...names, 'agency.example'].map((name) => `http://${name}/a.png`);
  const through = await proxy(t, {
    'http://agency.example/feed': feed(images.map((image, index) => item(`${index}`, 1, { image }))),
    'http://agency.example/a.png': png(1, 1),
  });
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: 'http://agency.example/feed' }] } });
  const { report, complaints } = await pull(folder, [], { env: through.env });
  assert.deepEqual(through.paths(), ['http://agency.example/feed', 'http://agency.example/a.png'], complaints);
  assert.equal(report.pictures.failed.length, names.length);
});

test('check --links requests no internal URL, not even through a redirect', async (t) => {
  const inner = await serve(t, { '/a': 'a' });
  const through = await proxy(t, {
    'http://agency.example/fine': 'fine',
    'http://agency.example/away': (_, response) => response.writeHead(302, { Location: `${inner.url}/a` }).end(),
  });
  const paths = [
    `${inner.url}/a?token=1`,
    'http://agency.example/away',
    'http://agency.example/fine',
    'http://[::1]/a',
  ];
  const links = paths.map((url) => ({ label: 'A', url }));
  const folder = folderWith(t, { 'a.json': feed([item('1', 1, { _cx: { type: 'highlight', links } })]) });
  const { out } = await start(['check', '--links', '--json', 'a.json'], { cwd: folder.path, env: through.env }).ended;
  const dead = JSON.parse(out).files[0].warnings.filter(({ code }) => code === 'dead-link');
  assert.deepEqual(
    dead.map(({ path }) => path),
    [0, 1, 3].map((index) => `items[0]._cx.links[${index}].url`),
  );
  for (const { message } of dead) {
    assert.match(message, /It is in your own network/);
    assert.doesNotMatch(message, /token/);
  }
  assert.deepEqual(inner.paths(), []);
});

test('a run has a limit on requests and bytes', async (t) => {
  const server = await serve(t, { '/a': 'four' });
  const limits = { requests: 2, bytes: 10, time: 60_000 };
  const client = new HttpClient(undefined, new Budget(limits));
  t.after(() => client.close());
  for (let index = 0; index < 2; index++) await (await client.ask(`${server.url}/a`, init, 'config')).response.text();
  await assert.rejects(client.ask(`${server.url}/a`, init, 'config'), /One run asks for 2 requests at most/);
  assert.throws(() => client.budget.takeBytes(11, 'a'), /at most/);
  assert.throws(() => new Budget({ ...limits, time: -1 }).takeRequest('a'), /at most/);
  assert.equal(server.paths().length, 2);
});
