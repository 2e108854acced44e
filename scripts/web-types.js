/** The manifest as web-types, which the editors of JetBrains read. */

const plain = ({ name, description }) => ({ name, ...(description && { description }) });

/** The values of an attribute, as the type of a word; the kind tells the editor that others are wrong. */
function valueOf({ type, parsedType, default: byDefault }) {
  const text = (parsedType?.text ?? type?.text ?? '').replace(/ \| undefined/g, '');
  return {
    value: { type: text, required: !/^boolean\b/.test(text) },
    ...(byDefault && byDefault !== 'null' && { default: byDefault.replace(/'/g, '') }),
  };
}

/** The words that an attribute takes, to be offered; a list of several in one attribute is not of this form. */
function wordsOf({ parsedType }) {
  const words = parsedType?.text.match(/'[^']+'/g) ?? [];
  return words.length ? { values: words.map((word) => ({ name: word.slice(1, -1) })) } : {};
}

export function webTypes(elements, version) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'cx-widgets',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.summary ?? element.description,
          attributes: element.attributes.map((attribute) => ({
            ...plain(attribute),
            ...valueOf(attribute),
            ...wordsOf(attribute),
          })),
          slots: (element.slots ?? []).map(plain),
          js: {
            properties: element.attributes.map(({ fieldName, description, type, parsedType }) => ({
              name: fieldName,
              description,
              type: (parsedType ?? type).text,
            })),
            events: element.events.map(plain),
          },
          css: {
            properties: (element.cssProperties ?? []).map(plain),
            parts: (element.cssParts ?? []).map(plain),
          },
        })),
      },
    },
  };
}
