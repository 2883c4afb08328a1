/** Facts for machines, in the vocabulary of schema.org. The only door for raw markup: `<` cannot end the script. */
export const JsonLd = ({ graph }: { graph: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(graph).replaceAll('<', '\\u003c') }}
  />
)
