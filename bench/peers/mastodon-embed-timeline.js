import '@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css';
import { Init } from '@idotj/mastodon-embed-timeline';

new Init(JSON.parse(document.getElementById('settings').textContent));
