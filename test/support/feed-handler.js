/**
 * Answers as its address says, so that a test describes the server it wants:
 *
 * - `body` what is sent, `status` and `type` of the answer, `cors=no` without the header that lets other sites read it
 * - `size` bytes of spaces in place of a body, `cut=yes` closes the connection before the promised end,
 *   `never=yes` does not answer, `redirect` is an address to go to
 *
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function feedHandler(requests) {
  return (request, response) => {
    const { searchParams: wanted } = new URL(request.url, 'http://localhost');
    requests.push(request.url);
    if (wanted.get('never')) return;
    if (wanted.get('redirect')) return void response.writeHead(302, { Location: wanted.get('redirect') }).end();
    response.statusCode = Number(wanted.get('status') ?? 200);
    response.setHeader('Content-Type', wanted.get('type') ?? 'application/feed+json');
    response.setHeader('Cache-Control', 'no-store');
    if (wanted.get('cors') !== 'no') response.setHeader('Access-Control-Allow-Origin', '*');
    if (wanted.get('size')) return void sendSpaces(response, Number(wanted.get('size')));
    const body = Buffer.from(wanted.get('body') ?? '');
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
