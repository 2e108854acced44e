import type { BlockActions } from './edit.js';
import { listFeeds, type SiteFeed } from './content.js';
import { renderElementChoice } from './display-panel.js';
import { h, text, type Child, type Element } from './wp.js';

/** Renders the block without content: how it gets some. */
export function renderStart(actions: BlockActions): Element {
  const { Placeholder } = globalThis.wp.components;
  return h(
    Placeholder,
    {
      icon: 'megaphone',
      label: text('Campaign'),
      instructions: text('Show a feed, or write the entries yourself. The words are saved in the page.'),
      isColumnLayout: true,
    },
    renderElementChoice(actions),
    h(Start, { actions }),
  );
}

function Start({ actions }: { readonly actions: BlockActions }): Element {
  const { components, element } = globalThis.wp;
  const [feeds, setFeeds] = element.useState<readonly SiteFeed[] | undefined>(undefined);
  element.useEffect(() => {
    // Without the list, the user writes the address.
    listFeeds().then(setFeeds, () => setFeeds([]));
    return undefined;
  }, []);
  const { isBusy, openForm } = actions;
  // A list that came later would move what the user is about to press.
  if (!feeds) return h(components.Spinner);
  return h(
    element.Fragment,
    null,
    globalThis.cxWidgetsEditor.mayAddFeeds
      ? h(AddressForm, { actions })
      : h('p', null, text('To show a new feed, ask an author or editor to add a block with it first.')),
    renderFeeds(feeds, actions),
    h(
      'p',
      null,
      h(components.Button, { variant: 'secondary', onClick: openForm, disabled: isBusy }, text('Write entries')),
    ),
  );
}

/** Renders the choice among the feeds that the site has a copy of. */
function renderFeeds(feeds: readonly SiteFeed[], { useFeed }: BlockActions): Child {
  const usable = feeds.filter(({ copy }) => copy);
  const options = usable.map(({ url }) => ({ value: url, label: url }));
  return (
    usable.length > 0 &&
    h(globalThis.wp.components.SelectControl, {
      label: text('Feeds of this site'),
      value: '',
      options: [{ value: '', label: text('Choose a feed') }, ...options],
      onChange: (chosen: string) => {
        const feed = usable.find(({ url }) => url === chosen);
        if (feed) useFeed(feed);
      },
    })
  );
}

function AddressForm({ actions }: { readonly actions: BlockActions }): Element {
  const { components, element } = globalThis.wp;
  const [address, setAddress] = element.useState('');
  return h(
    'form',
    {
      onSubmit: (event: Event) => {
        event.preventDefault();
        actions.takeFeed(address.trim());
      },
    },
    h(components.TextControl, {
      label: text('Feed address'),
      help: text('A campaign file or another JSON Feed, such as https://agency.example/campaign.json'),
      type: 'url',
      required: true,
      value: address,
      onChange: setAddress,
    }),
    h(
      'p',
      null,
      h(components.Button, { variant: 'primary', type: 'submit', disabled: actions.isBusy }, text('Use feed')),
    ),
  );
}
