import { palette } from './palette'

const { paper, surface, line, ink, teal, tealSoft } = palette

const body = `
  <path d="M-200 330 C-196 220 -120 196 -52 180 L52 180 C120 196 196 220 200 330 Z" fill="${tealSoft}" stroke="${ink}"
    stroke-width="5" stroke-linejoin="round"/>
  <path d="M-46 90 L-46 186 C-20 216 20 216 46 186 L46 90 Z" fill="${surface}" stroke="${ink}" stroke-width="5"/>`

const skull = (features: string): string => `
  <path d="M-96 -40 C-96 -140 -50 -170 0 -170 C50 -170 96 -140 96 -40 C96 60 50 126 0 126 C-50 126 -96 60 -96 -40 Z"
    fill="${surface}" stroke="${ink}" stroke-width="5"/>
  <path d="M-97 -40 C-100 -140 -50 -172 0 -172 C50 -172 100 -140 97 -40 C84 -96 40 -112 0 -112 C-40 -112 -84 -96 -97 -40 Z" fill="${ink}"/>
  <g fill="none" stroke="${ink}" stroke-width="6" stroke-linecap="round">${features}</g>`

const ahead = '<path d="M-36 -16 L-35 -15 M36 -16 L37 -15 M0 0 C6 18 8 30 -6 32 M-28 70 C-10 82 10 82 28 70"/>'
const toTheSide = '<path d="M-70 -16 L-69 -15 M-8 -16 L-7 -15 M-50 0 C-58 18 -64 30 -46 34 M-62 70 C-50 80 -34 82 -18 72"/>'

const arrow = (path: string, tip: string): string => `
  <g fill="none" stroke="${teal}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/><path d="${tip}"/></g>`

type Pose = { x: number; tilt: number; features: string; arrows: string }

const pose = ({ x, tilt, features, arrows }: Pose): string => `
  <g transform="translate(${x} 470)">${body}<g transform="rotate(${tilt} 0 120)">${skull(features)}</g>${arrows}</g>`

/** Three gentle movements of the neck: upright, turned to one side, and tilted towards one shoulder. */
export const neckTurnsSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1500 900" width="1500" height="900">
  <rect width="1500" height="900" fill="${paper}"/>
  <path d="M500 110 L500 800 M1000 110 L1000 800" stroke="${line}" stroke-width="4"/>
  ${pose({ x: 250, tilt: 0, features: ahead, arrows: '' })}
  ${pose({ x: 750, tilt: 0, features: toTheSide, arrows: arrow('M90 -230 C40 -270 -40 -270 -92 -230', 'M-62 -262 L-96 -228 L-52 -222') })}
  ${pose({ x: 1250, tilt: 18, features: ahead, arrows: arrow('M30 -240 C90 -232 150 -196 176 -146', 'M180 -196 L178 -142 L132 -164') })}
</svg>`
