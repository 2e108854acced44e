import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { upgradeDocument } from '../../src/embed/upgrade.js';
import { until } from '../support/controls.js';
import { allowed, clean, type Rules } from '../support/cms.js';
import { place, wordsOf } from '../support/reading.js';

const PAGES = ['drupal', 'eleventy', 'html', 'jekyll', 'wordpress'];

const textOf = async (name: string): Promise<string> => (await fetch(`/docs/how-to/${name}.md`)).text();

/** The snippets of a page that are marked for a system, and what it tells to allow there. */
function codeIn(text: string, mark: string): string[] {
  const found = text.matchAll(new RegExp(`^( *)\`\`\`${mark}\n([^]*?)^ *\`\`\``, 'gm'));
  return [...found].map(([, indent, code]) => code!.replaceAll(new RegExp(`^${indent!}`, 'gm'), ''));
}

/** What is allowed with what a site builder adds, written as `<div data-a data-b> <a data-c>`. */
function withAdded({ global, tags }: Rules, added: string): Rules {
  const all = { ...tags };
  for (const [, tag, names] of added.matchAll(/<(\w+) ([^>]*)>/g)) {
    all[tag!] = [...(all[tag!] ?? []), ...names!.split(' ')];
  }
  return { global, tags: all };
}

describe('a snippet in docs/how-to/', () => {
  before(upgradeDocument);

  /** Draws it with a feed that is there. */
  async function draw(markup: string): Promise<void> {
    const page = place(document.createElement('div'));
    page.innerHTML = markup.replaceAll('/campaigns/2026.json', '/examples/cxday-2024.json');
    await until(() => !!page.querySelector(':state(ready)'));
    expect(wordsOf(page)).to.match(/Social Security/);
  }

  for (const system of ['wordpress', 'drupal'] as const) {
    it(`passes ${system} unchanged and renders`, async () => {
      const text = await textOf(system);
      const rules = withAdded(allowed[system], codeIn(text, `text ${system}`).join(' '));
      const snippets = codeIn(text, `html ${system}`);
      expect(snippets).to.have.length(2);
      for (const snippet of snippets) {
        const { body } = new DOMParser().parseFromString(snippet, 'text/html');
        const before = body.innerHTML;
        clean(body, rules);
        expect(body.innerHTML).to.equal(before);
        await draw(body.innerHTML);
      }
    });
  }

  it('renders on a page without a filter', async () => {
    const snippets = (await Promise.all(PAGES.map(textOf))).flatMap((text) => codeIn(text, 'html page'));
    expect(snippets).to.have.length(4);
    for (const snippet of snippets) await draw(snippet);
  });

  it('would not pass as a custom element', () => {
    const { body } = new DOMParser().parseFromString('<cx-event feed="/a.json">Words</cx-event>', 'text/html');
    clean(body, allowed.wordpress);
    expect(body.innerHTML).to.equal('Words');
  });
});
