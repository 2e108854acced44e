import 'cx-widgets';
import { FIRST, SECOND, told } from './data.js';

const app = document.getElementById('app')!;

function add<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parent: Element,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}

function button(name: string, parent: Element, action: () => void): void {
  add('button', parent, name).addEventListener('click', action);
}

function recap(): void {
  let isChanged = false;
  button('Change', page, () => {
    isChanged = !isChanged;
    draw();
  });
  button('Show or hide', page, () => (campaign.isConnected ? campaign.remove() : page.append(campaign)));
  const status = add('p', page);
  status.role = 'status';
  const highlight = add('cx-highlight', page);
  const campaign = add('cx-campaign', page);
  campaign.feed = '/campaign.json';
  highlight.addEventListener('cx-load', (event) => (status.textContent = told(event)));
  const draw = (): void => {
    highlight.data = isChanged ? SECOND : FIRST;
    highlight.layout = isChanged ? 'grid' : 'list';
    highlight.headingLevel = isChanged ? 3 : 2;
  };
  draw();
}

add('h1', app, 'Recap');
const nav = add('nav', app);
const page = add('div', app);
button('Recap page', nav, () => {
  page.replaceChildren();
  recap();
});
button('Other page', nav, () => page.replaceChildren('Another page'));
recap();
