/** The library as a page uses it: one script tag, one element, its content as JSON inside it or at an address. */
export default {
  title: 'cx-widgets',
  kinds: ['posts', 'timeline', 'campaign'],
  page({ element, feed, address, size }) {
    // In a script element only this character could end the JSON.
    const json = JSON.stringify(feed)?.replaceAll('<', '\\u003c');
    return {
      head: `<script type="module" src="/cx-widgets.js"></script>
    <script>addEventListener('cx-load', () => bench.drawn(), { once: true });</script>`,
      body: address
        ? `<${element} feed="${address}"></${element}>`
        : // All of them: a timeline has 200 on the page where nobody says otherwise.
          `<${element} limit="${size}"><script type="application/json">${json}</script></${element}>`,
    };
  },
};
