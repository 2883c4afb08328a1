/** Colours of the drawings, from the light theme. A drawing brings its own paper, so it can be read in the dark. */
export const palette = {
  paper: '#fbfaf6',
  surface: '#f1efe7',
  line: '#c3bda9',
  ink: '#1a2527',
  teal: '#0a5f5a',
  tealSoft: '#cfe3dd',
}
