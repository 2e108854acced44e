import { expect } from '@open-wc/testing';
import { buttonsOf, control, until } from '../support/controls.js';
import { openMarkup, scriptTag, type Framed } from '../support/frames.js';
import { deepAll } from '../support/reading.js';

const HOST = 'www.youtube-nocookie.com';

const PAGE = `
  <cx-highlight data='{"title": "A", "attachments": [{"url": "https://youtu.be/abc_DEF-123", "mime_type": "video/*", "_cx": {"alt": "A film"}}]}'></cx-highlight>
  <cx-highlight third-party="never" data='{"title": "B", "attachments": [{"url": "https://youtu.be/abc_DEF-124", "mime_type": "video/*", "_cx": {"alt": "Another film"}}]}'></cx-highlight>
  ${scriptTag('defer')}`;

/** A consent manager as small as can be: it knows one category, and notes what it is told. */
class Manager extends EventTarget {
  readonly notes: string[] = [];
  #videos: boolean;

  constructor(videos: boolean) {
    super();
    this.#videos = videos;
  }

  allows = (category: string): boolean => category === 'videos' && this.#videos;

  note = (host: string, granted: boolean): void => void this.notes.push(`${host} ${granted}`);

  choose(videos: boolean): void {
    this.#videos = videos;
    this.dispatchEvent(new Event('change'));
  }
}

/** Returns the script of the recipe, as the page of the documentation has it. */
async function recipe(): Promise<string> {
  const text = await (await fetch('/docs/how-to/consent-managers.md')).text();
  const [, code] = /```js recipe\n([^]*?)```/.exec(text)!;
  return code!;
}

/** Opens a page with the library, the manager and the recipe. */
async function openManaged(videos: boolean): Promise<Framed & { readonly manager: Manager }> {
  const page = await openMarkup(PAGE);
  const manager = new Manager(videos);
  await until(() => page.document.querySelectorAll('cx-highlight:state(ready)').length === 2);
  Object.assign(page.window, { manager });
  const script = page.document.createElement('script');
  script.textContent = await recipe();
  page.document.body.append(script);
  return { ...page, manager };
}

const framesIn = ({ document: page }: Framed): string[] =>
  deepAll<HTMLIFrameElement>(page, 'iframe').map(({ src }) => new URL(src).host);

describe('the recipe of docs/how-to/consent-managers.md', () => {
  it('loads nothing until the manager allows it, and removes it when the manager no longer does', async () => {
    const page = await openManaged(false);
    expect(framesIn(page)).to.deep.equal([]);
    expect(buttonsOf(page.document)).to.include('Play video: A film');
    page.manager.choose(true);
    await until(() => framesIn(page).length === 1);
    expect(framesIn(page)).to.deep.equal([HOST]);
    page.manager.choose(false);
    await until(() => framesIn(page).length === 0);
  });

  it('applies a choice from an earlier page at once, and leaves "never" a link', async () => {
    const page = await openManaged(true);
    await until(() => framesIn(page).length === 1);
    expect(deepAll(page.document.querySelector('[third-party=never]')!, 'iframe, button').length).to.equal(0);
    expect(page.window.localStorage.getItem('cx-widgets:consent')).to.equal(null);
  });

  it('tells the manager what the reader decides in an element, and not what the manager decided', async () => {
    const page = await openManaged(false);
    control(page.document, 'Play video: A film').click();
    await until(() => framesIn(page).length === 1);
    expect(page.manager.notes).to.deep.equal([`${HOST} true`]);
    control(page.document, 'Stop showing content from YouTube').click();
    await until(() => framesIn(page).length === 0);
    expect(page.manager.notes).to.deep.equal([`${HOST} true`, `${HOST} false`]);
    page.manager.choose(true);
    await until(() => framesIn(page).length === 1);
    expect(page.manager.notes.length).to.equal(2);
  });
});
