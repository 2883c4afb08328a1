/** The mark of the product: an H whose bar is a tick, for a text that somebody has signed. */
export const BrandMark = () => (
  <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M4.5 3v18M19.5 3v18M4.5 11.4l5 3.6 10-6" />
  </svg>
)
