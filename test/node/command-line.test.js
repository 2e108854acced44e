/** What all commands of `cx-widgets` have in common, and how files are written. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from './support/command.js';
import { importSource, sourceFile } from './support/source.js';

const { writeFileSafely } = await importSource('cli/write/file.ts');

const folder = mkdtempSync(join(tmpdir(), 'cx-line-'));
after(() => rmSync(folder, { recursive: true }));

const COMMANDS = ['new', 'check', 'convert', 'pull'];

test('--help lists every command and --version prints the version; both succeed', () => {
  const help = run(['--help']);
  assert.equal(help.code, 0);
  for (const name of COMMANDS) assert.match(help.stdout, new RegExp(`^ {2}${name}\\b`, 'm'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.deepEqual(run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
});

for (const name of COMMANDS) {
  test(`${name} lists its options, and every one is in the docs`, () => {
    const { code, stdout } = run([name, '--help']);
    assert.equal(code, 0);
    const docs = readFileSync('docs/reference/command-line.md', 'utf8');
    for (const [option] of stdout.matchAll(/--[a-z-]+/g)) {
      if (option !== '--help')
        assert.ok(docs.includes(option), `docs/reference/command-line.md does not tell of ${option}`);
    }
  });
}

test('the docs explain every diagnostic code', () => {
  const docs = readFileSync('docs/reference/command-line.md', 'utf8');
  const sources = readdirSync('cli/check').map((name) => readFileSync(`cli/check/${name}`, 'utf8'));
  const codes = sources.flatMap((source) => [...source.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code));
  assert.ok(codes.length > 15);
  for (const code of codes) assert.ok(docs.includes(`\`${code}\``), code);
});

for (const [name, args, said] of [
  ['an unknown command', ['chek'], /Did you mean check/],
  ['an unknown option', ['check', '--jsn', 'x'], /Did you mean --json/],
  ['no file', ['check'], /missing required argument/],
  ['no format', ['convert', 'x.json'], /--to/],
  ['an unknown format', ['convert', 'x.json', '--to', 'pdf'], /json-feed, rss, atom, ics/],
  ['an address that is none', ['convert', 'x.json', '--to', 'rss', '--self', 'feed.xml'], /feed\.xml/],
  ['a file that is not there', ['check', join(folder, 'none.json')], /none\.json: There is no such file\.$/m],
  ['a folder', ['check', folder], /This is a folder/],
]) {
  test(`${name} is a usage error: exit code 2, a sentence, nothing on stdout`, () => {
    const { code, stdout, stderr } = run(args);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, said);
    assert.ok(!/^ {4}at /m.test(stderr));
  });
}

test('a file is written with its folder, and not touched if unchanged', async () => {
  const path = join(folder, 'new', 'file.txt');
  assert.equal(await writeFileSafely(path, 'one'), true);
  const { mtimeMs, ino } = statSync(path);
  assert.equal(await writeFileSafely(path, Buffer.from('one')), false);
  assert.deepEqual([statSync(path).mtimeMs, statSync(path).ino], [mtimeMs, ino]);
  assert.equal(await writeFileSafely(path, 'two'), true);
  assert.equal(readFileSync(path, 'utf8'), 'two');
  assert.deepEqual(readdirSync(join(folder, 'new')), ['file.txt']);
});

test('a file keeps its mode, and a symbolic link its target', { skip: process.platform === 'win32' }, async () => {
  const path = join(folder, 'mode.txt');
  writeFileSync(path, 'one');
  chmodSync(path, 0o640);
  symlinkSync(path, join(folder, 'link.txt'));
  await writeFileSafely(join(folder, 'link.txt'), 'two');
  assert.equal(readFileSync(path, 'utf8'), 'two');
  assert.equal(statSync(path).mode & 0o777, 0o640);
});

test('no temporary file remains after a failure', async () => {
  const path = join(folder, 'taken');
  mkdirSync(join(path, 'inside'), { recursive: true });
  await assert.rejects(writeFileSafely(path, 'one'));
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('after an interrupt the old file is unchanged, no temporary file remains, and the exit code is 130', async () => {
  const path = join(folder, 'old.txt');
  writeFileSync(path, 'old');
  const source = await sourceFile('cli/write/file.ts');
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { readdirSync } from 'node:fs';
       import { writeFileSafely } from ${JSON.stringify(source)};
       writeFileSafely(${JSON.stringify(path)}, Buffer.alloc(200_000_000)).then(() => console.log('written'));
       const watch = setInterval(() => {
         if (!readdirSync(${JSON.stringify(folder)}).some((name) => name.endsWith('.tmp'))) return;
         clearInterval(watch);
         console.log('begun');
         process.kill(process.pid, 'SIGTERM');
       }, 1);`,
    ],
    { encoding: 'utf8' },
  );
  assert.equal(stdout, 'begun\n');
  assert.equal(status, 130);
  assert.equal(readFileSync(path, 'utf8'), 'old');
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.tmp')),
    [],
  );
});
