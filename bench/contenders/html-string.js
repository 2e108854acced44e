/**
 * The floor: what the element drew, written into the page as one HTML string, with no script to draw it. It is declarative
 * shadow DOM, so that the tree, the style sheet and the reach of its selectors are the element's own.
 */
export default {
  title: 'HTML string',
  kinds: ['posts', 'timeline'],
  isCopy: true,
  page({ element, copy }) {
    return {
      head: '',
      body: `<${element}><template shadowrootmode="open"><style>${copy.css}</style>${copy.html}</template></${element}>
    <script>bench.drawn();</script>`,
    };
  },
};
