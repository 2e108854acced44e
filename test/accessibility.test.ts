import './support/fixed-day.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { dressPage } from '../stories/page.js';
import { STORIES } from './support/draw-story.js';
import { drawAll } from './support/reading.js';

/** The stories whose trees are kept: what an element is, by itself, among others, and where there is nothing. */
const MAIN = [
  'One',
  'Several',
  'EveryType',
  'Composed',
  'MissingParts',
  'OtherLanguage',
  'BeforeContent',
  'Empty',
  'FailingFeed',
];

// Only Chromium can be asked; what it tells is the same tree that the other engines build by the same standards.
const isChromium = navigator.userAgent.includes('Chrome/');

describe('the accessibility tree', () => {
  before(async function () {
    if (!isChromium) this.skip();
    await executeServerCommand('time-zone', 'America/New_York');
    document.head.prepend(Object.assign(document.createElement('base'), { href: '/' }));
    await dressPage({});
  });

  after(async () => {
    if (isChromium) await executeServerCommand('time-zone');
    document.querySelector('base')?.remove();
  });

  for (const [title, stories] of [...STORIES].filter(([name]) => name.startsWith('Elements/'))) {
    it(`of ${title} matches the accepted one`, async () => {
      const trees: string[] = [];
      for (const name of MAIN) {
        const story = stories.find((one) => one.name === name);
        if (!story) continue;
        const page = await story.draw({});
        drawAll(page);
        trees.push(`# ${name}\n\n${await executeServerCommand<string, undefined>('accessibility-tree')}\n`);
        page.remove();
      }
      const text = trees.join('\n');
      const name = title.replace('Elements/', '').replace(' ', '-').toLowerCase();
      const kept = await executeServerCommand<string, object>('kept-trees', { name, text });
      expect(text, `Run "npm run test:accept" if it is to be so, and read what changed in the kept files.`).to.equal(
        kept,
      );
    });
  }
});
