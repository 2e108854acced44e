/**
 * Answers as its address says, so that a test describes the server it wants:
 *
 * - `body` what is sent, as text; `base64` the same as bytes; `status` and `type` of the answer
 * - `bodies` and `statuses`: JSON arrays, one for each request to the address, the last for all that follow
 * - `cors=no` without the header that lets other sites read it
 * - `size` bytes of spaces in place of a body, `cut=yes` closes the connection before the promised end, `length` promises
 *   as many bytes, `stall=yes` sends half and then nothing, `never=yes` does not answer, `gzip=lie` claims to be packed
 * - `redirect` is an address to go to, `self` for the same again; `redirects` a JSON array, with `""` for none
 * - `retryAfter` is a header; with `etag` the answer may be kept, and who asks with it gets 304
 * - a path that ends in `/embed` is a page, which networks have for their posts
 * - `cookies=no` refuses who sends cookies
 *
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function feedHandler(requests) {
  return (request, response) => {
    const { searchParams: wanted, pathname } = new URL(request.url, 'http://localhost');
    const earlier = requests.filter((url) => url === request.url).length;
    requests.push(request.url);
    const inTurn = (name) => {
      const all = JSON.parse(wanted.get(name) ?? '[]');
      return all[Math.min(earlier, all.length - 1)];
    };
    const redirect = wanted.get('redirect') ?? inTurn('redirects');
    const etag = wanted.get('etag');
    if (wanted.get('never')) return;
    if (redirect) return void response.writeHead(302, { Location: redirect === 'self' ? request.url : redirect }).end();
    response.statusCode = Number(inTurn('statuses') ?? wanted.get('status') ?? 200);
    response.setHeader(
      'Content-Type',
      wanted.get('type') ?? (pathname.endsWith('/embed') ? 'text/html' : 'application/feed+json'),
    );
    const maxAge = wanted.get('maxAge') ?? (etag && '1000');
    response.setHeader('Cache-Control', maxAge ? `max-age=${maxAge}` : 'no-store');
    if (wanted.get('cors') !== 'no') response.setHeader('Access-Control-Allow-Origin', '*');
    if (wanted.get('retryAfter')) response.setHeader('Retry-After', wanted.get('retryAfter'));
    if (wanted.get('cookies') && request.headers.cookie) return void response.writeHead(400).end();
    if (etag) {
      response.setHeader('ETag', `"${etag}"`);
      if (request.headers['if-none-match']) return void response.writeHead(304).end();
    }
    if (wanted.get('size')) return void sendSpaces(response, Number(wanted.get('size')));
    const base64 = wanted.get('base64');
    const body = base64 ? Buffer.from(base64, 'base64') : Buffer.from(inTurn('bodies') ?? wanted.get('body') ?? '');
    if (wanted.get('gzip')) response.setHeader('Content-Encoding', 'gzip');
    if (wanted.get('stall')) return void response.write(body.subarray(0, body.length / 2));
    if (wanted.get('length')) {
      // As Node would not send it: fewer bytes promised than sent.
      response.writeHead(response.statusCode, { 'Content-Length': wanted.get('length'), Connection: 'close' });
      response.flushHeaders();
      return void response.socket.end(body);
    }
    if (!wanted.get('cut')) return void response.end(body);
    response.setHeader('Content-Length', body.length * 2);
    response.write(body, () => response.destroy());
  };
}

function sendSpaces(response, size) {
  const piece = Buffer.alloc(1 << 20, ' ');
  let left = size;
  const send = () => {
    while (left > 0) {
      const next = piece.subarray(0, left);
      left -= next.length;
      if (!response.write(next)) return void response.once('drain', send);
    }
    response.end();
  };
  send();
}
