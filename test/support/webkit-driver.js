/** Starts the WebDriver of WebKitGTK with a display of its own. */
import { spawn } from 'node:child_process';
import { env, pid } from 'node:process';

/**
 * @param offset - Keeps the ports and displays of several drivers of one process apart.
 * @returns the port of the driver, and a function that ends it.
 */
export async function startWebKitDriver(offset = 0) {
  const port = 4400 + ((pid + offset) % 500);
  const display = `:${100 + ((pid + offset) % 500)}`;
  const helpers = [
    spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...env,
        DISPLAY: display,
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
      },
    }),
  ];
  const stop = () => helpers.forEach((helper) => helper.kill());
  process.on('exit', stop);
  await answering(`http://127.0.0.1:${port}/status`);
  return { port, stop };
}

/** Resolves when a server answers; throws after ten seconds of asking. */
async function answering(url) {
  for (let tries = 100; ; tries--) {
    try {
      return void (await fetch(url));
    } catch (error) {
      if (!tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
