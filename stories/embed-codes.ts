/** Embed codes of the networks, as their "Embed" menus write them, for an invented agency. */

export const onX =
  '<blockquote class="twitter-tweet" data-dnt="true"><p lang="en" dir="ltr">Our letters are plain now. <a href="https://twitter.com/hashtag/CXDay?src=hash&amp;ref_src=twsrc%5Etfw">#CXDay</a> <a href="https://t.co/a1">pic.twitter.com/a1</a></p>&mdash; Example Agency (@ExampleAgency) <a href="https://twitter.com/ExampleAgency/status/101?ref_src=twsrc%5Etfw">October 6, 2026</a></blockquote>';

export const onXInSpanish =
  '<blockquote class="twitter-tweet" data-lang="es"><p lang="es" dir="ltr">Las cartas son claras.</p>&mdash; Example Agency (@ExampleAgency) <a href="https://twitter.com/ExampleAgency/status/102?ref_src=twsrc%5Etfw">6 de octubre de 2026</a></blockquote>';

export const onBluesky =
  '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:example/app.bsky.feed.post/3kexample" data-bluesky-cid="bafyexample" data-bluesky-embed-color-mode="system"><p lang="en">One desk for every question #CXDay<br><br><a href="https://bsky.app/profile/did:plc:example/post/3kexample?ref_src=embed">[image or embed]</a></p>&mdash; Example Agency (EXA) (<a href="https://bsky.app/profile/did:plc:example?ref_src=embed">@agency.example</a>) <a href="https://bsky.app/profile/did:plc:example/post/3kexample?ref_src=embed">October 5, 2026 at 9:30 AM</a></blockquote>';

export const onMastodon =
  '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@ExampleAgency/103/embed" style="max-width: 540px"><a href="https://social.example/@ExampleAgency/103" target="_blank"><svg viewBox="0 0 79 75"></svg><div>Post by @ExampleAgency@social.example</div><div>View on Mastodon</div></a></blockquote>';

export const onInstagram =
  '<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/Abc/?utm_source=ig_embed&amp;utm_campaign=loading" data-instgrm-version="14"><div><a href="https://www.instagram.com/p/Abc/?utm_source=ig_embed" target="_blank"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/Abc/?utm_source=ig_embed" target="_blank">A post shared by Example Agency (@exampleagency)</a></p></div></blockquote>';

export const onInstagramBefore =
  '<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/Old/" data-instgrm-version="8"><div><p><a href="https://www.instagram.com/p/Old/" target="_blank">The new desk, with a bell.</a></p><p>A post shared by <a href="https://www.instagram.com/exampleagency/">Example Agency</a> (@exampleagency) on <time datetime="2018-10-02T16:00:00+00:00">Oct 2, 2018 at 9:00am PDT</time></p></div></blockquote>';

export const onThreads =
  '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@exampleagency/post/Def" data-text-post-version="0" id="ig-tp-Def"><a href="https://www.threads.com/@exampleagency/post/Def" target="_blank"><div>Post by @exampleagency</div><div>View on Threads</div></a></blockquote>';

export const onTikTok =
  '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@exampleagency/video/104" data-video-id="104"><section><a target="_blank" title="@exampleagency" href="https://www.tiktok.com/@exampleagency?refer=embed">@exampleagency</a> <p>How to read our letters <a title="cxday" target="_blank" href="https://www.tiktok.com/tag/cxday?refer=embed">#cxday</a></p> <a target="_blank" title="original sound" href="https://www.tiktok.com/music/original-sound-1?refer=embed">original sound</a></section></blockquote>';

export const onFacebook =
  '<div class="fb-post" data-href="https://www.facebook.com/ExampleAgency/posts/105" data-show-text="true"><blockquote cite="https://www.facebook.com/ExampleAgency/posts/105" class="fb-xfbml-parse-ignore"><p>Come to our open day.</p>Posted by <a href="https://www.facebook.com/ExampleAgency">Example Agency</a> on <a href="https://www.facebook.com/ExampleAgency/posts/105">Martes, 6 de octubre de 2026</a></blockquote></div>';

/** All codes that are quotations; frames would contact the networks. */
export const all = [
  onX,
  onXInSpanish,
  onBluesky,
  onMastodon,
  onInstagram,
  onInstagramBefore,
  onThreads,
  onTikTok,
  onFacebook,
];
