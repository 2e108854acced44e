import { expect } from '@open-wc/testing';
import type { FrameWindow } from './support/frames.js';
import { place } from './support/reading.js';

const PAGES = [
  ...['index', 'campaign-2023', 'campaign-2024', 'service-week', 'single-elements', 'composed'],
  ...['social', 'event', 'timeline', 'feeds', 'classic-script'],
];

/** The most that may move: the sum of layout shifts. */
const MOST = 0.02;

/** Loads an example page in a frame; resolves when its elements have settled and a frame has been painted. */
async function load(name: string, width: number): Promise<FrameWindow> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '900';
  frame.src = `/examples/${name}.html`;
  place(frame);
  while (!frame.contentDocument?.URL.endsWith('.html')) await new Promise(requestAnimationFrame);
  const page = frame.contentDocument;
  while (page.readyState !== 'complete' || page.querySelector('body :not(:defined), :state(loading)')) {
    await new Promise(requestAnimationFrame);
  }
  for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
  return frame.contentWindow as FrameWindow;
}

/** Returns what has moved in a page. */
function shiftsIn({ PerformanceObserver: Observer }: FrameWindow): readonly { readonly value: number }[] {
  const observer = new Observer(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords();
  observer.disconnect();
  return shifts as unknown as readonly { readonly value: number }[];
}

// Only Chromium measures it.
if (navigator.userAgent.includes('Chrome/')) {
  describe('an example page, rendered and then upgraded', () => {
    for (const name of PAGES) {
      for (const width of [320, 640, 1280]) {
        it(`does not move (${name}, ${width} px wide)`, async () => {
          const shifts = shiftsIn(await load(name, width));
          const sum = shifts.reduce((all, { value }) => all + value, 0);
          expect(sum).to.be.at.most(MOST);
        });
      }
    }
  });
}
