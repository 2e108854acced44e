/** Waits for conditions; nothing in these tests waits for a time. */

const LIMIT = 60_000;

/** Returns the first result of a function that is true; fails with a message after a minute, which a busy machine may need. */
export async function waitFor(what, read, limit = LIMIT) {
  const end = Date.now() + limit;
  for (;;) {
    const found = await read();
    if (found) return found;
    if (Date.now() > end) throw new Error(`This did not happen within ${limit / 1000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
