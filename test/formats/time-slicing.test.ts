import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { place, settled, wordsOf } from '../support/reading.js';

/** A clock that goes on by itself, so that a few items fill a task on any machine. */
function withSlowClock(): () => void {
  const { now } = performance;
  let time = 0;
  performance.now = () => (time += 3);
  return () => (performance.now = now);
}

const items = (count: number): object[] => Array.from({ length: count }, (_, index) => ({ title: `Entry ${index}` }));

describe('a long list in the page', () => {
  let restore: () => void;
  beforeEach(() => (restore = withSlowClock()));
  afterEach(() => restore());

  const start = (count: number): HTMLElementTagNameMap['cx-highlight'] => {
    const element = document.createElement('cx-highlight');
    element.data = items(count);
    return place(element);
  };

  it('is read in several tasks, while the author’s words stand there', async () => {
    const element = document.createElement('cx-highlight');
    element.append('The author’s words.');
    element.data = items(40);
    const done = settled(place(element));
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(wordsOf(element)).to.contain('The author’s words.');
    await done;
    expect(wordsOf(element)).to.contain('Entry 39');
  });

  it('is dropped when other content takes its place', async () => {
    const element = start(40);
    await element.updateComplete;
    element.data = [{ title: 'Something else' }];
    await settled(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('Something else').and.not.contain('Entry');
  });

  it('is read anew when its element comes back', async () => {
    const element = start(40);
    await element.updateComplete;
    element.remove();
    place(element);
    await settled(element);
    expect(wordsOf(element)).to.contain('Entry 39');
  });

  it('is there at once where it is short', async () => {
    const element = start(1);
    await element.updateComplete;
    expect(element.matches(':state(ready)')).to.equal(true);
  });
});
