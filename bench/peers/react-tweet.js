import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { EmbeddedTweet } from 'react-tweet';

const tweets = JSON.parse(document.getElementById('tweets').textContent);
createRoot(document.getElementById('posts')).render(
  tweets.map((tweet) => createElement(EmbeddedTweet, { key: tweet.id_str, tweet })),
);
