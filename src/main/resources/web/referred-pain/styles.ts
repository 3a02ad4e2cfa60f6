import { css } from 'lit';

/**
 * Colours and measures. A clinic sets the --referred-pain-… ones; light-dark() follows the page's own color-scheme, so that
 * the tag is dark only on a page that is.
 */
export const styles = css`
  :host {
    --_accent: var(--referred-pain-accent, #0b6570);
    --_on-accent: var(--referred-pain-on-accent, #fff);
    --_text: var(--referred-pain-text, #1d2a2e);
    --_soft: var(--referred-pain-soft-text, #51626a);
    --_surface: var(--referred-pain-surface, #fff);
    --_sunken: var(--referred-pain-sunken, #f4f7f7);
    --_border: var(--referred-pain-border, #cdd8da);
    --_control: var(--referred-pain-control-border, #76888e);
    --_danger: var(--referred-pain-danger, #a3201a);
    --_danger-surface: var(--referred-pain-danger-surface, #fdf1ef);
    --_caution: #8a5300;
    --_skin: var(--referred-pain-skin, #f3e4d8);
    --_line: var(--referred-pain-line, #947866);
    --_tooth: #fffdf8;
    --_flesh: #e9b9ac;
    --_radius: var(--referred-pain-radius, 12px);
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font: 400 1rem/1.5 var(--referred-pain-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    text-align: start;
    scroll-margin-block-start: 0.5rem;
  }
  @supports (color: light-dark(red, blue)) {
    :host {
      --_accent: var(--referred-pain-accent, light-dark(#0b6570, #6fd0d8));
      --_on-accent: var(--referred-pain-on-accent, light-dark(#fff, #06282c));
      --_text: var(--referred-pain-text, light-dark(#1d2a2e, #e6eeef));
      --_soft: var(--referred-pain-soft-text, light-dark(#51626a, #a9babf));
      --_surface: var(--referred-pain-surface, light-dark(#fff, #172124));
      --_sunken: var(--referred-pain-sunken, light-dark(#f4f7f7, #1f2c30));
      --_border: var(--referred-pain-border, light-dark(#cdd8da, #38494e));
      --_control: var(--referred-pain-control-border, light-dark(#76888e, #83979d));
      --_danger: var(--referred-pain-danger, light-dark(#a3201a, #ff9c92));
      --_danger-surface: var(--referred-pain-danger-surface, light-dark(#fdf1ef, #331a18));
      --_caution: light-dark(#8a5300, #f0b866);
      --_skin: var(--referred-pain-skin, light-dark(#f3e4d8, #3d3733));
      --_line: var(--referred-pain-line, light-dark(#947866, #b39a89));
      --_tooth: light-dark(#fffdf8, #7d756e);
      --_flesh: light-dark(#e9b9ac, #5c3f39);
    }
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  #title {
    font-size: 1.5rem;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: 1.1875rem;
    line-height: 1.3;
  }
  h3 {
    font-size: 1rem;
    line-height: 1.35;
  }
  /* Names begin with a capital where the language has none inside a sentence. */
  :is(.asked p, .near, .card h3, .why li, .chosen .name, .search li, .list label span, .tags li, .others button)::first-letter {
    text-transform: uppercase;
  }
  .lead,
  .hint,
  .term,
  .lacks,
  .near,
  .notice,
  .remark {
    color: var(--_soft);
  }
  .hint,
  .near,
  .notice,
  .remark,
  .lacks,
  .sources,
  figcaption {
    font-size: 0.875rem;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--_accent);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  path.zone:focus {
    outline: none;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 1rem;
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 0.12s;
  }
  button:hover,
  .button:hover {
    background: var(--_sunken);
  }
  .strong {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .strong:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  .quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    font-size: 0.9375rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .actions:empty {
    display: none;
  }

  .frame {
    padding: clamp(0.75rem, 3cqi, 1.75rem);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .chooser {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    align-content: start;
  }
  .frame.choose .outcome,
  .frame.results .chooser {
    display: none;
  }
  .asked {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 0.75rem;
  }
  .asked p {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .remark:empty {
    display: none;
  }

  .search {
    position: relative;
  }
  .search label {
    font-weight: 600;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 3rem;
    margin-block: 0.25rem;
    padding: 0.5rem 0.9rem;
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .search ul {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: 4.75rem;
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    box-shadow: 0 10px 30px rgb(0 0 0 / 18%);
  }
  .search li {
    padding: 0.6rem 0.9rem;
    cursor: pointer;
  }
  .search li + li {
    border-block-start: 1px solid var(--_border);
  }
  .search li:hover,
  .search li[aria-selected='true'] {
    background: var(--_sunken);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .term {
    display: block;
    font-size: 0.875rem;
  }

  .map {
    padding: 0.75rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .tabs {
    display: flex;
    gap: 2px;
    padding: 3px;
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_border) 55%, transparent);
  }
  .tabs button {
    flex: 1 1 auto;
    min-block-size: 2.5rem;
    padding-inline: 0.25rem;
    border: 1px solid transparent;
    background: transparent;
    font-size: 0.9375rem;
  }
  .tabs button[aria-pressed='true'] {
    border-color: var(--_control);
    background: var(--_surface);
  }
  .tabs.small {
    margin-block-start: 0.5rem;
    background: none;
    padding: 0;
    gap: 0.375rem;
  }
  .tabs.small button {
    min-block-size: 2.25rem;
    padding-inline: 0.2rem;
    border-color: var(--_border);
    font-size: 0.875rem;
    font-weight: 500;
  }
  .tabs.small button[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    margin-block-start: 0.5rem;
    color: var(--_soft);
    font-size: 0.8125rem;
    direction: ltr;
  }
  .figure {
    display: block;
    inline-size: 100%;
    max-block-size: 46rem;
    margin-inline: auto;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  div.figure.waiting {
    aspect-ratio: 368 / 820;
  }
  .skin {
    fill: var(--_skin);
    stroke: var(--_line);
    stroke-width: 1.4;
  }
  .line {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .zone {
    fill: var(--_accent);
    fill-opacity: 0;
    stroke: var(--_accent);
    stroke-opacity: 0.22;
    stroke-width: 0.8;
    cursor: pointer;
    transition: fill-opacity 0.12s;
  }
  /* Teeth and tongue in the colour of skin would be hard to tell. */
  :where(.mouth) .zone {
    fill: var(--_flesh);
    fill-opacity: 0.55;
  }
  :where(.mouth) .zone[data-zone='throat'] {
    fill-opacity: 1;
  }
  :where(.mouth) .zone[data-zone$='teeth'] {
    fill: var(--_tooth);
    fill-opacity: 1;
  }
  .zone:is(.zone:hover, .within, [aria-checked='true']) {
    fill: var(--_accent);
    fill-opacity: 0.22;
  }
  .zone.zone[aria-checked='true'] {
    fill-opacity: 0.62;
    stroke-opacity: 1;
    stroke-width: 1.6;
  }
  .zone.zone:focus-visible {
    stroke: var(--_text);
    stroke-opacity: 1;
    stroke-width: 3;
  }
  .near {
    min-block-size: 1.5em;
    text-align: center;
  }

  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
    margin-block-start: 0.375rem;
    font-size: 0.875rem;
  }
  .others button {
    display: inline-block;
    min-block-size: 2.25rem;
    padding: 0.2rem 0.7rem;
    font-size: inherit;
    font-weight: 500;
  }
  .others button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  details > summary {
    padding-block: 0.55rem;
    cursor: pointer;
    font-weight: 600;
  }
  .list {
    padding-inline: 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .list details {
    border-block-start: 1px solid var(--_border);
  }
  .list details summary {
    font-weight: 500;
  }
  .list ul {
    columns: 15rem;
    padding-block-end: 0.5rem;
  }
  .list li {
    break-inside: avoid;
  }
  .list label,
  .compare {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.5rem;
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .count {
    margin-inline-start: 0.35rem;
    padding: 0 0.5rem;
    border-radius: 1rem;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.8125rem;
  }

  .tray {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  .tray .top {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    justify-content: space-between;
  }
  .tray .quiet {
    min-block-size: 2rem;
    padding: 0.2rem 0.25rem;
  }
  .tray .show {
    inline-size: 100%;
    margin-block-start: 0.5rem;
  }
  .chosen {
    display: grid;
    gap: 0.375rem;
    max-block-size: min(11rem, 30vh);
    margin-block-start: 0.25rem;
    overflow-y: auto;
  }
  .chosen li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.5rem;
    align-items: center;
    padding: 0.125rem 0.125rem 0.125rem 0.75rem;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
  }
  .chosen .name {
    font-weight: 600;
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    grid-area: 2 / 1 / auto / -1;
    gap: 0.25rem;
    padding-block-end: 0.375rem;
  }
  .sides button {
    min-block-size: 2.25rem;
    padding: 0.2rem 0.6rem;
    font-size: 0.875rem;
    font-weight: 500;
    white-space: nowrap;
  }
  .sides button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .remove {
    min-block-size: 2.25rem;
    inline-size: 2.25rem;
    padding: 0;
    border-color: transparent;
    background: transparent;
  }
  .remove svg {
    inline-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .trouble {
    padding: 0.75rem;
    border: 2px solid var(--_caution);
    border-radius: var(--_radius);
  }
  .trouble button {
    margin-block-start: 0.5rem;
  }

  .flags {
    padding: clamp(0.75rem, 3cqi, 1.25rem);
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_danger-surface);
  }
  .flags h2 {
    color: var(--_danger);
  }
  .flags h2 + p {
    margin-block-start: 0.25rem;
  }
  .flags h3 {
    margin-block: 0.125rem 0.25rem;
  }
  .flags .skip {
    display: inline-block;
    margin-block-start: 0.25rem;
    font-weight: 600;
  }
  .flags ul {
    display: grid;
    gap: 0.875rem;
    margin-block: 0.75rem;
  }
  .flags li {
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid var(--_caution);
  }
  .flags .emergency {
    border-color: var(--_danger);
  }
  .urgency {
    color: var(--_caution);
    font-size: 0.8125rem;
    font-weight: 700;
  }
  .emergency .urgency {
    color: var(--_danger);
  }
  .flags p {
    font-size: 0.9375rem;
  }

  .outcome > section,
  .question,
  .alike {
    margin-block-start: 1.5rem;
  }
  .outcome > section.flags {
    margin-block-start: 0;
  }
  .cards {
    display: grid;
    gap: 0.75rem;
    margin-block-start: 0.75rem;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem 1rem;
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .card h3 {
    font-size: 1.125rem;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .card img {
    inline-size: 100%;
    /* Until it is there, about as much room as it will take. */
    aspect-ratio: auto 1;
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_sunken);
    object-fit: contain;
  }
  .fit {
    color: var(--_accent);
    font-weight: 600;
  }
  .side {
    color: var(--_soft);
    font-weight: 400;
  }
  .why {
    margin-block: 0.375rem;
  }
  .why li {
    padding-block: 0.125rem;
  }
  .why b {
    font-weight: 600;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: start;
    justify-content: space-between;
  }
  .foot details {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }
  .foot details[open] {
    flex-basis: 100%;
  }
  .sources {
    overflow-wrap: anywhere;
  }
  .sources li {
    padding-block: 0.25rem;
  }
  .empty,
  .question,
  .alike {
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .alike {
    padding-block: 0.25rem;
  }
  .alike ul {
    padding-block-end: 0.5rem;
  }
  .awaits {
    display: grid;
    min-block-size: 14rem;
    padding: 2rem;
    place-items: center;
    border: 2px dashed var(--_border);
    border-radius: var(--_radius);
    color: var(--_soft);
    text-align: center;
    text-wrap: balance;
  }
  .empty {
    margin-block-start: 0.5rem;
  }
  .end {
    margin-block-start: 1.5rem;
  }
  .notice {
    margin-block-start: 1rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_border);
  }
  .comparison h2,
  .comparison h3 {
    margin-block-start: 1rem;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin-block-start: 0.375rem;
  }
  .tags li {
    padding: 0.2rem 0.6rem;
    border-radius: 1rem;
    background: var(--_sunken);
    font-size: 0.9375rem;
  }
  div.waiting:not(.figure),
  p.waiting {
    padding: 1.5rem;
    color: var(--_soft);
    text-align: center;
  }
  .outcome[aria-busy='true'] .cards {
    opacity: 0.6;
  }

  @container (max-width: 20rem) {
    .tabs button {
      padding-inline: 0.125rem;
      font-size: 0.875rem;
    }
  }
  @container (min-width: 46rem) {
    .card {
      grid-template-columns: minmax(0, 1fr) minmax(12rem, 44%);
    }
    .card .foot {
      grid-column: 1 / -1;
    }
    .flags ul {
      grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr));
    }
  }
  /* Room for both steps beside each other. */
  @container (min-width: 60rem) {
    .tray {
      position: static;
      order: -1;
      padding-block: 0 0.25rem;
      border: 0;
    }
    .chooser > :is(#title, .lead, .search, .remark, .trouble) {
      order: -2;
    }
    .chosen {
      max-block-size: none;
    }
    .outcome {
      align-self: start;
    }
    /* The body stays beside what is read. */
    .chooser {
      position: sticky;
      inset-block-start: 0.75rem;
      align-self: start;
      max-block-size: calc(100vh - 1.5rem);
      overflow-y: auto;
      padding-inline: 2px;
    }
    .figure {
      max-block-size: 56vh;
    }
    .frame {
      display: grid;
      grid-template-columns: minmax(20rem, 5fr) 8fr;
      gap: 2rem;
    }
    .frame.choose .outcome {
      display: block;
    }
    .frame.results .chooser {
      display: grid;
    }
    .asked,
    .show {
      display: none;
    }
    .chooser > .flags {
      display: none;
    }
    .flags ul {
      grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .skin {
      fill: Canvas;
      stroke: CanvasText;
    }
    .line {
      stroke: GrayText;
    }
    .zone.zone.zone {
      fill: Highlight;
      stroke: GrayText;
      stroke-opacity: 1;
    }
    .zone:not(:hover, .within, [aria-checked='true']) {
      fill-opacity: 0 !important;
    }
    .zone.zone.zone[aria-checked='true'] {
      fill-opacity: 1;
      stroke: CanvasText;
    }
    .zone.zone.zone:focus-visible {
      stroke: Highlight;
    }
    button[aria-pressed='true'] {
      border-color: Highlight;
      border-width: 3px;
    }
    .remove svg {
      stroke: ButtonText;
    }
  }
`;
