// Keeps what a test asks for: violations of the page's policy, and errors that nobody caught.
globalThis.violations = [];
globalThis.uncaught = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});
addEventListener('error', ({ message }) => uncaught.push(message));
