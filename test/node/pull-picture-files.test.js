/** Pictures of `pull` that are files on disk, and where pictures must not be looked for. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { feed, folderWith, item, png, pull } from './support/pull.js';

const nameOf = (bytes, type) => `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${type}`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>';

test('local pictures next to a source and the config are copied, including your own SVG', async (t) => {
  const folder = folderWith(t, {
    'pull.json': {
      output: 'site/campaign.json',
      sources: [{ from: 'feeds/a.json', agency: { name: 'Example Agency', logo: 'logo.svg' } }],
    },
    'logo.svg': SVG,
    'feeds/one picture.png': png(5, 1),
    'feeds/a.json': feed([
      item('1', 1, {
        image: 'one%20picture.png',
        url: 'about.html',
        content_html: '<p>See <a href="../map.html">map</a></p>',
      }),
    ]),
  });
  assert.equal((await pull(folder)).code, 0);
  const [entry] = folder.json('site/campaign.json').items;
  assert.equal(entry.image, `media/${nameOf(png(5, 1), 'png')}`);
  assert.equal(entry._cx.agency.logo, `media/${nameOf(SVG, 'svg')}`);
  // Other files stay where they are; their addresses start from the output now.
  assert.equal(entry.url, '../feeds/about.html');
  assert.equal(entry.content_html, '<p>See <a href="../map.html">map</a></p>');
  writeFileSync(join(folder.path, 'feeds/one picture.png'), png(6, 1));
  await pull(folder);
  assert.equal(folder.json('site/campaign.json').items[0].image, `media/${nameOf(png(6, 1), 'png')}`);
});

test('a local source can’t reference files outside its folder, and a web source no local files', async (t) => {
  const secret = folderWith(t, { 'secret.png': png(7, 7) });
  const site = folderWith(t);
  mkdirSync(join(site.path, 'site'));
  writeFileSync(join(site.path, 'outside.png'), png(8, 8));
  symlinkSync(join(secret.path, 'secret.png'), join(site.path, 'site/link.png'));
  const images = [
    'link.png',
    '../outside.png',
    '/etc/../outside.png',
    '%2e%2e/outside.png',
    '..%2foutside.png',
    'a%00.png',
    `file://${secret.path}/secret.png`,
  ];
  site.write('site/a.json', feed(images.map((image, index) => item(`${index}`, 1, { image }))));
  site.write('site/pull.json', { sources: [{ from: 'a.json' }] });
  const own = { ...site, path: join(site.path, 'site') };
  const { code, complaints } = await pull(own);
  assert.equal(code, 1);
  assert.match(complaints, /it leads out of the folder of its source/);
  assert.ok(!site.names().some((name) => /media.*png$/.test(name)), site.names().join());
  for (const { image } of site.json('site/campaign.json').items) assert.equal(image, undefined);
});
