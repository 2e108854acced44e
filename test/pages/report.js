// Keeps what a test asks for: violations of the page's policy, errors that nobody caught, warnings in the console.
globalThis.violations = [];
globalThis.uncaught = [];
globalThis.warnings = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});
addEventListener('error', ({ message }) => uncaught.push(message));
console.warn = (...words) => warnings.push(words.join(' '));
