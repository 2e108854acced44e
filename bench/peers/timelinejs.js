import '@knight-lab/timelinejs/dist/css/timeline.css';
import TL from '@knight-lab/timelinejs/dist/js/timeline.js';

new TL.Timeline('timeline', JSON.parse(document.getElementById('events').textContent), {
  // Else it asks its makers' server for the style sheet of its font.
  script_path: `${location.origin}/peers/timelinejs/js/`,
});
