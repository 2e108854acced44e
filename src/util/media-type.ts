const KINDS = {
  image: /\.(avif|gif|jpe?g|png|webp)(\?|$)/i,
  video: /\.(m4v|mov|mp4|webm)(\?|$)/i,
  audio: /\.(aac|flac|m4a|mp3|og[ag]|opus|wav)(\?|$)/i,
};

/** Returns the media type of a URL by its extension: `image/*`, `video/*` or `audio/*`; undefined if unknown. */
export function mediaType(url: string): string | undefined {
  const [kind] = Object.entries(KINDS).find(([, extension]) => extension.test(url)) ?? [];
  return kind && kind + '/*';
}
