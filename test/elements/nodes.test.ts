/** The number of nodes of a card, which the time to render a long list depends on. */
import { expect } from '@open-wc/testing';
import { until } from '../support/controls.js';
import { openMarkup, runScript } from '../support/frames.js';

const SENTENCES =
  'Our new form takes four minutes; the old one took twenty. The wait at our front desk is down by a third. #CXDay';

const posts = Array.from({ length: 30 }, (_, index) => ({
  id: `${index}`,
  url: [
    `https://x.com/ExampleAgency/status/17${index}`,
    `https://bsky.app/profile/example.example/post/3k${index}`,
    `https://social.example/@Example/11${index}`,
  ][index % 3],
  content_text: index % 4 ? SENTENCES : `${SENTENCES} https://agency.example/news/${index}\n\nThank you.`,
  date_published: `2024-10-${10 + (index % 20)}T15:00:00Z`,
  authors: [{ name: 'Example Agency' }],
  _cx: { type: 'post' },
}));

function nodesIn(node: Node): number {
  return 1 + Array.from(node.childNodes).reduce((sum, child) => sum + nodesIn(child), 0);
}

describe('the nodes of a list', () => {
  it('are 70 at most for each post', async () => {
    const { document } = await openMarkup('<body><cx-social-embed></cx-social-embed>');
    await runScript(document);
    const element = document.querySelector('cx-social-embed')!;
    element.data = posts;
    await until(() => element.shadowRoot?.querySelectorAll('article').length === 30);
    expect(nodesIn(element.shadowRoot!) / 30).to.be.below(70);
  });
});
