import { expect } from '@open-wc/testing';
import { openPage, type Page } from '../support/pages.js';
import { MARKUP } from '../support/everything.js';
import { deepAll, place } from '../support/reading.js';
import { until } from '../support/controls.js';
import '../../src/index.js';

/** The own properties of the window's built-in prototypes, and of the objects that hold functions. */
function builtIns({ window }: Page): Map<string, string> {
  const found = new Map<string, string>();
  const scope = window as unknown as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(window).sort()) {
    const value = /^[A-Z]/.test(name) ? (scope[name] as { prototype?: object } | undefined) : undefined;
    for (const [where, holder] of [
      [name, value],
      [`${name}.prototype`, value?.prototype],
    ] as const) {
      if (!holder) continue;
      for (const [key, { value: content, get, set }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
        const isCode = [content, get, set].some((one) => typeof one === 'function');
        if (isCode) found.set(`${where}.${key}`, [content, get, set].map(String).join());
      }
    }
  }
  return found;
}

describe('the surrounding page', () => {
  it('keeps its built-in objects unchanged', async () => {
    const bare = await openPage('one-post', "script-src 'none'");
    const dressed = await openPage('one-post');
    expect(dressed.window).to.have.property('cxWidgets');
    const before = builtIns(bare);
    expect(before.size).to.be.greaterThan(3000);
    const changed = [...builtIns(dressed)].filter(([name, code]) => before.get(name) !== code).map(([name]) => name);
    expect(changed).to.deep.equal([]);
  });

  it('gets no style sheet, id or node', async () => {
    const main = place(document.createElement('main'));
    main.innerHTML = `<h2>The page’s</h2>${Object.values(MARKUP).join('')}`;
    const nodes = (): string[] => [...document.querySelectorAll('*')].map(({ localName, id }) => `${localName} ${id}`);
    const own = main.querySelector('h2')!;
    const styles = (): string =>
      [...getComputedStyle(own)]
        // A bar to scroll by takes room.
        .filter((name) => !/width|height|size|origin/.test(name))
        .map((name) => getComputedStyle(own).getPropertyValue(name))
        .join();
    const [nodesBefore, stylesBefore] = [nodes(), styles()];
    await until(() => !deepAll(main, ':state(loading)').length && deepAll(main, '[part~=card]').length > 20);
    expect(nodes()).to.deep.equal(nodesBefore);
    expect(styles()).to.equal(stylesBefore);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    for (const { id } of deepAll(main, '[id]')) expect(document.getElementById(id)).to.equal(null);
  });

  it('receives only our own events, and clicks, from inside an element', async () => {
    const main = place(document.createElement('main'));
    main.innerHTML = MARKUP['cx-campaign-timeline']! + MARKUP['cx-social-embed']!;
    await until(() => !deepAll(main, ':state(loading)').length && deepAll(main, 'select, input, summary').length > 0);
    const heard = new Set<string>();
    const listen = (event: Event): void => void heard.add(event.type);
    const kinds = ['change', 'submit', 'toggle', 'close', 'load', 'error', 'scroll', 'reset', 'select', 'cancel'];
    for (const kind of kinds) main.addEventListener(kind, listen);
    for (const control of deepAll(main, 'summary, input[type=checkbox], button')) control.click();
    await new Promise(requestAnimationFrame);
    expect([...heard]).to.deep.equal([]);
  });

  it('receives every key that the elements don’t use', async () => {
    const main = place(document.createElement('main'));
    main.innerHTML = Object.values(MARKUP).join('');
    await until(() => !deepAll(main, ':state(loading)').length && deepAll(main, '[part~=card]').length > 20);
    const keys = ['/', '?', 'k', 'f', 'F6', 'Escape', 'Tab'];
    const got: string[] = [];
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented) got.push(event.key);
    };
    document.addEventListener('keydown', listen);
    const controls = deepAll(main, 'button, a[href], summary');
    for (const control of controls)
      for (const key of keys)
        control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    document.removeEventListener('keydown', listen);
    expect(controls.length).to.be.greaterThan(20);
    expect(got.length).to.equal(controls.length * keys.length);
  });
});
