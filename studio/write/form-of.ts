import type { Path } from '../../cli/validators/violation.js';
import type { Json } from '../../src/formats/source.js';
import type { Found } from '../check/found.js';
import { valueAt, withValue } from '../draft/json.js';
import type { StudioStore } from '../draft/store.js';
import type { Field, Widget } from './field.js';
import type { Form, FieldView } from './form.js';
import { viewOf } from './form.js';
import { knownIn } from './known.js';
import { renderAlt } from './widgets/alt.js';
import {
  renderChoice,
  renderFlag,
  renderLanguage,
  renderLong,
  renderNumber,
  renderText,
  renderUrl,
  renderValue,
  renderWords,
} from './widgets/basic.js';
import { renderContent } from './widgets/content.js';
import { renderDate } from './widgets/date.js';
import { renderList } from './widgets/list.js';
import { renderMedia } from './widgets/media.js';
import { renderNamed, renderObject } from './widgets/object.js';
import { renderPicture } from './widgets/picture.js';
import { renderPostUrl } from './widgets/post-url.js';
import { renderRelated } from './widgets/related.js';
import { renderTags } from './widgets/tags.js';
import { renderZone } from './widgets/zone.js';

const WIDGETS: Readonly<Record<Widget, (view: FieldView) => unknown>> = {
  agency: renderNamed,
  alt: renderAlt,
  choice: renderChoice,
  content: renderContent,
  date: renderDate,
  flag: renderFlag,
  language: renderLanguage,
  list: renderList,
  long: renderLong,
  media: renderMedia,
  moment: renderDate,
  named: renderNamed,
  number: renderNumber,
  object: renderObject,
  picture: renderPicture,
  'post-url': renderPostUrl,
  related: renderRelated,
  tags: renderTags,
  text: renderText,
  type: renderChoice,
  url: renderUrl,
  value: renderValue,
  words: renderWords,
  zone: renderZone,
};

/** The abilities of the element around a form. */
type Host = Pick<Form, 'focusOn' | 'say'>;

/** Returns what the fields of a form share. */
export function formOf(store: StudioStore, feed: Json, found: Found, index: number | undefined, host: Host): Form {
  const set = (path: Path, value: unknown): void => setAt(store, path, value);
  const form: Form = {
    ...host,
    store,
    feed,
    found,
    known: knownIn(feed, index),
    set,
    commit: (path, value) => {
      store.endField();
      set(path, value);
      store.endField();
    },
    render: (field: Field, base: Path) => WIDGETS[field.widget](viewOf(field, base, form)),
  };
  return form;
}

/** Sets a value. An agency or a place that is only a name becomes an object once it says more. */
function setAt(store: StudioStore, path: Path, value: unknown): void {
  const feed = store.getState().campaign?.feed;
  const parent = path.slice(0, -1);
  const name = valueAt(feed, parent);
  if (typeof name !== 'string') store.setValue(path, value);
  else if (value !== undefined) store.setValue(parent, withValue({ name }, path.slice(-1), value));
}
