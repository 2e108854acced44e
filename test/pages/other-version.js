// What a page has that loaded another version of the library first.
customElements.define(
  'cx-highlight',
  class extends HTMLElement {
    static version = '0.0.9';
  },
);
