/** The words of hostile HTML, for a generator to choose from. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const ELEMENTS = words(`
  p div span b i em strong code kbd h1 ul ol li dl dt dd blockquote pre a a a br hr table tbody tr td th caption
  script script style link meta base title head body html frameset frame noscript noembed noframes
  iframe object embed applet param portal img img image picture source video audio track canvas map area bgsound
  form form button input textarea select option optgroup datalist fieldset isindex keygen marquee details summary dialog
  svg svg math foreignObject desc use animate set feImage mtext mi mglyph malignmark annotation-xml semantics
  template slot plaintext xmp listing nobr font center menu x-hostile cx-highlight svg:script x:script o:p SCRIPT sVg
`);

export const VOID = /^(br|hr|link|meta|base|frame|embed|param|img|source|track|area|bgsound|input|keygen|image)$/;

export const ADDRESS_ATTRIBUTES = words(`
  href href href src src srcset xlink:href XLINK:HREF action formaction data poster background cite longdesc ping
  manifest lowsrc dynsrc code codebase archive usemap imagesrcset icon profile from to values by content
`);

export const HANDLERS = words(`
  onerror onload ONLOAD oNfOcUs onclick onmouseover onpointerenter onanimationstart ontoggle onbegin onend onscroll
  onbeforeinput oncontentvisibilityautostatechange onfocusin onstart onloadstart oncanplay onhashchange onunhandledrejection
`);

// The last ones stand where a reader of the tree looks for its own properties: DOM clobbering.
export const OTHER_ATTRIBUTES = [
  'is="x-hostile"',
  'autofocus',
  'tabindex=1',
  'contenteditable',
  'popover',
  'open',
  'hidden=""',
  'slot=x',
  'shadowrootmode=open',
  'shadowrootmode="closed" shadowrootclonable',
  'encoding="text/html"',
  'http-equiv=refresh',
  'type="image"',
  'type=module',
  'rel="stylesheet preload prefetch"',
  'as=script',
  'target=_top',
  'xmlns="http://www.w3.org/1999/xhtml"',
  'xmlns:x="http://www.w3.org/1999/xhtml"',
  'xml:base="javascript:1//"',
  'attributeName=href',
  'alt="a picture"',
  'dir=rtl',
  'name=body',
  'name=documentElement',
  'name=childNodes',
  'name=hasAttribute',
  'id=localName',
  'id=textContent',
  'name=nodeType',
];

export const SEPARATORS = [' ', ' ', ' ', '/', '\t', '\n', '\f', '\r\n', '/ /', '" ', "' ", ' =', '\0', '\u00a0', '\v'];

export const WORDS = [
  'Thank you',
  ' all, ',
  '&nbsp;',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#60script&#62',
  '\u202egnp.exe',
  '\u200b\u2066\ufeff',
  '\ud800',
  '\uff1cscript\uff1e',
  'ſcript K',
  '#CXDay @ExampleAgency https://example.gov/?a=<b>',
  '😀',
  'e\u0301'.repeat(9),
];

/** Pieces of markup whose ends a parser and a filter understand in different ways. */
export const BREAKS = [
  '<!--',
  '-->',
  '--!>',
  '<!-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '</p>',
  '</br>',
  '</',
  '<',
  '<a ',
  '"',
  "'",
  '`',
  '>',
  '</style>',
  '</title>',
  '</script>',
  '</textarea>',
  '</noscript>',
  '</svg>',
  '</math>',
  '</template>',
  '</select>',
  '<plaintext>',
  '&',
  '&#',
  '\0',
];

/** Shapes that were found to change between two parsings, with `%` for hostile content. */
export const SHAPES = [
  '<svg></p><style><a id="</style>%">',
  '<math><mtext><table><mglyph><style><!--</style>%',
  '<form><math><mtext></form><form><mglyph><style></math>%',
  '<svg><foreignObject><title><![CDATA[</title>%]]></foreignObject></svg>',
  '<math><annotation-xml encoding="text/html"><style>%</style></annotation-xml></math>',
  '<noscript><p title="</noscript>%"></noscript>',
  '<select><template><style><!--</style>%--></template></select>',
  '<table><a href="x">%<tr><td>%</table>',
  '<table><b><tr>%<td>%</b></table>%',
  '<xmp>%</xmp><listing>%</listing>',
  '<textarea></textarea>%</textarea>',
  '<title>%</title><noembed>%</noembed>',
  '<a href="/one">one<div><a href="/two">two%</a></div></a>',
  '<template shadowrootmode=open>%<slot></slot></template>',
  '<div><template shadowrootmode="open"><style>@import "!";</style>%</template></div>',
  '<object data="!"><param name=src value="!">%</object>',
  '<iframe srcdoc="%">%</iframe>',
  '<picture><source srcset="! 1x, ! 2x">%<img srcset="! 100w" src="!"></picture>',
  '<video poster="!" autoplay><source src="!"><track default src="!">%</video>',
  '<svg><a xlink:href="javascript:%"><text>%</text></a><image href="!"/><use href="!#x"/></svg>',
  '<svg><animate xlink:href=#x attributeName=href values="javascript:%"/><a id=x>%</a></svg>',
  '<link rel=stylesheet href="!"><link rel="prefetch preload" as=image href="!">%',
  '<meta http-equiv=refresh content="0;url=!"><base href="//evil.example/">%',
  '<style>@import url("!"); * { background: url(!); width: expression(%) }</style>',
  '<p style="background:url(!);list-style:url(!);x:expression(%)">%</p>',
  '<form><input name=childNodes><input name=hasAttribute>%</form>',
  '<pre>\n%</pre><ul><ul><li>%</ul>%<li>%',
];
