import { expect } from '@open-wc/testing';
import { feedUrl } from '../support/feeds.js';
import { shownIn } from '../support/frame-page.js';
import { place } from '../support/reading.js';

const letters = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Letters & <numbers>',
  items: ['a', 'b'].map((id) => ({ id, title: `Letter ${id}`, content_text: 'Plain.', _cx: { type: 'highlight' } })),
};

/** Returns the HTML of an oEmbed response about this page, as a site that embeds it gets it. */
async function answerHtml(options: object): Promise<string> {
  const all = {
    url: location.href,
    feedUrl: new URL(feedUrl(letters), location.href).href,
    frame: new URL('/frames/-/frame.html', location.href).href,
    ...options,
  };
  const body = JSON.stringify({ campaign: letters, options: all });
  const response = await fetch('/rendered-oembed', { method: 'POST', body });
  return ((await response.json()) as { readonly html: string }).html;
}

/** Puts the HTML of an answer into the page, as the site around it does. */
function embed(html: string): HTMLIFrameElement {
  const page = place(document.createElement('div'));
  page.innerHTML = html;
  return page.querySelector('iframe')!;
}

describe('an oEmbed response', () => {
  it('puts a frame into a page that shows the words of the campaign', async () => {
    const frame = embed(await answerHtml({}));
    const { words, warnings, violations } = await shownIn(frame, /Letter b/);
    expect(words).to.match(/Letter a/);
    expect(frame.title).to.equal('Letters & <numbers>');
    expect([warnings, violations]).to.deep.equal([[], []]);
  });

  it('shows one entry and keeps the settings of the frame', async () => {
    const frameUrl = new URL('/frames/-/frame.html#theme=dark', location.href).href;
    const html = await answerHtml({ element: 'highlight', attributes: { entry: 'b' }, lang: 'es', frame: frameUrl });
    const frame = embed(html);
    const { words } = await shownIn(frame, /Letter b/);
    expect(words).not.to.match(/Letter a/);
    const { lang, style } = frame.contentDocument!.documentElement;
    expect([lang, style.colorScheme]).to.deep.equal(['es', 'dark']);
  });

  it('still works after WordPress has added its secret to the URL', async () => {
    const html = await answerHtml({ element: 'highlight', attributes: { entry: 'b' } });
    const { words, warnings } = await shownIn(embed(html.replace('entry=b', 'entry=b#?secret=Ab12')), /Letter/);
    expect(words).to.match(/Letter b/);
    expect(words).not.to.match(/Letter a/);
    expect(warnings).to.deep.equal([]);
  });
});
