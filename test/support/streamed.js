/** Pages that arrive piece by piece, when a test says so. */
const waiting = new Map();

/** Serves at `/streamed` the first of `pieces`, a JSON array; each command `stream-on` with the page's `n` sends another. */
export async function serveStreamed(context, next) {
  if (context.path !== '/streamed') return next();
  const { n, pieces } = context.query;
  context.respond = false;
  context.status = 200;
  const { res } = context;
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  const left = JSON.parse(pieces);
  waiting.set(n, { res, left });
  send(n);
  return undefined;
}

export function streamedPages() {
  return {
    name: 'streamed-pages',
    executeCommand({ command, payload }) {
      if (command !== 'stream-on') return undefined;
      send(payload);
      return true;
    },
  };
}

function send(n) {
  const { res, left } = waiting.get(n);
  res.write(left.shift());
  if (left.length) return;
  res.end();
  waiting.delete(n);
}
