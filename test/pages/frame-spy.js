// Tells a test what a frame shows and says, also where a sandbox hides it: whoever asks gets words and warnings.
const warnings = [];
const violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  violations.push(`${effectiveDirective} ${blockedURI}`);
});
console.warn = (...words) => warnings.push(words.join(' '));
const wordsOf = (node) =>
  node.nodeType === Node.TEXT_NODE
    ? node.data
    : /^(style|script|noscript)$/.test(node.localName)
      ? ''
      : [...(node.shadowRoot ?? node).childNodes].map(wordsOf).join('');
addEventListener('message', ({ data, source }) => {
  if (data !== 'what?') return;
  const words = wordsOf(document.body ?? document)
    .replace(/\s+/g, ' ')
    .trim();
  source.postMessage({ words, warnings, violations, isSettled: !document.querySelector(':state(loading)') }, '*');
});
