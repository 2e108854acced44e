/** The list of requests: a request or a player that it does not name, or a claim without proof, fails the build. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readRequests, SOURCE } from '../../scripts/office/requests.js';

const text = readFileSync(SOURCE, 'utf8');
let root;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'office-'));
  const isNeeded = (path) => !/node_modules|^cli\/dist|pictures\/|\.xlsx$/.test(path);
  for (const folder of ['src', 'cli', 'test', 'docs/how-to'])
    cpSync(folder, join(root, folder), { recursive: true, filter: isNeeded });
});

after(() => rmSync(root, { recursive: true }));

/** Runs with a changed file in the copy, and restores it. */
async function withChange(file, change, run) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const changed = change(before);
  assert.notEqual(changed, before, `${file} has what is to be changed`);
  writeFileSync(path, changed);
  try {
    await run(changed);
  } finally {
    writeFileSync(path, before);
  }
}

const lineWith = (changed, words) => changed.split('\n').findIndex((line) => line.includes(words)) + 1;

test('every request has a host, a time, its data, a setting that forbids it, a directive and evidence', async () => {
  const { library, players, command } = await readRequests(text, root);
  assert.ok(library.length > 12 && command.length > 4 && players.length > 8);
  for (const { id, host, when, sends, forbid, directive, evidence } of library) {
    assert.ok(host && when && sends.referrer && sends.cookies && forbid, id);
    assert.ok(
      directive.every((name) => /^(?:script|style|connect|img|media|frame)-src$/.test(name)),
      id,
    );
    assert.ok(evidence.length, id);
  }
  // Before consent, nothing goes to a host that only the content of a feed names.
  const free = library.filter((entry) => entry.before_consent).map(({ hosts }) => hosts);
  assert.deepEqual([...new Set(free)].sort(), ['feed', 'media-hosts', 'page', 'public.api.bsky.app']);
});

for (const [name, file, code] of [
  ['fetch', 'src/cards/icon.ts', "\nvoid fetch('https://tracker.example/');\n"],
  ['an image', 'src/cards/icon.ts', '\nconst pixel = html`<img src="https://tracker.example/" />`;\n'],
  ['a beacon', 'src/elements/shared/warn.ts', "\nnavigator.sendBeacon('https://tracker.example/');\n"],
  ['a client of the command', 'cli/new/starter.ts', '\nconst client = new HttpClient();\n'],
]) {
  test(`${name} in a file that no entry names fails, with the line`, async () => {
    await withChange(
      file,
      (before) => before + code,
      async (changed) => {
        const line = lineWith(changed, code.trim());
        await assert.rejects(readRequests(text, root), {
          message: new RegExp(
            `^${file}:${line}: this makes a request that no entry of ${SOURCE} names under "by"; add it`,
          ),
        });
      },
    );
  });
}

test('a comment about a request is not one', async () => {
  await withChange(
    'src/cards/icon.ts',
    (before) => `${before}\n// Never an <img> or fetch().\n`,
    () => readRequests(text, root),
  );
});

for (const [name, file, from, to] of [
  ['another API', 'src/loading/profiles.ts', 'https://public.api.bsky.app/', 'https://api.tracker.example/'],
  ['a policy for another player', 'docs/how-to/csp.md', 'https://www.youtube-nocookie.com', 'https://www.youtube.com'],
  ['consent for another player', 'docs/how-to/consent-managers.md', 'player.vimeo.com', 'vimeo.com'],
]) {
  test(`${name} fails, with the file and line`, async () => {
    await withChange(
      file,
      (before) => before.replace(from, to),
      async (changed) => {
        const line = lineWith(changed, to);
        await assert.rejects(readRequests(text, root), { message: new RegExp(`^${file}:${line}: .* is no host of a`) });
      },
    );
  });
}

test('a player with another host fails, with the fix', async () => {
  const change = (before) => before.replace('www.tiktok.com/player', 'player.tiktok.example/player');
  await withChange('src/media/players.ts', change, () =>
    assert.rejects(
      readRequests(text, root),
      /requests\.yaml:\d+: .*also loads player\.tiktok\.example \(TikTok\); add it under "players"/,
    ),
  );
});

for (const [name, from, to, message] of [
  [
    'a file that makes no request now',
    '[src/embed/frame.ts]',
    '[src/embed/names.ts]',
    /:LINE: src\/embed\/names\.ts makes no request now/,
  ],
  [
    'evidence that is gone',
    '> is requested at most every 30 seconds',
    '> is requested now and then',
    /:LINE: .*has no test "is requested now and then"/,
  ],
  ['a missing setting', '    forbid: Leave out the frame.\n', '', /"frame-feed" has no "forbid"/],
  [
    'a player that the code has not',
    'host: player.vimeo.com',
    'host: vimeo.example',
    /also loads player\.vimeo\.com \(Vimeo\); add it/,
  ],
  ['unknown headers', 'sends: frame\n', 'sends: pigeon\n', /:LINE: "pigeon" is not under "sends"/],
]) {
  test(`${name} in the list fails, with the line`, async () => {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text);
    const line = to ? lineWith(changed, to.trim()) : '\\d+';
    await assert.rejects(readRequests(changed, root), { message: new RegExp(`^${SOURCE}:.*`) });
    await assert.rejects(readRequests(changed, root), { message: new RegExp(message.source.replace('LINE', line)) });
  });
}
