/** A server of feeds whose answer the test sets. */
import { createServer } from 'node:http';

/** Starts it. `answer` is the next answer; `requests` lists the headers of what was asked. */
export async function startOrigin() {
  const origin = { answers: new Map(), requests: [] };
  const server = createServer((request, response) => {
    origin.requests.push({ path: request.url, headers: request.headers });
    const { status = 200, body = '', headers = {} } = origin.answers.get(request.url) ?? { status: 404 };
    const { 'if-none-match': known } = request.headers;
    const isKnown = headers.ETag !== undefined && known === headers.ETag;
    response.writeHead(isKnown ? 304 : status, headers);
    response.end(isKnown ? undefined : body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(origin, {
    url: `http://127.0.0.1:${server.address().port}`,
    /** Sets the answer to a path. */
    set: (path, answer) => origin.answers.set(path, answer),
    stop() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  });
}
