import { ReferredPainLookup } from './lookup-element';

// Twice on one page, or loaded by two plugins: the first one wins.
if (!customElements.get('referred-pain-lookup')) {
  customElements.define('referred-pain-lookup', ReferredPainLookup);
}
