/** Hosts that a peer asks by an address built into it, and who answers in their place. */
const STAND_INS = { 'api.bsky.app': 'bluesky.localhost' };

const ALLOWED = [{ name: 'Access-Control-Allow-Origin', value: '*' }];

/**
 * Answers what a page asks of other hosts: from the local server, or with "not found". The page does not notice; only
 * such requests are stopped on their way, those to the local server are not.
 */
export async function answerOutside(session, originOf) {
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const { hostname, pathname, search } = new URL(request.url);
    const standIn = STAND_INS[hostname];
    const answer = standIn
      ? session.send('Fetch.continueRequest', { requestId, url: originOf(standIn) + pathname + search })
      : session.send('Fetch.fulfillRequest', { requestId, responseCode: 404, responseHeaders: ALLOWED });
    // The page may be gone by now.
    answer.catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
}
