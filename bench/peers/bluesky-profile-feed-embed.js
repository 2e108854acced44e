import 'bluesky-profile-feed-embed';
import 'bluesky-profile-feed-embed/style.css';
import 'bluesky-profile-feed-embed/themes/light.css';
