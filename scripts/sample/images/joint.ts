import { palette } from './palette'

const { paper, surface, line, ink, teal, tealSoft } = palette

type Joint = { x: number; gap: number; cartilage: number; isWorn: boolean }

const upperBone = 'M-80 -10 C-80 150 -74 210 -128 270 C-168 316 -160 392 -92 400 C-50 404 -30 380 0 378 C30 380 50 404 92 400 '
  + 'C160 392 168 316 128 270 C74 210 80 150 80 -10 Z'
const lowerBone = 'M-148 40 C-150 6 -100 0 -60 6 C-30 10 -16 -2 0 -4 C16 -2 30 10 60 6 C100 0 150 6 148 40 C140 100 84 140 78 220 '
  + 'C74 300 74 380 74 560 L-74 560 C-74 380 -74 300 -78 220 C-84 140 -140 100 -148 40 Z'
const upperRim = 'M-146 350 C-138 392 -112 404 -86 400 C-50 404 -30 380 0 378 C30 380 50 404 86 400 C112 404 138 392 146 350'
const lowerRim = 'M-144 28 C-140 4 -100 0 -60 6 C-30 10 -16 -2 0 -4 C16 -2 30 10 60 6 C100 0 140 4 144 28'

const spurs = `
  <path d="M-150 336 C-186 352 -188 380 -150 380 Z M150 336 C186 352 188 380 150 380 Z"/>`
const lowerSpurs = `
  <path d="M-146 22 C-184 14 -186 48 -144 58 Z M146 22 C184 14 186 48 144 58 Z"/>`

/** A hinge joint from the front: two bones, the smooth layer on their ends, and the space between them. */
const joint = ({ x, gap, cartilage, isWorn }: Joint): string => `
  <g transform="translate(${x} 0)">
    <path d="M-200 -10 C-190 200 -250 330 -232 450 C-220 560 -200 700 -190 910 L190 910 C200 700 220 560 232 450
      C250 330 190 200 200 -10 Z" fill="${surface}" stroke="${line}" stroke-width="4"/>
    <g fill="${paper}" stroke="${ink}" stroke-width="5" stroke-linejoin="round">
      <path d="${upperBone}"/>${isWorn ? spurs : ''}
      <g transform="translate(0 ${402 + gap})"><path d="${lowerBone}"/>${isWorn ? lowerSpurs : ''}</g>
    </g>
    <g fill="none" stroke="${teal}" stroke-linecap="round" stroke-linejoin="round" stroke-width="${cartilage}"
      ${isWorn ? 'stroke-dasharray="70 46"' : ''}>
      <path d="${upperRim}"/>
      <path d="${lowerRim}" transform="translate(0 ${402 + gap})"/>
    </g>
  </g>`

const arrow = `
  <g fill="none" stroke="${teal}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round">
    <path d="M572 450 L622 450"/><path d="M604 430 L626 450 L604 470"/>
  </g>`

/** A healthy joint beside one with osteoarthritis: thinner, broken cartilage, less space, rough edges. */
export const jointSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
  <rect width="1200" height="900" fill="${paper}"/>
  <rect x="20" y="20" width="560" height="860" rx="24" fill="${tealSoft}" opacity=".35"/>
  ${joint({ x: 300, gap: 40, cartilage: 20, isWorn: false })}
  ${joint({ x: 900, gap: 14, cartilage: 8, isWorn: true })}
  ${arrow}
</svg>`
