import { dataElement } from './snippets-html.js';
import { addressIn } from './place.js';
import type { Publication } from './publication.js';
import type { Block } from './snippets.js';

/** A string of PHP. */
const php = (value: string): string => `'${value.replace(/[\\']/g, String.raw`\$&`)}'`;

/** Returns the code for WordPress: the scripts in the theme, and a block of HTML for authors. */
export function wordpressBlocks(publication: Publication, isTrusted: boolean): Block[] {
  const { place, scripts } = publication;
  const handles = scripts.map((_script, index) => (index ? `cx-widgets-${index}` : 'cx-widgets'));
  const enqueued = scripts.map(({ file }, index) => {
    const after = index ? `[${php(handles[index - 1]!)}]` : '[]';
    const options = "['strategy' => 'defer']";
    return `  wp_enqueue_script(${php(handles[index]!)}, ${php(addressIn(place, file))}, ${after}, null, ${options});`;
  });
  const hashes = scripts.map(({ integrity }, index) => `    ${php(handles[index]!)} => ${php(integrity)},`);
  const trust = isTrusted ? ' data-cx-trust' : '';
  const code = `add_action('wp_enqueue_scripts', function () {
  wp_enqueue_style('cx-static', ${php(addressIn(place, 'cx-static.css'))}, [], null);
${enqueued.join('\n')}
});

add_filter('script_loader_tag', function ($tag, $handle) {
  $hashes = [
${hashes.join('\n')}
  ];
  if (!isset($hashes[$handle])) return $tag;
  $attributes = ' integrity="' . $hashes[$handle] . '" crossorigin="anonymous"${trust} src=';
  return str_replace(' src=', $attributes, $tag);
}, 10, 2);`;
  return [
    { spot: 'functions', code },
    { spot: 'editor', code: dataElement(publication) },
  ];
}
