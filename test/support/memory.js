/**
 * The command `memory`: what the page holds after garbage has been collected, as `{ nodes, jsEventListeners, documents }`.
 * Gives false where the browser can't tell; Chromium alone can.
 */
export function memory() {
  return {
    name: 'memory',
    async executeCommand({ command, session }) {
      if (command !== 'memory') return undefined;
      if (!/^Chrom/.test(session.browser.name)) return false;
      const devtools = await session.browser.getPage(session.id).createCDPSession();
      try {
        // What one collection sets free may hold the last reference to more.
        for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
        return await devtools.send('Memory.getDOMCounters');
      } finally {
        await devtools.detach();
      }
    },
  };
}
