/** The draft of the studio: JSON with unknown keys, undo, and settings in a URL. No page needed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSource } from '../node/support/source.js';
import '../support/css-supports.js';

const { StudioStore, withValue, valueAt, moved, readHash, writeHash, DEFAULT_SETTINGS, tokenValue } =
  await importSource(
    'studio/draft/store.ts',
    'studio/draft/json.ts',
    'studio/draft/settings-hash.ts',
    'studio/draft/settings.ts',
    'studio/draft/token-value.ts',
  );

const FEED = { version: 'https://jsonfeed.org/version/1.1', _own: { a: 1 }, items: [{ id: '1', x: [] }, { id: '2' }] };
const campaign = (feed = FEED) => ({ feed, files: new Map() });

function opened(feed = FEED, isSaved = true) {
  const store = new StudioStore();
  store.open(campaign(feed), 'campaign.json', 'write', isSaved);
  return store;
}

test('a value is set without touching any other key or its order', () => {
  const changed = withValue(FEED, ['items', 1, 'title'], 'Two');
  assert.deepEqual(changed, { ...FEED, items: [FEED.items[0], { id: '2', title: 'Two' }] });
  assert.deepEqual(Object.keys(changed), Object.keys(FEED));
  assert.equal(changed.items[0], FEED.items[0], 'unchanged parts are shared');
  assert.equal(FEED.items[1].title, undefined);
});

const CASES = [
  ['creates missing parents', {}, ['_cx', 'image', 'alt'], 'A', { _cx: { image: { alt: 'A' } } }],
  ['creates a list for an index', {}, ['tags', 0], 'a', { tags: ['a'] }],
  ['removes a key', { a: 1, b: 2 }, ['a'], undefined, { b: 2 }],
  ['removes objects that this leaves empty', { _cx: { image: { alt: 'A' } } }, ['_cx', 'image', 'alt'], undefined, {}],
  ['keeps an empty object in a list', { items: [{ a: 1 }] }, ['items', 0, 'a'], undefined, { items: [{}] }],
  ['removes an item of a list', { tags: ['a', 'b'] }, ['tags', 0], undefined, { tags: ['b'] }],
  ['replaces everything at an empty path', { a: 1 }, [], { b: 2 }, { b: 2 }],
  [
    'puts an object where a text was',
    { agency: 'EXA' },
    ['agency', 'name'],
    'Example',
    { agency: { name: 'Example' } },
  ],
];
for (const [title, json, path, value, expected] of CASES) {
  test(`withValue ${title}`, () => assert.deepEqual(withValue(json, path, value), expected));
}

test('a key such as __proto__ is an ordinary key, and inherited ones are not there', () => {
  const json = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}');
  const changed = withValue(json, ['a'], 2);
  assert.equal(JSON.stringify(changed), '{"__proto__":{"polluted":true},"a":2}');
  assert.equal(withValue({}, ['__proto__', 'polluted'], true).polluted, undefined);
  assert.equal({}.polluted, undefined);
  assert.equal(valueAt({}, ['constructor']), undefined);
  assert.equal(valueAt({ a: [{ b: 3 }] }, ['a', 0, 'b']), 3);
});

test('an item moves to another index', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b']);
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
});

test('letters of one field are one step of undo; another field is another', () => {
  const store = opened();
  for (const text of ['O', 'On', 'One']) store.setValue(['items', 0, 'title'], text);
  store.setValue(['items', 1, 'title'], 'Two');
  store.undo();
  assert.deepEqual(store.getState().campaign.feed.items[0].title, 'One');
  assert.deepEqual(store.getState().focus, ['items', 1, 'title']);
  store.undo();
  assert.equal(store.getState().campaign.feed, FEED);
  assert.equal(store.getState().canUndo, false);
  store.redo();
  store.redo();
  assert.equal(store.getState().campaign.feed.items[1].title, 'Two');
  assert.equal(store.getState().canRedo, false);
});

test('the same field is a new step of undo after its series has ended', () => {
  const store = opened();
  store.setValue(['title'], 'A');
  store.endField();
  store.setValue(['title'], 'B');
  store.undo();
  assert.equal(store.getState().campaign.feed.title, 'A');
});

test('a change after an undo ends what could be redone', () => {
  const store = opened();
  store.setValue(['title'], 'A');
  store.undo();
  store.setValue(['title'], 'B');
  assert.equal(store.getState().canRedo, false);
});

test('500 steps of undo are kept', () => {
  const store = opened();
  for (let index = 0; index < 600; index++) store.setValue(['title', index], 'x');
  let count = 0;
  for (; store.getState().canUndo; count++) store.undo();
  assert.equal(count, 500);
});

test('is saved until a change, again after undoing it, and after saving', () => {
  const store = opened();
  assert.equal(store.getState().isSaved, true);
  store.setValue(['title'], 'A');
  assert.equal(store.getState().isSaved, false);
  store.undo();
  assert.equal(store.getState().isSaved, true);
  store.redo();
  store.saved('other.json');
  assert.equal(store.getState().isSaved, true);
  assert.equal(store.getState().name, 'other.json');
});

test('a change while saving stays unsaved', () => {
  const store = opened();
  store.setValue(['title'], 'A');
  const { campaign: written } = store.getState();
  store.setValue(['title'], 'AB');
  store.saved('campaign.json', {}, written);
  assert.equal(store.getState().isSaved, false);
});

test('a converted or new campaign is unsaved from the start', () => {
  assert.equal(opened(FEED, false).getState().isSaved, false);
});

test('opening another campaign ends the history and the findings of the first', () => {
  const store = opened();
  store.setValue(['title'], 'A');
  store.setDiagnostics([{ code: 'value', path: [] }]);
  store.open(campaign({ items: [] }), 'b.json');
  const { canUndo, diagnostics, focus } = store.getState();
  assert.deepEqual({ canUndo, diagnostics, focus }, { canUndo: false, diagnostics: [], focus: [] });
});

test('a listener that ends itself while being called does not end another', () => {
  const store = new StudioStore();
  const called = [];
  const end = store.subscribe(() => {
    called.push('first');
    end();
  });
  store.subscribe(() => called.push('second'));
  store.goTo('review');
  store.goTo('start');
  assert.deepEqual(called, ['first', 'second', 'second']);
});

const SETTINGS = {
  element: 'campaign-timeline',
  attributes: { 'group-by': 'year', 'with-filters': '', tag: 'día & noche' },
  base: '/assets/2026/',
  tokens: { light: { '--cx-accent': '#005ea2' }, dark: { '--cx-accent': 'oklch(70% 0.1 240)' } },
};

test('settings survive the hash of a URL, both ways', () => {
  const hash = writeHash(SETTINGS, 'es');
  assert.deepEqual(readHash(`#${hash}`), { settings: SETTINGS, language: 'es' });
  assert.equal(writeHash(DEFAULT_SETTINGS), '');
  assert.deepEqual(readHash('').settings, DEFAULT_SETTINGS);
});

for (const [token, text, value] of [
  ['--cx-link', 'FFEE66', '#FFEE66'],
  ['--cx-link', ' abc ', '#abc'],
  ['--page', '123', '#123'],
  ['--cx-link', '#005ea2', '#005ea2'],
  ['--cx-link', 'rebeccapurple', 'rebeccapurple'],
  ['--cx-link', 'FFEE6', undefined],
  ['--cx-link', 'FFEE', undefined],
  ['--cx-link', '#12345', undefined],
  ['--cx-link', 'dark green', undefined],
  ['--cx-link', 'currentColor', undefined],
  ['--cx-link', 'var(--brand)', undefined],
  ['--cx-link', '1em', undefined],
  ['--cx-space', '1.5em', '1.5em'],
  ['--cx-space', 'wide', undefined],
  ['--cx-line-height', '1.5', '1.5'],
  ['--cx-line-height', 'red', undefined],
  ['--cx-font-family', 'Georgia, serif', 'Georgia, serif'],
  ['--cx-duration', '0.5s', '0.5s'],
  ['--cx-duration', '0.5em', undefined],
]) {
  test(`the value "${text}" of ${token} is ${value ? `used as ${value}` : 'refused'}`, () =>
    assert.equal(tokenValue(token, text), value));
}

test('a changed design counts as saved only once a file or a link has it', () => {
  const store = opened();
  assert.equal(store.getState().isDesignSaved, true);
  store.setSettings({ tokens: { light: { '--cx-link': '#123456' }, dark: {} } });
  assert.deepEqual([store.getState().isSaved, store.getState().isDesignSaved], [true, false]);
  store.saved('campaign.json');
  assert.equal(store.getState().isDesignSaved, false);
  store.designSaved();
  assert.equal(store.getState().isDesignSaved, true);
  store.setSettings({ base: '/other/' });
  assert.equal(store.getState().isDesignSaved, true);
  store.setSettings({ tokens: { light: {}, dark: {} } });
  assert.equal(store.getState().isDesignSaved, false);
});

for (const junk of [
  '#%',
  '#%E0%A4%A',
  '#element=script',
  '#element=constructor',
  '#attr-onclick=alert(1)',
  '#attr-data={}',
  '#attr-feed=https://elsewhere.example/feed.json',
  '#attr-style=color:red',
  '#light--cx-accent=red;background:url(https://elsewhere.example)',
  '#light--cx-accent=url(https://elsewhere.example)',
  '#light--cx-accent=</style>',
  '#light--other=red',
  '#light--cx-link=dark green',
  '#light--cx-link=inherit',
  '#light--cx-space=red',
  `#attr-tag=${'x'.repeat(300)}`,
  '#attr-tag=%00',
  '#base=https://elsewhere.example/',
  '#base=//elsewhere.example/',
  '#base=javascript:alert(1)',
  '#cx-entry',
  '#&&==&',
]) {
  test(`ignores ${junk.slice(0, 70)} in a URL`, () => assert.deepEqual(readHash(junk).settings, DEFAULT_SETTINGS));
}
