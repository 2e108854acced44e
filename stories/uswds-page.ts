/** A page of the U.S. Web Design System around a story: banner, header and side navigation of an invented agency. */
import { html, type TemplateResult } from 'lit';

const SECTIONS = ['About us', 'Services', 'News', 'Contact'];

const PAGES = ['Service Week', 'Standards', 'Reports', 'Archive'];

export function inUswds(story: unknown): TemplateResult {
  return html`<section class="usa-banner" aria-label="About this page">
      <div class="usa-banner__header">
        <div class="usa-banner__inner">
          <p class="usa-banner__header-text">A sample page of an invented agency</p>
        </div>
      </div>
    </section>
    <header class="usa-header usa-header--basic">
      <div class="usa-nav-container">
        <div class="usa-navbar">
          <div class="usa-logo"><em class="usa-logo__text">Example Agency</em></div>
        </div>
        <nav class="usa-nav" aria-label="Agency">
          <ul class="usa-nav__primary usa-accordion">
            ${SECTIONS.map(
              (name, index) =>
                html`<li class="usa-nav__primary-item">
                  <a class="usa-nav-link ${index === 2 ? 'usa-current' : ''}" href="#top"><span>${name}</span></a>
                </li>`,
            )}
          </ul>
        </nav>
      </div>
    </header>
    <div class="grid-container padding-y-4">
      <div class="grid-row grid-gap">
        <nav class="desktop:grid-col-2 display-none desktop:display-block" aria-label="News">
          <ul class="usa-sidenav">
            ${PAGES.map(
              (name, index) =>
                html`<li class="usa-sidenav__item">
                  <a class=${index ? '' : 'usa-current'} href="#top">${name}</a>
                </li>`,
            )}
          </ul>
        </nav>
        <div class="grid-col-12 desktop:grid-col-10">${story}</div>
      </div>
    </div>`;
}
