/** Editor data, compared with the manifest. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (name) => JSON.parse(readFileSync(`dist/${name}`, 'utf8'));

const elements = read('custom-elements.json').modules.flatMap(({ declarations }) =>
  declarations.filter(({ tagName }) => tagName),
);
const namesOf = (list = []) => list.map(({ name }) => name).sort();
const unique = (names) => [...new Set(names)].sort();
const valuesOf = ({ parsedType }) => (parsedType?.text.match(/'[^']+'/g) ?? []).map((value) => value.slice(1, -1));

test('web-types describe every element, attribute, slot, event, part and property', () => {
  const { name, version, contributions } = read('web-types.json');
  const { version: ours, 'web-types': file } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.deepEqual([name, version, file], ['cx-widgets', ours, 'dist/web-types.json']);
  const described = new Map(contributions.html.elements.map((element) => [element.name, element]));
  assert.equal(described.size, elements.length);
  for (const { tagName, attributes, slots, events, cssParts, cssProperties } of elements) {
    const element = described.get(tagName);
    assert.ok(element.description, tagName);
    assert.deepEqual(namesOf(element.attributes), namesOf(attributes), tagName);
    assert.deepEqual(namesOf(element.slots), namesOf(slots), tagName);
    assert.deepEqual(namesOf(element.js.events), namesOf(events), tagName);
    assert.deepEqual(namesOf(element.css.parts), namesOf(cssParts), tagName);
    assert.deepEqual(namesOf(element.css.properties), namesOf(cssProperties), tagName);
    assert.deepEqual(namesOf(element.js.properties), attributes.map(({ fieldName }) => fieldName).sort(), tagName);
    for (const attribute of attributes) {
      const same = element.attributes.find(({ name: other }) => other === attribute.name);
      assert.ok(same.description, `${tagName} ${attribute.name}`);
      assert.deepEqual(
        (same.values ?? []).map(({ name: value }) => value),
        valuesOf(attribute),
        attribute.name,
      );
    }
  }
});

test('VS Code data lists every tag, attribute and value', () => {
  const { tags } = read('vscode.html-custom-data.json');
  assert.deepEqual(namesOf(tags), elements.map(({ tagName }) => tagName).sort());
  for (const { tagName, attributes } of elements) {
    const tag = tags.find(({ name }) => name === tagName);
    assert.deepEqual(namesOf(tag.attributes), namesOf(attributes), tagName);
    for (const attribute of attributes) {
      const { values } = tag.attributes.find(({ name }) => name === attribute.name);
      if (valuesOf(attribute).length) assert.deepEqual(namesOf(values), valuesOf(attribute).sort(), attribute.name);
    }
  }
});

test('VS Code data lists every custom property and part', () => {
  const { properties, pseudoElements } = read('vscode.css-custom-data.json');
  const all = (key) => unique(elements.flatMap((element) => namesOf(element[key])));
  assert.deepEqual(unique(namesOf(properties)), all('cssProperties'));
  assert.deepEqual(
    unique(namesOf(pseudoElements)),
    all('cssParts')
      .map((part) => `::part(${part})`)
      .sort(),
  );
});
