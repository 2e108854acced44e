import { expect } from '@open-wc/testing';
import '../src/index.js';
import { deepAll, show } from './support/reading.js';

describe('pulled content', () => {
  it('is shown completely, without a request to another host', async () => {
    const campaign = await show('<cx-campaign feed="/examples/pull/public/campaign.json"></cx-campaign>');
    expect(campaign.matches(':state(ready)')).to.equal(true);
    const pictures = deepAll<HTMLImageElement>(campaign, 'img');
    expect(pictures.length).to.equal(2);
    for (const picture of pictures) {
      picture.loading = 'eager';
      await picture.decode();
    }
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect([...new Set(hosts)]).to.deep.equal([location.host]);
    await expect(campaign).to.be.accessible();
  });
});
