/**
 * The day on which all is drawn in a test that imports this first, since words such as "in two days" depend on it, and
 * stories reckon from the moment at which they are imported.
 */
const TODAY = Date.parse('2026-10-06T12:00Z');

Date.now = () => TODAY;
