/** Approval, take-down and records: what `pull` may publish, and `review`, which decides it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { run } from './support/command.js';
import { feed, folderWith, item, pull } from './support/pull.js';

const SOURCE = { from: 'blog.json', name: 'Blog' };

/** A folder with a config for one source, which is under review. */
const folderFor = (t, items, source = { review: 'all' }, config = {}) =>
  folderWith(t, {
    'pull.json': { output: 'public/campaign.json', sources: [{ ...SOURCE, ...source }], ...config },
    'blog.json': feed(items),
  });

const review = (folder, ...args) => run(['review', 'pull.json', ...args], '', { cwd: folder.path });

const published = (folder) =>
  folder.json('public/campaign.json').items.map(({ id, content_text }) => [id.replace(/^.*#/, ''), content_text]);

const idsOf = (folder) => published(folder).map(([id]) => id);

const waiting = (folder) => folder.json('pending.json').entries;

const waitingIds = (folder) => waiting(folder).map(({ id }) => id.replace(/^.*#/, ''));

/** Pulls; fails if that did. */
async function pulled(folder, ...args) {
  const { code, complaints, report } = await pull(folder, args);
  assert.equal(code, 0, complaints);
  return report;
}

function done(result) {
  assert.equal(result.code, 0, result.stderr);
  return result.stdout;
}

test('nothing of a source under review is published before it is approved', async (t) => {
  const folder = folderFor(t, [item('a', 1), item('b', 2)]);
  assert.equal((await pulled(folder)).waiting, 2);
  assert.deepEqual([published(folder), waitingIds(folder)], [[], ['a', 'b']]);
  const [{ source, from, reasons, waiting_since, hash }] = waiting(folder);
  assert.deepEqual([source, from, reasons], ['Blog', 'blog.json', ['is new']]);
  assert.match(waiting_since, /^\d{4}-\d\d-\d\dT/);
  assert.match(done(review(folder)), /^Blog \(2\)\n {2}[0-9a-f]{8} {2}This is a\.: is new\n/);
  assert.match(done(review(folder, '--approve', 'a', '--by', 'Web team')), /^approved: This is a\.\n1 entry waits\.\n/);
  assert.equal((await pulled(folder)).waiting, 1);
  assert.deepEqual(idsOf(folder), ['a']);
  const [{ by, hash: approved }] = folder.json('reviewed.json').approved;
  assert.deepEqual([by, approved], ['Web team', hash]);
  // An unchanged queue keeps its dates, and its file.
  const time = folder.modified('pending.json');
  await pulled(folder);
  assert.equal(folder.modified('pending.json'), time);
});

test('with "new", entries from before the review count as approved', async (t) => {
  const folder = folderFor(t, [item('a', 1)], {});
  await pulled(folder);
  folder.write('pull.json', { output: 'public/campaign.json', sources: [{ ...SOURCE, review: 'new' }] });
  folder.write('blog.json', feed([item('a', 1), item('b', 2)]));
  await pulled(folder);
  assert.deepEqual([idsOf(folder), waitingIds(folder)], [['a'], ['b']]);
  folder.write('pull.json', {
    output: 'public/campaign.json',
    review: 'all',
    sources: [SOURCE, { from: 'other.json' }],
  });
  folder.write('other.json', feed([item('c', 3)]));
  await pulled(folder);
  assert.deepEqual([idsOf(folder), waitingIds(folder)], [['a'], ['b', 'c']]);
});

test('a changed entry waits, and its last approved version stays', async (t) => {
  const folder = folderFor(t, [item('a', 1, { title: 'A', _cx: { metrics: { likes: 1 } } })]);
  await pulled(folder);
  done(review(folder, '--approve', '--all-from', 'Blog'));
  await pulled(folder);
  const change = (more) => folder.write('blog.json', feed([item('a', 1, { title: 'A', ...more })]));
  change({ _cx: { metrics: { likes: 99 } } });
  assert.equal((await pulled(folder)).waiting, 0);
  assert.equal(folder.json('public/campaign.json').items[0]._cx.metrics.likes, 99);
  change({ content_text: 'Buy this.' });
  await pulled(folder);
  assert.deepEqual(published(folder), [['a', 'This is a.']]);
  const [{ reasons, difference }] = waiting(folder);
  assert.deepEqual([reasons, difference], [['is changed'], [{ part: 'text', was: 'This is a.', is: 'Buy this.' }]]);
  const words = done(review(folder, '--show', 'a'));
  assert.match(words, /why: is changed\n {2}text:\n {4}- This is a\.\n {4}\+ Buy this\.\n/);
  // Back to what was approved.
  change({});
  assert.equal((await pulled(folder)).waiting, 0);
  change({ content_text: 'Better.' });
  await pulled(folder);
  done(review(folder, '--approve', 'a'));
  await pulled(folder);
  assert.deepEqual(published(folder), [['a', 'Better.']]);
});

test('a rejected entry never returns, until it is reopened', async (t) => {
  const url = 'https://x.com/ExampleAgency/status/1';
  const folder = folderFor(t, [item('a', 1, { url })]);
  await pulled(folder);
  done(review(folder, '--reject', 'a', '--note', 'Not ours'));
  assert.equal(folder.json('reviewed.json').rejected[0].note, 'Not ours');
  folder.write('blog.json', feed([item('a', 1, { url, content_text: 'Other words' })]));
  folder.write('other.json', feed([item('copy', 2, { url: 'http://twitter.com/ExampleAgency/status/1/' })]));
  folder.write('pull.json', {
    output: 'public/campaign.json',
    sources: [{ ...SOURCE, review: 'all' }, { from: 'other.json' }],
  });
  assert.deepEqual([(await pulled(folder)).waiting, published(folder)], [0, []]);
  assert.equal(review(folder, '--reopen', 'b').code, 2);
  done(review(folder, '--reopen', 'https://twitter.com/ExampleAgency/status/1'));
  folder.write('other.json', feed([]));
  await pulled(folder);
  assert.deepEqual([idsOf(folder), waitingIds(folder)], [[], ['a']]);
});

test('rules and word lists hold entries of sources without review', async (t) => {
  const image = { url: 'https://pictures.example/a.png', mime_type: 'image/png' };
  const held = [
    [{ content_text: 'What a DAMN mess' }, 'has "damn", a word in the list en'],
    [{ content_text: 'Sois unos gilipollas.' }, 'has "gilipollas", a word in the list es'],
    [{ content_text: 'Vaya imbécil' }, 'has "imbecil", a word in the list es'],
    [{ content_text: 'Embargoed until noon' }, 'matches the word "embargo*"'],
    [{ content_html: '<p><a href="https://ads.example/x">Buy</a></p>' }, 'links to ads.example'],
    [{ content_text: 'See https://ads.example/x' }, 'links to ads.example'],
    [{ _cx: { links: [{ url: 'https://notagency.example/' }] } }, 'links to notagency.example'],
    [{ attachments: [image] }, 'has a picture without alt text'],
    [{ image: image.url }, 'has a picture without alt text'],
    [{ tags: ['jobs'] }, 'matches the rule "where"'],
  ];
  const fine = [
    { content_text: 'We assess passes in Scunthorpe. Computadora, disputa.' },
    { content_html: '<p><a href="https://www.gsa.gov/x">GSA</a> <a href="https://news.agency.example/">News</a></p>' },
    { url: 'https://ads.example/own', content_html: '<p><a href="https://ads.example/own/2">own</a></p>' },
    {
      attachments: [
        { ...image, _cx: { alt: '' } },
        { ...image, url: `${image.url}?2`, _cx: { alt: 'A desk' } },
      ],
    },
  ];
  const hold = {
    lists: ['en', 'es'],
    words: 'embargo*',
    links: ['agency.example', 'gov'],
    without_alt: true,
    where: { tag: 'jobs' },
  };
  const items = [...held.map(([more]) => more), ...fine].map((more, index) => item(`${index}`, index + 1, more));
  const folder = folderFor(t, items, {}, { hold });
  const { report } = await pull(folder, ['--dry-run']);
  assert.equal(report.waiting, held.length);
  assert.deepEqual(folder.names(), ['blog.json', 'pull.json']);
  await pull(folder);
  assert.deepEqual(
    waiting(folder).map(({ reasons }) => reasons),
    held.map(([, reason]) => [reason]),
  );
  done(review(folder, '--approve', '--all-from', 'blog.json'));
  await pull(folder);
  assert.equal(published(folder).length, items.length);
});

test('entries that the rules of the config leave out never wait', async (t) => {
  const items = [item('a', 1), item('b', 2, { title: 'Draft' }), item('c', 3), item('d', 4)];
  const folder = folderFor(t, items, { review: 'all', limit: 2 }, { exclude: { word: 'draft' } });
  await pulled(folder);
  assert.deepEqual([published(folder), waitingIds(folder)], [[], ['c', 'd']]);
  done(review(folder, '--approve', 'c', 'd'));
  await pulled(folder);
  folder.write('blog.json', feed([...items, item('e', 5)]));
  await pulled(folder);
  assert.deepEqual([idsOf(folder), waitingIds(folder)], [['d', 'c'], ['e']]);
});

test('decisions can be written into the queue', async (t) => {
  const folder = folderFor(t, [item('a', 1), item('b', 2), item('c', 3)]);
  await pulled(folder);
  const queue = folder.json('pending.json');
  queue.entries[0].decision = 'approve';
  queue.entries[1].decision = 'reject';
  folder.write('pending.json', `// Decided on Monday\n${JSON.stringify(queue, undefined, 1)}`);
  await pulled(folder);
  assert.deepEqual([idsOf(folder), waitingIds(folder)], [['a'], ['c']]);
  assert.equal(folder.json('reviewed.json').rejected[0].id, 'blog.json#b');
});

test('a queue or a list that was broken by hand is named with its line and the fix, and stays', async (t) => {
  const folder = folderFor(t, [item('a', 1), item('b', 2)]);
  await pulled(folder);
  const text = folder.read('pending.json');
  const before = folder.read('public/campaign.json');
  const cases = [
    ['pending.json', text.replace('"id": "blog', '"id": blog'), /^pending\.json:6:13: not JSON: /],
    [
      'pending.json',
      text.replace('"hash"', '"decision": "aprove", "hash"'),
      /: decision: expected one of approve, reject, not "aprove"\. Did you mean approve\?/,
    ],
    [
      'pending.json',
      text.replace('"This is a."', '"This is better."'),
      /: item: it was changed here, .* Undo the change/,
    ],
    [
      'pending.json',
      text.replace('"id": "blog.json#b"', '"id": "blog.json#a"'),
      /: id: "blog\.json#a" is in the file twice/,
    ],
    ['pending.json', text.replace(/"from": "[^"]*",/, ''), /^pending\.json:\d+:\d+: from: it is missing\. /],
    ['pending.json', `<<<<<<< HEAD\n${text}`, /^pending\.json:1:1: Git left both versions here\./],
    [
      'pending.json',
      text.replace('"config": "pull.json"', '"config": "other.json"'),
      /this belongs to other\.json\. Give pull\.json a "queue"/,
    ],
    ['pending.json', '[]', /^pending\.json:1:1: expected an object/],
    ['pending.json', '', /^pending\.json:1:1: it is empty/],
    ['reviewed.json', '{"approved": [{"id": "a"}]}', /^reviewed\.json:1:15: from: it is missing/],
    ['reviewed.json', '{"approved": 1}', /^reviewed\.json:1:14: approved: expected a list/],
    ['public/hide.json', '["a",\n  7]', /^public\/hide\.json:2:3: expected an id or a URL\. /],
    ['public/hide.json', '{"hide": []}', /^public\/hide\.json:1:1: expected a list\. /],
    ['public/hide.json', '["a"', /^public\/hide\.json:1:5: not JSON: /],
  ];
  for (const [name, broken, message] of cases) {
    const good = { 'pending.json': text, 'reviewed.json': '{}', 'public/hide.json': '[]' };
    for (const [other, content] of Object.entries(good)) folder.write(other, content);
    folder.write(name, broken);
    const { code, complaints } = await pull(folder);
    assert.equal(code, 2, complaints);
    const [line] = complaints.split('\n').filter((one) => !one.startsWith('source '));
    assert.match(line, message);
    assert.deepEqual([folder.read(name), folder.read('public/campaign.json')], [broken, before]);
    if (name.startsWith('public')) continue;
    const result = review(folder, '--approve', 'a');
    assert.equal(result.code, 2);
    assert.match(result.stderr, message);
    assert.equal(folder.read(name), broken);
  }
});

test('names that match no entry, or several, are refused with the fix', async (t) => {
  const folder = folderFor(t, [item('a', 1)]);
  await pulled(folder);
  const text = folder.read('pending.json');
  for (const [args, message] of [
    [['--approve', 'z'], /^z: no entry in the queue has this id or URL\. Run with --list to see them\./],
    [['--approve'], /^Name the entries: one or more ids, or --all-from SOURCE\./],
    [['--reject', '--all-from', 'Blogg'], /^No entry of "Blogg" waits\. Did you mean Blog\?/],
    [['--approve', 'a', '--reject', 'a'], /^Use only one of --approve, --reject and --reopen\./],
  ]) {
    const { code, stderr } = review(folder, ...args);
    assert.equal(code, 2);
    assert.match(stderr, message);
  }
  assert.equal(folder.read('pending.json'), text);
  assert.match(run(['review', 'none.json'], '', { cwd: folder.path }).stderr, /^none\.json: there is no such file/);
});

test('files beside a source are the same in every run', async (t) => {
  const folder = folderFor(t, [item('a', 1, { content_html: '<p>Hello <a href="more.html">more</a></p>' })]);
  await pulled(folder);
  done(review(folder, '--approve', 'a'));
  await pulled(folder);
  const [{ content_html }] = folder.json('public/campaign.json').items;
  assert.match(content_html, /href="\.\.\/more\.html"/);
  // Another run without the state has another secret.
  run(['--version']);
  folder.write('.cx-pull.json', '{}');
  assert.equal((await pulled(folder)).waiting, 0);
  folder.write('blog.json', feed([item('a', 1, { content_html: '<p>Changed</p>' })]));
  assert.equal((await pulled(folder)).waiting, 1);
  assert.equal(folder.json('public/campaign.json').items[0].content_html, content_html);
});

test('a terminal session asks about each entry, and saves each answer at once', async (t) => {
  if (spawnSync('script', ['--version']).status !== 0) return t.skip('there is no "script"');
  const folder = folderFor(t, [item('a', 1), item('b', 2), item('c', 3), item('d', 4)]);
  await pulled(folder);
  const command = `${process.execPath} ${process.cwd()}/cli/dist/main.js review pull.json`;
  /** Types an answer at each question. */
  const session = (...answers) =>
    new Promise((resolve) => {
      const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder.path });
      let words = '';
      let seen = 0;
      child.stdout.on('data', (data) => {
        words += data;
        while (words.split('? for help: ').length - 1 > seen && seen < answers.length)
          child.stdin.write(answers[seen++]);
      });
      child.on('close', () => resolve(words));
    });
  const words = await session('?\n', 's\n', 'b\n', 'f\n', 'a\n', 'r\n', 'q\n');
  assert.match(words, /a {2}approve this version/);
  assert.match(words, /1 of 4: This is a\./);
  assert.doesNotMatch(words, /\x1b\[/);
  assert.deepEqual(waitingIds(folder), ['c', 'd']);
  assert.equal(folder.json('reviewed.json').rejected[0].id, 'blog.json#b');
  // Ctrl-C after an answer.
  await session('a\n', '\x03');
  assert.deepEqual(waitingIds(folder), ['d']);
});

test('the page of the queue shows entries as they would look, and loads nothing', async (t) => {
  const attachments = [{ url: 'https://pictures.example/desk.png', mime_type: 'image/png', _cx: { alt: 'A desk' } }];
  const post = item('a', 1, { url: 'https://x.com/ExampleAgency/status/1', attachments });
  const folder = folderFor(t, [post, item('b', 2, { title: 'Tom & Ann <b>' })]);
  await pull(folder);
  done(review(folder, '--approve', 'b'));
  folder.write('blog.json', feed([post, item('b', 2, { title: 'Tom & Ben' })]));
  await pull(folder);
  done(review(folder, '--html', 'review.html'));
  const page = folder.read('review.html');
  assert.match(page, /<h1>2 entries wait for review<\/h1>/);
  assert.match(page, /<article class="cx-card cx-post"/);
  assert.match(page, /A desk/);
  assert.match(page, /pictures\.example/);
  assert.match(page, /<del>Tom &amp; Ann &lt;b&gt;<\/del><ins>Tom &amp; Ben<\/ins>/);
  assert.match(page, /<h3>Shown now<\/h3>/);
  assert.doesNotMatch(page, /<(?:script|link|iframe|img|video)\b|url\(/);
  assert.match(page, /default-src 'none'/);
});

test('hide.json takes entries out of what pull and render write, and is named in the output', async (t) => {
  const url = 'https://twitter.com/ExampleAgency/status/1';
  const hidden = item('a', 1, { url, content_text: 'Withdrawn' });
  const quoting = item('q', 2, { _cx: { type: 'post', quoted: hidden } });
  const folder = folderFor(t, [hidden, quoting, item('b', 3)], {}, { render: [{ page: 'public/index.html' }] });
  folder.write('public/index.html', '<cx-campaign feed="campaign.json"></cx-campaign>');
  await pulled(folder);
  assert.match(folder.read('public/index.html'), /Withdrawn/);
  assert.equal(folder.json('public/campaign.json')._cx?.hide, undefined);
  const old = folder.read('public/campaign.json');
  folder.write('public/hide.json', ['https://x.com/ExampleAgency/status/1']);
  // At once, before the file is pulled again.
  const rendered = run(['render', 'public/campaign.json'], '', { cwd: folder.path });
  assert.doesNotMatch(rendered.stdout, /Withdrawn/);
  assert.match(rendered.stdout, /This is b/);
  assert.equal((await pulled(folder)).hidden, 1);
  assert.deepEqual(idsOf(folder), ['b', 'q']);
  for (const name of ['campaign.json', 'index.html']) assert.doesNotMatch(folder.read(`public/${name}`), /Withdrawn/);
  assert.equal(folder.json('public/campaign.json')._cx.hide, 'hide.json');
  assert.equal(run(['check', 'public/campaign.json', 'public/hide.json'], '', { cwd: folder.path }).code, 0);
  // By the id in its feed.
  folder.write('public/hide.json', ['b']);
  folder.write('public/campaign.json', old);
  assert.doesNotMatch(run(['render', 'public/campaign.json'], '', { cwd: folder.path }).stdout, /This is b/);
  await pulled(folder);
  assert.deepEqual(idsOf(folder), ['q', 'a']);
});

test('an expired entry is not published', async (t) => {
  const items = [
    item('old', 1, { _cx: { expires: '2020-01-01' } }),
    item('new', 2, { _cx: { expires: '2999-01-01T12:00:00Z' } }),
    item('set', 3),
  ];
  const set = [{ where: { id: 'set' }, expires: '2020-01-01T00:00:00Z' }];
  const folder = folderFor(t, items, {}, { set });
  await pulled(folder);
  assert.deepEqual(idsOf(folder), ['new']);
  assert.equal(folder.json('public/campaign.json').items[0]._cx.expires, '2999-01-01T12:00:00.000Z');
});

test('records are only added to, and prove what was published', async (t) => {
  const authors = [{ name: 'Example Agency' }];
  const url = 'https://agency.example/a';
  const folder = folderFor(
    t,
    [item('a', 1, { url, authors }), item('b', 2)],
    { review: 'all' },
    { records: 'records.jsonl' },
  );
  const sum = (text) => createHash('sha256').update(text).digest('hex');
  const lines = () => folder.read('records.jsonl').trimEnd().split('\n');
  await pulled(folder);
  done(review(folder, '--approve', 'a', 'b', '--by', 'Web team'));
  await pulled(folder);
  const first = lines();
  await pulled(folder);
  assert.deepEqual(lines(), first);
  folder.write('blog.json', feed([item('a', 1, { url, authors, content_text: 'Changed' })]));
  await pulled(folder);
  done(review(folder, '--reject', 'a'));
  await pulled(folder);
  const all = lines().map((line) => JSON.parse(line));
  assert.deepEqual(lines().slice(0, first.length), first);
  assert.deepEqual(
    all.map(({ event, id }) => `${event} ${id.replace(/^.*#/, '')}`),
    ['approved a', 'approved b', 'published b', 'published a', 'withdrawn b', 'rejected a', 'withdrawn a'],
  );
  const [approved, , , a] = all;
  assert.equal(approved.by, 'Web team');
  assert.deepEqual(
    [a.url, a.author, a.from, a.sha256],
    [url, 'Example Agency', 'blog.json', sum(JSON.stringify(a.item))],
  );
  assert.match(a.retrieved_at, /^\d{4}-\d\d-\d\dT/);
  assert.match(a.source_sha256, /^[0-9a-f]{64}$/);
  lines().forEach((line, index, list) => assert.equal(JSON.parse(line).previous, index ? sum(list[index - 1]) : ''));
  // A line that a crash cut off, and one that somebody edited, stay and are named.
  folder.write(
    'records.jsonl',
    `${[first[0].replace('Web team', 'Other'), ...first.slice(1)].join('\n')}\n{"event":"pub`,
  );
  const { notes } = await pulled(folder);
  assert.match(notes.join('\n'), /records\.jsonl:2: a line before this one was changed/);
  assert.match(notes.join('\n'), /records\.jsonl:5: this line is not JSON, so it was cut off or edited/);
  assert.equal(lines()[4], '{"event":"pub');
  assert.equal(JSON.parse(lines()[5]).event, 'withdrawn');
});

test('check warns of entries that are hidden but still in their file, and reads hide.json', (t) => {
  const items = [item('a', 1, { title: 'A' }), item('b', 2, { title: 'B' })];
  const folder = folderWith(t, {
    'campaign.json': feed(items, { _cx: { hide: ['a'] } }),
    'missing.json': feed(items, { _cx: { hide: 'hidden.json' } }),
    'hide.json': ['a', 7],
  });
  const check = (name) => run(['check', name], '', { cwd: folder.path });
  assert.match(
    check('campaign.json').stdout,
    /warning: items\[0\].*"hide" hides this entry on pages only.*\[hidden-entry\]/,
  );
  assert.match(check('missing.json').stdout, /warning: _cx\.hide.*\[missing-file\]/);
  const { code, stdout } = check('hide.json');
  assert.equal(code, 1);
  assert.match(stdout, /^hide\.json:1:6: error: .*an id or a URL.*\[value\]/);
});
