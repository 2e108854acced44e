import { expect, nextFrame } from '@open-wc/testing';
import { addLocale } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import { place, settled, show, wordsOf } from '../support/reading.js';

const EVENT = JSON.stringify({ title: 'Open day', _cx: { type: 'event', start: '2024-10-01', status: 'cancelled' } });

describe('the language of our own words', () => {
  it('is that of the nearest ancestor', async () => {
    const page = await show(
      `<cx-campaign data="[]" lang="en"><div lang="es-MX"><cx-event data='${EVENT}'></cx-event></div></cx-campaign>`,
    );
    expect(wordsOf(page)).to.match(/Cancelado.*1 de octubre de 2024/);
  });

  it('is found across shadow roots', async () => {
    const host = place(document.createElement('div'));
    host.lang = 'es';
    const element = document.createElement('cx-event');
    element.setAttribute('data', EVENT);
    const done = settled(element);
    host.attachShadow({ mode: 'open' }).append(element);
    await done;
    expect(wordsOf(element)).to.contain('Cancelado');
  });

  for (const language of ['tlh', 'x', 'not a tag', '']) {
    it(`is English for "${language}"`, async () => {
      const element = await show(`<cx-event lang="${language}" data='${EVENT}'></cx-event>`);
      expect(wordsOf(element)).to.match(/Cancelled.*October 1, 2024/);
    });
  }

  it('can be added, with English where it says nothing', async () => {
    addLocale('fr', { status: { cancelled: 'Annulé', postponed: 'Reporté' } });
    const element = await show(`<cx-event lang="fr-CA" data='${EVENT}'></cx-event>`);
    expect(wordsOf(element)).to.match(/Annulé.*1 octobre 2024/);
    expect(wordsOf(await show(`<cx-event lang="fr" data='[]'></cx-event>`))).to.contain(en.empty);
  });

  it('changes with the page', async () => {
    const host = place(document.createElement('div'));
    const element = document.createElement('cx-event');
    element.setAttribute('data', EVENT);
    const done = settled(element);
    host.append(element);
    await done;
    expect(wordsOf(element)).to.contain('Cancelled');
    host.lang = 'es';
    // The observer hears of it in a microtask, and the element draws in another.
    await nextFrame();
    expect(wordsOf(element)).to.contain('Cancelado');
  });

  it('has every word in Spanish, and none left in English', () => {
    for (const [key, words] of Object.entries(es)) {
      expect(typeof words, key).to.equal(typeof en[key as keyof typeof en]);
      if (typeof words === 'string') expect(words, key).to.not.equal(en[key as keyof typeof en]);
    }
  });
});
