const KINDS = {
  image: /\.(avif|gif|jpe?g|png|webp)(\?|$)/i,
  video: /\.(m4v|mov|mp4|webm)(\?|$)/i,
  audio: /\.(aac|flac|m4a|mp3|og[ag]|opus|wav)(\?|$)/i,
};

/** What an address leads to, by its extension: `image/*`, `video/*` or `audio/*`; undefined where that tells nothing. */
export function mediaType(url: string): string | undefined {
  const [kind] = Object.entries(KINDS).find(([, extension]) => extension.test(url)) ?? [];
  return kind && kind + '/*';
}
