import { palette } from './palette'

const { paper, surface, line, ink, teal } = palette

const head = `
  <path d="M-120 -60 C-120 -190 -60 -230 0 -230 C60 -230 120 -190 120 -60 C120 70 60 160 0 160 C-60 160 -120 70 -120 -60 Z"
    fill="${surface}" stroke="${ink}" stroke-width="5"/>
  <path d="M-60 140 L-60 230 C-110 250 -160 270 -176 330 L176 330 C160 270 110 250 60 230 L60 140 C30 166 -30 166 -60 140 Z"
    fill="${surface}" stroke="${ink}" stroke-width="5" stroke-linejoin="round"/>
  <g fill="${ink}"><circle cx="-46" cy="-20" r="8"/><circle cx="46" cy="-20" r="8"/></g>
  <g fill="none" stroke="${ink}" stroke-width="5" stroke-linecap="round">
    <path d="M-70 -54 C-56 -64 -38 -64 -24 -54"/><path d="M24 -54 C38 -64 56 -64 70 -54"/>
    <path d="M-34 82 C-12 74 12 74 34 82"/><path d="M0 -8 C8 18 10 34 -8 36"/>
  </g>`

/** The place of a pain: dark stripes over it, so that it does not rest on colour alone. */
const sore = (path: string): string => `<path d="${path}" fill="url(#stripes)" stroke="${teal}" stroke-width="4"/>`

const band = sore('M-119 -84 C-118 -140 -104 -168 -88 -188 C-30 -150 30 -150 88 -188 C104 -168 118 -140 119 -84 C60 -110 -60 -110 -119 -84 Z')
const oneSide = sore('M4 -229 C62 -228 120 -186 120 -60 C120 -34 116 -10 110 12 C84 4 78 -30 82 -58 C60 -76 20 -70 4 -60 Z')

const at = (x: number, parts: string): string => `<g transform="translate(${x} 420) scale(1.35)">${parts}</g>`

/** Two faces: pain like a band round the head, and pain on one side of it. */
export const headsSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
  <defs><pattern id="stripes" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="12" height="12" fill="${paper}"/><rect width="6" height="12" fill="${teal}" opacity=".75"/>
  </pattern></defs>
  <rect width="1200" height="900" fill="${paper}"/>
  <path d="M600 80 L600 820" stroke="${line}" stroke-width="4"/>
  ${at(310, head + band)}${at(890, head + oneSide)}
</svg>`
