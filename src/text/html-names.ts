/** Elements whose content browsers do not show as text. */
export const NOTHING =
  /^(script|style|template|no(script|embed|frames)|i?frame|embed|metadata|annotation(-xml)?|head|dialog|textarea|select|progress|meter|rp|datalist|audio|video|canvas)$/i;

/** Elements that start and end a paragraph. */
export const BLOCK =
  /^(p|div|h[1-6]|li|d[ltd]|ul|ol|menu|blockquote|pre|t(able|r)|hr|caption|section|article|aside|header|footer|main|nav|address|fig(ure|caption)|details|summary|form|fieldset|legend|center|hgroup|search|body)$/i;
