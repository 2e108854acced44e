import { html, type TemplateResult } from 'lit';
import { isObject } from '../entries.js';
import { renderFields, renderFrame, renderGroup, textIn, viewOf, type FieldView } from '../form.js';
import { textInput } from './basic.js';

/** Renders the fields of one object. */
export function renderObject(view: FieldView): TemplateResult {
  const { field, path } = view;
  return renderGroup(view, renderFields(view, field.fields!, path));
}

/** Renders an object that the file may give as just its name. */
export function renderNamed(view: FieldView): TemplateResult {
  const { field, path, form } = view;
  const [name, ...others] = field.fields!;
  return renderGroup(view, html`${renderName(viewOf(name!, path, form), view)} ${renderFields(view, others, path)}`);
}

/** Renders a name with those known in the campaign; choosing one fills in all that is known about it. */
function renderName(view: FieldView, { value, path, form }: FieldView): TemplateResult {
  const { agencies } = form.known;
  const isAgency = path.at(-1) === 'agency';
  const name = isObject(value) ? value['name'] : value;
  const set = (next: string): void => {
    const known = isAgency ? agencies.get(next) : undefined;
    const isNew = !isObject(value) || Object.keys(value).length < 2;
    if (known && isNew) form.set(path, known);
    else if (isObject(value)) form.set([...path, 'name'], next || undefined);
    else form.set(path, next || undefined);
  };
  const list = `${view.id}-known`;
  return renderFrame(
    { ...view, value: textIn(name) },
    html`${textInput({ ...view, value: textIn(name) }, set, isAgency ? list : undefined)}
    ${isAgency ? html`<datalist id=${list}>${[...agencies.keys()].map((one) => html`<option value=${one}></option>`)}</datalist>` : ''}`,
  );
}
