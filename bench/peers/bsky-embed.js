import 'bsky-embed/dist/bsky-embed.es.js';
