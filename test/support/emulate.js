const sessions = new WeakMap();

/**
 * The command `media-features`: the page sees the media features that it names, such as `{ 'forced-colors': 'active' }`,
 * and the medium under `media`; its own again for none. Gives false where the browser can't; Chromium alone can.
 */
export function mediaFeatures() {
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      if (!/^Chrom/.test(session.browser.name)) return false;
      const page = session.browser.getPage(session.id);
      // What is emulated lasts as long as its session; the page is used again for other tests.
      const before = sessions.get(page);
      // The page may hear of the end of a session late.
      await before?.send('Emulation.setEmulatedMedia', { media: '', features: [] });
      await before?.detach();
      sessions.delete(page);
      if (!Object.keys(payload).length) return true;
      const { media = '', ...named } = payload;
      const features = Object.entries(named).map(([name, value]) => ({ name, value }));
      const devtools = await page.createCDPSession();
      sessions.set(page, devtools);
      await devtools.send('Emulation.setEmulatedMedia', { media, features });
      return true;
    },
  };
}
