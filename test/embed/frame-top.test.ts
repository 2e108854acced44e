import { expect } from '@open-wc/testing';
import { until } from '../support/controls.js';
import { linksOf, wordsOf } from '../support/reading.js';

describe('a frame page opened on its own', () => {
  it('shows only a notice, and requests and links to nothing', async function () {
    // Some browsers run the tests in a frame.
    if (window.top !== window) this.skip();
    document.head.append(document.createElement('base'));
    history.replaceState(null, '', '#element=highlight&feed=/examples/cxday-2024.json&lang=es');
    const script = document.createElement('script');
    script.src = '/dist/cdn/frame.js';
    document.head.append(script);
    await until(() => wordsOf(document.body).includes('no muestra nada'));
    expect(wordsOf(document.body)).to.equal(
      'Esta página muestra contenido dentro de otras páginas. Por sí sola no muestra nada.',
    );
    expect(linksOf(document).length).to.equal(0);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.endsWith('.json'))).to.deep.equal([]);
  });
});
