/** Nothing of a stranger's reaches a terminal or a log as it is: no control character, no forged line, no CI command. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run, start } from './support/command.js';
import { importSource } from './support/source.js';
import { feed, folderWith, item, serve } from './support/pull.js';

const { printable, printableXml, printableCalendar, withoutSecrets } = await importSource('cli/print.ts');

const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Everything that a terminal or a CI system obeys, in one text. */
const HOSTILE = [
  'Week',
  '\n::error file=a.json,line=1::forged',
  '\r\n::add-mask::e',
  '\n\u00a0 ::set-output name=a::b',
  ' ##vso[task.setvariable variable=a]b ##[error]c ##teamcity[buildStatus]',
  '\u001b]0;title\u0007\u001b[2J\u009b31m\u007f\u0085',
  '\u2028::warning::x\u2029\u202eevil\u2066\u200f\u061c\u200b\u2060\ufeff\u00ad\u3164\u{e0041}\ufe0f',
].join('');

function assertHarmless(...outputs) {
  for (const line of outputs.join('\n').split('\n')) {
    assert.doesNotMatch(line, OBEYED);
    assert.doesNotMatch(line, /^\s*::/);
    assert.doesNotMatch(line, /##\w*\[/);
  }
}

const STRANGERS = {
  version: 'https://jsonfeed.org/version/1.1',
  title: HOSTILE,
  home_page_url: 'https://agency.example/',
  [HOSTILE]: 1,
  items: [
    {
      id: HOSTILE,
      title: HOSTILE,
      content_text: `${HOSTILE} ${'long '.repeat(60)}`,
      url: `javascript:${HOSTILE}`,
      language: HOSTILE,
      date_published: HOSTILE,
      tags: [HOSTILE],
      [HOSTILE]: 1,
      _cx: { [HOSTILE]: 1, type: HOSTILE, agency: HOSTILE, related: [HOSTILE] },
    },
    {
      id: '2',
      title: HOSTILE,
      content_text: HOSTILE,
      _cx: { type: 'event', start: '2026-10-05T10:00:00Z', location: HOSTILE, timezone: 'UTC' },
    },
  ],
};
const RSS = `<rss version="2.0"><channel><title>A</title><item><title>${HOSTILE.replace(/[\u0000-\u0008\u000b-\u001f]/g, '')}</title><guid>1</guid><pubDate>${'\u202e'}soon</pubDate></item></channel></rss>`;

test('each result is one line that parses to the original', () => {
  assert.equal(printable('a\nb\u001b[31m\u{e0041}'), String.raw`a\nb\u001b[31m\udb40\udc41`);
  assert.equal(printable('  ::error::a'), String.raw`  \u003a:error::a`);
  assert.equal(printable('a ##vso[b]'), String.raw`a #\u0023vso[b]`);
  assert.equal(printable('Días #1: a::b, “c” — 👍 ## d'), 'Días #1: a::b, “c” — 👍 ## d');
  assertHarmless(printable(HOSTILE));
});

test('printed JSON and XML are equivalent; iCalendar lacks only invisible characters', () => {
  const clean = { a: HOSTILE, b: '::x' };
  const printed = JSON.stringify(clean, undefined, 2).split('\n').map(printable).join('\n');
  assertHarmless(printed);
  assert.deepEqual(JSON.parse(printed), clean);
  const words = `one\n::error::two\n\u202e##vso[a]`;
  const xml = printableXml(`<a>${words}</a>`);
  assertHarmless(xml);
  assert.equal(new DOMParser().parseFromString(xml, 'text/xml').documentElement.textContent, words);
  const calendar = printableCalendar('SUMMARY:one\r\n ::error::two\u200b\r\n  ::: ##vso[a]\r\n');
  assertHarmless(calendar.replaceAll('\r', ''));
  assert.equal(calendar.replaceAll('\r\n ', ''), 'SUMMARY:one::error::two ::: ##vso[a]\r\n');
});

test('URLs in messages are shortened to origin and path', () => {
  assert.equal(
    withoutSecrets(
      'https://user:pass@agency.example:8443/a/b?token=1#x: The server, (see "http://b.example/?c") fails.',
    ),
    'https://agency.example:8443/a/b: The server, (see "http://b.example/") fails.',
  );
});

for (const [name, content] of [
  ['a campaign file', STRANGERS],
  ['a list of posts', [{ id: HOSTILE, uri: HOSTILE, content: HOSTILE, account: { acct: HOSTILE } }]],
  ['XML', RSS],
  ['what is no JSON', `{"${HOSTILE}": ${HOSTILE}`],
  ['what is no feed', { [HOSTILE]: HOSTILE }],
]) {
  test(`check and convert escape ${name} in their output`, (t) => {
    const file = `${HOSTILE.replace(/[/\0]|[\ud800-\udfff]/g, '').slice(0, 60)}.json`;
    const folder = folderWith(t, { [file]: content });
    const runs = [
      ['check', file],
      ['check', '--json', file],
      ...['json-feed', 'rss', 'atom', 'ics'].map((to) => ['convert', file, '--to', to]),
    ];
    for (const args of runs) {
      const { code, stdout, stderr } = run(args, '', { cwd: folder.path });
      assert.ok(code < 3);
      assertHarmless(stdout.replaceAll('\r\n', '\n'), stderr);
      if (args.includes('--json')) JSON.parse(stdout);
    }
  });
}

test('pull escapes everything from sources, servers and its config', async (t) => {
  const answers = {
    '/a': feed([item('1', 2), item(HOSTILE, 3), item('3', 3, { date_published: HOSTILE })], { title: HOSTILE }),
    '/moved': (_, response) => response.writeHead(302, { Location: 'ftp://b.example/::error::%0A?token=1' }).end(),
    '/picture': 404,
  };
  const server = await serve(t, answers);
  answers['/a'].items[0].image = `${server.url}/picture?token=1`;
  const config = {
    output: 'public/campaign.json',
    pin: [HOSTILE],
    sources: [{ from: `${server.url}/a` }, { from: `${server.url}/moved` }, { from: `no${HOSTILE.replace('\0', '')}` }],
  };
  const folder = folderWith(t, { 'pull.json': config });
  const outputs = [];
  for (const args of [[], ['--json'], ['--dry-run', '--json']]) {
    const { out, complaints } = await start(['pull', 'pull.json', ...args], { cwd: folder.path }).ended;
    assertHarmless(out, complaints);
    if (args.includes('--json')) JSON.parse(out);
    outputs.push(out, complaints);
    answers['/a'] = feed([answers['/a'].items[0], item('0', 1)], { title: HOSTILE });
  }
  assert.match(outputs.join(''), /gone from/);
  assert.match(outputs.join(''), /It leads on to ftp:\/\/b\.example\//);
  assert.doesNotMatch(outputs.join(''), /token/);
  folder.write('pull.json', `{"${HOSTILE.replace(/[\u0000-\u001f]/g, '')}": 1, "sources": [${HOSTILE}]}`);
  const { complaints } = await start(['pull', 'pull.json'], { cwd: folder.path }).ended;
  assertHarmless(complaints);
});

test('arguments are escaped, and suggestions are on a separate line', (t) => {
  const folder = folderWith(t);
  const odd = HOSTILE.replace(/[/\0]|[\ud800-\udfff]/g, '');
  for (const args of [
    [odd],
    ['check', `--${odd}`],
    ['check', odd],
    ['check', '--max-warnings', odd, 'a'],
    ['convert', odd, '--to', odd],
    ['convert', 'a', '--to', 'rss', '--base', odd],
    ['pull', odd],
    ['new', odd.slice(0, 60)],
    ['new', odd.slice(0, 60)],
  ]) {
    const { stdout, stderr } = run(args, '', { cwd: folder.path });
    assertHarmless(stdout, stderr);
  }
  assert.match(run(['chek']).stderr, /\n\(Did you mean check\?\)\n/);
});
