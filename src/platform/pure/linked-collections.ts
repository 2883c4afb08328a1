/** Collections whose documents a link in a text may point at, so that it follows them when they move. */
export const LINKED_COLLECTIONS = ['articles', 'topics', 'pages', 'glossary'] as const
